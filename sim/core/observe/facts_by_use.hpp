#pragma once
// Facts listed by what is done about them. A loop for each use knows what comes next; a switch in
// the order of the facts would jump as chance has it.

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/world/fact.hpp"

namespace samenspel::observe {

/// What is done about a fact beside counting it. Facts of one use are seen in their order; of two
/// uses nothing depends on which comes first.
enum class Use : std::uint8_t {
  none,
  queued,
  left_list,
  started,
  stage_ended,
  unmet_begins,
  unmet_ends,
  request,  ///< and what is told beside it, or depends on it
  entered,
  laid,
  right_help,
  ended,
  other
};
inline constexpr std::size_t use_count = 13;

/// The use of each kind of fact.
inline constexpr std::array<Use, world::fact_kind_count> use_of = [] {
  using world::FactKind;
  std::array<Use, world::fact_kind_count> uses{};
  uses.fill(Use::other);
  const auto set = [&uses](FactKind kind, Use use) { uses[static_cast<std::size_t>(kind)] = use; };
  for (const FactKind kind :
       {FactKind::need_arose, FactKind::first_of_year, FactKind::brick_surfaced}) {
    set(kind, Use::none);
  }
  for (const FactKind kind :
       {FactKind::asked, FactKind::asked_beyond, FactKind::asked_across, FactKind::referred}) {
    set(kind, Use::request);
  }
  set(FactKind::queued, Use::queued);
  set(FactKind::left_list, Use::left_list);
  set(FactKind::started, Use::started);
  set(FactKind::stage_ended, Use::stage_ended);
  set(FactKind::unmet_begins, Use::unmet_begins);
  set(FactKind::unmet_ends, Use::unmet_ends);
  set(FactKind::entered, Use::entered);
  set(FactKind::brick_laid, Use::laid);
  set(FactKind::right_help, Use::right_help);
  set(FactKind::ended, Use::ended);
  return uses;
}();

/// At most `at_once` facts, which must outlive this.
class FactsByUse {
 public:
  static constexpr std::size_t at_once = 256;

  FactsByUse() {
    for (std::size_t use = 0; use < use_count; ++use) {
      ends_[use] = listed_[use].data();
    }
  }

  void add(const world::Fact& fact) {
    *ends_[static_cast<std::size_t>(use_of[static_cast<std::size_t>(fact.kind)])]++ = &fact;
  }

  /// Calls `see` for all that are listed for a use.
  template <class See>
  void each(Use use, See&& see) const {
    const auto u = static_cast<std::size_t>(use);
    for (const world::Fact* const* fact = listed_[u].data(); fact != ends_[u]; ++fact) {
      see(**fact);
    }
  }

 private:
  std::array<const world::Fact**, use_count> ends_;
  std::array<std::array<const world::Fact*, at_once>, use_count> listed_;  // up to their ends
};

}  // namespace samenspel::observe
