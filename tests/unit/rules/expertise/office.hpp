#pragma once
// A place of the small city where expertise can be asked, for tests of rules about roads.

#include "core/rules/expertise/looking.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {

/// The first place: its team (workers 0 …), and the embedded BASEcamp.
struct Office {
  City city;
  run::Replication running;

  template <class Change>
  explicit Office(Change&& change)
      : city([&](scenario::Parameters& p) {
          p.expertise.roads = {"colleague", "consult", "join", "refer"};
          change(p);
        }),
        running(city.plan, 1, 0) {}
  Office() : Office([](scenario::Parameters&) {}) {}

  const world::Place& place() const {
    return running.places()[city.plan.structure.teams[front_door].place];
  }
  /// The first worker of the neighbourhood team: a family worker.
  std::uint16_t worker() const {
    return place().teams[city.plan.structure.teams[front_door].local].first_worker;
  }
  Looking view(const Case& item) const {
    return {item,          front_door, family_worker, city.plan.structure,
            city.policy(), key,        &place(),      0,
            worker(),      0};
  }
};

}  // namespace samenspel::rules
