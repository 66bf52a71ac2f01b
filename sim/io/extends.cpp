#include "io/extends.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "core/scenario/merge.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/report.hpp"
#include "io/read_text_file.hpp"
#include "io/shipped_scenarios.hpp"
#include "io/yaml_to_tree.hpp"

namespace samenspel::io {

namespace {

namespace fs = std::filesystem;
using scenario::Tree;

/// A file that was found, before it is parsed.
struct Source {
  std::string id;      ///< the same for the same file, whatever path led to it
  std::string shown;   ///< how messages name it
  std::string folder;  ///< where names in it start from
  bool shipped = false;
  std::string text;
};

std::string with_extension(const std::string& name) {
  return fs::path(name).has_extension() ? name : name + ".yaml";
}

/// The file of this name, with or without its extension; empty when there is none.
std::string existing(const std::string& name) {
  std::error_code error;
  for (const std::string& path : {name, with_extension(name)}) {
    if (fs::exists(path, error) && !fs::is_directory(path, error)) return path;
  }
  return fs::exists(name, error) ? name : "";
}

std::string canonical(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(path, error);
  return error ? path : whole.string();
}

/// Follows `extends` from file to file.
class Chain {
 public:
  Chain(const ShippedFiles& shipped, base::Problems& problems)
      : shipped_(shipped), problems_(problems) {}

  std::optional<Tree> read(Source source) {
    auto tree = yaml_to_tree(source.text, source.shown, problems_);
    if (!tree) return std::nullopt;
    source.text.clear();
    files_.push_back(std::move(source));
    const auto key = std::find_if(tree->entries.begin(), tree->entries.end(),
                                  [](const auto& entry) { return entry.key == "extends"; });
    if (key == tree->entries.end()) return tree;
    const Tree other = std::move(key->value);
    tree->entries.erase(key);
    auto base = read_extended(other);
    if (!base) return std::nullopt;
    return scenario::merge(std::move(*base), *tree);
  }

  std::optional<Source> shipped_source(const std::string& name) const {
    auto text = shipped_.text(name);
    if (!text) return std::nullopt;
    return Source{"shipped:" + name, name + " (shipped)", fs::path(name).parent_path().string(),
                  true, std::move(*text)};
  }

  /// From a path on disk; what is wrong is reported at `asked_at`, or at the file.
  std::optional<Source> disk_source(const std::string& path, const base::Position& asked_at) {
    auto text = read_text_file(path, problems_, asked_at);
    if (!text) return std::nullopt;
    return Source{canonical(path), path, fs::path(path).parent_path().string(), false,
                  std::move(*text)};
  }

 private:
  std::optional<Tree> read_extended(const Tree& other) {
    if (other.kind != scenario::TreeKind::scalar || other.text.empty()) {
      return refuse(other, found_text(other), "the name of one file");
    }
    if (static_cast<int>(files_.size()) >= longest_chain) {
      return refuse(other, "more than " + std::to_string(longest_chain) + " files in a row",
                    "at most " + std::to_string(longest_chain));
    }
    auto source = find(other);
    if (!source) return std::nullopt;
    std::string circle;
    for (const Source& file : files_) {
      if (file.id == source->id || !circle.empty()) circle += file.shown + " → ";
    }
    if (!circle.empty()) {
      return refuse(other, "a circle of files: " + circle + source->shown,
                    "a file that does not lead back here");
    }
    return read(std::move(*source));
  }

  std::optional<Source> find(const Tree& other) {
    const std::string& name = other.text;
    const Source& from = files_.back();
    const std::string beside = (fs::path(from.folder) / name).lexically_normal().generic_string();
    if (!from.shipped) {
      const std::string path = existing(beside);
      // A file may extend the shipped file of its own name.
      if (!path.empty() && canonical(path) == from.id) {
        if (auto source = shipped_source(with_extension(name))) return source;
      }
      if (!path.empty()) return disk_source(path, other.at);
    } else if (auto source = shipped_source(with_extension(beside))) {
      return source;
    }
    if (auto source = shipped_source(with_extension(name))) return source;
    scenario::report(problems_,
                     {other.at, "extends", "no file " + scenario::quoted_for_message(name),
                      "a file beside this one or the name of a shipped scenario",
                      scenario::nearest_key(with_extension(name), shipped_.names)});
    return std::nullopt;
  }

  std::nullopt_t refuse(const Tree& at, std::string found, std::string expected) {
    scenario::report(problems_, {at.at, "extends", std::move(found), std::move(expected), ""});
    return std::nullopt;
  }

  const ShippedFiles& shipped_;
  base::Problems& problems_;
  std::vector<Source> files_;  ///< from the first to the one being read
};

}  // namespace

ShippedFiles built_in_files() {
  ShippedFiles files;
  for (const ShippedFile& file : shipped_files()) files.names.emplace_back(file.name);
  files.text = [](const std::string& name) -> std::optional<std::string> {
    for (const ShippedFile& file : shipped_files()) {
      if (file.name == name) return std::string(file.text);
    }
    return std::nullopt;
  };
  return files;
}

std::optional<Tree> read_tree(const std::string& path_or_name, const ShippedFiles& shipped,
                              base::Problems& problems) {
  Chain chain(shipped, problems);
  std::error_code error;
  if (!fs::exists(path_or_name, error)) {
    if (auto source = chain.shipped_source(with_extension(path_or_name))) {
      return chain.read(std::move(*source));
    }
    scenario::report(problems,
                     {{path_or_name, 0, 0},
                      "",
                      "no file",
                      "a YAML file or the name of a shipped scenario",
                      scenario::nearest_key(with_extension(path_or_name), shipped.names)});
    return std::nullopt;
  }
  auto source = chain.disk_source(path_or_name, {});
  if (!source) return std::nullopt;
  return chain.read(std::move(*source));
}

std::optional<Tree> read_tree_text(const std::string& text, const std::string& name,
                                   const ShippedFiles& shipped, base::Problems& problems) {
  Chain chain(shipped, problems);
  return chain.read(Source{"text:" + name, name, "", false, text});
}

}  // namespace samenspel::io
