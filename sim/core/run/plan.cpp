#include <algorithm>

#include "core/base/calendar.hpp"
#include "core/base/exp_log.hpp"
#include "core/funding/form.hpp"
#include "core/rules/family_life.hpp"
#include "core/rules/help_seeking.hpp"
#include "core/run/replication.hpp"
#include "core/scenario/json.hpp"
#include "core/scenario/scenario_from_tree.hpp"
#include "core/scenario/to_tree.hpp"

namespace samenspel::run {

namespace {

/// Months of the run, with one more at the end. Day 0 is `warm_up_years` before 1 January of the
/// first measured year.
std::vector<world::Month> months_of(const base::Calendar& calendar, std::int32_t days) {
  std::vector<world::Month> months;
  for (std::int32_t index = 0;; ++index) {
    const std::int32_t first = calendar.first_day_of_month(index);
    const std::int32_t day = std::max(0, first);
    world::Month month;
    month.month = static_cast<std::uint8_t>(calendar.month(std::max(first, 0)) - 1);
    month.year = static_cast<std::uint8_t>((index + calendar.month(0) - 1) / 12);
    month.begins = world::Seconds{day} * 86400;
    months.push_back(month);
    if (day >= days) {
      return months;
    }
  }
}

/// Candidates come at a fixed ceiling; a policy or a trend that asks for more would be cut off
/// without a word.
void check_ceiling(const Plan& plan, base::Problems& problems) {
  const double years = plan.end_day / 365.0;
  for (const scenario::Policy& policy : plan.policies) {
    const double growth = std::max(1.0, 1 + policy.parameters.needs.trend_per_year * years);
    for (std::size_t area = 0; area < policy.areas.size(); ++area) {
      const double onset = policy.areas[area].onset_per_second * growth;
      const double ceiling = plan.policies.front().areas[area].ceiling_per_second;
      if (onset > ceiling * (1 + 1e-9)) {
        problems.add(
            {{},
             "needs.ceiling_factor",
             "an onset in area '" + plan.structure.area_names[area] + "' that grows beyond it",
             "a factor of at least " +
                 std::to_string(onset / ceiling *
                                plan.policies.front().parameters.needs.ceiling_factor),
             {}});
        return;
      }
    }
  }
}

/// Prevention that a policy changes has its effect after a while; that of the first policy is
/// there.
void date_prevention(std::vector<scenario::Policy>& policies) {
  for (std::size_t p = 1; p < policies.size(); ++p) {
    for (std::size_t area = 0; area < policies[p].areas.size(); ++area) {
      const scenario::AreaPolicy& before = policies[p - 1].areas[area];
      scenario::AreaPolicy& now = policies[p].areas[area];
      const bool changes = now.prevented != before.prevented;
      now.prevented_before = changes ? before.prevented : before.prevented_before;
      now.prevention_from_day = changes ? policies[p].from_day : before.prevention_from_day;
      now.prevents = now.prevents || before.prevents;
    }
  }
}

/// What the way of paying leaves of how much a family gets and who is taken on.
void limit_help(scenario::Policy& policy) {
  for (std::size_t t = 0; t < policy.teams.size(); ++t) {
    const scenario::Contract* contract = policy.contract_of(t);
    if (contract == nullptr) {
      continue;
    }
    scenario::TeamPolicy& team = policy.teams[t];
    const funding::Limits limits = funding::form_of(contract).limits(*contract);
    team.wanted_hours_per_second =
        std::min(team.wanted_hours_per_second, limits.hours_per_week / scenario::seconds_per_week);
    team.admits_on_hours = limits.admits_on_hours ? 1 : team.admits_on_hours;
  }
}

/// Where neither how hard a need is nor a known wait counts, all of an area ask at one rate.
void set_asking_rates(scenario::Policy& policy) {
  const scenario::HelpSeeking& p = policy.parameters.help_seeking;
  if (p.burden_power > 0 || p.threshold_per_week_wait > 0) {
    return;
  }
  for (scenario::AreaPolicy& area : policy.areas) {
    area.asks_per_week = rules::asking_rate(0, area.threshold, 0, p);
  }
}

/// The parameters that hazards of considering and waiting depend on, as text.
std::string hazards_of(const scenario::Policy& policy) {
  const scenario::Parameters& p = policy.parameters;
  std::string text = scenario::json_text(scenario::resolved_tree(p.waiting)) +
                     scenario::json_text(scenario::resolved_tree(p.help_seeking)) +
                     scenario::json_text(scenario::resolved_tree(p.entry));
  for (const double index : p.city.season) {
    text += ' ' + std::to_string(index);
  }
  return text;
}

/// Youths under 18 in the city: children in a sample of homes, half-way through the run.
double youths_of(const Plan& plan) {
  constexpr std::uint32_t sample = 500;
  world::Shared shared;
  shared.structure = &plan.structure;
  shared.key = random::mix(0, 0);
  const world::Seconds time = world::Seconds{plan.end_day / 2} * 86400;
  double youths = 0;
  for (std::uint16_t area = 0; area < plan.structure.areas.size(); ++area) {
    if (plan.structure.areas[area].half == scenario::Half::adult) {
      continue;
    }
    double children = 0;
    for (std::uint32_t home = 0; home < sample; ++home) {
      children += rules::family_at(shared, plan.policies.front(), area, home, time).children;
    }
    youths += children / sample * static_cast<double>(plan.structure.areas[area].families);
  }
  return youths;
}

}  // namespace

Plan plan_of(const scenario::Scenario& scenario, base::Problems& problems) {
  Plan plan;
  plan.scenario = scenario;
  plan.structure = scenario::structure_of(scenario.initial(), problems);
  if (!problems.empty()) {
    return plan;
  }
  for (const scenario::DatedParameters& dated : scenario.policies) {
    plan.policies.push_back(scenario::policy_of(dated, plan.structure, problems));
    limit_help(plan.policies.back());
    set_asking_rates(plan.policies.back());
  }
  for (std::size_t p = 1; p < plan.policies.size(); ++p) {
    plan.policies[p].changes_hazards =
        hazards_of(plan.policies[p]) != hazards_of(plan.policies[p - 1]);
  }
  date_prevention(plan.policies);
  const scenario::Run& run = scenario.initial().run;
  const auto first_year = static_cast<std::int32_t>(run.first_year);
  const base::Date measured{first_year, 1, 1};
  const base::Calendar calendar(scenario::start_date(run));
  plan.first_measured_day = calendar.day(measured);
  const double years = base::floor(run.years);
  plan.end_day = calendar.day(base::Date{first_year + static_cast<std::int32_t>(years), 1, 1}) +
                 static_cast<std::int32_t>((run.years - years) * 365);
  plan.months = months_of(calendar, plan.end_day);
  check_ceiling(plan, problems);
  plan.resident_youths = youths_of(plan);
  return plan;
}

}  // namespace samenspel::run
