#pragma once
// What is seen of money beyond costs: what funders grant, what is promised and left, posts that
// follow, and packages beside the need.

#include <cstdint>
#include <vector>

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

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("cells", s.cells_), visit("layers", s.layers_), visit("balance", s.balance_);
    visit("committed", s.committed_), visit("funder_cents", s.funder_cents_);
  }

 private:
  struct Cell {  // of a layer and year
    std::int64_t granted = 0, budget = 0, posts = 0, team_months = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("granted", s.granted), visit("budget", s.budget), visit("posts", s.posts);
      visit("team_months", s.team_months);
    }
  };
  struct LayerSum {
    std::int64_t asked = 0, trusted = 0, begun = 0, renewed = 0, ceilings = 0, beyond_need = 0,
                 tenders = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("asked", s.asked), visit("trusted", s.trusted), visit("begun", s.begun);
      visit("renewed", s.renewed), visit("ceilings", s.ceilings),
          visit("beyond_need", s.beyond_need);
      visit("tenders", s.tenders);
    }
  };

  [[nodiscard]] std::size_t layer_of(const world::Fact& fact) const;
  Cell& cell_of(const world::Fact& fact, std::int64_t time);

  const scenario::Structure* structure_;
  Window window_;
  std::int64_t begin_ = 0;
  std::vector<Cell> cells_;  // layers x years
  std::vector<LayerSum> layers_;
  std::vector<std::int64_t> balance_, committed_;  // by team, at the last close
  std::vector<std::int64_t> funder_cents_;
};

}  // namespace samenspel::observe
