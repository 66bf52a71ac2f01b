#pragma once
// What a month of work does to those who do it.

#include "core/scenario/people.hpp"

namespace samenspel::rules {

struct WorkMonth {
  double laid = 0;            ///< bricks
  double together = 0;        ///< difficult bricks laid with others
  double gated = 0;           ///< questions that had to pass a triage worker or a mandatory consult
  double gained = 0;          ///< skill, over all domains
  double administration = 0;  ///< share of the hours
  double load = 0;            ///< hours wanted over hours there
  double list = 0;            ///< 1 when the list of the team counts as long
};

/// Where satisfaction settles if all months are like this one, between 0 and 1.
[[nodiscard]] double settles_at(const WorkMonth& month, const scenario::Satisfaction& p);

/// Satisfaction after so many months of work that leads to `settled`.
[[nodiscard]] double satisfaction_after(double satisfaction, double months, double settled,
                                        const scenario::Satisfaction& p);

}  // namespace samenspel::rules
