// Any bytes as a scenario: never a crash, never an exception, always a scenario or a reason; and a
// scenario that was read gives a resolved text that reads back to itself.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "io/yaml_to_scenario.hpp"

namespace {

using samenspel::base::Problems;

/// Files that the fuzzer's text may extend; nothing on disk is read.
samenspel::io::ShippedFiles shipped() {
  samenspel::io::ShippedFiles files;
  files.names = {"base.yaml", "circle.yaml"};
  files.text = [](const std::string& name) -> std::optional<std::string> {
    if (name == "circle.yaml") return "extends: circle.yaml\n";
    if (name != "base.yaml") return std::nullopt;
    return "city: {areas: {a: {families: 10, served_by: [t]}}}\n"
           "needs: {domains: {d: {}}}\n"
           "disciplines: {w: {legs: {d: 0.5}}}\n"
           "teams: {t: {fte: {w: 1}}}\n"
           "entry: {channels: {c: {}}}\n";
  };
  return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  Problems problems;
  const auto scenario = samenspel::io::read_scenario_text(text, "fuzz", {}, problems, shipped());
  if (scenario.has_value() != problems.empty()) std::abort();
  if (!scenario) return 0;
  Problems again;
  const auto same =
      samenspel::io::read_scenario_text(scenario->resolved_text, "fuzz", {}, again, shipped());
  if (!same || same->resolved_text != scenario->resolved_text) std::abort();
  return 0;
}
