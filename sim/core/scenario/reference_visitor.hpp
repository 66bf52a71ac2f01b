#pragma once
// Lists every described parameter: the rows of reference tables, sliders, sweeps and the nearest
// key.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/description.hpp"

namespace samenspel::scenario {

/// What a key may hold.
enum class ParameterKind {
  number,
  whole,
  flag,
  text,
  texts,
  choice,
  numbers,
  number_by_name,
  section,
  map
};
std::string_view kind_name(ParameterKind kind);

/// One key. A section or a map has only a path, a kind and a meaning; a part of a map stands below
/// "<name>".
struct ReferenceRow {
  std::string path;
  ParameterKind kind = ParameterKind::number;
  std::string unit;
  std::string default_text;
  std::vector<double> defaults;  ///< of a number one, of a list or a map all
  double low = 0;
  double high = 0;
  base::Role role = base::Role::behaviour;
  std::string source;
  std::string meaning;
  std::vector<std::string> choices;

  bool is_parameter() const { return kind != ParameterKind::section && kind != ParameterKind::map; }
};

class ReferenceVisitor {
 public:
  ReferenceVisitor(std::vector<ReferenceRow>& rows, std::string path)
      : rows_(rows), path_(std::move(path)) {}

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
    ReferenceRow& row = add(ParameterKind::choice, about);
    row.choices.assign(names.begin(), names.end());
    const auto index = static_cast<std::size_t>(value);
    if (index < names.size()) row.default_text = row.choices[index];
  }

  template <class T>
  void section(std::string_view name, std::string_view meaning, T& part) {
    ReferenceVisitor below(rows_, add(ParameterKind::section, name, meaning));
    describe(below, part);
  }

  template <class T>
  void map(std::string_view name, std::string_view meaning, const base::NamedMap<T>& /*parts*/) {
    ReferenceVisitor below(rows_, add(ParameterKind::map, name, meaning) + ".<name>");
    T part{};
    describe(below, part);
  }

 private:
  ReferenceRow& add(ParameterKind kind, const base::About& about);
  std::string add(ParameterKind kind, std::string_view name, std::string_view meaning);

  std::vector<ReferenceRow>& rows_;
  std::string path_;
};

/// All rows of `T` in the order of its description, with the defaults of `value`.
template <class T>
std::vector<ReferenceRow> reference_rows(T value = T{}) {
  std::vector<ReferenceRow> rows;
  ReferenceVisitor visitor(rows, "");
  describe(visitor, value);
  return rows;
}

/// The parameters (not the sections) as one table: name, unit, default, range, role, meaning,
/// source.
std::string reference_markdown(const std::vector<ReferenceRow>& rows);

/// What is wrong with the descriptions themselves, one sentence each; empty when all is well: each
/// has a unit, a source and a meaning, low <= default <= high, a snake_case name used once in its
/// section.
std::vector<std::string> description_faults(const std::vector<ReferenceRow>& rows);

}  // namespace samenspel::scenario
