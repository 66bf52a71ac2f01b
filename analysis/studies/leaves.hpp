#pragma once
// A set of parameters as a list of keys with their values as text.

#include "core/scenario/scenario.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samenspel::studies {

struct Leaf {
  std::string path;  ///< "teams.team_west.hours_per_week"
  std::string text;
  base::Role role = base::Role::behaviour;
  std::string_view unit = {}, meaning = {}, source = {};  ///< as described
};

/// In the order of description; the question is a title and no key of the model, so it is left out.
[[nodiscard]] std::vector<Leaf> leaves_of(scenario::Parameters parameters);

}  // namespace samenspel::studies
