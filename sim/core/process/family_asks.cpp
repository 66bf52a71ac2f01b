// A family asks for help: the request is remembered, and a channel leads it to a team.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/practice.hpp"
#include "core/process/process.hpp"
#include "core/rules/door_triage.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/skill.hpp"
#include "core/rules/family_life.hpp"
#include "core/rules/practice.hpp"
#include "core/world/goes_with.hpp"

namespace samenspel::process {

namespace {

using world::FamilyRecord;

/// Says whether this is the first request of a family in the calendar year; notes that it asks.
std::uint8_t first_of_year(const Here& here, FamilyRecord& family) {
  const auto year = static_cast<std::uint8_t>(here.month().year + 1);
  const bool first = family.asked_in != year;
  family.asked_in = year;
  return first ? world::also_first_of_year : 0;
}

/// Nobody at the front door of the family's area can do what is hardest.
bool is_beyond_team(const Here& here, const Case& c, const scenario::AreaPlan& area) {
  const std::size_t hardest = rules::hardest_visible(c);
  if (hardest == c.brick_count) {
    return false;
  }
  const world::Brick& brick = c.bricks[hardest];
  return brick.difficulty > here.policy().team_skill_of(area.door(), brick.domain);
}

/// Whether what the family needs, seen or not, is the work of both halves.
bool needs_both_halves(const Here& here, const Case& c) {
  unsigned halves = 0;
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    halves |= 1U << static_cast<unsigned>(here.policy().domains[c.bricks[i].domain].half);
  }
  const unsigned both = 1U << static_cast<unsigned>(scenario::Half::youth) |
                        1U << static_cast<unsigned>(scenario::Half::adult);
  return (halves & both) == both;
}

/// Families that come by themselves or by others meet the triage team while it has time, but for
/// those whose help is compulsory and those of practices that talk with the team at the start.
bool is_asked_on(const Here& here, const Case& c) {
  const scenario::DoorTriage& p = here.parameters().entry.triage;
  if (p.hours_per_week <= 0) {
    return false;
  }
  const scenario::Channel& channel = here.policy().channels[c.channel];
  const bool talks = channel.practice && here.parameters().entry.practice.talk_share > 0;
  return !channel.compulsory && !talks &&
         rules::asks_on(here.place.expertise.door_free_at, here.now, p);
}

std::uint16_t asked_on_to(Here& here, Case& c) {
  base::Moment& free_at = here.place.expertise.door_free_at;
  free_at = std::max<Seconds>(free_at, here.now) +
            rules::triage_takes(here.place.index, here.structure(), here.parameters().entry.triage);
  c.live(Case::triaged);
  return rules::triage(c, here.structure(), here.policy(), here.shared.key);
}

/// Skill of somebody of this place for each brick of a need.
std::array<double, world::max_bricks> skills_for(const Here& here, std::uint16_t worker,
                                                 const Case& c) {
  std::array<double, world::max_bricks> skills{};
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    skills[i] = rules::skill_now(here.place, worker, c.bricks[i].domain, here.now, here.policy());
  }
  return skills;
}

/// Where the teams of both halves share the front door, somebody of the team that is usual here
/// asks on, and leads the family to the team for what they see; `team` where nobody does.
std::uint16_t team_after_door(Here& here, Case& c, const scenario::AreaPlan& area,
                              std::uint16_t team) {
  if (!area.has_two_doors() || !area.is_door(team) ||
      !rules::is_asked_on_at_door(c, here.structure(), here.policy()) ||
      !here.is_here(area.door())) {
    return team;
  }
  const std::uint16_t worker = rules::who_asks_on(here.place, here.team(area.door()));
  if (worker == scenario::none) {
    return team;
  }
  const auto skills = skills_for(here, worker, c);
  std::uint8_t found = 0;
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    world::Brick& brick = c.bricks[i];
    if (rules::found_at_door(c, brick, skills[i], here.policy(), here.shared.key)) {
      brick.clear(world::hidden);
      here.fact(FactKind::brick_found, c, brick.domain);
      here.about(brick);
      ++found;
    }
  }
  const double hours = here.parameters().entry.asking_on_hours;
  if (here.place.expertise.in_use()) {
    book_hours(here, worker, hours, world::Aside::meeting);
  }
  here.fact(FactKind::asked_on, c, found, static_cast<Seconds>(hours * scenario::seconds_per_hour));
  return rules::door_of(c, here.structure(), here.policy(), here.shared.key, skills);
}

/// Who lives there and what help is asked for, for the event log.
[[gnu::noinline]] void log_request(Here& here, const Case& c) {
  const rules::FamilyNow family =
      rules::family_at(here.shared, here.policy(), c.area, c.family, here.now);
  for (std::uint8_t child = 0; child < world::max_children; ++child) {
    const Seconds of_age = family.of_age_at[child];
    if ((family.at_home & 1U << child) != 0 && of_age != world::never) {
      const auto youth = static_cast<Seconds>(18 * scenario::seconds_per_year);
      here.log_fact(FactKind::child_at_home, c, child, here.now - (of_age - youth));
    }
  }
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    const world::Brick& brick = c.bricks[i];
    here.log_fact(FactKind::brick_at_request, c, brick.domain,
                  (brick.is(world::hidden) ? 1 : 0) + (brick.is(world::ongoing) ? 2 : 0));
    here.about(brick);
  }
}

