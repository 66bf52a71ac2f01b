#pragma once
// Checks for our own mistakes: a broken promise inside the program throws `Bug`, in release builds
// too.

#include <stdexcept>
#include <string>

namespace samenspel::base {

/// A promise of the program that does not hold; `what()` reads "file:line: sentence".
class Bug : public std::logic_error {
 public:
  Bug(const char* file, int line, const char* sentence)
      : std::logic_error(std::string(file) + ":" + std::to_string(line) + ": " + sentence),
        file_(file),
        line_(line),
        text_(sentence) {}

  [[nodiscard]] const char* file() const { return file_; }
  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] const char* text() const { return text_; }

 private:
  const char* file_;  // string literals of the check: they live as long as the program
  int line_;
  const char* text_;
};

/// Out of line so that a check costs its caller one compare and one branch; what leads here is kept
/// apart from what runs.
[[noreturn, gnu::cold]] void throw_bug(const char* file, int line, const char* sentence);

}  // namespace samenspel::base

/// Throws `samenspel::base::Bug` unless `condition` holds; `sentence` is a literal that says what
/// ought to be true.
#define SAMENSPEL_CHECK(condition, sentence)                      \
  do {                                                            \
    if (!(condition)) [[unlikely]] {                              \
      ::samenspel::base::throw_bug(__FILE__, __LINE__, sentence); \
    }                                                             \
  } while (false)
