#include "core/scenario/policy.hpp"

#include <algorithm>
#include <utility>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"
#include "core/scenario/contract_policy.hpp"
#include "core/scenario/names.hpp"

namespace samenspel::scenario {

namespace {

AreaPolicy area_policy(const Area& area, const Needs& needs, const Structure& structure,
                       const std::string& path, base::Problems& problems) {
  AreaPolicy policy;
  policy.families = static_cast<double>(area.families);
  policy.onset_per_second =
      policy.families * area.need_factor * needs.onset_per_family_year / seconds_per_year;
  policy.ceiling_per_second = policy.onset_per_second * needs.ceiling_factor;
  policy.social_base_hours_per_week = area.social_base_hours_per_week;
  policy.network_strength = area.network_strength;
  policy.trust = area.trust;
  policy.prevented.assign(structure.domains(), 0.0);
  fill_row(area.prevention, structure.domain_names, path + ".prevention", policy.prevented.data(),
           problems);
  policy.prevented_before = policy.prevented;
  policy.prevents = std::any_of(policy.prevented.begin(), policy.prevented.end(),
                                [](double share) { return share > 0; });
  return policy;
}

TeamPolicy team_policy(const Team& team, const Parameters& all, const Structure& structure,
                       const std::string& path, base::Problems& problems) {
  TeamPolicy policy;
  for (const auto& [name, fte] : team.fte) {
    const std::size_t discipline =
        index_of(structure.discipline_names, name, path + ".fte", problems);
    double left = fte;
    while (left > 1e-9 && discipline < structure.discipline_names.size()) {
      policy.posts.push_back(Post{static_cast<std::uint16_t>(discipline), std::min(1.0, left)});
      left -= 1.0;
    }
    policy.fte += fte;
  }
  policy.travel = team.travel;
  policy.meetings = team.meetings;
  policy.wanted_hours_per_second = team.wanted_hours_per_week / seconds_per_week;
  policy.caseload_soft = team.caseload_soft;
  policy.caseload_hard = std::max(team.caseload_soft, team.caseload_hard);
  policy.caseload_hard_at = team.caseload_hard_at;
  policy.intake_hours = team.intake_hours;
  policy.short_help_hours = team.short_help_hours;
  policy.admits_on_hours = team.admits_on_hours;
  const bool grows = policy.caseload_hard > policy.caseload_soft && policy.fte > 0;
  policy.one_each =
      all.help.assignment == Assignment::availability && !grows && policy.caseload_soft + 1e-6 < 2;
  policy.administration = team.administration;
  policy.intake_stops_at = team.intake_stops_at;
  policy.care_day_eur = team.care_day_eur;
  for (const auto& [name, factor] : all.waiting.drop_out_factor) {
    if (name == layer_names[static_cast<std::size_t>(team.layer)]) {
      policy.drop_out_waiting_factor = factor;
    }
  }
  for (const auto& [name, per_year] : all.staff.turnover) {
    if (name == layer_names[static_cast<std::size_t>(team.layer)]) {
      policy.turnover_per_second = per_year / seconds_per_year;
    }
  }
  return policy;
}

DomainPolicy domain_policy(const Domain& domain, const Needs& needs) {
  DomainPolicy policy;
  const double median = needs.difficulty_median;
  policy.odds = median <= 0   ? 0
                : median >= 1 ? 1e300
                              : median / (1 - median) * base::exp(domain.difficulty_shift);
  policy.difficulty = difficulty_of(policy.odds);
  policy.hours_factor = hours_factor(policy.difficulty, needs);
  policy.is_plain = needs.difficulty_spread <= 0 && domain.work.is_lognormal();
  policy.half = domain.half;
  policy.priority = domain.priority;
  policy.child_share = domain.child_share;
  policy.parent_share = domain.parent_share;
  policy.overestimated = domain.overestimated;
  policy.needs_trust_above = domain.needs_trust_above;
  policy.acute = domain.acute;
  policy.ongoing = domain.ongoing < 0 ? needs.ongoing : domain.ongoing;
  policy.has_kinds = needs.hidden > 0 || policy.ongoing > 0 || policy.acute > 0;
  policy.is_alone = policy.is_plain && !policy.has_kinds && needs.further_bricks <= 0;
  policy.work = domain.work;
  policy.work_sigma = random::lognormal_sigma(domain.work.spread);
  return policy;
}

/// The domains that have to be laid before each; a circle would be waited for without an end.
void fill_orders(Policy& policy, const Structure& structure, base::Problems& problems) {
  const Names& names = structure.domain_names;
  for (std::size_t d = 0; d < names.size(); ++d) {
    const auto& [name, domain] = policy.parameters.needs.domains[d];
    for (const std::string& first : domain.laid_first) {
      const std::size_t index =
          index_of(names, first, "needs.domains." + name + ".requires", problems);
      if (index < names.size()) {
        policy.domains[d].laid_first.push_back(static_cast<std::uint8_t>(index));
        policy.has_orders = true;
      }
    }
  }
  std::vector<bool> fine(names.size(), false);  // everything it requires is fine
  bool more = true;
  while (more) {
    more = false;
    for (std::size_t d = 0; d < names.size(); ++d) {
      const std::vector<std::uint8_t>& first = policy.domains[d].laid_first;
      if (!fine[d] && std::all_of(first.begin(), first.end(), [&](auto f) { return fine[f]; })) {
        fine[d] = more = true;
      }
    }
  }
  const auto waits = std::find(fine.begin(), fine.end(), false);
  if (waits != fine.end()) {
    report_together(
        problems,
        "needs.domains." + names[static_cast<std::size_t>(waits - fine.begin())] + ".requires",
        "domains that require each other in a circle", "an order in which all can be laid");
    for (DomainPolicy& domain : policy.domains) {
      domain.laid_first.clear();
    }
  }
}

/// In which domains the needs of each area arise.
void fill_mixes(Policy& policy, const Structure& structure, const std::vector<double>& goes_with,
                base::Problems& problems) {
  std::vector<DomainMix> mixes;
  for (const auto& [name, area] : policy.parameters.city.areas) {
    mixes.push_back(
        domain_mix(area, policy.parameters.needs, structure, "city.areas." + name, problems));
  }
  const auto shared = shared_mixes(std::move(mixes), goes_with);
  for (std::size_t a = 0; a < shared.size(); ++a) {
    policy.areas[a].mix = shared[a];
    policy.areas[a].only_domain = only_of(shared[a]->first);
    policy.areas[a].only_further = only_of(shared[a]->further);
  }
}

void fill_domains(Policy& policy, const Structure& structure, base::Problems& problems) {
  const std::size_t count = structure.domains();
  std::vector<double> goes_with(count * count, 1.0);
  policy.domain_count = count;
  policy.surfaces.assign(count * count, 0.0);
  for (std::size_t d = 0; d < count; ++d) {
    const auto& [name, domain] = policy.parameters.needs.domains[d];
    const std::string path = "needs.domains." + name;
    policy.domains.push_back(domain_policy(domain, policy.parameters.needs));
    policy.trust_comes_first = policy.trust_comes_first || domain.needs_trust_above > 0;
    fill_row(domain.goes_with, structure.domain_names, path + ".goes_with", &goes_with[d * count],
             problems);
    fill_row(domain.surfaces, structure.domain_names, path + ".surfaces",
             &policy.surfaces[d * count], problems);
    for (std::size_t to = 0; to < count; ++to) {
      policy.domains[d].surfaces_total += policy.surfaces[d * count + to];
    }
    if (policy.domains[d].surfaces_total > 1 + 1e-9) {
      report_together(problems, path + ".surfaces", "chances that add up to more than 1",
                      "a sum of at most 1");
    }
    if (domain.child_share + domain.parent_share > 1 + 1e-9) {
      report_together(problems, path, "child_share + parent_share above 1", "a sum of at most 1");
    }
  }
  fill_orders(policy, structure, problems);
  fill_mixes(policy, structure, goes_with, problems);
}

void fill_skills(Policy& policy, const Structure& structure, base::Problems& problems) {
  const std::size_t count = structure.domains();
  for (const auto& [name, discipline] : policy.parameters.disciplines) {
    std::vector<double> row(count, discipline.bar);
    for (std::size_t d = 0; d < count; ++d) {
      if (discipline.half != Half::both && discipline.half != policy.domains[d].half) {
        row[d] = discipline.bar_other_half;
      }
    }
    fill_row(discipline.legs, structure.domain_names, "disciplines." + name + ".legs", row.data(),
             problems);
    const bool treats = discipline.acts_on == ActsOn::treatment;
    if (!treats) {
      row.assign(count, 0.0);
    }
    policy.skill.insert(policy.skill.end(), row.begin(), row.end());
    policy.bar.push_back(treats ? discipline.bar : 0);
    policy.treats.push_back(treats ? 1 : 0);
    policy.comes_along = policy.comes_along || !treats;
    policy.discipline_cents_per_hour.push_back(discipline.rate_eur_per_hour * 100);
  }
  for (const TeamPolicy& team : policy.teams) {
    std::vector<double> best(count, 0.0);
    for (const Post& post : team.posts) {
      for (std::size_t d = 0; d < count; ++d) {
        best[d] = std::max(best[d], policy.skill_of(post.discipline, d));
      }
    }
    policy.team_skill.insert(policy.team_skill.end(), best.begin(), best.end());
  }
}

/// Mean need of the families that a team serves.
void fill_needs(Policy& policy, const Structure& structure) {
  std::vector<double> families(structure.teams.size(), 0.0);
  policy.team_need.assign(structure.teams.size(), 0.0);
  for (std::size_t a = 0; a < structure.areas.size(); ++a) {
    const Area& area = policy.parameters.city.areas[a].second;
    for (const TeamIndex team : structure.areas[a].served_by) {
      families[team] += static_cast<double>(area.families);
      policy.team_need[team] += static_cast<double>(area.families) * area.need_factor;
    }
  }
  for (std::size_t t = 0; t < families.size(); ++t) {
    policy.team_need[t] /= std::max(families[t], 1.0);
  }
}

/// A nurse at the practices brings the door nearer, as long as she is there.
void fill_thresholds(Policy& policy, const Structure& structure) {
  const Parameters& p = policy.parameters;
  for (std::size_t a = 0; a < policy.areas.size(); ++a) {
    const TeamIndex nurse = structure.areas[a].nurse;
    const bool nearer = nurse != none && !policy.teams[nurse].posts.empty();
    policy.areas[a].threshold =
        std::max(0.0, p.help_seeking.threshold + p.city.areas[a].second.door_threshold -
                          (nearer ? p.entry.practice.nurse_nearer : 0));
  }
}

/// Where no channel is for a half, all are.
void fill_channels(Policy& policy) {
  for (const Half half : {Half::youth, Half::adult}) {
    const auto is_for = [half](const Channel& channel) {
      return channel.half == Half::both || channel.half == half;
    };
    const bool any =
        std::any_of(policy.channels.begin(), policy.channels.end(),
                    [&](const Channel& channel) { return is_for(channel) && channel.weight > 0; });
    std::vector<double>& weights = policy.channel_weight[static_cast<std::size_t>(half)];
    for (const Channel& channel : policy.channels) {
      weights.push_back(!any || is_for(channel) ? channel.weight : 0);
    }
  }
}

/// Where there is nothing to choose for who asks, and nobody who asks on.
void fill_ways_in(Policy& policy, const Structure& structure) {
  const Entry& entry = policy.parameters.entry;
  const bool one_channel = policy.channels.size() == 1 && policy.channels[0].leaves_all_to_door();
  const bool nobody_asks_on = entry.triage.hours_per_week <= 0 && entry.practice.talk_share <= 0 &&
                              !entry.route_team.is_there();
  for (std::size_t a = 0; a < policy.areas.size(); ++a) {
    const AreaPlan& area = structure.areas[a];
    policy.areas[a].one_way_in =
        one_channel && nobody_asks_on && !area.has_two_doors() && area.nurse == none;
  }
}

/// Twelve numbers rescaled to a mean of 1.
std::array<double, 12> by_month(const std::vector<double>& given, const char* path,
                                base::Problems& problems) {
  std::array<double, 12> months{};
  double sum = 0;
  for (const double value : given) {
    sum += value;
  }
  if (given.size() != 12 || sum <= 0) {
    report_together(problems, path, std::to_string(given.size()) + " numbers",
                    "12 numbers, not all 0");
    return months;
  }
  for (std::size_t month = 0; month < 12; ++month) {
    months[month] = given[month] * 12 / sum;
  }
  return months;
}

/// Whether nothing but what is to be done and who can do it counts while help runs, and as it ends.
bool is_plain_help(const Policy& policy) {
  const Parameters& p = policy.parameters;
  const bool trust_counts = p.help.alliance_floor < 1 || p.help.trust_gain_per_hour > 0 ||
                            policy.trust_comes_first || policy.families_drop_out;
  const bool work_differs = p.help.fit_spread > 0 || p.outflow.remainder > 0 ||
                            policy.bricks_break_off || p.expertise.view_error > 0;
  const bool more_is_asked = p.entry.list_order != ListOrder::need ||
                             p.entry.route_team.is_there() || p.expertise.clarify_first.hours > 0 ||
                             policy.expertise.learning.modules_when_met ||
                             policy.registers_youth_help || p.city.families.prefers_expert > 0;
  const bool more_follows = p.outflow.keep_in_touch_days > 0 ||
                            p.social_base.client_volunteers > 0 || p.entry.practice.feedback > 0;
  return !trust_counts && !work_differs && !more_is_asked && !more_follows;
}

}  // namespace

Policy policy_of(const DatedParameters& dated, const Structure& structure,
                 base::Problems& problems) {
  Policy policy;
  policy.from_day = dated.from_day;
  policy.parameters = dated.parameters;
  const Parameters& p = policy.parameters;
  for (const auto& [name, area] : p.city.areas) {
    policy.areas.push_back(area_policy(area, p.needs, structure, "city.areas." + name, problems));
  }
  for (const auto& [name, team] : p.teams) {
    policy.teams.push_back(team_policy(team, p, structure, "teams." + name, problems));
    policy.bricks_break_off = policy.bricks_break_off || team.short_help_hours > 0;
  }
  policy.bricks_break_off = policy.bricks_break_off || p.expertise.shows_after > 0;
  policy.families_drop_out = p.help.drop_out_per_hour > 0;
  policy.registers_youth_help = p.entry.registered_share > 0;
  policy.families_return = p.after.return_by_network + p.after.return_by_unlaid > 0;
  fill_thresholds(policy, structure);
  fill_domains(policy, structure, problems);
  fill_skills(policy, structure, problems);
  policy.expertise = expertise_policy(p.expertise, structure, problems);
  fill_needs(policy, structure);
  policy.season = by_month(p.city.season, "city.season", problems);
  policy.capacity = by_month(p.city.capacity, "city.capacity", problems);
  for (const auto& [name, channel] : p.entry.channels) {
    policy.channels.push_back(channel);
  }
  fill_channels(policy);
  fill_ways_in(policy, structure);
  if (!p.waiting.crisis_domain.empty()) {
    policy.crisis_domain = static_cast<std::uint8_t>(index_of(
        structure.domain_names, p.waiting.crisis_domain, "waiting.crisis_domain", problems));
  }
  const Names layers(std::begin(layer_names), std::end(layer_names));
  for (const auto& [name, factor] : p.waiting.drop_out_factor) {
    index_of(layers, name, "waiting.drop_out_factor", problems);
  }
  apply_contracts(policy, structure, problems);
  policy.staff_moves = p.staff.satisfaction.half_life_months > 0;
  for (const auto& [name, per_year] : p.staff.turnover) {
    index_of(layers, name, "staff.turnover", problems);
    policy.staff_moves = policy.staff_moves || per_year > 0;
  }
  policy.plain_help = is_plain_help(policy);
  return policy;
}

}  // namespace samenspel::scenario
