#include "core/observe/expertise_view.hpp"

#include <algorithm>
#include <limits>

#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::Answer;
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

template <class Counts>
std::vector<double> numbers(const Counts& counts) {
  return std::vector<double>(std::begin(counts), std::end(counts));
}

}  // namespace

ExpertiseView::ExpertiseView(const scenario::Structure& structure, const Window& window)
    : structure_(&structure), calendar_(CalendarSpans::years(window)) {
  consults_.assign(structure.route_names.size() + 1, 0);
  joins_ = consults_;
  sharpened_ = consults_;
  years_.resize(calendar_.count());
}

bool ExpertiseView::at_front_door(const Fact& fact) const {
  return structure_->teams[fact.team].layer == scenario::Layer::neighbourhood;
}

void ExpertiseView::see_question(const Fact& fact, std::vector<std::int64_t>& by_route) {
  const bool colleague = fact.detail == scenario::no_route;
  ++by_route[colleague ? by_route.size() - 1 : fact.detail];
  if (!colleague && at_front_door(fact)) {
    ++outside_;
    ++year_of(fact).outside;
  }
}

void ExpertiseView::see_answer(const Fact& fact) {
  ++consult_answers_[fact.detail];
  if (fact.detail == static_cast<std::uint8_t>(Answer::given)) {
    answer_seconds_ += fact.value;
    awaited_ += fact.value > 0 ? 1 : 0;
  }
}

void ExpertiseView::see_meeting(const Fact& fact) {
  if (fact.kind == FactKind::joint_met) {
    ++meetings_;
    attended_seconds_ += fact.value;
  } else {
    most_attended_seconds_ = std::max(most_attended_seconds_, fact.value);
  }
}

void ExpertiseView::see(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::brick_met:
      if (at_front_door(fact)) {
        ++year_of(fact).met[fact.detail];
        year_of(fact).beyond[fact.detail] += fact.value;
      }
      return;
    case FactKind::suits_nurse:
      ++nurse_suited_;
      suited_past_ += fact.detail;
      return;
    case FactKind::taken_on:
      nurse_starts_ += structure_->teams[fact.team].at_practice ? 1 : 0;
      year_of(fact).starts += at_front_door(fact) ? 1 : 0;
      return;
    case FactKind::consult_asked:
      year_of(fact).asked[fact.value] += at_front_door(fact) ? 1 : 0;
      see_question(fact, consults_);
      return;
    case FactKind::join_asked:
      see_question(fact, joins_);
      return;
    case FactKind::consult_ended:
      see_answer(fact);
      return;
    case FactKind::join_ended:
      ++join_answers_[fact.detail];
      return;
    case FactKind::join_begun:
      ++begun_;
      return;
    case FactKind::referral_unneeded:
      ++unneeded_;
      return;
    case FactKind::referral_late:
      ++late_;
      return;
    case FactKind::brick_shows:
      ++shown_;
      return;
    case FactKind::sharpened:
      ++sharpened_[fact.detail];
      return;
    case FactKind::joint_met:
    case FactKind::attended:
      see_meeting(fact);
      return;
    case FactKind::path_set:
      ++paths_[fact.detail];
      return;
    case FactKind::triaged:
      ++triaged_[fact.detail];
      triage_seconds_ += fact.value;
      return;
    case FactKind::clarified:
      ++clarified_;
      found_ += fact.detail;
      handed_over_ += fact.value;
      return;
    case FactKind::skill_stands:
      year_of(fact).people += fact.detail;
      year_of(fact).skill += fact.value * fact.detail;
      return;
    case FactKind::tie_stands:
      year_of(fact).tie += fact.value * fact.detail;
      return;
    case FactKind::ties_stand:
      year_of(fact).ties += fact.value * fact.detail;
      return;
    default:
      return;
  }
}

void ExpertiseView::report(OutputSink& sink, const Beside& beside) const {
  report_questions(sink, beside);
  report_arrangements(sink);
  report_nurses(sink);
  report_years(sink);
}

