#include "patterns/targets.hpp"

#include "core/observe/stay_class.hpp"

namespace samenspel::patterns {
namespace {

constexpr const char* specialists[] = {"basecamp", "institution", "national"};

double of_specialists(const Seen& seen, std::string_view output) {
  double sum = 0;
  for (const char* layer : specialists) sum += seen(output, layer);
  return sum;
}

double stays(const Seen& seen, std::string_view stay_class) {
  double sum = 0;
  for (const char* layer : specialists) sum += seen("stays", layer, stay_class);
  return sum;
}

double all_stays(const Seen& seen) {
  double sum = 0;
  for (const char* one : observe::stay_class_names) sum += stays(seen, one);
  return sum;
}

template <std::size_t Class>
double stay_share(const Seen& seen) {
  return stays(seen, observe::stay_class_names[Class]) / all_stays(seen);
}

/// Linear within the class that holds the middle; the last class has no end.
double median_stay(const Seen& seen) {
  double left = all_stays(seen) / 2;
  double begin = 0;
  for (std::size_t c = 0; c + 1 < observe::stay_class_count; ++c) {
    const double here = stays(seen, observe::stay_class_names[c]);
    const auto end = static_cast<double>(observe::stay_class_days[c]);
    if (left < here) return begin + (end - begin) * left / here;
    left -= here;
    begin = end;
  }
  return begin;
}

/// Stays last as long as their number in care divided by their number of ends (Little).
double mean_stay(const Seen& seen) {
  double days = 0, ends = 0;
  for (const char* layer : specialists) {
    double count = 0;
    for (const char* one : observe::stay_class_names) count += seen("stays", layer, one);
    if (count > 0) days += count * seen("stay_mean_days", layer);
    ends += count;
  }
  return days / ends;
}

double specialist_requests(const Seen& seen) {
  double sum = seen("referred_to_specialists");
  for (const char* channel :
       {"practitioner", "youth_doctor", "medical_specialist", "certified_institution"}) {
    sum += seen("specialist_asked_by_channel", channel);
  }
  return sum;
}

double by_practitioner(const Seen& seen) {
  return seen("specialist_asked_by_channel", "practitioner") / specialist_requests(seen);
}
double by_team(const Seen& seen) {
  return seen("referred_to_specialists") / specialist_requests(seen);
}
double by_certified_institution(const Seen& seen) {
  return seen("specialist_asked_by_channel", "certified_institution") / specialist_requests(seen);
}
double by_medical_specialist(const Seen& seen) {
  return seen("specialist_asked_by_channel", "medical_specialist") / specialist_requests(seen);
}
double by_youth_doctor(const Seen& seen) {
  return seen("specialist_asked_by_channel", "youth_doctor") / specialist_requests(seen);
}

/// Planned endings among all endings of help, at the layer that helped last; waiting families have
/// not been helped.
double planned_at(const Seen& seen, std::string_view layer) {
  double all = 0;
  for (const char* ending :
       {"planned", "to_social_base", "dropped_out_in_care", "moved_away", "aged_out"}) {
    all += seen("endings_by_layer", layer, ending);
  }
  return (seen("endings_by_layer", layer, "planned") +
          seen("endings_by_layer", layer, "to_social_base")) /
         all;
}

double specialist_spending(const Seen& seen) {
  return of_specialists(seen, "cost_eur") + seen("other_spending_eur");
}

double waiting_for_specialists(const Seen& seen) {
  return of_specialists(seen, "h2_waiting_families");
}

double families_per_post(const Seen& seen) {
  constexpr double posts = 200;  // U4
  return seen("in_care_families", "neighbourhood") / posts;
}

double stays_among_starts(const Seen& seen) {
  return seen("team_starts", "residential_care") / of_specialists(seen, "starts");
}
double stays_among_children(const Seen& seen) {
  return seen("team_in_care", "residential_care") / of_specialists(seen, "in_care_families");
}

constexpr double year_months = 12;

}  // namespace

double Target::lowest() const {
  return low - (scale == Scale::relative ? tolerance * low : tolerance);
}

double Target::highest() const {
  return high + (scale == Scale::relative ? tolerance * high : tolerance);
}

std::span<const Target> targets() {
  constexpr Scale absolute = Scale::absolute, relative = Scale::relative;
  static const std::vector<Target> all{
      {"A1",
       "families served by the teams in a year",
       "1",
       "U3 U5",
       8456,
       8725,
       0.04,
       relative,
       [](const Seen& s) { return s("served_per_year", "neighbourhood"); },
       {}},
      {"A2",
       "families in service at the teams in a month",
       "1",
       "U6",
       3900,
       3900,
       0.07,
       relative,
       [](const Seen& s) {
         const double stock = s("in_care_families", "neighbourhood");
         return stock + (s("served_per_year", "neighbourhood") - stock) / year_months;
       },
       {}},
      {"A3",
       "cases served by specialists in a year",
       "1",
       "U3",
       5380,
       5510,
       0.04,
       relative,
       [](const Seen& s) { return of_specialists(s, "served_per_year"); },
       {}},
      {"A4", "youths in any youth care in a year", "1", "U13 N1", 0.13, 0.14, 0.01, absolute,
       nullptr, "distinct children over layers, and which team help is registered"},
      {"A5 a",
       "specialist stays under 3 months",
       "1",
       "N11",
       0.16,
       0.16,
       0.03,
       absolute,
       stay_share<0>,
       {}},
      {"A5 b",
       "specialist stays of 3 to 6 months",
       "1",
       "N11",
       0.17,
       0.17,
       0.03,
       absolute,
       stay_share<1>,
       {}},
      {"A5 c",
       "specialist stays of 6 to 12 months",
       "1",
       "N11",
       0.30,
       0.30,
       0.03,
       absolute,
       stay_share<2>,
       {}},
      {"A5 d",
       "specialist stays of 1 to 2 years",
       "1",
       "N11",
       0.23,
       0.23,
       0.03,
       absolute,
       stay_share<3>,
       {}},
      {"A5 e",
       "specialist stays of 2 to 3 years",
       "1",
       "N11",
       0.07,
       0.07,
       0.03,
       absolute,
       stay_share<4>,
       {}},
      {"A5 f",
       "specialist stays of 3 to 4 years",
       "1",
       "N11",
       0.03,
       0.03,
       0.03,
       absolute,
       stay_share<5>,
       {}},
      {"A5 g",
       "specialist stays over 4 years",
       "1",
       "N11",
       0.04,
       0.04,
       0.03,
       absolute,
       stay_share<6>,
       {}},
      {"A6 a", "specialist stay, median", "day", "N11", 260, 285, 0.10, relative, median_stay, {}},
      {"A6 b", "specialist stay, mean", "day", "N11", 430, 430, 0.10, relative, mean_stay, {}},
      {"A6 c",
       "stay at a team, mean",
       "day",
       "U5 U6",
       210,
       280,
       0.10,
       relative,
       [](const Seen& s) { return s("stay_mean_days", "neighbourhood"); },
       {}},
      {"A7", "repeat use among starts", "1", "N4", 0.245, 0.245, 0.03, absolute, nullptr,
       "help that ended at most five years before, as CBS counts (repeat_share counts any time)"},
      {"A8 a",
       "specialist requests by practitioners",
       "1",
       "N4",
       0.46,
       0.46,
       0.03,
       absolute,
       by_practitioner,
       {}},
      {"A8 b",
       "specialist requests by neighbourhood teams",
       "1",
       "N4",
       0.36,
       0.36,
       0.03,
       absolute,
       by_team,
       {}},
      {"A8 c",
       "specialist requests by certified institutions",
       "1",
       "N4",
       0.08,
       0.08,
       0.03,
       absolute,
       by_certified_institution,
       {}},
      {"A8 d",
       "specialist requests by medical specialists",
       "1",
       "N4",
       0.055,
       0.055,
       0.03,
       absolute,
       by_medical_specialist,
       {}},
      {"A8 e",
       "specialist requests by youth doctors",
       "1",
       "N4",
       0.04,
       0.04,
       0.03,
       absolute,
       by_youth_doctor,
       {}},
      {"A9 a",
       "planned endings at the teams",
       "1",
       "U6",
       0.76,
       0.76,
       0.04,
       absolute,
       [](const Seen& s) { return planned_at(s, "neighbourhood"); },
       {}},
      {"A9 b",
       "planned endings at BASEcamps",
       "1",
       "U6",
       0.89,
       0.89,
       0.04,
       absolute,
       [](const Seen& s) { return planned_at(s, "basecamp"); },
       {}},
      {"A10",
       "crises among starts at BASEcamps",
       "1",
       "U18",
       0.25,
       0.25,
       0.04,
       absolute,
       [](const Seen& s) { return s("crisis_share", "basecamp"); },
       {}},
      {"A11 a",
       "specialist spending a year",
       "EUR",
       "U20",
       87.6e6,
       87.6e6,
       0.07,
       relative,
       specialist_spending,
       {}},
      {"A11 b",
       "that per case served",
       "EUR",
       "U20",
       16300,
       16300,
       0.07,
       relative,
       [](const Seen& s) { return specialist_spending(s) / of_specialists(s, "served_per_year"); },
       {}},
      {"B1",
       "planned endings without a new request in a year",
       "1",
       "U5 S1",
       0.85,
       0.92,
       0,
       absolute,
       [](const Seen& s) { return s("h5_lasting_share"); },
       {}},
      {"B2",
       "wait for a team, median",
       "day",
       "U5",
       0,
       28,
       0,
       absolute,
       [](const Seen& s) { return s("wait_median_days", "neighbourhood"); },
       {}},
      {"B4 a",
       "families waiting for specialists",
       "1",
       "N29 N31 derived",
       291,
       510,
       0,
       absolute,
       waiting_for_specialists,
       {}},
      {"B4 b",
       "families waiting for a team",
       "1",
       "U5 derived",
       388,
       582,
       0,
       absolute,
       [](const Seen& s) { return s("h2_waiting_families", "neighbourhood"); },
       {}},
      {"B5", "reach of the teams by neighbourhood in half a year", "1", "U8", 0.04, 0.17, 0,
       absolute, nullptr, "families living in each area, among the outputs"},
      {"B6",
       "families per post at the teams",
       "1",
       "U4 derived",
       14,
       18,
       0,
       absolute,
       families_per_post,
       {}},
      {"B8 a",
       "stays among specialist starts",
       "1",
       "N7",
       0.05,
       0.08,
       0,
       absolute,
       stays_among_starts,
       {}},
      {"B8 b",
       "stays among those in specialist care",
       "1",
       "N5",
       0.09,
       0.09,
       0.02,
       absolute,
       stays_among_children,
       {}},
      {"B9", "people who leave in a year", "1", "N14 N25", 0.15, 0.20, 0, absolute, nullptr,
       "turnover, which Utrecht leaves off (decision 10)"},
      {"B10", "share of time for administration", "1", "N23", 0.30, 0.38, 0, absolute, nullptr,
       "hours of all work: productive hours already leave administration out"},
  };
  return all;
}

std::vector<Met> targets_met(Runner& runner, const Horizon& horizon) {
  const Outcomes& outcomes = runner.outcomes("utrecht", horizon);
  std::vector<Met> all;
  for (const Target& target : targets()) {
    if (!target.measured()) continue;
    std::vector<double> values;
    for (const auto& one : outcomes.values) {
      values.push_back(target.value(Seen(outcomes.declarations, one)));
    }
    Met met;
    met.target = &target;
    met.estimate = statistics::t_interval(values);
    met.within =
        met.estimate.estimate >= target.lowest() && met.estimate.estimate <= target.highest();
    all.push_back(met);
  }
  return all;
}

}  // namespace samenspel::patterns
