// What the ingredients of a run cost, and what runs reach. Times are of this machine at this
// moment: compare only figures of one run of this program.

#include <benchmark/benchmark.h>

#include <stdexcept>
#include <string>

#include "core/engine/agenda.hpp"
#include "core/engine/post.hpp"
#include "core/random/draws.hpp"
#include "core/run/replication.hpp"
#include "core/world/goes_with.hpp"
#include "core/world/message.hpp"
#include "io/yaml_to_scenario.hpp"

namespace samenspel {
namespace {

constexpr random::Key key{1, 2};
constexpr random::Subject somebody = random::subject(random::Who::need, 3, 4);

/// A fresh stream and one uniform number: one block of the generator.
void draw(benchmark::State& state) {
  std::uint32_t occasion = 0;
  for (auto step : state) {
    benchmark::DoNotOptimize(random::unit(key, somebody, random::Decision{1}, ++occasion));
  }
}
BENCHMARK(draw);

void exponential(benchmark::State& state) {
  std::uint32_t occasion = 0;
  for (auto step : state) {
    benchmark::DoNotOptimize(
        random::Draws(key, somebody, random::Decision{1}, ++occasion).exponential());
  }
}
BENCHMARK(exponential);

void lognormal(benchmark::State& state) {
  const double sigma = random::lognormal_sigma(1.2);
  std::uint32_t occasion = 0;
  for (auto step : state) {
    benchmark::DoNotOptimize(random::Draws(key, somebody, random::Decision{1}, ++occasion)
                                 .lognormal_by_sigma(30, sigma));
  }
}
BENCHMARK(lognormal);

/// An agenda with so many entries pending, at times spread over two years.
class PendingAgenda {
 public:
  explicit PendingAgenda(std::int64_t pending) {
    for (std::int64_t i = 0; i < pending; ++i) {
      push(0);
    }
    agenda_.open(0);
  }

  void pop_and_push() {
    const engine::Entry* next = agenda_.next();
    while (next == nullptr) {
      agenda_.open(agenda_.day() + 1);
      next = agenda_.next();
    }
    push(next->time);
  }

  /// Moments end after 136 years, and what lies beyond falls on one second.
  [[nodiscard]] bool is_old() const { return agenda_.day() > 100 * 365; }

 private:
  void push(std::int64_t from) {
    constexpr std::uint64_t two_years = 2 * 365 * engine::seconds_per_day;
    engine::Entry entry;
    entry.order = engine::order_of(engine::Phase::arrivals, 0, ++sequence_);
    entry.time = from + 1 + static_cast<std::int64_t>(random::scramble(sequence_) % two_years);
    agenda_.schedule(entry);
  }

  engine::Agenda agenda_;
  std::uint64_t sequence_ = 0;
};

/// Pops one entry and pushes another.
void agenda_pop_push(benchmark::State& state) {
  PendingAgenda agenda(state.range(0));
  for (auto step : state) {
    agenda.pop_and_push();
    if (agenda.is_old()) {
      state.PauseTiming();
      agenda = PendingAgenda(state.range(0));
      state.ResumeTiming();
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(agenda_pop_push)->Arg(1000)->Arg(10000)->Arg(100000);

/// A letter put into a mailbox and taken out, with a hundred others waiting.
void post(benchmark::State& state) {
  engine::Mailbox<world::Message> mail;
  world::Message message;
  for (int i = 0; i < 100; ++i) {
    mail.put(message);
  }
  std::uint32_t waiting = 0;
  for (auto step : state) {
    const std::uint32_t slot = mail.put(message);
    message = mail.take(waiting);
    waiting = slot;
    benchmark::DoNotOptimize(message);
  }
}
BENCHMARK(post);

run::Plan plan_of(const std::string& name, std::vector<std::string> assignments = {}) {
  base::Problems problems;
  const auto scenario = io::read_scenario(name, assignments, problems);
  if (!scenario) {
    throw std::runtime_error(problems.to_text());
  }
  run::Plan plan = run::plan_of(*scenario, problems);
  if (!problems.empty()) {
    throw std::runtime_error(problems.to_text());
  }
  return plan;
}

/// One day of Utrecht after two years.
void day_of_utrecht(benchmark::State& state) {
  const run::Plan plan = plan_of("utrecht");
  run::Replication running(plan, 1, 0);
  std::int64_t facts = 0;
  const auto count = [&facts](std::int32_t, const world::FactsOfDay& today) {
    facts += std::ssize(today);
  };
  running.advance_to(730, count);
  facts = 0;
  std::uint64_t events = running.events();
  std::uint64_t worked = 0;
  for (auto step : state) {
    if (running.done()) {
      state.PauseTiming();
      worked += running.events() - events;
      running = run::Replication(plan, 1, 0);
      running.advance_to(730, [](std::int32_t, const world::FactsOfDay&) {});
      events = running.events();
      state.ResumeTiming();
    }
    running.advance_to(running.day() + 1, count);
  }
  worked += running.events() - events;
  state.counters["events_per_second"] =
      benchmark::Counter(static_cast<double>(worked), benchmark::Counter::kIsRate);
  state.counters["events_per_day"] =
      benchmark::Counter(static_cast<double>(worked), benchmark::Counter::kAvgIterations);
  state.counters["facts_per_day"] =
      benchmark::Counter(static_cast<double>(facts), benchmark::Counter::kAvgIterations);
}
BENCHMARK(day_of_utrecht)->Unit(benchmark::kMicrosecond);

/// Whether the benchmark's definition counts it: queue entries, service starts, completions,
/// abandonments.
bool is_reference_event(const world::Fact& fact) {
  return world::tells_of(fact, world::FactKind::entered) || fact.kind == world::FactKind::started ||
         fact.kind == world::FactKind::stage_ended || fact.kind == world::FactKind::unqueued;
}

/// The reference network at k = 1, whole: `reference_events_per_second` is comparable with the
/// anchors.
void reference_network(benchmark::State& state) {
  const run::Plan plan = plan_of("reference_network");
  std::int64_t reference = 0;
  std::uint64_t events = 0;
  std::uint32_t replication = 0;
  for (auto step : state) {
    run::Replication running(plan, 1, replication++);
    running.advance_to(plan.end_day, [&reference](std::int32_t, const world::FactsOfDay& today) {
      for (const world::Fact& fact : today) {
        reference += is_reference_event(fact) ? 1 : 0;
      }
    });
    events += running.events();
  }
  state.counters["reference_events_per_second"] =
      benchmark::Counter(static_cast<double>(reference), benchmark::Counter::kIsRate);
  state.counters["events_per_second"] =
      benchmark::Counter(static_cast<double>(events), benchmark::Counter::kIsRate);
  state.counters["reference_events"] =
      benchmark::Counter(static_cast<double>(reference), benchmark::Counter::kAvgIterations);
}
BENCHMARK(reference_network)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace samenspel
