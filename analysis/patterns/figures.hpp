#pragma once
// Statistics that several rows share, each the number of one replication over the measured years,
// and the smallest differences of them that matter.

#include "patterns/seen.hpp"

namespace samenspel::patterns {

/// δ of H1, in days: an hour of help two days sooner is the least that a family would notice.
inline constexpr double h1_delta = 2;
/// δ of a share, 1 percentage point.
inline constexpr double share_delta = 0.01;
/// δ of a relative difference.
inline constexpr double relative_delta = 0.02;

/// H1, days.
double days_to_right_help(const Seen& seen);
/// H1 of families whose hardest brick is beyond the team of their front door, days.
double days_beyond_team(const Seen& seen);
/// Referrals of all layers per request.
double hand_overs_per_request(const Seen& seen);
/// Families waiting, mean over time.
double waiting_at_basecamps(const Seen& seen);
double waiting_at_teams(const Seen& seen);
/// Of helped families whose help ended by their own or their worker's will, the share as planned.
double planned_share(const Seen& seen);
/// Cost of direct hours per planned ending; a measure of hours per family helped to the end.
double direct_cost_per_planned_ending(const Seen& seen);
/// The same with the hours of both sides of consults, which are booked apart.
double direct_and_consult_cost_per_planned_ending(const Seen& seen);
/// Hours of ongoing help promised in vain or missed, per month of an ongoing brick.
double waste_and_shortfall(const Seen& seen);
/// Contact hours per month of an ongoing brick.
double guidance_hours(const Seen& seen);

}  // namespace samenspel::patterns
