// Post and notices change hands: within a region when a day is done, between regions when a span of
// days is.

#include <algorithm>

#include "core/run/replication.hpp"

namespace samenspel::run {

namespace {

/// A copy says only what the letter says: nothing of what its sheet said before.
void keep(std::vector<world::Letter>& letters, const world::Letter& letter) {
  world::Letter& copy = letters.emplace_back();
  copy.key = letter.key;
  letter.message.copy_to(copy.message);
}

}  // namespace

void Replication::exchange_within(std::span<Shard> region, std::int32_t day) {
  for (Shard& shard : region) {
    hand_over_post(shard);
  }
  for (const Shard& shard : region) {
    note_rows(shard, day);
  }
  boards_[region.front().region].turn();
}

void Replication::exchange_between_regions() {
  for (Shard& from : shards_) {
    for (const world::Letter& letter : from.far_post) {
      deliver(letter);
    }
    from.far_post.clear();
  }
  for (world::NoticeBoard& board : boards_) {
    for (const world::NoticeBoard& other : boards_) {
      if (&other != &board) {
        board.hear_of(other);
      }
    }
  }
}

void Replication::hand_over_post(Shard& from) {
  from.outbox.hand_over([&](const world::Letter& letter) {
    const Shard& to = shard_of(letter.key.place);
    if (to.region == from.region) {
      deliver(letter);
    } else {
      keep(to.is_centre && !from.is_centre ? from.for_centres : from.far_post, letter);
    }
  });
}

void Replication::take_in_post(Shard& centre, std::int32_t day) {
  for (const Shard& from : shards_) {
    for (const world::Letter& letter : from.for_centres) {
      const bool comes_tomorrow = letter.key.time / engine::seconds_per_day == day + 1;
      if (comes_tomorrow && centre.holds(letter.key.place)) {
        deliver(letter);
      }
    }
  }
}

void Replication::deliver(const world::Letter& letter) {
  const engine::Entry& key = letter.key;
  if (key.time < shared_.ends) {
    auto& mail = places_[key.place].mail;
    const std::uint32_t slot = mail.make();
    letter.message.copy_to(mail[slot]);
    shard_of(key.place).agenda.schedule(key.time, key.order, slot, key.stamp, key.place, key.kind);
  }
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
