#include "core/observe/lists_view.hpp"

#include <gtest/gtest.h>

#include <map>

#include "core/observe/observer.hpp"

namespace samenspel::observe {
namespace {

using world::FactKind;

constexpr std::int64_t day = 86400;

struct Kept : OutputSink {
  std::map<std::string, std::vector<double>> values;
  void put(Output output, std::vector<double> numbers) override {
    values[output.name] = std::move(numbers);
  }
};

struct Lists {
  scenario::Structure structure;
  ListsView view;

  Lists() : structure(two_teams()), view(structure, Window{0, 100, 0}) {}

  static scenario::Structure two_teams() {
    scenario::Structure made;
    made.teams.resize(2);
    made.teams[0].layer = scenario::Layer::basecamp;
    made.teams[1].layer = scenario::Layer::institution;
    return made;
  }

  void tell(FactKind kind, std::int64_t at_day, unsigned detail, std::int64_t value,
            std::uint16_t team) {
    world::Fact fact;
    fact.time = at_day * day;
    fact.value = value;
    fact.kind = kind;
    fact.detail = static_cast<std::uint8_t>(detail);
    fact.team = team;
    if (kind != FactKind::offer_too_late) {
      view.move(fact, fact.time);
    }
    view.see(fact);
  }

  std::map<std::string, std::vector<double>> reported() const {
    Kept kept;
    view.report(kept);
    view.report_series(kept);
    return kept.values;
  }
};

/// One family on two further lists from day 10 and 20; the second helps it on day 40. One on a
/// closed list from day 50 to 52.
TEST(ListsView, counts_registrations_and_families_apart) {
  Lists lists;
  lists.tell(FactKind::registered, 10, 1, 0, 0);
  lists.tell(FactKind::registered, 20, 2, 0, 1);
  lists.view.close_week(28 * day);
  lists.tell(FactKind::registration_ended, 40, world::place_taken, 20 * day, 1);
  lists.tell(FactKind::registration_ended, 40, world::withdrawn | world::last_elsewhere, 30 * day,
             0);
  lists.tell(FactKind::registered, 50, 1, 0, 1);
  lists.tell(FactKind::registration_ended, 52, world::turned_down | world::last_elsewhere, 2 * day,
             1);
  lists.tell(FactKind::offer_too_late, 41, 0, day, 0);
  auto values = lists.reported();
  EXPECT_DOUBLE_EQ(values["registered_elsewhere"][1], 0.3);
  EXPECT_DOUBLE_EQ(values["registered_elsewhere"][2], 0.22);
  EXPECT_DOUBLE_EQ(values["families_on_more_lists"][0], 0.32);
  EXPECT_EQ(values["registrations"][0], 3);
  EXPECT_EQ(values["registrations_taken"][0], 1);
  EXPECT_EQ(values["registrations_withdrawn"][0], 1);
  EXPECT_EQ(values["registrations_turned_down"][0], 1);
  EXPECT_EQ(values["further_list_days"][0], 20);
  EXPECT_EQ(values["offers_too_late"][0], 1);
  EXPECT_EQ(values["kept_in_vain_days"][0], 1);
  EXPECT_DOUBLE_EQ(values["registered"][0], 26.0 / 7) << "family-days in the week that closed";
  EXPECT_DOUBLE_EQ(values["on_more_lists"][0], 18.0 / 7);
}

}  // namespace
}  // namespace samenspel::observe
