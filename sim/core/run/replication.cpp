#include "core/run/replication.hpp"

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/process.hpp"
#include "core/process/staff.hpp"

namespace samenspel::run {

namespace {

/// Work in families up to which looking ahead costs more than it saves: about a hundred thousand
/// families and their teams (docs/decisions/0032).
constexpr std::int64_t near_enough = 250'000;

/// Posts that a team may have in a discipline under a policy, growth included.
std::size_t posts_under(const scenario::Policy& policy, std::size_t team, std::size_t discipline) {
  std::size_t posts = 0;
  double fte = 0;
  for (const scenario::Post& post : policy.teams[team].posts) {
    posts += post.discipline == discipline ? 1 : 0;
    fte += post.discipline == discipline ? post.fraction : 0.0;
  }
  if (!policy.has_contracts || fte <= 0) {
    return posts;
  }
  const double most = fte * policy.parameters.funding.organisation.at_most;
  return std::max(posts, static_cast<std::size_t>(most - 1e-9) + 1);
}

/// Workers of a team for all posts that any policy has, discipline by discipline.
void hire(world::Place& place, world::Team& team, const std::vector<scenario::Policy>& policies,
          std::size_t disciplines) {
  team.first_worker = static_cast<std::uint16_t>(place.workers.size());
  for (std::size_t d = 0; d < disciplines; ++d) {
    std::size_t most = 0;
    for (const scenario::Policy& policy : policies) {
      most = std::max(most, posts_under(policy, team.index, d));
    }
    for (std::size_t k = 0; k < most; ++k) {
      world::Worker worker;
      worker.team = team.index;
      worker.discipline = static_cast<std::uint16_t>(d);
      worker.post = static_cast<std::uint16_t>(k);
      std::size_t seen = 0;
      worker.fraction = 0;
      for (const scenario::Post& post : policies.front().teams[team.index].posts) {
        if (post.discipline == d && seen++ == k) {
          worker.fraction = static_cast<float>(post.fraction);
        }
      }
      worker.present = worker.fraction > 0;
      place.workers.push_back(std::move(worker));
      team.becomes_idle(static_cast<std::uint16_t>(place.workers.size() - 1));
    }
  }
  team.worker_count = static_cast<std::uint16_t>(place.workers.size() - team.first_worker);
}

/// Whether any policy of the run knows more than referral, or promises hours to paper, to a front
/// door or beside somebody who treats; else no place remembers who can what.
bool expertise_in_use(const Plan& plan) {
  const bool two_halves =
      std::any_of(plan.structure.areas.begin(), plan.structure.areas.end(),
                  [](const scenario::AreaPlan& area) { return area.has_two_doors(); });
  return std::any_of(
      plan.policies.begin(), plan.policies.end(), [&](const scenario::Policy& policy) {
        const scenario::Entry& entry = policy.parameters.entry;
        const bool asks_on =
            two_halves && entry.front_door == scenario::FrontDoor::one && entry.asking_on_hours > 0;
        return policy.expertise.asks || policy.expertise.learns || policy.has_contracts ||
               policy.comes_along || asks_on;
      });
}

/// One for each region.
std::vector<world::NoticeBoard> boards_of(const scenario::Structure& structure) {
  const std::size_t teams = structure.teams.size();
  if (structure.regions == 1) {
    return {world::NoticeBoard(teams)};
  }
  std::vector<std::vector<scenario::TeamIndex>> own(structure.regions);
  for (const scenario::PlacePlan& place : structure.places) {
    std::vector<scenario::TeamIndex>& of_region = own[place.region];
    of_region.insert(of_region.end(), place.teams.begin(), place.teams.end());
  }
  std::vector<world::NoticeBoard> boards;
  for (std::vector<scenario::TeamIndex>& of_region : own) {
    boards.emplace_back(teams, std::move(of_region));
  }
  return boards;
}

}  // namespace

Replication::Replication(const Plan& plan, std::uint64_t seed, std::uint32_t replication,
                         Audit audit)
    : plan_(&plan),
      boards_(boards_of(plan.structure)),
      shards_(shards_of(plan.structure)),
      rounds_(rounds_of(plan.structure, shards_)),
      looks_ahead_(work_of(plan.structure) > near_enough),
      audit_(audit) {
  shared_.structure = &plan.structure;
  shared_.policies = &plan.policies;
  shared_.key = random::mix(seed, replication);
  shared_.months = plan.months;
  shared_.ends = world::Seconds{plan.end_day} * 86400;
  build_places();
  open_expertise();
  open_books();
  seat_staff();
  open_kitchens();
  note_plain_help();
}

process::Tools Replication::tools_of(Shard& shard, DayLog& log) {
  return {.shared = shared_,
          .board = boards_[shard.region],
          .agenda = shard.agenda,
          .outbox = shard.outbox,
          .facts = log.facts,
          .events = shard.events,
          .told = records_events_ ? &log.told : nullptr};
}

process::Here Replication::here_at(world::Place& place) {
  Shard& shard = shard_of(place.index);
  return {tools_of(shard, shard.on(0)), place};
}

void Replication::build_places() {
  const scenario::Structure& structure = plan_->structure;
  places_.resize(structure.places.size());
  for (std::size_t s = 0; s < shards_.size(); ++s) {
    shard_of_place_.resize(shards_[s].end, static_cast<std::uint16_t>(s));
  }
  for (std::uint16_t p = 0; p < places_.size(); ++p) {
    world::Place& place = places_[p];
    place.index = p;
    std::uint32_t homes = 0;
    for (const std::uint16_t area : structure.places[p].areas) {
      world::AreaState state;
      state.index = area;
      state.first_home = homes;
      homes += static_cast<std::uint32_t>(structure.areas[area].families);
      place.areas.push_back(state);
    }
    place.families = world::FamilyBook(homes);
    for (const std::uint16_t index : structure.places[p].teams) {
      world::Team team;
      team.index = index;
      hire(place, team, plan_->policies, structure.discipline_names.size());
      place.teams.push_back(team);
      place.team_accounts.emplace_back();
    }
    process::Here here = here_at(place);
    process::start_place(here);
  }
}

void Replication::open_expertise() {
  if (!expertise_in_use(*plan_)) {
    return;
  }
  for (world::Place& place : places_) {
    place.expertise.gate_free_at.resize(plan_->structure.route_names.size());
    if (place.expertise.in_use()) {
      continue;
    }
    place.expertise.open(place.workers.size(), plan_->structure.domains());
    process::Here here = here_at(place);
    for (std::uint16_t w = 0; w < place.workers.size(); ++w) {
      process::arrive(here, w);
    }
    process::take_up_what_is_in_hand(here);
  }
}

void Replication::open_books() {
  const auto has = [](const scenario::Policy& policy) { return policy.has_contracts; };
  if (std::any_of(plan_->policies.begin(), plan_->policies.end(), has)) {
    for (world::Place& place : places_) {
      place.funded.teams.resize(place.teams.size());
    }
  }
}

void Replication::seat_staff() {
  const auto moves = [](const scenario::Policy& policy) { return policy.staff_moves; };
  if (std::none_of(plan_->policies.begin(), plan_->policies.end(), moves)) {
    return;
  }
  for (world::Place& place : places_) {
    if (place.staffing.members.empty()) {
      place.staffing.members.resize(place.workers.size());
      process::Here here = here_at(place);
      process::start_staff(here);
    }
  }
}

void Replication::open_kitchens() {
  const auto look = [](const scenario::Policy& policy) {
    return policy.expertise.learning.network;
  };
  if (std::none_of(plan_->policies.begin(), plan_->policies.end(), look)) {
    return;
  }
  for (world::NoticeBoard& board : boards_) {
    board.open_kitchens();
  }
  for (world::Place& place : places_) {
    if (place.practices.empty()) {
      process::Here here = here_at(place);
      process::start_practices(here);
    }
  }
}

void Replication::note_plain_help() {
  for (world::Place& place : places_) {
    process::Here here = here_at(place);
    process::note_policy(here);
  }
}

}  // namespace samenspel::run
