#pragma once
// The rows of the pattern table, one function each; a row that is judged has a file of its own.

#include "patterns/pattern.hpp"

namespace samenspel::patterns {

/// All of them, in the order of their numbers.
std::vector<Pattern> rows();

// One file each: rows/pNN.cpp
Pattern pilot_works();
Pattern tasks_for_less_money();
Pattern butter_note();
Pattern learning_by_consulting();
Pattern referral_fills_second_layer();
Pattern communicating_vessels();
Pattern formal_expertise_idle();
Pattern informal_ties_personal();
Pattern narrow_teams();
Pattern triage_with_few_hours();
Pattern triage_at_the_door();
Pattern two_legs();
Pattern expertise_by_profile();
Pattern double_payment();
Pattern prevention_pays_late();
Pattern trust_comes_first();
Pattern work_pleasure();
Pattern open_kitchens();
Pattern start_on_trust();
Pattern practitioner_and_team();
Pattern one_front_door();
Pattern contract_term();
Pattern mandatory_consult();
Pattern crystallise_first();
Pattern digital_platform();
Pattern route_team();
Pattern near_or_expert();
Pattern nurse_at_the_practice();

/// A clause in short: what is not named is as it mostly is.
struct Foreseen {
  std::string_view id, claim, statistic, unit;
  std::string_view from = "", to = "";
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

}  // namespace samenspel::patterns
