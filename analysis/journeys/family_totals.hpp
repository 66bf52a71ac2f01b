#pragma once
// One family's way in numbers, and the criteria by which families are found.

#include "journeys/journey_log.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspel::journeys {

/// Hours on the relation before a brick are told from so many seconds on.
inline constexpr std::int64_t told_from_seconds = 7200;

struct FamilyTotals {
  std::int64_t family = -1;
  std::int64_t waited = 0;        ///< seconds on lists
  std::int64_t longest_wait = 0;  ///< seconds
  int requests = 0, told = 0, hand_overs = 0;
  int consults = 0, joins = 0, referrals = 0, crises = 0, returns = 0, drop_outs = 0;
  int trust_first = 0;  ///< times two hours or more went to the relation before a brick
  int laid = 0, left = 0;
  int planned = 0;                         ///< endings as planned, or to the social base
  bool from_the_start = false;             ///< its first event in the log is a need that arises
  std::vector<std::uint16_t> disciplines;  ///< of those who held a case, advised or joined
};

/// Of the events of one family.
[[nodiscard]] FamilyTotals totals_of(std::span<const LoggedEvent> events);

/// A name for `--find` with what it means.
struct Criterion {
  std::string_view name;
  std::string_view meaning;
  std::int64_t (*score)(const FamilyTotals&);  ///< 0: not such a family; more: more so
};
[[nodiscard]] std::span<const Criterion> criteria();
/// The criterion of that name, or nullptr.
[[nodiscard]] const Criterion* criterion(std::string_view name);

/// Families that meet all criteria, the one with the highest score of the first of them first;
/// among equals those with the fullest story.
[[nodiscard]] std::vector<FamilyTotals> find_families(const JourneyLog& file,
                                                      std::span<const Criterion* const> wanted);

}  // namespace samenspel::journeys
