// What is written to a results file comes back, equal results are equal bytes, and bad ones are
// refused.
#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/results_to_hdf5.hpp"
#include "unit/io/sample_results.hpp"
#include "unit/io/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace samenspel::io {
namespace {

using observe::Results;
using test::large_results;
using test::sample_results;
using test::TemporaryDirectory;

Results there_and_back(const Results& results, ReadPart part = ReadPart::everything) {
  const TemporaryDirectory directory;
  results_to_hdf5(results, directory / "results.h5", IfPresent::refuse);
  return hdf5_to_results(directory / "results.h5", part);
}

void expect_equal(const std::vector<double>& a, const std::vector<double>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i])) {
      EXPECT_TRUE(std::isnan(b[i])) << i;
    } else {
      EXPECT_EQ(a[i], b[i]) << i;
    }
  }
}

void expect_equal(const observe::ScenarioResults& a, const observe::ScenarioResults& b) {
  EXPECT_EQ(a.name, b.name);
  EXPECT_EQ(a.question, b.question);
  EXPECT_EQ(a.resolved_text, b.resolved_text);
  EXPECT_EQ(a.hash, b.hash);
  ASSERT_EQ(a.axes.size(), b.axes.size());
  for (std::size_t i = 0; i < a.axes.size(); ++i) {
    EXPECT_EQ(a.axes[i].name, b.axes[i].name);
    EXPECT_EQ(a.axes[i].long_name, b.axes[i].long_name);
    EXPECT_EQ(a.axes[i].unit, b.axes[i].unit);
    EXPECT_EQ(a.axes[i].labels, b.axes[i].labels);
    EXPECT_EQ(a.axes[i].values, b.axes[i].values);
  }
  ASSERT_EQ(a.variables.size(), b.variables.size());
  for (std::size_t i = 0; i < a.variables.size(); ++i) {
    EXPECT_EQ(a.variables[i].name, b.variables[i].name);
    EXPECT_EQ(a.variables[i].long_name, b.variables[i].long_name);
    EXPECT_EQ(a.variables[i].unit, b.variables[i].unit);
    EXPECT_EQ(a.variables[i].kind, b.variables[i].kind);
    EXPECT_EQ(a.variables[i].axes, b.variables[i].axes);
    expect_equal(a.variables[i].data, b.variables[i].data);
  }
}

void expect_equal(const Results& a, const Results& b) {
  EXPECT_EQ(a.program_version, b.program_version);
  EXPECT_EQ(a.source_revision, b.source_revision);
  EXPECT_EQ(a.compiler, b.compiler);
  EXPECT_EQ(a.seed, b.seed);
  EXPECT_EQ(a.record, b.record);
  EXPECT_EQ(a.replications_asked, b.replications_asked);
  EXPECT_EQ(a.replications_done, b.replications_done);
  ASSERT_EQ(a.scenarios.size(), b.scenarios.size());
  for (std::size_t i = 0; i < a.scenarios.size(); ++i) expect_equal(a.scenarios[i], b.scenarios[i]);
}

TEST(ResultsHdf5, SampleComesBack) {
  expect_equal(sample_results(), there_and_back(sample_results()));
}

TEST(ResultsHdf5, CompressedSeriesComeBack) {
  const Results results = large_results(5, 100, 100);
  expect_equal(results, there_and_back(results));
}

TEST(ResultsHdf5, NothingFinishedComesBack) {
  Results results = large_results(0, 3, 2);
  results.replications_done = 0;
  expect_equal(results, there_and_back(results));
}

TEST(ResultsHdf5, AnAxisOfNothingComesBack) {
  const Results results = large_results(2, 3, 0);
  expect_equal(results, there_and_back(results));
}

TEST(ResultsHdf5, NoScenarioAndEmptyTextsComeBack) {
  expect_equal(Results{}, there_and_back(Results{}));
  Results results = sample_results();
  results.scenarios.front().question.clear();
  expect_equal(results, there_and_back(results));
}

TEST(ResultsHdf5, LongTextsComeBack) {
  Results results = sample_results();
  results.scenarios.front().resolved_text.assign(std::size_t{3} << 20, 'y');
  expect_equal(results, there_and_back(results));
}

TEST(ResultsHdf5, WideNumbersComeBackExactly) {
  Results results = sample_results();
  std::vector<double>& cost = results.scenarios.front().variables[0].data;
  for (const double value :
       {2147483647.0, -2147483647.0, 2147483648.0, -2147483648.0, -9007199254740992.0}) {
    cost = {value, 0};
    expect_equal(results, there_and_back(results));
  }
}

TEST(ResultsHdf5, DescriptionsLeaveTheNumbersOut) {
  const Results read = there_and_back(sample_results(), ReadPart::descriptions);
  EXPECT_EQ(read.scenarios[1].resolved_text, sample_results().scenarios[1].resolved_text);
  EXPECT_EQ(read.scenarios[1].variables[1].name, "waiting");
  EXPECT_TRUE(read.scenarios[1].variables[1].data.empty());
}

