#include "web/desk.hpp"

#include <string>
#include <utility>

#include "core/base/calendar.hpp"
#include "core/run/simulate.hpp"
#include "core/scenario/json.hpp"
#include "core/scenario/scenario_from_tree.hpp"
#include "web/answer.hpp"

namespace samenspel::web {

using scenario::json_text;
using scenario::Tree;

namespace {

Tree problems_tree(const base::Problems& problems) {
  return list_of(problems.all(), [](const base::Problem& problem) {
    Tree one = scenario::make_map();
    put(one, "path", text_of(problem.path));
    put(one, "found", text_of(problem.found));
    put(one, "expected", text_of(problem.expected));
    put(one, "hint", text_of(problem.hint));
    return one;
  });
}

std::string refusal(const base::Problems& problems) {
  Tree answer = scenario::make_map();
  put(answer, "problems", problems_tree(problems));
  return json_text(answer);
}

std::string hexadecimal(std::uint64_t value) {
  std::string text = "0x";
  for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[value >> shift & 15];
  return text;
}

void put_structure(const run::Plan& plan, Tree& answer) {
  const scenario::Structure& s = plan.structure;
  put(answer, "areas", texts_of(s.area_names));
  put(answer, "teams", texts_of(s.team_names));
  put(answer, "layers",
      list_of(scenario::layer_names, [](const char* layer) { return text_of(layer); }));
  put(answer, "layer_of_team", list_of(s.teams, [](const scenario::TeamPlan& team) {
        return whole_of(static_cast<std::int64_t>(team.layer));
      }));
}

void put_calendar(const run::Plan& plan, Tree& answer) {
  const scenario::Run& run = plan.scenario.initial().run;
  const base::Date measured{static_cast<std::int32_t>(run.first_year), 1, 1};
  put(answer, "first_measured_day", whole_of(plan.first_measured_day));
  put(answer, "end_day", whole_of(plan.end_day));
  put(answer, "measured_from", text_of(base::to_text(measured)));
  put(answer, "seed", whole_of(run.seed));
  put(answer, "resident_youths", number_of(plan.resident_youths));
}

}  // namespace

std::string Desk::open(std::string_view json, const std::string& name) {
  run_.reset();
  plan_.reset();
  name_ = name;
  base::Problems problems;
  std::optional<Tree> tree = scenario::json_to_tree(json, name, problems);
  std::optional<scenario::Scenario> asked;
  if (tree) asked = scenario::scenario_from_tree(std::move(*tree), name, problems);
  if (!asked) return refusal(problems);
  run::Plan plan = run::plan_of(*asked, problems);
  if (!problems.empty()) return refusal(problems);
  plan_ = std::move(plan);
  Tree answer = scenario::make_map();
  put(answer, "problems", problems_tree(problems));
  put(answer, "hash", text_of(plan_->scenario.hash));
  put_structure(*plan_, answer);
  put_calendar(*plan_, answer);
  put(answer, "columns", texts_of(observe::LiveView::columns()));
  return json_text(answer);
}

void Desk::show(run::Watched run) {
  run_.emplace(std::move(run));
  live_ = std::make_unique<observe::LiveView>(plan_->structure);
  run_->show_also(
      [view = live_.get()](std::int32_t, const world::FactsOfDay& facts) { view->see(facts); });
}

void Desk::begin(std::uint32_t replication) {
  if (plan_) {
    const auto seed = static_cast<std::uint64_t>(plan_->scenario.initial().run.seed);
    run_.reset();
    show(run::Watched(*plan_, seed, replication));
  }
}

std::string Desk::restore(std::uint32_t replication, std::span<const std::uint8_t> bytes) {
  run_.reset();
  base::Problems problems;
  if (plan_) {
    const auto seed = static_cast<std::uint64_t>(plan_->scenario.initial().run.seed);
    auto run = run::Watched::restore(*plan_, seed, replication, bytes, problems);
    if (run) show(std::move(*run));
  }
  return refusal(problems);
}

void Desk::advance_to(std::int32_t day) {
  if (run_) run_->advance_to(day);
}

std::vector<double> Desk::live() {
  return run_ ? live_->take(run_->places()) : std::vector<double>{};
}

std::vector<std::uint8_t> Desk::save() const {
  std::vector<std::uint8_t> bytes;
  if (run_) run_->save(bytes);
  return bytes;
}

std::string Desk::outcome() {
  if (!done()) return "null";
  observe::ReplicationOutcome outcome = run_->outcome();
  const observe::Declarations declared = run::declarations_of(*plan_);
  Tree outputs = scenario::make_map();
  for (std::size_t i = 0; i < declared.outputs.size() && i < outcome.values.size(); ++i) {
    if (!declared.outputs[i].series) {
      put(outputs, declared.outputs[i].name, list_of(outcome.values[i], number_of));
    }
  }
  Tree answer = scenario::make_map();
  put(answer, "fingerprint", text_of(hexadecimal(outcome.fingerprint)));
  put(answer, "events", whole_of(static_cast<std::int64_t>(outcome.events)));
  put(answer, "outputs", std::move(outputs));
  run_.reset();
  return json_text(answer);
}

void Desk::take_stories() {
  if (!run_) return;
  const scenario::Structure& s = plan_->structure;
  log_ = journeys::JourneyLog{};
  log_.scenario = name_;
  log_.first_date = run::window_of(*plan_).first_date;
  log_.areas = s.area_names;
  log_.teams = s.team_names;
  log_.domains = s.domain_names;
  log_.channels = s.channel_names;
  log_.disciplines = s.discipline_names;
  journeys::take_events(log_, run_->take_log());
}

}  // namespace samenspel::web
