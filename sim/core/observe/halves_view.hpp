#pragma once
// What becomes of requests of families with needs in the youth and in the adult half.

#include <cstdint>
#include <vector>

#include "core/observe/outcome.hpp"
#include "core/world/fact.hpp"

namespace samenspel::observe {

class OutputSink;

class HalvesView {
 public:
  explicit HalvesView(const scenario::Structure& structure) : structure_(&structure) {}

  /// A request, the sign that it is of both halves, or a hand-over within the measured window.
  void see(const world::Fact& fact) {
    if (!across_.empty() || fact.kind == world::FactKind::asked_across) {
      see_across(fact);
    }
  }
  void report(OutputSink& sink) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("across", s.across_), visit("asked", s.asked_), visit("handed_over", s.handed_over_),
        visit("passed_on", s.passed_on_);
  }

 private:
  void see_across(const world::Fact& fact);

  const scenario::Structure* structure_;
  std::vector<std::uint64_t> across_;  ///< needs whose last request is of both halves, sorted
  std::int64_t asked_ = 0, handed_over_ = 0, passed_on_ = 0;
};

}  // namespace samenspel::observe
