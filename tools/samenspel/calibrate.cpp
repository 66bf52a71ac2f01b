#include "samenspel/calibrate.hpp"

#include "calibration/posterior_file.hpp"
#include "calibration/report.hpp"
#include "calibration/run_waves.hpp"
#include "io/particle_folder.hpp"
#include "io/publish_file.hpp"
#include "io/results_to_hdf5.hpp"
#include "samenspel/console.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/number_text.hpp"
#include "samenspel/progress.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace samenspel::command {
namespace {

namespace fs = std::filesystem;
using calibration::CalibrationPlan;
using calibration::Posterior;

CalibrationPlan plan_of(const std::string& file) {
  base::Problems problems;
  auto plan = calibration::read_calibration(file, problems);
  throw_if_any(problems);
  return std::move(*plan);
}

/// All three are functions of the finished particles, so a later run of more waves replaces them.
void write_all(const CalibrationPlan& plan, const calibration::Waves& waves,
               const Posterior& posterior, const fs::path& folder) {
  io::results_to_hdf5(calibration::posterior_results(plan, waves, posterior),
                      folder / "posterior.h5", io::IfPresent::replace);
  io::publish_file(folder / "best_fit.yaml", calibration::best_fit_text(plan, waves, posterior),
                   io::IfPresent::replace);
  io::publish_file(folder / "report.md", calibration::report_text(plan, waves, posterior),
                   io::IfPresent::replace);
}

void tell_wave(const calibration::Waves& waves) {
  const calibration::Wave& one = waves.waves().back();
  std::cerr << "wave " << waves.waves().size() << ": nearest " << grouped(one.nearest, 2)
            << ", median " << grouped(one.median, 2) << " tolerances; worth "
            << grouped(one.effective, 1) << '\n';
}

/// Targets that count, and how many of them the best particle meets.
struct TargetsMet {
  std::ptrdiff_t all, met;
};

TargetsMet targets_met(const CalibrationPlan& plan, const Posterior& posterior) {
  const auto all = std::count_if(plan.targets.begin(), plan.targets.end(),
                                 [](const auto& one) { return one.accepted.weight > 0; });
  return {all, all - static_cast<std::ptrdiff_t>(posterior.missed.size())};
}

void print_json(const CalibrationPlan& plan, const calibration::Waves& waves,
                const Posterior& posterior, const CalibrateOptions& options, bool finished) {
  const TargetsMet targets = targets_met(plan, posterior);
  std::cout << nlohmann::ordered_json{{"folder", options.folder},
                                      {"finished", finished},
                                      {"particles", waves.particles().size()},
                                      {"waves", waves.waves().size()},
                                      {"best_distance", posterior.distances[posterior.best]},
                                      {"targets", targets.all},
                                      {"targets_met", targets.met},
                                      {"effective_particles", posterior.effective}}
                   .dump(2)
            << '\n';
}

void print_ending(const CalibrationPlan& plan, const calibration::Waves& waves,
                  const Posterior& posterior, const std::string& folder) {
  const TargetsMet targets = targets_met(plan, posterior);
  std::cout << waves.particles().size() << " particles in " << waves.waves().size()
            << " waves; the best is " << grouped(posterior.distances[posterior.best], 2)
            << " tolerances off and meets " << targets.met << " of " << targets.all
            << " targets; the posterior is worth " << grouped(posterior.effective, 1)
            << " particles.\nposterior.h5, best_fit.yaml and report.md are in " << folder << ".\n";
}

}  // namespace

ExitStatus calibrate(const CalibrateOptions& options) {
  const CalibrationPlan plan = plan_of(options.file);
  const io::ParticleFolder folder(options.folder);
  folder.open(plan.identity);
  const Interruption interruption;
  const bool shows = error_is_terminal() && !options.quiet && !options.log;
  Progress progress(static_cast<int>(plan.calibration.first_particles), "particles of this wave",
                    shows ? ShowProgress::yes : ShowProgress::no);
  calibration::Told told;
  told.particle = [&](std::size_t done, std::size_t all) {
    progress.set_pieces(static_cast<int>(all));
    progress.set_done(static_cast<int>(done));
    progress.add(1);
  };
  if (options.log) told.wave = tell_wave;
  const calibration::Ran ran =
      calibration::run_waves(plan, folder, options.threads, interruption.asked(), told);
  progress.clear();
  if (!ran.waves.waves().empty()) {
    const Posterior posterior = calibration::posterior_of(plan, ran.waves);
    write_all(plan, ran.waves, posterior, options.folder);
    if (options.json) {
      print_json(plan, ran.waves, posterior, options, ran.finished);
    } else if (!options.quiet) {
      print_ending(plan, ran.waves, posterior, options.folder);
    }
  }
  if (ran.finished) return ExitStatus::done;
  std::cerr << "samenspel: interrupted: what is finished is kept in " << options.folder
            << "; the same command goes on\n";
  return interruption.status();
}

}  // namespace samenspel::command
