#pragma once
// The rows of the pattern table, one function each; a row that is judged has a file of its own.

#include "patterns/pattern.hpp"

namespace samenspel::patterns {

/// All of them, in the order of their numbers.
std::vector<Pattern> rows();

// One file each: rows/pNN.cpp
Pattern butter_note();
Pattern two_legs();
Pattern communicating_vessels();
Pattern expertise_by_profile();
Pattern double_payment();
Pattern prevention_pays_late();
Pattern trust_comes_first();
Pattern one_front_door();
Pattern work_pleasure();
Pattern open_kitchens();
Pattern start_on_trust();

// rows/waiting_*.cpp: defined, and judged once their mechanism is there. Statistics of outputs to
// come stand in words alone.
std::vector<Pattern> waiting_for_money();
std::vector<Pattern> waiting_for_roads();
std::vector<Pattern> waiting_for_routes();
std::vector<Pattern> waiting_for_people();

/// A clause whose statistic, scenarios and outputs are still to come.
struct Foreseen {
  std::string_view id, claim, statistic, unit;
  std::string_view from, to;
  TestKind test = TestKind::superiority;
  Direction direction = Direction::lower;
  double delta = 0;
  Scale scale = Scale::absolute;
  double factor = 1;
  double bound = 0;
  std::string_view population = "all families";
  Statistic value = nullptr;
};
Clause clause_of(const Foreseen& foreseen);

/// A row that waits for `needs`.
Pattern waiting(std::string_view id, Kind kind, std::string_view title, std::string_view source,
                std::string_view needs, const std::vector<Foreseen>& clauses,
                std::string_view reversal = "");

}  // namespace samenspel::patterns
