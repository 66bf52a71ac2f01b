#pragma once
// Writes commented YAML of every parameter: a file to start from, and the text behind `samenspel
// defaults`.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/description.hpp"

namespace samenspel::scenario {

/// Writes one section; an `example` is commented out as a whole.
class DefaultsVisitor {
 public:
  DefaultsVisitor(std::string& text, int indent, bool example = false)
      : text_(text), indent_(indent), example_(example) {}

  void number(const double& value, const base::About& about);
  void whole(const std::int64_t& value, const base::About& about);
  void flag(const bool& value, const base::About& about);
  void text(const std::string& value, const base::About& about);
  void texts(const std::vector<std::string>& values, const base::About& about);
  void numbers(const std::vector<double>& values, const base::About& about);
  void number_by_name(const base::NamedMap<double>& values, const base::About& about);

  template <class E>
  void choice(const E& value, const base::About& about,
              std::initializer_list<std::string_view> names) {
    std::string all;
    for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
    comment(about, all);
    const auto index = static_cast<std::size_t>(value);
    line(about.name, index < names.size() ? names.begin()[index] : std::string_view{});
  }

  template <class T>
  void section(std::string_view name, std::string_view meaning, T& part) {
    open_section(name, meaning);
    DefaultsVisitor below(text_, indent_ + 2, example_);
    describe(below, part);
  }

  template <class T>
  void map(std::string_view name, std::string_view meaning, base::NamedMap<T>& parts) {
    open_map(name, meaning, parts.empty());
    if (parts.empty()) {
      T part{};
      DefaultsVisitor below(text_, indent_ + 4, true);
      below.start_name("NAME", indent_ + 2);
      describe(below, part);
    }
    for (auto& [key, part] : parts) {
      DefaultsVisitor below(text_, indent_ + 4, example_);
      below.start_name(key, indent_ + 2);
      describe(below, part);
    }
  }

 private:
  void comment(const base::About& about, std::string_view range);
  void put(const std::string& content, int indent, bool as_comment);
  void line(std::string_view name, std::string_view value);
  void open_section(std::string_view name, std::string_view meaning);
  void open_map(std::string_view name, std::string_view meaning, bool empty);
  void start_name(std::string_view name, int indent);

  std::string& text_;
  int indent_;
  bool example_;
};

/// The text for `value`; it reads as a scenario file that gives `value`.
template <class T>
std::string defaults_yaml(T value = T{}) {
  std::string text;
  DefaultsVisitor visitor(text, 0);
  describe(visitor, value);
  return text;
}

}  // namespace samenspel::scenario
