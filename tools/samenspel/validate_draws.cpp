#include "samenspel/validate_draws.hpp"

#include "calibration/draws.hpp"
#include "io/hdf5_to_results.hpp"
#include "io/yaml_to_scenario.hpp"
#include "patterns/differing_keys.hpp"
#include "samenspel/failures.hpp"

#include <algorithm>
#include <memory>
#include <set>

namespace samenspel::command {

static_assert(patterns::replications_per_draw == calibration::replications_per_draw);

patterns::Draw draw_from(const std::string& file) {
  base::Problems problems;
  const auto utrecht = io::read_scenario("utrecht", {}, problems);
  throw_if_any(problems);
  const auto draws = std::make_shared<const calibration::Draws>(io::hdf5_to_results(file), file);
  return [draws, usual = utrecht->initial()](const scenario::Scenario& scenario,
                                             std::uint32_t replication, std::uint64_t seed) {
    base::Problems found;
    auto drawn = draws->assignments(draws->row(replication, seed), scenario, found);
    throw_if_any(found);
    std::set<std::string> own;
    for (const auto& key : patterns::differing_keys(usual, scenario.initial()))
      own.insert(key.path);
    drawn.erase(std::remove_if(drawn.begin(), drawn.end(),
                               [&](const std::string& assignment) {
                                 return own.count(assignment.substr(0, assignment.find('='))) > 0;
                               }),
                drawn.end());
    return drawn;
  };
}

}  // namespace samenspel::command
