#include "core/observe/help_view.hpp"

#include <limits>

#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::Ending;
using world::Fact;
using world::FactKind;

namespace {

constexpr double a_day = 86400;
constexpr std::int64_t a_year = 365 * 86400;

double share(double part, double whole) {
  return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

Output real(const char* name, const char* meaning, const char* unit,
            std::vector<std::string> axes = {}) {
  return Output{name, meaning, unit, NumberKind::real, std::move(axes), false};
}

/// Endings of help that was given, by the family's or the worker's will.
bool ends_help(std::uint8_t ending) {
  return ending <= static_cast<std::uint8_t>(Ending::dropped_out_in_care);
}

}  // namespace

double HelpView::Days::mean() const {
  return share(static_cast<double>(seconds) / a_day, static_cast<double>(count));
}

HelpView::HelpView(const scenario::Structure& structure, const Window& window)
    : structure_(&structure), calendar_(CalendarSpans::years(window)) {
  intake_seconds_.assign(scenario::layer_count, 0);
  years_.resize(calendar_.count());
}

void HelpView::see_begin(const Fact& fact) {
  if ((fact.detail & world::first_of_request) != 0) {
    first_.add(fact.value);
    ((fact.detail & world::family_at_risk) != 0 ? first_at_risk_ : first_of_others_)
        .add(fact.value);
  }
  if ((fact.detail & world::urgent_brick) != 0) {
    urgent_.add(fact.value);
    if ((fact.detail & world::crisis_brick) == 0) {
      at_risk_.add(fact.value);
    }
  }
}

bool HelpView::at_front_door(const Fact& fact) const {
  return fact.team != world::none &&  // who asks on at the door has no team yet
         structure_->teams[fact.team].layer == scenario::Layer::neighbourhood;
}

void HelpView::see_taken_on(const Fact& fact) {
  const scenario::Layer layer = structure_->teams[fact.team].layer;
  intake_seconds_[static_cast<std::size_t>(layer)] += fact.value;
  if (at_front_door(fact) && (fact.detail & world::new_face) == 0) {
    ++first_faces_;
    right_faces_ += (fact.detail & world::right_worker) != 0 ? 1 : 0;
  }
}

void HelpView::see(const Fact& fact, bool in_cohort) {
  switch (fact.kind) {
    case FactKind::help_begins:
      if (in_cohort && fact.value < a_year) {
        see_begin(fact);
      }
      return;
    case FactKind::taken_on:
      see_taken_on(fact);
      return;
    case FactKind::brick_found:
      year_of(fact).found += at_front_door(fact) ? 1 : 0;
      return;
    case FactKind::brick_missed:
      year_of(fact).missed += at_front_door(fact) ? 1 : 0;
      return;
    case FactKind::trust_at_end:
      if (ends_help(fact.detail)) {
        ++endings_;
        trust_ += fact.value;
      }
      return;
    default:
      return;
  }
}

void HelpView::report(OutputSink& sink, std::int64_t cohort_asked) const {
  const double never = static_cast<double>(cohort_asked - first_.count);
  const bool any = first_.count > 0;
  sink.put(real("first_help_days",
                "restricted mean (365 days) from asking to the first hour on a brick, by whomever, "
                "over all who ask",
                "day"),
           {share(any ? static_cast<double>(first_.seconds) / a_day + 365 * never : 0,
                  any ? static_cast<double>(cohort_asked) : 0)});
  sink.put(real("first_help_days_at_risk",
                "mean from asking to the first hour on a brick, families with a crisis or a brick "
                "of the first priority that are helped within a year",
                "day"),
           {first_at_risk_.mean()});
  sink.put(real("first_help_days_of_others",
                "the same for all other families that are helped within a year", "day"),
           {first_of_others_.mean()});
  sink.put(real("urgent_help_days",
                "mean from asking to the first hour on each crisis or brick of the first priority "
                "that is begun within a year",
                "day"),
           {urgent_.mean()});
  sink.put(real("at_risk_help_days", "the same for bricks of the first priority that are no crisis",
                "day"),
           {at_risk_.mean()});
  WaitHistogram all = right_help_;
  for (std::int64_t i = right_help_.count(); i < cohort_asked; ++i) {
    all.add(a_year);
  }
  sink.put(real("right_help_median_days",
                "median of the days from asking to right help over all who ask; 365 and more count "
                "as 365",
                "day"),
           {all.quantile(0.5)});
  sink.put(real("right_worker_share",
                "share of families at the neighbourhood teams whose first worker is skilled enough "
                "for the hardest recognised brick",
                "1"),
           {share(static_cast<double>(right_faces_), static_cast<double>(first_faces_))});
  std::vector<double> intake, found;
  for (const std::int64_t seconds : intake_seconds_) {
    intake.push_back(static_cast<double>(seconds) / 3600);
  }
  sink.put(real("intake_hours", "contact hours of intake in the measured years", "hour", {"layer"}),
           std::move(intake));
  sink.put(real("trust_at_end",
                "mean trust of families whose help ends, by plan or because they drop out", "1"),
           {share(static_cast<double>(trust_) / 1e6, static_cast<double>(endings_))});
  for (const Year& year : years_) {
    found.push_back(
        share(static_cast<double>(year.found), static_cast<double>(year.found + year.missed)));
  }
  sink.put(real("hidden_found_share",
                "share of hidden bricks that a clarification at a neighbourhood team recognises",
                "1", {"year"}),
           std::move(found));
}

}  // namespace samenspel::observe
