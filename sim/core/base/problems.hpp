#pragma once
// What a user can repair: problems in the input, collected as values so that all of them are told
// at once.

#include <string>
#include <vector>

namespace samenspel::base {

/// A place in an input file; line and column count from 1, and 0 means unknown.
struct Position {
  std::string file;
  int line = 0;
  int column = 0;
};

/// One thing to repair. `path` is the key ("teams.noord.staff[2]"); any field may be empty.
struct Problem {
  Position at;
  std::string path;
  std::string found;     ///< what stands there: "-3", "nothing"
  std::string expected;  ///< what could stand there: "a number from 0 to 100"
  std::string hint;      ///< the nearest name that exists
};

/// "file:line:column path: found X; expected Y. Did you mean Z?", without the parts that are empty.
[[nodiscard]] std::string to_text(const Problem& problem);

/// A growing list of problems, in the order in which they were met.
class Problems {
 public:
  void add(Problem problem);
  void add(const Problems& others);

  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] const std::vector<Problem>& all() const { return all_; }

  /// One problem a line, each line ended.
  [[nodiscard]] std::string to_text() const;

 private:
  std::vector<Problem> all_;
};

}  // namespace samenspel::base
