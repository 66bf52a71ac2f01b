// The boy, the judo lesson and the trauma treatment: what is in the log is told, and nothing else.

#include "journeys/story.hpp"

#include "core/base/calendar.hpp"
#include "core/world/question.hpp"
#include "journeys/family_totals.hpp"
#include "samenspel/journey/journey_file.hpp"
#include "samenspel/journey/story_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samenspel::journeys {
namespace {

constexpr std::int64_t day = 86400, hour = 3600, year = 365 * day;

class Log {
 public:
  Log() {
    file_.scenario = "utrecht";
    file_.first_date = base::day_number({2015, 1, 1});
    file_.ends = 3650 * day - 1;
    file_.areas = {"zuilen"};
    file_.teams = {"team_zuilen", "basecamp_zuilen"};
    file_.domains = {"behaviour", "trauma"};
    file_.channels = {"school"};
    file_.disciplines = {"family_worker_youth", "systemic_therapist"};
  }

  LoggedEvent& add(std::int64_t time, FactKind kind, int detail = 0, std::int64_t value = 0) {
    LoggedEvent event;
    event.time = time;
    event.kind = static_cast<std::uint8_t>(kind);
    event.detail = static_cast<std::uint8_t>(detail);
    event.value = value;
    event.family = 10007001;
    event.need = 5;
    event.area = 0;
    event.team = 0;
    event.trust = 0.2F;
    file_.events.push_back(event);
    return file_.events.back();
  }
  LoggedEvent& helped(std::int64_t time, FactKind kind, int detail = 0, std::int64_t value = 0) {
    LoggedEvent& event = add(time, kind, detail, value);
    event.worker = 3;
    event.discipline = 0;
    return event;
  }

  JourneyLog file_;
};

void about(LoggedEvent& event, int brick, int domain) {
  event.brick = static_cast<std::uint8_t>(brick);
  event.domain = static_cast<std::uint8_t>(domain);
  event.whose = 2;
}

void by_therapist(LoggedEvent& event) {
  event.by_team = 1;
  event.by_discipline = 1;
}

Log the_boy() {
  Log log;
  log.add(0, FactKind::need_arose, 0, 2);
  log.add(60 * day, FactKind::asked, 0, -1);
  log.add(60 * day, FactKind::child_at_home, 0, 14 * year + 9);
  log.add(60 * day, FactKind::child_at_home, 1, 9 * year + 9);
  about(log.add(60 * day, FactKind::brick_at_request, 1, 0), 0, 1);
  about(log.add(60 * day, FactKind::brick_at_request, 0, 1), 1, 0);
  log.add(60 * day, FactKind::asked_beyond);
  log.add(60 * day, FactKind::queued, 2);
  log.helped(81 * day, FactKind::started, 2, 21 * day);
  about(log.helped(90 * day, FactKind::join_asked, 0, 8), 0, 1);
  LoggedEvent& begun = log.helped(91 * day, FactKind::join_begun, 1);
  about(begun, 0, 1);
  by_therapist(begun);
  about(log.helped(91 * day, FactKind::trust_comes_first, 1, 12 * hour), 0, 1);
  LoggedEvent& done = log.helped(200 * day, FactKind::join_ended, 0, 30 * hour);
  about(done, 0, 1);
  by_therapist(done);
  about(log.helped(200 * day, FactKind::brick_laid, 1, 30 * hour), 0, 1);
  log.helped(210 * day, FactKind::stage_ended, 0, 129 * day);
  log.add(210 * day, FactKind::ended, 0, 845).trust = 0.71F;
  return log;
}

std::string told(const Log& log, std::span<const Phrase> table) {
  const Phrases phrases(table);
  const auto events = events_of(log.file_, 10007001);
  return command::story_text(tell_story(log.file_, phrases, events),
                             Naming(log.file_, phrases, events));
}

/// Blanks and line ends as single blanks.
std::string flat(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!result.empty() && result.back() != ' ')) result += blank ? ' ' : c;
  }
  return result;
}

void expect_in_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    const std::size_t found = text.find(part, at);
    ASSERT_NE(found, std::string::npos) << part << "\nin\n" << text;
    at = found + part.size();
  }
}

Log short_help(std::int64_t seconds) {
  Log log;
  log.add(0, FactKind::need_arose, 0, 1);
  log.add(60 * day, FactKind::asked, 0, -1);
  about(log.add(60 * day, FactKind::brick_at_request, 1, 0), 0, 1);
  log.helped(81 * day, FactKind::started, 2, 21 * day);
  about(log.helped(120 * day, FactKind::short_help_over, 1, seconds), 0, 1);
  log.helped(120 * day, FactKind::referred, 1, 1);
  return log;
}

