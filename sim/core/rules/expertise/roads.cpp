#include "core/rules/expertise/roads.hpp"

#include <algorithm>

#include "core/rules/clarification.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/learning.hpp"
#include "core/rules/expertise/nearness.hpp"
#include "core/rules/expertise/routes.hpp"
#include "core/rules/plan.hpp"

namespace samenspel::rules {

namespace {

using world::Brick;

double skill_of(const Looking& view, const Brick& brick) {
  return view.place == nullptr
             ? view.policy.skill_of(view.discipline, brick.domain)
             : skill_for(*view.place, view.slot, view.worker, brick, view.now, view.policy);
}

/// The same where nobody can be asked.
double skill_on_paper(const Looking& view, const Brick& brick) {
  return view.place == nullptr
             ? view.policy.skill_of(view.discipline, brick.domain)
             : rules::skill_on_paper(*view.place, view.worker, brick.domain, view.policy);
}

/// The team that a brick would be referred to, or `none`.
scenario::TeamIndex goes_to(const Looking& view, const Brick& brick) {
  const scenario::TeamIndex able = chosen_able(view.item, view.structure, false, brick,
                                               view.policy.team_skill_of(view.team, brick.domain),
                                               view.policy, view.key, view.board);
  return able == view.team ? scenario::none : able;
}

/// The colleague of the own place and layer who knows most and whose words would be enough.
std::uint16_t able_colleague(const Looking& view, const Brick& brick, double skill,
                             double difficulty) {
  const scenario::Expertise& p = view.policy.parameters.expertise;
  const scenario::Layer layer = view.structure.teams[view.team].layer;
  std::uint16_t best = scenario::none;
  double most = skill;
  for (std::uint16_t w = 0; w < view.place->workers.size(); ++w) {
    const world::Worker& worker = view.place->workers[w];
    if (w == view.worker || !worker.present || worker.absent ||
        view.policy.treats[worker.discipline] == 0 ||
        view.structure.teams[worker.team].layer != layer) {
      continue;
    }
    const double theirs = skill_now(*view.place, w, brick.domain, view.now, view.policy);
    if (theirs > most) {
      most = theirs;
      best = w;
    }
  }
  return best != scenario::none && lent_skill(skill, most, p.consult) + p.stretch >= difficulty
             ? best
             : scenario::none;
}

struct AskedBrick {
  const Brick& brick;
  double skill;
  double difficulty;  ///< as it looks
};

/// The first road that is open for one brick where somebody can be asked.
RoadDecision road_for(const Looking& view, const AskedBrick& asked, std::uint8_t tried) {
  RoadDecision decision;
  const bool to_expert =
      goes_to_expert(view.item, asked.brick, view.structure, view.policy, view.key);
  for (const Road road : view.policy.expertise.way_for(view.item.area).roads) {
    if ((tried >> static_cast<unsigned>(road) & 1) != 0 || (to_expert && road != Road::refer)) {
      continue;
    }
    decision.road = road;
    if (road == Road::refer) {
      decision.to = goes_to(view, asked.brick);
      if (decision.to != scenario::none) {
        return decision;
      }
      continue;
    }
    if (road == Road::join && asked.brick.is(world::ongoing)) {
      continue;
    }
    if (road == Road::colleague) {
      decision.colleague = able_colleague(view, asked.brick, asked.skill, asked.difficulty);
      if (decision.colleague != scenario::none) {
        return decision;
      }
      continue;
    }
    const RouteChoice choice =
        choose_route(view, asked.brick, asked.skill, asked.difficulty,
                     road == Road::join ? world::Asks::visit : world::Asks::advice);
    if (choice.route != scenario::no_route) {
      decision.route = choice.route;
      decision.to = choice.team;
      decision.delay_days = choice.delay_days;
      return decision;
    }
  }
  return RoadDecision{};
}

/// A question about this brick along the mandatory route, or `go_on` when nobody is there.
RoadDecision duty_about(const Looking& view, std::size_t brick) {
  RoadDecision decision;
  const RouteChoice choice = mandatory_route(view, view.item.bricks[brick]);
  if (choice.route != scenario::no_route) {
    decision = {Road::consult,  choice.team,      0, static_cast<std::uint8_t>(brick), choice.route,
                scenario::none, choice.delay_days};
  }
  return decision;
}

/// The question that is mandatory about the plan, once for each team that holds the case: about the
/// hardest brick that the duty is about.
RoadDecision mandatory_question(const Looking& view) {
  std::size_t hardest = view.item.brick_count;
  for (std::size_t i = 0; i < view.item.brick_count; ++i) {
    const Brick& brick = view.item.bricks[i];
    if (is_under_duty(brick, view.policy) &&
        (hardest == view.item.brick_count ||
         brick.difficulty > view.item.bricks[hardest].difficulty)) {
      hardest = i;
    }
  }
  const bool asks = hardest < view.item.brick_count && !view.item.bricks[hardest].is(world::asked);
  return asks ? duty_about(view, hardest) : RoadDecision{};
}

/// Bricks about which nothing is decided while the mandatory question is open, a bit each; a crisis
/// waits for nobody.
std::uint8_t decided_later(const Looking& view) {
  if (view.policy.expertise.mandatory == scenario::no_route ||
      view.policy.parameters.expertise.meanwhile != scenario::Meanwhile::wait) {
    return 0;
  }
  bool open = false;
  std::uint8_t bricks = 0;
  for (std::size_t i = 0; i < view.item.brick_count; ++i) {
    const Brick& brick = view.item.bricks[i];
    const world::Advice* advice = brick.is(world::asked)
                                      ? view.place->expertise.advice.find(view.slot, brick.ordinal)
                                      : nullptr;
    open = open || (advice != nullptr && advice->open() &&
                    view.place->expertise.questions[advice->question].route ==
                        view.policy.expertise.mandatory);
    if (is_under_duty(brick, view.policy) && !brick.is(world::crisis)) {
      bricks = static_cast<std::uint8_t>(bricks | 1U << i);
    }
  }
  return open ? bricks : std::uint8_t{0};
}

/// Whether specialist help for a child is decided about that nobody has consulted the mandatory
/// route about.
bool must_consult_first(const Looking& view, const Brick& brick, Road road, std::uint8_t tried) {
  const std::uint8_t index = view.policy.expertise.mandatory;
  return index != scenario::no_route && (road == Road::join || road == Road::refer) &&
         view.policy.expertise.routes[index].way.mandatory_for == scenario::MandatoryFor::youth &&
         is_under_duty(brick, view.policy) &&
         (tried >> static_cast<unsigned>(Road::consult) & 1) == 0;
}

/// What waits for a brick that is left for somebody else is left with it.
std::uint8_t with_what_waits(const Looking& view, std::uint8_t leave) {
  std::uint8_t before = 0;
  while (view.policy.has_orders && leave != before) {
    before = leave;
    for (std::size_t i = 0; i < view.item.brick_count; ++i) {
      if (!view.item.bricks[i].is(world::hidden) &&
          waits_for_another(view.item, i, view.policy, before)) {
        leave = static_cast<std::uint8_t>(leave | 1U << i);
      }
    }
  }
  return leave;
}

/// What is seen of all bricks on the way to a decision.
struct Seen {
  RoadDecision refer;
  bool lays_elsewhere = false, question_open = false;
  bool urgent = false;  ///< a brick of the first priority is to be referred
};

/// Whether there is something to do here beside what is to be referred.
bool can_go_on(const Looking& view, const Seen& seen) {
  bool can_lay = false, can_follow = false;
  for (std::size_t i = 0; i < view.item.brick_count; ++i) {
    if (!view.item.bricks[i].is(world::hidden) && (seen.refer.leave >> i & 1) == 0) {
      (view.item.bricks[i].is(world::ongoing) ? can_follow : can_lay) = true;
    }
  }
  return can_lay || (can_follow && !seen.lays_elsewhere);
}

/// Whether the case stays while it could be referred.
bool stays(const Looking& view, const Seen& seen) {
  const bool modular =
      view.policy.expertise.way_for(view.item.area).delivery == scenario::Delivery::modular &&
      !seen.urgent;
  return seen.question_open ||
         ((view.item.referred_by != scenario::none || modular) && can_go_on(view, seen));
}

void note_referral(const Looking& view, const Brick& brick, std::size_t index,
                   scenario::TeamIndex to, Seen& seen) {
  seen.refer.to = seen.refer.to == scenario::none ? to : seen.refer.to;
  seen.refer.leave = static_cast<std::uint8_t>(seen.refer.leave | 1U << index);
  seen.lays_elsewhere = seen.lays_elsewhere || !brick.is(world::ongoing);
  seen.urgent = seen.urgent || is_urgent(brick, view.policy);
}

/// What is decided when all bricks are seen: the case is referred unless it stays. In line in both
/// ways of looking at them.
[[gnu::always_inline]] inline RoadDecision refer_if_any(const Looking& view, Seen& seen) {
  if (seen.refer.leave != 0) {
    seen.refer.leave = with_what_waits(view, seen.refer.leave);
  }
  if (seen.refer.to != scenario::none && !stays(view, seen)) {
    seen.refer.road = Road::refer;
  }
  return seen.refer;
}

/// Where nobody can be asked all roads but one are closed.
RoadDecision refer_or_go_on(const Looking& view) {
  const std::vector<Road>& roads = view.policy.expertise.way_for(view.item.area).roads;
  if (!tries_roads(view.item, view.policy) ||
      std::find(roads.begin(), roads.end(), Road::refer) == roads.end()) {
    return {};
  }
  Seen seen;
  for (std::size_t i = 0; i < view.item.brick_count; ++i) {
    const Brick& brick = view.item.bricks[i];
    if (brick.is(world::hidden) || !looks_beyond(view, brick, skill_on_paper(view, brick))) {
      continue;
    }
    const scenario::TeamIndex to = goes_to(view, brick);
    if (to != scenario::none) {
      note_referral(view, brick, i, to, seen);
    }
  }
  return refer_if_any(view, seen);
}

/// Where somebody can be asked.
[[gnu::noinline]] RoadDecision choose_among_roads(const Looking& view) {
  if (!view.item.has(world::Case::put_to_route) && must_ask(view.item, view.policy)) {
    const RoadDecision question = mandatory_question(view);
    if (question.road != Road::go_on) {
      return question;
    }
  }
  Seen seen;
  const bool tries = tries_roads(view.item, view.policy);
  const std::uint8_t later = decided_later(view);
  for (std::size_t i = 0; i < view.item.brick_count; ++i) {
    const Brick& brick = view.item.bricks[i];
    if (brick.is(world::hidden)) {
      continue;
    }
    if ((later >> i & 1) != 0) {
      seen.refer.leave = static_cast<std::uint8_t>(seen.refer.leave | 1U << i);
      seen.question_open = true;
      continue;
    }
    const world::Advice* advice = brick.is(world::asked)
                                      ? view.place->expertise.advice.find(view.slot, brick.ordinal)
                                      : nullptr;
    if (advice != nullptr && advice->open()) {
      const bool left = advice->asks == world::Asks::visit ||
                        view.policy.parameters.expertise.meanwhile == scenario::Meanwhile::wait;
      seen.refer.leave = static_cast<std::uint8_t>(seen.refer.leave | (left ? 1U << i : 0U));
      seen.question_open = true;
      continue;
    }
    const double skill = skill_of(view, brick);
    if (!tries || !looks_beyond(view, brick, skill)) {
      continue;
    }
    const std::uint8_t tried = advice == nullptr ? std::uint8_t{0} : advice->tried;
    RoadDecision road = road_for(
        view, {brick, skill, perceived_difficulty(view.item, brick, skill, view.policy, view.key)},
        tried);
    if (must_consult_first(view, brick, road.road, tried)) {
      const RoadDecision duty = duty_about(view, i);
      road = duty.road == Road::go_on ? road : duty;
    }
    if (road.road == Road::refer) {
      note_referral(view, brick, i, road.to, seen);
    } else if (road.road != Road::go_on) {
      road.brick = static_cast<std::uint8_t>(i);
      return road;
    }
  }
  return refer_if_any(view, seen);
}

}  // namespace

RoadDecision choose_road(const Looking& view) {
  return view.place == nullptr || !view.place->expertise.in_use() ? refer_or_go_on(view)
                                                                  : choose_among_roads(view);
}

bool goes_round(const world::Case& item, scenario::TeamIndex to, world::Seconds now,
                const scenario::Structure& structure) {
  const auto place = structure.teams[item.team].place;
  return item.since == now && item.referred_by != scenario::none &&
         structure.teams[item.referred_by].place == place && structure.teams[to].place == place;
}

bool within_reach(const Looking& view) {
  for (std::size_t i = 0; i < view.item.brick_count; ++i) {
    const Brick& brick = view.item.bricks[i];
    if (!brick.is(world::hidden) &&
        brick.difficulty > skill_of(view, brick) + view.policy.parameters.expertise.stretch) {
      return false;
    }
  }
  return true;
}

}  // namespace samenspel::rules
