// Replication::save and Replication::restore.

#include <algorithm>

#include "core/base/bytes.hpp"
#include "core/base/layout.hpp"
#include "core/base/sha256.hpp"
#include "core/run/checkpoint.hpp"

namespace samenspel::run {

namespace {

/// `day`: by whose end the state was or is saved.
Fit fit_of(const Replication& replication, std::int32_t day) {
  return Fit{base::sha256(base::layout_of(replication)), structure_hash(replication.plan(), day),
             replication.key(), day};
}

/// What the plan fixes at each place: its areas, teams and posts.
std::vector<std::uint32_t> posts_of(const std::vector<world::Place>& places) {
  std::vector<std::uint32_t> posts;
  for (const world::Place& place : places) {
    posts.insert(posts.end(),
                 {place.index, static_cast<std::uint32_t>(place.team_accounts.size())});
    for (const world::AreaState& area : place.areas) {
      posts.push_back(area.index);
    }
    for (const world::Team& team : place.teams) {
      posts.insert(posts.end(), {team.index, team.first_worker, team.worker_count});
    }
    for (const world::Worker& worker : place.workers) {
      posts.insert(posts.end(), {worker.team, worker.discipline, worker.post});
    }
  }
  return posts;
}

}  // namespace

void Replication::save(std::vector<std::uint8_t>& bytes) const {
  SAMENSPEL_CHECK(
      std::all_of(shards_.begin(), shards_.end(), [](const Shard& s) { return s.outbox.empty(); }),
      "what was written on a day is handed over when it is done");
  std::vector<std::uint8_t> state;
  base::ByteSink sink(state);
  base::write_bytes(*this, sink);
  bytes = in_envelope(fit_of(*this, day_), state);
}

std::optional<Replication> Replication::restore(const Plan& plan, std::uint64_t seed,
                                                std::uint32_t replication,
                                                std::span<const std::uint8_t> bytes,
                                                base::Problems& problems, Audit audit) {
  std::optional<Replication> restored(std::in_place, plan, seed, replication, audit);
  const auto state = out_of_envelope(bytes, fit_of(*restored, saved_day(bytes)), problems);
  if (!state) {
    return std::nullopt;
  }
  const std::vector<std::uint32_t> posts = posts_of(restored->places_);
  base::ByteSource source(*state);
  base::read_bytes(*restored, source);
  if (!source.ok() || source.left() > 0) {
    refuse_checkpoint(problems, "bytes that make no state", "a checkpoint of this program");
    return std::nullopt;
  }
  if (posts_of(restored->places_) != posts) {
    refuse_checkpoint(problems, "other posts in the teams",
                      "the posts of all policies of this scenario, as when it was written");
    return std::nullopt;
  }
  restored->open_expertise();
  restored->open_books();
  restored->seat_staff();
  restored->open_kitchens();
  restored->note_plain_help();
  if (audit != Audit::none) {
    restored->audit();
  }
  return restored;
}

}  // namespace samenspel::run