TEST(ResultsHdf5, EqualResultsAreEqualBytes) {
  EXPECT_EQ(results_to_hdf5_bytes(sample_results()), results_to_hdf5_bytes(sample_results()));
  EXPECT_EQ(results_to_hdf5_bytes(large_results(5, 100, 100)),
            results_to_hdf5_bytes(large_results(5, 100, 100)));
}

TEST(ResultsHdf5, EveryNaNIsTheSameNaN) {
  Results results = sample_results();
  const std::string bytes = results_to_hdf5_bytes(results);
  for (double& value : results.scenarios[0].variables[2].data) {
    if (std::isnan(value)) value = std::copysign(std::numeric_limits<double>::quiet_NaN(), -1.0);
  }
  EXPECT_EQ(results_to_hdf5_bytes(results), bytes);
}

TEST(ResultsHdf5, CompressionPays) {
  EXPECT_LT(results_to_hdf5_bytes(large_results(5, 100, 100)).size(), 50000 * (8 + 1.5) + 30000);
}

TEST(ResultsHdf5, ScenarioNamesThatAreNoGroupNamesAreTheUsersFault) {
  for (const std::string name : {"", ".", "..", "a/b", "/", " a", "a ", "a\nb"}) {
    Results results = sample_results();
    results.scenarios.front().name = name;
    EXPECT_THROW(results_to_hdf5_bytes(results), UserFault) << name;
  }
  Results twice = sample_results();
  twice.scenarios[1].name = twice.scenarios[0].name;
  EXPECT_THROW(results_to_hdf5_bytes(twice), UserFault);
}

TEST(ResultsHdf5, ContradictionsAreBugs) {
  const auto refuse = [](auto&& spoil) {
    Results results = sample_results();
    spoil(results.scenarios.front());
    EXPECT_THROW(results_to_hdf5_bytes(results), std::logic_error);
  };
  refuse([](auto& s) { s.variables[0].data.pop_back(); });
  refuse([](auto& s) { s.variables[0].data[0] = 0.5; });
  refuse([](auto& s) { s.variables[0].data[0] = std::numeric_limits<double>::quiet_NaN(); });
  refuse([](auto& s) { s.variables[0].data[0] = 1e17; });
  refuse([](auto& s) { s.variables[0].unit = "days"; });
  refuse([](auto& s) { s.variables[0].axes = {"time"}; });
  refuse([](auto& s) { s.variables[1].axes[2] = "team"; });
  refuse([](auto& s) { s.variables[1].name = "layer"; });
  refuse([](auto& s) { s.variables[1].name = "a/b"; });
  refuse([](auto& s) { s.axes[0].labels = {"a", "b"}; });
}

TEST(ResultsHdf5, FilesThatAreNotOursAreTheUsersFault) {
  const TemporaryDirectory directory;
  EXPECT_THROW(hdf5_to_results(directory / "absent.h5"), UserFault);
  EXPECT_THROW(hdf5_to_results(directory.path()), UserFault);
  test::write_bytes(directory / "text.h5", "hello");
  EXPECT_THROW(hdf5_to_results(directory / "text.h5"), UserFault);
  const std::string bytes = results_to_hdf5_bytes(sample_results());
  test::write_bytes(directory / "half.h5", bytes.substr(0, bytes.size() / 2));
  EXPECT_THROW(hdf5_to_results(directory / "half.h5"), UserFault);
}

TEST(ResultsHdf5, AFlippedByteOfTheNumbersIsFound) {
  const TemporaryDirectory directory;
  std::string bytes = results_to_hdf5_bytes(sample_results());
  const double number = -0.1;
  std::string pattern(sizeof number, '\0');
  std::memcpy(pattern.data(), &number, sizeof number);
  const std::size_t at = bytes.find(pattern);
  ASSERT_NE(at, std::string::npos);
  bytes[at] = static_cast<char>(bytes[at] ^ 1);
  test::write_bytes(directory / "damaged.h5", bytes);
  try {
    hdf5_to_results(directory / "damaged.h5");
    FAIL();
  } catch (const IoFailure& failure) {
    EXPECT_NE(std::string(failure.what()).find("damaged.h5"), std::string::npos) << failure.what();
    EXPECT_NE(std::string(failure.what()).find("wait"), std::string::npos) << failure.what();
  }
}

/// Gives test_hdf5_readers.py a file to read at the path that it names.
TEST(ResultsHdf5, WritesTheSampleForOtherReaders) {
  const TemporaryDirectory directory;
  const char* asked = std::getenv("SAMENSPEL_SAMPLE_RESULTS");
  const std::filesystem::path path =
      asked != nullptr ? std::filesystem::path(asked) : directory / "sample.h5";
  results_to_hdf5(sample_results(), path, IfPresent::replace);
  EXPECT_EQ(test::bytes_of(path), results_to_hdf5_bytes(sample_results()));
}

}  // namespace
}  // namespace samenspel::io
