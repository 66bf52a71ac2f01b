#include "io/study_folder.hpp"

#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/publish_file.hpp"
#include "io/results_to_hdf5.hpp"

#include <charconv>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>

namespace samenspel::io {
namespace {

namespace fs = std::filesystem;

constexpr const char* failed_suffix = ".failed.txt";

std::string number_text(std::size_t point) {
  char text[32];
  std::snprintf(text, sizeof text, "%07zu", point);
  return text;
}

std::string text_of(const fs::path& path) {
  std::ifstream stream(path);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// The whole number at the begin of `text`, which is cut off it.
template <class Number>
std::optional<Number> take_number(std::string_view& text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// Point and replications in the name of a finished point; nothing for other files.
std::optional<std::pair<std::size_t, int>> finished_point(std::string_view name) {
  const auto point = take_number<std::size_t>(name);
  if (!point || name.substr(0, 2) != "_r") return std::nullopt;
  name.remove_prefix(2);
  const auto replications = take_number<int>(name);
  if (!replications || name != ".h5") return std::nullopt;
  return std::pair{*point, *replications};
}

std::string identity_text(const std::vector<std::pair<std::string, std::string>>& identity) {
  std::string text;
  for (const auto& [part, hash] : identity) text += part + ": " + hash + "\n";
  return text;
}

/// The parts that one text has otherwise than the other.
std::string differing_parts(const std::string& there, const std::string& asked) {
  std::string parts;
  std::istringstream lines(asked);
  for (std::string line; std::getline(lines, line);) {
    if (("\n" + there).find("\n" + line + "\n") == std::string::npos) {
      parts += (parts.empty() ? "" : ", ") + line.substr(0, line.find(": "));
    }
  }
  return parts.empty() ? "scenarios" : parts;
}

}  // namespace

void StudyFolder::open(const std::vector<std::pair<std::string, std::string>>& identity) const {
  std::error_code error;
  fs::create_directories(points(), error);
  if (error) throw IoFailure(path_.string() + ": cannot make the folder: " + error.message());
  const std::string asked = identity_text(identity);
  const fs::path file = path_ / "identity.txt";
  try {
    publish_file(file, asked, IfPresent::refuse);
  } catch (const OutputExists&) {
    const std::string there = text_of(file);
    if (there != asked) {
      throw UserFault(path_.string() + ": holds a study that differs in " +
                      differing_parts(there, asked) +
                      "; what is finished there does not belong to this one: take another folder, "
                      "or put the study file (and the program) back as it was");
    }
  }
}

void StudyFolder::require() const {
  if (!fs::exists(path_ / "identity.txt")) {
    throw UserFault(path_.string() + ": holds no study; `samenspel study run` begins one");
  }
}

fs::path StudyFolder::file_of(std::size_t point, int replications) const {
  return points() / (number_text(point) + "_r" + std::to_string(replications) + ".h5");
}

std::map<std::size_t, int> StudyFolder::finished() const {
  std::map<std::size_t, int> finished;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(points(), error)) {
    if (const auto found = finished_point(entry.path().filename().string())) {
      int& replications = finished[found->first];
      replications = std::max(replications, found->second);
    }
  }
  return finished;
}

void StudyFolder::put(std::size_t point, const observe::Results& results) const {
  const auto before = finished();
  const fs::path file = file_of(point, results.replications_done);
  try {
    results_to_hdf5(results, file, IfPresent::refuse);
  } catch (const OutputExists&) {
    return;  // equal work gives equal bytes
  }
  std::error_code ignored;
  const auto old = before.find(point);
  if (old != before.end() && old->second < results.replications_done) {
    fs::remove(file_of(point, old->second), ignored);
  }
  fs::remove(points() / (number_text(point) + failed_suffix), ignored);
}

observe::Results StudyFolder::read(std::size_t point, int replications) const {
  return hdf5_to_results(file_of(point, replications));
}

void StudyFolder::put_failure(std::size_t point, const std::string& reason) const {
  publish_file(points() / (number_text(point) + failed_suffix), reason, IfPresent::replace);
}

std::map<std::size_t, std::string> StudyFolder::failures() const {
  std::map<std::size_t, std::string> failures;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(points(), error)) {
    const std::string name = entry.path().filename().string();
    std::string_view rest = name;
    const auto point = take_number<std::size_t>(rest);
    if (point && rest == failed_suffix) failures[*point] = text_of(entry.path());
  }
  return failures;
}

}  // namespace samenspel::io
