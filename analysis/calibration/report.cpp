#include "calibration/report.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace samenspel::calibration {
namespace {

constexpr double worth_naming = 0.05;   // share of a target's variance
constexpr std::size_t most_points = 8;  // of a frontier

std::string shown(double value) {
  char text[40];
  const double size = std::abs(value);
  std::snprintf(text, sizeof text, size >= 1e5 ? "%.4g" : size >= 1000 ? "%.0f" : "%.3g", value);
  return text;
}
std::string between(double low, double high) { return shown(low) + " … " + shown(high); }
std::string percent(double share) { return std::to_string(std::lround(100 * share)) + "%"; }

std::string row(std::initializer_list<std::string> cells) {
  std::string text = "|";
  for (const std::string& cell : cells) text += " " + cell + " |";
  return text + "\n";
}
std::string head(std::initializer_list<std::string> cells) {
  std::string text = row(cells) + "|";
  for (std::size_t i = 0; i < cells.size(); ++i) text += "---|";
  return text + "\n";
}

std::string waves_text(const Waves& waves, const Posterior& posterior) {
  std::string text = "## The search\n\n" + head({"wave", "tolerances ×", "particles", "worth",
                                                 "power", "nearest", "median", "surfaces are off"});
  for (std::size_t w = 0; w < waves.waves().size(); ++w) {
    const Wave& one = waves.waves()[w];
    text += row({std::to_string(w + 1), one.factor == 0 ? "priors" : shown(one.factor),
                 std::to_string(one.particles), one.effective > 0 ? shown(one.effective) : "–",
                 one.effective > 0 ? shown(one.power) : "–", shown(one.nearest), shown(one.median),
                 one.factor == 0 ? "–" : shown(one.surface_error)});
  }
  text +=
      "\nDistances and errors are in tolerances. Weights are taken to a power below 1 where they "
      "would leave too few particles: 1 is the posterior of the simulation, 0 that of the surfaces "
      "with their own errors. The posterior is worth " +
      shown(posterior.effective) + " particles; with every power 1 it would be worth " +
      shown(waves.exact()) + ", of " + shown(waves.search().effective_particles) +
      " asked for.\n\n";
  return text;
}

std::string parameters_text(const CalibrationPlan& plan, const Posterior& posterior) {
  std::string text = "## What the figures say of each parameter\n\n" +
                     head({"parameter", "key", "prior", "best", "posterior, 95%", "narrowed to",
                           "last waves differ", "verdict"});
  for (std::size_t p = 0; p < plan.parameters.size(); ++p) {
    const Moving& moving = plan.parameters[p];
    const ParameterLearnt& learnt = posterior.parameters[p];
    text +=
        row({moving.name, "`" + moving.asked + "`", between(moving.prior.low, moving.prior.high),
             shown(learnt.best), between(learnt.value.low, learnt.value.high),
             percent(learnt.narrowed), shown(learnt.shift),
             learnt.stays()          ? "stays at its prior"
             : learnt.narrowed > 0.7 ? "moved a little"
                                     : "fixed"});
  }
  return text + "\n";
}

std::string targets_text(const CalibrationPlan& plan, const Posterior& posterior) {
  std::string text =
      "## What came out of each figure\n\n" +
      head({"target", "what", "year", "weight", "accepted", "best", "", "posterior, 95%",
            "sd by chance", "sd by parameters", "accepted weight"});
  for (std::size_t t = 0; t < plan.targets.size(); ++t) {
    const Target& target = plan.targets[t];
    const TargetLearnt& learnt = posterior.targets[t];
    const Accepted& accepted = target.accepted;
    const bool within = accepted.accepts(learnt.best);
    text +=
        row({target.name, target.what, target.year > 0 ? std::to_string(target.year) : "–",
             shown(accepted.weight), between(accepted.low(), accepted.high()), shown(learnt.best),
             within ? "within" : "**outside**", between(learnt.value.low, learnt.value.high),
             shown(learnt.of_chance), shown(learnt.of_parameters), percent(learnt.within)});
  }
  return text + "\n";
}

/// "onset 45%, work 20%".
std::string movers(const CalibrationPlan& plan, const std::vector<Share>& shares) {
  std::vector<std::size_t> order;
  for (std::size_t p = 0; p < shares.size(); ++p) {
    if (shares[p].total >= worth_naming) order.push_back(p);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return shares[a].total > shares[b].total; });
  std::string text;
  for (const std::size_t p : order) {
    text += (text.empty() ? "" : ", ") + plan.parameters[p].name + " " + percent(shares[p].total);
  }
  return text.empty() ? "–" : text;
}

std::string influence_text(const CalibrationPlan& plan, const Posterior& posterior) {
  std::string text =
      "## Which parameter moves which figure\n\nShares of the variance over the priors, "
      "with what parameters do together counted for each (so a row may exceed 100%).\n\n" +
      head({"target", "moved by", "surface explains"});
  for (std::size_t t = 0; t < plan.targets.size(); ++t) {
    const TargetLearnt& learnt = posterior.targets[t];
    text += row({plan.targets[t].name, movers(plan, learnt.shares),
                 percent(std::max(learnt.surface_explains, 0.0))});
  }
  return text + "\n";
}

std::string frontier_text(const CalibrationPlan& plan, const Posterior& posterior) {
  if (posterior.missed.empty()) return "All figures that count are met by the best particle.\n";
  std::string text =
      "## Figures that are not met together\n\nOf each figure that the best particle misses: "
      "the particles of which no other is nearer in both respects. Misses are in tolerances.\n\n" +
      head({"target", "its miss", "worst miss of the others", "of"});
  for (const Missed& missed : posterior.missed) {
    const std::size_t points = missed.frontier.size();
    const std::size_t step = std::max<std::size_t>(1, (points + most_points - 1) / most_points);
    for (std::size_t i = 0; i < points; i += step) {
      const Missed::Point& point = missed.frontier[i];
      text += row({plan.targets[missed.target].name, shown(point.own), shown(point.worst),
                   plan.targets[point.by_whom].name});
    }
  }
  return text + "\n";
}

}  // namespace

std::string report_text(const CalibrationPlan& plan, const Waves& waves,
                        const Posterior& posterior) {
  return "# " + plan.calibration.question + "\n\n" + waves_text(waves, posterior) +
         parameters_text(plan, posterior) + targets_text(plan, posterior) +
         influence_text(plan, posterior) + frontier_text(plan, posterior);
}

}  // namespace samenspel::calibration
