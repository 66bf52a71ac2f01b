#include "core/observe/task_view.hpp"

#include <limits>

#include "core/observe/books_view.hpp"
#include "core/observe/observer.hpp"

namespace samenspel::observe {

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
    : domains_(structure.domains()),
      window_(window),
      laid_(scenario::layer_count * domains_, 0),
      months_(scenario::layer_count, 0),
      fitting_(scenario::layer_count, 0) {}

std::vector<double> TaskView::laid_by_domain() const {
  std::vector<double> laid(domains_, 0);
  for (std::size_t i = 0; i < laid_.size(); ++i) {
    laid[i % domains_] += static_cast<double>(laid_[i]);
  }
  return laid;
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
    for (std::size_t domain = 0; domain < domains_; ++domain) {
      bricks += laid_[layer * domains_ + domain];
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
