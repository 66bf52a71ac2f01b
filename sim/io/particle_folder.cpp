#include "io/particle_folder.hpp"

#include "io/failure.hpp"
#include "io/publish_file.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>

namespace samenspel::io {
namespace {

namespace fs = std::filesystem;

std::string text_in(const fs::path& path) {
  std::ifstream stream(path);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string differing_parts(const std::string& there, const std::string& asked) {
  std::string parts;
  std::istringstream lines(asked);
  for (std::string line; std::getline(lines, line);) {
    if (("\n" + there).find("\n" + line + "\n") == std::string::npos) {
      parts += (parts.empty() ? "" : ", ") + line.substr(0, line.find(": "));
    }
  }
  return parts;
}

}  // namespace

void ParticleFolder::open(const std::vector<std::pair<std::string, std::string>>& identity) const {
  std::error_code error;
  fs::create_directories(path_ / "particles", error);
  if (error) throw IoFailure(path_.string() + ": cannot make the folder: " + error.message());
  std::string asked;
  for (const auto& [part, value] : identity) asked += part + ": " + value + "\n";
  const fs::path file = path_ / "identity.txt";
  try {
    publish_file(file, asked, IfPresent::refuse);
  } catch (const OutputExists&) {
    const std::string there = text_in(file);
    if (there == asked) return;
    throw UserFault(path_.string() + ": holds a calibration that differs in " +
                    differing_parts(there, asked) +
                    "; what is finished there does not belong to this one: take another "
                    "folder, or put the file (and the program) back as it was");
  }
}

fs::path ParticleFolder::file_of(std::size_t particle) const {
  char name[32];
  std::snprintf(name, sizeof name, "%07zu.txt", particle);
  return path_ / "particles" / name;
}

void ParticleFolder::put(std::size_t particle, const ParticleValues& values) const {
  std::string text;
  for (const std::vector<double>& of_target : values) {
    for (std::size_t r = 0; r < of_target.size(); ++r) {
      char number[40];
      std::snprintf(number, sizeof number, "%s%.17g", r == 0 ? "" : " ", of_target[r]);
      text += number;
    }
    text += "\n";
  }
  try {
    publish_file(file_of(particle), text, IfPresent::refuse);
  } catch (const OutputExists&) {
    return;  // equal work gives equal numbers
  }
}

std::optional<ParticleValues> ParticleFolder::read(std::size_t particle, std::size_t targets,
                                                   std::size_t replications) const {
  const fs::path file = file_of(particle);
  if (!fs::exists(file)) return std::nullopt;
  const std::string text = text_in(file);
  const char* at = text.c_str();
  ParticleValues values(targets, std::vector<double>(replications));
  for (std::vector<double>& of_target : values) {
    for (double& value : of_target) {
      char* end = nullptr;
      value = std::strtod(at, &end);
      if (end == at) throw IoFailure(file.string() + ": is damaged; remove it to run it again");
      at = end;
    }
  }
  return values;
}

}  // namespace samenspel::io
