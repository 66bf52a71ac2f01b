// A factor of a study file beside the description of its key.

#include "studies/factor_range.hpp"

#include "core/scenario/nearest_key.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/tree.hpp"

#include <algorithm>
#include <cmath>

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

std::string range_text(double low, double high) {
  return scenario::number_text(low) + " to " + scenario::number_text(high);
}

}  // namespace

double FactorRange::value_at(double coordinate) const {
  const double share = std::clamp(coordinate, 0.0, 1.0);
  if (whole) {
    return std::min(high, low + std::floor(share * (high - low + 1)));
  }
  return logarithmic ? low * std::exp(share * std::log(high / low)) : low + share * (high - low);
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
                                        base::Problems& problems) {
  const std::string path = "factors." + name;
  const ReferenceRow* row = row_of(factor.key, rows);
  if (row == nullptr) {
    std::vector<std::string> known;
    for (const ReferenceRow& one : rows) {
      if (one.is_parameter() && is_a_number(one)) known.push_back(one.path);
    }
    problems.add({{},
                  path + ".key",
                  scenario::quoted_for_message(factor.key),
                  "a key of `samenspel describe parameters`",
                  scenario::nearest_key(factor.key, known)});
    return std::nullopt;
  }
  if (!is_a_number(*row)) {
    problems.add({{}, path + ".key", factor.key + ", which is no number", "a number to vary", ""});
    return std::nullopt;
  }
  const bool described = factor.low == 0 && factor.high == 0;
  FactorRange range{name,
                    factor.key,
                    row->unit,
                    row->meaning,
                    described ? row->low : factor.low,
                    described ? row->high : factor.high,
                    row->kind == ParameterKind::whole,
                    factor.scale == FactorScale::logarithmic};
  if (range.low >= range.high || range.low < row->low || range.high > row->high) {
    problems.add({{},
                  path,
                  range_text(range.low, range.high),
                  "a least and a greatest value within " + range_text(row->low, row->high),
                  ""});
    return std::nullopt;
  }
  if (range.logarithmic && (range.low <= 0 || range.whole)) {
    problems.add({{},
                  path + ".scale",
                  "logarithmic from " + range_text(range.low, range.high),
                  "a real number above 0",
                  ""});
    return std::nullopt;
  }
  return range;
}

}  // namespace samenspel::studies
