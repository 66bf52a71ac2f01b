#include "core/observe/youth_help_view.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "core/base/calendar.hpp"
#include "core/observe/observer.hpp"
#include "core/world/youth_help.hpp"

namespace samenspel::observe {
namespace {

using world::HelpedChildren;

class Kept : public OutputSink {
 public:
  void put(Output output, std::vector<double> values) override {
    values_[output.name] = std::move(values);
  }
  const std::vector<double>& operator[](const std::string& name) const { return values_.at(name); }

 private:
  std::map<std::string, std::vector<double>> values_;
};

constexpr std::size_t channels = 2;

/// Ten years from 2010, of which 2016 to 2019 are measured.
Window window() {
  const auto day = [](std::int32_t year) { return base::day_number({year, 1, 1}); };
  return {day(2016) - day(2010), day(2020) - day(2010), day(2016)};
}

std::int64_t second_of(const base::Date& date) {
  return std::int64_t{base::day_number(date) - base::day_number({2010, 1, 1})} * 86400;
}

class Registered {
 public:
  explicit Registered(bool gathers = false) : view_(channels, window(), gathers) {}

  void begins(const base::Date& date, std::uint8_t children = 1, std::uint32_t home = 7,
              std::uint8_t referrer = 0, bool first = true, std::uint8_t generation = 0) {
    see(world::FactKind::youth_help_begins, date, {home, generation, children, first}, referrer);
  }
  void ends(const base::Date& date, std::uint8_t children = 1, std::uint32_t home = 7,
            std::uint8_t generation = 0) {
    see(world::FactKind::youth_help_ends, date, {home, generation, children, false}, 0);
  }
  Kept report() {
    Kept kept;
    view_.report(kept, 1000);
    return kept;
  }
  double repeats() { return report()["youth_help_repeat_share"][0]; }

