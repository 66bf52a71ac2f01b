// Replication::advance_to: days, and what follows when they are worked.

#include <algorithm>

#include "core/process/look_ahead.hpp"
#include "core/process/process.hpp"
#include "core/run/replication.hpp"

namespace samenspel::run {

namespace {

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
  if (together) {
    advance_side_by_side(last, see, together);
  } else {
    advance_in_turn(last, see);
  }
}

void Replication::advance_in_turn(std::int32_t last, const See& see) {
  while (day_ < last) {
    const Days days = next_days(last);
    const bool in_one_log =
        !by_region() && std::all_of(shards_.begin() + 1, shards_.end(), states_nothing);
    for (const Round& round : rounds_) {
      for (const std::uint16_t s : round) {
        work(shards_[s], in_one_log ? shards_.front() : shards_[s], days);
      }
    }
    close_days(days.last);
    show(days, &Shard::stated, see);
    for (Shard& shard : shards_) {
      clear(shard.stated);
    }
  }
}

void Replication::advance_side_by_side(std::int32_t last, const See& see,
                                       const Together& together) {
  Days unseen;
  while (day_ < last) {
    const Days days = next_days(last);
    for (const Round& round : rounds_) {
      together(static_cast<int>(round.size()) + 1, [&](int index) {
        if (index > 0) {
          Shard& shard = shards_[round[static_cast<std::size_t>(index) - 1]];
          work(shard, shard, days);
        } else {
          show(unseen, &Shard::seen, see);
        }
      });
      unseen = {};  // seen beside the first round
    }
    close_days(days.last);
    for (Shard& shard : shards_) {
      shard.stated.swap(shard.seen);
      clear(shard.stated);
    }
    unseen = days;
  }
  show(unseen, &Shard::seen, see);
}

Days Replication::next_days(std::int32_t last) const {
  const std::int32_t first = day_ + 1;
  return {first, std::min(last, plan_->structure.last_day_of_span(first))};
}

void Replication::work(Shard& shard, Shard& log, Days days) {
  for (std::int32_t day = days.first; day <= days.last; ++day) {
    work_day(shard, log.on(day_of_span(day)), day);
    if (by_region()) {
      exchange_within({&shard, 1}, day);
    }
    if (shard.is_centre) {
      take_in_post(shard, day);
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
    Coming behind;
    if (looks_ahead_) {
      process::look_ahead(places_, shared_, shard.agenda);
    } else {
      // Which handler comes is as good as chance: that of the entry behind is known before this one
      // is opened.
      behind = coming(shard.agenda.ahead(0));
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

void Replication::close_days(std::int32_t day) {
  day_ = day;
  if (!by_region()) {
    exchange_within(shards_, day);
  } else {
    for (Shard& shard : shards_) {
      shard.for_centres.clear();  // they have it
    }
    if (day == plan_->structure.last_day_of_span(day)) {
      exchange_between_regions();
    }
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

std::uint64_t Replication::events() const {
  std::uint64_t events = 0;
  for (const Shard& shard : shards_) {
    events += shard.events;
  }
  return events;
}

}  // namespace samenspel::run
