#pragma once
// A replication with those who see it: what a results file needs, in steps, and kept in checkpoints
// as a whole.

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/observe/event_log.hpp"
#include "core/observe/observer.hpp"
#include "core/run/replication.hpp"

namespace samenspel::run {

class Watched {
 public:
  /// `plan` must outlive it.
  Watched(const Plan& plan, std::uint64_t seed, std::uint32_t replication,
          Audit audit = Audit::none);

  /// Works and sees days up to and including `day`.
  void advance_to(std::int32_t day, const Together& together = {});
  /// From now on the facts of each day are shown to `also` too, as they are seen here.
  void show_also(See also) { also_ = std::move(also); }
  [[nodiscard]] const std::vector<world::Place>& places() const { return run_.places(); }
  [[nodiscard]] std::int32_t day() const { return run_.day(); }
  [[nodiscard]] bool done() const { return run_.done(); }
  /// The last of the days that are best worked in one go with this one.
  [[nodiscard]] std::int32_t last_day_of_span(std::int32_t day) const {
    return run_.plan().structure.last_day_of_span(day);
  }
  [[nodiscard]] double share_done() const;

  /// To be called once, when it is done.
  [[nodiscard]] observe::ReplicationOutcome outcome();

  /// The event log of the days so far; what is recorded later begins anew.
  [[nodiscard]] std::vector<observe::LoggedEvent> take_log() { return log_.take(); }

  /// Makes `bytes` a checkpoint between two days: of the replication, and of what has been seen.
  void save(std::vector<std::uint8_t>& bytes) const;

  /// What was saved, under the policies of `plan`: as `Replication::restore`. Its outcome is to the
  /// last bit that of a run without a stop.
  [[nodiscard]] static std::optional<Watched> restore(const Plan& plan, std::uint64_t seed,
                                                      std::uint32_t replication,
                                                      std::span<const std::uint8_t> bytes,
                                                      base::Problems& problems,
                                                      Audit audit = Audit::none);

 private:
  Watched(const Plan& plan, Replication run);

  Replication run_;
  observe::Observer observer_;
  observe::EventLog log_;
  bool logs_;
  See also_;
};

}  // namespace samenspel::run
