#pragma once
// How far one process is with its share of a study: written now and then into the folder of the
// study, for `study status`. Nothing depends on it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace samenspel::io {

struct RunNote {
  std::string share;  ///< "3/20"
  std::string host;   ///< name of the machine
  std::int64_t process = 0;
  double began = 0, heard = 0;  ///< seconds since 1970
  std::size_t todo = 0, done = 0, failed = 0;
  bool ended = false;

  [[nodiscard]] double seconds_per_point() const {
    return done == 0 ? 0 : (heard - began) / static_cast<double>(done);
  }
};

/// A note of this process, heard now.
[[nodiscard]] RunNote note_of_this_process();
[[nodiscard]] double seconds_now();

/// Lines "name: value", and back; nothing where a line is missing.
[[nodiscard]] std::string text_of_note(const RunNote& note);
[[nodiscard]] std::optional<RunNote> note_of_text(const std::string& text);

}  // namespace samenspel::io
