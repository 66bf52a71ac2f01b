#include "samenspel/notes.hpp"

#include "core/scenario/scenario_from_tree.hpp"

#include <algorithm>
#include <optional>

namespace samenspel::command {
namespace {

/// Calendar year of the run that holds a day, the first being 0.
int year_at(const run::Plan& plan, std::int32_t day) {
  std::size_t month = 0;
  while (month + 1 < plan.months.size() &&
         plan.months[month + 1].begins <= world::Seconds{day} * 86400) {
    ++month;
  }
  return static_cast<int>((month + plan.months.front().month) / 12);
}

/// The first year whose amounts one budget can move. The town hall sits from the first December on
/// that has a closed year of figures; what it takes goes by their growth since the first of them.
std::optional<int> first_year_moved(const run::Plan& plan) {
  std::optional<int> first;
  for (const scenario::Policy& policy : plan.policies) {
    const scenario::OneBudget& budget = policy.parameters.funding.one_budget;
    if (budget.takes <= 0 && budget.follows_list_per_year <= 0) continue;
    const int sits = std::max(1, year_at(plan, policy.from_day));
    const int moved = sits + (budget.follows_list_per_year > 0 ? 1 : 2);
    first = std::min(first.value_or(moved), moved);
  }
  return first;
}

}  // namespace

std::vector<std::string> notes_of(const run::Plan& plan) {
  const std::optional<int> moved = first_year_moved(plan);
  const int last = year_at(plan, plan.end_day - 1);
  if (!moved || *moved <= last) return {};
  const int first = scenario::start_date(plan.scenario.initial().run).year;
  return {
      "one budget moves nothing in this run: amounts follow figures that are one to two years "
      "old, so that the first it can move are those of " +
      std::to_string(first + *moved) + ", and the run ends in " + std::to_string(first + last)};
}

}  // namespace samenspel::command
