#include "samenspel/scenario_mixes.hpp"

#include "core/base/calendar.hpp"
#include "core/base/check.hpp"
#include "core/scenario/scenario_from_tree.hpp"
#include "core/scenario/timeline.hpp"
#include "core/scenario/tree.hpp"
#include "core/scenario/tree_to_yaml.hpp"
#include "io/yaml_to_scenario.hpp"
#include "io/yaml_to_tree.hpp"
#include "samenspel/failures.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace samenspel::command {
namespace {

using scenario::Tree;
using scenario::TreeEntry;

struct Themed {
  std::string_view section;
  int theme;
};
constexpr Themed themes[] = {
    {"city", 0},      {"disciplines", 0}, {"teams", 0},        {"absence", 0},  {"staff", 0},
    {"needs", 1},     {"social_base", 1}, {"help_seeking", 2}, {"entry", 2},    {"help", 3},
    {"expertise", 3}, {"ongoing", 3},     {"waiting", 4},      {"outflow", 4},  {"after", 4},
    {"mark", 4},      {"funding", 5},     {"run", 5},          {"timeline", 5},
};

/// A scenario from its first day and what its timeline changes; a section is what it says of both.
struct Told {
  Tree first;
  std::vector<scenario::DatedChange> later;
};

/// Complete, in the words of this program; what only says how it is run is the same in all.
Told canonical(const std::string& text, const std::string& name, const MixRun& run) {
  base::Problems problems;
  const auto scenario = io::read_scenario_text(
      text, name,
      {"run.seed=" + std::to_string(run.seed),
       "run.replications=" + std::to_string(run.replications), "run.precision=0",
       "run.max_replications=1000", "run.record=summary", "question=\"\""},
      problems);
  throw_if_any(problems);
  auto tree = io::yaml_to_tree(scenario->resolved_text, name, problems);
  throw_if_any(problems);
  SAMENSPEL_CHECK(tree.has_value(), "a resolved text is a tree");
  Told told;
  told.later = scenario::take_timeline(*tree, problems);
  told.first = std::move(*tree);
  return told;
}

std::string text_of(const Tree* section) {
  if (section == nullptr) return "";
  Tree alone = scenario::make_map();
  alone.entries.push_back({"section", {}, *section});
  return scenario::yaml_text(alone);
}

std::string text_of(const Told& told, const std::string& section) {
  std::string text = text_of(find(told.first, section));
  for (const scenario::DatedChange& change : told.later) {
    const std::string then = text_of(find(change.set, section));
    if (!then.empty()) text += base::to_text(change.from) + ": " + then;
  }
  return text;
}

std::vector<std::string> sections_of(const Told& first, const Told& second) {
  std::vector<std::string> sections;
  const auto add = [&](const Tree& tree) {
    for (const TreeEntry& entry : tree.entries) {
      const bool known = std::find(sections.begin(), sections.end(), entry.key) != sections.end();
      if (!known) sections.push_back(entry.key);
    }
  };
  for (const Told* told : {&first, &second}) {
    add(told->first);
    for (const scenario::DatedChange& change : told->later) add(change.set);
  }
  return sections;
}

std::vector<KeyGroup> differing_sections(const Told& first, const Told& second) {
  std::vector<KeyGroup> groups;
  for (const std::string& key : sections_of(first, second)) {
    if (text_of(first, key) != text_of(second, key)) groups.push_back({{key}});
  }
  return groups;
}

void join(std::vector<KeyGroup>& groups, std::size_t into, std::size_t from) {
  auto& sections = groups[into].sections;
  sections.insert(sections.end(), groups[from].sections.begin(), groups[from].sections.end());
  groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(from));
}

void join_by_theme(std::vector<KeyGroup>& groups) {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t j = groups.size(); --j > i;) {
      const bool together =
          theme_of(groups[i].sections.front()) == theme_of(groups[j].sections.front());
      if (together) join(groups, i, j);
    }
  }
}

/// Gives `mixed` what `from` has in a section; nothing when it has nothing there.
void put_section(Tree& mixed, const std::string& section, const Tree* from) {
  auto& entries = mixed.entries;
  if (from == nullptr) {
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [&](const TreeEntry& entry) { return entry.key == section; }),
                  entries.end());
  } else if (Tree* old = find(mixed, section)) {
    *old = *from;
  } else {
    entries.push_back({section, {}, *from});
  }
}

