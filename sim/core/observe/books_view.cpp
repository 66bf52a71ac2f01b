#include "core/observe/books_view.hpp"

#include <limits>

#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::CostKind;
using world::Fact;
using world::FactKind;

namespace {

Output real(const char* name, const char* meaning, const char* unit,
            std::vector<std::string> axes) {
  return Output{name, meaning, unit, NumberKind::real, std::move(axes), false};
}

std::vector<double> euros(const std::vector<std::int64_t>& cents, double years = 1) {
  std::vector<double> values;
  for (const std::int64_t one : cents) {
    values.push_back(static_cast<double>(one) / 100 / years);
  }
  return values;
}

/// Of what people cost: days in care and what is no work of a team are left out.
bool is_work(std::size_t kind) {
  const auto cost = static_cast<CostKind>(kind);
  return cost != CostKind::care_days && cost != CostKind::social_base &&
         cost != CostKind::prevention && cost != CostKind::recruitment;
}

}  // namespace

BooksView::BooksView(const scenario::Structure& structure, const Window& window)
    : structure_(&structure),
      window_(window),
      layer_cents_(scenario::layer_count * world::cost_kind_count, 0),
      funder_books_(world::funder_count * world::book_entry_count, 0),
      team_books_(structure.teams.size() * world::book_entry_count, 0) {}

void BooksView::see(const Fact& fact) {
  if (fact.kind != FactKind::book_closes) {
    return;
  }
  funder_books_[fact.round * world::book_entry_count + fact.detail] += fact.value;
  if (fact.team != world::none) {
    team_books_[fact.team * world::book_entry_count + fact.detail] += fact.value;
  }
}

void BooksView::see_booked(const Fact& fact) {
  if (fact.team != world::none) {
    const auto layer = static_cast<std::size_t>(structure_->teams[fact.team].layer);
    layer_cents_[layer * world::cost_kind_count + fact.detail] += fact.value;
  }
}

std::int64_t BooksView::spent(std::size_t layer) const {
  std::int64_t sum = 0;
  for (std::size_t kind = 0; kind < world::cost_kind_count; ++kind) {
    sum += layer_cents_[layer * world::cost_kind_count + kind];
  }
  return sum;
}

void BooksView::report(OutputSink& sink) const {
  std::vector<double> administration;
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    const std::int64_t* cents = &layer_cents_[layer * world::cost_kind_count];
    std::int64_t work = 0;
    for (std::size_t kind = 0; kind < world::cost_kind_count; ++kind) {
      work += is_work(kind) ? cents[kind] : 0;
    }
    const auto paper =
        static_cast<double>(cents[static_cast<std::size_t>(CostKind::administration)]);
    administration.push_back(work > 0 ? paper / static_cast<double>(work)
                                      : std::numeric_limits<double>::quiet_NaN());
  }
  sink.put(real("cost_by_layer_and_kind_eur", "cost a year by layer and kind", "EUR",
                {"layer", "cost_kind"}),
           euros(layer_cents_, window_.years()));
  sink.put(real("administrative_share", "share of paid hours, by cost, that goes to administration",
                "1", {"layer"}),
           std::move(administration));
  sink.put(real("books_eur",
                "what each funder granted teams and social base from the first day of the run to "
                "its last, and where it is",
                "EUR", {"funder", "book_entry"}),
           euros(funder_books_));
  sink.put(real("team_books_eur",
                "what was granted to each organisation from the first day of the run to its last, "
                "and where it is",
                "EUR", {"team", "book_entry"}),
           euros(team_books_));
}

}  // namespace samenspel::observe
