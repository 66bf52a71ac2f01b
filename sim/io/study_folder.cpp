#include "io/study_folder.hpp"

#include "io/failure.hpp"
#include "io/publish_file.hpp"

#include <charconv>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string_view>
#include <system_error>

namespace samenspel::io {
namespace {

namespace fs = std::filesystem;

constexpr const char* identity_name = "identity.txt";

std::string text_of(const fs::path& path) {
  std::ifstream stream(path);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string identity_text(const IdentityParts& parts) {
  std::string text = "schema: " + std::to_string(study_folder_schema) + "\n";
  for (const auto& [part, hash] : parts) text += part + ": " + hash + "\n";
  return text;
}

std::string scenario_text(const StudyIdentity::OfScenario& scenario) {
  return "scenario " + scenario.name + ": " + scenario.hash + "\n";
}

/// The parts that one text has otherwise than the other, behind those known already.
void add_differing(std::string& parts, const std::string& there, const std::string& asked) {
  std::istringstream lines(asked);
  for (std::string line; std::getline(lines, line);) {
    if (("\n" + there).find("\n" + line + "\n") == std::string::npos) {
      parts += (parts.empty() ? "" : ", ") + line.substr(0, line.find(": "));
    }
  }
}

void make(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw IoFailure(folder.string() + ": cannot make the folder: " + error.message());
}

/// Whoever is first writes it; what it then says is looked at by `check`.
void put_once(const fs::path& file, const std::string& text) {
  try {
    publish_file(file, text, IfPresent::refuse);
  } catch (const OutputExists&) {
    return;
  }
}

/// Processes of one study write the same, so mostly nothing is written.
void put_anew(const fs::path& file, const std::string& text) {
  if (!fs::exists(file) || text_of(file) != text) publish_file(file, text, IfPresent::replace);
}

}  // namespace

void StudyFolder::open(const StudyIdentity& identity) const {
  if (fs::exists(path_ / identity_name)) check(identity);
  for (const char* folder : {"failed", "runs", "scenarios"}) make(path_ / folder);
  put_once(path_ / identity_name, identity_text(identity.parts));
  for (const StudyIdentity::OfScenario& scenario : identity.scenarios) {
    make(folder_of(scenario.name));
    put_once(folder_of(scenario.name) / identity_name, scenario_text(scenario));
    points_of(scenario).open();
  }
  check(identity);
}

void StudyFolder::keep(const KeptStudy& study) const {
  for (const auto& [name, text] : study.scenarios) put_anew(kept_scenario(name), text);
  put_anew(kept_study(), study.study);
}

void StudyFolder::check(const StudyIdentity& identity) const {
  std::string parts;
  add_differing(parts, text_of(path_ / identity_name), identity_text(identity.parts));
  for (const StudyIdentity::OfScenario& scenario : identity.scenarios) {
    const fs::path file = folder_of(scenario.name) / identity_name;
    if (fs::exists(file)) add_differing(parts, text_of(file), scenario_text(scenario));
  }
  if (parts.empty()) return;
  throw UserFault(path_.string() + ": holds a study that differs in " + parts +
                  "; what is finished there does not belong to this one: take another folder, or "
                  "put the study file and the program back as they were. What may grow: points, "
                  "replications, years and the list of scenarios");
}

void StudyFolder::require() const {
  if (!fs::exists(path_ / identity_name) || !fs::exists(kept_study())) {
    throw UserFault(path_.string() + ": holds no study; `samenspel study run` begins one");
  }
}

PointStore StudyFolder::points_of(const StudyIdentity::OfScenario& scenario) const {
  return {folder_of(scenario.name) / scenario.length, block_points_};
}

void StudyFolder::put_failure(std::size_t point, const std::string& reason) const {
  char name[32];
  std::snprintf(name, sizeof name, "%07zu.txt", point);
  publish_file(path_ / "failed" / name, reason, IfPresent::replace);
}

void StudyFolder::forget_failure(std::size_t point) const {
  char name[32];
  std::snprintf(name, sizeof name, "%07zu.txt", point);
  std::error_code ignored;
  fs::remove(path_ / "failed" / name, ignored);
}

std::map<std::size_t, std::string> StudyFolder::failures() const {
  std::map<std::size_t, std::string> failures;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path_ / "failed", error)) {
    const std::string name = entry.path().filename().string();
    std::size_t point = 0;
    const auto [end, wrong] = std::from_chars(name.data(), name.data() + name.size(), point);
    if (wrong == std::errc{} && std::string_view(end) == ".txt") {
      failures[point] = text_of(entry.path());
    }
  }
  return failures;
}

void StudyFolder::put_run(const RunNote& note) const {
  const std::string name = note.host + "." + std::to_string(note.process) + ".txt";
  publish_file(path_ / "runs" / name, text_of_note(note), IfPresent::replace);
}

std::vector<RunNote> StudyFolder::runs() const {
  std::map<fs::path, RunNote> notes;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path_ / "runs", error)) {
    if (entry.path().extension() != ".txt") continue;
    if (const auto note = note_of_text(text_of(entry.path()))) notes.emplace(entry.path(), *note);
  }
  std::vector<RunNote> runs;
  for (auto& [path, note] : notes) runs.push_back(std::move(note));
  return runs;
}

double StudyFolder::free_bytes() const {
  fs::path there = fs::absolute(path_);
  while (!fs::exists(there) && there.has_parent_path()) there = there.parent_path();
  std::error_code error;
  const fs::space_info space = fs::space(there, error);
  return error ? 0 : static_cast<double>(space.available);
}

}  // namespace samenspel::io
