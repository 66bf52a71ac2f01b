#include "calibration/propose.hpp"

#include "statistics/split_mix.hpp"

#include <algorithm>
#include <cmath>

namespace samenspel::calibration {
namespace {

constexpr std::size_t fewest_chains = 40;
constexpr std::size_t generations = 1200;
constexpr std::size_t between_samples = 20;  // generations
constexpr double jitter = 1e-3;
constexpr int jump_between_modes = 10;  // every so many generations a whole difference

/// The next place of a chain: moved along the difference of two others.
std::vector<double> moved(const std::vector<Proposed>& chains, std::size_t chain, bool whole,
                          statistics::SplitMix& random) {
  std::size_t a = random.below(chains.size() - 1);
  if (a >= chain) ++a;
  std::size_t b = random.below(chains.size() - 1);
  if (b >= chain) ++b;
  std::vector<double> place = chains[chain].place;
  const double step = whole ? 1 : 2.38 / std::sqrt(2.0 * static_cast<double>(place.size()));
  for (std::size_t k = 0; k < place.size(); ++k) {
    place[k] +=
        step * (chains[a].place[k] - chains[b].place[k]) + jitter * (2 * random.uniform() - 1);
  }
  return place;
}

bool is_inside(const std::vector<double>& place) {
  return std::all_of(place.begin(), place.end(), [](double x) { return x >= 0 && x <= 1; });
}

}  // namespace

double log_guess(const Emulator& emulator, std::span<const double> place,
                 std::span<const Accepted> accepted, double factor) {
  const std::vector<Guess> guesses = emulator.at(place);
  double sum = 0;
  for (std::size_t t = 0; t < guesses.size(); ++t) {
    const double known = factor * factor / 4;
    const double variance = known + guesses[t].error * guesses[t].error;
    sum -= accepted[t].weight *
           (guesses[t].mean * guesses[t].mean / variance + std::log(variance / known)) / 2;
  }
  return sum;
}

std::vector<Proposed> propose(const Emulator& emulator, std::span<const Accepted> accepted,
                              double factor, const std::vector<std::vector<double>>& starts,
                              std::size_t count, std::uint64_t seed) {
  statistics::SplitMix random(seed);
  const std::size_t parameters = starts.front().size();
  std::vector<Proposed> chains(std::max(fewest_chains, 4 * parameters));
  for (std::size_t c = 0; c < chains.size(); ++c) {
    chains[c].place = starts[c % starts.size()];
    for (double& x : chains[c].place) {
      x = std::clamp(x + 0.1 * (2 * random.uniform() - 1), 0.0, 1.0);
    }
    chains[c].log_proposal = log_guess(emulator, chains[c].place, accepted, factor);
  }
  std::vector<Proposed> pool;
  for (std::size_t g = 1; g <= generations; ++g) {
    const bool whole = g % jump_between_modes == 0;
    for (std::size_t c = 0; c < chains.size(); ++c) {
      Proposed next{moved(chains, c, whole, random), 0};
      const double chance = random.uniform();
      if (!is_inside(next.place)) continue;
      next.log_proposal = log_guess(emulator, next.place, accepted, factor);
      if (std::log(chance) < next.log_proposal - chains[c].log_proposal)
        chains[c] = std::move(next);
    }
    if (g > generations / 2 && g % between_samples == 0) {
      pool.insert(pool.end(), chains.begin(), chains.end());
    }
  }
  std::vector<Proposed> drawn;
  for (std::size_t i = 0; i < count; ++i) drawn.push_back(pool[random.below(pool.size())]);
  return drawn;
}

}  // namespace samenspel::calibration
