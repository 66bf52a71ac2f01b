#include "core/observe/books_view.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/observe/observer.hpp"
#include "core/observe/task_view.hpp"

namespace samenspel::observe {
namespace {

using world::CostKind;
using world::Fact;
using world::FactKind;

struct Kept : OutputSink {
  std::map<std::string, std::vector<double>> values;
  void put(Output output, std::vector<double> numbers) override {
    values[output.name] = std::move(numbers);
  }
};

struct TwoTeams {
  scenario::Structure structure;
  Window window{0, 1461, 0};  // four years

  TwoTeams() {
    structure.domain_names = {"parenting", "trauma"};
    structure.teams.resize(2);
    structure.teams[0].layer = scenario::Layer::neighbourhood;
    structure.teams[1].layer = scenario::Layer::basecamp;
  }
};

Fact fact(FactKind kind, std::uint16_t team, std::uint8_t detail, std::int64_t value,
          std::uint8_t funder = 0) {
  Fact one;
  one.kind = kind;
  one.team = team;
  one.detail = detail;
  one.value = value;
  one.round = funder;
  return one;
}

std::uint8_t kind(CostKind cost) { return static_cast<std::uint8_t>(cost); }

TEST(BooksView, WhereGrantsAreByFunderAndTeam) {
  const TwoTeams two;
  BooksView view(two.structure, two.window);
  view.see(fact(FactKind::book_closes, 0, world::book_granted, 10000));
  view.see(fact(FactKind::book_closes, 0, world::book_spent, 9000));
  view.see(fact(FactKind::book_closes, 0, world::book_balance, 1000));
  view.see(fact(FactKind::book_closes, 1, world::book_granted, 500, 1));
  view.see(fact(FactKind::book_closes, world::none, world::book_granted, 200));
  Kept kept;
  view.report(kept);
  EXPECT_EQ(kept.values.at("books_eur"), (std::vector<double>{102, 90, 0, 10, 5, 0, 0, 0}));
  EXPECT_EQ(kept.values.at("team_books_eur"), (std::vector<double>{100, 90, 0, 10, 5, 0, 0, 0}));
}

TEST(BooksView, PaperAmongThePaidHours) {
  const TwoTeams two;
  BooksView view(two.structure, two.window);
  view.see_booked(fact(FactKind::booked, 1, kind(CostKind::administration), 3000));
  view.see_booked(fact(FactKind::booked, 1, kind(CostKind::direct), 7000));
  view.see_booked(fact(FactKind::booked, 1, kind(CostKind::care_days), 50000));
  Kept kept;
  view.report(kept);
  EXPECT_DOUBLE_EQ(kept.values.at("administrative_share").at(1), 0.3);
  EXPECT_TRUE(std::isnan(kept.values.at("administrative_share").at(0)));
  EXPECT_DOUBLE_EQ(kept.values.at("cost_by_layer_and_kind_eur")
                       .at(world::cost_kind_count + kind(CostKind::direct)),
                   70.0 / 4);
}

TEST(TaskView, TasksOfALayerAndWhatTheyCost) {
  const TwoTeams two;
  BooksView books(two.structure, two.window);
  TaskView view(two.structure, two.window);
  books.see_booked(fact(FactKind::booked, 1, kind(CostKind::direct), 100000));
  for (int n = 0; n < 4; ++n) view.see_laid(1, 1);
  for (int n = 0; n < 8; ++n) view.see_month(0, n == 3);
  Kept kept;
  view.report(kept, books);
  EXPECT_EQ(view.laid_by_domain(), (std::vector<double>{0, 4}));
  EXPECT_EQ(kept.values.at("bricks_laid_by_layer"), (std::vector<double>{0, 0, 0, 4, 0, 0, 0, 0}));
  EXPECT_DOUBLE_EQ(kept.values.at("guidance_months_by_layer").at(0), 2);
  EXPECT_DOUBLE_EQ(kept.values.at("guidance_fitting_months").at(0), 0.25);
  EXPECT_DOUBLE_EQ(kept.values.at("cost_per_brick_eur").at(1), 250);
}

}  // namespace
}  // namespace samenspel::observe
