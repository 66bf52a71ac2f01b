#include "core/rules/expertise/roads.hpp"

#include <gtest/gtest.h>

#include "core/rules/plan.hpp"
#include "unit/rules/expertise/office.hpp"

namespace samenspel::rules {
namespace {

TEST(Roads, refer_what_looks_beyond_the_worker_to_somebody_more_able) {
  const City city;
  const auto road = [&](const Case& item, std::uint16_t team, std::uint16_t discipline) {
    return choose_road({item, team, discipline, city.plan.structure, city.policy(), key});
  };
  EXPECT_EQ(road(with({brick(trauma, 0.5F, 9)}), front_door, family_worker).road, Road::go_on)
      << "0.42 and a stretch of 0.1";
  const RoadDecision refer =
      road(with({brick(parenting, 0.2F, 9), brick(trauma, 0.6F, 9)}), front_door, family_worker);
  EXPECT_EQ(refer.road, Road::refer);
  EXPECT_EQ(refer.to, basecamp);
  EXPECT_EQ(road(with({brick(trauma, 0.6F, 9, world::hidden)}), front_door, family_worker).road,
            Road::go_on);
  EXPECT_EQ(road(with({brick(trauma, 0.99F, 9)}), institution, 4).road, Road::go_on)
      << "nobody can do better";
}

TEST(Roads, teams_that_lack_each_others_skill_do_not_send_a_family_to_and_fro) {
  const City city([](scenario::Parameters& p) {
    p.disciplines[family_worker].second = support::discipline(0.1, {{"parenting", 0.9}}, 80);
    p.disciplines[psychologist].second = support::discipline(0.1, {{"trauma", 0.9}}, 80);
    p.teams[front_door].second.fte = {{"family_worker", 3}};
    p.teams[basecamp].second.fte = {{"psychologist", 3}};
    p.teams[institution].second.fte.clear();
  });
  const auto road = [&](const Case& item, std::uint16_t team, std::uint16_t discipline) {
    return choose_road({item, team, discipline, city.plan.structure, city.policy(), key});
  };
  Case item = with({brick(parenting, 0.8F, 9), brick(trauma, 0.8F, 9)});
  EXPECT_EQ(road(item, front_door, family_worker).to, basecamp);
  item.referred_by = front_door;
  const RoadDecision there = road(item, basecamp, psychologist);
  EXPECT_EQ(there.road, Road::go_on) << "first what can be laid here";
  EXPECT_EQ(next_brick(item, city.policy(), there.leave).index, 1U);
  item.remove(1);
  EXPECT_EQ(road(item, basecamp, psychologist).to, front_door);
  item.referred_by = basecamp;
  EXPECT_EQ(road(item, front_door, family_worker).road, Road::go_on);

  item = with({brick(parenting, 0.8F, 9, world::ongoing), brick(trauma, 0.8F, 9, world::ongoing)});
  item.referred_by = front_door;
  EXPECT_EQ(road(item, basecamp, psychologist).road, Road::go_on)
      << "neither ends: one team follows both";
}

TEST(Roads, of_a_pilot_are_for_families_of_its_areas) {
  const Office office([](scenario::Parameters& p) {
    p.expertise.roads = {"refer"};
    p.expertise.pilots = {{"one", {{"area_1"}, {"consult", "refer"}}}};
  });
  Case item = with({brick(trauma, 0.6F, 9)});
  EXPECT_EQ(choose_road(office.view(item)).road, Road::refer);
  item.area = 1;
  EXPECT_EQ(choose_road(office.view(item)).road, Road::consult);
}

TEST(Roads, do_not_lead_round_within_a_place_before_anybody_has_worked_with_the_family) {
  const City city;
  Case item = with({brick(trauma, 0.6F, 9)});
  item.team = basecamp;
  item.since = 1000;
  const auto round = [&](scenario::TeamIndex to, world::Seconds now) {
    return goes_round(item, to, now, city.plan.structure);
  };
  EXPECT_FALSE(round(front_door, 1000)) << "from the family itself";
  item.referred_by = front_door;
  EXPECT_TRUE(round(front_door, 1000));
  EXPECT_FALSE(round(front_door, 1001)) << "somebody has worked with them";
  EXPECT_FALSE(round(institution, 1000)) << "elsewhere";
  item.referred_by = institution;
  EXPECT_FALSE(round(front_door, 1000)) << "from elsewhere";
}

TEST(Roads, are_tried_in_the_order_of_the_policy) {
  const auto first = [](std::vector<std::string> roads) {
    const Office office([&](scenario::Parameters& p) { p.expertise.roads = roads; });
    return choose_road(office.view(with({brick(trauma, 0.6F, 9)})));
  };
  EXPECT_EQ(first({"consult", "join", "refer"}).road, Road::consult);
  EXPECT_EQ(first({"consult", "join", "refer"}).to, basecamp);
  EXPECT_EQ(first({"join", "consult", "refer"}).road, Road::join);
  EXPECT_EQ(first({"refer", "join", "consult"}).road, Road::refer);
  EXPECT_EQ(first({}).road, Road::go_on) << "struggle on";
}

TEST(Roads, a_colleague_is_asked_whose_words_are_enough) {
  const Office office([](scenario::Parameters& p) { p.expertise.consult.eta = 0.5; });
  const RoadDecision safe = choose_road(office.view(with({brick(safety, 0.6F, 9)})));
  EXPECT_EQ(safe.road, Road::colleague) << "a nurse: 0.51 and a stretch of 0.1";
  EXPECT_EQ(office.place().workers[safe.colleague].discipline, 1);
  EXPECT_EQ(choose_road(office.view(with({brick(safety, 0.62F, 9)}))).road, Road::consult);
}

TEST(Roads, what_was_tried_is_not_tried_again_and_an_open_question_keeps_the_case) {
  const Office office([](scenario::Parameters& p) { p.expertise.roads = {"consult", "refer"}; });
  world::Place place;
  place.index = office.place().index;
  place.workers = office.place().workers;
  place.expertise.open(place.workers.size(), 3);
  Case item = with({brick(trauma, 0.9F, 9, world::asked), brick(parenting, 0.2F, 9)});
  Looking view = office.view(item);
  view.place = &place;
  world::Advice& advice = place.expertise.advice.entry(0, item.bricks[0].ordinal);
  advice.tried = 1U << static_cast<unsigned>(Road::consult);
  EXPECT_EQ(choose_road(view).road, Road::refer);
  advice.question = 3;
  EXPECT_EQ(choose_road(view).road, Road::go_on);
  EXPECT_EQ(choose_road(view).leave, 0) << "meanwhile help goes on";
  advice.asks = world::Asks::visit;
  EXPECT_EQ(choose_road(view).leave, 1) << "somebody else lays it";
}

TEST(Roads, modular_delivery_lays_first_what_can_be_laid_but_not_before_safety) {
  const Office office([](scenario::Parameters& p) {
    p.expertise.roads = {"refer"};
    p.expertise.delivery = scenario::Delivery::modular;
  });
  const RoadDecision trauma_too =
      choose_road(office.view(with({brick(parenting, 0.2F, 9), brick(trauma, 0.8F, 9)})));
  EXPECT_EQ(trauma_too.road, Road::go_on);
  EXPECT_EQ(trauma_too.leave, 2);
  EXPECT_EQ(choose_road(office.view(with({brick(trauma, 0.8F, 9)}))).road, Road::refer);
  EXPECT_EQ(
      choose_road(office.view(with({brick(parenting, 0.2F, 9), brick(safety, 0.8F, 9)}))).road,
      Road::refer);
}

TEST(Roads, a_mandatory_route_is_asked_once_about_the_hardest_brick) {
  const Office office([](scenario::Parameters& p) {
    p.expertise.roads = {"refer"};
    p.expertise.routes[0].second.mandatory = true;
  });
  Case item = with({brick(parenting, 0.1F, 9), brick(trauma, 0.3F, 9)});
  const RoadDecision question = choose_road(office.view(item));
  EXPECT_EQ(question.road, Road::consult);
  EXPECT_EQ(question.brick, 1);
  EXPECT_EQ(question.to, institution) << "the most able";
  item.set(Case::put_to_route);
  EXPECT_EQ(choose_road(office.view(item)).road, Road::go_on);
}

Office with_duty_for_youth(scenario::Meanwhile meanwhile) {
  return Office([meanwhile](scenario::Parameters& p) {
    p.expertise.roads = {"join", "refer"};
    p.expertise.meanwhile = meanwhile;
    p.expertise.routes[0].second.mandatory = true;
    p.expertise.routes[0].second.mandatory_for = scenario::MandatoryFor::youth;
  });
}

TEST(Roads, a_duty_for_youth_is_about_the_hardest_brick_of_a_child) {
  const Office office = with_duty_for_youth(scenario::Meanwhile::go_on);
  Case item = with({brick(parenting, 0.1F, 9), brick(safety, 0.3F, 9), brick(trauma, 0.5F, 9)});
  item.bricks[0].owner = item.bricks[1].owner = world::owner_first_child;
  item.bricks[2].owner = world::owner_parent;
  EXPECT_EQ(choose_road(office.view(item)).road, Road::consult);
  EXPECT_EQ(choose_road(office.view(item)).brick, 1);
}

TEST(Roads, specialist_help_for_a_child_is_decided_about_in_a_consult) {
  const Office office = with_duty_for_youth(scenario::Meanwhile::go_on);
  Case item = with({brick(trauma, 0.7F, 9)});
  item.set(Case::put_to_route);  // about another brick
  item.bricks[0].owner = world::owner_first_child;
  EXPECT_EQ(choose_road(office.view(item)).road, Road::consult);
  item.bricks[0].owner = world::owner_parent;
  EXPECT_EQ(choose_road(office.view(item)).road, Road::join);
}

TEST(Roads, nothing_is_decided_about_a_child_while_the_duty_is_open) {
  const auto leaves = [](scenario::Meanwhile meanwhile) {
    const Office office = with_duty_for_youth(meanwhile);
    world::Place place;
    place.index = office.place().index;
    place.workers = office.place().workers;
    place.expertise.open(place.workers.size(), 3);
    Case item = with({brick(parenting, 0.1F, 9), brick(safety, 0.3F, 9), brick(trauma, 0.1F, 9),
                      brick(safety, 0.2F, 9, world::crisis)});
    item.set(Case::put_to_route);
    item.bricks[0].owner = item.bricks[1].owner = item.bricks[3].owner = world::owner_first_child;
    item.bricks[2].owner = world::owner_parent;
    item.bricks[1].set(world::asked);
    const std::uint32_t question = place.expertise.questions.make();
    place.expertise.questions[question].route = 0;
    place.expertise.advice.entry(0, 1).question = question;
    Looking view = office.view(item);
    return choose_road({item, front_door, family_worker, view.structure, view.policy, key, &place,
                        0, office.worker(), 0})
        .leave;
  };
  EXPECT_EQ(leaves(scenario::Meanwhile::wait), 3)
      << "what is a parent's goes on, and a crisis waits for nobody";
  EXPECT_EQ(leaves(scenario::Meanwhile::go_on), 0);
}

TEST(Roads, a_referral_is_unneeded_when_all_was_within_reach) {
  const Office office;
  EXPECT_TRUE(within_reach(office.view(with({brick(trauma, 0.5F, 9)}))));
  EXPECT_FALSE(within_reach(office.view(with({brick(trauma, 0.6F, 9)}))));
  EXPECT_TRUE(within_reach(office.view(with({brick(trauma, 0.6F, 9, world::hidden)}))));
}

TEST(Roads, what_waits_for_a_brick_that_goes_elsewhere_goes_along) {
  const City city([](scenario::Parameters& p) {
    p.needs.domains[parenting].second.laid_first = {"trauma"};
    p.needs.domains[safety].second.laid_first = {"parenting"};
  });
  Case item = with({brick(safety, 0.2F, 9), brick(parenting, 0.2F, 9), brick(trauma, 0.8F, 9)});
  item.referred_by = basecamp;  // so that it stays as long as anything can be laid here
  const auto road = [&] {
    return choose_road({item, front_door, family_worker, city.plan.structure, city.policy(), key});
  };
  EXPECT_EQ(road().road, Road::refer) << "all wait for the last one";
  EXPECT_EQ(road().to, basecamp);
  item.bricks[1].set(world::hidden);
  EXPECT_EQ(road().road, Road::go_on) << "nothing known stands before safety";
  EXPECT_EQ(next_brick(item, city.policy(), road().leave).index, 0U);
}

}  // namespace
}  // namespace samenspel::rules
