// A factor of a study file beside the description of its key.

#include "studies/factor_range.hpp"

#include "core/scenario/nearest_key.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/tree.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace samenspel::studies {
namespace {

using scenario::ParameterKind;
using scenario::ReferenceRow;

std::vector<std::string> segments_of(const std::string& path) {
  std::vector<std::string> segments{""};
  for (const char c : path) {
    if (c == '.') {
      segments.emplace_back();
    } else {
      segments.back() += c;
    }
  }
  return segments;
}

/// Whether a key is that of a row, in which "<name>" stands for any name.
bool is_key_of(const std::vector<std::string>& key, const ReferenceRow& row) {
  std::vector<std::string> path = segments_of(row.path);
  if (row.kind == ParameterKind::number_by_name) path.emplace_back("<name>");
  return key.size() == path.size() &&
         std::equal(key.begin(), key.end(), path.begin(),
                    [](const std::string& word, const std::string& expected) {
                      return word == expected || (expected == "<name>" && !word.empty());
                    });
}

bool is_a_number(const ReferenceRow& row) {
  return row.kind == ParameterKind::number || row.kind == ParameterKind::whole ||
         row.kind == ParameterKind::number_by_name;
}

std::vector<std::string> numbers_in(const std::vector<ReferenceRow>& rows) {
  std::vector<std::string> known;
  for (const ReferenceRow& row : rows) {
    if (row.is_parameter() && is_a_number(row)) known.push_back(row.path);
  }
  return known;
}

bool needs_keys(const std::string& key, FactorSets sets) {
  return sets == FactorSets::factor || key.find('*') != std::string::npos;
}

/// The key itself, or for one with "*" the first that it stands for; nothing when a scenario
/// has none.
std::string a_key_that_matches(const std::string& key,
                               std::span<const std::vector<Leaf>> scenarios) {
  std::string found = key;
  if (key.find('*') == std::string::npos) return found;
  for (const std::vector<Leaf>& leaves : scenarios) {
    const auto leaf = std::find_if(leaves.begin(), leaves.end(),
                                   [&](const Leaf& one) { return matches(key, one.path); });
    if (leaf == leaves.end()) return "";
    found = leaf->path;
  }
  return found;
}

std::string range_text(double low, double high) {
  return scenario::number_text(low) + " to " + scenario::number_text(high);
}

}  // namespace

double FactorRange::value_at(double place) const {
  if (whole) {
    return std::clamp(low + std::floor(place * (high - low + 1)), low, high);
  }
  if (logarithmic) return low * std::pow(high / low, place);
  const double value = low + (high - low) * place;
  return low >= 0 ? std::max(0.0, value) : value;
}

bool FactorRange::is_possible(double place) const {
  return logarithmic || low < 0 || low + (high - low) * place >= 0;
}

std::vector<std::string> FactorRange::assignments(double value,
                                                  std::span<const Leaf> scenario) const {
  if (!needs_keys(key, sets)) return {key + "=" + scenario::number_text(value)};
  std::vector<std::string> all;
  for (const Leaf& leaf : scenario) {
    if (!matches(key, leaf.path)) continue;
    const double own = sets == FactorSets::factor ? std::strtod(leaf.text.c_str(), nullptr) : 1;
    all.push_back(leaf.path + "=" + scenario::number_text(own * value));
  }
  if (all.empty()) throw std::invalid_argument("no key of the scenario matches " + key);
  return all;
}

bool matches(std::string_view keys, std::string_view path) {
  if (keys.empty()) return path.empty();
  if (keys.front() != '*') {
    return !path.empty() && keys.front() == path.front() && matches(keys.substr(1), path.substr(1));
  }
  for (std::size_t taken = 0;; ++taken) {
    if (matches(keys.substr(1), path.substr(taken))) return true;
    if (taken == path.size() || path[taken] == '.') return false;
  }
}

const ReferenceRow* row_of(const std::string& key, const std::vector<ReferenceRow>& rows) {
  const std::vector<std::string> segments = segments_of(key);
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const ReferenceRow& row) {
    return row.is_parameter() && is_key_of(segments, row);
  });
  return found == rows.end() ? nullptr : &*found;
}

std::optional<FactorRange> factor_range(const std::string& name, const Factor& factor,
                                        const std::vector<ReferenceRow>& rows,
                                        base::Problems& problems,
                                        std::span<const std::vector<Leaf>> scenarios) {
  const std::string path = "factors." + name;
  const auto problem = [&](const char* part, std::string found, std::string expected,
                           std::string hint = "") {
    problems.add({{}, path + part, std::move(found), std::move(expected), std::move(hint)});
    return std::nullopt;
  };
  const std::string key = a_key_that_matches(factor.key, scenarios);
  const ReferenceRow* row = row_of(key, rows);
  if (row == nullptr) {
    return problem(".key", scenario::quoted_for_message(factor.key),
                   "a key of `samenspel describe parameters` that each scenario has",
                   scenario::nearest_key(factor.key, numbers_in(rows)));
  }
  if (!is_a_number(*row)) return problem(".key", key + ", which is no number", "a number to vary");
  const bool multiplies = factor.sets == FactorSets::factor;
  const bool described = factor.low == 0 && factor.high == 0;
  if (described && multiplies) return problem("", "no range", "low and high of what multiplies");
  FactorRange range{name,
                    factor.key,
                    multiplies ? "1" : row->unit,
                    row->meaning,
                    described ? row->low : factor.low,
                    described ? row->high : factor.high,
                    row->kind == ParameterKind::whole,
                    factor.scale == FactorScale::logarithmic,
                    factor.sets,
                    "estimate"};
  if (multiplies && range.whole) {
    return problem(".sets", "a multiple of a whole number", "value for a whole number");
  }
  const double least = multiplies ? 0 : row->low, most = multiplies ? any_number : row->high;
  if (range.low >= range.high || range.low < least || range.high > most) {
    return problem("", range_text(range.low, range.high),
                   "a least and a greatest value within " + range_text(least, most));
  }
  if (range.logarithmic && (range.low <= 0 || range.whole)) {
    return problem(".scale", "logarithmic from " + range_text(range.low, range.high),
                   "a real number above 0");
  }
  return range;
}

}  // namespace samenspel::studies
