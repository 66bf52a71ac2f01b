// In a crisis help begins in the hour in which a worker takes the family; intake follows it.

#include "core/world/started.hpp"
#include "property/step.hpp"

namespace samenspel::support {
namespace {

/// Whoever takes a family helps it; crises arise with needs and while families wait.
Facts facts_of_acute_city() {
  Parameters p = busy_city();
  p.expertise.roads = {"consult", "refer"};
  p.expertise.stretch = 2;  // nothing is beyond anybody
  for_teams(p, [](scenario::Team& team) { team.intake_hours = 8; });
  for_domains(p, [](scenario::Domain& domain) { domain.acute = 0.1; });
  return facts_of(p);
}

bool same_family(const Fact& one, const Fact& other) {
  return one.area == other.area && one.ordinal == other.ordinal;
}

/// Whether a fact of this kind about the family of `start` follows within the same second.
bool comes_at_once(const Facts& facts, std::size_t start, FactKind kind) {
  for (std::size_t i = start + 1; i < facts.size() && facts[i].time == facts[start].time; ++i) {
    if (facts[i].kind == kind && same_family(facts[i], facts[start])) {
      return true;
    }
  }
  return false;
}

TEST(Crisis, help_begins_in_the_hour_in_which_a_worker_takes_the_family) {
  const Facts facts = facts_of_acute_city();
  int crises = 0, others = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].kind != FactKind::started) {
      continue;
    }
    const bool crisis = world::started_priority(facts[i].detail) == 0;
    (crisis ? crises : others) += 1;
    EXPECT_EQ(comes_at_once(facts, i, FactKind::help_begins), crisis)
        << "family " << facts[i].ordinal << " of area " << facts[i].area;
  }
  EXPECT_GT(crises, 50);
  EXPECT_GT(others, 50);
}

TEST(Crisis, intake_follows_and_finds_what_is_hidden) {
  const Facts facts = facts_of_acute_city();
  int found_after_a_crisis = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].kind == FactKind::started && world::started_priority(facts[i].detail) == 0) {
      found_after_a_crisis += static_cast<int>(std::count_if(
          facts.begin() + static_cast<std::ptrdiff_t>(i), facts.end(), [&](const Fact& fact) {
            return fact.kind == FactKind::brick_found && fact.time > facts[i].time &&
                   same_family(fact, facts[i]);
          }));
    }
  }
  EXPECT_GT(found_after_a_crisis, 10);
}

}  // namespace
}  // namespace samenspel::support
