#include "core/run/simulate.hpp"

#include <limits>

#include "core/base/calendar.hpp"
#include "core/observe/event_log.hpp"
#include "core/observe/observer.hpp"
#include "core/rules/family_life.hpp"

namespace samenspel::run {

namespace {

class Collecting : public observe::OutputSink {
 public:
  explicit Collecting(std::vector<std::vector<double>>& values) : values_(values) {}
  void put(observe::Output, std::vector<double> values) override {
    values_.push_back(std::move(values));
  }

 private:
  std::vector<std::vector<double>>& values_;
};

observe::Setting setting_of(const Plan& plan) {
  const scenario::Run& run = plan.scenario.initial().run;
  observe::Setting setting;
  setting.structure = &plan.structure;
  setting.window = window_of(plan);
  setting.resident_youths = plan.resident_youths;
  setting.other_spending_eur = plan.scenario.initial().funding.other_spending_eur_per_year;
  setting.record = run.record;
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    setting.norm_days[layer] = 7 * (layer == 0 ? run.norm_weeks : run.norm_weeks_specialist);
  }
  return setting;
}

}  // namespace

observe::Window window_of(const Plan& plan) {
  const auto year = static_cast<std::int32_t>(plan.scenario.initial().run.first_year);
  return observe::Window{plan.first_measured_day, plan.end_day,
                         base::day_number(base::Date{year, 1, 1})};
}

observe::Declarations declarations_of(const Plan& plan) {
  return observe::declare(plan.structure, window_of(plan), plan.scenario.initial().run.record);
}

observe::ReplicationOutcome simulate(const Plan& plan, std::uint64_t seed,
                                     std::uint32_t replication, const Continue& go_on, Audit audit,
                                     const Together& together) {
  constexpr std::int32_t month = 30;
  Replication run(plan, seed, replication, audit);
  observe::Observer observer(setting_of(plan));
  observe::EventLog log(plan.structure, window_of(plan));
  const bool logs = plan.scenario.initial().run.record == scenario::Record::events;
  if (logs) {
    run.record_events();
  }
  while (!run.done()) {
    run.advance_to(
        run.day() + month,
        [&](std::int32_t day, std::span<const world::Fact> facts) {
          if (logs) {
            log.add(day, facts, run.told());
            observer.see(day, observe::without_only_logged(facts));
          } else {
            observer.see(day, facts);
          }
        },
        together);
    if (go_on && !go_on(static_cast<double>(run.day() + 1) / plan.end_day)) {
      return {};
    }
  }
  observe::ReplicationOutcome outcome;
  Collecting sink(outcome.values);
  observer.report(sink);
  outcome.fingerprint = observer.fingerprint();
  outcome.events = run.events();
  outcome.log = log.take();
  return outcome;
}

}  // namespace samenspel::run
