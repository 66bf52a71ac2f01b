#include "core/scenario/learning_policy.hpp"

#include <algorithm>

#include "core/scenario/names.hpp"

namespace samenspel::scenario {

namespace {

bool any_above_zero(const std::vector<double>& values) {
  return std::any_of(values.begin(), values.end(), [](double value) { return value > 0; });
}

std::vector<double> by_domain(const NamedMap<double>& given, const Structure& structure,
                              const std::string& path, base::Problems& problems) {
  std::vector<double> row(structure.domains(), 0.0);
  fill_row(given, structure.domain_names, path, row.data(), problems);
  return row;
}

void read_layers(const TeamLearning& given, LearningPolicy& policy, base::Problems& problems) {
  const Names names(std::begin(layer_names), std::end(layer_names));
  const std::string path = "expertise.team_learning";
  for (const auto& [name, hours] : given.discussion_hours) {
    const std::size_t layer = index_of(names, name, path + ".discussion_hours", problems);
    if (layer < layer_count) {
      policy.layers[layer].discussion_hours = hours;
    }
  }
  for (const auto& [name, hours] : given.curriculum_hours) {
    const std::size_t layer = index_of(names, name, path + ".curriculum_hours", problems);
    if (layer < layer_count) {
      policy.layers[layer].curriculum_hours = hours;
    }
  }
  for (const std::string& name : given.modules_for) {
    const std::size_t layer = index_of(names, name, path + ".modules_for", problems);
    if (layer < layer_count) {
      policy.layers[layer].takes_modules = any_above_zero(policy.modules);
    }
  }
}

}  // namespace

LearningPolicy learning_policy(const Expertise& given, const Structure& structure,
                               base::Problems& problems) {
  LearningPolicy policy;
  const std::string path = "expertise.team_learning";
  policy.curriculum =
      by_domain(given.team_learning.curriculum, structure, path + ".curriculum", problems);
  policy.modules = by_domain(given.team_learning.modules, structure, path + ".modules", problems);
  read_layers(given.team_learning, policy, problems);
  for (const LayerLearning& layer : policy.layers) {
    policy.together = policy.together || layer.discussion_hours > 0 || layer.curriculum_hours > 0;
    policy.takes_modules = policy.takes_modules || layer.takes_modules;
  }
  policy.modules_when_met =
      policy.takes_modules && given.team_learning.modules_when == TakesModule::when_met;
  const TwoLegs& legs = given.two_legs;
  policy.legs_fade = legs.leg_half_life_years > 0;
  policy.two_legs = policy.legs_fade || legs.upkeep_hours > 0 || legs.tie_at_start > 0 ||
                    (legs.second_leg_members > 0 && legs.second_leg_days > 0);
  const NetworkIntelligence& network = given.network_intelligence;
  policy.network = network.measures || network.spread > 0;
  policy.takes_hours = policy.together || policy.two_legs || policy.network;
  return policy;
}

}  // namespace samenspel::scenario
