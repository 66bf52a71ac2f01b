// The worker of a neighbourhood team keeps the case lead while a specialist treats, and the family
// comes back to the same face.

#include "core/process/case_leads.hpp"

#include "core/process/process.hpp"
#include "core/process/steps.hpp"

namespace samenspel::process {

namespace {

std::uint16_t person_in(const Here& here, std::uint16_t worker) {
  return here.place.staffing.in_use() ? here.place.staffing.members[worker].generation
                                      : std::uint16_t{0};
}

/// The same person is there and at work.
bool is_there(const Here& here, const world::Lead& lead) {
  const world::Worker& worker = here.place.workers[lead.worker];
  return worker.present && !worker.absent && person_in(here, lead.worker) == lead.generation;
}

}  // namespace

void keep_lead(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  if (!here.place.expertise.in_use()) {
    return;
  }
  const std::uint32_t number = here.place.expertise.leads.make();
  world::Lead& lead = here.place.expertise.leads[number];
  lead.hours_per_second =
      here.parameters().expertise.case_lead.hours_per_week / scenario::seconds_per_week;
  lead.since = here.now;
  lead.worker = c.worker;
  lead.generation = person_in(here, c.worker);
  lead.open = true;
  c.lead = number;
  c.lead_team = c.team;
  here.fact(FactKind::lead_kept, c);
  reserve_hours(here, lead.worker, lead.hours_per_second);
}

void release_lead(Here& here, std::uint32_t number) {
  world::Lead& lead = here.place.expertise.leads[number];
  SAMENSPEL_CHECK(lead.open, "a lead is given up once");
  reserve_hours(here, lead.worker, -lead.hours_per_second);
  lead.open = false;
  here.place.expertise.leads.release(number);
}

void give_up_kept_lead(Here& here, Case& c) {
  if (here.is_here(c.lead_team)) {
    release_lead(here, c.lead);
  } else {
    world::Request told;
    told.question = c.lead;
    told.from = here.place.index;
    told.team = c.lead_team;
    here.send(here.structure().teams[c.lead_team].place, world::MessageKind::lead_given_up, told);
  }
  c.lead = world::no_slot;
  c.lead_team = world::none;
  c.clear_settled(Case::on_its_way_back);
}

void return_to_lead(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  world::Team& from = leave_worker(here, slot, c, Leaves::referred);
  leave_youth_help(c);
  c.settle(Case::on_its_way_back);
  c.team = c.lead_team;
  if (here.is_here(c.lead_team)) {
    take_up_again(here, slot);
  } else {
    send_case(here, slot, c, c.lead_team);
  }
  admit_waiting(here, from);
}

bool comes_back(const Case& c) { return c.is_settled(Case::on_its_way_back); }

void take_up_again(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  const world::Lead lead = here.place.expertise.leads[c.lead];
  const std::uint16_t team = c.lead_team;
  c.team = team;
  give_up_lead(here, c);
  if (!is_there(here, lead)) {
    ++c.retellings;
    enter_team(here, slot, c, team);
    return;
  }
  c.priority = 2;
  c.referred_by = world::none;
  c.worker = lead.worker;
  here.fact(FactKind::lead_returned, c, 0, here.now - lead.since);
  take_into_care(here, slot, c, lead.worker);
  take_next_step(here, slot, c);
}

}  // namespace samenspel::process
