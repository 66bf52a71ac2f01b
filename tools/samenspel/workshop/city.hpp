#pragma once
// A scenario as the workshop page holds it: its resolved tree, on which the page puts what the room
// chooses, with room for the posts of every choice, and runs that are burned in.

#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/tree.hpp"

namespace samenspel::command {

struct City {
  std::string name;
  std::string question;
  scenario::Tree tree;      ///< complete, with a timeline that ends in a policy that never begins
  std::string change_from;  ///< first measured day, "2015-01-01"
  std::vector<std::string> checkpoints;  ///< replications 0, 1, … up to that day, packed
  std::vector<std::string> fading;       ///< the same of the city in which deep skill fades
};

/// The most posts a choice on the page gives a team, as a multiple of the posts on paper.
inline constexpr double most_posts = 1.3;

/// Keys below `expertise.two_legs` of a city in which deep skill fades far from the institution.
[[nodiscard]] scenario::Tree fading_legs();

/// A file or a shipped scenario by name, with `years` measured and `checkpoints` replications
/// burned in of either history that the page offers. Throws BadInput.
[[nodiscard]] City city_of(const std::string& scenario, double years, int checkpoints);

/// The keys in which the shipped scenario `name` differs from the shipped scenario `from`, a
/// timeline included.
[[nodiscard]] scenario::Tree difference_of(std::string_view name, std::string_view from);

}  // namespace samenspel::command
