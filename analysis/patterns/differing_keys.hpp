#pragma once
// Which keys two sets of parameters differ in, and of what role they are.

#include "core/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace samenspel::patterns {

/// One key that stands in only one of the two, or holds something else.
struct DifferingKey {
  std::string path;
  base::Role role = base::Role::behaviour;
};

/// In the order of the first, then those that only the second has. The question is a title and no
/// key of the model, so it is left out.
[[nodiscard]] std::vector<DifferingKey> differing_keys(const scenario::Parameters& a,
                                                       const scenario::Parameters& b);

/// Those among them that a comparison of policies must not touch: behaviour and run.
[[nodiscard]] std::vector<std::string> not_policy(const scenario::Parameters& a,
                                                  const scenario::Parameters& b);

}  // namespace samenspel::patterns
