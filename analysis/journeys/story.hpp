#pragma once
// The story of one family, made of nothing but what is in the event log.

#include "journeys/journey_log.hpp"
#include "journeys/naming.hpp"

#include <span>
#include <string>
#include <vector>

namespace samenspel::journeys {

struct Sentence {
  std::int64_t time = 0;  ///< seconds since the begin of the log
  std::string about;      ///< the kind of event it tells, "started"
  std::string text;
};

/// One request with what came of it.
struct Chapter {
  std::int64_t begins = 0;
  std::string title;
  std::vector<Sentence> sentences;
};

struct Story {
  std::int64_t family = -1;
  std::string title;
  std::vector<std::string> opening;
  std::vector<Chapter> chapters;
  std::vector<std::string> closing;  ///< the way in numbers; the first is its heading
};

/// `events`: all of the family, in order of time; not empty.
[[nodiscard]] Story tell_story(const JourneyLog& file, const Phrases& phrases,
                               std::span<const LoggedEvent> events);

/// The sentences of one request, of `events` that belong to it.
[[nodiscard]] std::vector<Sentence> tell_request(const JourneyLog& file, const Naming& naming,
                                                 std::span<const LoggedEvent> events);

}  // namespace samenspel::journeys
