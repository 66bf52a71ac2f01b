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

std::int64_t LateView::crisis_starts(std::size_t layer) const {
  std::int64_t starts = 0;
  for (std::size_t detail = 0; detail < details_; ++detail) {
    const bool is_crisis = world::started_priority(static_cast<std::uint8_t>(detail)) == 0;
    starts += is_crisis ? by_detail_[layer * details_ + detail].count : 0;
  }
  return starts;
}

void LateView::report(OutputSink& sink) const {
  std::vector<Waits> by_priority(priority_count);
  std::vector<Waits> by_domain(details_ / priority_count);
  for (std::size_t i = 0; i < by_detail_.size(); ++i) {
    const auto detail = static_cast<std::uint8_t>(i % details_);
    by_priority[world::started_priority(detail)].add(by_detail_[i]);
    by_domain[world::started_domain(detail)].add(by_detail_[i]);
  }
  sink.put(share_by("over_norm_by_area",
                    "share of completed waits beyond the norm of the layer, by the family's area",
                    "area"),
           shares(by_area_));
  sink.put(
      share_by("over_norm_by_priority",
               "share of completed waits beyond the norm of the layer, by urgency", "priority"),
      shares(by_priority));
  sink.put(share_by("over_norm_by_domain",
                    "share of completed waits beyond the norm of the layer, by the domain of the "
                    "need's first brick",
                    "domain"),
           shares(by_domain));
}

}  // namespace samenspel::observe
