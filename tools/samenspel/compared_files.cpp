#include "samenspel/compared_files.hpp"

#include "core/base/problems.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/tree.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/yaml_to_tree.hpp"
#include "samenspel/failures.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

namespace samenspel::command {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

void check_files(const std::vector<std::string>& files) {
  std::set<std::string> seen;
  for (const std::string& file : files) {
    if (!seen.insert(std::filesystem::weakly_canonical(file).string()).second) {
      refuse({{file, 0, 0}, "", "the same file twice", "each file once", ""});
    }
  }
}

void append_file(const std::string& file, std::vector<ComparedScenario>& scenarios) {
  observe::Results results = io::hdf5_to_results(file);
  for (observe::ScenarioResults& one : results.scenarios) {
    scenarios.push_back({one.name, file, results.seed,
                         results.program_version + " " + results.source_revision,
                         results.replications_asked, std::move(one)});
    if (scenarios.back().replications().empty()) {
      refuse({{file, 0, 0}, scenarios.back().label, "no replications", "at least one", ""});
    }
  }
}

/// A name that several files have gets its file in front.
void make_labels_unique(std::vector<ComparedScenario>& scenarios) {
  std::map<std::string, int> uses;
  for (const ComparedScenario& one : scenarios) ++uses[one.results.name];
  for (ComparedScenario& one : scenarios) {
    if (uses[one.results.name] > 1) one.label = one.file + ":" + one.results.name;
  }
}

std::size_t index_of(const std::string& baseline, const std::vector<ComparedScenario>& scenarios,
                     const std::string& files) {
  std::vector<std::string> labels, named;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    if (scenarios[i].label == baseline) return i;
    labels.push_back(scenarios[i].label);
    if (scenarios[i].results.name == baseline) named.push_back(scenarios[i].label);
  }
  const std::string found = scenario::quoted_for_message(baseline);
  if (!named.empty()) refuse({{files, 0, 0}, "--baseline", found, "one of " + joined(named), ""});
  refuse({{files, 0, 0},
          "--baseline",
          found,
          "one of " + joined(labels),
          scenario::nearest_key(baseline, labels)});
}

std::string text_at(const scenario::Tree& tree, const char* path) {
  const scenario::Tree* found = scenario::find_path(tree, path);
  return found == nullptr ? "" : found->text;
}

std::string count_text(const ComparedScenario& one) {
  return one.label + " has " + std::to_string(one.replications().size());
}

/// Keys that say what is measured, where the two differ.
std::vector<std::string> differing_years(const ComparedScenario& baseline,
                                         const ComparedScenario& other) {
  constexpr std::array keys = {"run.first_year", "run.warm_up_years", "run.years"};
  base::Problems ignored;
  const auto a = io::yaml_to_tree(baseline.results.resolved_text, baseline.file, ignored);
  const auto b = io::yaml_to_tree(other.results.resolved_text, other.file, ignored);
  std::vector<std::string> differing;
  for (const char* key : keys) {
    if (a && b && text_at(*a, key) != text_at(*b, key)) {
      differing.push_back(std::string(key) + " is " + text_at(*a, key) + " and " +
                          text_at(*b, key));
    }
  }
  return differing;
}

}  // namespace

const std::vector<std::int64_t>& ComparedScenario::replications() const {
  static const std::vector<std::int64_t> none;
  for (const observe::Axis& axis : results.axes) {
    if (axis.name == "replication") return axis.values;
  }
  return none;
}

std::vector<ComparedScenario> read_scenarios(const std::vector<std::string>& files,
                                             const std::string& baseline) {
  check_files(files);
  std::vector<ComparedScenario> scenarios;
  for (const std::string& file : files) append_file(file, scenarios);
  if (scenarios.empty()) refuse({{joined(files), 0, 0}, "", "no scenario", "at least one", ""});
  make_labels_unique(scenarios);
  const std::size_t first = baseline.empty() ? 0 : index_of(baseline, scenarios, joined(files));
  std::rotate(scenarios.begin(), scenarios.begin() + static_cast<std::ptrdiff_t>(first),
              scenarios.begin() + static_cast<std::ptrdiff_t>(first) + 1);
  return scenarios;
}

std::vector<ComparedScenario> read_compared(const std::vector<std::string>& files,
                                            const std::string& baseline) {
  std::vector<ComparedScenario> scenarios = read_scenarios(files, baseline);
  if (scenarios.size() < 2) {
    refuse({{joined(files), 0, 0},
            "",
            "one scenario, " + scenarios.front().label,
            "two or more: run them together, or give a second results file",
            ""});
  }
  return scenarios;
}

Matching match(const ComparedScenario& baseline, const ComparedScenario& other) {
  Matching matching;
  matching.paired = baseline.seed == other.seed;
  const auto& a = baseline.replications();
  const auto& b = other.replications();
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto found = std::find(b.begin(), b.end(), a[i]);
    if (matching.paired && found == b.end()) continue;
    matching.of_baseline.push_back(i);
    if (matching.paired) {
      matching.of_other.push_back(static_cast<std::size_t>(found - b.begin()));
    }
  }
  for (std::size_t i = 0; !matching.paired && i < b.size(); ++i) matching.of_other.push_back(i);
  return matching;
}

std::vector<std::string> warnings_of(const ComparedScenario& baseline,
                                     const ComparedScenario& other) {
  std::vector<std::string> warnings;
  const std::string both = other.label + " and " + baseline.label;
  if (baseline.seed != other.seed) {
    warnings.push_back(both + " were run on other seeds (" + other.seed + ", " + baseline.seed +
                       "), so their families differ: they are compared unpaired (Welch), and " +
                       "chance counts in full. Run them on the same --seed");
  } else if (baseline.replications() != other.replications()) {
    warnings.push_back(count_text(other) + " replications, " + count_text(baseline) +
                       ": only those that both have are compared");
  }
  if (baseline.version != other.version) {
    warnings.push_back(both + " were made by other versions of the program (" + other.version +
                       ", " + baseline.version + "): part of a difference may come from that");
  }
  for (const std::string& years : differing_years(other, baseline)) {
    warnings.push_back(both + " measure other years: " + years);
  }
  return warnings;
}

}  // namespace samenspel::command
