#pragma once
// The pattern table and the targets as text for a terminal, as JSON and as a page of documentation.

#include "patterns/runner.hpp"
#include "patterns/targets.hpp"

#include <span>
#include <string>

namespace samenspel::command {

/// What a clause claims, with its test: "< -2 day", "within ±0.01", "reported".
std::string expected_text(const patterns::Clause& clause);

/// What is said of drawn parameters above the table; nothing without.
std::string drawn_text(const std::string& posterior);
std::string pattern_head();
std::string pattern_text(const patterns::Result& result);
std::string waiting_text(std::span<const patterns::Pattern* const> which);
std::string verdict_text(std::span<const patterns::Result> results);
std::string targets_text(std::span<const patterns::Met> met);

/// `posterior` is the file that parameters were drawn from, or empty.
std::string patterns_json(std::span<const patterns::Result> results,
                          std::span<const patterns::Pattern* const> which,
                          const std::string& posterior);
std::string targets_json(std::span<const patterns::Met> met);

/// The whole of docs/patterns.md.
std::string patterns_page(std::span<const patterns::Result> results,
                          std::span<const patterns::Pattern* const> which);

/// Whether every judged row holds.
bool all_hold(std::span<const patterns::Result> results);
bool all_within(std::span<const patterns::Met> met);

}  // namespace samenspel::command
