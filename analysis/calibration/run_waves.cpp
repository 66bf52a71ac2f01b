#include "calibration/run_waves.hpp"

#include "core/run/simulate.hpp"
#include "parallel/parallel.hpp"

#include <memory>
#include <optional>
#include <utility>

namespace samenspel::calibration {
namespace {

/// The particles of a wave that are to be run: number in the search, place in the wave.
struct Todo {
  std::size_t number, in_wave;
};

std::optional<io::ParticleValues> values_of(const CalibrationPlan& plan, const Particle& particle,
                                            std::size_t number,
                                            const std::atomic<bool>& cancelled) {
  const run::Plan ready = plan.plan(particle.place);
  const observe::Declarations declarations = run::declarations_of(ready);
  io::ParticleValues values(plan.targets.size());
  bool stopped = false;
  const auto go_on = [&](double) { return !(stopped = cancelled.load()); };
  for (std::int64_t r = 0; r < plan.calibration.replications; ++r) {
    const auto outcome =
        run::simulate(ready, plan.seed(number), static_cast<std::uint32_t>(r), go_on);
    if (stopped) return std::nullopt;
    const patterns::Seen seen(declarations, outcome.values);
    for (std::size_t t = 0; t < values.size(); ++t) {
      values[t].push_back(plan.targets[t].value(seen));
    }
  }
  return values;
}

/// False when it was cancelled.
bool run_wave(const CalibrationPlan& plan, const io::ParticleFolder& folder,
              std::vector<Particle>& wave, std::size_t first, int threads,
              const std::atomic<bool>& cancelled, const Told& told) {
  std::vector<Todo> todo;
  std::size_t done = 0;
  const auto replications = static_cast<std::size_t>(plan.calibration.replications);
  for (std::size_t i = 0; i < wave.size(); ++i) {
    if (auto values = folder.read(first + i, plan.targets.size(), replications)) {
      wave[i].values = std::move(*values);
      told.particle(++done, wave.size());
    } else {
      todo.push_back({first + i, i});
    }
  }
  const int pieces = static_cast<int>(todo.size());
  const int finished = parallel::in_order(
      pieces, threads, cancelled,
      [&](int piece) {
        const Todo& one = todo[static_cast<std::size_t>(piece)];
        return values_of(plan, wave[one.in_wave], one.number, cancelled);
      },
      [&](int piece, io::ParticleValues&& values) {
        const Todo& one = todo[static_cast<std::size_t>(piece)];
        folder.put(one.number, values);
        wave[one.in_wave].values = std::move(values);
        told.particle(++done, wave.size());
      });
  return finished == pieces;
}

}  // namespace

Ran run_waves(const CalibrationPlan& plan, const io::ParticleFolder& folder, int threads,
              const std::atomic<bool>& cancelled, const Told& told) {
  Ran ran{Waves(plan.search()), false};
  for (;;) {
    std::vector<Particle> wave = ran.waves.next();
    if (wave.empty()) {
      ran.finished = true;
      return ran;
    }
    const std::size_t first = ran.waves.particles().size();
    if (!run_wave(plan, folder, wave, first, threads, cancelled, told)) return ran;
    ran.waves.take(std::move(wave));
    told.wave(ran.waves);
  }
}

}  // namespace samenspel::calibration
