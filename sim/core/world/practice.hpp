#pragma once
// The working agreements of a team, and what it has registered of how they work out.

#include <cstdint>

namespace samenspel::world {

/// Factors on what the policy asks of all.
struct Agreements {
  float touch = 1;       ///< days of keeping in touch
  float reviews = 1;     ///< weeks between reviews
  float discussion = 1;  ///< hours of case discussion

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("touch", s.touch), visit("reviews", s.reviews), visit("discussion", s.discussion);
  }
};

struct Practice {
  Agreements agreements;
  double results = 0;  ///< that count, older ones less
  double sum = 0;      ///< of their scores
  std::uint32_t copied = 0;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("agreements", s.agreements), visit("results", s.results), visit("sum", s.sum),
        visit("copied", s.copied);
  }
};

/// What others see of it.
struct Kitchen {
  Agreements agreements;
  float score = 0;    ///< mean of what was registered; the higher the better
  float results = 0;  ///< 0: nothing is shown

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("agreements", s.agreements), visit("score", s.score), visit("results", s.results);
  }
};

}  // namespace samenspel::world
