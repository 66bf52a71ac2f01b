#pragma once
// What a study of robustness found, as text for a terminal, as JSON and as a page of documentation.

#include "robustness/finding.hpp"

#include <span>
#include <string>

namespace samenspel::command {

struct RobustnessShown {
  const robustness::Question* question = nullptr;
  std::span<const studies::FactorRange> varied;
  robustness::Design design;
  std::span<const robustness::Finding> findings;
};

std::string robustness_text(const RobustnessShown& shown);
std::string robustness_json(const RobustnessShown& shown);

/// The whole of docs/robustness.md.
std::string robustness_page(const RobustnessShown& shown);

}  // namespace samenspel::command
