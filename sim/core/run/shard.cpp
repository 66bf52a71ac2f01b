#include "core/run/shard.hpp"

#include <algorithm>

namespace samenspel::run {

namespace {

constexpr std::int64_t most_shards = 64;
/// Work is counted in families; a team is about as much work as so many.
constexpr std::int64_t families_per_team = 300;
/// Less than this is not worth a thread of its own.
constexpr std::int64_t least_work = 8000;
/// A city of less work than this is one group: the more of its entries are put in order together,
/// the less an entry takes.
constexpr std::int64_t least_to_share = 30000;

std::int64_t work_of(const scenario::Structure& structure, const scenario::PlacePlan& place) {
  std::int64_t work = families_per_team * static_cast<std::int64_t>(place.teams.size());
  for (const scenario::AreaIndex area : place.areas) {
    work += structure.areas[area].families;
  }
  return work;
}

/// Places are numbered region by region.
std::vector<Shard> shards_of_regions(const scenario::Structure& structure) {
  std::vector<Shard> shards;
  std::size_t first = 0;
  for (std::size_t end = 1; end <= structure.places.size(); ++end) {
    const scenario::PlacePlan& place = structure.places[first];
    if (end == structure.places.size() || structure.places[end].region != place.region) {
      shards.emplace_back(static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(end),
                          place);
      first = end;
    }
  }
  return shards;
}

/// The largest first.
void sort_by_work(Round& round, const std::vector<Shard>& shards,
                  const scenario::Structure& structure) {
  std::vector<std::int64_t> work(shards.size(), 0);
  for (const std::uint16_t s : round) {
    for (std::size_t place = shards[s].first; place < shards[s].end; ++place) {
      work[s] += work_of(structure, structure.places[place]);
    }
  }
  std::stable_sort(round.begin(), round.end(),
                   [&](std::uint16_t a, std::uint16_t b) { return work[a] > work[b]; });
}

}  // namespace

[[gnu::noinline]] DayLog& Shard::on(std::int32_t day_of_span) {
  const auto day = static_cast<std::size_t>(day_of_span);
  if (stated.size() <= day) {
    stated.resize(day + 1);
  }
  return stated[day];
}

std::int64_t work_of(const scenario::Structure& structure) {
  std::int64_t total = 0;
  for (const scenario::PlacePlan& place : structure.places) {
    total += work_of(structure, place);
  }
  return total;
}

std::vector<Shard> shards_of(const scenario::Structure& structure) {
  if (structure.regions > 1) {
    return shards_of_regions(structure);
  }
  const std::int64_t total = work_of(structure);
  const std::int64_t share =
      total < least_to_share ? total : std::max(least_work, total / most_shards + 1);
  std::vector<Shard> shards;
  std::int64_t work = 0;
  std::uint16_t first = 0;
  const auto places = static_cast<std::uint16_t>(structure.places.size());
  for (std::uint16_t place = 0; place < places; ++place) {
    work += work_of(structure, structure.places[place]);
    const auto end = static_cast<std::uint16_t>(place + 1);
    if (work >= share || end == places) {
      shards.emplace_back(first, end, structure.places[first]);
      first = end;
      work = 0;
    }
  }
  return shards;
}

std::vector<Round> rounds_of(const scenario::Structure& structure,
                             const std::vector<Shard>& shards) {
  Round with_areas, centres;
  for (std::size_t s = 0; s < shards.size(); ++s) {
    (shards[s].is_centre ? centres : with_areas).push_back(static_cast<std::uint16_t>(s));
  }
  if (structure.regions > 1) {
    sort_by_work(with_areas, shards, structure);
  }
  std::vector<Round> rounds{std::move(with_areas)};
  if (!centres.empty()) {
    rounds.push_back(std::move(centres));
  }
  return rounds;
}

}  // namespace samenspel::run
