#include "io/study_folder.hpp"
#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/results_to_hdf5.hpp"
#include "io/study_file.hpp"
#include "unit/io/sample_results.hpp"
#include "unit/io/temporary_directory.hpp"

#include <gtest/gtest.h>

namespace samenspel::io {
namespace {

using test::TemporaryDirectory;

std::string fault_of(const StudyFolder& folder, const StudyIdentity& identity) {
  try {
    folder.open(identity);
  } catch (const UserFault& fault) {
    return fault.what();
  }
  return "";
}

TEST(StudyFolder, names_what_differs_and_takes_new_scenarios_and_lengths) {
  const TemporaryDirectory home;
  const StudyFolder folder(home / "study", 10);
  StudyIdentity identity{{{"factors", "1"}, {"seed", "2"}}, {{"city", "a", "years_1"}}};
  EXPECT_THROW(folder.require(), UserFault);
  folder.open(identity);
  identity.scenarios.push_back({"village", "b", "years_1"});
  identity.scenarios.front().length = "years_2";
  EXPECT_EQ(fault_of(folder, identity), "");
  identity.parts[1].second = "3";
  identity.scenarios.front().hash = "c";
  EXPECT_NE(fault_of(folder, identity).find("differs in seed, scenario city;"), std::string::npos)
      << fault_of(folder, identity);
}

TEST(StudyFolder, keeps_the_study_that_was_last_started) {
  const TemporaryDirectory home;
  const StudyFolder folder(home / "study", 10);
  folder.open({{}, {{"city", "a", "years_1"}}});
  EXPECT_THROW(folder.require(), UserFault) << "nobody could say which study it is";
  folder.keep({"question: a\n", {{"city", "run: {years: 1}\n"}}});
  folder.require();
  folder.keep({"question: b\n", {{"city", "run: {years: 2}\n"}}});
  EXPECT_EQ(test::bytes_of(folder.kept_study()), "question: b\n");
  EXPECT_EQ(test::bytes_of(folder.kept_scenario("city")), "run: {years: 2}\n");
}

TEST(StudyFolder, keeps_failures_and_runs) {
  const TemporaryDirectory home;
  const StudyFolder folder(home / "study", 10);
  folder.open({});
  folder.put_failure(12, "too many children\n");
  folder.put_failure(3, "none\n");
  folder.forget_failure(3);
  EXPECT_EQ(folder.failures(), (std::map<std::size_t, std::string>{{12, "too many children\n"}}));
  RunNote note = note_of_this_process();
  note.share = "3/20";
  note.todo = 50;
  note.done = 4;
  note.heard = note.began + 10;
  folder.put_run(note);
  note.ended = true;
  folder.put_run(note);
  const std::vector<RunNote> runs = folder.runs();
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(text_of_note(runs[0]), text_of_note(note));
  EXPECT_NEAR(runs[0].seconds_per_point(), 2.5, 1e-5);
  EXPECT_FALSE(note_of_text("share: 1/2\n")) << "half a note says nothing";
  EXPECT_GT(folder.free_bytes(), 0);
}

/// Two points of two replications, with a number that needs 64 bits and one that is missing.
observe::Results points_of_sample() {
  observe::Results all = test::sample_results();
  all.scenarios.resize(1);
  observe::ScenarioResults& scenario = all.scenarios.front();
  scenario.axes.insert(scenario.axes.begin(), {"point", "point of the study", "1", {}, {0, 1}});
  for (observe::Variable& variable : scenario.variables) {
    variable.axes.insert(variable.axes.begin(), "point");
    const std::vector<double> once = variable.data;
    variable.data.insert(variable.data.end(), once.rbegin(), once.rend());
  }
  scenario.variables.insert(
      scenario.variables.begin(),
      {"factor", "what is varied", "1", observe::NumberKind::real, {"point"}, {0.25, 0.75}});
  return all;
}

TEST(StudyFile, written_window_by_window_it_holds_the_same) {
  const TemporaryDirectory home;
  const observe::Results all = points_of_sample();
  StudyFrame frame{all, {{}}};
  for (observe::Variable& variable : frame.results.scenarios.front().variables) {
    if (needs_64_bits(variable)) frame.wide.front().insert(variable.name);
    if (variable.axes.size() > 1) variable.data.clear();
  }
  EXPECT_EQ(frame.wide.front(), (std::set<std::string>{"cost"}));
  StudyFile file(home / "study.h5", IfPresent::refuse, frame);
  for (std::size_t point = 0; point < 2; ++point) {
    observe::ScenarioResults window = all.scenarios.front();
    window.variables.erase(window.variables.begin());
    for (observe::Variable& variable : window.variables) {
      const auto half = static_cast<std::ptrdiff_t>(variable.data.size() / 2);
      const auto from = variable.data.begin() + static_cast<std::ptrdiff_t>(point) * half;
      variable.data = std::vector<double>(from, from + half);
    }
    file.add(0, point, window);
  }
  EXPECT_FALSE(std::filesystem::exists(home / "study.h5")) << "not before it is whole";
  file.publish();
  EXPECT_EQ(results_to_hdf5_bytes(hdf5_to_results(home / "study.h5")), results_to_hdf5_bytes(all));
}

}  // namespace
}  // namespace samenspel::io
