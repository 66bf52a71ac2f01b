#pragma once
// What is seen of the tasks that each layer does: bricks laid, months of guidance that fit the
// need, and what a task costs.

#include <cstdint>
#include <vector>

#include "core/observe/outcome.hpp"
#include "core/world/fact.hpp"

namespace samenspel::observe {

class BooksView;
class OutputSink;

class TaskView {
 public:
  TaskView(const scenario::Structure& structure, const Window& window);

  // Within the measured window, by the layer that helps.
  void see_laid(std::size_t layer, std::size_t domain) { ++laid_[layer * domains_ + domain]; }
  void see_month(std::size_t layer, bool fits) {
    ++months_[layer], fitting_[layer] += fits ? 1 : 0;
  }
  void report(OutputSink& sink, const BooksView& books) const;
  /// Bricks laid, by domain.
  [[nodiscard]] std::vector<double> laid_by_domain() const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("laid", s.laid_), visit("months", s.months_), visit("fitting", s.fitting_);
  }

 private:
  std::size_t domains_;
  Window window_;
  std::vector<std::int64_t> laid_;              // layers x domains
  std::vector<std::int64_t> months_, fitting_;  // by layer
};

}  // namespace samenspel::observe
