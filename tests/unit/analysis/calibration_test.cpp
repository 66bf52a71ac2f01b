// A search on models of which the posterior is known.

#include "calibration/draws.hpp"
#include "calibration/emulator.hpp"
#include "calibration/prior.hpp"
#include "calibration/waves.hpp"
#include "statistics/design.hpp"
#include "statistics/nested.hpp"
#include "statistics/normal.hpp"
#include "statistics/split_mix.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace samenspel::calibration {
namespace {

TEST(Prior, GivesTheValueBelowWhichAShareLies) {
  EXPECT_DOUBLE_EQ(Prior({PriorKind::uniform, 2, 6}).value_at(0.25), 3);
  EXPECT_NEAR(Prior({PriorKind::log_uniform, 1, 100}).value_at(0.5), 10, 1e-12);
  const Prior normal{PriorKind::normal, -100, 100, 3, 2};
  EXPECT_NEAR(normal.value_at(0.5), 3, 1e-9);
  EXPECT_NEAR(normal.value_at(0.975), 3 + 2 * 1.959964, 1e-5);
  const Prior whole{PriorKind::uniform, 1, 3, 0, 1, true};
  EXPECT_EQ(whole.value_at(0), 1);
  EXPECT_EQ(whole.value_at(0.5), 2);
  EXPECT_EQ(whole.value_at(1), 3);
}

std::vector<std::vector<double>> spread_places(std::size_t parameters, std::size_t count) {
  const auto design = statistics::latin_hypercube(parameters, count, 3);
  std::vector<std::vector<double>> places;
  for (std::size_t i = 0; i < count; ++i) {
    places.emplace_back(design.point(i).begin(), design.point(i).end());
  }
  return places;
}

TEST(Emulator, FindsACurvedSurfaceAndWhoMovesIt) {
  const auto places = spread_places(3, 60);
  std::vector<std::vector<double>> outcomes(1);
  const auto surface = [](std::span<const double> x) {
    return 1 + 4 * x[0] + 2 * x[1] * x[1] + x[0] * x[1];
  };
  for (const auto& place : places) outcomes[0].push_back(surface(place));
  const Emulator emulator(places, std::vector<double>(places.size(), 1), outcomes);
  EXPECT_NEAR(emulator.at(std::vector<double>{0.3, 0.8, 0.1})[0].mean,
              surface(std::vector<double>{0.3, 0.8, 0.1}), 0.02);
  EXPECT_GT(emulator.explained(0), 0.99);
  const auto shares = emulator.shares(0);
  // Slopes of 4 + 0.5 and 2 + 0.5 over [0, 1]; the bend of x² adds a sixtieth of that of a line.
  EXPECT_NEAR(shares[0].alone, 4.5 * 4.5 / (4.5 * 4.5 + 2.5 * 2.5 + 4.0 / 15 + 1.0 / 12), 0.02);
  EXPECT_LT(shares[2].total, 0.001);
}

TEST(Emulator, SaysHowFarItIsOff) {
  const auto places = spread_places(2, 200);
  std::vector<std::vector<double>> outcomes(1);
  statistics::SplitMix random(5);
  for (const auto& place : places) {
    outcomes[0].push_back(place[0] + 0.1 * statistics::normal_quantile(random.uniform()));
  }
  const Emulator emulator(places, std::vector<double>(places.size(), 1), outcomes);
  EXPECT_NEAR(emulator.error(0), 0.1, 0.02);
  EXPECT_NEAR(emulator.at(std::vector<double>{0.5, 0.5})[0].error, 0.1, 0.02);
}

/// Runs a search on a model: means by place, plus normal noise.
template <class Model>
Waves searched(const Search& search, double noise, const Model& model) {
  Waves waves(search);
  statistics::SplitMix random(11);
  for (auto wave = waves.next(); !wave.empty(); wave = waves.next()) {
    for (Particle& one : wave) {
      for (const double mean : model(one.place)) {
        one.values.emplace_back();
        for (int r = 0; r < 2; ++r) {
          one.values.back().push_back(mean + noise * statistics::normal_quantile(random.uniform()));
        }
      }
    }
    waves.take(std::move(wave));
  }
  return waves;
}

struct Moments {
  double mean = 0, deviation = 0;
};
Moments moments(const Waves& waves, std::size_t parameter) {
  const std::vector<double> weights = waves.weights();
  Moments found;
  double squares = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double place = waves.particles()[i].place[parameter];
    found.mean += weights[i] * place;
    squares += weights[i] * place * place;
  }
  found.deviation = std::sqrt(squares - found.mean * found.mean);
  return found;
}