 private:
  void see(world::FactKind kind, const base::Date& date, const HelpedChildren& who,
           std::uint8_t referrer) {
    world::Fact fact;
    fact.kind = kind;
    fact.time = second_of(date);
    fact.area = 1;
    fact.detail = referrer;
    fact.value = who.packed();
    view_.see(fact);
  }
  YouthHelpView view_;
};

TEST(YouthHelpView, RepeatUseLooksBackFiveYearsFromTheHalfYearOfTheStart) {
  Registered within, before;
  within.begins({2010, 3, 1}), within.ends({2012, 7, 1});
  within.begins({2017, 12, 31});
  EXPECT_EQ(within.repeats(), 1);
  before.begins({2010, 3, 1}), before.ends({2012, 6, 30});
  before.begins({2017, 12, 31});
  EXPECT_EQ(before.repeats(), 0);
}

TEST(YouthHelpView, HelpThatFollowsOnTheNextDayIsNoRepeatUse) {
  Registered next_day, a_day_between;
  next_day.begins({2016, 3, 1}), next_day.ends({2017, 3, 1}), next_day.begins({2017, 3, 2});
  EXPECT_EQ(next_day.repeats(), 0);
  a_day_between.begins({2016, 3, 1}), a_day_between.ends({2017, 3, 1});
  a_day_between.begins({2017, 3, 3});
  EXPECT_EQ(a_day_between.repeats(), 0.5);
}

TEST(YouthHelpView, AReferralWithinARequestIsAStartThatFollowsOn) {
  Registered seen;
  seen.begins({2016, 3, 1}), seen.begins({2016, 9, 1}, 1, 7, world::referred_by_team, false);
  const Kept kept = seen.report();
  EXPECT_EQ(kept["youth_help_starts"], (std::vector<double>{1, 0, 0, 1}));
  EXPECT_EQ(kept["youth_help_repeat_share"][0], 0);
  EXPECT_EQ(kept["youths_helped_per_year"][0], 1);  // still in help in each of four years
}

TEST(YouthHelpView, AnotherChildOrAnotherFamilyHasNoHistory) {
  Registered seen;
  seen.begins({2012, 3, 1}), seen.ends({2015, 3, 1});
  seen.begins({2016, 3, 1}, 2);
  seen.begins({2016, 3, 1}, 1, 8);
  EXPECT_EQ(seen.repeats(), 0);
  seen.begins({2016, 3, 1}, 3);
  EXPECT_EQ(seen.repeats(), 1.0 / 4);  // of four children who start, the first one of home 7
}

TEST(YouthHelpView, AChildCountsOnceInACalendarYear) {
  Registered seen;
  seen.begins({2015, 6, 1}), seen.ends({2016, 2, 1});                             // 2016
  seen.begins({2016, 5, 1}), seen.begins({2016, 6, 1}), seen.ends({2016, 7, 1});  // 2016 still
  seen.ends({2017, 2, 1});                                                        // 2017
  seen.begins({2017, 9, 1});                                                      // to 2019
  const Kept kept = seen.report();
  EXPECT_EQ(kept["youths_helped_per_year"][0], 1);
  EXPECT_EQ(kept["youths_helped_share"][0], 0.001);
}

TEST(YouthHelpView, AFamilyThatMovedOutKeepsItsHelpApartFromTheNext) {
  Registered seen;
  seen.begins({2016, 3, 1});
  seen.begins({2017, 3, 1}, 1, 7, 0, true, 1);       // who moved in, in 2017 to 2019
  seen.begins({2017, 4, 1}, 1, 7, 0, true, 0);       // another request of who moved out
  seen.ends({2017, 6, 1}), seen.ends({2017, 7, 1});  // in 2016 and 2017
  seen.begins({2017, 8, 1}, 1, 7, 0, true, 0);       // again, and until 2019
  const Kept kept = seen.report();
  EXPECT_EQ(kept["youths_helped_per_year"][0], 7 / 4.0);
  EXPECT_EQ(kept["youth_help_repeat_share"][0], 1 / 4.0);
}

TEST(YouthHelpView, SaysNothingWhereNothingIsRegistered) {
  const Kept kept = Registered().report();
  EXPECT_TRUE(std::isnan(kept["youths_helped_per_year"][0]));
  EXPECT_TRUE(std::isnan(kept["youths_helped_share"][0]));
  EXPECT_TRUE(std::isnan(kept["youth_help_repeat_share"][0]));
}

TEST(YouthHelpView, KnowsManyFamiliesApart) {
  Registered seen;
  for (std::uint32_t home = 0; home < 5000; ++home) {
    seen.begins({2014, 3, 1}, 5, home), seen.ends({2015, 3, 1}, 5, home);
  }
  for (std::uint32_t home = 0; home < 10000; ++home) seen.begins({2018, 3, 1}, 1, home);
  EXPECT_EQ(seen.repeats(), 0.5);
}

/// Help of 50,000 homes again and again, of every second one from the seventh year on; more facts
/// than are gathered at a time.
Kept of_many_homes(bool gathers) {
  Registered many(gathers);
  const std::int32_t begin = base::day_number({2010, 1, 1});
  for (std::int32_t day = 0; day < 10 * 365; ++day) {
    for (std::uint32_t n = 0; n < 200; ++n) {
      const auto home = static_cast<std::uint32_t>(day) * 200 % 50000 + n;
      const base::Date date = base::date_of(begin + day);
      if (home % 2 == 1 && day < 2500) {
        continue;
      }
      if (day / 250 % 2 == 0) {
        many.begins(date, static_cast<std::uint8_t>(1 + home % 7), home,
                    static_cast<std::uint8_t>(home % 3));
      } else {
        many.ends(date, static_cast<std::uint8_t>(1 + home % 7), home);
      }
    }
  }
  return many.report();
}

TEST(YouthHelpView, CountsTheSameWhenFactsAreGathered) {
  const Kept at_once = of_many_homes(false), gathered = of_many_homes(true);
  for (const char* name :
       {"youths_helped_per_year", "youth_help_starts", "youth_help_repeat_share"}) {
    EXPECT_EQ(at_once[name], gathered[name]) << name;
  }
  EXPECT_GT(at_once["youths_helped_per_year"][0], 1000);
  EXPECT_GT(at_once["youth_help_starts"][0], 1000);
  EXPECT_GT(at_once["youth_help_repeat_share"][0], 0.1);
  EXPECT_LT(at_once["youth_help_repeat_share"][0], 0.9);
}

}  // namespace
}  // namespace samenspel::observe
