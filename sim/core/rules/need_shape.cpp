#include "core/rules/need_shape.hpp"

#include <algorithm>
#include <bit>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"
#include "core/random/law.hpp"
#include "core/random/one_block.hpp"

namespace samenspel::rules {

namespace {

using random::Decision;
using random::Draws;
using world::Brick;
using world::Case;

double hours_of(const scenario::DomainPolicy& domain, Draws& draws) {
  return domain.work.is_lognormal()
             ? draws.lognormal_by_sigma(domain.work.mean_hours, domain.work_sigma)
             : random::draw(domain.work.law(), draws);
}

/// Difficulty from the median's odds and a deviation on the log-odds scale.
double difficulty_of(double odds, double deviation) {
  return scenario::difficulty_of(deviation == 0 || odds <= 0 ? odds : odds * base::exp(deviation));
}

/// `children`: those it may be, a bit each.
std::uint8_t owner_of(const scenario::DomainPolicy& domain, std::uint8_t children, double u) {
  if (u < domain.child_share) {
    unsigned from = children;
    if ((from & (from - 1)) != 0) {
      const int count = world::count_children(children);
      for (int before = std::min(static_cast<int>(u / domain.child_share * count), count - 1);
           before > 0; --before) {
        from &= from - 1;
      }
    }
    return static_cast<std::uint8_t>(world::owner_first_child + std::countr_zero(from));
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

/// Gives a brick what follows from what was drawn: its difficulty, its hours, and a uniform number
/// for whom it belongs to.
inline void set_traits(Brick& brick, std::uint8_t children, double difficulty, double hours,
                       double u, const scenario::DomainPolicy& domain) {
  brick.difficulty = static_cast<float>(difficulty);
  brick.amount = static_cast<float>(hours);
  brick.owner = owner_of(domain, children, u);
}

std::uint32_t occasion_of(const Brick& brick, const Case& item) {
  return static_cast<std::uint32_t>(item.round) << 8 | brick.ordinal;
}

/// By whatever law, with a deviation beside `shared`, which all bricks of the need have.
[[gnu::noinline]] void draw_and_deviate(Brick& brick, const Case& item, std::uint8_t children,
                                        double shared, const scenario::Policy& policy,
                                        random::Key key) {
  const scenario::Needs& needs = policy.parameters.needs;
  const scenario::DomainPolicy& domain = policy.domains[brick.domain];
  Draws draws(key, item.subject(), Decision::need_brick, occasion_of(brick, item));
  double deviation = shared;
  if (needs.difficulty_spread > 0 && needs.difficulty_shared < 1) {
    deviation += needs.difficulty_spread * base::sqrt(1 - needs.difficulty_shared) * draws.normal();
  }
  const double difficulty = difficulty_of(domain.odds, deviation);
  const double hours = hours_of(domain, draws) * scenario::hours_factor(difficulty, needs);
  set_traits(brick, children, difficulty, hours, draws.uniform(), domain);
}

/// What makes a brick that does not deviate: one number for its hours, one for whom it belongs to.
struct Drawn {
  double normal;
  double uniform;
};

[[gnu::noinline]] Drawn draw_at_length(random::Key key, const Case& item, std::uint32_t occasion) {
  Draws draws(key, item.subject(), Decision::need_brick, occasion);
  return {draws.normal(), draws.uniform()};
}

/// From the first block of words of a brick that has only its domain and its ordinal, and does not
/// deviate.
inline void draw_plain_traits(Brick& brick, const Case& item, std::uint8_t children,
                              const scenario::DomainPolicy& domain, random::Key key,
                              const random::Block& words) {
  random::OneBlock block(words);
  Drawn drawn{block.normal(), block.uniform()};
  if (!block.was_enough()) [[unlikely]] {
    drawn = draw_at_length(key, item, occasion_of(brick, item));
  }
  const double hours =
      random::lognormal_of(drawn.normal, domain.work.mean_hours, domain.work_sigma) *
      domain.hours_factor;
  set_traits(brick, children, domain.difficulty, hours, drawn.uniform, domain);
}

/// Not inline: a block takes all the registers there are, which nothing else then has to give back.
[[gnu::noinline]] random::Block words_of(const Brick& brick, const Case& item, random::Key key) {
  return philox(random::block_of(item.subject(), Decision::need_brick, occasion_of(brick, item), 0),
                key);
}

/// Draws what a brick of a need is that has only its domain and its ordinal.
void draw_traits(Brick& brick, const Case& item, std::uint8_t children, double shared,
                 const scenario::Policy& policy, random::Key key) {
  const scenario::DomainPolicy& domain = policy.domains[brick.domain];
  if (domain.is_plain) {
    draw_plain_traits(brick, item, children, domain, key, words_of(brick, item, key));
  } else {
    draw_and_deviate(brick, item, children, shared, policy, key);
  }
}

/// Whether the brick is a crisis, hidden, or without a natural end.
[[gnu::noinline]] void draw_kind(Brick& brick, const Case& item, bool may_hide,
                                 const scenario::DomainPolicy& domain,
                                 const scenario::Parameters& parameters, random::Key key) {
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

/// Adds a brick to a new case.
void add_brick(Case& item, std::uint8_t domain_index, std::uint8_t children, double shared,
               const scenario::Policy& policy, random::Key key) {
  const bool is_first = item.brick_count == 0;
  const scenario::DomainPolicy& domain = policy.domains[domain_index];
  Brick& brick = item.begin_brick(domain_index);
  draw_traits(brick, item, children, shared, policy, key);
  if (domain.has_kinds) {
    draw_kind(brick, item, !is_first, domain, policy.parameters, key);
  }
}

std::uint8_t further_domain(std::uint8_t first, const scenario::AreaPolicy& area,
                            std::size_t domains, Draws& shape) {
  return area.only_further >= 0
             ? static_cast<std::uint8_t>(area.only_further)
             : static_cast<std::uint8_t>(shape.pick({&area.mix->beside[first * domains], domains}));
}

/// Adds the bricks behind the first.
[[gnu::noinline]] void add_further(Case& item, std::uint8_t children, double shared,
                                   const scenario::AreaPolicy& first,
                                   const scenario::Policy& policy, random::Key key) {
  Draws shape = shape_draws(item.subject(), key);
  if (first.only_domain < 0) {
    shape();  // the word by which the first domain was chosen
  }
  const std::int64_t further = std::min<std::int64_t>(
      shape.poisson(policy.parameters.needs.further_bricks), world::max_bricks - 2);
  for (std::int64_t n = 0; n < further; ++n) {
    add_brick(
        item,
        further_domain(item.first_domain, policy.areas[item.area], policy.domains.size(), shape),
        children, shared, policy, key);
  }
}

/// Whatever bricks there are.
[[gnu::noinline]] unsigned draw_several(Case& item, std::uint8_t children,
                                        const scenario::AreaPolicy& first,
                                        const scenario::Policy& policy, random::Key key) {
  const double shared = shared_deviation(item, policy.parameters.needs, key);
  add_brick(item, item.first_domain, children, shared, policy, key);
  if (policy.parameters.needs.further_bricks > 0) {
    add_further(item, children, shared, first, policy, key);
  }
  unsigned owners = 0;
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    owners |= 1U << item.bricks[i].owner;
  }
  return owners;
}

}  // namespace

// Not inline, as `words_of`.
[[gnu::noinline]] std::uint32_t surfacing_word(const Case& item, const Brick& laid,
                                               random::Key key) {
  return philox(random::block_of(item.subject(), Decision::surfaces, occasion_of(laid, item), 0),
                key)[0];
}

Brick draw_brick(const Case& item, std::uint8_t domain, std::uint8_t ordinal, std::uint8_t children,
                 const scenario::Policy& policy, random::Key key) {
  Brick brick;
  brick.domain = domain;
  brick.ordinal = ordinal;
  draw_traits(brick, item, children, shared_deviation(item, policy.parameters.needs, key), policy,
              key);
  return brick;
}

unsigned draw_bricks(Case& item, std::uint8_t children, const scenario::AreaPolicy& first,
                     const scenario::Policy& policy, random::Key key, const random::Block& words) {
  const scenario::DomainPolicy& domain = policy.domains[item.first_domain];
  if (!domain.is_alone) {
    return draw_several(item, children, first, policy, key);
  }
  Brick& brick = item.begin_brick(item.first_domain);
  draw_plain_traits(brick, item, children, domain, key, words);
  return 1U << brick.owner;
}

}  // namespace samenspel::rules
