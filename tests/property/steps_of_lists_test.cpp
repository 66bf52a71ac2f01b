// Families on several lists: each key has an effect, and what several lists do can be seen in the
// facts.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

scenario::Elsewhere& elsewhere(Parameters& p) { return p.waiting.elsewhere; }

/// Long lists that people leave only for help, and families that turn to others soon.
void several_lists(Parameters& p) {
  p.entry.channels[1].second.specialist_above = 0.4;
  p.waiting.drop_out_per_week = 0;
  elsewhere(p).lists_at_most = 3;
  elsewhere(p).per_week = 0.5;
  elsewhere(p).later_per_week = 0.3;
}

const auto registered = number_of(FactKind::registered);

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      {"several_lists", [](Parameters& p) { elsewhere(p).lists_at_most = 1; }, registered,
       Sign::gone, several_lists},
      {"offers", [](Parameters& p) { elsewhere(p).lists_at_most = 1; },
       number_of(FactKind::offer_taken), Sign::gone, several_lists},
      {"places_kept_in_vain", [](Parameters& p) { elsewhere(p).lists_at_most = 1; },
       number_of(FactKind::offer_too_late), Sign::gone, several_lists},
      {"a_third_list", [](Parameters& p) { elsewhere(p).lists_at_most = 2; }, registered,
       Sign::less,
       [](Parameters& p) {
         several_lists(p);
         p.city.areas[0].second.served_by.push_back("basecamp_1");
         p.city.areas[1].second.served_by.push_back("basecamp_0");
       }},
      {"looks_in_the_first_weeks", [](Parameters& p) { elsewhere(p).per_week = 0; }, registered,
       Sign::less, several_lists},
      {"first_weeks", [](Parameters& p) { elsewhere(p).first_weeks = 1; }, registered, Sign::less,
       [](Parameters& p) { several_lists(p), elsewhere(p).later_per_week = 0; }},
      {"looks_later", [](Parameters& p) { elsewhere(p).later_per_week = 0; }, registered,
       Sign::less, several_lists},
      {"looks_for_the_expert", [](Parameters& p) { elsewhere(p).expert_factor = 1; }, registered,
       Sign::less,
       [](Parameters& p) {
         several_lists(p);
         p.city.families.prefers_expert = 1;
         elsewhere(p).per_week = elsewhere(p).later_per_week = 0.05;
         elsewhere(p).expert_factor = 10;
       }},
      {"the_first_place_wins", [](Parameters& p) { elsewhere(p).lists_at_most = 1; },
       number_of(FactKind::right_help), Sign::less,
       [](Parameters& p) {
         several_lists(p);
         p.teams.front().second.fte.front().second = 8;  // the institution has room
         p.teams.front().second.intake_stops_at = -1;
       }},
  };
  return all;
}

class StepOfLists : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfLists, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfLists, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

TEST(SeveralLists, every_registration_ends_once_and_no_need_is_helped_by_two) {
  Parameters p = busy_city();
  several_lists(p);
  const Facts facts = facts_of(p);
  std::int64_t open = 0;
  for (const Fact& fact : facts) {
    open += fact.kind == FactKind::registered ? 1 : 0;
    open -= fact.kind == FactKind::registration_ended ? 1 : 0;
    ASSERT_GE(open, 0);
  }
  EXPECT_GT(count(facts, FactKind::registered), 100);
  const auto taken = std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FactKind::registration_ended &&
           (fact.detail & world::registration_ends_how) == world::place_taken;
  });
  EXPECT_EQ(taken, count(facts, FactKind::offer_taken));
  const auto entered = std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FactKind::entered && fact.value == 2;
  });
  EXPECT_GE(entered, taken - 20) << "but for those who move away or are in the post at the end";
  EXPECT_LE(entered, taken);
}

TEST(SeveralLists, change_nothing_where_nobody_may_stand_on_two) {
  Parameters p = busy_city();
  elsewhere(p).per_week = 3;
  elsewhere(p).later_per_week = 2;
  EXPECT_TRUE(same(busy_facts(), facts_of(p)));
}

}  // namespace
}  // namespace samenspel::support