void ExpertiseView::report_nurses(OutputSink& sink) const {
  std::int64_t referred = 0;
  for (const std::int64_t to_layer : nurse_referred_) {
    referred += to_layer;
  }
  sink.put(whole("nurse_starts", "families whom a youth nurse at the practice begins to help"),
           {static_cast<double>(nurse_starts_)});
  sink.put(whole("nurse_referred", "families whom she refers, by layer of the receiver", {"layer"}),
           numbers(nurse_referred_));
  sink.put(
      real("nurse_kept_share", "share of the families she begins to help that stay with her", "1"),
      {nurse_starts_ == 0
           ? std::numeric_limits<double>::quiet_NaN()
           : 1 - share(static_cast<double>(referred), static_cast<double>(nurse_starts_))});
  sink.put(whole("nurse_suited",
                 "requests at the practice of the kind that a youth nurse takes, where there is a "
                 "place for one: no crisis, nothing of the first priority"),
           {static_cast<double>(nurse_suited_)});
  sink.put(whole("nurse_suited_to_specialist", "of those requests the ones led to a specialist"),
           {static_cast<double>(suited_past_)});
}

void ExpertiseView::report_questions(OutputSink& sink, const Beside& beside) const {
  const auto count = [](std::int64_t n) { return std::vector<double>{static_cast<double>(n)}; };
  sink.put(whole("consults_asked", "consults asked, by route", {"route"}), numbers(consults_));
  sink.put(whole("joins_asked", "requests to lay a brick beside the worker, by route", {"route"}),
           numbers(joins_));
  sink.put(whole("consults_ended", "consults by their answer", {"answer"}),
           numbers(consult_answers_));
  sink.put(whole("joins_ended", "requests to lay a brick by their answer", {"answer"}),
           numbers(join_answers_));
  std::vector<double> shares;
  std::int64_t all = 0;
  for (std::size_t r = 0; r < consults_.size(); ++r) {
    all += consults_[r] + joins_[r];
  }
  for (std::size_t r = 0; r < consults_.size(); ++r) {
    shares.push_back(
        share(static_cast<double>(consults_[r] + joins_[r]), static_cast<double>(all)));
  }
  sink.put(real("question_share", "share of all questions that go along a route", "1", {"route"}),
           std::move(shares));
  const auto given = consult_answers_[static_cast<std::size_t>(Answer::given)];
  sink.put(real("answer_days", "mean time from asking a consult to its answer", "day"),
           {share(static_cast<double>(answer_seconds_) / 86400, static_cast<double>(given))});
  sink.put(real("awaited_answer_days",
                "mean time from asking a consult to its answer, where it does not come on the spot",
                "day"),
           {share(static_cast<double>(answer_seconds_) / 86400, static_cast<double>(awaited_))});
  sink.put(whole("joins_begun", "bricks on which somebody began beside the worker"), count(begun_));
  sink.put(whole("bricks_shown", "bricks that turned out harder than they had seemed"),
           count(shown_));
  sink.put(whole("referrals_unneeded", "referrals of families whom the worker could have helped"),
           count(unneeded_));
  sink.put(whole("referrals_late", "referrals after hours on a brick that had seemed within reach"),
           count(late_));
  sink.put(real("referred_unneeded_share", "share of referrals that are unneeded", "1"),
           {share(static_cast<double>(unneeded_), static_cast<double>(beside.referrals))});
  sink.put(real("outside_per_100_starts",
                "questions outside the own team and referrals per 100 starts at the neighbourhood "
                "teams",
                "1"),
           {share(100 * static_cast<double>(outside_ + beside.referrals_from_door),
                  static_cast<double>(beside.starts))});
}

