#include "core/observe/late_view.hpp"

#include "core/observe/observer.hpp"

#include <limits>

namespace samenspel::observe {
namespace {

Output share_by(const char* name, const char* meaning, const char* axis) {
  return {name, meaning, "1", NumberKind::real, {axis}, false};
}

}  // namespace

std::vector<double> LateView::shares(const std::vector<Waits>& groups) {
  std::vector<double> shares;
  for (const Waits& one : groups) {
    shares.push_back(one.count == 0
                         ? std::numeric_limits<double>::quiet_NaN()
                         : static_cast<double>(one.late) / static_cast<double>(one.count));
  }
  return shares;
}

void LateView::report(OutputSink& sink) const {
  sink.put(share_by("over_norm_by_area",
                    "share of completed waits beyond the norm of the layer, by the family's area",
                    "area"),
           shares(by_area_));
  sink.put(
      share_by("over_norm_by_priority",
               "share of completed waits beyond the norm of the layer, by urgency", "priority"),
      shares(by_priority_));
  sink.put(share_by("over_norm_by_domain",
                    "share of completed waits beyond the norm of the layer, by the domain of the "
                    "need's first brick",
                    "domain"),
           shares(by_domain_));
}

}  // namespace samenspel::observe
