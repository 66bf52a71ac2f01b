#pragma once
// Random scenarios: every described number moved within its own range, around a city that can still
// be run quickly.

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <random>
#include <string_view>
#include <vector>

#include "support/adult_half.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {

/// Walks a description and moves each member with some probability: shares anywhere in their range,
/// other numbers by a factor around what they are, now and then to the lower end of the range.
class Randomiser {
 public:
  enum class Keys { all, of_a_policy };  ///< a policy within a run changes policy and staffing only

  explicit Randomiser(std::mt19937_64& random, Keys keys = Keys::all)
      : random_(random), keys_(keys) {}

  void number(double& value, const base::About& about) {
    if (!may_change(about) || chance() < 0.5) {
      return;
    }
    if (chance() < 0.15) {
      value = about.low;
    } else if (about.high <= 1 && chance() < 0.5) {
      value = about.low + (about.high - about.low) * chance();
    } else {
      value = std::clamp(value * std::exp(3 * chance() - 1.5), about.low, about.high);
    }
  }

  void whole(std::int64_t& value, const base::About& about) {
    if (may_change(about) && about.name != "families" && chance() < 0.3) {
      value = static_cast<std::int64_t>(about.low +
                                        chance() * std::min(30.0, about.high - about.low + 1));
    }
  }

  void flag(bool& value, const base::About& about) {
    value = may_change(about) ? chance() < 0.5 : value;
  }
  void text(std::string&, const base::About&) {}
  /// Roads in any order, some left out.
  void texts(std::vector<std::string>& values, const base::About& about) {
    if (about.name == "roads" && may_change(about)) {
      values = {"colleague", "consult", "join", "refer"};
      std::shuffle(values.begin(), values.end(), random_);
      values.resize(1 + random_() % 4);
    }
  }

  void numbers(std::vector<double>& values, const base::About& about) {
    for (double& value : values) {
      number(value, about);
    }
    values.front() = std::max(values.front(), 0.1);  // not all may be 0
  }

  void number_by_name(base::NamedMap<double>& values, const base::About& about) {
    for (auto& [name, value] : values) {
      number(value, about);
    }
  }

  template <class Enum>
  void choice(Enum& value, const base::About& about,
              std::initializer_list<std::string_view> names) {
    if (may_change(about) &&
        (about.name == "assignment" || about.name == "shape" || about.name == "delivery" ||
         about.name == "meanwhile" || about.name == "reaches" || about.name == "copies" ||
         about.name == "score" || about.name == "form" || about.name == "funder" ||
         about.name == "ceiling_effect" || about.name == "modules_when" ||
         about.name == "on_referral")) {
      value = static_cast<Enum>(static_cast<int>(chance() * static_cast<double>(names.size())));
    }
  }

  template <class Part>
  void section(std::string_view, std::string_view, Part& part) {
    describe(*this, part);
  }

  template <class Part>
  void map(std::string_view, std::string_view, base::NamedMap<Part>& parts) {
    for (auto& [name, part] : parts) {
      describe(*this, part);
    }
  }

 private:
  bool may_change(const base::About& about) const {
    return keys_ == Keys::all
               ? about.role != base::Role::run
               : about.role == base::Role::policy || about.role == base::Role::staffing;
  }
  double chance() { return static_cast<double>(random_() >> 11) * 0x1p-53; }

  std::mt19937_64& random_;
  Keys keys_;
};

