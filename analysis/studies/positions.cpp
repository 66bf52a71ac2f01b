#include "studies/positions.hpp"

#include "core/scenario/report.hpp"

namespace samenspel::studies {

void add_with_positions(base::Problems& into, const base::Problems& found,
                        const scenario::Tree& tree) {
  for (base::Problem problem : found.all()) {
    if (problem.at.file.empty()) {
      const scenario::Tree* at = scenario::find_path(tree, problem.path);
      problem.at = at == nullptr ? tree.at : at->at;
    }
    scenario::report(into, problem);
  }
}

}  // namespace samenspel::studies
