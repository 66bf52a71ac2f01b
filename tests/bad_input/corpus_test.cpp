// Every bad file of the corpus says in its first lines, after "# expect: ", exactly what the
// program tells about it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "io/yaml_to_scenario.hpp"

namespace samenspel::io {
namespace {

namespace fs = std::filesystem;

const fs::path corpus = fs::path(SAMENSPEL_TESTS_DIR) / "bad_input" / "corpus";

std::vector<std::string> bad_files() {
  std::vector<std::string> names;
  for (const auto& file : fs::directory_iterator(corpus)) {
    if (file.path().extension() == ".yaml") names.push_back(file.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string expected_text(const fs::path& file) {
  const std::string mark = "# expect: ";
  std::string expected;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    if (line.rfind(mark, 0) == 0) expected += line.substr(mark.size()) + "\n";
  }
  return expected;
}

std::string without_folder(std::string text) {
  const std::string prefix = corpus.string() + "/";
  for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
    text.erase(at, prefix.size());
  }
  return text;
}

class BadFile : public testing::TestWithParam<std::string> {};

TEST_P(BadFile, SaysWhatItExpects) {
  const fs::path file = corpus / (GetParam() + ".yaml");
  const std::string expected = expected_text(file);
  EXPECT_NE(expected, "") << "the file has no line '# expect: '";
  base::Problems problems;
  EXPECT_FALSE(read_scenario(file.string(), {}, problems).has_value());
  EXPECT_EQ(without_folder(problems.to_text()), expected);
}

INSTANTIATE_TEST_SUITE_P(Corpus, BadFile, testing::ValuesIn(bad_files()),
                         [](const auto& file) { return file.param; });

TEST(GoodFile, TheSmallCityThatBadFilesExtendHasNoProblem) {
  base::Problems problems;
  const auto scenario =
      read_scenario((corpus / "parts" / "small_city.yaml").string(), {}, problems);
  EXPECT_EQ(problems.to_text(), "");
  EXPECT_TRUE(scenario.has_value());
}

}  // namespace
}  // namespace samenspel::io
