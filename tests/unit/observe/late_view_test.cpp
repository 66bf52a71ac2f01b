#include "core/observe/late_view.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/observe/observer.hpp"

namespace samenspel::observe {
namespace {

class Kept : public OutputSink {
 public:
  void put(Output output, std::vector<double> values) override {
    values_[output.name] = std::move(values);
  }
  const std::vector<double>& operator[](const std::string& name) const { return values_.at(name); }

 private:
  std::map<std::string, std::vector<double>> values_;
};

world::Fact started(std::uint16_t area, std::uint8_t priority, std::int64_t seconds,
                    std::uint8_t domain = 0) {
  world::Fact fact;
  fact.kind = world::FactKind::started;
  fact.area = area;
  fact.detail = world::started_detail(priority, domain);
  fact.value = seconds;
  return fact;
}

constexpr std::int64_t day = 86400;

TEST(LateView, SharesAreOfTheFamiliesOfAnAreaAndOfAnUrgency) {
  LateView view(3, 1);
  view.see_started(started(0, 0, 0), 0, LateView::beyond(28));
  view.see_started(started(0, 1, 28 * day - 1), 0, LateView::beyond(28));  // the last second within
  view.see_started(started(0, 2, 28 * day), 0, LateView::beyond(28));
  view.see_started(started(1, 2, 50 * day), 1, LateView::beyond(98));
  Kept kept;
  view.report(kept);
  EXPECT_DOUBLE_EQ(kept["over_norm_by_area"][0], 1.0 / 3);
  EXPECT_DOUBLE_EQ(kept["over_norm_by_area"][1], 0);
  EXPECT_TRUE(std::isnan(kept["over_norm_by_area"][2]));
  EXPECT_DOUBLE_EQ(kept["over_norm_by_priority"][0], 0);
  EXPECT_DOUBLE_EQ(kept["over_norm_by_priority"][1], 0);
  EXPECT_DOUBLE_EQ(kept["over_norm_by_priority"][2], 0.5);
  EXPECT_EQ(view.crisis_starts(0), 1);
  EXPECT_EQ(view.crisis_starts(1), 0);
}

TEST(LateView, WhoIsHelpedAtOnceIsWithinEveryNorm) {
  LateView view(1, 1);
  view.see_started(started(0, 1, 0), 0, LateView::beyond(0));
  view.see_started(started(0, 1, 1), 0, LateView::beyond(0));
  Kept kept;
  view.report(kept);
  EXPECT_DOUBLE_EQ(kept["over_norm_by_area"][0], 0.5);
}

TEST(LateView, SharesByDomainAreOfTheNeedsThatBeganWithIt) {
  LateView view(1, 64);
  view.see_started(started(0, 3, 0, 0), 0, LateView::beyond(28));
  view.see_started(started(0, 0, 28 * day - 1, 0), 0, LateView::beyond(28));
  view.see_started(started(0, 3, 28 * day, 0), 0, LateView::beyond(28));
  view.see_started(started(0, 3, 50 * day, 2), 1, LateView::beyond(98));
  view.see_started(started(0, 1, 98 * day, 63), 1, LateView::beyond(98));
  Kept kept;
  view.report(kept);
  EXPECT_DOUBLE_EQ(kept["over_norm_by_domain"][0], 1.0 / 3);
  EXPECT_TRUE(std::isnan(kept["over_norm_by_domain"][1]));
  EXPECT_DOUBLE_EQ(kept["over_norm_by_domain"][2], 0);
  EXPECT_DOUBLE_EQ(kept["over_norm_by_domain"][63], 1);
  EXPECT_DOUBLE_EQ(kept["over_norm_by_priority"][1], 1);
  EXPECT_DOUBLE_EQ(kept["over_norm_by_priority"][3], 1.0 / 3);
}

}  // namespace
}  // namespace samenspel::observe