/// The channel and the team of a request.
rules::EntryDecision choose_way_in(Here& here, Case& c, const scenario::AreaPlan& area) {
  const rules::EntryDecision entry =
      rules::enter(c, here.structure(), here.policy(), here.shared.key, practice_ties(here, c.area),
                   &here.board);
  c.channel = entry.channel;
  c.team = is_asked_on(here, c) ? asked_on_to(here, c) : team_after_door(here, c, area, entry.team);
  return entry;
}

/// There those whom the family meets on its way to the team learn of it.
void meet_on_the_way(Here& here, std::uint32_t slot, Case& c, const scenario::AreaPlan& area,
                     const rules::EntryDecision& entry) {
  if (entry.asked_first) {
    answer_practice(here, c, entry.stays_there);
  }
  if (c.has_lived(Case::triaged)) {
    const bool past = !area.is_door(c.team);
    const double hours = here.parameters().entry.triage.hours_per_family;
    here.fact(FactKind::triaged, c, past ? std::uint8_t{1} : std::uint8_t{0},
              static_cast<Seconds>(hours * scenario::seconds_per_hour));
  } else {
    talk_together(here, c);
  }
  put_before_route_team(here, slot, c);
}

/// What the need's family has been through, and how long after a planned ending it asks, in
/// seconds; -1: it has not asked after one yet.
std::int64_t take_history(Here& here, Case& c, FamilyRecord& family) {
  const std::int64_t since_planned =
      family.has(FamilyRecord::to_follow)
          ? here.now - static_cast<Seconds>(family.planned_end_day) * 86400
          : -1;
  family.begin_case();
  family.clear(FamilyRecord::to_follow);
  c.history = static_cast<std::uint8_t>(family.past & Case::helped_before & c.whose);
  return since_planned;
}

/// Nothing has been done about this request yet. In line where it is called for every family.
[[gnu::always_inline]] inline void begin_request(Here& here, Case& c) {
  c.step = world::Step::intake;
  c.asked_at = here.now;
  c.laid = 0;
  c.done_hours = 0;
  ++c.requests;
  c.retellings = 0;
  c.settled = 0;
  c.weeks_waited = 0;
  c.clear(Case::right_help);
  c.clear(Case::hardest_laid);
  c.clear(Case::beyond_team);
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    c.bricks[i].clear(world::begun);
  }
}

/// States who else at the door could have to do with the request.
void state_other_ways_in(Here& here, const Case& c, const scenario::AreaPlan& area) {
  if (area.nurse != world::none &&
      rules::suits_nurse(c, c.channel, here.structure(), here.policy())) {
    const bool specialist = here.structure().teams[c.team].layer != scenario::Layer::neighbourhood;
    here.fact(FactKind::suits_nurse, c, specialist ? 1 : 0);
  }
  if (area.has_two_doors() && needs_both_halves(here, c)) {
    here.fact(FactKind::asked_across, c);
  }
}

/// What goes with asking: whether the family asks for the first time in the year, and whether its
/// request reaches the team in the same instant.
std::uint8_t goes_with_asking(const Here& here, const Case& c, FamilyRecord& family) {
  const unsigned enters = here.is_here(c.team) ? world::also_entered : 0;
  return static_cast<std::uint8_t>(first_of_year(here, family) | enters);
}

/// States that the family asks, and whether this is beyond the front door. In line where it is
/// called for every family.
[[gnu::always_inline]] inline void state_request(Here& here, Case& c, FamilyRecord& family,
                                                 const scenario::AreaPlan& area,
                                                 std::int64_t since_planned) {
  const bool beyond = is_beyond_team(here, c, area);
  here.fact(FactKind::asked, c, c.channel, since_planned, goes_with_asking(here, c, family));
  if (here.told != nullptr) {
    log_request(here, c);
  }
  if (beyond) {
    c.set(Case::beyond_team);
    here.fact(FactKind::asked_beyond, c);
  }
}

/// States that the family is back, if it is.
void state_return(Here& here, Case& c) {
  if (c.round > 0 || c.has(Case::asked_before)) {
    here.fact(FactKind::returned, c, c.has(Case::asked_before) ? std::uint8_t{1} : std::uint8_t{0},
              c.round);
  }
  c.set(Case::asked_before);
}

/// A request where there is something to choose or to ask on.
[[gnu::noinline]] void find_way_in(Here& here, std::uint32_t slot, Case& c, FamilyRecord& family,
                                   const scenario::AreaPlan& area, std::int64_t since_planned) {
  const rules::EntryDecision entry = choose_way_in(here, c, area);
  begin_request(here, c);
  state_request(here, c, family, area, since_planned);
  state_other_ways_in(here, c, area);
  state_return(here, c);
  meet_on_the_way(here, slot, c, area, entry);
}

}  // namespace

void ask(Here& here, std::uint32_t slot, Case& c) {
  const scenario::AreaPlan& area = here.structure().areas[c.area];
  if (c.record == world::not_remembered) {
    c.record = here.place.families.remember(here.home_of(c), c.generation, c.trust, c.network);
  }
  FamilyRecord& family = here.place.families[c.record];
  const std::int64_t since_planned = take_history(here, c, family);
  if (here.policy().areas[c.area].one_way_in) {
    c.channel = 0;
    c.team = area.door();
    begin_request(here, c);
    state_request(here, c, family, area, since_planned);
    state_return(here, c);
  } else {
    find_way_in(here, slot, c, family, area, since_planned);
  }
  if (here.is_here(c.team)) {
    come_in(here, slot, c);
  } else {
    send_case(here, slot, c, c.team);
  }
}

}  // namespace samenspel::process
