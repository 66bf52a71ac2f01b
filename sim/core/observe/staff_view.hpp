#pragma once
// What is seen of those who work there: who leaves, what stays vacant, how work pleases.

#include <cstdint>
#include <vector>

#include "core/observe/calendar_spans.hpp"
#include "core/observe/outcome.hpp"
#include "core/observe/stock.hpp"
#include "core/world/fact.hpp"

namespace samenspel::observe {

class OutputSink;

class StaffView {
 public:
  StaffView(const scenario::Structure& structure, const Window& window);

  /// A post falls vacant or is filled again, from the first day of the run on; `time` is not before
  /// the window.
  void begin_vacancy(const world::Fact& fact, std::int64_t time) {
    vacant_[layer_of(fact)].come(1, time);
  }
  void end_vacancy(const world::Fact& fact, std::int64_t time) {
    vacant_[layer_of(fact)].go(1, time);
  }
  /// A fact within the measured window.
  void see(const world::Fact& fact);
  void report(OutputSink& sink) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("vacant", s.vacant_), visit("cells", s.cells_);
  }

 private:
  struct Cell {                                           // of a layer and year
    std::int64_t left = 0, people = 0, satisfaction = 0;  // millionths x person-months

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("left", s.left), visit("people", s.people), visit("satisfaction", s.satisfaction);
    }
  };

  [[nodiscard]] std::size_t layer_of(const world::Fact& fact) const;
  Cell& cell_of(const world::Fact& fact);

  const scenario::Structure* structure_;
  CalendarSpans calendar_;  // years
  std::int64_t begin_ = 0, end_ = 0;
  std::vector<Stock> vacant_;  // by layer
  std::vector<Cell> cells_;    // layers x years
};

}  // namespace samenspel::observe
