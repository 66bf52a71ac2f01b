#pragma once
// The `timeline` of a scenario: a list of {from: date, set: {keys}}, each put on top of all that
// came before.

#include <utility>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// One change as the file gives it.
struct DatedChange {
  base::Date from;
  base::Position at;     ///< of the date
  Tree set;              ///< only the keys that change
  std::string path;      ///< "timeline[2]", as the file counts
  bool has_date = true;  ///< false: reported; `from` says nothing
};

/// Takes the key `timeline` out of `scenario` and gives its entries that set anything; dates must
/// ascend.
std::vector<DatedChange> take_timeline(Tree& scenario, base::Problems& problems);

/// The complete tree from each date on: `scenario` (without its timeline) with all changes so far
/// merged in.
std::vector<std::pair<base::Date, Tree>> complete_trees(const Tree& scenario,
                                                        const std::vector<DatedChange>& changes);

/// `first` with a `timeline` that gives the later trees again; later trees are complete.
Tree with_timeline(Tree first, const std::vector<std::pair<base::Date, Tree>>& later);

}  // namespace samenspel::scenario
