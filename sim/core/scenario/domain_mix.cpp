#include "core/scenario/domain_mix.hpp"

#include <algorithm>
#include <utility>

#include "core/scenario/names.hpp"

namespace samenspel::scenario {

std::int16_t only_of(const std::vector<double>& weights) {
  const auto any = [](double weight) { return weight > 0; };
  if (std::count_if(weights.begin(), weights.end(), any) != 1) {
    return -1;
  }
  return static_cast<std::int16_t>(std::find_if(weights.begin(), weights.end(), any) -
                                   weights.begin());
}

DomainMix domain_mix(const Area& area, const Needs& needs, const Structure& structure,
                     const std::string& path, base::Problems& problems) {
  DomainMix mix;
  mix.first.assign(structure.domains(), 1.0);
  fill_row(area.profile, structure.domain_names, path + ".profile", mix.first.data(), problems);
  for (std::size_t d = 0; d < structure.domains(); ++d) {
    mix.first[d] *= needs.domains[d].second.weight;
  }
  mix.further = mix.first;
  for (std::size_t d = 0; d < structure.domains(); ++d) {
    if (needs.domains[d].second.half != area.half) {
      mix.first[d] = 0;
      mix.further[d] *= needs.other_half;
    }
  }
  if (std::all_of(mix.first.begin(), mix.first.end(), [](double weight) { return weight <= 0; })) {
    report_together(problems, path + ".half",
                    area.half == Half::adult ? "no adult domain with any weight"
                                             : "no youth domain with any weight",
                    "a domain of this half in which needs can begin (needs.domains.NAME.half)");
  }
  return mix;
}

std::vector<std::shared_ptr<const DomainMix>> shared_mixes(std::vector<DomainMix> mixes,
                                                           const std::vector<double>& goes_with) {
  std::vector<std::shared_ptr<const DomainMix>> shared, distinct;
  for (DomainMix& mix : mixes) {
    mix.beside = goes_with;
    for (std::size_t i = 0; i < mix.beside.size(); ++i) {
      mix.beside[i] *= mix.further[i % mix.further.size()];
    }
    const auto same = std::find_if(distinct.begin(), distinct.end(),
                                   [&mix](const auto& other) { return *other == mix; });
    shared.push_back(same != distinct.end()
                         ? *same
                         : distinct.emplace_back(std::make_shared<DomainMix>(std::move(mix))));
  }
  return shared;
}

}  // namespace samenspel::scenario