TEST(Waves, FindTheKnownPosteriorOfANormalMean) {
  Search search;
  search.accepted = {{2, 1, 1}};  // known with a standard deviation of 0.5
  search.first_particles = 40;
  search.particles = 200;
  search.waves = 8;
  search.effective_particles = 600;
  const Waves waves =
      searched(search, 0.3, [](const auto& place) { return std::vector{10 * place[0] - 5}; });
  const Moments found = moments(waves, 0);
  EXPECT_GT(waves.effective(), 400);
  EXPECT_NEAR(found.mean, 0.7, 4 * 0.054 / std::sqrt(waves.effective()));
  // 0.25 of the figure and 0.09 / 2 of chance, over a range of 10.
  EXPECT_NEAR(found.deviation, std::sqrt(0.25 + 0.045) / 10, 0.006);
}

TEST(Waves, TheWeightsSetRightWhatSurfacesGetWrong) {
  Search search;
  search.accepted = {{1, 0.5, 1}};  // exp(3x) bends more than a surface of degree two
  search.first_particles = 30;
  search.particles = 300;
  search.waves = 6;
  search.effective_particles = 800;
  const Waves waves = searched(
      search, 1e-6, [](const auto& place) { return std::vector{std::exp(4 * place[0] - 3)}; });
  double sum = 0, mean = 0;  // by summing over the prior
  for (double x = 0.0005; x < 1; x += 0.001) {
    const double off = (std::exp(4 * x - 3) - 1) / 0.25;
    sum += std::exp(-off * off / 2);
    mean += x * std::exp(-off * off / 2);
  }
  EXPECT_NEAR(moments(waves, 0).mean, mean / sum, 0.01);
}

TEST(Waves, AParameterThatMovesNothingKeepsItsPrior) {
  Search search;
  search.parameters = 3;
  search.accepted = {{1, 0.1, 1}};  // only the sum of the first two is known
  search.first_particles = 50;
  search.particles = 200;
  search.waves = 7;
  search.effective_particles = 500;
  const Waves waves =
      searched(search, 0.01, [](const auto& place) { return std::vector{place[0] + place[1]}; });
  const Moments idle = moments(waves, 2);
  EXPECT_NEAR(idle.mean, 0.5, 0.06);
  EXPECT_NEAR(idle.deviation, std::sqrt(1.0 / 12), 0.03);
  EXPECT_NEAR(moments(waves, 0).mean + moments(waves, 1).mean, 1, 0.02);
}

TEST(Waves, AreAFunctionOfWhatWasTaken) {
  Search search;
  search.accepted = {{0.5, 0.1, 1}};
  search.first_particles = 20;
  search.particles = 20;
  Waves waves(search);
  auto wave = waves.next();
  for (Particle& one : wave) one.values = {{one.place[0], one.place[0]}};
  waves.take(std::move(wave));
  const auto once = waves.next(), again = waves.next();
  ASSERT_EQ(once.size(), 20U);
  for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(once[i].place, again[i].place);
}

TEST(Accepted, CountsRatiosAlikeAboveAndBelow) {
  const Accepted wait{80, 20, 1, TargetScale::ratio};
  EXPECT_DOUBLE_EQ(wait.high(), 100);
  EXPECT_DOUBLE_EQ(wait.low(), 64);
  EXPECT_NEAR(wait.miss(100), 1, 1e-12);
  EXPECT_NEAR(wait.miss(64), -1, 1e-12);
  EXPECT_NEAR(wait.miss(125), 2, 1e-12);
  EXPECT_TRUE(std::isfinite(wait.miss(0)));
  EXPECT_TRUE(std::isnan(wait.miss(NAN)));
  EXPECT_DOUBLE_EQ(Accepted({80, 20, 1}).low(), 60);
}

