// The events of a request in their order.

#include "journeys/request_teller.hpp"

#include <algorithm>

namespace samenspel::journeys {
namespace {

using world::Answer;
using world::Ending;

constexpr std::int64_t a_day = 86400;
constexpr std::uint8_t by_colleague = 255;

}  // namespace

std::vector<Sentence> RequestTeller::tell(std::span<const LoggedEvent> events) {
  for (const LoggedEvent& event : events) {
    if (!goes_with(event)) flush();
    see(event);
    last_ = event;
  }
  flush();
  say_heavier();
  flush_reviews();
  say_what_goes_on();
  // What is told once of several events, such as reviews, is told when they are over.
  std::stable_sort(sentences_.begin(), sentences_.end(),
                   [](const Sentence& a, const Sentence& b) { return a.time < b.time; });
  return std::move(sentences_);
}

bool RequestTeller::goes_with(const LoggedEvent& event) const {
  if (gathered_.empty()) return true;
  const LoggedEvent& first = gathered_.front();
  if (event.time != first.time) return false;
  const FactKind kind = kind_of(event);
  const bool silent = kind == FactKind::consult_asked || kind == FactKind::join_asked ||
                      kind == FactKind::sharpened || kind == FactKind::asked_beyond ||
                      kind == FactKind::first_of_year || kind == FactKind::child_at_home ||
                      kind == FactKind::returned || kind == FactKind::brick_met ||
                      kind == FactKind::youth_help_begins || kind == FactKind::youth_help_ends ||
                      kind == FactKind::suits_nurse;
  if (silent) return true;
  const bool answers = kind == FactKind::consult_ended || kind == FactKind::join_ended;
  return kind == kind_of(first) &&
         (!answers || (event.detail == first.detail && event.by_team == first.by_team &&
                       event.by_discipline == first.by_discipline));
}

void RequestTeller::flush() {
  if (gathered_.empty()) return;
  const std::vector<LoggedEvent> told = std::move(gathered_);
  gathered_.clear();
  switch (kind_of(told.front())) {
    case FactKind::asked:
      say_request(told.front());
      break;
    case FactKind::brick_at_request:
      say_bricks(told);
      break;
    case FactKind::brick_found:
      say_found(told);
      break;
    case FactKind::brick_absorbed:
      say(told.front(), "absorbed", {{"bricks", naming_.bricks(told)}});
      break;
    default:
      say_answer(told);
      break;
  }
}

void RequestTeller::see_brick(const LoggedEvent& event) {
  hidden_.erase(event.brick);
  if ((event.value & 1) != 0) hidden_[event.brick] = event;
  if ((event.value & 2) != 0) ongoing_.insert(event.brick);
  known_.insert(event.brick);
}

void RequestTeller::flush_reviews() {
  if (reviews_ == 0) return;
  say(last_review_, "reviews",
      {{"who", naming_.the_professional(last_review_.discipline)},
       {"n", std::to_string(reviews_)},
       {"hours", words().hours(review_seconds_)},
       {"date", naming_.day(first_review_)}});
  reviews_ = 0;
  review_seconds_ = 0;
}

void RequestTeller::say_what_goes_on() {
  if (is_over_ || sentences_.empty()) return;
  LoggedEvent end = last_;
  end.time = file_.ends;
  const std::string until = naming_.day(file_.ends);
  if (waits_) {
    say(end, "still_waiting", {{"until", until}, {"team", naming_.team(waits_for_)}});
  } else if (last_held_) {
    say(end, "still_helped",
        {{"until", until},
         {"who", naming_.the_professional(last_held_->discipline)},
         {"team", naming_.team(last_held_->team)}});
  } else if (!has_asked_ && arose_) {
    say(end, "still_considering", {{"until", until}});
  }
}

void RequestTeller::see(const LoggedEvent& event) {
  if (event.discipline != world::none) last_held_ = event;
  if (kind_of(event) != FactKind::escalated) say_heavier();
  if (see_before_help(event) || see_expertise(event) || see_paper(event)) return;
  see_help(event);
}

bool RequestTeller::see_before_help(const LoggedEvent& event) {
  switch (kind_of(event)) {
    case FactKind::need_arose:
      arose_ = event.time;
      return true;
    case FactKind::asked:
      asked_ = event.time;
      has_asked_ = true;
      gathered_ = {event};
      flush();
      return true;
    case FactKind::asked_beyond:
      is_beyond_ = true;
      return true;
    case FactKind::brick_at_request:
      see_brick(event);
      gathered_.push_back(event);
      return true;
    case FactKind::brick_absorbed:
      gathered_.push_back(event);
      return true;
    case FactKind::need_passed:
    case FactKind::need_absorbed:
      if (kind_of(event) == FactKind::need_passed) say(event, "passed");
      is_over_ = true;
      return true;
    case FactKind::handed_back:
      say(event, "handed_back", {{"brick", naming_.brick(event)}});
      return true;
    case FactKind::went_on_as_adult:
      say(event, "adult");
      return true;
    case FactKind::extended_at_18:
      say(event, "extended", {{"team", naming_.team(event.team)}});
      return true;
    case FactKind::triaged:
      say(event, "triaged");
      return true;
    case FactKind::asked_team_first:
    case FactKind::talked_together:
      say_practice(event);
      return true;
    case FactKind::refused:
      say(event, "refused", {{"team", naming_.team(event.team)}});
      return true;
    case FactKind::tried_another:
      say(event, "tries_another", {{"team", naming_.team(event.team)}});
      return true;
    case FactKind::queued:
      waits_ = true;
      waits_for_ = event.team;
      last_held_.reset();
      return true;
    case FactKind::escalated:
      ++escalations_;
      return true;
    case FactKind::brick_passed:
      hidden_.erase(event.brick);
      say(event, "passes", {{"brick", naming_.brick(event)}});
      return true;
    case FactKind::crisis: {
      LoggedEvent brick = event;
      brick.domain = event.detail;
      brick.whose = world::none_told;
      say(event, "crisis", {{"brick", naming_.brick(brick)}});
      return true;
    }
    case FactKind::unqueued:
      waits_ = false;
      if (static_cast<Ending>(event.detail) == Ending::gave_up_waiting) {
        say(event, "gives_up",
            {{"duration", words().duration(event.value)}, {"team", naming_.team(event.team)}});
      }
      return true;
    case FactKind::sent_on:
      waits_ = false;
      say(event, "sent_on", {{"duration", words().duration(event.value)}});
      return true;
    case FactKind::registered:
      say(event, "registers", {{"team", naming_.team(event.team)}});
      return true;
    case FactKind::registration_ended:
      say_off_further_list(event);
      return true;
    case FactKind::offer_taken:
      waits_ = false;
      return true;
    case FactKind::started:
      say_start(event);
      return true;
    default:
      return false;
  }
}

bool RequestTeller::see_expertise(const LoggedEvent& event) {
  switch (kind_of(event)) {
    case FactKind::consult_asked:
      if (event.detail == by_colleague) {
        from_colleague_.insert(event.brick);
      } else {
        from_colleague_.erase(event.brick);
      }
      return true;
    case FactKind::consult_ended:
      gathered_.push_back(event);
      return true;
    case FactKind::join_ended:
      if (static_cast<Answer>(event.detail) == Answer::given) {
        beside_ = event;
      } else {
        gathered_.push_back(event);
      }
      return true;
    case FactKind::join_begun:
      say_joins(event);
      return true;
    case FactKind::referral_late:
      is_late_ = true;
      return true;
    case FactKind::referral_unneeded:
      is_unneeded_ = true;
      return true;
    case FactKind::referred:
      flush_reviews();
      say_referral(event);
      return true;
    case FactKind::path_set:
      say(event, "path." + std::to_string(event.detail));
      return true;
    case FactKind::clarified:
      say(event, "clarified");
      return true;
    case FactKind::lead_kept:
      say(event, "keeps_lead", {{"who", naming_.the_professional(event.discipline)}});
      return true;
    case FactKind::lead_returned:
      comes_back_ = true;
      say(event, "back_with_lead", {{"who", naming_.the_professional(event.discipline)}});
      return true;
    case FactKind::consent_awaited:
      say(event, "consent", {{"duration", words().duration(event.value)}});
      return true;
    case FactKind::more_talked_of:
      say(event, event.value == 1 ? "more_goes_along" : "more_stays_away",
          {{"brick", naming_.brick(event)}});
      return true;
    case FactKind::choice_given:
      say(event, event.detail == 0 ? "chooses_near" : "chooses_expert",
          {{"brick", naming_.brick(event)}});
      return true;
    default:
      return false;
  }
}

bool RequestTeller::see_paper(const LoggedEvent& event) {
  switch (kind_of(event)) {
    case FactKind::paper_asked:
      say(event, event.detail == 1 ? "decision_trusted" : "decision",
          {{"duration", words().duration(event.value)}});
      return true;
    case FactKind::ceiling_reached:
      say(event, "ceiling." + std::to_string(event.detail), {{"team", naming_.team(event.team)}});
      return true;
    case FactKind::paper_begins:
      say_package(event);
      return true;
    case FactKind::all_done:
      say_all_done(event);
      return true;
    case FactKind::beyond_need:
      if (event.value >= 3600) say(event, "beyond_need", {{"hours", words().hours(event.value)}});
      return true;
    default:
      return false;
  }
}

void RequestTeller::see_help(const LoggedEvent& event) {
  switch (kind_of(event)) {
    case FactKind::brick_found:
      hidden_.erase(event.brick);
      gathered_.push_back(event);
      return;
    case FactKind::trust_comes_first:
      if (event.value >= told_from_seconds) {
        say(event, "trust_first",
            {{"brick", naming_.brick(event)},
             {"who", with_capital(naming_.the_professional(event.discipline))},
             {"hours", words().hours(event.value)}});
      }
      return;
    case FactKind::short_help_over:
      say(event, event.value == 0 ? "short_help_no_end" : "short_help",
          {{"brick", naming_.brick(event)},
           {"who", naming_.the_professional(event.discipline)},
           {"hours", words().hours(event.value)}});
      return;
    case FactKind::came_along:
      if (event.detail == 0 && event.value >= told_from_seconds) {
        say(event, "comes_along", {{"hours", words().hours(event.value)}});
      }
      return;
    case FactKind::right_help:
      say(event, event.value < a_day ? "right_help_at_once" : "right_help",
          {{"duration", words().duration(event.value)}});
      return;
    case FactKind::brick_shows:
      say(event, "harder", {{"brick", naming_.brick(event)}});
      return;
    case FactKind::brick_laid:
      say_laid(event);
      return;
    case FactKind::brick_surfaced:
      known_.insert(event.brick);
      say(event, "surfaces", {{"brick", naming_.brick(event)}});
      return;
    case FactKind::review:
      if (reviews_++ == 0) {
        first_review_ = event.time;
      }
      review_seconds_ += event.value;
      last_review_ = event;
      return;
    case FactKind::stage_ended:
      flush_reviews();
      if (event.detail == 2) {
        say(event, "worker_stops", {{"who", naming_.the_professional(event.discipline)}});
      }
      return;
    case FactKind::brick_left:
      left_.push_back(event);
      return;
    case FactKind::right_help_lost:
      right_help_lost_ = true;
      return;
    case FactKind::ended:
      say_end(event);
      return;
    case FactKind::became_volunteer:
      say(event, "volunteers");
      return;
    default:
      return;
  }
}

std::vector<Sentence> tell_request(const JourneyLog& file, const Naming& naming,
                                   std::span<const LoggedEvent> events) {
  return RequestTeller(file, naming).tell(events);
}

}  // namespace samenspel::journeys
