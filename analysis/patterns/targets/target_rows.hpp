#pragma once
// How rows of targets are written, and sums over layers that several of them share.

#include "patterns/targets.hpp"

#include <array>
#include <vector>

namespace samenspel::patterns {

inline constexpr std::array<std::string_view, 3> specialist_layers{"basecamp", "institution",
                                                                   "national"};

/// An output with the axis of layers, summed over all but the neighbourhood teams.
double of_specialists(const Seen& seen, std::string_view output);

/// A figure, or a range of them, with what it may be off on either side as a share of it.
Target relative(std::string_view id, std::string_view what, std::string_view unit,
                std::string_view source, double low, double high, double tolerance,
                Statistic value);
/// The same with what it may be off in its own unit.
Target absolute(std::string_view id, std::string_view what, std::string_view unit,
                std::string_view source, double low, double high, double tolerance,
                Statistic value);
/// A share that may be off by so much.
Target share(std::string_view id, std::string_view what, std::string_view source, double figure,
             double tolerance, Statistic value);
/// A figure for which the output is missing that `needs` names.
Target not_measured(std::string_view id, std::string_view what, std::string_view source, double low,
                    double high, std::string_view needs);

// One file each: targets/*.cpp
std::vector<Target> targets_of_use();       ///< A1 to A4, A7
std::vector<Target> targets_of_stays();     ///< A5, A6
std::vector<Target> targets_of_requests();  ///< A8, A10, A12
std::vector<Target> targets_of_endings();   ///< A9, A11
std::vector<Target> targets_afterwards();   ///< group B

}  // namespace samenspel::patterns