TEST(Story, TellsWhyShortHelpGoesOnElsewhere) {
  expect_in_order(
      flat(told(short_help(6 * hour), english_phrases())),
      {"Help here is short: after 6 hours with", "trauma", "is not done", "refers the family to"});
  expect_in_order(flat(told(short_help(6 * hour), dutch_phrases())),
                  {"De hulp is hier kort: na 6 uur met", "niet klaar"});
  expect_in_order(flat(told(short_help(0), english_phrases())),
                  {"Help here is short, and", "has no end", "refers the family to"});
}

TEST(Story, TellsOfTheBoyInEnglish) {
  expect_in_order(
      flat(told(the_boy(), english_phrases())),
      {"The story of family 10007001",
       "in Zuilen, with a child of 14 and a child of 9",
       "1. March to July 2015: a question about trauma of the 14-year-old",
       "2 March 2015",
       "School brings the family to neighbourhood team Zuilen.",
       "What plays: trauma of the 14-year-old.",
       "going on for 9 weeks",
       "What nobody sees yet: restless behaviour of the 14-year-old.",
       "23 March 2015",
       "After a wait of 21 days, a family worker (youth) of neighbourhood team Zuilen begins.",
       "2 April 2015",
       "A systemic therapist of BASEcamp Zuilen joins for trauma of the 14-year-old, next to the "
       "family worker, who stays.",
       "first works on the relation, by doing things together: 12 hours.",
       "20 July 2015",
       "The brick “trauma of the 14-year-old” is laid: the systemic therapist took 30 hours, "
       "beside the family worker.",
       "30 July 2015",
       "What nobody has seen: restless behaviour of the 14-year-old.",
       "from 20 to 71 out of 100",
       "The mark the family gives for help: 8.5.",
       "In all",
       "requests for help: 1",
       "times somebody joined: 1",
       "bricks laid: 1"});
}

TEST(Story, TellsOfTheBoyInDutch) {
  expect_in_order(
      flat(told(the_boy(), dutch_phrases())),
      {"Het verhaal van gezin 10007001", "in Zuilen, met een kind van 14 en een kind van 9",
       "School brengt het gezin bij buurtteam Zuilen.", "trauma bij het kind van 14",
       "Na 21 dagen wachten begint een gezinswerker (jeugd) van buurtteam Zuilen.",
       "Een systeemtherapeut van BASEcamp Zuilen haakt aan", "door samen dingen te doen: 12 uur",
       "had er 30 uur voor nodig, naast de gezinswerker",
       "Het cijfer dat het gezin de hulp geeft: 8,5."});
}

TEST(Story, LinesFitAPage) {
  const std::string text = told(the_boy(), dutch_phrases());
  for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1) {
    end = text.find('\n', begin);
    EXPECT_LE(text.substr(begin, end - begin).size(), 110U);  // bytes; 100 columns
  }
}

TEST(Story, SaysWhereTheLogStops) {
  Log log;
  log.add(10 * day, FactKind::asked, 0, -1);
  log.add(10 * day, FactKind::queued, 2);
  log.add(20 * day, FactKind::escalated);
  const std::string text = flat(told(log, english_phrases()));
  expect_in_order(text, {"What came before is not in the file", "Waiting makes it heavier.",
                         "When the story stops, on 28 December 2024, the family waits"});
  EXPECT_EQ(text.find("Help is done"), std::string::npos);
}

TEST(Story, TellsOfWaitsReferralsAndEndingsThatFail) {
  Log log;
  log.add(0, FactKind::need_arose);
  log.add(day, FactKind::asked, 0, -1);
  about(log.add(day, FactKind::brick_at_request, 1, 0), 0, 1);
  log.add(day, FactKind::queued, 2);
  log.helped(5 * day, FactKind::started, 2, 4 * day);
  for (const int brick : {0, 1}) {
    LoggedEvent& asked =
        log.helped(9 * day, FactKind::join_ended, static_cast<int>(world::Answer::full));
    about(asked, brick, 1);
    asked.by_team = 1;
  }
  log.helped(9 * day, FactKind::referral_late);
  log.helped(9 * day, FactKind::referred, 1, 1);
  log.helped(9 * day, FactKind::stage_ended, 1);
  log.add(9 * day, FactKind::queued, 2).team = 1;
  LoggedEvent& again = log.helped(99 * day, FactKind::started, 2, 90 * day);
  again.team = 1;
  again.discipline = 1;
  again.retellings = 1;
  about(log.add(120 * day, FactKind::brick_left, 1), 0, 1);
  log.add(120 * day, FactKind::right_help_lost, 2);
  log.add(120 * day, FactKind::ended, 2, 431);
  expect_in_order(
      flat(told(log, english_phrases())),
      {"asks BASEcamp Zuilen to come and help with trauma of the eldest child (2×), but nobody "
       "there has room.",
       "The family worker refers the family to BASEcamp Zuilen", "It comes late",
       "After a wait of 13 weeks, a systemic therapist of BASEcamp Zuilen begins.",
       "tells its story for the second time", "it drops out, 17 weeks after the request",
       "What was not done: trauma of the eldest child.", "Nobody able to do the hardest part",
       "The mark the family gives for help: 4.3."});
}