TEST(Waves, AClosingWaveLooksAwayFromTheEdgesAndHasNoWeight) {
  Search search;
  search.accepted = {{0.5, 0.1, 1}, {0.55, 0.1, 1}};
  search.first_particles = 30;
  search.particles = 40;
  search.waves = 5;
  search.effective_particles = 1e6;
  const Waves waves = searched(search, 0.001, [](const auto& place) {
    return std::vector{place[0], place[0]};
  });
  ASSERT_EQ(waves.waves().size(), 6);
  EXPECT_EQ(waves.waves().back().factor, 0.5);
  const auto weights = waves.weights();
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (waves.particles()[i].wave == 5) {
      EXPECT_EQ(weights[i], 0);
    }
  }
  // Halfway between the figures the worst miss is least.
  EXPECT_NEAR(waves.particles()[waves.best()].place[0], 0.525, 0.01);
}

TEST(Waves, AParticleThatGaveNothingHasNoWeight) {
  Search search;
  search.accepted = {{0.5, 0.2, 1}};
  search.first_particles = 20;
  search.particles = 30;
  search.waves = 4;
  const Waves waves = searched(search, 0.01, [](const auto& place) {
    return std::vector{place[0] > 0.55 ? NAN : place[0]};
  });
  const auto weights = waves.weights();
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (waves.particles()[i].place[0] > 0.55) {
      EXPECT_EQ(weights[i], 0);
    }
    sum += weights[i];
  }
  EXPECT_NEAR(sum, 1, 1e-12);
}

TEST(Nested, TellsChanceFromGroups) {
  const std::vector<double> values{1, 3, 11, 13, 21, 23};
  const auto nested = statistics::nested_variance(values, 2);
  EXPECT_DOUBLE_EQ(nested.mean, 12);
  EXPECT_DOUBLE_EQ(nested.within, 2);
  EXPECT_DOUBLE_EQ(nested.between, 100 - 1);
  EXPECT_EQ(statistics::nested_variance(std::vector<double>{1, 3, 2, 2, 0, 4}, 2).between, 0);
  EXPECT_EQ(statistics::group_means(std::vector<double>{1, 3, 5}, 2), (std::vector<double>{2, 5}));
  EXPECT_THROW((void)statistics::nested_variance(values, 1), std::invalid_argument);
}

observe::Results posterior(const std::vector<double>& weights) {
  observe::Results results;
  results.record = "calibration";
  observe::ScenarioResults particles;
  std::vector<double> values(weights.size(), 1);
  particles.variables = {{"onset", "", "1", observe::NumberKind::real, {"point"}, values},
                         {"wave", "", "1", observe::NumberKind::whole, {"point"}, values},
                         {"weight", "", "1", observe::NumberKind::real, {"point"}, weights}};
  results.scenarios = {particles};
  return results;
}

TEST(Draws, ComeInPairsByWeight) {
  const Draws draws(posterior({0, 0.25, 0, 0.75}), "posterior.h5");
  std::vector<int> drawn(4, 0);
  for (std::uint32_t r = 0; r < 400; r += 2) {
    EXPECT_EQ(draws.particle(r, 7), draws.particle(r + 1, 7));
    ++drawn[draws.particle(r, 7)];
  }
  EXPECT_EQ(drawn[0] + drawn[2], 0);
  EXPECT_NEAR(drawn[1], 50, 3);
}

TEST(Draws, RefuseOtherResults) {
  observe::Results other = posterior({1});
  other.record = "summary";
  EXPECT_THROW(Draws(other, "results.h5"), std::invalid_argument);
}

}  // namespace
}  // namespace samenspel::calibration
