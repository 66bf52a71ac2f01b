#pragma once
// How teams learn under one policy, in the form in which rules read it: by layer and by domain.

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/problems.hpp"
#include "core/scenario/structure.hpp"

namespace samenspel::scenario {

struct LayerLearning {
  double discussion_hours = 0;  ///< a month, per full-time post
  double curriculum_hours = 0;
  bool takes_modules = false;
};

struct LearningPolicy {
  std::array<LayerLearning, layer_count> layers;
  std::vector<double> curriculum, modules;  ///< by domain; 0: none
  bool together = false;                    ///< some team learns as a team
  bool takes_modules = false;
  bool modules_when_met = false;  ///< by who meets a question beyond them; else by all at once
  bool two_legs = false;          ///< somebody has a second leg, or deep legs fade or are kept up
  bool legs_fade = false;         ///< deep legs of members of BASEcamps fade
  bool network = false;           ///< teams have agreements of their own
  bool takes_hours = false;
};

/// Resolves names of layers and domains; reports those that do not exist.
LearningPolicy learning_policy(const Expertise& given, const Structure& structure,
                               base::Problems& problems);

}  // namespace samenspel::scenario
