#include "samenspel/journey/journey.hpp"

#include "core/base/problems.hpp"
#include "io/failure.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/journey/journey_file.hpp"
#include "samenspel/journey/story_text.hpp"

#include <algorithm>
#include <iostream>

namespace samenspel::command {
namespace {

constexpr std::size_t shown_families = 10;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// What is looked for when nothing is asked: the fullest stories there are.
const std::vector<std::vector<std::string>> usual = {
    {"trust-first", "visit", "planned"}, {"visit", "planned"}, {"planned"}, {"waiting"}};

/// The families found; `options.find` becomes what was looked for.
std::vector<FamilyTotals> find_some(JourneyOptions& options, const JourneyLog& file) {
  if (!options.find.empty()) return find_families(file, options.find);
  std::vector<FamilyTotals> found;
  for (std::size_t i = 0; i < usual.size() && found.empty(); ++i) {
    options.find = usual[i];
    found = find_families(file, options.find);
  }
  return found;
}

/// The families to show: the one asked for, or those found.
std::vector<FamilyTotals> families_for(JourneyOptions& options, const JourneyLog& file) {
  if (options.family < 0) return find_some(options, file);
  const std::vector<LoggedEvent> events = events_of(file, options.family);
  if (events.empty()) {
    refuse({{options.file, 0, 0},
            "--family",
            std::to_string(options.family),
            "a family of the event log, such as " +
                (file.events.empty() ? "none: the log is empty"
                                     : std::to_string(file.events.front().family)) +
                "; --find lists more",
            ""});
  }
  return {journeys::totals_of(events)};
}

void check(const JourneyOptions& options) {
  if (options.language != "en" && options.language != "nl") {
    refuse({{"the command line", 0, 0}, "--language", options.language, "en or nl", ""});
  }
}

}  // namespace

ExitStatus journey(const JourneyOptions& asked) {
  JourneyOptions options = asked;
  check(options);
  const JourneyLog file = read_journeys(options.file, options.scenario, options.replication);
  const std::vector<FamilyTotals> found = families_for(options, file);
  const Phrases phrases(options.language == "nl" ? journeys::dutch_phrases()
                                                 : journeys::english_phrases());
  if (found.empty()) {
    throw io::UserFault(options.file + ": " +
                        phrases.say("find.none", {{"criteria", joined(options.find)}}));
  }
  const std::vector<LoggedEvent> events = events_of(file, found.front().family);
  const Story story = journeys::tell_story(file, phrases, events);
  const std::span<const FamilyTotals> shown(found.data(), std::min(found.size(), shown_families));
  if (options.json) {
    const nlohmann::ordered_json answer = {
        {"scenario", file.scenario},     {"replication", file.replication},
        {"language", options.language},  {"found", options.family < 0 ? found.size() : 1},
        {"families", found_json(shown)}, {"story", story_json(story, file)}};
    std::cout << answer.dump(2) << '\n';
    return ExitStatus::done;
  }
  if (options.family < 0 && !options.quiet) {
    std::cout << found_text(shown, found.size(), joined(options.find), phrases) << '\n';
  }
  std::cout << story_text(story, Naming(file, phrases, events));
  return ExitStatus::done;
}

}  // namespace samenspel::command
