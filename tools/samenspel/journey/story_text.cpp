#include "samenspel/journey/story_text.hpp"

#include "core/base/calendar.hpp"
#include "samenspel/console.hpp"
#include "samenspel/text_table.hpp"

namespace samenspel::command {
namespace {

using journeys::Chapter;
using journeys::Sentence;
using Json = nlohmann::ordered_json;

constexpr int day_columns = 20;

/// Text beside a column of days, broken between words.
std::string beside(const std::string& day, const std::string& text) {
  std::string lines, line = left("  " + day, day_columns);
  bool is_empty = true;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find(' ', at);
    if (end == std::string::npos) end = text.size();
    const std::string word = text.substr(at, end - at);
    if (!is_empty && columns_of(line) + 1 + columns_of(word) > page_columns) {
      lines += line + "\n";
      line = std::string(day_columns, ' ');
      is_empty = true;
    }
    line += (is_empty ? "" : " ") + word;
    is_empty = false;
    at = end + 1;
  }
  return lines + line + "\n";
}

std::string chapter_text(const Chapter& chapter, const Naming& naming) {
  std::string text = "\n" + wrapped(chapter.title);
  for (std::size_t i = 0; i < chapter.sentences.size();) {
    const std::string day = naming.day(chapter.sentences[i].time);
    std::string paragraph;
    for (; i < chapter.sentences.size() && naming.day(chapter.sentences[i].time) == day; ++i) {
      paragraph += (paragraph.empty() ? "" : " ") + chapter.sentences[i].text;
    }
    text += beside(day, paragraph);
  }
  return text;
}

std::string date_of(const JourneyLog& file, std::int64_t time) {
  return base::to_text(base::date_of(file.first_date + static_cast<std::int32_t>(time / 86400)));
}

std::int64_t days(std::int64_t seconds) { return (seconds + 43200) / 86400; }

}  // namespace

std::string story_text(const Story& story, const Naming& naming) {
  std::string text = story.title + "\n";
  for (const std::string& line : story.opening) text += wrapped(line);
  for (const Chapter& chapter : story.chapters) text += chapter_text(chapter, naming);
  text += "\n" + story.closing.front() + "\n";
  for (std::size_t i = 1; i < story.closing.size(); ++i) {
    text += wrapped("  " + story.closing[i]);
  }
  return text;
}

Json story_json(const Story& story, const JourneyLog& file) {
  Json chapters = Json::array();
  for (const Chapter& chapter : story.chapters) {
    Json sentences = Json::array();
    for (const Sentence& one : chapter.sentences) {
      sentences.push_back(
          {{"date", date_of(file, one.time)}, {"event", one.about}, {"text", one.text}});
    }
    chapters.push_back({{"title", chapter.title}, {"sentences", sentences}});
  }
  return {{"family", story.family},
          {"title", story.title},
          {"opening", story.opening},
          {"chapters", chapters},
          {"in_all", std::vector<std::string>(story.closing.begin() + 1, story.closing.end())}};
}

std::string found_text(std::span<const FamilyTotals> found, std::size_t all,
                       const std::string& criteria, const Phrases& phrases) {
  std::vector<std::string> heads;
  for (const char* head : {"family", "requests", "waited", "told", "hand_overs", "consults",
                           "joins", "referrals", "crises", "laid", "left"}) {
    heads.push_back(phrases.say(std::string("find.") + head));
  }
  std::vector<std::vector<std::string>> rows;
  for (const FamilyTotals& one : found) {
    rows.push_back({std::to_string(one.family)});
    for (const std::int64_t number :
         {std::int64_t{one.requests}, days(one.waited), std::int64_t{one.told},
          std::int64_t{one.hand_overs}, std::int64_t{one.consults}, std::int64_t{one.joins},
          std::int64_t{one.referrals}, std::int64_t{one.crises}, std::int64_t{one.laid},
          std::int64_t{one.left}}) {
      rows.back().push_back(std::to_string(number));
    }
  }
  return wrapped(phrases.say("find.title", {{"criteria", criteria},
                                            {"n", std::to_string(all)},
                                            {"shown", std::to_string(found.size())}})) +
         table_text(heads, rows);
}

Json found_json(std::span<const FamilyTotals> found) {
  Json families = Json::array();
  for (const FamilyTotals& one : found) {
    families.push_back({{"family", one.family},
                        {"requests", one.requests},
                        {"days_waited", days(one.waited)},
                        {"longest_wait_days", days(one.longest_wait)},
                        {"times_told", one.told},
                        {"hand_overs", one.hand_overs},
                        {"consults", one.consults},
                        {"joins", one.joins},
                        {"referrals", one.referrals},
                        {"crises", one.crises},
                        {"bricks_laid", one.laid},
                        {"bricks_left", one.left}});
  }
  return families;
}

}  // namespace samenspel::command
