#pragma once
// Who waits longer than the norm: completed waits by the area of the family and by urgency, so that
// a mean hides nobody.

#include "core/scenario/structure.hpp"
#include "core/world/fact.hpp"

#include <cstdint>
#include <vector>

namespace samenspel::observe {

class OutputSink;

inline constexpr std::size_t priority_count = 4;
inline constexpr const char* priority_names[priority_count] = {"crisis", "first", "second",
                                                               "third"};

class LateView {
 public:
  explicit LateView(std::size_t areas) : by_area_(areas), by_priority_(priority_count) {}

  /// Help that starts within the measured window, with the norm of its layer in whole days.
  void see_started(const world::Fact& fact, std::int64_t norm_days) {
    const bool late = fact.value > 0 && fact.value / 86400 >= norm_days;
    by_area_[fact.area].add(late);
    by_priority_[fact.detail < priority_count ? fact.detail : priority_count - 1].add(late);
  }
  void report(OutputSink& sink) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("by_area", s.by_area_), visit("by_priority", s.by_priority_);
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

  std::vector<Waits> by_area_, by_priority_;
};

}  // namespace samenspel::observe