TEST(Story, TellsOfFurtherLists) {
  Log log;
  log.add(60 * day, FactKind::asked, 0, -1);
  log.add(60 * day, FactKind::queued, 2);
  log.add(70 * day, FactKind::registered, 1, 0).team = 1;
  Log waits = log;
  log.add(90 * day, FactKind::left_list);
  log.add(90 * day, FactKind::registration_ended, world::place_taken | world::last_elsewhere,
          20 * day)
      .team = 1;
  log.add(90 * day, FactKind::offer_taken, 0, 30 * day);
  LoggedEvent& started = log.helped(90 * day, FactKind::started, 2, 0);
  started.team = 1;
  started.discipline = 1;
  expect_in_order(flat(told(log, english_phrases())),
                  {"the family goes on the list of BASEcamp Zuilen too.",
                   "After 20 days on that further list BASEcamp Zuilen has room first"});
  expect_in_order(flat(told(log, dutch_phrases())),
                  {"het gezin komt ook op de lijst van BASEcamp Zuilen.",
                   "Na 20 dagen op die tweede lijst heeft BASEcamp Zuilen het eerst plek"});
  const auto events = events_of(log.file_, 10007001);
  EXPECT_EQ(totals_of(events).waited, 30 * day) << "one family waits once";
  expect_in_order(flat(told(waits, english_phrases())),
                  {"neighbourhood team Zuilen"});  // who it still waits for at the end of the log
  waits
      .add(100 * day, FactKind::registration_ended, world::turned_down | world::last_elsewhere,
           30 * day)
      .team = 1;
  expect_in_order(flat(told(waits, english_phrases())), {"The list of BASEcamp Zuilen is closed."});
}

TEST(Story, TellsOfTheDecisionOnPaperAndThePackage) {
  Log log;
  log.add(60 * day, FactKind::asked, 0, -1);
  log.add(60 * day, FactKind::queued, 2);
  log.add(60 * day, FactKind::paper_asked, 0, 14 * day);
  log.helped(74 * day, FactKind::started, 2, 14 * day);
  log.helped(74 * day, FactKind::paper_begins, 0, 894250);
  Log kept = log;
  log.helped(200 * day, FactKind::all_done, 0, 100 * day);
  kept.helped(200 * day, FactKind::all_done, world::goes_on, 42 * day);
  kept.helped(242 * day, FactKind::beyond_need, 0, 8 * hour);
  kept.helped(242 * day, FactKind::all_done, world::goes_on | world::one_more, 280 * day);
  kept.helped(242 * day, FactKind::paper_begins, 1, 894250);
  expect_in_order(flat(told(log, english_phrases())),
                  {"Help there needs a decision on paper, which takes 14 days.",
                   "After a wait of 14 days, a family worker",
                   "a package of help on paper, at a price of 8943 euros.",
                   "All is done before the package is over"});
  expect_in_order(flat(told(kept, english_phrases())),
                  {"contact goes on until the package is over: 6 weeks more.",
                   "After all was done there were 8 hours of contact more.",
                   "one more package is asked for.", "One more package is on paper, the second"});
  expect_in_order(flat(told(kept, dutch_phrases())),
                  {"een besluit op papier, en dat duurt 14 dagen. Eerder begint het niet.",
                   "een arrangement op papier, voor 8943 euro.",
                   "gaat door tot het arrangement om is: nog 6 weken.",
                   "er wordt nog een arrangement aangevraagd.", "het tweede, voor 8943 euro."});
  EXPECT_EQ(flat(told(log, english_phrases())).find("contact goes on"), std::string::npos);
  Log trusted;
  trusted.add(60 * day, FactKind::asked, 0, -1);
  trusted.add(60 * day, FactKind::paper_asked, 1, 14 * day);
  trusted.add(61 * day, FactKind::ceiling_reached, 2);
  expect_in_order(flat(told(trusted, english_phrases())),
                  {"It may begin before, on trust.", "the family waits for the new year."});
  expect_in_order(flat(told(trusted, dutch_phrases())), {"Het mag eerder beginnen, op vertrouwen.",
                                                         "het gezin wacht op het nieuwe jaar."});
}

