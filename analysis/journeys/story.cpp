#include "journeys/story.hpp"

#include "journeys/family_totals.hpp"

#include <algorithm>
#include <map>

namespace samenspel::journeys {
namespace {

/// The events of one request of a need, from what led to it to its end, and what is told of them.
struct Segment {
  std::vector<LoggedEvent> events;
  std::vector<Sentence> sentences;
  const LoggedEvent* asked = nullptr;
  bool continues = false;  ///< not the first of its need

  [[nodiscard]] std::int64_t begins() const { return sentences.front().time; }
  [[nodiscard]] std::int64_t ends() const { return sentences.back().time; }

  [[nodiscard]] const LoggedEvent* first(FactKind kind) const {
    const auto found = std::find_if(events.begin(), events.end(), [&](const LoggedEvent& event) {
      return kind_of(event) == kind;
    });
    return found == events.end() ? nullptr : &*found;
  }
};

/// Needs one by one, each cut after every ending.
std::vector<Segment> segments_of(std::span<const LoggedEvent> events) {
  std::map<std::pair<std::uint16_t, std::int64_t>, std::vector<LoggedEvent>> needs;
  for (const LoggedEvent& event : events) needs[{event.area, event.need}].push_back(event);
  std::vector<Segment> segments;
  for (auto& [key, of_need] : needs) {
    Segment part;
    for (const LoggedEvent& event : of_need) {
      part.events.push_back(event);
      if (kind_of(event) == FactKind::ended) {
        segments.push_back(std::move(part));
        part = Segment{};
        part.continues = true;
      }
    }
    if (!part.events.empty()) segments.push_back(std::move(part));
  }
  return segments;
}

/// Those of which there is something to tell, in the order in which their telling begins.
std::vector<Segment> told_segments(const JourneyLog& file, const Naming& naming,
                                   std::span<const LoggedEvent> events) {
  std::vector<Segment> segments = segments_of(events);
  for (Segment& segment : segments) {
    segment.asked = segment.first(FactKind::asked);
    segment.sentences = tell_request(file, naming, segment.events);
  }
  segments.erase(std::remove_if(segments.begin(), segments.end(),
                                [](const Segment& one) { return one.sentences.empty(); }),
                 segments.end());
  std::stable_sort(segments.begin(), segments.end(),
                   [](const Segment& a, const Segment& b) { return a.begins() < b.begins(); });
  return segments;
}

/// What a request is about: the first brick that can be seen.
std::string subject_of(const Segment& segment, const Naming& naming) {
  const LoggedEvent* subject = segment.first(FactKind::brick_at_request);
  for (const LoggedEvent& event : segment.events) {
    if (kind_of(event) == FactKind::brick_at_request && (event.value & 1) == 0) {
      subject = &event;
      break;
    }
  }
  return subject == nullptr ? "?" : naming.brick(*subject);
}

std::string what_of(const Segment& segment, bool is_first, bool besides, const Naming& naming) {
  const Phrases& words = naming.phrases();
  if (segment.asked == nullptr) {
    const bool began = segment.first(FactKind::need_arose) != nullptr || segment.continues;
    return words.say(began ? "chapter.passes" : "chapter.under_way");
  }
  const LoggedEvent* returned = segment.first(FactKind::returned);
  if (returned != nullptr) {
    return words.say(returned->detail == 0 ? "chapter.returns" : "chapter.tries_again");
  }
  const char* key = is_first ? "chapter.first" : besides ? "chapter.besides" : "chapter.another";
  return words.say(key, {{"brick", subject_of(segment, naming)}});
}

std::vector<Chapter> chapters_of(const JourneyLog& file, const Naming& naming,
                                 std::span<const LoggedEvent> events) {
  std::vector<Chapter> chapters;
  std::int64_t busy_until = -1;
  for (Segment& segment : told_segments(file, naming, events)) {
    const bool meanwhile = segment.begins() < busy_until;
    const std::string what = what_of(segment, chapters.empty(), meanwhile, naming);
    std::string when = naming.months(segment.begins(), segment.ends());
    busy_until = std::max(busy_until, segment.ends());
    chapters.push_back(
        {segment.begins(),
         naming.phrases().say(meanwhile ? "chapter.meanwhile" : "chapter",
                              {{"number", std::to_string(chapters.size() + 1)},
                               {"when", meanwhile ? when : with_capital(std::move(when))},
                               {"what", what}}),
         std::move(segment.sentences)});
  }
  return chapters;
}

std::vector<std::string> opening_of(const JourneyLog& file, const Naming& naming,
                                    std::span<const LoggedEvent> events) {
  const Phrases& words = naming.phrases();
  const LoggedEvent& first = events.front();
  std::vector<std::string> opening;
  opening.push_back(words.sentence("source", {{"scenario", file.scenario},
                                              {"run", std::to_string(file.replication)},
                                              {"from", naming.day(0)},
                                              {"until", naming.day(file.ends)}}));
  const auto asks = std::find_if(events.begin(), events.end(), [](const LoggedEvent& event) {
    return kind_of(event) == FactKind::asked;
  });
  const std::string children = naming.children(asks == events.end() ? first.time : asks->time);
  opening.push_back(words.sentence(children.empty() ? "home_only" : "home",
                                   {{"area", naming.area(first.area)}, {"children", children}}));
  if (kind_of(first) != FactKind::need_arose) {
    opening.push_back(words.sentence("before", {{"from", naming.day(0)}}));
  }
  return opening;
}

std::vector<std::string> closing_of(const JourneyLog& file, const Naming& naming,
                                    std::span<const LoggedEvent> events) {
  const Phrases& words = naming.phrases();
  const FamilyTotals totals = totals_of(events);
  std::vector<std::string> names;
  for (const std::uint16_t discipline : totals.disciplines) {
    names.push_back(words.name("discipline", file.disciplines.at(discipline)));
  }
  std::vector<std::string> closing{words.say("in_all")};
  const auto count = [&](const char* key, int n) {
    if (n > 0) closing.push_back(words.say(key, {{"n", std::to_string(n)}}));
  };
  count("total.requests", totals.requests);
  closing.push_back(words.say(
      "total.waited",
      {{"duration", totals.waited == 0 ? words.say("no_time") : words.duration(totals.waited)}}));
  count("total.told", totals.told);
  if (!names.empty()) {
    closing.push_back(words.say("total.disciplines",
                                {{"n", std::to_string(names.size())}, {"who", words.list(names)}}));
  }
  count("total.consults", totals.consults);
  count("total.joins", totals.joins);
  count("total.referrals", totals.referrals);
  count("total.crises", totals.crises);
  count("total.laid", totals.laid);
  count("total.left", totals.left);
  return closing;
}

}  // namespace

Story tell_story(const JourneyLog& file, const Phrases& phrases,
                 std::span<const LoggedEvent> events) {
  const Naming naming(file, phrases, events);
  Story story;
  story.family = events.front().family;
  story.title = phrases.say("title", {{"family", std::to_string(story.family)}});
  story.opening = opening_of(file, naming, events);
  story.chapters = chapters_of(file, naming, events);
  story.closing = closing_of(file, naming, events);
  return story;
}

}  // namespace samenspel::journeys