/// Mends what may not be combined: shares that add up to more than 1, laws with a shape out of
/// range, no weights.
inline void mend(scenario::Parameters& p) {
  for (auto& [name, domain] : p.needs.domains) {
    domain.weight = std::max(domain.weight, 0.01);
    domain.parent_share = std::min(domain.parent_share, 1 - domain.child_share);
    for (auto& [other, surfaces] : domain.surfaces) {
      surfaces = std::min(surfaces, 0.5);
    }
    if (domain.work.shape == random::Law::Kind::erlang) {
      domain.work.spread = 3;
    } else {
      domain.work.spread = std::clamp(domain.work.spread, 0.1, 0.5);
    }
    domain.work.mean_hours = std::max(domain.work.mean_hours, 0.5);
  }
  for (auto& [name, area] : p.city.areas) {
    for (auto& [domain, weight] : area.profile) {
      weight = std::max(weight, 0.01);
    }
  }
  p.city.families.one_child = std::max(p.city.families.one_child, 0.01);
  for (auto& [name, team] : p.teams) {
    team.administration = std::min(team.administration, 0.5);
    team.travel = std::min(team.travel, 0.2);
    team.meetings = std::min(team.meetings, 0.2);
  }
  for (auto& [name, contract] : p.funding.contracts) {
    contract.administration_more = std::min(contract.administration_more, 0.05);
  }
  p.entry.channels.front().second.weight = std::max(p.entry.channels.front().second.weight, 0.1);
}

/// Four routes of different kinds, and roads that any policy may put in another order.
inline void add_roads(scenario::Parameters& p) {
  scenario::Route embedded;
  embedded.reaches = scenario::Reach::place;
  scenario::Route formal;
  formal.delay_days = 4;
  formal.meets_every_weeks = 1;
  formal.paperwork_hours = 2;
  formal.finding_days = 2;
  formal.angles = 2;
  formal.sets_path = true;
  scenario::Route triage;
  triage.reaches = scenario::Reach::city;
  triage.hours_per_week = 20;
  triage.gate = "basecamp_0";
  triage.sharpens = true;
  triage.joint.above = 0.05;
  triage.joint.cap_hours_per_month = 4;
  scenario::Route known;
  known.reaches = scenario::Reach::city;
  known.least_tie = 0.1;
  p.expertise.routes = {
      {"embedded", embedded}, {"formal", formal}, {"triage", triage}, {"known", known}};
  p.expertise.roads = {"consult", "join", "refer"};
  p.expertise.shows_after = 1;
  p.expertise.clarify_first.hours = 2;
  p.entry.triage.hours_per_week = 10;
  p.entry.route_team.hours_per_week = 20;
  p.entry.route_team.hours_per_family = 2;
  p.expertise.learning = {0.1, 0.2, 0.05, 11};
}

/// People who leave and are followed by others, moved by all that moves satisfaction.
inline void let_people_leave(scenario::Parameters& p) {
  p.staff.turnover = {{"neighbourhood", 0.5}, {"basecamp", 0.8}};
  p.staff.turnover_slope = 2;
  p.staff.recruitment_eur = 10000;
  p.staff.satisfaction = {0.6, 6, 0.7, 0.2, 0.1, 0.1, 0.5, 0.3, 0.2};
}

/// Teams that learn together, members with a second leg, kitchens with windows.
inline void let_teams_learn(scenario::Parameters& p) {
  scenario::TeamLearning& learning = p.expertise.team_learning;
  learning.discussion_hours = {{"neighbourhood", 4}, {"basecamp", 2}};
  learning.curriculum_hours = {{"neighbourhood", 2}};
  learning.curriculum = {{"safety", 0.6}};
  learning.modules = {{"trauma", 0.7}};
  p.expertise.two_legs = {0.3, 1, 4, 1, 2, 0.5, 0.8};
  scenario::NetworkIntelligence& network = p.expertise.network_intelligence;
  network.measures = true;
  network.copies = scenario::Copies::anybody;
  network.looks_per_year = 6;
  network.results_enough = 2;
  network.spread = 0.3;
}

/// A nurse at the practices of the first area, clients who become volunteers, and now and then an
/// expert outside the city who makes modules.
inline void bring_help_nearer(scenario::Parameters& p, std::uint64_t number) {
  p.entry.channels[1].second.practice = true;
  p.teams.emplace_back("nurse_0",
                       team(scenario::Layer::neighbourhood, "place_0", {{"nurse", 0.6}}));
  p.city.areas.front().second.practice_nurse = "nurse_0";
  p.social_base.client_volunteers = 0.3;
  p.expertise.team_learning.modules_after = 2;
  if (number % 2 == 1) {
    p.teams.front().second.layer = scenario::Layer::national;
  }
}

