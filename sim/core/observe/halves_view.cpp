#include "core/observe/halves_view.hpp"

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

void HalvesView::see(const Fact& fact) {
  if (fact.kind == FactKind::asked_across) {
    ++asked_;
    across_.insert(key_of(fact));
  } else if (!across_.empty() && fact.kind == FactKind::asked) {
    across_.erase(key_of(fact));
  } else if (fact.kind == FactKind::referred && across_.count(key_of(fact)) > 0) {
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
