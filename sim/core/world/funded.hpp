#pragma once
// What a place holds because its teams are paid under a contract. Empty where every team gets what
// its posts cost.

#include <cstdint>
#include <vector>

#include "core/base/moment.hpp"
#include "core/world/ledger.hpp"

namespace samenspel::world {

/// What the paper says for a case in hands or on a list here; beside the cases, by slot.
struct Paper {
  std::int64_t cents = 0;   ///< price of the package that runs
  std::int64_t earned = 0;  ///< of it
  base::Moment decided_at;  ///< help may begin from then on
  base::Moment begins_at;   ///< of the package that runs
  base::Moment ends_at;
  std::uint32_t serial = 0;  ///< agenda entries with another number are cancelled
  float hours_per_week = 0;  ///< of the package; 0: none runs
  std::uint16_t team = 0xFFFF;
  std::uint16_t number = 0;  ///< packages so far in this stay
  Funder funder = Funder::municipality;
  bool asked = false;  ///< the hours for the request have been taken

  bool runs() const { return hours_per_week > 0; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("cents", s.cents), visit("earned", s.earned), visit("decided_at", s.decided_at);
    visit("begins_at", s.begins_at), visit("ends_at", s.ends_at), visit("serial", s.serial);
    visit("hours_per_week", s.hours_per_week), visit("team", s.team), visit("number", s.number);
    visit("funder", s.funder), visit("asked", s.asked);
  }
};

/// A team under its contract.
struct FundedTeam {
  std::int64_t amount = 0;       ///< cents a year that the town hall set; 0: what the contract says
  std::int64_t next_amount = 0;  ///< from 1 January on
  std::int64_t year_cents = 0;   ///< promised or earned by production in this calendar year
  double staff = 1;              ///< posts filled, relative to those on paper
  double wanted = 1;             ///< where staff goes to
  std::int64_t income_now = 0;   ///< cents since the month began
  std::int64_t cost_now = 0;     ///< the same
  std::int64_t spent_told = 0;   ///< of all that was spent, cents in years that are reported
  std::int64_t granted_told = 0;  ///< of all that was granted, cents that facts have told
  double income = 0;              ///< cents a month, moving mean over half a year
  double cost = 0;                ///< the same
  double waiting = 0;             ///< families on its list, summed over months of this year
  std::uint32_t months = 0;       ///< of that sum
  std::uint32_t accepted = 0;     ///< families helped from this year on
  std::vector<std::uint32_t> accepted_from;  ///< by referring team, this year

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("amount", s.amount), visit("next_amount", s.next_amount);
    visit("year_cents", s.year_cents), visit("staff", s.staff), visit("wanted", s.wanted);
    visit("income", s.income), visit("cost", s.cost), visit("waiting", s.waiting);
    visit("months", s.months), visit("accepted", s.accepted);
    visit("income_now", s.income_now), visit("cost_now", s.cost_now);
    visit("spent_told", s.spent_told), visit("granted_told", s.granted_told);
    visit("accepted_from", s.accepted_from);
  }
};

/// What a team reports to the town hall about a calendar year, with `from` only how many families
/// of that team it took up; or what the town hall grants it.
struct YearReport {
  std::int64_t cents = 0;  ///< spent; granted for a year
  double waiting = 0;      ///< mean list
  std::uint32_t accepted = 0;
  std::uint16_t year = 0;  ///< of the run
  std::uint16_t team = 0xFFFF;
  std::uint16_t from = 0xFFFF;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("cents", s.cents), visit("waiting", s.waiting), visit("accepted", s.accepted);
    visit("year", s.year), visit("team", s.team), visit("from", s.from);
  }
};

/// The town hall, which sits at the first place and knows only what came by post.
struct TownHall {
  std::vector<YearReport> reports;
  std::vector<double> moved;          ///< by layer: cents a year that went after the longer list
  std::uint16_t first_year = 0xFFFF;  ///< whose figures are the norm of one budget

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("reports", s.reports), visit("moved", s.moved), visit("first_year", s.first_year);
  }
};

struct Funded {
  std::vector<FundedTeam> teams;  ///< by local team
  std::vector<Paper> papers;      ///< by slot of the case, as far as one was needed
  TownHall town_hall;

  bool in_use() const { return !teams.empty(); }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("teams", s.teams), visit("papers", s.papers), visit("town_hall", s.town_hall);
  }
};

}  // namespace samenspel::world
