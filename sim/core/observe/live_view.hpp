#pragma once
// What a run shows while it goes on: how things stand at a moment, and what happened since the last
// one that was shown.

#include <cstdint>
#include <string>
#include <vector>

#include "core/scenario/structure.hpp"
#include "core/world/facts_of_day.hpp"
#include "core/world/place.hpp"

namespace samenspel::observe {

/// Counts of facts between two moments, and stocks read from the places at the second. Nothing of
/// it goes into results; it is for pages that show a run as it comes.
class LiveView {
 public:
  explicit LiveView(const scenario::Structure& structure);

  void see(const world::FactsOfDay& facts);

  /// The numbers since the last call, in the order of `columns()`.
  [[nodiscard]] std::vector<double> take(const std::vector<world::Place>& places);

  /// Names: flows ("asked"), flows by layer ("started.basecamp"), from layer to layer
  /// ("referred.neighbourhood.basecamp"), and stocks ("waiting.neighbourhood", in families).
  /// Money in EUR, waits in days added up over those who started.
  [[nodiscard]] static std::vector<std::string> columns();

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("flows", s.flows_), visit("by_layer", s.by_layer_), visit("referred", s.referred_);
    visit("base_eur", s.base_eur_);
  }

 private:
  /// Flows that are counted once, then those by layer.
  enum Flow : std::uint8_t { arose, absorbed, passed, asked, consults, joins, crises, returned };
  enum LayerFlow : std::uint8_t {
    entered,
    started,
    wait_days,
    ended,
    dropped_out,
    gave_up,
    cost_eur
  };
  static constexpr std::size_t flow_count = 8, layer_flow_count = 7;

  void add(Flow flow) { flows_[flow] += 1; }
  void add(LayerFlow flow, std::uint16_t team, double amount = 1);
  void see_ended(const world::Fact& fact);

  const scenario::Structure* structure_;
  double flows_[flow_count] = {};
  double by_layer_[layer_flow_count][scenario::layer_count] = {};
  double referred_[scenario::layer_count][scenario::layer_count] = {};
  double base_eur_ = 0;  ///< of areas: the social base and prevention
};

}  // namespace samenspel::observe
