#include "core/rules/expertise/answering.hpp"

#include <gtest/gtest.h>

#include "core/rules/expertise/skill.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

using world::Answer;

/// A BASEcamp of one psychologist (trauma 0.85) and one therapist (0.5).
struct Desk {
  City city;
  world::Place place;
  Desk() {
    for (const std::uint16_t discipline : {std::uint16_t{psychologist}, std::uint16_t{3}}) {
      world::Worker worker;
      worker.team = basecamp;
      worker.discipline = discipline;
      worker.capacity = 18.0 / scenario::seconds_per_week;
      place.workers.push_back(worker);
    }
    place.expertise.open(2, 3);
    team.index = basecamp;
    team.worker_count = 2;
    request.domain = trauma;
    request.skill = 0.42F;
  }
  world::Team team;
  world::Request request;
  Answerer adviser() { return advisers().front(); }
  Answerers advisers() { return choose_advisers(place, team, request, 0, city.policy()); }
  Answerer visitor() { return choose_visitor(place, team, request, 0, city.policy(), key); }
};

TEST(Answering, the_most_skilled_answers) {
  Desk desk;
  EXPECT_EQ(desk.adviser().answer, Answer::given);
  EXPECT_EQ(desk.adviser().worker, 0);
  EXPECT_DOUBLE_EQ(desk.adviser().skill, 0.85);
  desk.place.workers[0].present = false;
  EXPECT_EQ(desk.adviser().worker, 1);
}

TEST(Answering, nobody_answers_who_knows_no_more_or_has_no_hours) {
  Desk desk;
  desk.request.skill = 0.6;
  desk.place.expertise.people[0].booked = desk.place.workers[0].capacity;
  EXPECT_EQ(desk.adviser().answer, Answer::full);
  desk.request.skill = 0.42F;
  EXPECT_EQ(desk.adviser().worker, 1) << "the next best";
  desk.request.skill = 0.9F;
  EXPECT_EQ(desk.adviser().answer, Answer::gone);
}

TEST(Answering, where_it_is_a_duty_somebody_sits_down_who_knows_no_more) {
  Desk desk;
  desk.city = City([](scenario::Parameters& p) {
    p.expertise.roads = {"consult"};
    p.expertise.routes.front().second.mandatory = true;
  });
  desk.request.skill = 0.9F;
  EXPECT_EQ(desk.adviser().answer, Answer::given);
  EXPECT_EQ(desk.adviser().worker, 0);
  for (world::Person& person : desk.place.expertise.people) {
    person.booked = desk.place.workers[0].capacity;
  }
  EXPECT_EQ(desk.adviser().answer, Answer::full) << "not in hours that nobody has";
}

TEST(Answering, as_many_look_at_a_question_as_there_are) {
  Desk desk;
  desk.request.angles = 3;
  ASSERT_EQ(desk.advisers().size(), 2U);
  EXPECT_EQ(desk.advisers()[0].worker, 0) << "the most skilled first";
  EXPECT_EQ(desk.advisers()[1].worker, 1);
  desk.request.skill = 0.6;
  EXPECT_EQ(desk.advisers().size(), 1U) << "only who knows more";
}

TEST(Answering, visits_are_limited_by_the_post) {
  Desk desk;
  desk.place.expertise.people[0].visits = 1;
  EXPECT_EQ(desk.visitor().worker, 0) << "two at a time";
  desk.place.workers[0].fraction = 0.9F;
  EXPECT_EQ(desk.visitor().worker, 1);
  desk.place.expertise.people[1].visits = 2;
  EXPECT_EQ(desk.visitor().answer, Answer::full);
}

TEST(Skill, is_the_disciplines_what_was_learned_and_what_was_lent) {
  Desk desk;
  const Case item = with({brick(trauma, 0.7F, 9, world::asked)});
  const auto skill = [&] {
    return skill_for(desk.place, 5, 1, item.bricks[0], 0, desk.city.policy());
  };
  EXPECT_DOUBLE_EQ(skill(), 0.5);
  desk.place.expertise.skills.of(1, trauma) = {.used_at = 0, .gained = 0.1};
  EXPECT_DOUBLE_EQ(skill(), 0.6);
  desk.place.expertise.advice.entry(5, item.bricks[0].ordinal).skill = 0.75F;
  EXPECT_DOUBLE_EQ(skill(), 0.75);
  desk.place.expertise.skills.of(1, trauma) = {.used_at = 0, .gained = 0.9};
  EXPECT_DOUBLE_EQ(skill(), 1) << "never more than everything";
}

}  // namespace
}  // namespace samenspel::rules
