#include "core/scenario/report.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace samenspel::scenario {

namespace {

bool same(const base::Problem& a, const base::Problem& b) {
  return a.at.line == b.at.line && a.at.column == b.at.column && a.path == b.path &&
         a.found == b.found && a.expected == b.expected && a.at.file == b.at.file;
}

}  // namespace

void report(base::Problems& problems, base::Problem problem, std::string_view advice) {
  if (!advice.empty()) {
    problem.expected += ". ";
    problem.expected += advice;
    if (problem.expected.back() == '.') problem.expected.pop_back();
  }
  const auto& all = problems.all();
  if (all.size() > most_problems) return;
  if (all.size() == most_problems) {
    problem.path.clear();
    problem.found = "more than " + std::to_string(most_problems) + " problems";
    problem.expected = "fewer; the rest is left out";
    problem.hint.clear();
  } else if (std::any_of(all.begin(), all.end(),
                         [&](const base::Problem& known) { return same(known, problem); })) {
    return;
  }
  problems.add(std::move(problem));
}

base::Problems in_file_order(const base::Problems& problems) {
  std::vector<base::Problem> all = problems.all();
  std::stable_sort(all.begin(), all.end(), [](const base::Problem& a, const base::Problem& b) {
    return std::tie(a.at.file, a.at.line, a.at.column) <
           std::tie(b.at.file, b.at.line, b.at.column);
  });
  base::Problems sorted;
  for (base::Problem& problem : all) sorted.add(std::move(problem));
  return sorted;
}

}  // namespace samenspel::scenario
