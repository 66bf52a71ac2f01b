#include "io/point_store.hpp"
#include "io/failure.hpp"
#include "io/point_block.hpp"
#include "io/results_to_hdf5.hpp"
#include "unit/io/sample_results.hpp"
#include "unit/io/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>

namespace samenspel::io {
namespace {

namespace fs = std::filesystem;
using observe::Results;
using test::TemporaryDirectory;

/// Made-up results of one scenario: number `point` + replication / 10, and twice that by layer.
Results results_of(std::size_t point, int replications) {
  Results results = test::sample_results();
  results.scenarios.resize(1);
  observe::ScenarioResults& scenario = results.scenarios.front();
  scenario.axes = {{"replication", "replication", "1", {}, {}},
                   {"layer", "layer", "", {"a", "b"}, {}}};
  scenario.variables = {
      {"number", "", "1", observe::NumberKind::real, {"replication"}, {}},
      {"by_layer", "", "1", observe::NumberKind::real, {"replication", "layer"}, {}}};
  for (int r = 0; r < replications; ++r) {
    const double number = static_cast<double>(point) + r / 10.0;
    scenario.axes.front().values.push_back(r);
    scenario.variables[0].data.push_back(number);
    scenario.variables[1].data.insert(scenario.variables[1].data.end(), {number, 2 * number});
  }
  results.replications_asked = results.replications_done = replications;
  return results;
}

struct Store {
  TemporaryDirectory folder;
  PointStore points{folder.path(), 3};
  Store() { points.open(); }
  void put(std::size_t point, int replications, int had = 0) const {
    points.put(point, results_of(point, replications), had);
  }
  [[nodiscard]] bool has(const char* file) const { return fs::exists(folder.path() / file); }
  [[nodiscard]] std::size_t files(const char* inside) const {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& one : fs::directory_iterator(folder.path() / inside)) ++count;
    return count;
  }
};

using Finished = std::map<std::size_t, int>;

void expect_is(const Results& read, const Results& expected) {
  EXPECT_EQ(results_to_hdf5_bytes(read), results_to_hdf5_bytes(expected));
}

TEST(PointStore, a_full_block_becomes_one_file_and_its_points_are_still_read) {
  const Store store;
  for (const std::size_t point : {0U, 1U, 3U}) store.put(point, 2);
  store.points.pack(0, 2);
  EXPECT_EQ(store.files("blocks"), 0U) << "point 2 is missing";
  store.put(2, 2);
  store.points.pack(1, 2);
  EXPECT_TRUE(store.has("blocks/0000000_r2.h5"));
  EXPECT_EQ(store.files("points"), 1U) << "point 3 lies in the next block";
  EXPECT_EQ(store.points.finished(), (Finished{{0, 2}, {1, 2}, {2, 2}, {3, 2}}));
  for (const std::size_t point : {2U, 0U, 3U}) {
    expect_is(store.points.read(point, 2), results_of(point, 2));
  }
  EXPECT_THROW(static_cast<void>(store.points.read(4, 2)), UserFault);
  EXPECT_THROW(static_cast<void>(store.points.read(0, 3)), UserFault);
}

TEST(PointStore, a_block_is_the_same_read_from_one_file_or_from_its_points) {
  const Store store;
  for (const std::size_t point : {0U, 1U, 2U}) store.put(point, 3);
  const std::string alone = results_to_hdf5_bytes(store.points.read_block(0, 3, 2));
  store.points.pack(2, 3);
  EXPECT_EQ(store.files("points"), 0U);
  EXPECT_EQ(results_to_hdf5_bytes(store.points.read_block(0, 3, 2)), alone);
  const Results block = store.points.read_block(0, 3, 1);
  EXPECT_EQ(block.scenarios.front().variables[0].data, (std::vector<double>{0, 1, 2}));
}

TEST(PointStore, more_replications_take_the_place_of_fewer) {
  const Store store;
  for (const std::size_t point : {0U, 1U, 2U, 3U}) store.put(point, 1);
  store.points.pack(0, 1);
  for (const std::size_t point : {0U, 1U, 2U, 3U}) store.put(point, 2, 1);
  EXPECT_EQ(store.points.finished(), (Finished{{0, 2}, {1, 2}, {2, 2}, {3, 2}}));
  store.points.pack(0, 2);
  EXPECT_FALSE(store.has("blocks/0000000_r1.h5"));
  EXPECT_FALSE(store.has("points/0000003_r1.h5"));
  expect_is(store.points.read(1, 1), results_of(1, 2));
}

TEST(PointStore, what_was_killed_between_block_and_points_is_tidied) {
  const Store store;
  for (const std::size_t point : {0U, 1U, 2U, 3U, 4U, 5U}) store.put(point, 1);
  store.points.pack(0, 1);
  test::write_bytes(store.folder.path() / "points/0000001_r1.h5",
                    results_to_hdf5_bytes(results_of(1, 1)));
  EXPECT_EQ(store.points.finished().size(), 6U);
  store.points.tidy();
  EXPECT_EQ(store.files("points"), 0U) << "the second block was full";
  EXPECT_EQ(store.files("blocks"), 2U);
  for (std::size_t point = 0; point < 6; ++point) {
    expect_is(store.points.read(point, 1), results_of(point, 1));
  }
}

TEST(PointStore, whoever_is_second_changes_nothing) {
  const Store store;
  for (const std::size_t point : {0U, 1U, 2U}) store.put(point, 1);
  store.points.pack(0, 1);
  const std::string block = test::bytes_of(store.folder.path() / "blocks/0000000_r1.h5");
  store.put(1, 1);
  EXPECT_EQ(store.files("points"), 0U) << "a block holds it already";
  store.points.pack(0, 1);
  EXPECT_EQ(test::bytes_of(store.folder.path() / "blocks/0000000_r1.h5"), block);
}

TEST(PointStore, unfinished_files_go_after_a_day) {
  const Store store;
  const fs::path young = store.folder.path() / "points/.0000000_r1.h5.host.1.0.tmp",
                 old = store.folder.path() / "blocks/.0000000_r1.h5.host.1.0.tmp";
  test::write_bytes(young, "half");
  test::write_bytes(old, "half");
  fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(25));
  store.points.tidy();
  EXPECT_TRUE(fs::exists(young)) << "somebody may be writing it";
  EXPECT_FALSE(fs::exists(old));
}

TEST(PointBlock, refuses_another_shape) {
  const observe::ScenarioResults one = results_of(0, 1).scenarios.front();
  observe::ScenarioResults block = block_like(results_of(0, 2).scenarios.front(), 2);
  EXPECT_THROW(add_point(block, 0, one), std::logic_error) << "too few replications";
}

}  // namespace
}  // namespace samenspel::io
