#include "core/scenario/contract_policy.hpp"

#include <algorithm>

#include "core/scenario/names.hpp"

namespace samenspel::scenario {

namespace {

/// Layers first, so that a team that is named itself goes before its layer.
void choose_contracts(Policy& policy, const Structure& structure, base::Problems& problems) {
  Names known(std::begin(layer_names), std::end(layer_names));
  known.insert(known.end(), structure.team_names.begin(), structure.team_names.end());
  const auto& contracts = policy.parameters.funding.contracts;
  for (const bool layers : {true, false}) {
    for (std::size_t c = 0; c < contracts.size(); ++c) {
      for (const std::string& name : contracts[c].second.covers) {
        const std::size_t index =
            layers ? index_of(known, name, "funding.contracts." + contracts[c].first + ".covers",
                              problems)
                   : static_cast<std::size_t>(std::find(known.begin(), known.end(), name) -
                                              known.begin());
        for (std::size_t t = 0; t < policy.teams.size(); ++t) {
          const bool covered = layers ? index == static_cast<std::size_t>(structure.teams[t].layer)
                                      : index == layer_count + t;
          policy.teams[t].contract =
              covered ? static_cast<std::int16_t>(c) : policy.teams[t].contract;
        }
      }
    }
  }
}

void fill_hours(TeamPolicy& policy, const Team& team, const Contract* contract,
                const std::string& path, base::Problems& problems) {
  policy.administration =
      team.administration + (contract != nullptr ? contract->administration_more : 0.0);
  const double direct = 1 - policy.administration - team.travel - team.meetings;
  if (direct < 0.01) {
    report_together(problems, path, "no productive hours left for families",
                    "administration, travel and meetings that leave some");
  }
  policy.direct_hours_per_second = team.hours_per_week * std::max(direct, 0.01) / seconds_per_week;
}

void fill_costs(TeamPolicy& policy, const Team& team, const std::vector<double>& rates) {
  for (const Post& post : policy.posts) {
    policy.posts_cents_per_second +=
        post.fraction * rates[post.discipline] * team.hours_per_week / seconds_per_week;
  }
  const double direct_per_second = policy.fte * policy.direct_hours_per_second;
  policy.contact_hour_cents =
      direct_per_second > 0 ? policy.posts_cents_per_second / direct_per_second : 0;
}

}  // namespace

void apply_contracts(Policy& policy, const Structure& structure, base::Problems& problems) {
  const Funding& funding = policy.parameters.funding;
  choose_contracts(policy, structure, problems);
  std::vector<double> covered(funding.contracts.size(), 0.0);
  for (std::size_t t = 0; t < policy.teams.size(); ++t) {
    TeamPolicy& team = policy.teams[t];
    const auto& [name, given] = policy.parameters.teams[t];
    fill_hours(team, given, policy.contract_of(t), "teams." + name + ".administration", problems);
    fill_costs(team, given, policy.discipline_cents_per_hour);
    if (team.contract >= 0) {
      covered[static_cast<std::size_t>(team.contract)] += team.posts_cents_per_second;
    }
  }
  for (TeamPolicy& team : policy.teams) {
    const double all = team.contract >= 0 ? covered[static_cast<std::size_t>(team.contract)] : 0.0;
    team.share_of_contract = all > 0 ? team.posts_cents_per_second / all : 0;
  }
  policy.has_contracts = !funding.contracts.empty() || funding.one_budget.takes > 0 ||
                         funding.one_budget.follows_list_per_year > 0;
}

}  // namespace samenspel::scenario
