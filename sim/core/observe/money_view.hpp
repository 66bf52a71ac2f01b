#pragma once
// What is seen of money over time: what was agreed, granted, spent, promised and left, by month and
// year; posts that follow, and packages beside the need.

#include <cstdint>
#include <vector>

#include "core/observe/calendar_spans.hpp"
#include "core/observe/outcome.hpp"
#include "core/world/fact.hpp"
#include "core/world/ledger.hpp"

namespace samenspel::observe {

class OutputSink;

class MoneyView {
 public:
  MoneyView(const scenario::Structure& structure, const Window& window);

  /// A fact within the measured window.
  void see(const world::Fact& fact);
  /// What was booked within the window.
  void see_booked(const world::Fact& fact);
  void report(OutputSink& sink) const;
  /// By month.
  void report_series(OutputSink& sink) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("cells", s.cells_), visit("layers", s.layers_), visit("balance", s.balance_);
    visit("committed", s.committed_), visit("before", s.before_);
    visit("funder_cents", s.funder_cents_);
  }

 private:
  struct Cell {  // of a layer and a calendar month
    std::int64_t granted = 0, budget = 0, spent = 0, posts = 0, team_months = 0;
    std::int64_t balance = 0, committed = 0;  ///< by how much they changed

    Cell& operator+=(const Cell& other);

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("granted", s.granted), visit("budget", s.budget), visit("spent", s.spent);
      visit("posts", s.posts), visit("team_months", s.team_months);
      visit("balance", s.balance), visit("committed", s.committed);
    }
  };
  struct LayerSum {
    std::int64_t asked = 0, trusted = 0, begun = 0, renewed = 0, ceilings = 0, beyond_need = 0,
                 tenders = 0, done_early = 0, kept_on = 0, more_when_done = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("asked", s.asked), visit("trusted", s.trusted), visit("begun", s.begun);
      visit("renewed", s.renewed), visit("ceilings", s.ceilings),
          visit("beyond_need", s.beyond_need);
      visit("tenders", s.tenders), visit("done_early", s.done_early);
      visit("kept_on", s.kept_on), visit("more_when_done", s.more_when_done);
    }
  };

  [[nodiscard]] std::size_t layer_of(const world::Fact& fact) const;
  Cell& cell_of(const world::Fact& fact, std::int64_t time);
  /// What is told at the close of a month, which may be the one before the window.
  Cell& closing_cell_of(const world::Fact& fact);
  void see_books(const world::Fact& fact);
  void see_done(const world::Fact& fact);
  [[nodiscard]] std::vector<Cell> by_year() const;
  void report_years(OutputSink& sink) const;
  void report_packages(OutputSink& sink) const;

  const scenario::Structure* structure_;
  Window window_;
  CalendarSpans calendar_;  // months
  std::int64_t begin_ = 0;
  std::vector<Cell> cells_;   // layers x months
  std::vector<Cell> before_;  // by layer: what stood when the window began
  std::vector<LayerSum> layers_;
  std::vector<std::int64_t> balance_, committed_;  // by team, at the last close
  std::vector<std::int64_t> funder_cents_;
};

}  // namespace samenspel::observe
