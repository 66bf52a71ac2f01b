#include "verification/census.hpp"

#include "io/shipped_scenarios.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace samenspel::verification {
namespace {

using world::Fact;
using world::FactKind;
using CaseName = std::pair<std::uint16_t, std::uint32_t>;  ///< area and number of the need

constexpr Seconds day_seconds = 86400;
constexpr CaseName nobody{world::none, 0};

/// Follows the facts of one run.
class Following {
 public:
  Following(const run::Plan& plan, Span window)
      : plan_(plan),
        window_(window),
        teams_(plan.structure.teams.size(), window),
        parts_(plan.structure.teams.size()),
        team_booked_(plan.structure.teams.size()),
        area_booked_(plan.structure.areas.size()) {}

  void see(const world::FactsOfDay& facts) {
    teams_.see(facts);
    for (const Fact& fact : facts) see(fact);
  }

  void compare_day(const run::Replication& running, Census& census);
  void close(const run::Replication& running, Census& census);

 private:
  using Cents = std::array<std::int64_t, world::cost_kind_count>;

  void see(const Fact& fact);
  /// Help here ends and the case goes elsewhere: on to where it was just referred, or back to the
  /// team that kept the lead.
  void leave(const Fact& fact) {
    const CaseName name{fact.area, fact.ordinal};
    if (name == referred_) {
      referred_ = nobody;
    } else if (const auto lead = lead_.find(name);
               lead != lead_.end() && place_of(lead->second) != place_of(fact.team)) {
      send(fact, place_of(fact.team), place_of(lead->second));
    }
  }
  /// The case goes by post from one place to another.
  void send(const Fact& fact, std::uint16_t from, std::uint16_t to) {
    const Seconds due = plan_.structure.opened_at(fact.time, from, to);
    due_.push_back(due);
    if (fact.kind == FactKind::ended) return;  // arrives home without a fact
    under_way_[{fact.area, fact.ordinal}] = {fact.time, due};
  }
  /// The same within a region.
  void send(const Fact& fact) { send(fact, place_of(fact.team), place_of(fact.team)); }
  std::uint16_t home_of(const Fact& fact) const { return plan_.structure.areas[fact.area].place; }
  std::uint16_t place_of(std::uint16_t team) const { return plan_.structure.teams[team].place; }
  bool home(const Fact& fact) const { return place_of(fact.team) == home_of(fact); }

  const run::Plan& plan_;
  Span window_;
  TeamObserver teams_;
  std::vector<std::int64_t> parts_;
  std::vector<Cents> team_booked_, area_booked_;
  struct UnderWay {
    Seconds sent, due;
  };
  std::map<CaseName, UnderWay> under_way_;
  std::map<CaseName, std::uint16_t> lead_;  ///< the team that keeps the lead of a case
  CaseName referred_ = nobody;              ///< of the last fact `referred`, until it leaves
  std::vector<Seconds> due_;                ///< of letters with a case that are under way
  Balance post_;
};

void Following::see(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::sent_on:
    case FactKind::offer_taken:
      if (fact.detail == 1) send(fact);
      [[fallthrough]];
    case FactKind::started:
    case FactKind::unqueued:
    case FactKind::stage_ended:
      if (fact.kind == FactKind::stage_ended && fact.detail == 1) leave(fact);
      parts_[fact.team] += window_.inside(fact.time - fact.value, fact.time);
      break;
    case FactKind::booked: {
      Cents& account = fact.team != world::none ? team_booked_[fact.team] : area_booked_[fact.area];
      account[fact.detail] += fact.value;
      break;
    }
    case FactKind::entered:
    case FactKind::lead_returned:
    case FactKind::ended: {
      const auto letter = under_way_.find({fact.area, fact.ordinal});
      if (letter != under_way_.end()) {
        post_.add(window_.inside(letter->second.sent, letter->second.due),
                  window_.inside(letter->second.sent, fact.time));
        under_way_.erase(letter);
      }
      if (fact.kind == FactKind::ended && !home(fact)) {
        send(fact, place_of(fact.team), home_of(fact));
      }
      break;
    }
    case FactKind::asked:
      if (!home(fact)) send(fact, home_of(fact), place_of(fact.team));
      break;
    case FactKind::referred: {
      referred_ = {fact.area, fact.ordinal};
      const std::uint16_t to = place_of(static_cast<std::uint16_t>(fact.value));
      if (place_of(fact.team) != to) send(fact, place_of(fact.team), to);
      break;
    }
    case FactKind::lead_kept:
      lead_[{fact.area, fact.ordinal}] = fact.team;
      break;
    default:
      break;
  }
}

