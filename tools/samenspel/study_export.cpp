// `samenspel study export`.

#include "core/observe/headline.hpp"
#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/publish_file.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/study.hpp"
#include "studies/export_study.hpp"
#include "studies/study_plan.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>

namespace samenspel::command {
namespace {

using studies::RowOrder;
using studies::Study;

Study study_in(const observe::Results& results, const std::string& file) {
  if (results.study.empty()) {
    throw io::UserFault(file + ": holds no study; make one with `samenspel study collect`");
  }
  base::Problems problems;
  const auto study = studies::study_of_text(results.study, file, problems);
  throw_if_any(problems);
  return *study;
}

/// What the collected file keeps of those asked for, or of the headline outcomes.
std::vector<std::string> outcomes_of(const StudyExportOptions& options, const Study& study) {
  if (!options.outcomes.empty()) return options.outcomes;
  if (!study.outputs.empty()) return study.outputs;
  std::vector<std::string> names;
  for (const observe::Headline& headline : observe::headlines()) {
    names.emplace_back(headline.output);
  }
  return names;
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    throw io::IoFailure(folder.string() + ": cannot make the folder: " + error.message());
  }
}

}  // namespace

ExitStatus export_study(const StudyExportOptions& options) {
  const observe::Results results = io::hdf5_to_results(options.file);
  const Study study = study_in(results, options.file);
  const observe::ScenarioResults& first = results.scenarios.front();
  const std::size_t points = first.axes.front().size();
  const std::vector<std::string> outcomes = outcomes_of(options, study);
  std::vector<std::string> names;
  for (const auto& [name, factor] : study.factors) names.push_back(name);
  const std::filesystem::path folder = options.folder;
  make_folder(folder);
  std::vector<std::string> written;
  const auto put = [&](const char* name, const std::string& text) {
    written.emplace_back(name);
    io::publish_file(folder / name, text,
                     options.force ? io::IfPresent::replace : io::IfPresent::refuse);
  };
  put("problem.json", studies::problem_json(studies::ranges_of(study)));
  const auto salib = studies::rows_in_order(study, points, RowOrder::salib);
  put("samples.csv", studies::samples_csv(first, names, salib));
  put("results.csv", studies::results_csv(results, outcomes, salib));
  const bool differs = study.design.kind == studies::DesignKind::saltelli;
  if (differs) {
    const auto r = studies::rows_in_order(study, points, RowOrder::r);
    put("r_samples.csv", studies::samples_csv(first, names, r));
    put("r_results.csv", studies::results_csv(results, outcomes, r));
  }
  if (options.json) {
    std::cout << nlohmann::ordered_json{{"points", points},
                                        {"folder", options.folder},
                                        {"files", written},
                                        {"outcomes", outcomes}}
                     .dump(2)
              << '\n';
  }
  if (options.json || options.quiet) return ExitStatus::done;
  std::cout << points << " points are in " << options.folder << ": problem.json, samples.csv and "
            << "results.csv for SALib" << (differs ? ", r_samples.csv and r_results.csv" : " and")
            << (differs ? " for R.\n" : " R.\n");
  return ExitStatus::done;
}

}  // namespace samenspel::command
