#include "io/read_text_file.hpp"

#include <filesystem>
#include <fstream>
#include <system_error>

#include "core/scenario/report.hpp"
#include "core/scenario/tree.hpp"
#include "io/yaml_to_tree.hpp"

namespace samenspel::io {

std::optional<std::string> read_text_file(const std::string& path, base::Problems& problems,
                                          const base::Position& asked_at) {
  const bool named_by_file = !asked_at.file.empty();
  const base::Position at = named_by_file ? asked_at : base::Position{path, 0, 0};
  const auto refuse = [&](std::string found, std::string expected) {
    if (named_by_file) found += " at " + scenario::quoted_for_message(path, 4096);
    scenario::report(
        problems, {at, named_by_file ? "extends" : "", std::move(found), std::move(expected), ""});
    return std::nullopt;
  };
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    return refuse("no file", "a YAML file or the name of a shipped scenario");
  }
  if (status.type() == std::filesystem::file_type::directory) {
    return refuse("a directory", "a YAML file");
  }
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return refuse("a file that cannot be opened", "a file this user may read");
  std::string text;
  for (char part[65536]; stream && text.size() <= largest_file;) {
    stream.read(part, sizeof part);
    text.append(part, static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad()) return refuse("a file that cannot be read", "a file this user may read");
  if (text.size() > largest_file) {
    return refuse("more than 16 MiB of text", "at most 16 MiB. Is this a scenario file?");
  }
  return text;
}

}  // namespace samenspel::io
