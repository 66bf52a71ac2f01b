#pragma once
// Little's law to the second: for each layer the area under a count, and the sum of the parts of
// stays that lie inside a window; the stays as facts tell their length, and at the edge as the
// places hold them.

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "support/runs.hpp"

namespace samenspel::support {

/// Seconds from the start of the run; `until` must be the end of the last day that was worked.
struct Window {
  world::Seconds from = 0;
  world::Seconds until = 0;

  world::Seconds inside(world::Seconds begin, world::Seconds end) const {
    return std::max<world::Seconds>(0, std::min(end, until) - std::max(begin, from));
  }
};

/// Both sides of the law for one kind of stay, in case-seconds by layer.
class Stays {
 public:
  Stays(const scenario::Structure& structure, Window window)
      : structure_(&structure), window_(window) {}

  void change(const Fact& fact, std::int64_t by) { step(layer_of(fact.team), fact.time, by); }
  void stay(std::uint16_t team, world::Seconds begin, world::Seconds end) {
    stays_[layer_of(team)] += window_.inside(begin, end);
  }
  void close() {
    for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
      step(layer, window_.until, 0);
    }
  }

  std::int64_t area_under_count(std::size_t layer) const { return steps_[layer].area; }
  std::int64_t parts_of_stays(std::size_t layer) const { return stays_[layer]; }

 private:
  struct Step {
    std::int64_t count = 0, area = 0;
    world::Seconds at = 0;
  };

  std::size_t layer_of(std::uint16_t team) const {
    return static_cast<std::size_t>(structure_->teams[team].layer);
  }
  void step(std::size_t layer, world::Seconds now, std::int64_t by) {
    Step& s = steps_[layer];
    s.area += s.count * window_.inside(s.at, now);
    s.at = now;
    s.count += by;
  }

  const scenario::Structure* structure_;
  Window window_;
  std::array<Step, scenario::layer_count> steps_{};
  std::array<std::int64_t, scenario::layer_count> stays_{};
};

struct Little {
  Stays in_care, on_lists;
};

/// Both laws from facts in the order of time and the state of the places at the end of the window.
inline Little little(const std::vector<Fact>& facts, const run::Replication& running,
                     Window window) {
  const scenario::Structure& structure = running.plan().structure;
  Little law{Stays(structure, window), Stays(structure, window)};
  for (const Fact& fact : facts) {
    switch (fact.kind) {
      case FactKind::queued:
        law.on_lists.change(fact, 1);
        break;
      case FactKind::left_list:
        law.on_lists.change(fact, -1);
        break;
      case FactKind::started:
        law.in_care.change(fact, 1);
        [[fallthrough]];
      case FactKind::unqueued:
      case FactKind::sent_on:
      case FactKind::offer_taken:
        law.on_lists.stay(fact.team, fact.time - fact.value, fact.time);
        break;
      case FactKind::stage_ended:
        law.in_care.change(fact, -1);
        law.in_care.stay(fact.team, fact.time - fact.value, fact.time);
        break;
      default:
        break;
    }
  }
  for (const world::Place& place : running.places()) {
    for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
      const world::Case& item = place.cases[slot];
      if (item.state == world::CaseState::waiting) {
        law.on_lists.stay(item.team, item.since, window.until);
      } else if (item.state != world::CaseState::free && item.worker != world::none) {
        law.in_care.stay(item.team, item.since, window.until);
      }
    }
  }
  law.in_care.close();
  law.on_lists.close();
  return law;
}

/// The facts of a replication up to the end of a window, in the order of time.
inline std::vector<Fact> facts_until(run::Replication& running, Window window) {
  std::vector<Fact> facts;
  running.advance_to(static_cast<std::int32_t>(window.until / 86400) - 1,
                     [&](std::int32_t, const world::FactsOfDay& today) {
                       facts.insert(facts.end(), today.begin(), today.end());
                     });
  std::stable_sort(facts.begin(), facts.end(),
                   [](const Fact& a, const Fact& b) { return a.time < b.time; });
  return facts;
}

}  // namespace samenspel::support
