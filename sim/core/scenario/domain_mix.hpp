#pragma once
// In which domains the needs of an area arise. Areas with the same weights share one mix, so that
// what many areas read is near.

#include <memory>
#include <string>
#include <vector>

#include "core/base/problems.hpp"
#include "core/scenario/structure.hpp"

namespace samenspel::scenario {

struct DomainMix {
  std::vector<double> first;    ///< weights of first bricks: of the area's half
  std::vector<double> further;  ///< of further bricks, before what goes with the first
  std::vector<double> beside;   ///< domains x domains: weights of a further brick (column) beside a
                                ///< first one (row)

  bool operator==(const DomainMix&) const = default;
};

/// The one domain with any weight, or -1.
[[nodiscard]] std::int16_t only_of(const std::vector<double>& weights);

/// The weights of an area, `beside` not filled in. `path`: of the area; reports domains that do not
/// exist and a half in which no need can begin.
DomainMix domain_mix(const Area& area, const Needs& needs, const Structure& structure,
                     const std::string& path, base::Problems& problems);

/// One for each given, the same for those that are equal. `goes_with`: the factor of the column
/// beside a first brick of the row.
std::vector<std::shared_ptr<const DomainMix>> shared_mixes(std::vector<DomainMix> mixes,
                                                           const std::vector<double>& goes_with);

}  // namespace samenspel::scenario
