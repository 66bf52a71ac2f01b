#pragma once
// A story for people to read, and as JSON.

#include "journeys/family_totals.hpp"
#include "journeys/story.hpp"

#include <nlohmann/json.hpp>

#include <span>
#include <string>

namespace samenspel::command {

using journeys::FamilyTotals;
using journeys::JourneyLog;
using journeys::Naming;
using journeys::Phrases;
using journeys::Story;

/// Lines of at most 100 columns; days stand in a column of their own.
[[nodiscard]] std::string story_text(const Story& story, const Naming& naming);
[[nodiscard]] nlohmann::ordered_json story_json(const Story& story, const JourneyLog& file);

/// The families found, as a table.
[[nodiscard]] std::string found_text(std::span<const FamilyTotals> found, std::size_t all,
                                     const std::string& criteria, const Phrases& phrases);
[[nodiscard]] nlohmann::ordered_json found_json(std::span<const FamilyTotals> found);

}  // namespace samenspel::command
