#pragma once
// Who waits longer than the norm: completed waits by the area of the family, by urgency and by the
// domain of the need, so that a mean hides nobody.

#include "core/scenario/structure.hpp"
#include "core/world/fact.hpp"
#include "core/world/started.hpp"

#include <cstdint>
#include <vector>

namespace samenspel::observe {

class OutputSink;

inline constexpr std::size_t priority_count = 4;
inline constexpr const char* priority_names[priority_count] = {"crisis", "first", "second",
                                                               "third"};

class LateView {
 public:
  LateView(std::size_t areas, std::size_t domains)
      : by_area_(areas), by_priority_(priority_count), by_domain_(domains) {}

  /// Help that starts within the measured window, with the norm of its layer in whole days.
  void see_started(const world::Fact& fact, std::int64_t norm_days) {
    const bool late = fact.value > 0 && fact.value / 86400 >= norm_days;
    by_area_[fact.area].add(late);
    by_priority_[world::started_priority(fact.detail)].add(late);
    by_domain_[world::started_domain(fact.detail)].add(late);
  }
  void report(OutputSink& sink) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("by_area", s.by_area_), visit("by_priority", s.by_priority_);
    visit("by_domain", s.by_domain_);
  }

 private:
  struct Waits {
    std::int64_t count = 0, late = 0;
    void add(bool is_late) { ++count, late += is_late ? 1 : 0; }

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("count", s.count), visit("late", s.late);
    }
  };
  static std::vector<double> shares(const std::vector<Waits>& groups);

  std::vector<Waits> by_area_, by_priority_, by_domain_;
};

}  // namespace samenspel::observe
