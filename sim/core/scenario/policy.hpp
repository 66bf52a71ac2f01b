#pragma once
// One policy in the form in which handlers read it: the parameters with names resolved to indices
// and rates per second.

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/exp_log.hpp"
#include "core/base/problems.hpp"
#include "core/scenario/domain_mix.hpp"
#include "core/scenario/expertise_policy.hpp"
#include "core/scenario/structure.hpp"

namespace samenspel::scenario {

inline constexpr double seconds_per_hour = 3600;
inline constexpr double seconds_per_week = 604800;
inline constexpr double seconds_per_year = 365 * 86400.0;
inline constexpr double seconds_per_month = seconds_per_year / 12;
inline constexpr double weeks_per_month = seconds_per_month / seconds_per_week;

/// A post: one person, full-time or the fraction that is left of the team's full-time posts in this
/// discipline.
struct Post {
  std::uint16_t discipline = 0;
  double fraction = 1;
};

struct TeamPolicy {
  std::vector<Post> posts;
  double fte = 0;
  double direct_hours_per_second =
      0;  ///< of a full-time post: hours net of paper, travel, meetings
  double wanted_hours_per_second = 0;  ///< what one family can take
  double caseload_soft = 0, caseload_hard = 0, caseload_hard_at = 1;
  double intake_hours = 0;
  double short_help_hours = 0;  ///< contact hours on a brick; 0: as long as it takes
  double admits_on_hours = 0;
  bool one_each = false;  ///< who has a family takes no second one but in a crisis, and nobody is
                          ///< chosen for what they can
  double administration = 0;  ///< share of productive hours, accounts of the contract included
  double travel = 0, meetings = 0;
  std::int64_t intake_stops_at = -1;
  double care_day_eur = 0;
  std::int16_t contract = -1;          ///< in funding.contracts; -1: none
  double posts_cents_per_second = 0;   ///< what its posts on paper cost, at the first day's wages
  double contact_hour_cents = 0;       ///< cost of a direct hour on paper, mean over its posts
  double share_of_contract = 1;        ///< of the cost of all posts that its contract covers
  double turnover_per_second = 0;      ///< of its layer, at the usual satisfaction
  double drop_out_waiting_factor = 1;  ///< of its layer

