#pragma once
// Between the files of process/ about practices and the team at the front door.

#include <vector>

#include "core/process/here.hpp"

namespace samenspel::process {

// -- practices.cpp: ties that feedback makes, questions of practitioners, talks at the start

/// The ties of the practices of an area now, by channel; empty when there are none.
[[nodiscard]] std::vector<double> practice_ties(const Here& here, std::uint16_t area);
/// A practitioner has asked the team first.
void answer_practice(Here& here, const Case& c, bool stays_there);
/// Whether somebody of a practice brought this request.
[[nodiscard]] inline bool comes_by_practice(const Here& here, const Case& c) {
  return here.policy().channels[c.channel].practice;
}
/// Practitioner, team and family sit together, where they do so.
void practice_talks(Here& here, Case& c);
inline void talk_together(Here& here, Case& c) {
  if (here.parameters().entry.practice.talk_share > 0 && comes_by_practice(here, c)) {
    practice_talks(here, c);
  }
}
/// The request has ended: perhaps the practitioner hears how it went.
void practice_hears(Here& here, const Case& c);
inline void tell_practice(Here& here, const Case& c) {
  if (here.parameters().entry.practice.feedback > 0 && comes_by_practice(here, c)) {
    practice_hears(here, c);
  }
}

}  // namespace samenspel::process
