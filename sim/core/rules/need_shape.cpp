#include "core/rules/need_shape.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"
#include "core/random/law.hpp"

namespace samenspel::rules {

namespace {

using random::Decision;
using random::Draws;
using world::Brick;
using world::Case;

double hours_of(const scenario::DomainPolicy& domain, Draws& draws) {
  return domain.work.shape == random::Law::Kind::lognormal && domain.work.mean_hours > 0
             ? draws.lognormal_by_sigma(domain.work.mean_hours, domain.work_sigma)
             : random::draw(domain.work.law(), draws);
}

/// Difficulty from the median's odds and a deviation on the log-odds scale.
double difficulty_of(double odds, double deviation) {
  if (odds <= 0) {
    return 0;
  }
  const double shifted = deviation == 0 ? odds : odds * base::exp(deviation);
  return shifted >= 1e300 ? 1 : shifted / (1 + shifted);
}

/// `children`: those it may be, a bit each.
std::uint8_t owner_of(const scenario::DomainPolicy& domain, std::uint8_t children, double u) {
  if (u < domain.child_share) {
    const std::uint8_t count = world::count_children(children);
    int before =
        count == 1 ? 0 : std::min(static_cast<int>(u / domain.child_share * count), count - 1);
    std::uint8_t child = 0;
    while ((children >> child & 1) == 0 || before-- > 0) {
      ++child;
    }
    return static_cast<std::uint8_t>(world::owner_first_child + child);
  }
  return u < domain.child_share + domain.parent_share ? world::owner_parent : world::owner_family;
}

/// The part of the spread that all bricks of a need share.
double shared_deviation(const Case& item, const scenario::Needs& needs, random::Key key) {
  if (needs.difficulty_spread <= 0 || needs.difficulty_shared <= 0) {
    return 0;
  }
  Draws draws(key, item.subject(), Decision::need_shape, 1);
  return needs.difficulty_spread * base::sqrt(needs.difficulty_shared) * draws.normal();
}

/// Draws what a brick of a need is that has only its domain and its ordinal.
void draw_traits(Brick& brick, const Case& item, std::uint8_t children, double shared,
                 const scenario::DomainPolicy& domain, const scenario::Needs& needs,
                 random::Key key) {
  Draws draws(key, item.subject(), Decision::need_brick,
              static_cast<std::uint32_t>(item.round) << 8 | brick.ordinal);
  double deviation = shared;
  if (needs.difficulty_spread > 0 && needs.difficulty_shared < 1) {
    deviation += needs.difficulty_spread * base::sqrt(1 - needs.difficulty_shared) * draws.normal();
  }
  const double difficulty = difficulty_of(domain.odds, deviation);
  double hours = hours_of(domain, draws);
  if (needs.work_by_difficulty > 0) {
    hours *= base::exp(needs.work_by_difficulty * (difficulty - 0.4));
  }
  brick.difficulty = static_cast<float>(difficulty);
  brick.amount = static_cast<float>(hours);
  brick.owner = owner_of(domain, children, draws.uniform());
}

/// Whether the brick is a crisis, hidden, or without a natural end.
void draw_kind(Brick& brick, const Case& item, bool may_hide, const scenario::DomainPolicy& domain,
               const scenario::Parameters& parameters, random::Key key) {
  if (!domain.has_kinds) {
    return;
  }
  Draws draws(key, item.subject(), Decision::work, brick.ordinal);
  const bool hides = draws.bernoulli(parameters.needs.hidden) && may_hide;
  const bool goes_on = draws.bernoulli(domain.ongoing);
  if (draws.bernoulli(domain.acute)) {
    brick.set(world::crisis);  // nobody overlooks it, and it has an end
    return;
  }
  if (goes_on) {
    brick.set(world::ongoing);
    const scenario::Ongoing& p = parameters.ongoing;
    const double hours =
        p.hours_per_month * base::exp(p.hours_by_difficulty * (brick.difficulty - 0.4));
    brick.amount = static_cast<float>(hours);
  }
  if (hides) {
    brick.set(world::hidden);
  }
}

std::uint8_t further_domain(std::uint8_t first, const scenario::AreaPolicy& area,
                            std::size_t domains, Draws& shape) {
  return area.only_further >= 0
             ? static_cast<std::uint8_t>(area.only_further)
             : static_cast<std::uint8_t>(shape.pick({&area.beside[first * domains], domains}));
}

}  // namespace

Brick draw_brick(const Case& item, std::uint8_t domain, std::uint8_t ordinal, std::uint8_t children,
                 const scenario::Policy& policy, random::Key key) {
  const scenario::Needs& needs = policy.parameters.needs;
  Brick brick;
  brick.domain = domain;
  brick.ordinal = ordinal;
  draw_traits(brick, item, children, shared_deviation(item, needs, key), policy.domains[domain],
              needs, key);
  return brick;
}

void draw_bricks(Case& item, std::uint8_t children, const scenario::Policy& policy, random::Key key,
                 Draws& shape) {
  const scenario::Needs& needs = policy.parameters.needs;
  const auto further =
      needs.further_bricks > 0
          ? std::min<std::int64_t>(shape.poisson(needs.further_bricks), world::max_bricks - 2)
          : std::int64_t{0};
  const double shared = shared_deviation(item, needs, key);
  for (std::int64_t n = 0; n <= further; ++n) {
    Brick& brick = item.add(Brick{});
    brick.domain = n == 0 ? item.first_domain
                          : further_domain(item.first_domain, policy.areas[item.area],
                                           policy.domains.size(), shape);
    brick.ordinal = item.next_ordinal++;
    const scenario::DomainPolicy& domain = policy.domains[brick.domain];
    draw_traits(brick, item, children, shared, domain, needs, key);
    draw_kind(brick, item, n > 0, domain, policy.parameters, key);
  }
}

}  // namespace samenspel::rules
