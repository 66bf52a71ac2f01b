#include "core/rules/workload.hpp"

#include <gtest/gtest.h>

#include <array>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(Workload, the_limit_rises_with_the_list) {
  scenario::TeamPolicy team;
  team.caseload_soft = 12;
  team.caseload_hard = 16;
  team.caseload_hard_at = 2;
  team.fte = 10;
  EXPECT_EQ(caseload_limit(team, 0), 12);
  EXPECT_EQ(caseload_limit(team, 10), 14);
  EXPECT_EQ(caseload_limit(team, 20), 16);
  EXPECT_EQ(caseload_limit(team, 500), 16);
  team.caseload_hard = 10;
  EXPECT_EQ(caseload_limit(team, 500), 12) << "never below the soft limit";
}

TEST(Workload, room_runs_from_a_list_at_the_door_to_idle_hours) {
  scenario::TeamPolicy team;
  team.fte = 10;
  team.caseload_hard_at = 2;
  world::Worker worker;
  worker.capacity = 10;
  worker.wanted = 1;
  EXPECT_EQ(room(worker, team, 0), 1);
  worker.desks.resize(5);
  EXPECT_DOUBLE_EQ(room(worker, team, 0), 0.5);
  worker.reserved = 2;
  EXPECT_DOUBLE_EQ(room(worker, team, 0), 0.3);
  worker.desks.resize(20);
  EXPECT_EQ(room(worker, team, 0), 0);
  EXPECT_DOUBLE_EQ(room(worker, team, 10), -0.75);
  EXPECT_EQ(room(worker, team, 1000), -1.5);
}

/// The front door of area 0 with workers as given: discipline, fraction, caseload.
struct Desks {
  world::Place place;
  world::Team team;
  explicit Desks(std::initializer_list<std::array<double, 3>> workers) {
    team.index = front_door;
    for (const auto& [discipline, fraction, caseload] : workers) {
      world::Worker worker;
      worker.discipline = static_cast<std::uint16_t>(discipline);
      worker.fraction = static_cast<float>(fraction);
      worker.caseload = static_cast<std::uint16_t>(caseload);
      place.workers.push_back(worker);
      if (caseload == 0) {
        team.becomes_idle(static_cast<std::uint16_t>(place.workers.size() - 1));
      }
    }
    team.worker_count = static_cast<std::uint16_t>(place.workers.size());
  }
};

TEST(Workload, a_new_case_goes_to_whom_the_policy_says) {
  const auto choose = [](scenario::Assignment assignment, const Desks& desks, const Case& item) {
    const City city([=](scenario::Parameters& p) { p.help.assignment = assignment; });
    return choose_worker(desks.place, desks.team, item, city.policy());
  };
  const Case item = with({brick(trauma, 0.8F, 10)});
  const Desks desks{{family_worker, 1, 3}, {family_worker, 0.5, 1}, {psychologist, 1, 9}};
  EXPECT_EQ(choose(scenario::Assignment::availability, desks, item), 1)
      << "2 cases a full-time post";
  EXPECT_EQ(choose(scenario::Assignment::expertise, desks, item), 2);
  EXPECT_EQ(choose(scenario::Assignment::mix, desks, item), 2);
  EXPECT_EQ(choose(scenario::Assignment::mix, desks, with({brick(trauma, 0.2F, 10)})), 1)
      << "all are skilled enough";
}

TEST(Workload, who_acts_on_trust_has_no_families_of_their_own) {
  for (const auto assignment : {scenario::Assignment::availability, scenario::Assignment::mix,
                                scenario::Assignment::expertise, scenario::Assignment::able}) {
    const City city([=](scenario::Parameters& p) {
      p.help.assignment = assignment;
      p.disciplines[family_worker].second.acts_on = scenario::ActsOn::trust_and_network;
    });
    const Desks desks{{family_worker, 1, 0}, {psychologist, 1, 9}};
    Case item = with({brick(parenting, 0.3F, 10)});
    EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), 1);
    item.priority = 0;
    EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), 1) << "nor in a crisis";
    EXPECT_EQ(city.policy().skill_of(family_worker, parenting), 0)
        << "nor is their skill asked for";
  }
}

TEST(Workload, where_only_the_able_are_asked_a_family_waits_for_them) {
  const City city([](scenario::Parameters& p) {
    p.help.assignment = scenario::Assignment::able;
    p.teams[front_door].second.fte = {{"family_worker", 2}, {"psychologist", 1}};
  });
  const auto choose = [&](const Desks& desks, const Case& item) {
    return choose_worker(desks.place, desks.team, item, city.policy());
  };
  const Case hard = with({brick(trauma, 0.8F, 10)}), easy = with({brick(trauma, 0.3F, 10)});
  EXPECT_EQ(choose(Desks{{family_worker, 1, 3}, {psychologist, 1, 9}}, hard), 1);
  EXPECT_EQ(choose(Desks{{family_worker, 1, 3}, {psychologist, 1, 30}}, hard), nobody)
      << "the one who is able has no room";
  EXPECT_EQ(choose(Desks{{psychologist, 1, 0}, {family_worker, 1, 9}}, easy), 1)
      << "who can more is kept for who needs more";
  EXPECT_EQ(choose(Desks{{family_worker, 1, 3}, {family_worker, 1, 2}}, easy), 1);
  EXPECT_EQ(
      choose(Desks{{family_worker, 1, 3}, {psychologist, 1, 30}}, with({brick(trauma, 0.9F, 10)})),
      0)
      << "nobody in the team ever could: anybody may";
}

TEST(Workload, nobody_is_asked_beyond_the_limit_but_in_a_crisis) {
  const City city;
  Desks desks{{family_worker, 1, 14}, {family_worker, 0.5, 7}};
  Case item = with({brick(parenting, 0.3F, 10)});
  EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), nobody)
      << "14.5 a full-time post";
  item.priority = 0;
  EXPECT_NE(choose_worker(desks.place, desks.team, item, city.policy()), nobody);
  for (world::Worker& worker : desks.place.workers) {
    worker.present = false;
  }
  EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), nobody);
}

TEST(Workload, where_hours_decide_those_at_the_desk_keep_their_share) {
  const City city([](scenario::Parameters& p) {
    p.help.assignment = scenario::Assignment::availability;
    p.teams[front_door].second.admits_on_hours = 0.5;
  });
  Desks desks{{family_worker, 1, 5}};
  world::Worker& worker = desks.place.workers[0];
  worker.capacity = 10;
  worker.wanted = 4;
  Case item = with({brick(parenting, 0.3F, 10)});
  worker.desks.resize(4);
  EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), 0) << "2 of 4 hours each";
  worker.desks.resize(5);
  EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), nobody);
  worker.desks.resize(4);
  worker.reserved = 1;
  EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), nobody);
  item.priority = 0;
  EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), 0) << "a crisis";
  item.priority = 2;
  worker.capacity = 1;
  worker.caseload = 0;
  worker.desks.clear();
  EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), 0)
      << "nobody waits for somebody without families";
}

}  // namespace
}  // namespace samenspel::rules
