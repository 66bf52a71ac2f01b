// No toy behind a name: every step of a family's way has a key that turns it off, and then what it
// does to outcomes is gone. Pairs of runs on the same seed, in a city in which everything is at
// work.

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel {
namespace {

using scenario::Parameters;
using support::count;
using support::sum;
using world::Ending;
using world::Fact;
using world::FactKind;

using Facts = std::vector<Fact>;

Parameters busy_city() { return support::small_city(2, 2000); }

const Facts& busy_facts() {
  static const Facts facts = support::facts_of(busy_city());
  return facts;
}

double share(const Facts& facts, FactKind kind, std::uint8_t detail) {
  return static_cast<double>(count(facts, kind, detail)) / static_cast<double>(count(facts, kind));
}

double mean(const Facts& facts, FactKind kind) {
  return static_cast<double>(sum(facts, kind)) / static_cast<double>(count(facts, kind));
}

/// Requests in the calendar months July and August, as a share; a year of 365 days starts on 1
/// January.
double summer_share(const Facts& facts) {
  double all = 0, summer = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::asked) {
      const auto day = fact.time / 86400 % 365;
      all += 1;
      summer += day >= 181 && day < 243 ? 1 : 0;
    }
  }
  return summer / all;
}

std::int64_t asked_beyond_the_front_door(const Facts& facts) {
  return std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FactKind::asked &&
           (fact.team == 0 || fact.team % 2 == 0);  // institution 0, BASEcamps 2 and 4
  });
}

/// What the whole city spends on one kind of cost.
std::int64_t cost(const Facts& facts, world::CostKind kind) {
  std::int64_t cents = 0;
  for (const Fact& fact : facts) {
    cents += fact.kind == FactKind::booked && fact.detail == static_cast<std::uint8_t>(kind)
                 ? fact.value
                 : 0;
  }
  return cents;
}

void for_teams(Parameters& p, const std::function<void(scenario::Team&)>& change) {
  for (auto& [name, team] : p.teams) {
    change(team);
  }
}

void for_domains(Parameters& p, const std::function<void(scenario::Domain&)>& change) {
  for (auto& [name, domain] : p.needs.domains) {
    change(domain);
  }
}

/// Nobody waits and everybody gets the wanted intensity.
void give_room(Parameters& p) {
  for_teams(p, [](scenario::Team& team) {
    team.caseload_soft = team.caseload_hard = 1e9;
    team.hours_per_week = 1e9;
  });
}

/// One step of a family's way: the change that turns it off, and a number that the step pushes up
/// or down.
struct Step {
  enum class Sign { gone, less, more };  ///< of the number, when the step is turned off
  const char* name;
  std::function<void(Parameters&)> turn_off;
  std::function<double(const Facts&)> number;
  Sign without;
  std::function<void(Parameters&)> prepare = {};  ///< of both runs, where the step has to stand out
};

using Sign = Step::Sign;

std::function<double(const Facts&)> number_of(FactKind kind) {
  return [kind](const Facts& facts) { return static_cast<double>(count(facts, kind)); };
}

std::function<double(const Facts&)> number_of(FactKind kind, Ending ending) {
  return [kind, ending](const Facts& facts) {
    return static_cast<double>(count(facts, kind, ending));
  };
}

std::function<double(const Facts&)> mean_of(FactKind kind) {
  return [kind](const Facts& facts) { return mean(facts, kind); };
}

