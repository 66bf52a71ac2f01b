// What is said of the events of a request.

#include "journeys/request_teller.hpp"

#include "core/observe/event_meaning.hpp"

namespace samenspel::journeys {
namespace {

using world::Answer;
using world::Ending;

constexpr std::int64_t an_hour = 3600, a_day = 86400;

}  // namespace

void RequestTeller::say(const LoggedEvent& event, std::string_view key, Phrases::Filling filling) {
  const std::string name(observe::event_meanings()[event.kind].name);
  sentences_.push_back({event.time, name, words().sentence(key, filling)});
}

void RequestTeller::say_request(const LoggedEvent& event) {
  const std::string channel = naming_.channel(event.detail);
  const std::string key = "ask." + channel;
  channel_ = words().name("who", channel);
  say(event, words().has(key) ? key : "ask.other",
      {{"team", naming_.team(event.team)}, {"channel", words().name("channel", channel)}});
  if (event.value >= a_day) {
    say(event, "again_after", {{"duration", words().duration(event.value)}});
  }
}

void RequestTeller::say_bricks(const std::vector<LoggedEvent>& told) {
  std::vector<LoggedEvent> seen, unseen, for_long;
  for (const LoggedEvent& event : told) {
    ((event.value & 1) != 0 ? unseen : seen).push_back(event);
    if ((event.value & 3) == 2) for_long.push_back(event);
  }
  if (!seen.empty()) say(told.front(), "plays", {{"bricks", naming_.bricks(seen)}});
  if (arose_ && told.front().time - *arose_ >= 14 * a_day) {
    say(told.front(), "plays_since", {{"duration", words().duration(asked_ - *arose_)}});
  }
  arose_.reset();
  if (!for_long.empty()) say(told.front(), "for_long", {{"bricks", naming_.bricks(for_long)}});
  if (!unseen.empty()) say(told.front(), "unseen", {{"bricks", naming_.bricks(unseen)}});
  if (is_beyond_) say(told.front(), "beyond");
  is_beyond_ = false;
}

/// A family that goes off a further list because its wait is over needs no sentence of its own.
void RequestTeller::say_off_further_list(const LoggedEvent& event) {
  const auto how = static_cast<unsigned>(event.detail) & world::registration_ends_how;
  if (how == world::place_taken) {
    say(event, "further_list_first",
        {{"duration", words().duration(event.value)}, {"team", naming_.team(event.team)}});
  } else if (how == world::turned_down) {
    say(event, "further_list_closed", {{"team", naming_.team(event.team)}});
  }
}

void RequestTeller::say_practice(const LoggedEvent& event) {
  if (kind_of(event) == FactKind::talked_together) {
    say(event, "talked", {{"channel", channel_}, {"team", naming_.team(event.team)}});
    return;
  }
  say(event, "asked_first", {{"channel", channel_}});
  if (event.value == 1) say(event, "asked_first_stays");
}

void RequestTeller::say_found(const std::vector<LoggedEvent>& told) {
  const std::uint16_t finder = told.front().discipline;
  if (finder == world::none) {
    say(told.front(), "talk_found", {{"bricks", naming_.bricks(told)}});
  } else {
    say(told.front(), "found",
        {{"who", naming_.the_professional(finder)}, {"bricks", naming_.bricks(told)}});
  }
}

void RequestTeller::say_start(const LoggedEvent& event) {
  if (comes_back_) {  // to a face it knows, as has been told
    comes_back_ = false;
    return;
  }
  const std::string who = naming_.a_professional(event.discipline);
  const std::string team = naming_.team(event.team);
  if (event.value >= a_day) {
    say(event, "starts_waited",
        {{"duration", words().duration(event.value)}, {"who", who}, {"team", team}});
  } else {
    say(event, event.detail == 0 ? "starts_crisis" : "starts_at_once",
        {{"who", who}, {"team", team}});
  }
  if (event.retellings > 0) {
    say(event, "retold", {{"nth", words().nth(event.retellings + 1)}});
  }
  if (!trust_before_) trust_before_ = event.trust;
  waits_ = false;
  helped_ = true;
}

void RequestTeller::say_heavier() {
  if (escalations_ == 0) return;
  say(last_, escalations_ == 1 ? "grows_heavier" : "grows_heavier_often",
      {{"n", std::to_string(escalations_)}});
  escalations_ = 0;
}

void RequestTeller::say_answer(const std::vector<LoggedEvent>& told) {
  const LoggedEvent& first = told.front();
  const std::string asker = naming_.the_professional(first.discipline);
  const std::string team = naming_.team(first.by_team);
  const std::string bricks = naming_.bricks(told);
  const bool visit = kind_of(first) == FactKind::join_ended;
  switch (static_cast<Answer>(first.detail)) {
    case Answer::given:
      if (!visit) say_advice(told, asker, team, bricks);
      break;
    case Answer::sharpened:
      say(first, "advice_sharpened", {{"asker", asker}, {"bricks", bricks}});
      break;
    case Answer::full:
    case Answer::gone: {
      const bool full = static_cast<Answer>(first.detail) == Answer::full;
      const char* key = visit ? (full ? "no_visit_full" : "no_visit_gone")
                              : (full ? "no_advice_full" : "no_advice_gone");
      say(first, key, {{"asker", asker}, {"team", team}, {"bricks", bricks}});
      break;
    }
    case Answer::broken_off:
      say(first, "joined_leaves",
          {{"who", naming_.the_professional(first.by_discipline)},
           {"team", team},
           {"brick", bricks}});
      break;
    case Answer::cancelled:
      break;
  }
}

void RequestTeller::say_advice(const std::vector<LoggedEvent>& told, const std::string& asker,
                               const std::string& team, const std::string& bricks) {
  const LoggedEvent& first = told.front();
  const std::string who = naming_.a_professional(first.by_discipline);
  for (const LoggedEvent& event : told) advised_.insert(event.brick);
  if (from_colleague_.count(first.brick) > 0) {
    say(first, "advice_colleague", {{"who", who}, {"bricks", bricks}});
  } else if (first.value < a_day) {
    say(first, "advice",
        {{"who", who}, {"team", team}, {"bricks", bricks}, {"asker", with_capital(asker)}});
  } else {
    say(first, "advice_after",
        {{"duration", words().duration(first.value)},
         {"who", who},
         {"team", team},
         {"bricks", bricks},
         {"asker", with_capital(asker)}});
  }
}

void RequestTeller::say_joins(const LoggedEvent& event) {
  say(event, "joins",
      {{"who", naming_.a_professional(event.by_discipline)},
       {"team", naming_.team(event.by_team)},
       {"brick", naming_.brick(event)},
       {"asker", naming_.the_professional(event.discipline)}});
}

void RequestTeller::say_referral(const LoggedEvent& event) {
  const std::string who = naming_.the_professional(event.discipline);
  say(event, "refers",
      {{"who", who}, {"team", naming_.team(static_cast<std::uint16_t>(event.value))}});
  if (is_late_) say(event, "refers_late");
  if (is_unneeded_) say(event, "refers_unneeded", {{"who", who}});
  is_late_ = is_unneeded_ = false;
}

void RequestTeller::say_laid(const LoggedEvent& event) {
  const std::string brick = naming_.brick(event);
  const bool known = known_.count(event.brick) > 0;
  hidden_.erase(event.brick);
  if (event.value == 0 && (ongoing_.count(event.brick) > 0 || !known)) {
    say(event, "carried_on", {{"brick", brick}});
  } else {
    say_laid_by(event, brick);
  }
  beside_.reset();
}

void RequestTeller::say_laid_by(const LoggedEvent& event, const std::string& brick) {
  const std::string holder = naming_.the_professional(event.discipline);
  const bool is_beside = beside_ && beside_->brick == event.brick;
  std::string key = is_beside ? "laid_beside" : "laid";
  if (!is_beside && advised_.count(event.brick) > 0) key = "laid_advised";
  // Of a small brick, or of what was left of one, a length says less than it seems to.
  if (event.value < an_hour) key += "_soon";
  say(event, key,
      {{"brick", brick},
       {"who", is_beside ? naming_.the_professional(beside_->by_discipline) : holder},
       {"asker", holder},
       {"hours", words().hours(event.value)}});
}

void RequestTeller::say_package(const LoggedEvent& event) {
  const std::string price = std::to_string((event.value + 50) / 100);
  if (event.detail == 0) {
    say(event, "package", {{"price", price}});
  } else {
    say(event, "package_more", {{"nth", words().nth(event.detail + 1)}, {"price", price}});
  }
}

void RequestTeller::say_all_done(const LoggedEvent& event) {
  const bool goes_on = (event.detail & world::goes_on) != 0;
  if ((event.detail & world::one_more) != 0) {
    if (goes_on) say(event, "more_when_done");
  } else if (event.value >= a_day) {
    say(event, goes_on ? "kept_on" : "done_early", {{"duration", words().duration(event.value)}});
  }
}

std::string RequestTeller::decimal(std::int64_t hundredths) const {
  const std::int64_t tenths = (hundredths + 5) / 10;
  return std::to_string(tenths / 10) + words().say("decimal") + std::to_string(tenths % 10);
}

void RequestTeller::say_end(const LoggedEvent& event) {
  say(event, std::string("end.") + world::ending_names[event.detail],
      {{"duration", words().duration(event.time - asked_)}});
  if (!left_.empty()) say(event, "end.left", {{"bricks", naming_.bricks(left_)}});
  std::vector<LoggedEvent> never_seen;
  for (const auto& [ordinal, brick] : hidden_) {
    never_seen.push_back(brick);
    never_seen.back().time = event.time;
  }
  if (!never_seen.empty()) say(event, "end.never_seen", {{"bricks", naming_.bricks(never_seen)}});
  if (right_help_lost_ && helped_) {
    say(event, left_.empty() ? "end.done_without" : "end.no_right_help");
  }
  const auto percent = [](float trust) { return static_cast<int>(100 * trust + 0.5F); };
  if (helped_ && trust_before_ && percent(*trust_before_) != percent(event.trust)) {
    say(event, "end.trust",
        {{"before", std::to_string(percent(*trust_before_))},
         {"after", std::to_string(percent(event.trust))}});
  }
  if (helped_) say(event, "end.mark", {{"mark", decimal(event.value)}});
  is_over_ = true;
}

}  // namespace samenspel::journeys
