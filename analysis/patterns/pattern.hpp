#pragma once
// A pattern: something that the texts or public figures say happens, and the clauses by which it is
// recognised in the simulation.

#include "patterns/clause.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace samenspel::patterns {

/// follows: from one rule, so no validation; emergent; history. Only the last two validate.
enum class Kind { follows, emergent, history };
std::string_view kind_letter(Kind kind);  ///< "m", "e", "h"

/// A row that is undecided is looked at again with twice as many replications, up to so many.
inline constexpr int most_replications = 320;

/// The runs of a row, the same for all its scenarios.
struct Horizon {
  int warm_up_years = 10;
  int years = 10;
  int replications = 20;  ///< of the first look
  bool weekly = false;    ///< weekly series are recorded too
};

/// The numbers of replications with which a row may be looked at, in their order.
[[nodiscard]] std::vector<int> looks_of(const Horizon& horizon);

/// A plausible region of parameters where the effect turns or vanishes. Its clauses say what is
/// found there; their scenarios may hold other behaviour, the same on both sides.
struct Reversal {
  std::string_view region;
  std::vector<Clause> clauses;
};

/// What makes the pattern, and the assignments "key=value" that take it away.
struct Mechanism {
  std::string_view name;
  std::vector<std::string_view> off;
  std::size_t clause = 0;  ///< the one that goes with it; others may hold by other ways
};

struct Pattern {
  std::string_view id;  ///< "P13"
  Kind kind = Kind::emergent;
  std::string_view title;
  std::string_view source;  ///< keys of docs/sources.md
  Horizon horizon;
  std::vector<Clause> clauses;
  Reversal reversal;
  Mechanism mechanism;
  std::string_view needs;    ///< the mechanism it waits for; empty: it is judged
  std::string_view remarks;  ///< what was tried, what the verdict means

  [[nodiscard]] bool judged() const { return needs.empty(); }
};

/// All rows in the order of their numbers.
[[nodiscard]] std::span<const Pattern> patterns();

/// The row with this id, or nullptr.
[[nodiscard]] const Pattern* pattern_of(std::string_view id);

/// The scenarios that clauses name, each once, in their order.
[[nodiscard]] std::vector<std::string_view> scenarios_of(std::span<const Clause> clauses);

}  // namespace samenspel::patterns
