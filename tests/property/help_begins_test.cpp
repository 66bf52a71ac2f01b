// The first hour of help is told once; handing over by design is not judged as a referral.

#include "property/step.hpp"

namespace samenspel::support {
namespace {

/// Everybody may ask a specialist, and refers what is beyond them.
Parameters asking_city() {
  Parameters p = busy_city();
  p.expertise.roads = {"consult", "refer"};
  return p;
}

TEST(HelpBegins, once_for_a_request_and_not_before_it) {
  const Facts facts = facts_of(asking_city());
  std::int64_t first = 0;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::help_begins) {
      EXPECT_GE(fact.value, 0);
      first += fact.detail & world::first_of_request;
    }
  }
  EXPECT_GT(first, 0);
  EXPECT_LE(first, count(facts, FactKind::asked));
  EXPECT_EQ(count(facts, FactKind::taken_on), count(facts, FactKind::started));
}

TEST(ClarifyFirst, handing_over_by_design_is_not_judged) {
  Parameters p = asking_city();
  p.expertise.clarify_first = {20, 1, true};
  p.expertise.stretch = 2;  // nobody refers for what is beyond them
  const Facts facts = facts_of(p);
  EXPECT_GT(count(facts, FactKind::referred), 0);
  EXPECT_EQ(count(facts, FactKind::referral_unneeded), 0);
  EXPECT_EQ(sum(facts, FactKind::clarified), count(facts, FactKind::referred));
}

}  // namespace
}  // namespace samenspel::support
