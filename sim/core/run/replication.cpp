#include "core/run/replication.hpp"

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/look_ahead.hpp"
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
      worker.post = static_cast<std::uint32_t>(k);
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

}  // namespace

Replication::Replication(const Plan& plan, std::uint64_t seed, std::uint32_t replication,
                         Audit audit)
    : plan_(&plan),
      board_(plan.structure.teams.size()),
      shards_(shards_of(plan.structure)),
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

process::Tools Replication::tools_of(Shard& shard, Shard& log) {
  return {.shared = shared_,
          .board = board_,
          .agenda = shard.agenda,
          .outbox = shard.outbox,
          .facts = log.facts,
          .events = shard.events,
          .told = records_events_ ? &log.told : nullptr};
}

process::Here Replication::here_at(world::Place& place) {
  Shard& shard = shards_[shard_of_place_[place.index]];
  return {tools_of(shard, shard), place};
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
  board_.open_kitchens();
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

void Replication::advance_to(std::int32_t day, const See& see, const Together& together) {
  const int shards = static_cast<int>(shards_.size());
  bool unseen = false;
  const auto states_nothing = [](const Shard& shard) { return shard.facts.empty(); };
  while (day_ < day && !done()) {
    ++day_;
    if (together) {
      together(shards + 1, [&](int index) {
        if (index > 0) {
          Shard& shard = shards_[static_cast<std::size_t>(index - 1)];
          work(shard, shard);
        } else if (unseen) {
          show_day(day_ - 1, see);
        }
      });
    } else {
      const bool in_one_log = std::all_of(shards_.begin() + 1, shards_.end(), states_nothing);
      for (Shard& shard : shards_) {
        work(shard, in_one_log ? shards_.front() : shard);
      }
    }
    close_day();
    unseen = together != nullptr;
    if (!unseen) {
      show_day(day_, see);
    }
  }
  if (unseen) {
    show_day(day_, see);
  }
}

void Replication::work(Shard& shard, Shard& log) {
  announce_policy(shard);
  shard.agenda.open(day_);
  if (looks_ahead_) {
    process::look_at_first(places_, shared_, shard.agenda);
  }
  const process::Tools tools = tools_of(shard, log);
  Coming next = coming(shard.agenda.next());
  while (next.entry != nullptr) {
    // Which handler comes is as good as chance: that of the entry behind is known before this one
    // is opened.
    const Coming behind = coming(shard.agenda.first());
    if (looks_ahead_) {
      process::look_ahead(places_, shared_, shard.agenda);
    }
    process::Here here{tools, *next.place, next.entry->time};
    ++shard.events;
    next.open(here, *next.entry);
    if (audit_ == Audit::every_event) {
      next.place->audit(here.now);
    }
    next = behind;
    if (const engine::Entry* const given = shard.agenda.next(); given != next.entry) [[unlikely]] {
      next = coming(given);  // it brought one that goes before
    }
  }
}

Replication::Coming Replication::coming(const engine::Entry* entry) {
  return entry == nullptr ? Coming{}
                          : Coming{entry, process::handlers[entry->kind], &places_[entry->place]};
}

/// Puts the policy that comes into force today, if any, in the agenda of every place.
void Replication::announce_policy(Shard& shard) {
  if (std::any_of(plan_->policies.begin() + 1, plan_->policies.end(),
                  [this](const scenario::Policy& policy) { return policy.from_day == day_; })) {
    for (std::size_t p = shard.first; p < shard.end; ++p) {
      process::Here here = here_at(places_[p]);
      process::announce_policy(here, day_);
    }
  }
}

void Replication::close_day() {
  exchange();
  turn_board();
  if (audit_ != Audit::none) {
    audit();
  }
  for (Shard& shard : shards_) {
    shard.facts.swap(shard.seen);
    shard.told.swap(shard.told_of);
    shard.facts.clear();
    shard.told.clear();
  }
}

void Replication::show_day(std::int32_t day, const See& see) {
  told_.clear();
  const bool in_one_log = std::all_of(shards_.begin() + 1, shards_.end(),
                                      [](const Shard& shard) { return shard.seen.empty(); });
  if (in_one_log) {
    told_.swap(shards_.front().told_of);
    see(day, shards_.front().seen.all());
    return;
  }
  facts_.clear();
  for (const Shard& shard : shards_) {
    const auto before = static_cast<std::uint32_t>(facts_.size());
    const std::span<const world::Fact> seen = shard.seen.all();
    facts_.insert(facts_.end(), seen.begin(), seen.end());
    for (world::Told told : shard.told_of) {
      told.fact += before;
      told_.push_back(told);
    }
  }
  see(day, facts_);
}

void Replication::exchange() {
  for (Shard& from : shards_) {
    for (world::Letter& letter : from.outbox) {
      if (letter.key.time < shared_.ends) {
        auto& mail = places_[letter.key.place].mail;
        letter.key.slot = mail.make();
        letter.message.copy_to(mail[letter.key.slot]);
        shards_[shard_of_place_[letter.key.place]].agenda.schedule(letter.key);
      }
    }
    from.outbox.clear();
  }
}

std::uint64_t Replication::events() const {
  std::uint64_t events = 0;
  for (const Shard& shard : shards_) {
    events += shard.events;
  }
  return events;
}

void Replication::turn_board() {
  for (world::Place& place : places_) {
    for (world::Team& team : place.teams) {
      const float starts = 7.0F * static_cast<float>(team.starts_today);
      const float a_week = team.starts_a_week + (starts - team.starts_a_week) / 28.0F;
      const std::uint32_t waiting = team.list_length();
      team.starts_a_week = a_week;
      team.starts_today = 0;
      world::Notice& notice = board_.write(team.index);
      notice.waiting = waiting;
      notice.wait_weeks = static_cast<float>(waiting) / std::max(a_week, 0.1F);
    }
  }
  if (!places_.front().expertise.gate_free_at.empty()) {  // at all places or at none
    for (const world::Place& place : places_) {
      note_gates(place);
    }
  }
  board_.turn();
}

void Replication::note_gates(const world::Place& place) {
  const auto& gates = place.expertise.gate_free_at;
  const auto& routes = plan_->policies[place.policy].expertise.routes;
  for (const world::Team& team : place.teams) {
    float& gate_days = board_.write(team.index).gate_days;
    gate_days = 0;
    for (std::size_t r = 0; r < gates.size() && r < routes.size(); ++r) {
      if (routes[r].gate == team.index) {
        const auto ahead = static_cast<float>(gates[r] - world::Seconds{day_ + 1} * 86400);
        gate_days = std::max(gate_days, ahead / 86400);
      }
    }
  }
}

void Replication::audit() const {
  for (const world::Place& place : places_) {
    place.audit(world::Seconds{day_ + 1} * 86400);
  }
  if (world::Seconds{day_ + 2} * 86400 < shared_.ends) {  // later post is not delivered any more
    world::audit_questions(places_);
    world::audit_leads(places_);
    world::audit_registrations(places_);
  }
}

}  // namespace samenspel::run
