#pragma once
// A checkpoint: the state of a replication between two days in an envelope that says what it fits.
//
// Bytes, numbers little endian: "SAMENSPL", version (4), layout of the state (64 hexadecimal
// digits), structure and calendar (64), key (8), day (4), length of the state (8), the state,
// checksum of all before (8).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/problems.hpp"
#include "core/random/key.hpp"
#include "core/run/replication.hpp"

namespace samenspel::run {

/// What state fits: its layout in this program, the structure and calendar it is about, the
/// replication it is of.
struct Fit {
  std::string layout;     ///< SHA-256
  std::string structure;  ///< SHA-256
  random::Key key{};
  std::int32_t day = -1;  ///< by whose end it was saved
};

/// SHA-256 of names, places, areas, teams, far post, days of the run and dates of the policies that
/// have begun by the end of `day`.
[[nodiscard]] std::string structure_hash(const Plan& plan, std::int32_t day);

/// The day by whose end the state in an envelope was saved; -1 for too few bytes.
[[nodiscard]] std::int32_t saved_day(std::span<const std::uint8_t> bytes);

/// The envelope around `state`.
[[nodiscard]] std::vector<std::uint8_t> in_envelope(const Fit& fit,
                                                    std::span<const std::uint8_t> state);

/// The state inside, as a part of `bytes`. Empty exactly when something was reported: damage, or
/// what does not fit.
[[nodiscard]] std::optional<std::span<const std::uint8_t>> out_of_envelope(
    std::span<const std::uint8_t> bytes, const Fit& fit, base::Problems& problems);

/// Reports that a checkpoint cannot be used.
void refuse_checkpoint(base::Problems& problems, const char* found, const char* expected);

}  // namespace samenspel::run
