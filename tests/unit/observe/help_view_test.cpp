#include "core/observe/help_view.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/observe/observer.hpp"

namespace samenspel::observe {
namespace {

constexpr std::int64_t day = 86400;

struct Kept : OutputSink {
  std::map<std::string, std::vector<double>> values;
  void put(Output output, std::vector<double> numbers) override {
    values[output.name] = std::move(numbers);
  }
};

struct TwoTeams {
  scenario::Structure structure;
  Window window{0, 731, 0};

  TwoTeams() {
    structure.teams.resize(2);
    structure.teams[0].layer = scenario::Layer::neighbourhood;
    structure.teams[1].layer = scenario::Layer::basecamp;
  }
};

world::Fact fact(world::FactKind kind, std::int64_t at_day, std::int64_t value,
                 std::uint8_t detail = 0, std::uint16_t team = 0) {
  world::Fact one;
  one.time = at_day * day;
  one.value = value;
  one.kind = kind;
  one.detail = detail;
  one.team = team;
  return one;
}

double reported(const HelpView& view, const char* output, std::size_t at = 0,
                std::int64_t asked = 4) {
  Kept kept;
  view.report(kept, asked);
  return kept.values.at(output).at(at);
}

TEST(HelpView, WhatComesToLightBeforeThereIsATeamIsNoClarificationOfATeam) {
  const TwoTeams two;
  HelpView view(two.structure, two.window);
  using world::FactKind;
  view.see(fact(FactKind::brick_found, 20, 0, 0, world::none), true);
  view.see(fact(FactKind::brick_missed, 20, 0), true);
  EXPECT_EQ(reported(view, "hidden_found_share"), 0) << "only the team's own counts";
}

TEST(HelpView, FirstHoursByWhomTheyAreFor) {
  const TwoTeams two;
  HelpView view(two.structure, two.window);
  using world::FactKind;
  const std::uint8_t first = world::first_of_request, urgent = world::urgent_brick,
                     risk = world::family_at_risk, crisis = world::crisis_brick;
  view.see(fact(FactKind::help_begins, 20, 10 * day, first), true);
  view.see(fact(FactKind::help_begins, 20, 20 * day, first | risk), true);
  view.see(fact(FactKind::help_begins, 25, 25 * day, urgent | risk), true);
  view.see(fact(FactKind::help_begins, 30, 5 * day, first | urgent | risk | crisis), true);
  view.see(fact(FactKind::help_begins, 700, 1 * day, first), false);
  EXPECT_DOUBLE_EQ(reported(view, "first_help_days"), (10 + 20 + 5 + 365) / 4.0);
  EXPECT_DOUBLE_EQ(reported(view, "first_help_days_of_others"), 10);
  EXPECT_DOUBLE_EQ(reported(view, "first_help_days_at_risk"), 12.5);
  EXPECT_DOUBLE_EQ(reported(view, "urgent_help_days"), 15);
  EXPECT_DOUBLE_EQ(reported(view, "at_risk_help_days"), 25) << "crises are received at once";
}

TEST(HelpView, WhomAFamilyMeets) {
  const TwoTeams two;
  HelpView view(two.structure, two.window);
  using world::FactKind;
  view.see(fact(FactKind::taken_on, 1, 4 * 3600, world::right_worker), true);
  view.see(fact(FactKind::taken_on, 1, 2 * 3600), true);
  view.see(fact(FactKind::taken_on, 1, 8 * 3600, world::right_worker | world::new_face), true);
  view.see(fact(FactKind::taken_on, 1, 6 * 3600, world::right_worker, 1), true);
  EXPECT_DOUBLE_EQ(reported(view, "right_worker_share"), 0.5);
  EXPECT_DOUBLE_EQ(reported(view, "intake_hours", 0), 14);
  EXPECT_DOUBLE_EQ(reported(view, "intake_hours", 1), 6);
}

TEST(HelpView, WhatIsFoundByYearAndTrustAtTheEnd) {
  const TwoTeams two;
  HelpView view(two.structure, two.window);
  using world::FactKind;
  view.see(fact(FactKind::brick_found, 1, 0), true);
  for (int i = 0; i < 3; ++i) view.see(fact(FactKind::brick_missed, 1, 0), true);
  view.see(fact(FactKind::brick_found, 400, 0), true);
  EXPECT_DOUBLE_EQ(reported(view, "hidden_found_share", 0), 0.25);
  EXPECT_DOUBLE_EQ(reported(view, "hidden_found_share", 1), 1);
  const auto ending = [](world::Ending how) { return static_cast<std::uint8_t>(how); };
  view.see(fact(FactKind::trust_at_end, 1, 600000, ending(world::Ending::planned)), true);
  view.see(fact(FactKind::trust_at_end, 1, 400000, ending(world::Ending::dropped_out_in_care)),
           true);
  view.see(fact(FactKind::trust_at_end, 1, 100000, ending(world::Ending::gave_up_waiting)), true);
  EXPECT_DOUBLE_EQ(reported(view, "trust_at_end"), 0.5);
}

TEST(HelpView, TheMedianCountsThoseWhoNeverGetThere) {
  const TwoTeams two;
  HelpView view(two.structure, two.window);
  for (const std::int64_t days : {3, 9, 30}) view.see_right_help(days * day);
  EXPECT_NEAR(reported(view, "right_help_median_days", 0, 3), 9.5, 0.6);
  EXPECT_NEAR(reported(view, "right_help_median_days", 0, 10), 366, 1);
  EXPECT_TRUE(std::isnan(reported(view, "first_help_days", 0, 3))) << "nothing was told about it";
}

}  // namespace
}  // namespace samenspel::observe
