#include "core/rules/absence.hpp"

#include <gtest/gtest.h>

#include "core/random/address.hpp"

namespace samenspel::rules {
namespace {

const random::Key key = random::mix(6, 0);

random::Subject worker(std::uint32_t number) {
  return random::subject(random::Who::worker, 3, number);
}

TEST(Absence, takes_its_share_of_time) {
  scenario::Absence p;
  p.share = 0.06;
  p.spell_days = 20;
  p.spell_spread = 1;
  double sick = 0, all = 0;
  for (std::uint32_t w = 0; w < 4000; ++w) {
    world::Seconds well_since = 0;
    for (std::uint32_t n = 0; n < 5; ++n) {
      const SickSpell spell = next_sick_spell(worker(w), n, well_since, p, key);
      ASSERT_GT(spell.begins, well_since);
      ASSERT_GT(spell.ends, spell.begins);
      sick += static_cast<double>(spell.ends - spell.begins);
      well_since = spell.ends;
    }
    all += static_cast<double>(well_since);
  }
  EXPECT_NEAR(sick / all, 0.06, 0.0015);
}

TEST(Absence, lasts_as_long_whenever_it_begins) {
  scenario::Absence p;
  p.share = 0.05;
  const SickSpell early = next_sick_spell(worker(1), 2, 0, p, key);
  const SickSpell late = next_sick_spell(worker(1), 2, 1000, p, key);
  EXPECT_EQ(late.begins - early.begins, 1000);
  EXPECT_EQ(late.ends - early.ends, 1000);
}

TEST(Absence, nobody_is_sick_without_a_share) {
  EXPECT_EQ(next_sick_spell(worker(1), 0, 0, scenario::Absence{}, key).begins, world::never);
}

}  // namespace
}  // namespace samenspel::rules
