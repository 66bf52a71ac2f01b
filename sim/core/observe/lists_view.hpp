#pragma once
// What is seen of families that stand on more than one list.

#include <cstdint>
#include <vector>

#include "core/observe/outcome.hpp"
#include "core/observe/stock.hpp"
#include "core/world/fact.hpp"

namespace samenspel::observe {

class OutputSink;

class ListsView {
 public:
  ListsView(const scenario::Structure& structure, const Window& window);

  /// Levels, from the first day of the run on; `time` not before the begin of the window.
  void move(const world::Fact& fact, std::int64_t time);
  /// A fact within the measured window.
  void see(const world::Fact& fact);
  void close_week(std::int64_t time);
  void report(OutputSink& sink) const;
  void report_series(OutputSink& sink) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("registered", s.registered_), visit("twice", s.twice_), visit("ended", s.ended_),
        visit("count", s.count_);
    visit("too_late", s.too_late_), visit("kept_in_vain", s.kept_in_vain_),
        visit("until_offer", s.until_offer_);
    visit("week", s.week_), visit("week_twice", s.week_twice_), visit("weekly", s.weekly_),
        visit("weekly_twice", s.weekly_twice_);
  }

 private:
  std::int64_t area_until(std::int64_t time) const;

  const scenario::Structure* structure_;
  std::int64_t begin_, end_;
  std::vector<Stock> registered_;    ///< by layer of the further list
  Stock twice_;                      ///< families on more than one list
  std::vector<std::int64_t> ended_;  ///< by how
  std::int64_t count_ = 0, too_late_ = 0, kept_in_vain_ = 0, until_offer_ = 0;
  std::int64_t week_ = 0, week_twice_ = 0;
  std::vector<double> weekly_, weekly_twice_;
};

}  // namespace samenspel::observe
