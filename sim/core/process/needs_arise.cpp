// A need arises in a family, and its network and the social base carry what they can.

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/process/process.hpp"
#include "core/process/volunteers.hpp"
#include "core/random/draws.hpp"
#include "core/random/one_block.hpp"
#include "core/random/philox_two.hpp"
#include "core/rules/family_life.hpp"
#include "core/rules/need_shape.hpp"
#include "core/rules/onset.hpp"
#include "core/rules/social_base.hpp"

namespace samenspel::process {

namespace {

using random::Decision;
using random::Draws;
using random::Who;

/// Seconds to the next candidate of an area, or more than any run lasts. Candidates come at a rate
/// that no policy changes, so that they keep their number and their moment.
Seconds gap_of(double unit, const scenario::AreaPolicy& first) {
  constexpr double longer_than_any_run = 1e15;
  return static_cast<Seconds>(std::min(unit / first.ceiling_per_second, longer_than_any_run));
}

void schedule_next(Here& here, std::uint16_t local_area, Seconds gap) {
  here.schedule(EventKind::need_arises, Phase::arrivals, here.now + gap, local_area, 0);
}

template <class SomeDraws>
[[gnu::always_inline]] inline world::Candidate take_candidate(SomeDraws& draws,
                                                              const scenario::AreaPolicy& first) {
  world::Candidate candidate;
  candidate.gap = gap_of(draws.exponential(), first);
  candidate.mark = draws.uniform();
  candidate.home = static_cast<std::uint32_t>(draws.uniform() * first.families);
  return candidate;
}

[[gnu::noinline]] world::Candidate take_candidate_at_length(random::Key key, random::Subject area,
                                                            std::uint32_t number,
                                                            const scenario::AreaPolicy& first) {
  Draws draws(key, area, Decision::candidate_gap, number);
  return take_candidate(draws, first);
}

/// Drawn when the one before it comes, so that its family is looked up before it is needed. Gives
/// the words for the first brick of the one that comes now, which are worked out beside its own.
[[gnu::always_inline]] inline random::Block draw_next(const Here& here, world::AreaState& area,
                                                      const scenario::AreaPolicy& first) {
  const random::Subject who = random::subject(Who::area, area.index, 0);
  const random::Subject need = random::subject(Who::need, area.index, area.next_candidate - 1);
  const random::TwoBlocks words =
      random::philox_two(random::block_of(who, Decision::candidate_gap, area.next_candidate, 0),
                         rules::first_brick_counter(need), here.shared.key);
  random::OneBlock block(words.first);
  area.next = take_candidate(block, first);
  if (!block.was_enough()) [[unlikely]] {
    area.next = take_candidate_at_length(here.shared.key, who, area.next_candidate, first);
  }
  return words.second;
}

/// A recent planned ending protects a family for a while.
double unprotected_share(const Here& here, const world::FamilyRecord* record) {
  const double years = here.parameters().needs.protected_years;
  if (record == nullptr || record->planned_end_day < 0 || years <= 0) {
    return 1;
  }
  const double since = static_cast<double>(here.now / 86400 - record->planned_end_day) / 365;
  return 1 - 0.5 * base::exp(-since / years);
}

/// Removes the visible bricks that network and social base carry; true when none is left to ask
/// help for.
[[gnu::noinline]] bool absorb(Here& here, Case& c, std::uint16_t local_area) {
  const scenario::SocialBase& base = here.parameters().social_base;
  const double capacity = base_hours(here, here.place.areas[local_area]);
  for (std::size_t i = 0; i < c.brick_count;) {
    const world::Brick brick = c.bricks[i];
    const double u = random::unit(here.shared.key, c.subject(), Decision::absorbed, brick.ordinal);
    const double chance =
        brick.is(world::hidden) || brick.is(world::crisis)
            ? 0
            : rules::carried_chance(brick.difficulty, c.network,
                                    here.place.areas[local_area].base_load, capacity, base);
    if (u < chance) {
      here.fact(FactKind::brick_absorbed, c, brick.domain);
      here.about(brick);
      carry(here, c, brick, base.hours_per_week, c.round);
      c.remove(i);
    } else {
      ++i;
    }
  }
  return std::all_of(c.bricks.begin(), c.bricks.begin() + c.brick_count,
                     [](const world::Brick& brick) { return brick.is(world::hidden); });
}

/// What the family brings along: as it is remembered, or as families are here.
void take_traits(Here& here, Case& c, std::uint32_t number, const world::FamilyRecord* record) {
  if (record != nullptr) {
    c.record = number;
    c.trust = record->trust;
    c.network = record->network;
    return;
  }
  const rules::FamilyTraits traits =
      rules::family_traits(here.shared, here.policy(), c.area, c.family, c.generation);
  c.trust = traits.trust;
  c.network = traits.network;
}

/// Children whose bricks a need holds, by all owners of its bricks; the eldest at home when it is
/// one of parents or family.
std::uint8_t whose_bricks(unsigned owners, std::uint8_t at_home) {
  const unsigned children = owners >> world::owner_first_child;
  const unsigned eldest = at_home & (~at_home + 1U);
  return static_cast<std::uint8_t>(children != 0 ? children : eldest);
}

}  // namespace

void start_onsets(Here& here, std::uint16_t local_area) {
  world::AreaState& area = here.place.areas[local_area];
  const random::Subject who = random::subject(Who::area, area.index, 0);
  Draws draws(here.shared.key, who, Decision::candidate_gap, 0xFFFFFFFFU);
  const scenario::AreaPolicy& first = here.shared.policies->front().areas[area.index];
  schedule_next(here, local_area, gap_of(draws.exponential(), first));
  draw_next(here, area, first);
}

void on_need_arises(Here& here, const Entry& entry) {
  const auto local_area = static_cast<std::uint16_t>(entry.slot);
  world::AreaState& area = here.place.areas[local_area];
  const std::uint32_t candidate = area.next_candidate++;
  const auto [gap, mark, home] = area.next;
  const scenario::AreaPolicy& first = here.shared.policies->front().areas[area.index];
  schedule_next(here, local_area, gap);
  const random::Block words = draw_next(here, area, first);
  here.place.families.prefetch(area.first_home + area.next.home);  // it may be today's
  const scenario::AreaPolicy& now = here.policy().areas[area.index];
  double share = rules::accepted_share(now, here.parameters().needs.trend_per_year, here.now,
                                       first.ceiling_per_second);
  if (mark >= share) {
    return;
  }
  const rules::FamilyNow family =
      rules::family_at(here.shared, here.policy(), area.index, home, here.now);
  const std::uint8_t domain = rules::first_domain(
      first, random::subject(Who::need, area.index, candidate), here.shared.key);
  share *= 1 - rules::prevented_share(now, domain, here.now,
                                      here.parameters().social_base.prevention_months);
  if (mark >= share) {
    return;
  }
  const std::uint32_t number = here.place.families.find(area.first_home + home, family.generation);
  const world::FamilyRecord* record =
      number == world::not_remembered ? nullptr : &here.place.families[number];
  if (mark >= share * unprotected_share(here, record)) {
    return;
  }

  const std::uint32_t slot = here.place.cases.make();
  Case& c = here.blank_item(slot);
  c.area = area.index;
  c.ordinal = candidate;
  c.first_domain = domain;
  c.family = home;
  c.generation = family.generation;
  c.exit_at = family.leaves_at;
  take_traits(here, c, number, record);
  const unsigned owners =
      rules::draw_bricks(c, family.at_home, first, here.policy(), here.shared.key, words);
  if (family.comes_of_age) {
    c.set(Case::comes_of_age);
  }
  c.whose = whose_bricks(owners, family.at_home);
  c.children = world::count_children(c.whose);
  here.fact(FactKind::need_arose, c, 0, c.brick_count);
  if (here.parameters().social_base.strength > 0 && absorb(here, c, local_area)) {
    here.fact(FactKind::need_absorbed, c);
    forget(here, slot, c);
    return;
  }
  if (family.leaves_at != world::never) {
    watch_exit(here, slot, c);
  }
  consider(here, slot, c);
}

}  // namespace samenspel::process
