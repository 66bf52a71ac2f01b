#include "core/scenario/timeline.hpp"

#include <algorithm>
#include <optional>

#include "core/scenario/merge.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/report.hpp"

namespace samenspel::scenario {

namespace {

constexpr std::size_t most_changes = 1000;

std::optional<base::Date> read_date(const Tree& found, const std::string& path,
                                    base::Problems& problems) {
  if (found.kind == TreeKind::scalar) {
    if (const auto date = base::date_from_text(found.text)) return date;
  }
  report(problems, {found.at, path, found_text(found), "a date: 2026-01-31", ""});
  return std::nullopt;
}

void report_missing(const Tree& item, const std::string& path, std::string_view key,
                    base::Problems& problems) {
  report(problems,
         {item.at, path, "no key '" + std::string(key) + "'", "from: date, set: keys", ""});
}

std::optional<DatedChange> read_change(const Tree& item, const std::string& path,
                                       base::Problems& problems) {
  if (item.kind != TreeKind::map) {
    report(problems, {item.at, path, found_text(item), "from: date, set: keys", ""});
    return std::nullopt;
  }
  for (const TreeEntry& entry : item.entries) {
    if (entry.key == "from" || entry.key == "set") continue;
    report(problems, {entry.at, join_path(path, entry.key), "an unknown key",
                      "one of the keys from, set", nearest_key(entry.key, {"from", "set"})});
  }
  const Tree* from = find(item, "from");
  const Tree* set = find(item, "set");
  if (from == nullptr) report_missing(item, path, "from", problems);
  if (set == nullptr) report_missing(item, path, "set", problems);
  if (set != nullptr && set->kind != TreeKind::map) {
    report(problems, {set->at, join_path(path, "set"), found_text(*set), "a map of keys", ""});
    set = nullptr;
  }
  std::optional<base::Date> date;
  if (from != nullptr) date = read_date(*from, join_path(path, "from"), problems);
  if (set == nullptr) return std::nullopt;
  return DatedChange{date.value_or(base::Date{}), from != nullptr ? from->at : item.at, *set, path,
                     date.has_value()};
}

}  // namespace

std::vector<DatedChange> take_timeline(Tree& scenario, base::Problems& problems) {
  const auto key = std::find_if(scenario.entries.begin(), scenario.entries.end(),
                                [](const TreeEntry& entry) { return entry.key == "timeline"; });
  if (key == scenario.entries.end()) return {};
  const Tree timeline = std::move(key->value);
  scenario.entries.erase(key);
  if (timeline.kind != TreeKind::sequence || timeline.items.size() > most_changes) {
    const bool long_list = timeline.kind == TreeKind::sequence;
    report(problems, {timeline.at, "timeline",
                      long_list ? "more than " + std::to_string(most_changes) + " entries"
                                : found_text(timeline),
                      "a list of `from: date, set: keys`", ""});
    return {};
  }
  std::vector<DatedChange> changes;
  std::optional<base::Date> last;
  for (std::size_t i = 0; i < timeline.items.size(); ++i) {
    const std::string path = "timeline[" + std::to_string(i + 1) + ']';
    auto change = read_change(timeline.items[i], path, problems);
    if (!change) continue;
    if (change->has_date && last && !(*last < change->from)) {
      report(problems, {change->at, join_path(path, "from"), base::to_text(change->from),
                        "a date after " + base::to_text(*last), ""});
    }
    if (change->has_date) last = change->from;
    changes.push_back(std::move(*change));
  }
  return changes;
}

std::vector<std::pair<base::Date, Tree>> complete_trees(const Tree& scenario,
                                                        const std::vector<DatedChange>& changes) {
  std::vector<std::pair<base::Date, Tree>> trees;
  for (const DatedChange& change : changes) {
    const Tree& before = trees.empty() ? scenario : trees.back().second;
    trees.emplace_back(change.from, merge(before, change.set));
  }
  return trees;
}

Tree with_timeline(Tree first, const std::vector<std::pair<base::Date, Tree>>& later) {
  if (later.empty()) return first;
  Tree timeline;
  timeline.kind = TreeKind::sequence;
  const Tree* before = &first;
  for (const auto& [from, tree] : later) {
    Tree item = make_map();
    item.entries.push_back({"from", {}, make_scalar(base::to_text(from))});
    item.entries.push_back({"set", {}, difference(*before, tree)});
    timeline.items.push_back(std::move(item));
    before = &tree;
  }
  first.entries.push_back({"timeline", {}, std::move(timeline)});
  return first;
}

}  // namespace samenspel::scenario
