#include "core/run/watched.hpp"

#include <utility>

#include "core/base/bytes.hpp"
#include "core/base/layout.hpp"
#include "core/base/sha256.hpp"
#include "core/run/checkpoint.hpp"
#include "core/run/simulate.hpp"

namespace samenspel::run {

namespace {

class Collecting : public observe::OutputSink {
 public:
  explicit Collecting(std::vector<std::vector<double>>& values) : values_(values) {}
  void put(observe::Output, std::vector<double> values) override {
    values_.push_back(std::move(values));
  }

 private:
  std::vector<std::vector<double>>& values_;
};

observe::Setting setting_of(const Plan& plan) {
  const scenario::Run& run = plan.scenario.initial().run;
  observe::Setting setting;
  setting.structure = &plan.structure;
  setting.window = window_of(plan);
  setting.resident_youths = plan.resident_youths;
  setting.other_spending_eur = plan.scenario.initial().funding.other_spending_eur_per_year;
  setting.record = run.record;
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    setting.norm_days[layer] = 7 * (layer == 0 ? run.norm_weeks : run.norm_weeks_specialist);
  }
  return setting;
}

/// What has been seen fits the replication that is beside it.
Fit fit_of(const observe::Observer& observer, const observe::EventLog& log, const Plan& plan,
           std::int32_t day, random::Key key) {
  return {base::sha256(base::layout_of(observer) + base::layout_of(log)),
          base::sha256(structure_hash(plan, day) + "seen"), key, day};
}

}  // namespace

Watched::Watched(const Plan& plan, std::uint64_t seed, std::uint32_t replication, Audit audit)
    : Watched(plan, Replication(plan, seed, replication, audit)) {}

Watched::Watched(const Plan& plan, Replication run)
    : run_(std::move(run)),
      observer_(setting_of(plan)),
      log_(plan.structure, window_of(plan)),
      logs_(plan.scenario.initial().run.record == scenario::Record::events) {
  if (logs_) {
    run_.record_events();
  }
}

void Watched::advance_to(std::int32_t day, const Together& together) {
  run_.advance_to(
      day,
      [this](std::int32_t today, const world::FactsOfDay& facts) {
        if (logs_) {
          log_.add(today, facts, run_.told());
          const std::vector<world::Fact> counted = observe::without_only_logged(facts);
          observer_.see(today, world::FactsOfDay(counted));
        } else {
          observer_.see(today, facts);
        }
        if (also_) {
          also_(today, facts);
        }
      },
      together);
}

double Watched::share_done() const {
  return static_cast<double>(run_.day() + 1) / run_.plan().end_day;
}

observe::ReplicationOutcome Watched::outcome() {
  observe::ReplicationOutcome outcome;
  Collecting sink(outcome.values);
  observer_.report(sink);
  outcome.fingerprint = observer_.fingerprint();
  outcome.events = run_.events();
  outcome.log = log_.take();
  return outcome;
}

void Watched::save(std::vector<std::uint8_t>& bytes) const {
  std::vector<std::uint8_t> of_run;
  run_.save(of_run);
  std::vector<std::uint8_t> seen;
  base::ByteSink into_seen(seen);
  base::write_bytes(observer_, into_seen);
  base::write_bytes(log_, into_seen);
  seen = in_envelope(fit_of(observer_, log_, run_.plan(), run_.day(), run_.key()), seen);
  bytes.clear();
  base::ByteSink(bytes).put(of_run.size(), 8);
  bytes.insert(bytes.end(), of_run.begin(), of_run.end());
  bytes.insert(bytes.end(), seen.begin(), seen.end());
}

std::optional<Watched> Watched::restore(const Plan& plan, std::uint64_t seed,
                                        std::uint32_t replication,
                                        std::span<const std::uint8_t> bytes,
                                        base::Problems& problems, Audit audit) {
  base::ByteSource source(bytes);
  const std::uint64_t told = source.take(8);
  if (!source.ok() || told > source.left()) {
    refuse_checkpoint(problems, "too few bytes", "a whole checkpoint");
    return std::nullopt;
  }
  const auto size = static_cast<std::size_t>(told);
  auto run = Replication::restore(plan, seed, replication, bytes.subspan(8, size), problems, audit);
  if (!run) {
    return std::nullopt;
  }
  Watched watched(plan, std::move(*run));
  const Fit fit = fit_of(watched.observer_, watched.log_, plan, watched.day(), watched.run_.key());
  const auto seen = out_of_envelope(bytes.subspan(8 + size), fit, problems);
  if (!seen) {
    return std::nullopt;
  }
  base::ByteSource into(*seen);
  base::read_bytes(watched.observer_, into);
  base::read_bytes(watched.log_, into);
  if (!into.ok() || into.left() > 0) {
    refuse_checkpoint(problems, "bytes that make no state", "a checkpoint of this program");
    return std::nullopt;
  }
  return watched;
}

}  // namespace samenspel::run
