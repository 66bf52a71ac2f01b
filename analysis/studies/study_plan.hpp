#pragma once
// A study made ready: its points with the value of each factor, and what decides whether work that
// is done already belongs to it.

#include "core/base/problems.hpp"
#include "core/run/replication.hpp"
#include "io/study_folder.hpp"
#include "statistics/design.hpp"
#include "studies/factor_range.hpp"
#include "studies/leaves.hpp"
#include "studies/study.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace samenspel::studies {

class StudyPlan {
 public:
  Study study;
  std::string text;  ///< the study as YAML, complete
  std::vector<FactorRange> factors;
  statistics::Design design{0};
  std::vector<std::string> scenario_names;
  std::vector<std::string> scenario_texts;  ///< of each, complete, before factors are set
  std::vector<std::vector<Leaf>> keys;      ///< of each scenario, before factors are set
  std::vector<std::string> outputs;         ///< what is kept

  /// What must not change while a study goes on, by part and by scenario. More points (of a design
  /// that can grow), replications and scenarios change none of it; more years are another length.
  io::StudyIdentity identity;

  [[nodiscard]] std::size_t points() const { return design.points(); }
  [[nodiscard]] double value(std::size_t point, std::size_t factor) const {
    return factors[factor].value_at(design.point(point)[factor]);
  }
  [[nodiscard]] std::size_t block_points() const {
    return static_cast<std::size_t>(study.block_points);
  }
  /// Assignments "key=value" of one scenario at a point, those of the study first.
  [[nodiscard]] std::vector<std::string> assignments(std::size_t point, std::size_t scenario) const;
  /// Scenarios of one point, ready to run. Throws std::invalid_argument with the problems of values
  /// that do not go together there.
  [[nodiscard]] std::vector<run::Plan> plans(std::size_t point) const;
  /// The seed of a point's replications.
  [[nodiscard]] std::uint64_t seed(std::size_t point) const;

  std::uint64_t base_seed = 0;
};

/// Reads and checks a study file with its scenarios; empty exactly when something was added to
/// `problems`.
[[nodiscard]] std::optional<StudyPlan> read_study(const std::string& path,
                                                  base::Problems& problems);

/// The study that a folder keeps: as it was when it was last started there, whatever became of its
/// file and those of its scenarios. Throws io::UserFault when there is none; otherwise as
/// `read_study`.
[[nodiscard]] std::optional<StudyPlan> read_kept_study(const std::string& folder,
                                                       base::Problems& problems);

/// What a folder keeps of a study.
[[nodiscard]] io::KeptStudy kept_of(const StudyPlan& plan);

/// A study of ranges that stand in the program: the scenarios of `study` at the points of its
/// design, each range with its place in `ranges`. Throws std::invalid_argument with the problems of
/// a scenario.
[[nodiscard]] StudyPlan study_over(Study study, std::vector<FactorRange> ranges);

/// The ranges of a study that was run already, in the order of its factors; those of keys with "*"
/// without unit and meaning.
[[nodiscard]] std::vector<FactorRange> ranges_of(const Study& study);

/// The study in the text that a collected file holds.
[[nodiscard]] std::optional<Study> study_of_text(const std::string& text, const std::string& name,
                                                 base::Problems& problems);

}  // namespace samenspel::studies
