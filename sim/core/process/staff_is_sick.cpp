// Professionals fall sick and recover: without hours their families wait, after long they go back
// to the list.

#include "core/process/expertise.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"
#include "core/rules/absence.hpp"

namespace samenspel::process {

namespace {

/// Spells follow the numbers of the whole run, so that no policy moves them.
rules::SickSpell spell_of(const Here& here, const world::Worker& worker, Seconds well_since) {
  const scenario::Absence& p = here.shared.policies->front().parameters.absence;
  return rules::next_sick_spell(name_of(here, worker), worker.sick_spells, well_since, p,
                                here.shared.key);
}

void schedule_next(Here& here, std::uint16_t index) {
  const Seconds begins = spell_of(here, here.place.workers[index], here.now).begins;
  if (begins != world::never) {
    here.schedule(EventKind::worker_falls_sick, Phase::staff, begins, index, 0);
  }
}

}  // namespace

void start_health(Here& here) {
  for (std::uint16_t w = 0; w < here.place.workers.size(); ++w) {
    schedule_next(here, w);
  }
}

void on_worker_falls_sick(Here& here, const Entry& entry) {
  const auto index = static_cast<std::uint16_t>(entry.slot);
  world::Worker& worker = here.place.workers[index];
  const rules::SickSpell spell = spell_of(here, worker, 0);
  const Seconds lasts = spell.ends - spell.begins;
  ++worker.sick_spells;
  worker.absent = true;
  set_capacity(here, index);
  if (worker.present) {
    here.fact(FactKind::fell_sick, world::none, worker.team,
              static_cast<std::uint8_t>(worker.discipline), lasts);
  }
  const auto long_after = static_cast<Seconds>(here.parameters().absence.hands_over_days * 86400);
  if (long_after < lasts) {
    here.schedule(EventKind::absence_grows_long, Phase::staff, here.now + long_after, index, 0);
  }
  here.schedule(EventKind::worker_recovers, Phase::staff, here.now + lasts, index, 0);
}

void on_absence_grows_long(Here& here, const Entry& entry) {
  const auto index = static_cast<std::uint16_t>(entry.slot);
  break_off_visits(here, index);
  give_back_cases(here, index);
  admit_waiting(here, here.team(here.place.workers[index].team));
}

void on_worker_recovers(Here& here, const Entry& entry) {
  const auto index = static_cast<std::uint16_t>(entry.slot);
  here.place.workers[index].absent = false;
  set_capacity(here, index);
  schedule_next(here, index);
  admit_waiting(here, here.team(here.place.workers[index].team));
}

}  // namespace samenspel::process
