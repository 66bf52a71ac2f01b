// The municipality, the insurer and each organisation have one book: granted = spent + committed +
// balance, in cents, over all places and ways of paying; what a funder spent is what was booked.

#include <gtest/gtest.h>

#include <array>
#include <map>

#include "support/random_city.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {
namespace {

using Book = std::array<std::int64_t, world::book_entry_count>;

struct Books {
  std::map<std::uint16_t, Book> of_funder, of_team;
  std::map<std::uint16_t, std::int64_t> booked;  ///< by funder

  explicit Books(const std::vector<Fact>& facts) {
    for (const Fact& fact : facts) {
      if (fact.kind == FactKind::book_closes) {
        of_funder[fact.round][fact.detail] += fact.value;
        if (fact.team != world::none) of_team[fact.team][fact.detail] += fact.value;
      } else if (fact.kind == FactKind::booked) {
        booked[fact.round] += fact.value;
      }
    }
  }
};

void expect_balanced(const Book& book) {
  EXPECT_EQ(book[world::book_granted],
            book[world::book_spent] + book[world::book_committed] + book[world::book_balance]);
}

class BooksOfFunders : public testing::TestWithParam<std::uint64_t> {};

TEST_P(BooksOfFunders, add_up_over_all_places) {
  const Books books(facts_of(plan_of(random_policies(GetParam())), GetParam()));
  ASSERT_FALSE(books.of_funder.empty());
  for (const auto& [funder, book] : books.of_funder) {
    expect_balanced(book);
    const auto booked = books.booked.find(funder);
    EXPECT_EQ(book[world::book_spent], booked == books.booked.end() ? 0 : booked->second);
  }
  for (const auto& [team, book] : books.of_team) expect_balanced(book);
}

INSTANTIATE_TEST_SUITE_P(numbers, BooksOfFunders, testing::Range<std::uint64_t>(0, 12));

TEST(BooksOfFunders, know_who_pays_and_what_is_promised) {
  scenario::Parameters p = small_city();
  scenario::Contract contract;
  contract.covers = {"basecamp", "institution"};
  contract.form = scenario::PaymentForm::arrangement;
  contract.funder = scenario::PaidBy::insurer;
  p.funding.contracts = {{"specialists", contract}};
  const Books books(facts_of(p));
  const Book& insurer = books.of_funder.at(static_cast<std::uint16_t>(world::Funder::insurer));
  EXPECT_GT(insurer[world::book_spent], 0);
  EXPECT_GT(insurer[world::book_committed], 0) << "packages that run at the end";
  const Book& city = books.of_funder.at(static_cast<std::uint16_t>(world::Funder::municipality));
  EXPECT_GT(city[world::book_spent], 0);
  EXPECT_EQ(city[world::book_committed], 0);
}

}  // namespace
}  // namespace samenspel::support
