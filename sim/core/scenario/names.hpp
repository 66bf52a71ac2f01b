#pragma once
// Names that one part of a scenario uses and another declares.

#include <string>
#include <vector>

#include "core/base/description.hpp"
#include "core/base/problems.hpp"

namespace samenspel::scenario {

using Names = std::vector<std::string>;

template <class T>
Names names_of(const base::NamedMap<T>& parts) {
  Names names;
  for (const auto& [name, part] : parts) {
    names.push_back(name);
  }
  return names;
}

/// Reports what keys that are fine one by one do wrong together.
void report_together(base::Problems& problems, std::string path, std::string found,
                     std::string expected);

/// Index of a name, or the size of the list after reporting that it is unknown.
std::size_t index_of(const Names& names, const std::string& name, const std::string& path,
                     base::Problems& problems);

/// Whether a problem is a name that `index_of` did not find among those that are declared.
[[nodiscard]] bool is_unknown_name(const base::Problem& problem);

/// Writes numbers given by name into a row, for names in `names`.
void fill_row(const base::NamedMap<double>& given, const Names& names, const std::string& path,
              double* row, base::Problems& problems);

}  // namespace samenspel::scenario
