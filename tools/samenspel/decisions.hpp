#pragma once
// Every random decision of the model in words, for `samenspel describe decisions`; a test compares
// the rows with the enumeration.

#include "core/random/decision.hpp"

#include <span>
#include <string_view>

namespace samenspel::command {

struct DecisionRow {
  random::Decision decision;
  std::string_view name;
  std::string_view meaning;
};

/// In the order of their numbers.
std::span<const DecisionRow> decision_rows();

}  // namespace samenspel::command