void ExpertiseView::report_arrangements(OutputSink& sink) const {
  const auto count = [](std::int64_t n) { return std::vector<double>{static_cast<double>(n)}; };
  std::int64_t sharpened = 0, consults = 0;
  for (std::size_t r = 0; r < consults_.size(); ++r) {
    sharpened += sharpened_[r];
    consults += consults_[r];
  }
  sink.put(whole("sharpened", "questions answered by sharpening alone, by route", {"route"}),
           numbers(sharpened_));
  sink.put(real("sharpened_share", "share of consults answered by sharpening alone", "1"),
           {share(static_cast<double>(sharpened), static_cast<double>(consults))});
  sink.put(whole("joint_meetings", "meetings of several experts about a question"),
           count(meetings_));
  sink.put(
      real("attendance_hours_paid", "attendance of experts at joint meetings that is paid", "hour"),
      {static_cast<double>(attended_seconds_) / 3600});
  sink.put(real("attendance_most_hours",
                "most hours of attendance paid to one expert in a calendar month", "hour"),
           {static_cast<double>(most_attended_seconds_) / 3600});
  sink.put(whole("paths_set", "paths set by a route team", {"path"}), numbers(paths_));
  sink.put(whole("families_triaged", "families asked on before a team, by where they were led",
                 {"led_to"}),
           numbers(triaged_));
  sink.put(real("triage_hours", "hours in which families were asked on before a team", "hour"),
           {static_cast<double>(triage_seconds_) / 3600});
  sink.put(whole("clarified_first", "needs that were clear before help started"),
           count(clarified_));
  sink.put(whole("handed_over_clear", "needs that another team took over when they were clear"),
           count(handed_over_));
  sink.put(whole("found_by_clarifying", "hidden bricks that clarification brought to light"),
           count(found_));
}

void ExpertiseView::report_years(OutputSink& sink) const {
  std::vector<double> met, asked, per_brick, beyond, outside, skill, tie, ties;
  for (const Year& year : years_) {
    for (std::size_t bin = 0; bin < difficulty_bins; ++bin) {
      met.push_back(static_cast<double>(year.met[bin]));
      asked.push_back(static_cast<double>(year.asked[bin]));
      per_brick.push_back(share(asked.back(), met.back()));
      beyond.push_back(share(static_cast<double>(year.beyond[bin]), met.back()));
    }
    outside.push_back(
        share(100 * static_cast<double>(year.outside), static_cast<double>(year.starts)));
    const double millionths = 1e6 * static_cast<double>(year.people);
    skill.push_back(share(static_cast<double>(year.skill), millionths));
    tie.push_back(share(static_cast<double>(year.tie), millionths));
    ties.push_back(share(static_cast<double>(year.ties), millionths));
  }
  const std::vector<std::string> axes{"year", "difficulty"};
  sink.put(whole("bricks_met",
                 "recognised bricks at the plan of a neighbourhood team, where expertise can be "
                 "asked",
                 axes),
           std::move(met));
  sink.put(whole("consults_by_difficulty",
                 "consults that neighbourhood teams ask about bricks of this difficulty", axes),
           std::move(asked));
  sink.put(
      real("consults_per_brick_met", "consults per recognised brick of this difficulty", "1", axes),
      std::move(per_brick));
  sink.put(
      real("beyond_per_brick_met",
           "share of recognised bricks of this difficulty that look beyond the worker", "1", axes),
      std::move(beyond));
  sink.put(real("outside_per_100_by_year",
                "questions outside the own team and referrals per 100 starts at the neighbourhood "
                "teams",
                "1", {"year"}),
           std::move(outside));
  sink.put(real("skill_gained", "mean skill above the discipline's, over people and domains", "1",
                {"year"}),
           std::move(skill));
  sink.put(real("tie_mean", "mean tie of people with the teams they have met", "1", {"year"}),
           std::move(tie));
  sink.put(real("ties_per_person", "ties of a person with the teams they have met, added up", "1",
                {"year"}),
           std::move(ties));
}

}  // namespace samenspel::observe