/// One entry for each date, in order; of a section the one of the scenario from which it is taken.
Tree mixed_timeline(const Told& first, const Told& second,
                    const std::vector<std::string>& of_second) {
  std::map<base::Date, Tree> by_date;
  const auto add = [&](const Told& told, bool wanted) {
    for (const scenario::DatedChange& change : told.later) {
      for (const TreeEntry& entry : change.set.entries) {
        const bool is_second =
            std::find(of_second.begin(), of_second.end(), entry.key) != of_second.end();
        if (is_second != wanted) continue;
        Tree& set = by_date.try_emplace(change.from, scenario::make_map()).first->second;
        set.entries.push_back({entry.key, {}, entry.value});
      }
    }
  };
  add(first, false);
  add(second, true);
  Tree timeline;
  timeline.kind = scenario::TreeKind::sequence;
  for (auto& [from, set] : by_date) {
    Tree item = scenario::make_map();
    item.entries.push_back({"from", {}, scenario::make_scalar(base::to_text(from))});
    item.entries.push_back({"set", {}, std::move(set)});
    timeline.items.push_back(std::move(item));
  }
  return timeline;
}

Tree mix(const Told& first, const Told& second, const std::vector<KeyGroup>& groups,
         std::size_t mask) {
  Tree mixed = first.first;
  std::vector<std::string> of_second;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if ((mask >> g & 1U) == 0) continue;
    for (const std::string& section : groups[g].sections) {
      put_section(mixed, section, find(second.first, section));
      of_second.push_back(section);
    }
  }
  Tree timeline = mixed_timeline(first, second, of_second);
  if (!timeline.items.empty()) mixed.entries.push_back({"timeline", {}, std::move(timeline)});
  return mixed;
}

/// Empty when the mix is no scenario.
std::optional<run::Plan> plan_of_mix(Tree tree) {
  base::Problems problems;
  const auto scenario = scenario::scenario_from_tree(std::move(tree), "mix", problems);
  if (!scenario) return std::nullopt;
  run::Plan plan = run::plan_of(*scenario, problems);
  if (!problems.empty()) return std::nullopt;
  return plan;
}

struct Pair {
  std::size_t i = 0, j = 1;
};

/// The two groups that are apart in most of the mixes that are no scenario.
Pair most_often_apart(const std::vector<std::size_t>& invalid, std::size_t groups) {
  Pair most;
  std::ptrdiff_t most_count = -1;
  for (std::size_t i = 0; i < groups; ++i) {
    for (std::size_t j = i + 1; j < groups; ++j) {
      const auto count = std::count_if(invalid.begin(), invalid.end(), [&](std::size_t mask) {
        return (mask >> i & 1U) != (mask >> j & 1U);
      });
      if (count > most_count) {
        most = {i, j};
        most_count = count;
      }
    }
  }
  return most;
}

}  // namespace

std::optional<int> theme_of(std::string_view section) {
  for (const Themed& themed : themes) {
    if (themed.section == section) return themed.theme;
  }
  return std::nullopt;
}

std::string KeyGroup::name() const {
  std::string text;
  for (const std::string& section : sections) text += (text.empty() ? "" : ", ") + section;
  return text;
}

Mixes mixes_of(const std::string& first_text, const std::string& second_text, const MixRun& run) {
  const Told first = canonical(first_text, "baseline", run);
  const Told second = canonical(second_text, "other", run);
  Mixes mixes;
  mixes.groups = differing_sections(first, second);
  if (mixes.groups.size() > most_groups) join_by_theme(mixes.groups);
  for (;;) {
    mixes.plans.clear();
    std::vector<std::size_t> invalid;
    for (std::size_t mask = 0; mask < (std::size_t{1} << mixes.groups.size()); ++mask) {
      auto plan = plan_of_mix(mix(first, second, mixes.groups, mask));
      if (!plan) invalid.push_back(mask);
      if (plan && invalid.empty()) mixes.plans.push_back(std::move(*plan));
    }
    if (invalid.empty()) return mixes;
    SAMENSPEL_CHECK(mixes.groups.size() > 1, "both scenarios themselves can be run");
    const Pair apart = most_often_apart(invalid, mixes.groups.size());
    join(mixes.groups, apart.i, apart.j);
  }
}

}  // namespace samenspel::command
