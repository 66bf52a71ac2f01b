#include "core/observe/task_view.hpp"

#include <limits>

#include "core/observe/books_view.hpp"
#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::Fact;
using world::FactKind;

namespace {

std::vector<double> numbers(const std::vector<std::int64_t>& counts, double years = 1) {
  std::vector<double> values;
  for (const std::int64_t count : counts) {
    values.push_back(static_cast<double>(count) / years);
  }
  return values;
}

}  // namespace

TaskView::TaskView(const scenario::Structure& structure, const Window& window)
    : structure_(&structure),
      window_(window),
      laid_(scenario::layer_count * structure.domains(), 0),
      months_(scenario::layer_count, 0),
      fitting_(scenario::layer_count, 0) {}

void TaskView::see(const Fact& fact) {
  const auto layer = static_cast<std::size_t>(structure_->teams[fact.team].layer);
  switch (fact.kind) {
    case FactKind::brick_laid:
      ++laid_[layer * structure_->domains() + fact.detail];
      return;
    case FactKind::guidance_month:
      ++months_[layer];
      return;
    case FactKind::guidance_fits:
      ++fitting_[layer];
      return;
    default:
      return;
  }
}

void TaskView::report(OutputSink& sink, const BooksView& books) const {
  sink.put(Output{"bricks_laid_by_layer",
                  "bricks laid, ongoing ones that the network took over among them, by the layer "
                  "that helped",
                  "1",
                  NumberKind::whole,
                  {"layer", "domain"},
                  false},
           numbers(laid_));
  sink.put(Output{"guidance_months_by_layer",
                  "months of ongoing bricks under review, a year",
                  "1",
                  NumberKind::real,
                  {"layer"},
                  false},
           numbers(months_, window_.years()));
  sink.put(Output{"guidance_fitting_months",
                  "of these, months in which the promise was within a fifth of the need",
                  "1",
                  NumberKind::real,
                  {"layer"},
                  false},
           numbers(fitting_, window_.years()));
  std::vector<double> cost;
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    std::int64_t bricks = 0;
    for (std::size_t domain = 0; domain < structure_->domains(); ++domain) {
      bricks += laid_[layer * structure_->domains() + domain];
    }
    cost.push_back(bricks > 0
                       ? static_cast<double>(books.spent(layer)) / 100 / static_cast<double>(bricks)
                       : std::numeric_limits<double>::quiet_NaN());
  }
  sink.put(Output{"cost_per_brick_eur",
                  "cost of a layer per brick that it laid",
                  "EUR",
                  NumberKind::real,
                  {"layer"},
                  false},
           std::move(cost));
}

}  // namespace samenspel::observe