  /// Of a full-time post, families or not.
  double paid_hours_per_second() const {
    return direct_hours_per_second / (1 - administration - travel - meetings);
  }
};

/// Difficulty from its odds.
[[nodiscard]] constexpr double difficulty_of(double odds) {
  return odds >= 1e300 ? 1 : odds / (1 + odds);
}

/// What the hours of a brick of this difficulty are multiplied by.
[[nodiscard]] inline double hours_factor(double difficulty, const Needs& needs) {
  return needs.work_by_difficulty > 0 ? base::exp(needs.work_by_difficulty * (difficulty - 0.4))
                                      : 1.0;
}

struct DomainPolicy {
  Half half = Half::youth;
  double odds = 0;  ///< exp of the log-odds of median difficulty; 0 or infinite at the edges
  double difficulty = 0, hours_factor = 1;  ///< at these odds
  std::int64_t priority = 2;
  double child_share = 0, parent_share = 0, overestimated = 0, needs_trust_above = 0, acute = 0,
         ongoing = 0;
  bool is_plain = false;   ///< all its bricks are equally hard, and their hours lognormal
  bool has_kinds = false;  ///< some of its bricks are hidden, a crisis or without an end
  bool is_alone = false;   ///< a need that begins here is one plain brick without such kinds
  WorkLaw work;
  double work_sigma = 0;  ///< of a lognormal law
  double surfaces_total = 0;
  std::vector<std::uint8_t> laid_first;  ///< domains that go before this one; never in a circle
};

/// What every candidate asks for stands together at the begin.
struct alignas(64) AreaPolicy {
  double onset_per_second = 0;    ///< accepted onsets, without trend
  double ceiling_per_second = 0;  ///< candidate onsets
  double families = 0;            ///< homes
  double network_strength = 0, trust = 0;
  double asks_per_week = -1;             ///< of a need at home, where all ask at one rate; else -1
  std::int32_t prevention_from_day = 0;  ///< see `prevented_before`
  std::int16_t only_domain = -1;         ///< the one domain with any weight, if there is just one
  std::int16_t only_further = -1;        ///< the same for further bricks
  bool prevents = false;    ///< prevention takes any away in some domain, or did before
  bool one_way_in = false;  ///< nothing is asked of or about who asks, and one team takes all
  std::shared_ptr<const DomainMix> mix;  ///< always there
  std::vector<double> prevented;  ///< by domain: share of the onsets that prevention takes away
  std::vector<double> prevented_before;  ///< before it was last changed, on that day
  double social_base_hours_per_week = 0;
  double threshold = 0;  ///< of the door, without known waits
};

struct Policy {
  std::int32_t from_day = 0;
  bool changes_hazards = true;  ///< of considering and waiting, from those of the policy before
  Parameters parameters;        ///< the plain numbers
  std::vector<AreaPolicy> areas;
  std::vector<TeamPolicy> teams;
  std::vector<DomainPolicy> domains;
  bool has_orders = false;         ///< some domain is laid after another
  bool trust_comes_first = false;  ///< in some domain nothing begins before the family trusts
  bool bricks_break_off = false;   ///< work on one may stop: help is short, or it shows how hard
  bool families_drop_out = false;  ///< of running help
  bool registers_youth_help = false;
  bool families_return = false;  ///< some, after an ending
  bool plain_help = false;  ///< help is work and nothing else: an hour with the family is an hour
                            ///< of it, whoever gives it, and the last brick is the end
  std::size_t domain_count = 0;    ///< columns of the next three
  std::vector<double> surfaces;    ///< domains x domains: chance
  std::vector<double> skill;       ///< disciplines x domains
  std::vector<double> team_skill;  ///< teams x domains: the best skill on paper among its posts
  std::vector<double> discipline_cents_per_hour;
  std::vector<Channel> channels;
  std::array<std::vector<double>, half_count> channel_weight;  ///< by half of who asks
  ExpertisePolicy expertise;
  std::vector<double> bar;                      ///< by discipline: skill without a leg
  std::vector<std::uint8_t> treats;             ///< by discipline: 1 when it lays bricks
  bool comes_along = false;                     ///< some discipline does not
  std::vector<double> team_need;                ///< by team: need per family in the areas it serves
  std::array<double, 12> season{}, capacity{};  ///< by calendar month, mean 1
  bool staff_moves = false;                     ///< somebody may leave, or satisfaction moves
  bool has_contracts = false;        ///< or one budget: money is more than what posts cost
  std::uint8_t crisis_domain = 255;  ///< 255: the need's first domain

  /// The contract that pays a team, or nullptr.
  const Contract* contract_of(std::size_t team) const {
    return teams[team].contract < 0
               ? nullptr
               : &parameters.funding.contracts[static_cast<std::size_t>(teams[team].contract)]
                      .second;
  }

  /// By domain.
  const double* skills_of(std::size_t discipline) const {
    return &skill[discipline * domain_count];
  }
  double skill_of(std::size_t discipline, std::size_t domain) const {
    return skills_of(discipline)[domain];
  }
  const std::vector<double>& channel_weights(Half half) const {
    return channel_weight[half == Half::adult ? 1 : 0];
  }
  double team_skill_of(std::size_t team, std::size_t domain) const {
    return team_skill[team * domain_count + domain];
  }
};

/// The policy for one set of parameters under `structure`. Reports what cannot be combined.
Policy policy_of(const DatedParameters& dated, const Structure& structure,
                 base::Problems& problems);

}  // namespace samenspel::scenario
