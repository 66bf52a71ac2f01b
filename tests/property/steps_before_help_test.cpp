// Onset, social base, asking for help, entry and clarification: each has an effect.

#include "core/world/youth_help.hpp"
#include "property/step.hpp"

namespace samenspel::support {
namespace {

/// A base with few hours, to which everybody who was helped adds some.
void volunteers(Parameters& p) {
  for (auto& [name, area] : p.city.areas) area.social_base_hours_per_week = 12;
  p.social_base.client_volunteers = 1;
  p.social_base.volunteer_hours_per_week = 2;
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
       mean_of(FactKind::brick_laid), Sign::less,
       [](Parameters& p) { give_room(p), p.needs.work_by_difficulty = 3; }},
      {"goes_with", [](Parameters& p) { for_domains(p, [](auto& d) { d.goes_with.clear(); }); },
       share_of(FactKind::brick_laid, 2), Sign::less},
      {"profile",
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.profile = {{"safety", 0.0}};
       },
       share_of(FactKind::brick_laid, 2), Sign::less},
      {"prevention",
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.prevention.clear();
       },
       number_of(FactKind::need_arose), Sign::more,
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.prevention = {{"parenting", 0.3}};
       }},
      {"protection", [](Parameters& p) { p.needs.protected_years = 0; },
       number_of(FactKind::need_arose), Sign::more,
       [](Parameters& p) {
         p.needs.protected_years = 20;
         p.needs.onset_per_family_year *= 6;
         for (auto& [name, area] : p.city.areas) area.families /= 6;
       }},

      // 2. Social base, help seeking, season
      {"social_base", [](Parameters& p) { p.social_base.strength = 0; },
       number_of(FactKind::brick_absorbed), Sign::gone},
      {"social_base_room",
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.social_base_hours_per_week = 1e6;
       },
       number_of(FactKind::brick_absorbed), Sign::more},
      {"social_base_fills_up", [](Parameters& p) { p.social_base.room_enough = 1; },
       number_of(FactKind::brick_absorbed), Sign::less},
      {"handing_back", [](Parameters& p) { p.social_base.hands_back = 0; },
       number_of(FactKind::handed_back), Sign::gone,
       [](Parameters& p) {
         p.social_base.hours_per_week = 5;
         for (auto& [name, area] : p.city.areas) area.social_base_hours_per_week = 12;
       }},
      {"client_volunteers", [](Parameters& p) { p.social_base.client_volunteers = 0; },
       number_of(FactKind::brick_absorbed), Sign::less, volunteers},
      {"volunteer_hours", [](Parameters& p) { p.social_base.volunteer_hours_per_week = 0; },
       number_of(FactKind::brick_absorbed), Sign::less, volunteers},
      {"volunteer_months", [](Parameters& p) { p.social_base.volunteer_months = 1; },
       number_of(FactKind::brick_absorbed), Sign::less, volunteers},
      {"network",
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.network_strength = 0;
       },
       number_of(FactKind::brick_absorbed), Sign::less},
      {"season", [](Parameters& p) { p.city.season.assign(12, 1.0); }, summer_share, Sign::more},
      {"threshold", [](Parameters& p) { p.help_seeking.threshold = 0; }, number_of(FactKind::asked),
       Sign::more, [](Parameters& p) { p.help_seeking.threshold = 3; }},
      {"nearer_door",
       [](Parameters& p) {
         for (auto& [name, area] : p.city.areas) area.door_threshold = 0;
       },
       number_of(FactKind::need_passed), Sign::more,
       [](Parameters& p) {
         p.help_seeking.threshold = 3;
         for (auto& [name, area] : p.city.areas) area.door_threshold = -3;
       }},
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
       Sign::less, [](Parameters& p) { p.entry.channels[1].second.error = 0.5; }},
      {"free_to_leave",
       [](Parameters& p) {
         for (auto& [name, channel] : p.entry.channels) channel.compulsory = true;
       },
       number_of(FactKind::unqueued, Ending::gave_up_waiting), Sign::gone},
      {"closed_lists", [](Parameters& p) { for_teams(p, [](auto& t) { t.intake_stops_at = 0; }); },
       number_of(FactKind::refused), Sign::more},
      {"another_channel", [](Parameters& p) { p.entry.tries_another = 0; },
       number_of(FactKind::ended, Ending::refused), Sign::more,
       [](Parameters& p) {
         p.entry.tries_another = 1;
         for_teams(p, [](auto& t) { t.intake_stops_at = 3; });
       }},

      {"registration", [](Parameters& p) { p.entry.registered_share = 0; },
       number_of(FactKind::youth_help_begins), Sign::gone},

      // 4. Clarification
      {"hidden",
       [](Parameters& p) {
         p.needs.hidden = 0;
         p.outflow.remainder = 0;
       },
       number_of(FactKind::brick_found), Sign::gone},
      {"recognition", [](Parameters& p) { p.help.recognised_at_least = 1; },
       number_of(FactKind::brick_found), Sign::more},
      {"only_the_able",
       [](Parameters& p) { p.help.assignment = scenario::Assignment::availability; },
       mean_of(FactKind::started), Sign::less,
       [](Parameters& p) { p.help.assignment = scenario::Assignment::able; }},
      {"assignment", [](Parameters& p) { p.help.assignment = scenario::Assignment::availability; },
       number_of(FactKind::referred), Sign::more,
       [](Parameters& p) {
         p.help.assignment = scenario::Assignment::expertise;
         p.disciplines[1].second.legs = {{"safety", 0.95}, {"trauma", 0.95}};
         for (auto& [name, team] : p.teams) {
           for (auto& [discipline, fte] : team.fte) fte = std::max(fte, 3.0);
         }
       }},
      {"assignment_by_skill", [](Parameters& p) { p.help.assignment_by_skill = 0; },
       number_of(FactKind::referred), Sign::more,
       [](Parameters& p) {
         p.disciplines[1].second.legs = {{"safety", 0.95}, {"trauma", 0.95}};
         for (auto& [name, team] : p.teams) {
           for (auto& [discipline, fte] : team.fte) fte = std::max(fte, 3.0);
         }
       }},
      {"intake", [](Parameters& p) { for_teams(p, [](auto& t) { t.intake_hours = 0; }); },
       mean_of(FactKind::stage_ended), Sign::less},
  };
  return all;
}

class StepBeforeHelp : public testing::TestWithParam<std::size_t> {};

TEST_P(StepBeforeHelp, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepBeforeHelp, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
