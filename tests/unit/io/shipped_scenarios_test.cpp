#include "io/shipped_scenarios.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace samenspel::io {
namespace {

std::string read_all(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST(ShippedScenarios, AreTheFilesInTheSourceByteForByte) {
  const std::filesystem::path folder = std::filesystem::path(SAMENSPEL_SOURCE_DIR) / "scenarios";
  std::vector<std::string> expected;
  if (std::filesystem::exists(folder)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".yaml") {
        expected.push_back(entry.path().lexically_relative(folder).generic_string());
      }
    }
  }
  std::sort(expected.begin(), expected.end());
  std::vector<std::string> found;
  for (const ShippedFile& file : shipped_files()) {
    found.emplace_back(file.name);
    EXPECT_EQ(file.text, read_all(folder / file.name)) << file.name;
  }
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace samenspel::io
