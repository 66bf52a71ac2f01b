#include "calibration/draws.hpp"

#include "core/base/sha256.hpp"
#include "statistics/split_mix.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string_view>

namespace samenspel::calibration {
namespace {

constexpr std::string_view parameter_prefix = "parameter_";

void append_bytes(const std::vector<double>& numbers, std::string& bytes) {
  bytes.append(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(double));
}

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
  std::string all = text_;
  for (const observe::Variable& variable : parameters_) append_bytes(variable.data, all);
  append_bytes(below_, all);
  sha256_ = base::sha256(all);
  const std::size_t folder = file.rfind('/');
  meaning_ = "particle that was drawn from the posterior " +
             file.substr(folder == std::string::npos ? 0 : folder + 1) + " (SHA-256 " + sha256_ +
             ")";
}

std::optional<Draws> Draws::of_run(const observe::Results& results, const std::string& file) {
  Draws draws;
  draws.text_ = results.study;
  draws.file_ = file;
  if (results.scenarios.empty()) return std::nullopt;
  for (const observe::Variable& variable : results.scenarios.front().variables) {
    if (variable.name == particle_variable) {
      draws.kept_ = variable.data;
      draws.meaning_ = variable.long_name;
    } else if (!draws.kept_.empty() && variable.name.rfind(parameter_prefix, 0) == 0) {
      draws.parameters_.push_back(variable);
      draws.parameters_.back().name.erase(0, parameter_prefix.size());
    }
  }
  if (draws.kept_.empty()) return std::nullopt;
  if (draws.text_.empty()) {
    throw std::invalid_argument(file +
                                ": was run with parameters drawn from a posterior and does "
                                "not say which keys they set; run its scenario again with "
                                "--parameters");
  }
  return draws;
}

std::size_t Draws::most_replications() const {
  return kept_.empty() ? std::numeric_limits<std::size_t>::max() : kept_.size();
}

std::size_t Draws::particle(std::uint32_t replication, std::uint64_t seed) const {
  const double turn = statistics::SplitMix(seed ^ 0x706f73746572696fU).uniform();
  const double place =
      turn + van_der_corput(replication / static_cast<std::uint32_t>(replications_per_draw));
  const double share = (place - std::floor(place)) * below_.back();
  const auto found = std::upper_bound(below_.begin(), below_.end(), share);
  return static_cast<std::size_t>(std::min(found, below_.end() - 1) - below_.begin());
}

std::vector<std::string> Draws::assignments(std::size_t row, const scenario::Scenario& scenario,
                                            base::Problems& problems) const {
  std::vector<std::string> all;
  const auto moving = moving_of_text(text_, file_, scenario, problems);
  if (!moving) return all;
  for (std::size_t p = 0; p < moving->size(); ++p) {
    assign((*moving)[p], parameters_.at(p).data.at(row), all);
  }
  return all;
}

std::vector<observe::Variable> Draws::variables(std::size_t replications,
                                                std::uint64_t seed) const {
  std::vector<observe::Variable> all{
      {particle_variable, meaning_, "1", observe::NumberKind::whole, {"replication"}, {}}};
  for (observe::Variable variable : parameters_) {
    variable.name = std::string(parameter_prefix) + variable.name;
    variable.axes = {"replication"};
    variable.data.clear();
    all.push_back(std::move(variable));
  }
  for (std::size_t r = 0; r < replications; ++r) {
    const std::size_t drawn = row(static_cast<std::uint32_t>(r), seed);
    all.front().data.push_back(kept_.empty() ? static_cast<double>(drawn) : kept_[r]);
    for (std::size_t p = 0; p < parameters_.size(); ++p) {
      all[p + 1].data.push_back(parameters_[p].data[drawn]);
    }
  }
  return all;
}

}  // namespace samenspel::calibration
