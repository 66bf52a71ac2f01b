// The adult half beside the youth half: doors, needs in both, and coming of age. Each has an
// effect.

#include "property/step.hpp"
#include "support/adult_half.hpp"

namespace samenspel::support {
namespace {

/// Bricks that are recognised at once, so that a family knows what it comes with.
void two_halves(Parameters& p) {
  add_adult_half(p);
  p.needs.hidden = 0;
  p.needs.other_half = 0.5;
  p.after.goes_on_at_18 = 1;
}

void two_doors(Parameters& p) {
  two_halves(p);
  p.entry.front_door = scenario::FrontDoor::two;
  p.entry.wrong_door = 0.2;
}

double passed_on(const Facts& facts) {
  return static_cast<double>(std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    const auto is_door = [](std::int64_t team) { return team == 1 || team == 3 || team >= 5; };
    return fact.kind == FactKind::referred && is_door(fact.team) && is_door(fact.value);
  }));
}

double debts_of_youth_areas(const Facts& facts) {
  constexpr std::uint8_t debts = 3;
  return static_cast<double>(std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FactKind::brick_laid && fact.detail == debts && fact.area < 2;
  }));
}

const std::vector<Step>& steps() {
  static const std::vector<Step> all{
      {"two_doors", [](Parameters& p) { p.entry.front_door = scenario::FrontDoor::one; }, passed_on,
       Sign::less, two_doors},
      {"wrong_door", [](Parameters& p) { p.entry.wrong_door = 0; }, passed_on, Sign::less,
       two_doors},
      {"other_half", [](Parameters& p) { p.needs.other_half = 0; }, debts_of_youth_areas,
       Sign::gone, two_halves},
      {"ongoing_by_domain", [](Parameters& p) { p.needs.domains.back().second.ongoing = 0; },
       number_of(FactKind::review), Sign::less,
       [](Parameters& p) {
         two_halves(p);
         p.needs.domains.back().second.ongoing = 0.8;
       }},
      {"bar_other_half",
       [](Parameters& p) {
         for (auto& [name, discipline] : p.disciplines) discipline.bar_other_half = 0.9;
       },
       passed_on, Sign::less, two_doors},
      {"goes_on_at_18", [](Parameters& p) { p.after.goes_on_at_18 = 0; },
       number_of(FactKind::went_on_as_adult), Sign::gone, two_halves},
  };
  return all;
}

class StepOfAdults : public testing::TestWithParam<std::size_t> {};

TEST_P(StepOfAdults, has_an_effect) { expect_an_effect(steps()[GetParam()]); }

INSTANTIATE_TEST_SUITE_P(steps, StepOfAdults, testing::Range<std::size_t>(0, steps().size()),
                         [](const testing::TestParamInfo<std::size_t>& step) {
                           return std::string(steps()[step.param].name);
                         });

}  // namespace
}  // namespace samenspel::support
