#pragma once
// An explanation for people and for programs.

#include "samenspel/explanation.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace samenspel::command {

/// For each outcome that differs: the total and the part of each group, and what each does alone.
std::string explanation_text(const Comparison& comparison, const Explanation& explanation);

/// What the columns mean.
std::string how_to_read_explanations();

nlohmann::ordered_json explanation_json(const Comparison& comparison,
                                        const Explanation& explanation);

}  // namespace samenspel::command
