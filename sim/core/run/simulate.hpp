#pragma once
// A whole replication from start to outcome.

#include <cstdint>
#include <functional>

#include "core/observe/outcome.hpp"
#include "core/run/replication.hpp"

namespace samenspel::run {

class Watched;

[[nodiscard]] observe::Window window_of(const Plan& plan);
[[nodiscard]] observe::Declarations declarations_of(const Plan& plan);

/// Asked about once per simulated month, or two, with the share of the replication that is done;
/// false stops the replication.
using Continue = std::function<bool(double share_done)>;

/// Runs replication `replication` (0, 1, …) of a plan. Pure: the same arguments give the same bits
/// on every platform. A replication that `go_on` stopped returns an outcome without values.
/// `together`: what works shards side by side; it changes nothing but the time that it takes.
[[nodiscard]] observe::ReplicationOutcome simulate(const Plan& plan, std::uint64_t seed,
                                                   std::uint32_t replication,
                                                   const Continue& go_on = {},
                                                   Audit audit = Audit::none,
                                                   const Together& together = {});

/// Works up to and including `day`; false when `go_on` stopped it before.
[[nodiscard]] bool go_on_with(Watched& watched, std::int32_t day, const Continue& go_on = {},
                              const Together& together = {});

}  // namespace samenspel::run
