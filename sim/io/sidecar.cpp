#include "io/sidecar.hpp"

#include "io/publish_file.hpp"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <array>
#include <ctime>

namespace samenspel::io {
namespace {

std::string utc_text(std::chrono::system_clock::time_point moment) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), length};
}

}  // namespace

std::string host_name() {
  std::array<char, 256> name{};
  return gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string();
}

std::filesystem::path sidecar_path(const std::filesystem::path& results_path) {
  std::filesystem::path path = results_path;
  return path.replace_extension(".run.json");
}

std::string sidecar_text(const RunCircumstances& circumstances) {
  const std::chrono::duration<double> wall = circumstances.end - circumstances.start;
  nlohmann::ordered_json json;
  json["host"] = circumstances.host;
  json["start"] = utc_text(circumstances.start);
  json["end"] = utc_text(circumstances.end);
  json["wall_seconds"] = wall.count();
  json["threads"] = circumstances.threads;
  json["command_line"] = circumstances.command_line;
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

void write_sidecar(const std::filesystem::path& results_path,
                   const RunCircumstances& circumstances) {
  publish_file(sidecar_path(results_path), sidecar_text(circumstances), IfPresent::replace);
}

}  // namespace samenspel::io
