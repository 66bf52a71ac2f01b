#include "samenspel/robustness_text.hpp"

#include "samenspel/console.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace samenspel::command {

using patterns::Scale;
using robustness::Contrast;
using robustness::Finding;
using robustness::Outcome;
using studies::FactorRange;

namespace {

constexpr std::size_t most_deciders = 3;

std::string number(double value, int digits = 3) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*g", digits, value);
  return text;
}

std::string percent(double share) { return number(std::round(100 * share)) + "%"; }

std::string difference(const Outcome& outcome, double value) {
  const bool relative = outcome.scale == Scale::relative;
  const std::string text = relative ? number(std::round(1000 * value) / 10) + "%" : number(value);
  return value > 0 ? "+" + text : text;
}

std::string spans(const FactorRange& one) {
  const std::string times = one.sets == studies::FactorSets::factor ? "x " : "";
  return times + number(one.low) + " to " + number(one.high);
}

std::string value_text(const FactorRange& one, double place) {
  const std::string times = one.sets == studies::FactorSets::factor ? "x " : "";
  return times + number(one.value_at(place));
}

std::string deciders_text(const RobustnessShown& shown, const Finding& finding) {
  std::string text;
  for (std::size_t i = 0; i < std::min(most_deciders, finding.deciders.size()); ++i) {
    const robustness::Decider& one = finding.deciders[i];
    text += (text.empty() ? "" : ", ") + std::string(shown.varied[one.parameter].name) + " " +
            (one.coefficient > 0 ? "+" : "") + number(one.coefficient, 2);
  }
  return text.empty() ? "none for sure" : text;
}

std::string region_text(const RobustnessShown& shown, const Finding& finding) {
  if (finding.cut) {
    const FactorRange& one = shown.varied[finding.cut->parameter];
    return "better in " + percent(finding.cut->better_below) + " of points with " +
           std::string(one.name) + " below " + value_text(one, finding.cut->place) + ", in " +
           percent(finding.cut->better_above) + " above";
  }
  if (finding.turn) {
    const FactorRange& one = shown.varied[finding.turn->parameter];
    if (!one.is_possible(finding.turn->place)) {
      return "along a line " + std::string(one.name) + " would have to be below 0 (range " +
             spans(one) + ")";
    }
    const std::string where = value_text(one, finding.turn->place);
    return "along a line it would turn at " + std::string(one.name) + " " + where + " (range " +
           spans(one) + ")";
  }
  return finding.better > finding.worse || finding.worse > finding.better
             ? "no parameter turns it for sure"
             : "no difference that matters";
}

std::string finding_text(const RobustnessShown& shown, const Finding& finding) {
  const Outcome& outcome = shown.question->outcomes[finding.outcome];
  std::string line = "  " + left(outcome.id, 4) + left(outcome.what, 20);
  line += right(percent(finding.better), 7) + right(percent(finding.same), 7) +
          right(percent(finding.worse), 7);
  line += right(difference(outcome, finding.low), 10) +
          right(difference(outcome, finding.middle), 10) +
          right(difference(outcome, finding.high), 10) + "\n";
  line += "        decided by: " + deciders_text(shown, finding) + "\n";
  return line + "        region: " + region_text(shown, finding) + "\n";
}

std::string design_text(const RobustnessShown& shown) {
  const patterns::Horizon& h = shown.design.horizon;
  return std::to_string(shown.design.points) + " points of a Latin hypercube over " +
         std::to_string(shown.varied.size()) + " parameters; " + std::to_string(h.replications) +
         " replications of each scenario at each point, on the same families; " +
         std::to_string(h.years) + " years measured after " + std::to_string(h.warm_up_years) +
         " of warm-up.\n";
}

}  // namespace

std::string robustness_text(const RobustnessShown& shown) {
  std::string text = design_text(shown);
  for (std::size_t c = 0; c < shown.question->contrasts.size(); ++c) {
    const Contrast& contrast = shown.question->contrasts[c];
    text += "\n" + std::string(contrast.question) + ": " + std::string(contrast.to) + " beside " +
            std::string(contrast.from) + "\n";
    text += "  " + left("", 24) + right("better", 7) + right("same", 7) + right("worse", 7) +
            right("5%", 10) + right("50%", 10) + right("95%", 10) + "\n";
    for (const Finding& finding : shown.findings) {
      if (finding.contrast == c) text += finding_text(shown, finding);
    }
  }
  return text;
}

std::string robustness_page(const RobustnessShown& shown) {
  std::string text =
      "# Where the verdict holds, and where it turns\n\n"
      "`samenspel validate --robustness --markdown` wrote this page. It asks where a lump sum "
      "beats\n"
      "arrangements and where asking first beats referring, while parameters that nobody knows "
      "well\n"
      "move over their ranges together. *Better*, *same* and *worse* are shares of points, same "
      "being\n"
      "less than 2 days of H1, a point of H5, 2% of the others. 5%, 50% and 95% are points of the\n"
      "difference over the ranges. *Decided by* are partial rank correlations of parameters with "
      "the\n"
      "difference (sure at 1% after Holm, at most three): above 0, more of it makes the first "
      "named\n"
      "side higher. *Region* is the cut of one parameter that separates best or, where one side "
      "wins\n"
      "in all but 5% of the points, the nearest value at which a straight line through the points\n"
      "reaches no difference, all else in the middle of its range: a hint where to look, no "
      "finding.\n"
      "[funding](funding.md) says which mechanisms carry this.\n\n## Findings\n\n```\n";
  text += robustness_text(shown) + "```\n\n## Ranges\n\n";
  text += "A factor (x) multiplies what the scenario has; a key that is 0 there stays 0.\n\n";
  text += "| parameter | key | range | spread | source |\n|---|---|---|---|---|\n";
  for (const FactorRange& one : shown.varied) {
    text += "| " + std::string(one.name) + " | `" + one.key + "` | " + spans(one) + " | " +
            (one.logarithmic ? "even in its logarithm" : "even") + " | " + std::string(one.source) +
            " |\n";
  }
  return text;
}

}  // namespace samenspel::command
