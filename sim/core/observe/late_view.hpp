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
      : details_(priority_count * domains),
        by_area_(areas),
        by_detail_(scenario::layer_count * details_) {}

  /// Seconds of waiting from which on it is beyond a norm; whoever is helped at once is within
  /// every norm.
  [[nodiscard]] static constexpr std::int64_t beyond(std::int64_t norm_days) {
    return norm_days > 0 ? norm_days * 86400 : 1;
  }

  /// Help that starts within the measured window, in a layer whose norm ends before `late_from`.
  void see_started(const world::Fact& fact, std::size_t layer, std::int64_t late_from) {
    Waits& of_area = by_area_[fact.area];
    Waits& alike = by_detail_[layer * details_ + fact.detail];
    const int late = fact.value >= late_from ? 1 : 0;
    ++of_area.count, ++alike.count;
    of_area.late += late, alike.late += late;
  }
  void report(OutputSink& sink) const;
  /// Starts in a layer with the urgency of a crisis.
  [[nodiscard]] std::int64_t crisis_starts(std::size_t layer) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("by_area", s.by_area_), visit("by_detail", s.by_detail_);
  }

 private:
  struct Waits {
    std::int64_t count = 0, late = 0;
    void add(const Waits& others) { count += others.count, late += others.late; }

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("count", s.count), visit("late", s.late);
    }
  };
  static std::vector<double> shares(const std::vector<Waits>& groups);

  std::size_t details_;  // of `started` facts: urgency and domain
  std::vector<Waits> by_area_;
  std::vector<Waits> by_detail_;  // within each layer
};

}  // namespace samenspel::observe
