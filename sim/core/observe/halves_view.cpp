#include "core/observe/halves_view.hpp"

#include <algorithm>

#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::Fact;
using world::FactKind;

namespace {

/// The need in its round.
std::uint64_t key_of(const Fact& fact) {
  return std::uint64_t{fact.area} << 40 | std::uint64_t{fact.ordinal} << 8 | fact.round;
}

Output whole(const char* name, const char* meaning) {
  return Output{name, meaning, "1", NumberKind::whole, {}, false};
}

}  // namespace

void HalvesView::see_across(const Fact& fact) {
  const std::uint64_t key = key_of(fact);
  const auto at = std::lower_bound(across_.begin(), across_.end(), key);
  const bool is_across = at != across_.end() && *at == key;
  if (fact.kind == FactKind::asked_across) {
    ++asked_;
    if (!is_across) {
      across_.insert(at, key);
    }
  } else if (fact.kind == FactKind::asked && is_across) {
    across_.erase(at);
  } else if (fact.kind == FactKind::referred && is_across) {
    const bool at_door = structure_->teams[fact.team].layer == scenario::Layer::neighbourhood;
    ++handed_over_;
    passed_on_ += at_door && fact.detail == 0 ? 1 : 0;
  }
}

void HalvesView::report(OutputSink& sink) const {
  const auto count = [](std::int64_t n) { return std::vector<double>{static_cast<double>(n)}; };
  sink.put(whole("asked_across", "requests of families with needs in both halves"), count(asked_));
  sink.put(whole("handed_over_across", "hand-overs of these requests to another team"),
           count(handed_over_));
  sink.put(whole("passed_on_across",
                 "these requests that a neighbourhood team passes on to another one"),
           count(passed_on_));
}

}  // namespace samenspel::observe
