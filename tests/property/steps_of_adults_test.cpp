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
  p.expertise.view_error = 0.4;
}

void one_door(Parameters& p) {
  two_halves(p);
  p.entry.asking_on_hours = 20;
}

/// Whoever is in care on their 18th birthday stays there.
void extend(Parameters& p) {
  two_halves(p);
  p.after.extended_at_18 = 1;
}

/// Requests of families in areas of adults by the first channel.
double adults_by_first_channel(const Facts& facts) {
  return static_cast<double>(std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FactKind::asked && fact.area >= 2 && fact.detail == 0;
  }));
}

double aged_out(const Facts& facts) {
  return static_cast<double>(count(facts, FactKind::ended, Ending::aged_out));
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
      {"asking_on", [](Parameters& p) { p.entry.front_door = scenario::FrontDoor::two; },
       number_of(FactKind::asked_on), Sign::gone, one_door},
      {"asking_on_takes_hours", [](Parameters& p) { p.entry.asking_on_hours = 0; },
       number_of(FactKind::brick_laid), Sign::more, one_door},
      {"channel_for_youth",
       [](Parameters& p) { p.entry.channels.front().second.half = scenario::Half::youth; },
       adults_by_first_channel, Sign::gone, two_halves},
      {"extended_at_18", [](Parameters& p) { p.after.extended_at_18 = 0; }, aged_out, Sign::more,
       extend},
      {"extended_until", [](Parameters& p) { p.after.extended_until = 18.25; }, aged_out,
       Sign::more, extend},
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
