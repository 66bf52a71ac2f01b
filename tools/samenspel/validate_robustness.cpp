// `samenspel validate --robustness`.

#include "robustness/ranges.hpp"
#include "samenspel/console.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/progress.hpp"
#include "samenspel/robustness_text.hpp"
#include "samenspel/validate_command.hpp"

#include <iostream>

namespace samenspel::command {
namespace {

std::string shown_as(ValidateForm form, const RobustnessShown& shown) {
  switch (form) {
    case ValidateForm::json:
      return robustness_json(shown);
    case ValidateForm::markdown:
      return robustness_page(shown);
    case ValidateForm::silent:
      return "";
    default:
      return robustness_text(shown);
  }
}

}  // namespace

ExitStatus validate_robustness(const ValidateOptions& options) {
  const robustness::Question& question = robustness::four_corners();
  robustness::Design design;
  design.points = static_cast<std::size_t>(options.points);
  design.seed = options.seed.value_or(design.seed);
  design.horizon.replications = options.replications.value_or(design.horizon.replications);
  const Interruption interruption;
  Progress progress(options.points * static_cast<int>(question.scenarios.size()), "runs",
                    options.form != ValidateForm::silent && error_is_terminal() ? ShowProgress::yes
                                                                                : ShowProgress::no);
  std::vector<robustness::Finding> findings;
  try {
    findings = robustness::findings_of(
        robustness::sample_of(question, robustness::uncertain(), design, options.threads,
                              interruption.asked(), [&progress] { progress.add(1); }),
        question);
  } catch (const robustness::Cancelled&) {
    return interruption.status();
  }
  progress.clear();
  std::cout << shown_as(options.form, {&question, robustness::uncertain(), design, findings});
  return ExitStatus::done;
}

}  // namespace samenspel::command
