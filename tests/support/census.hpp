#pragma once
// Follows every case through the facts alone, so that it can be compared with what the places say.

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "support/runs.hpp"

namespace samenspel::support {

using CaseName = std::pair<std::uint16_t, std::uint32_t>;  // area, number of the candidate

/// What the facts say of one case.
struct Followed {
  enum class Where { home, waiting, in_care } where = Where::home;
  std::uint16_t team = world::none;
  bool unmet = false;
  world::Seconds since = 0;          ///< of its wait or of its help
  world::Seconds left_list_at = -1;  ///< moment it came off its last list
};

/// Counts by team and by flag from facts; `errors` lists what cannot follow on what went before.
class Census {
 public:
  void see(const Fact& fact) {
    if (fact.kind == FactKind::booked) {
      booked_[Booked(fact.area, fact.team, fact.detail)] += fact.value;
      return;
    }
    if (fact.kind == FactKind::staff_changed) {
      return;
    }
    Followed& item = cases_[CaseName(fact.area, fact.ordinal)];
    switch (fact.kind) {
      case FactKind::queued:
        if ((fact.also & world::also_unmet_begins) != 0) turn_unmet(fact, item, true);
        queue(fact, item);
        break;
      case FactKind::left_list:
        leave(fact, item, Where::waiting);
        break;
      case FactKind::unqueued:
      case FactKind::sent_on:
      case FactKind::offer_taken:
        check_time(fact, item.since);
        item.left_list_at = -1;  // what starts now is another wait
        break;
      case FactKind::started:
        if ((fact.also & world::also_unmet_ends) != 0) turn_unmet(fact, item, false);
        start(fact, item);
        break;
      case FactKind::stage_ended:
        leave(fact, item, Where::in_care);
        check_time(fact, item.since);
        break;
      case FactKind::unmet_begins:
        turn_unmet(fact, item, true);
        break;
      case FactKind::unmet_ends:
        turn_unmet(fact, item, false);
        break;
      default:
        break;
    }
  }

  std::int64_t waiting(std::uint16_t team) const {
    return waiting_.count(team) != 0 ? waiting_.at(team) : 0;
  }
  std::int64_t held(std::uint16_t team) const {
    return held_.count(team) != 0 ? held_.at(team) : 0;
  }
  std::int64_t unmet() const { return unmet_; }
  const std::map<CaseName, Followed>& cases() const { return cases_; }
  const std::vector<std::string>& errors() const { return errors_; }

  /// Cents by area, team and kind of cost.
  std::int64_t booked(std::uint16_t area, std::uint16_t team, world::CostKind kind) const {
    const auto found = booked_.find(Booked(area, team, static_cast<std::uint8_t>(kind)));
    return found == booked_.end() ? 0 : found->second;
  }

 private:
  using Where = Followed::Where;
  using Booked = std::tuple<std::uint16_t, std::uint16_t, std::uint8_t>;

  /// A crisis that nobody can take goes to the head of the list at once: that is one wait.
  void queue(const Fact& fact, Followed& item) {
    if (item.where != Where::home) {
      error(fact, "goes on a list from somewhere else than home");
    }
    item.where = Where::waiting;
    item.team = fact.team;
    item.since = item.left_list_at == fact.time ? item.since : fact.time;
    ++waiting_[fact.team];
  }

  void start(const Fact& fact, Followed& item) {
    if (item.where != Where::home) {
      error(fact, "starts while it is somewhere");
    }
    check_time(fact, item.left_list_at == fact.time ? item.since : fact.time);
    item = Followed{Where::in_care, fact.team, item.unmet, fact.time, -1};
    ++held_[fact.team];
  }

  void leave(const Fact& fact, Followed& item, Where from) {
    if (item.where != from || item.team != fact.team) {
      error(fact, "leaves where it is not");
    }
    --(from == Where::waiting ? waiting_ : held_)[fact.team];
    item.where = Where::home;
    item.left_list_at = from == Where::waiting ? fact.time : -1;
  }

  void check_time(const Fact& fact, world::Seconds since) {
    if (fact.time - since != fact.value) {
      error(fact, "took another time than the fact says");
    }
  }

  void turn_unmet(const Fact& fact, Followed& item, bool unmet) {
    if (item.unmet == unmet) {
      error(fact, "unmet turns into what it was");
    }
    item.unmet = unmet;
    unmet_ += unmet ? 1 : -1;
  }

  void error(const Fact& fact, const char* what) {
    errors_.push_back("kind " + std::to_string(static_cast<int>(fact.kind)) + " at " +
                      std::to_string(fact.time) + ", area " + std::to_string(fact.area) +
                      ", need " + std::to_string(fact.ordinal) + ": " + what);
  }

  std::map<CaseName, Followed> cases_;
  std::map<std::uint16_t, std::int64_t> waiting_, held_;
  std::map<Booked, std::int64_t> booked_;
  std::int64_t unmet_ = 0;
  std::vector<std::string> errors_;
};

}  // namespace samenspel::support
