// How much of what the scenarios assume about people rests on an estimate.

#include "samenspel/report/report_input.hpp"
#include "studies/leaves.hpp"

#include <set>

namespace samenspel::command {

Json assumptions_part(const ReportInput& input) {
  Json part = Json::array();
  for (const auto& asked : input.asked) {
    if (!asked) {
      part.push_back(nullptr);
      continue;
    }
    std::size_t numbers = 0, estimates = 0, sourced = 0;
    for (const studies::Leaf& leaf : studies::leaves_of(asked->initial())) {
      if (leaf.role != base::Role::behaviour) continue;
      ++numbers;
      const bool estimate = leaf.source.find("estimate") != std::string_view::npos;
      ++(estimate ? estimates : sourced);
    }
    part.push_back({{"numbers", numbers}, {"estimates", estimates}, {"sourced", sourced}});
  }
  return part;
}

}  // namespace samenspel::command
