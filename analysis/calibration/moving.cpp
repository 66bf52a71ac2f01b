#include "calibration/moving.hpp"

#include "core/scenario/nearest_key.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/tree.hpp"
#include "studies/factor_range.hpp"
#include "studies/leaves.hpp"

#include <cstdlib>

namespace samenspel::calibration {
namespace {

using scenario::ParameterKind;
using scenario::ReferenceRow;
using studies::Leaf;

std::string range_text(double low, double high) {
  return scenario::number_text(low) + " to " + scenario::number_text(high);
}

/// Reads one parameter of the file against the keys of the scenario.
class Reader {
 public:
  Reader(const std::string& name, const Parameter& asked, base::Problems& problems)
      : asked_(asked), path_("parameters." + name), problems_(problems) {
    moving_.name = name;
    moving_.asked = asked.key;
    moving_.source = asked.source;
    moving_.sets = asked.sets;
  }

  std::optional<Moving> read(const std::vector<Leaf>& leaves,
                             const std::vector<ReferenceRow>& rows) {
    std::vector<std::string> known;
    for (const Leaf& leaf : leaves) {
      known.push_back(leaf.path);
      if (studies::matches(asked_.key, leaf.path)) {
        moving_.keys.push_back({leaf.path, std::strtod(leaf.text.c_str(), nullptr)});
      }
    }
    if (moving_.keys.empty()) {
      return refuse(".key", scenario::quoted_for_message(asked_.key), "a key of the scenario",
                    scenario::nearest_key(asked_.key, known));
    }
    for (const Moving::Key& key : moving_.keys) {
      const ReferenceRow* row = studies::row_of(key.path, rows);
      if (row == nullptr || !is_fit(key, *row)) return std::nullopt;
    }
    return is_prior_fit() ? std::optional(moving_) : std::nullopt;
  }

 private:
  std::nullopt_t refuse(const std::string& at, std::string found, std::string expected,
                        std::string hint = "") {
    problems_.add({{}, path_ + at, std::move(found), std::move(expected), std::move(hint)});
    return std::nullopt;
  }

  bool is_fit(const Moving::Key& key, const ReferenceRow& row) {
    const bool is_whole = row.kind == ParameterKind::whole;
    if (!is_whole && row.kind != ParameterKind::number &&
        row.kind != ParameterKind::number_by_name) {
      refuse(".key", key.path + ", which is no number", "a number to move");
      return false;
    }
    if (row.role == base::Role::policy || row.role == base::Role::run) {
      refuse(".key",
             key.path + (row.role == base::Role::run ? ", which is no part of the city"
                                                     : ", which is chosen, not estimated"),
             "a key of behaviour, place or staffing");
      return false;
    }
    moving_.unit = moving_.sets == Sets::factor ? "1" : row.unit;
    moving_.meaning = row.meaning;
    const bool described = asked_.low == 0 && asked_.high == 0 && moving_.sets == Sets::value;
    const double own = moving_.sets == Sets::factor ? key.own : 1;
    Prior& prior = moving_.prior;
    prior = {asked_.prior,
             described ? row.low : asked_.low,
             described ? row.high : asked_.high,
             asked_.mean,
             asked_.spread,
             is_whole};
    if (prior.low >= prior.high || own * prior.low < row.low || own * prior.high > row.high) {
      refuse("", range_text(own * prior.low, own * prior.high) + " for " + key.path,
             "a least and a greatest value within " + range_text(row.low, row.high));
      return false;
    }
    return true;
  }

  bool is_prior_fit() {
    const Prior& prior = moving_.prior;
    if (prior.kind == PriorKind::log_uniform && (prior.low <= 0 || prior.whole)) {
      refuse(".prior", "log_uniform from " + range_text(prior.low, prior.high),
             "a real number above 0");
      return false;
    }
    const bool is_normal = prior.kind == PriorKind::normal;
    if (is_normal && (prior.spread <= 0 || prior.mean < prior.low || prior.mean > prior.high)) {
      refuse(".prior",
             "normal about " + scenario::number_text(prior.mean) + " with spread " +
                 scenario::number_text(prior.spread),
             "a mean within " + range_text(prior.low, prior.high) + " and a spread above 0");
      return false;
    }
    return true;
  }

  const Parameter& asked_;
  std::string path_;
  base::Problems& problems_;
  Moving moving_;
};

}  // namespace

std::vector<Moving> moving_keys(const Calibration& calibration, const scenario::Scenario& scenario,
                                base::Problems& problems) {
  const std::vector<Leaf> leaves = studies::leaves_of(scenario.initial());
  const auto rows = scenario::reference_rows<scenario::Parameters>();
  std::vector<Moving> all;
  for (const auto& [name, asked] : calibration.parameters) {
    if (auto moving = Reader(name, asked, problems).read(leaves, rows)) {
      all.push_back(std::move(*moving));
    }
  }
  return all;
}

}  // namespace samenspel::calibration
