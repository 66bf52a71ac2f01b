#include "core/rules/expertise/routes.hpp"

#include <gtest/gtest.h>

#include "unit/rules/expertise/office.hpp"

namespace samenspel::rules {
namespace {

scenario::Route& add_route(scenario::Parameters& p, const char* name) {
  p.expertise.routes.emplace_back(name, scenario::Route{});
  return p.expertise.routes.back().second;
}

RouteChoice chosen(const Office& office, float difficulty, world::Asks asks = world::Asks::advice) {
  const Case item = with({brick(trauma, difficulty, 9)});
  return choose_route(office.view(item), item.bricks[0], 0.42, difficulty, asks);
}

TEST(Routes, people_take_the_one_with_the_least_friction) {
  const Office office([](scenario::Parameters& p) {
    p.expertise.routes.clear();
    add_route(p, "formal").delay_days = 3;
    add_route(p, "embedded").reaches = scenario::Reach::place;
    add_route(p, "meeting").meets_every_weeks = 2;
  });
  EXPECT_EQ(chosen(office, 0.6F).route, 1);
  EXPECT_EQ(chosen(office, 0.6F).team, basecamp);
  EXPECT_EQ(chosen(office, 0.6F).friction_days, 0);
  const Case item = with({brick(trauma, 0.6F, 9)});
  EXPECT_EQ(friction_days(office.view(item), 0, basecamp), 3);
  EXPECT_EQ(friction_days(office.view(item), 0, institution), 3 + 2) << "and the post both ways";
  EXPECT_EQ(friction_days(office.view(item), 2, basecamp), 7) << "half the meeting interval";
}

TEST(Routes, somebody_able_goes_before_somebody_near) {
  const Office office([](scenario::Parameters& p) { p.expertise.consult.eta = 1; });
  EXPECT_EQ(chosen(office, 0.6F).team, basecamp);
  EXPECT_EQ(chosen(office, 0.9F).team, institution) << "0.85 is not enough";
  EXPECT_EQ(chosen(office, 0.99F, world::Asks::visit).team, basecamp)
      << "nobody can: the nearest who knows more";
}

TEST(Routes, nobody_asks_for_words_that_would_not_be_enough) {
  const Office office([](scenario::Parameters& p) { p.expertise.consult.eta = 0.1; });
  EXPECT_EQ(chosen(office, 0.7F).route, scenario::no_route);
  EXPECT_EQ(chosen(office, 0.7F, world::Asks::visit).team, basecamp);
}

TEST(Routes, friction_beyond_tolerance_keeps_people_away) {
  const auto with_paper = [](double tolerance) {
    return Office([=](scenario::Parameters& p) {
      p.expertise.tolerance_days = tolerance;
      p.expertise.days_per_paper_hour = 2;
      p.expertise.routes[0].second.paperwork_hours = 3;
    });
  };
  EXPECT_EQ(chosen(with_paper(5.9), 0.6F).route, scenario::no_route);
  EXPECT_EQ(chosen(with_paper(6.1), 0.6F).route, 0);
}

TEST(Routes, a_way_is_for_families_of_the_areas_it_is_open_for) {
  const Office office([](scenario::Parameters& p) {
    p.expertise.routes[0].second.open_for = {"area_1"};
    add_route(p, "formal").delay_days = 3;
  });
  Case item = with({brick(trauma, 0.6F, 9)});
  const auto route = [&] {
    return choose_route(office.view(item), item.bricks[0], 0.42, 0.6, world::Asks::advice).route;
  };
  EXPECT_EQ(route(), 1);
  item.area = 1;
  EXPECT_EQ(route(), 0);
}

TEST(Routes, teams_for_youth_advise_about_a_grown_up_and_do_not_join) {
  const Office office([](scenario::Parameters& p) {
    for (auto& [name, team] : p.teams) {
      team.half = name == "basecamp_0" ? scenario::Half::youth : team.half;
    }
  });
  Case item = with({brick(trauma, 0.6F, 9)});
  const auto team = [&](world::Asks asks) {
    return choose_route(office.view(item), item.bricks[0], 0.42, 0.6, asks).team;
  };
  EXPECT_EQ(team(world::Asks::visit), basecamp);
  item.set(Case::comes_of_age);
  EXPECT_EQ(team(world::Asks::visit), institution);
  EXPECT_EQ(team(world::Asks::advice), basecamp);
}

TEST(Routes, ties_shorten_the_road_and_open_some) {
  const auto with_tie = [](double tie, double least) {
    return Office([=](scenario::Parameters& p) {
      p.expertise.ties.colocated = tie;
      p.expertise.routes[0].second.finding_days = 10;
      p.expertise.routes[0].second.least_tie = least;
    });
  };
  EXPECT_DOUBLE_EQ(chosen(with_tie(0.6, 0), 0.6F).friction_days, 4);
  EXPECT_DOUBLE_EQ(chosen(with_tie(0.6, 0), 0.6F).delay_days, 4);
  EXPECT_DOUBLE_EQ(chosen(with_tie(1, 0), 0.6F).friction_days, 0);
  EXPECT_EQ(chosen(with_tie(0.4, 0.5), 0.6F).route, scenario::no_route);
}

TEST(Routes, how_busy_a_triage_worker_elsewhere_is_stands_on_the_board) {
  const Office office([](scenario::Parameters& p) {
    scenario::Route& route = p.expertise.routes[0].second;
    route.hours_per_week = 7;
    route.hours_per_question = 1;
    route.gate = p.teams[institution].first;
  });
  const Case item = with({brick(trauma, 0.6F, 9)});
  Looking view = office.view(item);
  const double unknown = friction_days(view, 0, basecamp);
  world::NoticeBoard board(office.city.plan.structure.teams.size());
  board.write(institution).gate_days = 12;
  board.turn();
  view.board = &board;
  EXPECT_DOUBLE_EQ(friction_days(view, 0, basecamp), unknown + 12);
}

TEST(Routes, lead_only_where_they_reach) {
  const auto reaching = [](scenario::Reach reach, std::vector<std::string> teams) {
    return Office([=](scenario::Parameters& p) {
      p.expertise.consult.eta = 1;
      p.expertise.routes[0].second.reaches = reach;
      p.expertise.routes[0].second.teams = teams;
    });
  };
  EXPECT_EQ(chosen(reaching(scenario::Reach::place, {}), 0.9F).team, basecamp);
  EXPECT_EQ(chosen(reaching(scenario::Reach::area, {"institution"}), 0.6F).team, institution);
  EXPECT_EQ(chosen(reaching(scenario::Reach::area, {"basecamp_1"}), 0.6F).route,
            scenario::no_route);
  EXPECT_EQ(chosen(reaching(scenario::Reach::city, {"basecamp_1"}), 0.6F).team, basecamp + 2);
}

TEST(Routes, a_question_waits_for_its_days_the_meeting_and_the_triage_worker) {
  constexpr world::Seconds day = 86400;
  scenario::Route way;
  EXPECT_EQ(passed_on_at(way, 0, 5, 0), 5);
  EXPECT_EQ(passed_on_at(way, 2, 5, 0), 2 * day + 5);
  way.meets_every_weeks = 1;
  EXPECT_EQ(passed_on_at(way, 2, 5, 0), 7 * day);
  EXPECT_EQ(passed_on_at(way, 0, 7 * day, 0), 7 * day) << "just in time";
  way.hours_per_week = 8;
  way.hours_per_question = 1;
  EXPECT_EQ(passed_on_at(way, 2, 5, 0), 7 * day + 7 * day / 8);
  EXPECT_EQ(passed_on_at(way, 2, 5, 8 * day), 8 * day + 7 * day / 8);
}

TEST(Routes, who_was_seen_at_the_door_is_not_put_to_the_route_team_again) {
  const Office office([](scenario::Parameters& p) {
    p.expertise.routes.front().second.mandatory = true;
    p.expertise.routes.front().second.mandatory_for = scenario::MandatoryFor::risk;
    p.entry.route_team.hours_per_week = 10;
  });
  Case item = with({brick(safety, 0.4F, 9)});
  EXPECT_TRUE(must_ask(item, office.city.policy())) << "its risk shows to its worker";
  item.live(Case::triaged);
  EXPECT_FALSE(must_ask(item, office.city.policy()));
  item.history = 0;
  item.channel = 1;
  EXPECT_FALSE(must_ask(item, office.city.policy())) << "a practitioner called a team directly";
}

TEST(Routes, some_families_must_ask) {
  const auto office = [](scenario::MandatoryFor whom) {
    return Office([whom](scenario::Parameters& p) {
      p.expertise.routes.front().second.mandatory = true;
      p.expertise.routes.front().second.mandatory_for = whom;
    });
  };
  Case item = with({brick(parenting, 0.4F, 9)});
  item.bricks[0].owner = world::owner_parent;
  EXPECT_TRUE(must_ask(item, office(scenario::MandatoryFor::family).city.policy()));
  EXPECT_FALSE(must_ask(item, office(scenario::MandatoryFor::youth).city.policy()));
  EXPECT_FALSE(must_ask(item, office(scenario::MandatoryFor::risk).city.policy()));
  EXPECT_FALSE(must_ask(item, Office().city.policy())) << "no route is mandatory";
  item.bricks[0].owner = world::owner_first_child;
  item.bricks[0].set(world::crisis);
  EXPECT_TRUE(must_ask(item, office(scenario::MandatoryFor::youth).city.policy()));
  EXPECT_TRUE(must_ask(item, office(scenario::MandatoryFor::risk).city.policy()));
  item.bricks[0].set(world::hidden);
  EXPECT_FALSE(must_ask(item, office(scenario::MandatoryFor::risk).city.policy()));
}

}  // namespace
}  // namespace samenspel::rules
