// What is written of an event log comes back, replication by replication.

#include "io/event_spool.hpp"
#include "io/failure.hpp"
#include "io/hdf5_to_events.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/results_to_hdf5.hpp"
#include "unit/io/sample_results.hpp"
#include "unit/io/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <iterator>

namespace samenspel::io {
namespace {

using observe::LoggedEvent;
using test::TemporaryDirectory;

std::vector<LoggedEvent> rows(std::size_t count, int shift) {
  std::vector<LoggedEvent> made(count);
  for (std::size_t i = 0; i < count; ++i) {
    LoggedEvent& row = made[i];
    const auto number = static_cast<std::int64_t>(i) + shift;
    row.time = 60 * number;
    row.value = number % 3 == 0 ? -5 : number * 100000000000;
    row.kind = static_cast<std::uint8_t>(number % 50);
    if (number % 2 == 0) {
      row.family = 31000007002 + number;
      row.need = 4000000000;
      row.trust = 0.25F;
      row.area = 3;
      row.team = 300;
      row.worker = 299;
      row.discipline = 7;
      row.domain = 2;
      row.brick = 1;
      row.whose = 4;
    }
    row.detail = static_cast<std::uint8_t>(255 - number % 256);
  }
  return made;
}

observe::Results results() {
  observe::Results results = test::sample_results();
  results.record = "events";
  for (observe::ScenarioResults& one : results.scenarios) {
    one.measured_from = "2015-01-01";
    one.disciplines = {"family_worker", "één"};
  }
  return results;
}

void write(const std::filesystem::path& path) {
  const observe::Results written = results();
  EventSpool spool(path, written.scenarios.size());
  for (std::size_t s = 0; s < written.scenarios.size(); ++s) {
    const int shift = static_cast<int>(s);
    spool.append(s, rows(40000, shift));
    spool.append(s, rows(3, 10 + shift));
    spool.append(s, rows(9, 20));
  }
  spool.keep(2);
  results_to_hdf5(written, spool, path, IfPresent::refuse);
}

void expect_equal(const std::vector<LoggedEvent>& a, const std::vector<LoggedEvent>& b) {
  ASSERT_EQ(a.size(), b.size());
  EXPECT_EQ(std::memcmp(a.data(), b.data(), a.size() * sizeof(LoggedEvent)), 0);
}

TEST(EventsHdf5, ComeBackByReplication) {
  const TemporaryDirectory directory;
  write(directory / "a.h5");
  const std::string second = results().scenarios.back().name;
  const int shift = static_cast<int>(results().scenarios.size()) - 1;
  const EventTable first = hdf5_to_events(directory / "a.h5", second, 0);
  expect_equal(first.rows, rows(40000, shift));
  EXPECT_EQ(first.measured_from, "2015-01-01");
  EXPECT_EQ(first.disciplines, (std::vector<std::string>{"family_worker", "één"}));
  expect_equal(hdf5_to_events(directory / "a.h5", second, 1).rows, rows(3, 10 + shift));
  EXPECT_THROW(hdf5_to_events(directory / "a.h5", second, 2), UserFault);
  EXPECT_THROW(hdf5_to_events(directory / "a.h5", "nobody", 0), UserFault);
}

TEST(EventsHdf5, StandBesideWhatIsAlwaysThere) {
  const TemporaryDirectory directory;
  write(directory / "a.h5");
  EXPECT_EQ(hdf5_to_results(directory / "a.h5").scenarios.front().variables.size(),
            results().scenarios.front().variables.size());
}

TEST(EventsHdf5, EqualLogsAreEqualBytesAndNothingIsLeftBehind) {
  const TemporaryDirectory directory;
  write(directory / "a.h5");
  write(directory / "b.h5");
  const auto bytes = [](const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  EXPECT_EQ(bytes(directory / "a.h5"), bytes(directory / "b.h5"));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(directory / "."), {}), 2);
}

TEST(EventsHdf5, AFileWithoutThemSaysHowToGetThem) {
  const TemporaryDirectory directory;
  results_to_hdf5(test::sample_results(), directory / "a.h5", IfPresent::refuse);
  try {
    hdf5_to_events(directory / "a.h5", test::sample_results().scenarios.front().name, 0);
    FAIL();
  } catch (const UserFault& fault) {
    EXPECT_NE(std::string(fault.what()).find("--record events"), std::string::npos);
  }
}

}  // namespace
}  // namespace samenspel::io
