#pragma once
// Runs the waves of a calibration on the simulation's own parallel replications; what is finished
// in its folder is not run again.

#include "calibration/calibration_plan.hpp"
#include "calibration/waves.hpp"
#include "io/particle_folder.hpp"
#include "parallel/parallel.hpp"

#include <functional>

namespace samenspel::calibration {

/// Called as each particle ends (or is found finished), and as each wave does.
struct Told {
  std::function<void(std::size_t of_wave, std::size_t wave_size)> particle = [](auto, auto) {};
  std::function<void(const Waves&)> wave = [](const Waves&) {};
};

/// Until the search is over or `cancelled`; then `finished` is false. The same file gives the same
/// waves for any number of threads, and however often it was stopped. Throws std::invalid_argument
/// for values that do not go together.
struct Ran {
  Waves waves;
  bool finished = false;
};
[[nodiscard]] Ran run_waves(const CalibrationPlan& plan, const io::ParticleFolder& folder,
                            int threads, const std::atomic<bool>& cancelled, const Told& told);

}  // namespace samenspel::calibration
