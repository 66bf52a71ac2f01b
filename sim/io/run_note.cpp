#include "io/run_note.hpp"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <map>
#include <sstream>

namespace samenspel::io {

double seconds_now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration<double>(since).count();
}

RunNote note_of_this_process() {
  std::array<char, 256> host{};
  RunNote note;
  note.host = gethostname(host.data(), host.size() - 1) == 0 ? host.data() : "host";
  note.process = getpid();
  note.began = note.heard = seconds_now();
  return note;
}

std::string text_of_note(const RunNote& note) {
  std::ostringstream text;
  text << "share: " << note.share << "\nhost: " << note.host << "\nprocess: " << note.process
       << "\nbegan: " << std::to_string(note.began) << "\nheard: " << std::to_string(note.heard)
       << "\ntodo: " << note.todo << "\ndone: " << note.done << "\nfailed: " << note.failed
       << "\nended: " << note.ended << "\n";
  return text.str();
}

std::optional<RunNote> note_of_text(const std::string& text) {
  std::map<std::string, std::string> values;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(": ");
    if (colon != std::string::npos) values[line.substr(0, colon)] = line.substr(colon + 2);
  }
  for (const char* name :
       {"share", "host", "process", "began", "heard", "todo", "done", "failed", "ended"}) {
    if (values.count(name) == 0) return std::nullopt;
  }
  const auto whole = [&](const char* name) {
    return std::strtoll(values[name].c_str(), nullptr, 10);
  };
  RunNote note;
  note.share = values["share"];
  note.host = values["host"];
  note.process = whole("process");
  note.began = std::strtod(values["began"].c_str(), nullptr);
  note.heard = std::strtod(values["heard"].c_str(), nullptr);
  note.todo = static_cast<std::size_t>(whole("todo"));
  note.done = static_cast<std::size_t>(whole("done"));
  note.failed = static_cast<std::size_t>(whole("failed"));
  note.ended = whole("ended") != 0;
  return note;
}

}  // namespace samenspel::io
