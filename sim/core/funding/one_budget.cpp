#include "core/funding/one_budget.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/funding/costs.hpp"
#include "core/scenario/structure.hpp"

namespace samenspel::funding {

namespace {

using scenario::layer_count;

/// What each team loses (or, below 0, gets back) for referring more than in the first year.
std::vector<double> taken(const std::vector<TeamFigures>& teams, const scenario::OneBudget& p) {
  std::vector<double> all;
  for (const TeamFigures& team : teams) {
    const double growth = team.referred - team.referred_first;
    all.push_back(std::min(p.takes * growth * p.norm_eur_per_referral * 100,
                           team.first_amount * (1 - p.least)));
  }
  return all;
}

/// Gives what was taken to those who accept more than in the first year; a saving is taken from
/// those who accept less. Nobody falls below what a team always keeps.
void give(std::vector<double>& amounts, double sum, const std::vector<TeamFigures>& teams,
          const scenario::OneBudget& p) {
  double weights = 0;
  std::vector<double> weight;
  for (const TeamFigures& team : teams) {
    const double growth = team.accepted - team.accepted_first;
    weight.push_back(std::max(0.0, sum >= 0 ? growth : -growth));
    weights += weight.back();
  }
  for (std::size_t t = 0; t < teams.size() && weights > 0; ++t) {
    amounts[t] = std::max(amounts[t] + sum * weight[t] / weights, teams[t].first_amount * p.least);
  }
}

/// Moves money between the first layer and those beyond it, after the longer list.
void follow_list(std::vector<double>& amounts, const std::vector<TeamFigures>& teams,
                 const scenario::OneBudget& p, std::vector<double>& moved) {
  moved.resize(layer_count, 0.0);
  double waiting[2] = {0, 0}, money[2] = {0, 0};
  for (const TeamFigures& team : teams) {
    waiting[team.layer > 0 ? 1 : 0] += team.waiting;
    money[team.layer > 0 ? 1 : 0] += team.first_amount;
  }
  const double lists = waiting[0] + waiting[1];
  if (lists > 0 && money[0] > 0 && money[1] > 0) {
    const double lean = (waiting[1] - waiting[0]) / lists;  // 1: all wait beyond the first layer
    const double step = p.follows_list_per_year * lean * money[lean > 0 ? 0 : 1];
    moved[1] = std::clamp(moved[1] + step, -money[1] * (1 - p.least), money[0] * (1 - p.least));
    moved[0] = -moved[1];
  }
  for (std::size_t t = 0; t < teams.size(); ++t) {
    const std::size_t side = teams[t].layer > 0 ? 1 : 0;
    amounts[t] += money[side] > 0 ? moved[side] * teams[t].first_amount / money[side] : 0;
  }
}

}  // namespace

std::vector<std::int64_t> budgets(const std::vector<TeamFigures>& teams,
                                  const scenario::OneBudget& p, std::vector<double>& moved) {
  std::vector<double> amounts;
  double whole = 0, sum = 0;
  const std::vector<double> losses = taken(teams, p);
  for (std::size_t t = 0; t < teams.size(); ++t) {
    amounts.push_back(teams[t].first_amount - losses[t]);
    whole += teams[t].first_amount;
    sum += losses[t];
  }
  give(amounts, sum, teams, p);
  follow_list(amounts, teams, p, moved);
  return shares(cents(whole), amounts);
}

std::vector<std::int64_t> shares(std::int64_t whole, const std::vector<double>& weights) {
  double sum = 0;
  for (const double weight : weights) {
    sum += std::max(0.0, weight);
  }
  std::vector<std::int64_t> parts(weights.size(), 0);
  if (sum <= 0) {
    return parts;
  }
  std::vector<double> rest(weights.size());
  std::int64_t left = whole;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double exact = static_cast<double>(whole) * std::max(0.0, weights[i]) / sum;
    parts[i] = static_cast<std::int64_t>(base::floor(exact));
    rest[i] = exact - static_cast<double>(parts[i]);
    left -= parts[i];
  }
  while (left > 0) {
    const auto most = std::max_element(rest.begin(), rest.end());
    ++parts[static_cast<std::size_t>(most - rest.begin())];
    *most = -1;
    --left;
  }
  return parts;
}

}  // namespace samenspel::funding
