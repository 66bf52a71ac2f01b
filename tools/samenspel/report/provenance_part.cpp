// Enough to make the page and the results again.

#include "core/base/sha256.hpp"
#include "io/build_info.hpp"
#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "samenspel/report/report_input.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace samenspel::command {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw io::IoFailure(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// As a shell reads it back: a name is one word and nothing in it runs.
std::string quoted(const std::string& word) {
  const std::string plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._+,:@%-";
  if (!word.empty() && word.front() != '-' && word.find_first_not_of(plain) == std::string::npos) {
    return word;
  }
  std::string text = word.front() == '-' ? "'./" : "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

Json file_json(const std::string& path) {
  const observe::Results about = io::hdf5_to_results(path, io::ReadPart::descriptions);
  return {{"file", std::filesystem::path(path).filename().string()},
          {"sha256", base::sha256(bytes_of(path))},
          {"version", about.program_version},
          {"revision", about.source_revision},
          {"compiler", about.compiler},
          {"seed", about.seed},
          {"record", about.record},
          {"replications_asked", about.replications_asked},
          {"replications_done", about.replications_done}};
}

}  // namespace

Json provenance_part(const ReportInput& input, const std::string& language) {
  Json files = Json::array(), commands = Json::array();
  std::set<std::string> told;
  std::string names;
  for (const ComparedScenario& one : input.scenarios) {
    if (!told.insert(one.file).second) continue;
    files.push_back(file_json(one.file));
    const std::string name = quoted(std::filesystem::path(one.file).filename().string());
    names += " " + name;
    commands.push_back("samenspel run --from " + name + " -o again.h5");
  }
  commands.push_back("samenspel report" + names + " -o report.html --language " + language);
  const io::BuildInfo build = io::build_info();
  return {{"files", std::move(files)},
          {"commands", std::move(commands)},
          {"page", {{"version", build.version}, {"revision", build.revision}}}};
}

}  // namespace samenspel::command
