// One worker who learns from every consult, and forgets while no brick is in hand: V12.

#include "theory/learning.hpp"
#include "verification/check.hpp"

namespace samenspel::verification {

namespace {

constexpr int asked_on_days[] = {10, 100, 600};  // counted from the first consult

/// The worker's skill above that of the discipline right after some of the consults, and how many
/// consults there were up to then.
Figures skill_path(run::Replication& running) {
  Figures figures;
  int consults = 0;
  while (!running.done()) {
    bool learned = false;
    running.advance_to(running.day() + 1, [&](std::int32_t, const world::FactsOfDay& facts) {
      for (const world::Fact& fact : facts) {
        learned = learned || fact.kind == world::FactKind::consult_ended;
        consults += fact.kind == world::FactKind::consult_ended ? 1 : 0;
      }
    });
    for (const int when : asked_on_days) {
      if (learned && consults == when) {
        figures.push_back(running.places()[0].expertise.skills.of(0, 0).gained);
      }
    }
  }
  return figures;
}

}  // namespace

std::vector<Row> learning_rows(const Runner& runner) {
  const run::Plan plan = runner.plan("queue_learning");
  const scenario::Parameters& p = plan.scenario.initial();
  const scenario::Learning& learning = p.expertise.learning;
  const double gap = p.disciplines[1].second.bar - p.disciplines[0].second.bar;
  const Samples samples = runner.run(plan, skill_path);
  std::vector<Row> rows;
  std::size_t i = 0;
  for (const int when : asked_on_days) {
    const double months = p.teams[0].second.intake_hours / 24 * 12 / 365;
    rows.push_back(exact_row(
        "V12 after " + std::to_string(when) + " consults", "skill above that of the discipline",
        theory::gained_after(when, gap, learning.by_consult, months, learning.half_life_months),
        i < samples.size() ? samples[i].front() : 0));
    ++i;
  }
  return rows;
}

}  // namespace samenspel::verification
