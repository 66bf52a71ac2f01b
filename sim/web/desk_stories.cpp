// Desk::families and Desk::story.

#include <algorithm>

#include "core/base/calendar.hpp"
#include "core/scenario/json.hpp"
#include "journeys/family_totals.hpp"
#include "journeys/naming.hpp"
#include "journeys/phrases.hpp"
#include "journeys/story.hpp"
#include "web/answer.hpp"
#include "web/desk.hpp"

namespace samenspel::web {

using journeys::FamilyTotals;
using scenario::json_text;
using scenario::Tree;

namespace {

constexpr double seconds_per_day = 86400;

/// The criteria that exist among the names; others are left out.
std::vector<const journeys::Criterion*> criteria_in(const std::string& names) {
  std::vector<const journeys::Criterion*> wanted;
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find(',', at), names.size());
    const auto* known = journeys::criterion(std::string_view(names).substr(at, end - at));
    if (known != nullptr) wanted.push_back(known);
    at = end + 1;
  }
  return wanted;
}

Tree totals_tree(const FamilyTotals& totals) {
  Tree one = scenario::make_map();
  put(one, "family", whole_of(totals.family));
  put(one, "waited_days", number_of(static_cast<double>(totals.waited) / seconds_per_day));
  const std::pair<const char*, int> counts[] = {
      {"requests", totals.requests}, {"told", totals.told},       {"hand_overs", totals.hand_overs},
      {"consults", totals.consults}, {"joins", totals.joins},     {"referrals", totals.referrals},
      {"crises", totals.crises},     {"returns", totals.returns}, {"laid", totals.laid},
      {"left", totals.left},         {"planned", totals.planned}};
  for (const auto& [name, count] : counts) put(one, name, whole_of(count));
  return one;
}

}  // namespace

std::string Desk::families(const std::string& criteria, std::size_t most) const {
  std::vector<FamilyTotals> found = journeys::find_families(log_, criteria_in(criteria));
  found.resize(std::min(found.size(), most));
  return json_text(list_of(found, totals_tree));
}

std::string Desk::story(std::int64_t family, const std::string& language) const {
  const std::vector<journeys::LoggedEvent> events = journeys::events_of(log_, family);
  if (events.empty()) return "null";
  const journeys::Phrases phrases(language == "nl" ? journeys::dutch_phrases()
                                                   : journeys::english_phrases());
  const journeys::Story story = journeys::tell_story(log_, phrases, events);
  const journeys::Naming naming(log_, phrases, events);
  const auto sentence_tree = [&](const journeys::Sentence& sentence) {
    Tree one = scenario::make_map();
    put(one, "day", whole_of(sentence.time / 86400));
    put(one, "date", text_of(naming.day(sentence.time)));
    put(one, "about", text_of(sentence.about));
    put(one, "text", text_of(sentence.text));
    return one;
  };
  Tree answer = totals_tree(journeys::totals_of(events));
  put(answer, "title", text_of(story.title));
  put(answer, "opening", texts_of(story.opening));
  put(answer, "chapters", list_of(story.chapters, [&](const journeys::Chapter& chapter) {
        Tree one = scenario::make_map();
        put(one, "title", text_of(chapter.title));
        put(one, "sentences", list_of(chapter.sentences, sentence_tree));
        return one;
      }));
  put(answer, "closing", texts_of(story.closing));
  return json_text(answer);
}

}  // namespace samenspel::web
