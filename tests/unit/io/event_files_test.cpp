// Event logs in words: what each row says, as a table and as XES.

#include "io/event_spool.hpp"
#include "io/events_to_log.hpp"
#include "io/results_to_hdf5.hpp"
#include "unit/io/sample_results.hpp"
#include "unit/io/temporary_directory.hpp"

#include <gtest/gtest.h>

#include "core/base/calendar.hpp"

#include <algorithm>

namespace samenspel::io {
namespace {

using observe::LoggedEvent;
using test::TemporaryDirectory;

constexpr std::uint8_t asked = 4, started = 10, booked = 25;

EventNames names() {
  EventNames names;
  names.first_day = base::day_number({2015, 1, 1});
  names.areas = {"west"};
  names.teams = {"team_west", "a \"b\", c<d>"};
  names.team_layers = {"neighbourhood", "basecamp"};
  names.channels = {"gp", "school"};
  names.disciplines = {"family_worker"};
  return names;
}

LoggedEvent row(std::int64_t family, std::int64_t need, std::int64_t time, std::uint8_t kind) {
  LoggedEvent made;
  made.family = family;
  made.need = need;
  made.time = time;
  made.kind = kind;
  made.area = 0;
  made.team = 1;
  made.detail = 1;
  made.value = 77;
  made.trust = 0.5F;
  return made;
}

/// Families 3 and 5 take turns; what is booked is about neither.
std::vector<LoggedEvent> rows() {
  return {row(5, 2, 90000, asked), row(-1, -1, 90001, booked), row(3, 1, 90002, asked),
          row(5, 1, 80000, asked), row(3, 1, 100000, started), row(5, 2, 90003, started)};
}

/// A results file with these rows, and its text under a way of writing.
class Log {
 public:
  Log() {
    observe::Results results = test::sample_results();
    results.record = "events";
    for (observe::ScenarioResults& one : results.scenarios) {
      one.measured_from = "2015-01-01";
      one.disciplines = {"family_worker"};
    }
    EventSpool spool(directory_ / "a.h5", results.scenarios.size());
    for (std::size_t s = 0; s < results.scenarios.size(); ++s) {
      spool.append(s, rows());
      spool.append(s, {});
    }
    results_to_hdf5(results, spool, directory_ / "a.h5", IfPresent::refuse);
    reader_ = std::make_unique<EventReader>(directory_ / "a.h5", results.scenarios.front().name);
  }
  std::string csv(const LogPart& part) {
    std::string text;
    written = events_to_csv(*reader_, names(), part, [&](std::string_view more) { text += more; });
    return text;
  }
  std::string xes(const LogPart& part, std::size_t rows_at_once = 1000) {
    std::string text;
    written = events_to_xes(
        *reader_, names(), part, [&](std::string_view more) { text += more; }, rows_at_once);
    return text;
  }
  std::uint64_t written = 0;

 private:
  TemporaryDirectory directory_;
  std::unique_ptr<EventReader> reader_;
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

TEST(EventFiles, MomentsStandOnTheCalendar) {
  const std::int32_t first = base::day_number({2015, 1, 1});
  EXPECT_EQ(moment_text(first, 0), "2015-01-01T00:00:00");
  EXPECT_EQ(moment_text(first, 86400 * 59 + 3661), "2015-03-01T01:01:01");
  EXPECT_EQ(moment_text(first, -1), "2014-12-31T23:59:59");
}

TEST(EventFiles, NamesStandInPlaceOfNumbers) {
  const EventText text = event_text(row(5, 2, 0, asked), names(), CaseIs::need);
  const EventText expected{"5-2",    "asked",    "2015-01-01T00:00:00",
                           "5",      "2",        "0",
                           "west",   "basecamp", "a \"b\", c<d>",
                           "",       "",         "",
                           "",       "",         "",
                           "",       "0",        "0",
                           "school", "77",       "0.500"};
  EXPECT_EQ(text, expected);
  EXPECT_EQ(case_name(row(5, 2, 0, asked), CaseIs::family), "5");
}

TEST(EventFiles, ANumberWithoutANameStaysEmpty) {
  LoggedEvent odd = row(5, 2, 0, 255);
  odd.team = 9;
  odd.worker = 1;
  const EventText text = event_text(odd, names(), CaseIs::need);
  EXPECT_EQ(text[1], "unknown");
  EXPECT_EQ(text[8], "");
  EXPECT_EQ(text[9], "");
}

TEST(EventFiles, TheTableHoldsRowsAboutFamiliesInTheirOrder) {
  Log log;
  const std::string text = log.csv({});
  EXPECT_EQ(log.written, 5U);
  EXPECT_EQ(count(text, "\n"), 6U);
  EXPECT_EQ(text.substr(0, 21), "case,activity,time,fa");
  EXPECT_NE(text.find("\n5-2,asked,2015-01-02T01:00:00,5,2,0,west,basecamp,"
                      "\"a \"\"b\"\", c<d>\",,,,,,,,0,0,school,77,0.500\n3-1,asked,"),
            std::string::npos)
      << text;
}

TEST(EventFiles, XesGathersEachCaseInOrderOfTime) {
  Log log;
  const std::string text = log.xes({});
  EXPECT_EQ(log.written, 5U);
  EXPECT_EQ(count(text, "<trace>"), 3U);
  EXPECT_EQ(count(text, "</trace>"), 3U);
  EXPECT_EQ(count(text, "<event>"), 5U);
  const auto third = text.find(R"(<trace><string key="concept:name" value="5-2"/>)");
  EXPECT_LT(text.find(R"(<trace><string key="concept:name" value="3-1"/>)"), third);
  EXPECT_LT(text.find(R"(<date key="time:timestamp" value="2015-01-02T01:00:00+00:00"/>)", third),
            text.find(R"(<date key="time:timestamp" value="2015-01-02T01:00:03+00:00"/>)", third));
  EXPECT_NE(text.find("value=\"a &quot;b&quot;, c&lt;d>\""), std::string::npos);
}

TEST(EventFiles, AFamilyMayBeOneCase) {
  Log log;
  LogPart part;
  part.case_is = CaseIs::family;
  const std::string text = log.xes(part);
  EXPECT_EQ(count(text, "<trace>"), 2U);
  const auto second = text.find(R"(<trace><string key="concept:name" value="5"/>)");
  EXPECT_LT(text.find("2015-01-01T22:13:20", second), text.find("2015-01-02T01:00:00", second));
  EXPECT_EQ(count(text, R"(<int key="need")"), 5U);
}

TEST(EventFiles, MemoryForFewRowsGivesTheSameLog) {
  Log log;
  const std::string whole = log.xes({});
  EXPECT_EQ(log.xes({}, 1), whole);
  EXPECT_EQ(log.xes({}, 3), whole);
}

TEST(EventFiles, KindsAndReplicationsAreChosen) {
  Log log;
  LogPart part;
  part.keeps = [](std::uint8_t kind) { return kind == started; };
  EXPECT_EQ(count(log.xes(part), "<trace>"), 2U);
  EXPECT_EQ(count(log.csv(part), "\n"), 3U);
  part.replication = 1;
  EXPECT_EQ(count(log.xes(part), "<trace>"), 0U);
  EXPECT_EQ(count(log.csv(part), "\n"), 1U);
}

}  // namespace
}  // namespace samenspel::io
