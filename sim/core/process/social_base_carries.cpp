// The social base carries bricks for a while.

#include "core/process/process.hpp"

namespace samenspel::process {

namespace {

/// Counts the hours carried since the last change, for the books.
void count_load(Here& here, world::AreaState& area) {
  area.base_hour_seconds += area.base_load * static_cast<double>(here.now - area.base_at);
  area.base_at = here.now;
}

}  // namespace

void carry(Here& here, std::uint16_t local_area, double hours_per_week) {
  world::AreaState& area = here.place.areas[local_area];
  count_load(here, area);
  // Hours in thousandths, so that the entry carries them as a whole number and takes off what was
  // put on.
  const auto thousandths = static_cast<std::uint32_t>(hours_per_week * 1000 + 0.5);
  area.base_load += thousandths / 1000.0;
  const auto lasts =
      static_cast<Seconds>(here.parameters().social_base.weeks * scenario::seconds_per_week);
  here.schedule(EventKind::social_base_relieved, Phase::departures, here.now + lasts, local_area,
                thousandths);
}

void on_social_base_relieved(Here& here, const Entry& entry) {
  world::AreaState& area = here.place.areas[entry.slot];
  count_load(here, area);
  area.base_load -= entry.stamp / 1000.0;
  if (area.base_load < 1e-9) {
    area.base_load = 0;
  }
}

}  // namespace samenspel::process
