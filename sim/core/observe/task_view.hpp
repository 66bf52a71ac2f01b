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

  /// A fact about a task within the measured window.
  void see(const world::Fact& fact);
  void report(OutputSink& sink, const BooksView& books) const;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("laid", s.laid_), visit("months", s.months_), visit("fitting", s.fitting_);
  }

 private:
  const scenario::Structure* structure_;
  Window window_;
  std::vector<std::int64_t> laid_;              // layers x domains
  std::vector<std::int64_t> months_, fitting_;  // by layer
};

}  // namespace samenspel::observe
