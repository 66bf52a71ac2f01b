#include "core/observe/outcome.hpp"

#include "core/base/calendar.hpp"
#include "core/base/check.hpp"
#include "core/observe/observer.hpp"
#include "core/observe/stay_class.hpp"

namespace samenspel::observe {

namespace {

Axis labelled(std::string name, std::string meaning, std::vector<std::string> labels) {
  return Axis{std::move(name), std::move(meaning), "", std::move(labels), {}};
}

Axis weeks(const Window& window) {
  Axis axis{"time", "first day of the week", "days since 1970-01-01", {}, {}};
  for (std::int32_t day = window.first_day; day + 7 <= window.end_day; day += 7) {
    axis.values.push_back(window.first_date + (day - window.first_day));
  }
  return axis;
}

Axis years(const Window& window) {
  Axis axis{"year", "calendar year", "1", {}, {}};
  const std::int32_t first = base::date_of(window.first_date).year;
  for (std::int32_t year = 0; year < window.calendar_years(); ++year) {
    axis.values.push_back(first + year);
  }
  return axis;
}

Axis months(const Window& window) {
  Axis axis{"month", "first day of the month", "days since 1970-01-01", {}, {}};
  base::Date first = base::date_of(window.first_date);
  first.day = 1;
  for (std::int32_t month = 0; month < window.calendar_months(); ++month) {
    axis.values.push_back(base::day_number(first));
    first.year += first.month == 12 ? 1 : 0;
    first.month = first.month == 12 ? 1 : first.month + 1;
  }
  return axis;
}

class Declaring : public OutputSink {
 public:
  explicit Declaring(std::vector<Output>& outputs) : outputs_(outputs) {}
  void put(Output output, std::vector<double>) override { outputs_.push_back(std::move(output)); }

 private:
  std::vector<Output>& outputs_;
};

}  // namespace

std::int32_t Window::year_of(std::int32_t day) const {
  return base::date_of(first_date + day - first_day).year - base::date_of(first_date).year;
}

std::int32_t Window::month_of(std::int32_t day) const {
  const base::Date first = base::date_of(first_date),
                   date = base::date_of(first_date + day - first_day);
  return 12 * (date.year - first.year) + date.month - first.month;
}

Declarations declare(const scenario::Structure& structure, const Window& window,
                     scenario::Record record) {
  Declarations declarations;
  std::vector<std::string> layers(std::begin(scenario::layer_names),
                                  std::end(scenario::layer_names));
  std::vector<std::string> payers = layers;
  payers.emplace_back("social_base");
  std::vector<std::string> routes = structure.route_names;
  routes.emplace_back("colleague");
  std::vector<std::string> referrers = structure.channel_names;
  referrers.insert(referrers.end(), {"nobody", "neighbourhood_team"});
  declarations.axes = {
      labelled("layer", "layer of the care system", layers),
      labelled("payer", "layer of the care system, and the social base", payers),
      labelled("team", "team, BASEcamp or institution", structure.team_names),
      labelled("area", "area of the city", structure.area_names),
      labelled("domain", "domain of need", structure.domain_names),
      labelled("channel", "channel of entry", structure.channel_names),
      labelled("referrer",
               "who led to registered help: a channel, nobody to help of the front door's own "
               "team, or that team",
               referrers),
      labelled("ending", "how help ended",
               {std::begin(world::ending_names), std::end(world::ending_names)}),
      labelled("stay_class", "length of a stay",
               {std::begin(stay_class_names), std::end(stay_class_names)}),
      labelled("cost_kind", "kind of cost",
               {std::begin(world::cost_kind_names), std::end(world::cost_kind_names)}),
      labelled("funder", "who pays",
               {std::begin(world::funder_names), std::end(world::funder_names)}),
      labelled("book_entry", "what became of what was granted",
               {std::begin(world::book_entry_names), std::end(world::book_entry_names)}),
      labelled("route", "route along which expertise is asked, and a colleague", routes),
      labelled("answer", "how a question ended",
               {std::begin(world::answer_names), std::end(world::answer_names)}),
      labelled("path", "path on which help goes on", {"voluntary", "pressing", "compulsory"}),
      labelled("led_to", "where triage leads a family", {"front_door", "past_it"}),
      labelled("difficulty", "tenth of difficulty",
               {"0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9"}),
      labelled("priority", "urgency of a need",
               {std::begin(priority_names), std::end(priority_names)}),
      years(window),
  };
  if (record == scenario::Record::events) {
    declarations.measured_from = base::to_text(base::date_of(window.first_date));
    declarations.disciplines = structure.discipline_names;
  }
  if (record != scenario::Record::summary) {
    declarations.axes.push_back(weeks(window));
    declarations.axes.push_back(months(window));
  }
  Setting setting;
  setting.structure = &structure;
  setting.window = window;
  setting.record = record;
  Declaring sink(declarations.outputs);
  Observer(setting).report(sink);
  return declarations;
}

ScenarioResults join(const scenario::Scenario& scenario, const Declarations& declarations,
                     const std::vector<ReplicationOutcome>& replications) {
  ScenarioResults results;
  results.name = scenario.name;
  results.question = scenario.initial().question;
  results.resolved_text = scenario.resolved_text;
  results.hash = scenario.hash;
  results.measured_from = declarations.measured_from;
  results.disciplines = declarations.disciplines;
  Axis replication{"replication", "independent repetition", "1", {}, {}};
  for (std::size_t r = 0; r < replications.size(); ++r) {
    replication.values.push_back(static_cast<std::int64_t>(r));
  }
  results.axes.push_back(std::move(replication));
  results.axes.insert(results.axes.end(), declarations.axes.begin(), declarations.axes.end());
  for (std::size_t i = 0; i < declarations.outputs.size(); ++i) {
    const Output& output = declarations.outputs[i];
    Variable variable{output.name, output.long_name, output.unit, output.kind, {"replication"}, {}};
    variable.axes.insert(variable.axes.end(), output.axes.begin(), output.axes.end());
    for (const ReplicationOutcome& one : replications) {
      SAMENSPEL_CHECK(one.values.size() == declarations.outputs.size(),
                      "a replication has every declared output");
      variable.data.insert(variable.data.end(), one.values[i].begin(), one.values[i].end());
    }
    results.variables.push_back(std::move(variable));
  }
  return results;
}

}  // namespace samenspel::observe
