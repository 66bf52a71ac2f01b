#include "samenspel/report/report.hpp"

#include "core/base/problems.hpp"
#include "io/publish_file.hpp"
#include "pages/page.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/report/given_parts.hpp"
#include "samenspel/report/report_input.hpp"

#include <array>
#include <iostream>

namespace samenspel::command {
namespace {

void check(const ReportOptions& options) {
  if (options.language != "nl" && options.language != "en") {
    refuse({{"the command line", 0, 0}, "--language", options.language, "nl or en", ""});
  }
  if (!options.json) {
    io::check_publishable(options.output,
                          options.force ? io::IfPresent::replace : io::IfPresent::refuse);
  }
}

void check_several(const ReportInput& input, const ReportOptions& options) {
  const bool asked = options.explain || !options.explanation_file.empty();
  if (!asked || input.comparisons) return;
  refuse({{options.files.front(), 0, 0}, "", "one scenario", "two or more to explain", ""});
}

Json document(const ReportInput& input, const ReportOptions& options) {
  const Json scenarios = scenarios_part(input);
  return {{"schema", 1},
          {"language", options.language},
          {"scenarios", scenarios["scenarios"]},
          {"differing", scenarios["differing"]},
          {"headlines", headlines_part(input)},
          {"over_time", over_time_part(input)},
          {"places", places_part(input)},
          {"spread", spread_part(input)},
          {"groups", groups_part(input)},
          {"money", money_part(input)},
          {"assumptions", assumptions_part(input)},
          {"provenance", provenance_part(input, options.language)}};
}

std::string text_of(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

void publish(const Json& json, const ReportOptions& options) {
  const std::array<pages::Filling, 1> fillings{pages::Filling{"data", text_of(json, -1)}};
  io::publish_file(options.output, pages::filled_page(pages::built_page("report"), fillings),
                   options.force ? io::IfPresent::replace : io::IfPresent::refuse);
  if (!options.quiet) std::cout << "The page is in " << options.output << ".\n";
}

}  // namespace

ExitStatus report(const ReportOptions& options) {
  check(options);
  const ReportInput input = report_input(read_scenarios(options.files, options.baseline));
  check_several(input, options);
  Json json = document(input, options);
  json["explanations"] = nullptr;
  json["sensitivity"] = nullptr;
  if (!options.sensitivity_file.empty()) {
    json["sensitivity"] = sensitivity_read(options.sensitivity_file);
  }
  if (!options.explanation_file.empty()) {
    json["explanations"] = explanations_read(input, options.explanation_file);
  }
  const Interruption interruption;
  if (options.explain) {
    json["explanations"] = explanations_run(input, options, interruption.asked());
  }
  if (options.json) {
    std::cout << text_of(json, 2) << '\n';
  } else {
    publish(json, options);
  }
  if (!interruption.asked().load()) return ExitStatus::done;
  std::cerr << "samenspel: interrupted: explained as far as runs were complete\n";
  return interruption.status();
}

}  // namespace samenspel::command