TEST(Story, GoesInOrderOfTime) {
  Log log;
  const auto on_need = [&](int need, LoggedEvent& event) -> LoggedEvent& {
    event.need = need;
    return event;
  };
  // The second need is carried at first, asks while the first is helped, and is done before it.
  on_need(5, log.add(40 * day, FactKind::asked, 0, -1));
  about(on_need(5, log.add(40 * day, FactKind::brick_at_request, 1, 0)), 0, 1);
  about(on_need(9, log.add(70 * day, FactKind::brick_absorbed)), 1, 0);
  on_need(5, log.helped(90 * day, FactKind::review, 0, hour));
  on_need(9, log.add(100 * day, FactKind::asked, 0, -1));
  about(on_need(9, log.add(100 * day, FactKind::brick_at_request, 0, 0)), 0, 0);
  on_need(9, log.add(200 * day, FactKind::ended, 1));
  about(on_need(5, log.helped(250 * day, FactKind::brick_laid, 1, 9 * hour)), 0, 1);
  on_need(5, log.helped(300 * day, FactKind::ended, 0, 845));
  on_need(9, log.add(400 * day, FactKind::asked, 0, 200 * day));
  about(on_need(9, log.add(400 * day, FactKind::brick_at_request, 0, 0)), 0, 0);
  std::stable_sort(log.file_.events.begin(), log.file_.events.end(),
                   [](const LoggedEvent& a, const LoggedEvent& b) { return a.time < b.time; });
  const Phrases phrases(english_phrases());
  const Story story = tell_story(log.file_, phrases, log.file_.events);
  ASSERT_EQ(story.chapters.size(), 3U);
  EXPECT_EQ(story.chapters[0].title,
            "1. February to October 2015: a question about trauma of the eldest child");
  EXPECT_EQ(story.chapters[1].title,
            "2. Meanwhile, March to July 2015: another question besides, about restless behaviour "
            "of the eldest child");
  EXPECT_EQ(story.chapters[2].title.substr(0, 17), "3. February 2016:");
  for (std::size_t i = 0; i < story.chapters.size(); ++i) {
    const Chapter& chapter = story.chapters[i];
    EXPECT_EQ(chapter.begins, chapter.sentences.front().time) << chapter.title;
    const std::int64_t before = i > 0 ? story.chapters[i - 1].begins : 0;
    EXPECT_LE(before, chapter.begins) << chapter.title;
    for (std::size_t j = 1; j < chapter.sentences.size(); ++j) {
      EXPECT_LE(chapter.sentences[j - 1].time, chapter.sentences[j].time) << chapter.title;
    }
  }
}

TEST(Story, GivesNoLengthBelowAnHour) {
  Log log;
  log.add(0, FactKind::asked, 0, -1);
  for (const int brick : {0, 1}) about(log.add(0, FactKind::brick_at_request, brick, 0), brick, 1);
  log.helped(0, FactKind::started, 1, 0);
  about(log.helped(3 * day, FactKind::brick_laid, 1, hour / 4), 0, 1);
  about(log.helped(9 * day, FactKind::brick_laid, 1, hour), 1, 1);
  expect_in_order(flat(told(log, english_phrases())),
                  {"is laid: it was not much work for the family worker.",
                   "is laid: the family worker took 1 hour.", "time waited on lists: none"});
  expect_in_order(flat(told(log, dutch_phrases())),
                  {"ligt: veel werk was het niet voor de gezinswerker.",
                   "de gezinswerker had er 1 uur voor nodig.", "tijd op wachtlijsten: geen"});
}

TEST(Totals, AreThoseOfTheLog) {
  const Log log = the_boy();
  const FamilyTotals totals = totals_of(log.file_.events);
  EXPECT_EQ(totals.waited, 21 * day);
  EXPECT_EQ(totals.requests, 1);
  EXPECT_EQ(totals.joins, 1);
  EXPECT_EQ(totals.trust_first, 1);
  EXPECT_EQ(totals.laid, 1);
  EXPECT_EQ(totals.disciplines, (std::vector<std::uint16_t>{0, 1}));
}

TEST(Find, TakesFamiliesThatMeetEveryCriterion) {
  const Log log = the_boy();
  EXPECT_EQ(command::find_families(log.file_, {"visit", "trust-first", "planned"}).size(), 1U);
  EXPECT_TRUE(command::find_families(log.file_, {"visit", "referral"}).empty());
  EXPECT_ANY_THROW((void)command::find_families(log.file_, {"vist"}));
}

}  // namespace
}  // namespace samenspel::journeys
