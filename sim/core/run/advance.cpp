// Replication::advance_to: days, and what follows when they are worked.

#include <algorithm>

#include "core/process/look_ahead.hpp"
#include "core/process/process.hpp"
#include "core/run/replication.hpp"

namespace samenspel::run {

namespace {

constexpr world::Seconds end_of(std::int32_t day) { return (world::Seconds{day} + 1) * 86400; }

bool states_nothing(const Shard& shard) {
  return std::all_of(shard.stated.begin(), shard.stated.end(),
                     [](const DayLog& log) { return log.facts.empty(); });
}

void clear(std::vector<DayLog>& logs) {
  for (DayLog& log : logs) {
    log.clear();
  }
}

}  // namespace

void Replication::advance_to(std::int32_t day, const See& see, const Together& together) {
  const std::int32_t last = std::min(day, plan_->end_day - 1);
  Days unseen;
  while (day_ < last) {
    const std::int32_t next = day_ + 1;
    const Days days{next, std::min(last, plan_->structure.last_day_of_span(next))};
    if (together) {
      together(static_cast<int>(shards_.size()) + 1, [&](int index) {
        if (index > 0) {
          Shard& shard = shards_[static_cast<std::size_t>(index - 1)];
          work(shard, shard, days);
        } else {
          show(unseen, &Shard::seen, see);
        }
      });
    } else {
      const bool in_one_log =
          !by_region() && std::all_of(shards_.begin() + 1, shards_.end(), states_nothing);
      for (Shard& shard : shards_) {
        work(shard, in_one_log ? shards_.front() : shard, days);
      }
    }
    day_ = days.last;
    close_days();
    if (together) {
      unseen = days;
    } else {
      show(days, &Shard::stated, see);
    }
    for (Shard& shard : shards_) {
      if (together) {
        shard.stated.swap(shard.seen);
      }
      clear(shard.stated);
    }
  }
  show(unseen, &Shard::seen, see);
}

void Replication::work(Shard& shard, Shard& log, Days days) {
  for (std::int32_t day = days.first; day <= days.last; ++day) {
    work_day(shard, log.on(day_of_span(day)), day);
    if (by_region()) {
      hand_over_post(shard, Post::within);
      note_rows(shard, day);
      boards_[shard.region].turn();
    }
    if (audit_ != Audit::none) {
      for (std::size_t p = shard.first; p < shard.end; ++p) {
        places_[p].audit(end_of(day));
      }
    }
  }
}

void Replication::work_day(Shard& shard, DayLog& log, std::int32_t day) {
  announce_policy(shard, day);
  shard.agenda.open(day);
  if (looks_ahead_) {
    process::look_at_first(places_, shared_, shard.agenda);
  }
  const process::Tools tools = tools_of(shard, log);
  Coming next = coming(shard.agenda.next());
  while (next.entry != nullptr) {
    // Which handler comes is as good as chance: that of the entry behind is known before this one
    // is opened.
    const Coming behind = coming(shard.agenda.ahead(0));
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

/// Puts the policy that comes into force on a day, if any, in the agenda of every place.
void Replication::announce_policy(Shard& shard, std::int32_t day) {
  if (std::any_of(plan_->policies.begin() + 1, plan_->policies.end(),
                  [day](const scenario::Policy& policy) { return policy.from_day == day; })) {
    for (std::size_t p = shard.first; p < shard.end; ++p) {
      process::Here here = here_at(places_[p]);
      process::announce_policy(here, day);
    }
  }
}

void Replication::close_days() {
  if (day_ == plan_->structure.last_day_of_span(day_)) {
    for (Shard& from : shards_) {
      hand_over_post(from, Post::all);
    }
    for (world::NoticeBoard& board : boards_) {
      for (const world::NoticeBoard& other : boards_) {
        if (&other != &board) {
          board.hear_of(other);
        }
      }
    }
  }
  if (!by_region()) {
    for (const Shard& shard : shards_) {
      note_rows(shard, day_);
    }
    boards_.front().turn();
  }
  if (audit_ != Audit::none) {
    audit_between_places();
  }
}

void Replication::show(Days days, const std::vector<DayLog> Shard::*logs, const See& see) {
  for (std::int32_t day = days.first; day <= days.last; ++day) {
    const auto at = static_cast<std::size_t>(day_of_span(day));
    facts_.clear();
    told_.clear();
    for (const Shard& shard : shards_) {
      if (at >= (shard.*logs).size()) {
        continue;  // what it did is stated in the log of the first
      }
      const auto before = static_cast<std::uint32_t>(facts_.size());
      const DayLog& log = (shard.*logs)[at];
      facts_.add(log.facts.all());
      for (world::Told told : log.told) {
        told.fact += before;
        told_.push_back(told);
      }
    }
    see(day, facts_);
  }
}

void Replication::hand_over_post(Shard& from, Post which) {
  from.outbox.hand_over(
      [&](const world::Letter& letter) {
        return which == Post::all || from.holds(letter.key.place);
      },
      [this](world::Letter& letter) {
        if (letter.key.time < shared_.ends) {
          auto& mail = places_[letter.key.place].mail;
          letter.key.slot = mail.make();
          letter.message.copy_to(mail[letter.key.slot]);
          shards_[shard_of_place_[letter.key.place]].agenda.schedule(letter.key);
        }
      });
}

std::uint64_t Replication::events() const {
  std::uint64_t events = 0;
  for (const Shard& shard : shards_) {
    events += shard.events;
  }
  return events;
}

void Replication::note_rows(const Shard& shard, std::int32_t day) {
  world::NoticeBoard& board = boards_[shard.region];
  for (std::size_t p = shard.first; p < shard.end; ++p) {
    world::Place& place = places_[p];
    for (world::Team& team : place.teams) {
      const float starts = 7.0F * static_cast<float>(team.starts_today);
      const float a_week = team.starts_a_week + (starts - team.starts_a_week) / 28.0F;
      const std::uint32_t waiting = team.list_length();
      team.starts_a_week = a_week;
      team.starts_today = 0;
      world::Notice& notice = board.write(team.index);
      notice.waiting = waiting;
      notice.wait_weeks = static_cast<float>(waiting) / std::max(a_week, 0.1F);
    }
  }
  if (!places_[shard.first].expertise.gate_free_at.empty()) {  // at all places or at none
    for (std::size_t p = shard.first; p < shard.end; ++p) {
      note_gates(places_[p], board, day);
    }
  }
}

void Replication::note_gates(const world::Place& place, world::NoticeBoard& board,
                             std::int32_t day) const {
  const auto& gates = place.expertise.gate_free_at;
  const auto& routes = plan_->policies[place.policy].expertise.routes;
  for (const world::Team& team : place.teams) {
    float& gate_days = board.write(team.index).gate_days;
    gate_days = 0;
    for (std::size_t r = 0; r < gates.size() && r < routes.size(); ++r) {
      if (routes[r].gate == team.index) {
        const auto ahead = static_cast<float>(gates[r] - end_of(day));
        gate_days = std::max(gate_days, ahead / 86400);
      }
    }
  }
}

void Replication::audit() const {
  for (const world::Place& place : places_) {
    place.audit(end_of(day_));
  }
  audit_between_places();
}

void Replication::audit_between_places() const {
  const std::int32_t span = plan_->structure.span_days();
  const bool all_is_handed_over = day_ == plan_->structure.last_day_of_span(day_);
  // Post that would come after the run is not delivered any more.
  if (all_is_handed_over && end_of(day_ + span) < shared_.ends) {
    world::audit_questions(places_);
    world::audit_leads(places_);
    world::audit_registrations(places_);
  }
}

}  // namespace samenspel::run
