#include "io/sidecar.hpp"

#include "unit/io/temporary_directory.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace samenspel::io {
namespace {

RunCircumstances circumstances() {
  const std::chrono::system_clock::time_point start{std::chrono::seconds(1700000000)};
  return {"a-machine",
          start,
          start + std::chrono::milliseconds(2500),
          2,
          {"samenspel", "run", "-o", "r\"é\xff.h5"}};
}

TEST(Sidecar, LiesBesideTheResults) {
  EXPECT_EQ(sidecar_path("out/results.h5"), "out/results.run.json");
  EXPECT_EQ(sidecar_path("results"), "results.run.json");
}

TEST(Sidecar, SaysWhatDiffersBetweenEqualRuns) {
  const auto json = nlohmann::json::parse(sidecar_text(circumstances()));
  EXPECT_EQ(json.at("host"), "a-machine");
  EXPECT_EQ(json.at("start"), "2023-11-14T22:13:20Z");
  EXPECT_EQ(json.at("end"), "2023-11-14T22:13:22Z");
  EXPECT_EQ(json.at("wall_seconds"), 2.5);
  EXPECT_EQ(json.at("threads"), 2);
  EXPECT_EQ(json.at("command_line").at(3), "r\"é\uFFFD.h5");
}

TEST(Sidecar, ReplacesAnOlderOne) {
  const test::TemporaryDirectory directory;
  write_sidecar(directory / "results.h5", circumstances());
  write_sidecar(directory / "results.h5", circumstances());
  EXPECT_EQ(test::bytes_of(directory / "results.run.json"), sidecar_text(circumstances()));
  EXPECT_EQ(directory.entries(), 1);
}

}  // namespace
}  // namespace samenspel::io