std::function<double(const Facts&)> share_of(FactKind kind, std::uint8_t detail) {
  return [kind, detail](const Facts& facts) { return share(facts, kind, detail); };
}

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      // 1. Onset and the shape of needs
      {"onset", [](Parameters& p) { p.needs.onset_per_family_year = 0; },
       number_of(FactKind::need_arose), Sign::gone},
      {"trend", [](Parameters& p) { p.needs.trend_per_year = -0.2; },
       number_of(FactKind::need_arose), Sign::less},
      {"further_bricks", [](Parameters& p) { p.needs.further_bricks = 0; },
       mean_of(FactKind::need_arose), Sign::less},
      {"surfacing", [](Parameters& p) { for_domains(p, [](auto& d) { d.surfaces.clear(); }); },
       number_of(FactKind::brick_surfaced), Sign::gone},
      {"work_by_difficulty", [](Parameters& p) { p.needs.work_by_difficulty = 0; },
       mean_of(FactKind::brick_laid), Sign::less},
      {"goes_with", [](Parameters& p) { for_domains(p, [](auto& d) { d.goes_with.clear(); }); },
       share_of(FactKind::brick_laid, 2), Sign::less},
      {"profile",
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.profile = {{"safety", 0.0}};
       },
       share_of(FactKind::brick_laid, 2), Sign::less},
      {"protection", [](Parameters& p) { p.needs.protected_years = 0; },
       number_of(FactKind::need_arose), Sign::more},

      // 2. Social base, help seeking, season
      {"social_base", [](Parameters& p) { p.social_base.strength = 0; },
       number_of(FactKind::brick_absorbed), Sign::gone},
      {"social_base_room",
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.social_base_hours_per_week = 1e6;
       },
       number_of(FactKind::brick_absorbed), Sign::more},
      {"network",
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.network_strength = 0;
       },
       number_of(FactKind::brick_absorbed), Sign::less},
      {"season", [](Parameters& p) { p.city.season.assign(12, 1.0); }, summer_share, Sign::more},
      {"threshold", [](Parameters& p) { p.help_seeking.threshold = 0; },
       number_of(FactKind::need_passed), Sign::less},
      {"known_waits", [](Parameters& p) { p.help_seeking.threshold_per_week_wait = 0; },
       number_of(FactKind::asked), Sign::more},
      {"burden", [](Parameters& p) { p.help_seeking.burden_power = 0; }, mean_of(FactKind::started),
       Sign::more},
      {"passing_by_itself", [](Parameters& p) { p.waiting.recovery_per_week = 0; },
       number_of(FactKind::need_passed), Sign::gone},

      // 3. Entry
      {"past_the_front_door",
       [](Parameters& p) {
         for (auto& [name, channel] : p.entry.channels) channel.specialist_above = 2;
       },
       [](const Facts& facts) { return static_cast<double>(asked_beyond_the_front_door(facts)); },
       Sign::gone},
      {"channels", [](Parameters& p) { p.entry.channels[1].second.weight = 0; },
       share_of(FactKind::asked, 1), Sign::gone},
      {"error_of_referrers", [](Parameters& p) { p.entry.channels[1].second.error = 0; },
       [](const Facts& facts) { return static_cast<double>(asked_beyond_the_front_door(facts)); },
       Sign::less},
      {"free_to_leave",
       [](Parameters& p) {
         for (auto& [name, channel] : p.entry.channels) channel.compulsory = true;
       },
       number_of(FactKind::unqueued, Ending::gave_up_waiting), Sign::gone},
      {"closed_lists", [](Parameters& p) { for_teams(p, [](auto& t) { t.intake_stops_at = 0; }); },
       number_of(FactKind::refused), Sign::more},

      // 4. Clarification
      {"hidden",
       [](Parameters& p) {
         p.needs.hidden = 0;
         p.outflow.remainder = 0;
       },
       number_of(FactKind::brick_found), Sign::gone},
      {"recognition", [](Parameters& p) { p.help.recognised_at_least = 1; },
       number_of(FactKind::brick_found), Sign::more},
      {"assignment", [](Parameters& p) { p.help.assignment = scenario::Assignment::availability; },
       number_of(FactKind::referred), Sign::more},
      {"intake", [](Parameters& p) { for_teams(p, [](auto& t) { t.intake_hours = 0; }); },
       mean_of(FactKind::stage_ended), Sign::less},

      // 5. Plan and help
      {"wanted_intensity",
       [](Parameters& p) { for_teams(p, [](auto& t) { t.wanted_hours_per_week = 1000; }); },
       mean_of(FactKind::stage_ended), Sign::less},
      {"months_of_leave", [](Parameters& p) { p.city.capacity.assign(12, 1.0); },
       [](const Facts& facts) {
         return static_cast<double>(std::count_if(facts.begin(), facts.end(), [](const Fact& f) {
           return f.kind == FactKind::brick_laid && f.time / 86400 % 365 >= 181 &&
                  f.time / 86400 % 365 < 243;
         }));
       },
       Sign::more},
      {"alliance", [](Parameters& p) { p.help.alliance_floor = 1; }, mean_of(FactKind::brick_laid),
       Sign::less},
      {"trust_gain", [](Parameters& p) { p.help.trust_gain_per_hour = 0; },
       mean_of(FactKind::brick_laid), Sign::more},
      {"trust_for_a_domain",
       [](Parameters& p) { for_domains(p, [](auto& d) { d.needs_trust_above = 0; }); },
       mean_of(FactKind::stage_ended), Sign::less},
      {"shared_activities", [](Parameters& p) { p.help.activity_gain_factor = 1; },
       mean_of(FactKind::stage_ended), Sign::more,
       [](Parameters& p) {
         give_room(p), for_domains(p, [](auto& d) { d.needs_trust_above = 0.8; });
       }},
      {"caseload_soft",
       [](Parameters& p) {
         for_teams(p, [](auto& t) { t.caseload_soft = t.caseload_hard = 1e9; });
       },
       number_of(FactKind::queued), Sign::gone},
      {"caseload_hard",
       [](Parameters& p) { for_teams(p, [](auto& t) { t.caseload_hard = t.caseload_soft; }); },
       number_of(FactKind::started), Sign::less},
      {"drop_out_in_care", [](Parameters& p) { p.help.drop_out_per_hour = 0; },
       number_of(FactKind::ended, Ending::dropped_out_in_care), Sign::gone},
      {"drop_out_by_trust", [](Parameters& p) { p.help.drop_out_by_trust = 0; },
       number_of(FactKind::ended, Ending::dropped_out_in_care), Sign::less},
      {"drop_out_at_specialists", [](Parameters& p) { p.help.drop_out_specialist_factor = 0; },
       number_of(FactKind::ended, Ending::dropped_out_in_care), Sign::less},

      // 6. Expertise is missing
      {"referral", [](Parameters& p) { p.expertise.stretch = 2; }, number_of(FactKind::referred),
       Sign::gone},
      {"skill_beyond",
       [](Parameters& p) {
         p.help.kappa = 0;
         p.expertise.stretch = 2;
       },
       mean_of(FactKind::brick_laid), Sign::less},
      {"view_error", [](Parameters& p) { p.expertise.view_error = 0; },
       number_of(FactKind::referred), Sign::less},
      {"overestimation",
       [](Parameters& p) { for_domains(p, [](auto& d) { d.overestimated = 0; }); },
       number_of(FactKind::referred), Sign::more},
      {"retelling", [](Parameters& p) { p.help.retelling_hours = 0; },
       mean_of(FactKind::stage_ended), Sign::less,
       [](Parameters& p) { give_room(p), p.help.retelling_hours = 20; }},
      {"hand_over", [](Parameters& p) { p.help.trust_kept_at_hand_over = 1; },
       mean_of(FactKind::ended), Sign::more},

      // 7. Waiting
      {"escalation", [](Parameters& p) { p.waiting.escalation_per_week = 0; },
       number_of(FactKind::escalated), Sign::gone},
      {"escalation_of_difficulty",
       [](Parameters& p) {
         p.waiting.escalation_per_week = 0.1;
         p.waiting.escalation_difficulty = 0.9;
       },
       number_of(FactKind::referred), Sign::more},
      {"recovery_on_the_list", [](Parameters& p) { p.waiting.recovery_per_week = 0; },
       number_of(FactKind::unqueued, Ending::recovered), Sign::gone},
      {"giving_up", [](Parameters& p) { p.waiting.drop_out_per_week = 0; },
       number_of(FactKind::unqueued, Ending::gave_up_waiting), Sign::gone},
      {"giving_up_grows", [](Parameters& p) { p.waiting.drop_out_growth_per_week = 0; },
       number_of(FactKind::unqueued, Ending::gave_up_waiting), Sign::less},
      {"giving_up_by_layer",
       [](Parameters& p) {
         p.waiting.drop_out_factor = {{"neighbourhood", 0.0}};
       },
       number_of(FactKind::unqueued, Ending::gave_up_waiting), Sign::less},
      {"crisis", [](Parameters& p) { p.waiting.crisis_per_week = 0; }, number_of(FactKind::crisis),
       Sign::gone},
      {"trust_while_waiting", [](Parameters& p) { p.waiting.trust_kept_per_week = 1; },
       mean_of(FactKind::ended), Sign::more},
      {"priority", [](Parameters& p) { for_domains(p, [](auto& d) { d.priority = 2; }); },
       share_of(FactKind::started, 1), Sign::gone},
      {"asking_again", [](Parameters& p) { p.after.comes_back_factor = 0; },
       share_of(FactKind::returned, 1), Sign::gone},

      // 8. Ongoing bricks
      {"ongoing", [](Parameters& p) { p.needs.ongoing = 0; }, number_of(FactKind::review),
       Sign::gone},
      {"activation", [](Parameters& p) { p.ongoing.activation_effect = 0; },
       number_of(FactKind::ended, Ending::to_social_base), Sign::less,
       [](Parameters& p) { p.ongoing.enough_below_hours = 4; }},
      {"reviews_apart", [](Parameters& p) { p.ongoing.review_weeks = 50; },
       number_of(FactKind::review), Sign::less},
      {"enough", [](Parameters& p) { p.ongoing.enough_below_hours = 0; },
       number_of(FactKind::ended, Ending::to_social_base), Sign::gone,
       [](Parameters& p) { p.ongoing.enough_below_hours = 4; }},
      {"activation_hours", [](Parameters& p) { p.ongoing.activation_hours = 0; },
       mean_of(FactKind::review), Sign::less},
      {"spells", [](Parameters& p) { p.ongoing.off_months = 0; }, mean_of(FactKind::review),
       Sign::more, [](Parameters& p) { p.ongoing.on_months = 1; }},
      {"life_events", [](Parameters& p) { p.ongoing.life_events_per_year = 0; },
       mean_of(FactKind::review), Sign::less,
       [](Parameters& p) { p.ongoing.life_events_per_year = 3; }},

      // 9. Outflow
      {"keeping_in_touch", [](Parameters& p) { p.outflow.keep_in_touch_days = 0; },
       mean_of(FactKind::stage_ended), Sign::less},
      {"room", [](Parameters& p) { p.outflow.keep_in_touch_by_room = 0; },
       mean_of(FactKind::stage_ended), Sign::more},
      {"remainder", [](Parameters& p) { p.outflow.remainder = 0; }, mean_of(FactKind::brick_laid),
       Sign::more},
      {"moving_and_coming_of_age", [](Parameters& p) { p.city.families.years_of_residence = 0; },
       number_of(FactKind::ended, Ending::moved_away), Sign::gone},
      {"coming_of_age", [](Parameters& p) { p.city.families.years_of_residence = 0; },
       number_of(FactKind::ended, Ending::aged_out), Sign::gone},

      // 10. After
      {"return", [](Parameters& p) { p.after.return_by_network = p.after.return_by_unlaid = 0; },
       share_of(FactKind::returned, 0), Sign::gone},
      {"return_by_network", [](Parameters& p) { p.after.return_by_network = 0; },
       share_of(FactKind::returned, 0), Sign::less},
      {"return_by_unlaid", [](Parameters& p) { p.after.return_by_unlaid = 0; },
       share_of(FactKind::returned, 0), Sign::less},

      // Money
      {"care_days", [](Parameters& p) { for_teams(p, [](auto& t) { t.care_day_eur = 0; }); },
       [](const Facts& facts) {
         return static_cast<double>(cost(facts, world::CostKind::care_days));
       },
       Sign::gone},
      {"administration", [](Parameters& p) { for_teams(p, [](auto& t) { t.administration = 0; }); },
       [](const Facts& facts) {
         return static_cast<double>(cost(facts, world::CostKind::administration));
       },
       Sign::gone},
      {"social_base_hours", [](Parameters& p) { p.funding.social_base_eur_per_hour = 0; },
       [](const Facts& facts) {
         return static_cast<double>(cost(facts, world::CostKind::social_base));
       },
       Sign::gone},
  };
  return all;
}

class StepOfTheWay : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfTheWay, has_an_effect) {
  const Step& step = steps()[GetParam()];
  Parameters p = busy_city();
  double with = 0;
  if (step.prepare) {
    step.prepare(p);
    with = step.number(support::facts_of(p));
  } else {
    with = step.number(busy_facts());
  }
  step.turn_off(p);
  const double without = step.number(support::facts_of(p));
  switch (step.without) {
    case Sign::gone:
      EXPECT_GT(with, 0);
      EXPECT_EQ(without, 0);
      break;
    case Sign::less:
      EXPECT_LT(without, with);
      break;
    case Sign::more:
      EXPECT_GT(without, with);
      break;
  }
  RecordProperty("with", std::to_string(with));
  RecordProperty("without", std::to_string(without));
}

INSTANTIATE_TEST_SUITE_P(steps, StepOfTheWay, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel
