#pragma once
// What is seen of the books: what each funder granted and where it is, for the municipality and for
// every organisation, and what each layer spends on what.

#include <cstdint>
#include <vector>

#include "core/observe/outcome.hpp"
#include "core/world/fact.hpp"
#include "core/world/ledger.hpp"

namespace samenspel::observe {

class OutputSink;

class BooksView {
 public:
  BooksView(const scenario::Structure& structure, const Window& window);

  /// A fact within the measured window.
  void see(const world::Fact& fact);
  /// What was booked within the window.
  void see_booked(const world::Fact& fact);
  void report(OutputSink& sink) const;

  /// What a layer spent in the window, cents.
  [[nodiscard]] std::int64_t spent(std::size_t layer) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("layer_cents", s.layer_cents_), visit("funder_books", s.funder_books_);
    visit("team_books", s.team_books_);
  }

 private:
  const scenario::Structure* structure_;
  Window window_;
  std::vector<std::int64_t> layer_cents_;                // layers x kinds
  std::vector<std::int64_t> funder_books_, team_books_;  // x entries
};

}  // namespace samenspel::observe
