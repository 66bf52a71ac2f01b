#include "core/observe/learning_view.hpp"

#include <limits>

#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::Fact;
using world::FactKind;

namespace {

double share(double part, double whole) {
  return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

Output real(const char* name, const char* meaning, const char* unit,
            std::vector<std::string> axes = {}) {
  return Output{name, meaning, unit, NumberKind::real, std::move(axes), false};
}

Output whole(const char* name, const char* meaning, std::vector<std::string> axes = {}) {
  return Output{name, meaning, "1", NumberKind::whole, std::move(axes), false};
}

}  // namespace

LearningView::LearningView(const scenario::Structure& structure, const Window& window)
    : structure_(&structure),
      calendar_(CalendarSpans::years(window)),
      areas_(structure.areas.size()),
      begin_(std::int64_t{window.first_day} * 86400) {
  years_.resize(calendar_.count());
  for (Year& year : years_) {
    year.hours.assign(scenario::layer_count, 0);
  }
  requests_.resize(areas_ * years_.size());
}

void LearningView::see_near(const Fact& fact) {
  const std::int64_t asked_at = fact.time - fact.value;
  if (asked_at < begin_) {
    return;
  }
  Year& year = years_[calendar_.of(asked_at)];
  ++year.near;
  year.near_in_city += fact.kind == FactKind::near_laid &&
                               structure_->teams[fact.team].layer != scenario::Layer::national
                           ? 1
                           : 0;
}

void LearningView::see(const Fact& fact) {
  Year& year = years_[calendar_.of(fact.time)];
  switch (fact.kind) {
    case FactKind::member_hours_stand:
      year.settled += fact.detail;
      year.settled_hours += fact.value * fact.detail;
      return;
    case FactKind::hours_stand:
      first_team_ = first_team_ == world::none ? fact.team : first_team_;
      year.months += fact.team == first_team_ ? 1 : 0;
      year.hours[static_cast<std::size_t>(structure_->teams[fact.team].layer)] += fact.value;
      return;
    case FactKind::leg_stands:
      year.members += fact.detail;
      year.skill += fact.value * fact.detail;
      return;
    case FactKind::origin_tie_stands:
      year.tie += fact.value * fact.detail;
      return;
    case FactKind::module_taken:
      ++year.modules;
      return;
    case FactKind::module_made:
      ++year.modules_made;
      return;
    case FactKind::near_laid:
    case FactKind::near_left:
      see_near(fact);
      return;
    case FactKind::agreements_copied:
      ++year.copies;
      return;
    default:
      return;
  }
}

std::int64_t LearningView::asked_in(std::size_t area) const {
  std::int64_t asked = 0;
  for (std::size_t year = 0; year < years_.size(); ++year) {
    asked += requests_[year * areas_ + area].asked;
  }
  return asked;
}

void LearningView::report(OutputSink& sink) const {
  report_members(sink);
  report_near(sink);
  report_areas(sink);
}

void LearningView::report_near(OutputSink& sink) const {
  std::vector<double> made, near, in_city;
  for (const Year& year : years_) {
    made.push_back(static_cast<double>(year.modules_made));
    near.push_back(static_cast<double>(year.near));
    in_city.push_back(share(static_cast<double>(year.near_in_city), near.back()));
  }
  sink.put(whole("modules_made", "e-learning modules that teams have made of what they were asked",
                 {"year"}),
           std::move(made));
  sink.put(whole("near_needs",
                 "bricks for which the expert is outside the city, of families that want help "
                 "nearby, by the year of asking, whose help has ended; where families differ in "
                 "what they prefer",
                 {"year"}),
           std::move(near));
  sink.put(
      real("near_helped_in_city", "share of them that a team in the city has laid", "1", {"year"}),
      std::move(in_city));
}

void LearningView::report_members(OutputSink& sink) const {
  Year all;
  all.hours.assign(scenario::layer_count, 0);
  std::vector<double> skill, tie, modules, copies;
  for (const Year& year : years_) {
    all.members += year.members;
    all.skill += year.skill;
    all.tie += year.tie;
    all.months += year.months;
    all.settled += year.settled;
    all.settled_hours += year.settled_hours;
    for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
      all.hours[layer] += year.hours[layer];
    }
    const double millionths = 1e6 * static_cast<double>(year.members);
    skill.push_back(share(static_cast<double>(year.skill), millionths));
    tie.push_back(share(static_cast<double>(year.tie), millionths));
    modules.push_back(static_cast<double>(year.modules));
    copies.push_back(static_cast<double>(year.copies));
  }
  std::vector<double> hours;
  for (const std::int64_t sum : all.hours) {
    hours.push_back(share(static_cast<double>(sum) / 1000, static_cast<double>(all.months)));
  }
  const double millionths = 1e6 * static_cast<double>(all.members);
  sink.put(
      real("member_hours_per_week",
           "direct hours a week that are left per post of members of BASEcamps who are there, "
           "hired two years ago or longer",
           "hour/week"),
      {share(static_cast<double>(all.settled_hours) / 1000, static_cast<double>(all.settled))});
  sink.put(real("direct_hours_per_week",
                "direct hours a week that learning, registering and second legs leave for families",
                "hour/week", {"layer"}),
           std::move(hours));
  sink.put(real("deep_skill",
                "mean skill of members of BASEcamps in their deep legs, hired two years ago or "
                "longer",
                "1"),
           {share(static_cast<double>(all.skill), millionths)});
  sink.put(real("deep_skill_by_year", "the same by year", "1", {"year"}), std::move(skill));
  sink.put(real("origin_tie", "their mean tie with the institution they come from", "1"),
           {share(static_cast<double>(all.tie), millionths)});
  sink.put(real("origin_tie_by_year", "the same by year", "1", {"year"}), std::move(tie));
  sink.put(whole("modules_taken", "e-learning modules that workers have done", {"year"}),
           std::move(modules));
  sink.put(whole("agreements_copied", "times a team took over the agreements of another", {"year"}),
           std::move(copies));
}

void LearningView::report_areas(OutputSink& sink) const {
  std::vector<double> days;
  for (std::size_t area = 0; area < areas_; ++area) {
    for (std::size_t year = 0; year < years_.size(); ++year) {
      const Requests& r = requests_[year * areas_ + area];
      const double all =
          static_cast<double>(r.seconds) / 86400 + 365 * static_cast<double>(r.asked - r.helped);
      const bool followed = year + 1 < years_.size();
      days.push_back(followed ? share(all, static_cast<double>(r.asked))
                              : std::numeric_limits<double>::quiet_NaN());
    }
  }
  sink.put(real("h1_by_area",
                "H1 by area and year of asking; unknown for the last year, which is not followed "
                "for a year",
                "day", {"area", "year"}),
           std::move(days));
}

}  // namespace samenspel::observe
