#include "samenspel/workshop/city.hpp"

#include <initializer_list>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/calendar.hpp"
#include "core/base/check.hpp"
#include "core/run/watched.hpp"
#include "core/scenario/merge.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/scenario_from_tree.hpp"
#include "io/yaml_to_scenario.hpp"
#include "io/yaml_to_tree.hpp"
#include "pages/packed.hpp"
#include "samenspel/failures.hpp"

namespace samenspel::command {
namespace {

using scenario::Scenario;
using scenario::Tree;

Scenario read(const std::string& name, const std::vector<std::string>& assignments) {
  base::Problems problems;
  std::optional<Scenario> found = io::read_scenario(name, assignments, problems);
  throw_if_any(problems);
  return std::move(*found);
}

Tree tree_of(const Scenario& scenario) {
  base::Problems problems;
  std::optional<Tree> tree = io::yaml_to_tree(scenario.resolved_text, scenario.name, problems);
  throw_if_any(problems);
  return std::move(*tree);
}

/// `most_posts` times the posts of every team.
Tree more_posts(const Tree& tree) {
  Tree teams = scenario::make_map();
  const Tree* all = find(tree, "teams");
  for (const scenario::TreeEntry& team : all->entries) {
    Tree more = scenario::make_map();
    const Tree* fte = find(team.value, "fte");
    for (const scenario::TreeEntry& posts : fte->entries) {
      const double number = scenario::parse_real(posts.value.text).value.value_or(0);
      more.entries.push_back(
          {posts.key, {}, scenario::make_scalar(scenario::number_text(most_posts * number))});
    }
    Tree changed = scenario::make_map();
    changed.entries.push_back({"fte", {}, std::move(more)});
    teams.entries.push_back({team.key, {}, std::move(changed)});
  }
  Tree set = scenario::make_map();
  set.entries.push_back({"teams", {}, std::move(teams)});
  return set;
}

/// A run begins with the contracts it ends with: where a scenario has none, its posts are paid by
/// the lump sum of the shipped corner.
void add_contracts(Tree& tree) {
  const Tree* contracts = find_path(tree, "funding.contracts");
  if (contracts != nullptr && !contracts->entries.empty()) return;
  Tree lump_sum = difference_of("lump_sum_consult", "utrecht");
  std::erase_if(lump_sum.entries, [](const auto& entry) { return entry.key != "funding"; });
  tree = scenario::merge(std::move(tree), lump_sum);
}

/// A policy after the end of the run: teams keep desks for the posts of every choice, so that a
/// checkpoint fits them all. It never begins.
void add_room(Tree& tree, const base::Date& from) {
  Tree set = more_posts(tree);
  set = scenario::merge(std::move(set), difference_of("arrangement_consult", "utrecht"));
  std::erase_if(set.entries, [](const auto& entry) { return entry.key == "question"; });
  Tree entry = scenario::make_map();
  entry.entries.push_back({"from", {}, scenario::make_scalar(base::to_text(from), true)});
  entry.entries.push_back({"set", {}, std::move(set)});
  Tree* timeline = find(tree, "timeline");
  if (timeline == nullptr) {
    Tree list;
    list.kind = scenario::TreeKind::sequence;
    tree.entries.push_back({"timeline", {}, std::move(list)});
    timeline = &tree.entries.back().value;
  }
  timeline->items.push_back(std::move(entry));
}

std::vector<std::string> burned_in(const Tree& tree, const std::string& name, int checkpoints) {
  base::Problems problems;
  const auto scenario = scenario::scenario_from_tree(tree, name, problems);
  throw_if_any(problems);
  const run::Plan plan = run::plan_of(*scenario, problems);
  throw_if_any(problems);
  const auto seed = static_cast<std::uint64_t>(plan.scenario.initial().run.seed);
  std::vector<std::string> packed;
  for (int r = 0; r < checkpoints && plan.first_measured_day > 0; ++r) {
    run::Watched run(plan, seed, static_cast<std::uint32_t>(r));
    run.advance_to(plan.first_measured_day - 1);
    std::vector<std::uint8_t> bytes;
    run.save(bytes);
    packed.push_back(pages::packed(bytes));
  }
  return packed;
}

/// `part` below one key after the other.
Tree below(std::initializer_list<const char*> keys, Tree part) {
  for (auto key = std::rbegin(keys); key != std::rend(keys); ++key) {
    Tree map = scenario::make_map();
    map.entries.push_back({*key, {}, std::move(part)});
    part = std::move(map);
  }
  return part;
}

}  // namespace

Tree fading_legs() {
  const Tree all = difference_of("patterns/bases/legs", "patterns/bases/people");
  const Tree* legs = find_path(all, "expertise.two_legs");
  SAMENSPEL_CHECK(legs != nullptr, "a shipped scenario has skill that fades");
  return *legs;
}

Tree difference_of(std::string_view name, std::string_view from) {
  return scenario::difference(tree_of(read(std::string(from), {})),
                              tree_of(read(std::string(name), {})));
}

City city_of(const std::string& name, double years, int checkpoints) {
  const Scenario scenario =
      read(name, {"run.years=" + scenario::number_text(years), "run.record=summary"});
  const scenario::Run& run = scenario.initial().run;
  const auto first_year = static_cast<std::int32_t>(run.first_year);
  City city;
  city.name = scenario.name;
  city.question = scenario.initial().question;
  city.tree = tree_of(scenario);
  add_contracts(city.tree);
  city.change_from = base::to_text(base::Date{first_year, 1, 1});
  add_room(city.tree, base::Date{first_year + static_cast<std::int32_t>(run.years) + 2, 1, 1});
  city.checkpoints = burned_in(city.tree, city.name, checkpoints);
  const Tree fading = scenario::merge(city.tree, below({"expertise", "two_legs"}, fading_legs()));
  city.fading = burned_in(fading, city.name, checkpoints);
  return city;
}

}  // namespace samenspel::command
