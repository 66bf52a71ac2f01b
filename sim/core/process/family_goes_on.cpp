// At home after an ending: what the place remembers, and what brings families back.

#include <algorithm>

#include "core/process/process.hpp"
#include "core/random/draws.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/need_shape.hpp"
#include "core/rules/outflow.hpp"

namespace samenspel::process {

namespace {

using world::Brick;
using world::Ending;

/// The need asks anew: a round with requests of its own.
void begin_round(Case& c) {
  ++c.round;
  c.spell = 0;
  c.requests = 0;
  c.clear(Case::asked_before);
  c.clear(Case::handed_over);
}

/// The family did not end help itself: the need is still there, and it may ask again.
void consider_again(Here& here, std::uint32_t slot, Case& c) {
  const bool visible = rules::hardest_visible(c) < c.brick_count;
  if (!visible || here.parameters().after.comes_back_factor <= 0) {
    forget(here, slot, c);
    return;
  }
  watch_exit(here, slot, c);
  consider(here, slot, c);
}

/// Who comes of age with something left may turn to the adult half, as the same need.
bool goes_on_as_adult(Here& here, std::uint32_t slot, Case& c) {
  const double share = here.parameters().after.goes_on_at_18;
  const bool can = share > 0 && !c.is_grown_up() && c.has(Case::comes_of_age) &&
                   here.structure().areas[c.area].has_two_doors() &&
                   rules::hardest_visible(c) < c.brick_count;
  if (!can || random::unit(here.shared.key, c.subject(), random::Decision::goes_on_at_18,
                           c.round) >= share) {
    return false;
  }
  c.exit_at = world::never;
  watch_exit(here, slot, c);
  begin_round(c);
  here.fact(FactKind::went_on_as_adult, c);
  consider(here, slot, c);
  return true;
}

/// Help that runs may go on where it is for who comes of age with something left.
bool is_extended(Here& here, std::uint32_t slot, Case& c) {
  const scenario::After& p = here.parameters().after;
  const bool can = p.extended_at_18 > 0 && c.has(Case::comes_of_age) &&
                   !c.is_settled(Case::extended) &&
                   (c.state == CaseState::in_care || c.state == CaseState::ongoing) &&
                   rules::hardest_visible(c) < c.brick_count;
  if (!can || random::unit(here.shared.key, c.subject(), random::Decision::extended_at_18,
                           c.round) >= p.extended_at_18) {
    return false;
  }
  c.settle(Case::extended);
  c.exit_at = here.now + static_cast<Seconds>((p.extended_until - 18) * scenario::seconds_per_year);
  here.fact(FactKind::extended_at_18, c);
  watch_exit(here, slot, c);
  return true;
}

}  // namespace

void need_goes_on(Here& here, std::uint32_t slot, Case& c, Ending ending) {
  switch (ending) {
    case Ending::aged_out:
      if (!goes_on_as_adult(here, slot, c)) {
        forget(here, slot, c);
      }
      return;
    case Ending::moved_away:
      forget(here, slot, c);
      return;
    default:
      consider_again(here, slot, c);
  }
}

void state_unmet(Here& here, const Case& c) {
  here.fact(c.has(Case::unmet) ? FactKind::unmet_begins : FactKind::unmet_ends, c);
}

void forget(Here& here, std::uint32_t slot, Case& c) {
  set_unmet(here, c, false);
  free_slot(here, slot, c);
}

void watch_exits(Here& here) {
  const Seconds next_month = here.shared.months[here.place.month + 1].begins;
  here.place.exits.for_each_before(next_month, [&](std::uint32_t slot) {
    const Case& c = here.item(slot);
    if (c.exit_at < next_month && c.state != CaseState::free) {
      watch_exit(here, slot, c);
    }
  });
}

void on_family_returns(Here& here, const Entry& entry) {
  const std::uint32_t slot = entry.slot;
  Case& c = here.item(slot);
  begin_round(c);
  if (c.brick_count == 0) {
    c.add(rules::draw_brick(c, c.first_domain, c.next_ordinal++, c.whose, here.policy(),
                            here.shared.key));
  } else if (rules::hardest_visible(c) == c.brick_count) {
    c.bricks[0].clear(world::hidden);  // what was left undone now shows
  }
  ask(here, slot, c);
}

void on_family_leaves(Here& here, const Entry& entry) {
  const std::uint32_t slot = entry.slot;
  Case& c = here.item(slot);
  const Ending ending = c.has(Case::comes_of_age) ? Ending::aged_out : Ending::moved_away;
  if (is_extended(here, slot, c)) {
    return;
  }
  switch (c.state) {
    case CaseState::free:
      return;
    case CaseState::considering:
    case CaseState::dormant:
      if (!goes_on_as_adult(here, slot, c)) {
        forget(here, slot, c);
      }
      return;
    case CaseState::waiting:
      leave_list(here, slot, c);
      here.fact(FactKind::unqueued, c, static_cast<std::uint8_t>(ending), here.now - c.since);
      break;
    case CaseState::in_care:
      interrupt_step(here, slot);
      break;
    case CaseState::ongoing:
    case CaseState::closing:
      release_hours(here, c);
      break;
  }
  end_help(here, slot, c, ending);
}

}  // namespace samenspel::process