/// Stocks, letters with a case and holders at the end of a day.
void Following::compare_day(const run::Replication& running, Census& census) {
  const Seconds day_is_over = (Seconds{running.day()} + 1) * day_seconds;
  std::erase_if(due_, [=](Seconds due) { return due < day_is_over; });
  std::int64_t letters = 0, cases = 0;
  std::set<CaseName> names;
  const bool whole = running.day() % 7 == 0;
  const auto meet = [&](const world::Case& item) {
    ++cases;
    names.insert({item.area, item.ordinal});
  };
  const auto count = [&](const world::Message& message) {
    if (!message.moves_a_case()) return;
    ++letters;
    if (whole) meet(message.content);
  };
  for (const world::Place& place : running.places()) {
    for (const world::Team& team : place.teams) {
      census.stocks.add(team.waiting, teams_.waiting(team.index));
      census.stocks.add(team.held, teams_.in_care(team.index));
    }
    for (std::uint32_t slot = 0; whole && slot < place.cases.end(); ++slot) {
      if (place.cases[slot].state != world::CaseState::free) meet(place.cases[slot]);
    }
    place.mail.for_each(count);
  }
  for (const run::Shard& shard : running.shards()) {  // what is not handed over yet
    for (const world::Letter& letter : shard.far_post) count(letter.message);
  }
  census.letters.add(letters, std::ssize(due_));
  census.holders.add(cases, static_cast<std::int64_t>(names.size()));
}

/// What is still under way at the end, and the books.
void Following::close(const run::Replication& running, Census& census) {
  std::array<std::int64_t, world::funder_count> granted{}, used{};
  for (const world::Place& place : running.places()) {
    for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
      const world::Case& item = place.cases[slot];
      if (item.state == world::CaseState::waiting || item.worker != world::none) {
        if (item.state != world::CaseState::free) {
          parts_[item.team] += window_.inside(item.since, window_.until);
        }
      }
    }
    const auto compare = [&](const world::Account& account, const Cents& booked) {
      for (std::size_t kind = 0; kind < world::cost_kind_count; ++kind) {
        census.spent.add(account.spent(static_cast<world::CostKind>(kind)), booked[kind]);
      }
      census.granted.add(account.granted(),
                         account.spent() + account.committed() + account.balance());
      for (std::size_t f = 0; f < world::funder_count; ++f) {
        const auto funder = static_cast<world::Funder>(f);
        granted[f] += account.granted(funder);
        used[f] += account.spent(funder) + account.committed(funder) + account.balance(funder);
      }
    };
    for (std::size_t t = 0; t < place.teams.size(); ++t) {
      compare(place.team_accounts[t], team_booked_[place.teams[t].index]);
    }
    for (const world::AreaState& area : place.areas) {
      compare(area.account, area_booked_[area.index]);
    }
  }
  for (std::size_t f = 0; f < world::funder_count; ++f) census.funders.add(granted[f], used[f]);
  for (std::size_t team = 0; team < parts_.size(); ++team) {
    census.stays.add(parts_[team], teams_[team].area_waiting + teams_[team].area_in_care);
  }
  for (const auto& [name, letter] : under_way_) {
    // Whoever was due should have arrived.
    post_.add(window_.inside(letter.sent, letter.due), window_.inside(letter.sent, window_.until));
  }
  census.post = post_;
}

std::vector<std::string> names_where(bool (*wanted)(std::string_view)) {
  constexpr std::string_view extension = ".yaml";
  std::vector<std::string> names;
  for (const io::ShippedFile& file : io::shipped_files()) {
    if (!wanted(file.name) || !file.name.ends_with(extension)) continue;
    names.emplace_back(file.name.substr(0, file.name.size() - extension.size()));
  }
  return names;
}

}  // namespace

Census census_of(const run::Plan& plan, std::int32_t days) {
  Census census;
  census.days = std::min(plan.end_day, plan.first_measured_day + days);
  const Seconds until = Seconds{census.days} * day_seconds;
  Following following(plan, Span{until - until / 3, until});
  run::Replication running(plan, static_cast<std::uint64_t>(plan.scenario.initial().run.seed), 0,
                           run::Audit::daily);
  while (running.day() + 1 < census.days) {
    running.advance_to(running.day() + 1,
                       [&](std::int32_t, const world::FactsOfDay& facts) { following.see(facts); });
    following.compare_day(running, census);
  }
  following.close(running, census);
  return census;
}

std::vector<std::string> shipped_scenarios() {
  return names_where([](std::string_view name) { return name.find('/') == name.npos; });
}

std::vector<std::string> pattern_scenarios() {
  return names_where([](std::string_view name) { return name.starts_with("patterns/"); });
}

}  // namespace samenspel::verification