/// Somebody at the first BASEcamp who acts on trust and on the network.
inline void let_somebody_come_along(scenario::Parameters& p) {
  scenario::Discipline peer = discipline(0.5, {}, 75);
  peer.acts_on = scenario::ActsOn::trust_and_network;
  p.disciplines.emplace_back("peer", peer);
  p.teams[2].second.fte.emplace_back("peer", 0.5);
}

/// Leads who stay, consent that takes days, families that come with a question of what they need.
inline void let_people_talk(scenario::Parameters& p) {
  p.expertise.case_lead.on_referral = scenario::LeadOnReferral::stays;
  p.entry.consent_days = 3;
  p.city.families.asks_what = 0.5;
}

/// Families who stand on several lists, and lists that close.
inline void let_families_stand_on_lists(scenario::Parameters& p, std::uint64_t number) {
  p.waiting.elsewhere.lists_at_most = 3;
  p.waiting.elsewhere.per_week = 0.5;
  p.waiting.elsewhere.later_per_week = 0.3;
  p.city.families.prefers_expert = 0.3;
  if (number % 2 == 0) {
    p.teams[2].second.intake_stops_at = 6;  // the first BASEcamp
  }
}

/// All ways of paying in one city, one budget, and tenders.
inline void pay_in_all_ways(scenario::Parameters& p, std::uint64_t number) {
  scenario::Contract lump;
  lump.covers = {"neighbourhood"};
  lump.request_hours = 1;
  lump.amount_eur_per_year = 300000;
  lump.indexation_per_year = 0.02;
  lump.term_years = 0.7;
  lump.staff_taken_over = 0.6;
  scenario::Contract package;
  package.covers = {"basecamp"};
  package.form = scenario::PaymentForm::arrangement;
  package.decision_days = 10;
  package.request_hours = 4;
  package.renewal_hours = 2;
  package.package_weeks = 12;
  package.ceiling_eur_per_year = 100000;
  package.ceiling_effect = static_cast<scenario::CeilingEffect>(number % 3);
  package.consult_included = false;
  scenario::Contract hours;
  hours.covers = {"institution", "basecamp_0"};
  hours.form = scenario::PaymentForm::per_hour;
  hours.funder = scenario::PaidBy::insurer;
  hours.decision_days = 5;
  p.funding.contracts = {{"teams", lump}, {"packages", package}, {"hours", hours}};
  p.funding.organisation.per_year = 2;
  p.funding.organisation.goes_on_by_gain = 3;
  p.funding.one_budget.takes = 1;
  p.funding.one_budget.follows_list_per_year = 0.1;
  p.city.areas.front().second.prevention_eur_per_year = 5000;
  p.run.years = number % 8 == 0 ? 3 : 2;  // budgets are set from the third year on
}

/// A scenario of two to four areas that depends on `number` alone.
inline scenario::Parameters random_city(std::uint64_t number) {
  std::mt19937_64 random(number);
  scenario::Parameters p =
      small_city(2 + number % 3, 150 + static_cast<std::int64_t>(random() % 400));
  add_roads(p);
  let_people_leave(p);
  let_teams_learn(p);
  bring_help_nearer(p, number);
  let_somebody_come_along(p);
  let_people_talk(p);
  let_families_stand_on_lists(p, number);
  if (number % 4 != 3) {
    pay_in_all_ways(p, number);
  }
  if (number % 3 == 2) {
    add_adult_half(p);
    p.after.goes_on_at_18 = 0.5;
  }
  Randomiser randomiser(random);
  describe(randomiser, p);
  mend(p);
  return p;
}

/// The same with two random policies later, one of them on the first of a month.
inline std::vector<scenario::DatedParameters> random_policies(std::uint64_t number) {
  std::mt19937_64 random(number + 1000);
  std::vector<scenario::DatedParameters> policies{{0, random_city(number)}};
  for (const std::int32_t day : {200, 365}) {
    scenario::Parameters p = policies.back().parameters;
    Randomiser randomiser(random, Randomiser::Keys::of_a_policy);
    describe(randomiser, p);
    mend(p);
    policies.push_back({day, p});
  }
  return policies;
}

}  // namespace samenspel::support
