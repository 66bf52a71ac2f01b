#include "core/base/problems.hpp"

#include <utility>

namespace samenspel::base {

namespace {

std::string to_text(const Position& at) {
  std::string text = at.file;
  if (at.line > 0) {
    text += (text.empty() ? "line " : ":") + std::to_string(at.line);
    if (at.column > 0) {
      text += ":" + std::to_string(at.column);
    }
  }
  return text;
}

}  // namespace

std::string to_text(const Problem& problem) {
  std::string where = to_text(problem.at);
  if (!where.empty() && !problem.path.empty()) {
    where += " ";
  }
  where += problem.path;
  std::string what;
  if (!problem.found.empty()) {
    what = "found " + problem.found;
  }
  if (!problem.expected.empty()) {
    what += (what.empty() ? "expected " : "; expected ") + problem.expected;
  }
  if (!problem.hint.empty()) {
    what += (what.empty() ? "Did you mean " : ". Did you mean ") + problem.hint + "?";
  }
  return where.empty() || what.empty() ? where + what : where + ": " + what;
}

void Problems::add(Problem problem) { all_.push_back(std::move(problem)); }

void Problems::add(const Problems& others) {
  const std::vector<Problem> copy = others.all_;  // `others` may be this very list
  all_.insert(all_.end(), copy.begin(), copy.end());
}

std::string Problems::to_text() const {
  std::string text;
  for (const Problem& problem : all_) {
    text += base::to_text(problem) + "\n";
  }
  return text;
}

}  // namespace samenspel::base
