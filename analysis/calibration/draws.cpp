#include "calibration/draws.hpp"

#include "statistics/split_mix.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace samenspel::calibration {
namespace {

/// Digits of a whole number in base two, mirrored behind the point.
double van_der_corput(std::uint32_t number) {
  double value = 0, digit = 0.5;
  for (; number > 0; number >>= 1U, digit /= 2) value += (number & 1U) != 0 ? digit : 0;
  return value;
}

}  // namespace

Draws::Draws(const observe::Results& posterior, const std::string& file)
    : text_(posterior.study), file_(file) {
  const auto not_ours = [&](const std::string& what) {
    throw std::invalid_argument(file + ": " + what +
                                "; expected the posterior.h5 of `samenspel calibrate`");
  };
  if (posterior.record != "calibration" || posterior.scenarios.empty()) {
    not_ours("holds no posterior");
  }
  for (const observe::Variable& variable : posterior.scenarios.front().variables) {
    if (variable.name == "wave") break;
    parameters_.push_back(variable);
  }
  double sum = 0;
  for (const observe::Variable& variable : posterior.scenarios.front().variables) {
    if (variable.name != "weight") continue;
    for (const double weight : variable.data) below_.push_back(sum += weight);
  }
  if (!(sum > 0) || parameters_.empty()) not_ours("holds no weights");
}

std::size_t Draws::particle(std::uint32_t replication, std::uint64_t seed) const {
  const double turn = statistics::SplitMix(seed ^ 0x706f73746572696fU).uniform();
  const double place =
      turn + van_der_corput(replication / static_cast<std::uint32_t>(replications_per_draw));
  const double share = (place - std::floor(place)) * below_.back();
  const auto found = std::upper_bound(below_.begin(), below_.end(), share);
  return static_cast<std::size_t>(std::min(found, below_.end() - 1) - below_.begin());
}

std::vector<std::string> Draws::assignments(std::size_t particle,
                                            const scenario::Scenario& scenario,
                                            base::Problems& problems) const {
  std::vector<std::string> all;
  const auto moving = moving_of_text(text_, file_, scenario, problems);
  if (!moving) return all;
  for (std::size_t p = 0; p < moving->size(); ++p) {
    assign((*moving)[p], parameters_.at(p).data.at(particle), all);
  }
  return all;
}

std::vector<observe::Variable> Draws::variables(std::size_t replications,
                                                std::uint64_t seed) const {
  std::vector<observe::Variable> all{{particle_variable,
                                      "particle of the posterior that was drawn",
                                      "1",
                                      observe::NumberKind::whole,
                                      {"replication"},
                                      {}}};
  for (observe::Variable variable : parameters_) {
    variable.name = "parameter_" + variable.name;
    variable.axes = {"replication"};
    variable.data.clear();
    all.push_back(std::move(variable));
  }
  for (std::size_t r = 0; r < replications; ++r) {
    const std::size_t drawn = particle(static_cast<std::uint32_t>(r), seed);
    all.front().data.push_back(static_cast<double>(drawn));
    for (std::size_t p = 0; p < parameters_.size(); ++p) {
      all[p + 1].data.push_back(parameters_[p].data[drawn]);
    }
  }
  return all;
}

}  // namespace samenspel::calibration
