// Both languages say the same: the same keys, each with the same {names}.

#include "journeys/phrases.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace samenspel::journeys {
namespace {

std::multiset<std::string> names_in(std::string_view text) {
  std::multiset<std::string> names;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    names.emplace(text.substr(at, text.find('}', at) + 1 - at));
  }
  return names;
}

TEST(Phrases, HaveTheSameKeysAndNamesInBothLanguages) {
  const auto english = english_phrases();
  const auto dutch = dutch_phrases();
  ASSERT_EQ(english.size(), dutch.size());
  std::set<std::string_view> keys;
  for (std::size_t i = 0; i < english.size(); ++i) {
    EXPECT_EQ(english[i].key, dutch[i].key);
    EXPECT_TRUE(keys.insert(english[i].key).second) << english[i].key;
    EXPECT_EQ(names_in(english[i].text), names_in(dutch[i].text)) << english[i].key;
  }
}

TEST(Phrases, NameTeamsPeopleAndTimes) {
  const Phrases english(english_phrases()), dutch(dutch_phrases());
  EXPECT_EQ(english.team("team_de_meern"), "neighbourhood team De Meern");
  EXPECT_EQ(dutch.team("basecamp_zuid"), "BASEcamp Zuid");
  EXPECT_EQ(dutch.team("praktijk_x"), "Praktijk X");
  EXPECT_EQ(english.a_professional("arts_therapist"), "an arts therapist");
  EXPECT_EQ(dutch.the_professional("arts_therapist"), "de vaktherapeut");
  EXPECT_EQ(dutch.the_professional("stagiair_zorg"), "de stagiair zorg");
  EXPECT_EQ(english.duration(86400), "1 day");
  EXPECT_EQ(english.duration(27 * 86400), "27 days");
  EXPECT_EQ(dutch.duration(70 * 86400), "10 weken");
  EXPECT_EQ(dutch.duration(365 * 86400), "12 maanden");
  EXPECT_EQ(english.hours(5400), "2 hours");
  EXPECT_EQ(english.nth(2), "second");
  EXPECT_EQ(dutch.nth(5), "5e");
  EXPECT_THROW((void)english.say("nothing"), std::logic_error);
}

}  // namespace
}  // namespace samenspel::journeys
