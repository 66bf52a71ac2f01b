#include "core/process/here.hpp"

namespace samenspel::process {

void Here::schedule(EventKind kind, Phase phase, Seconds time, std::uint32_t slot, std::uint32_t stamp) {
  if (time >= shared.ends) {
    return;
  }
  Entry entry;
  entry.time = time;
  entry.order = engine::order_of(phase, place.index, place.next_sequence++);
  entry.slot = slot;
  entry.stamp = stamp;
  entry.place = place.index;
  entry.kind = static_cast<std::uint16_t>(kind);
  agenda.schedule(entry);
}

void Here::send(std::uint16_t to, const world::Message& message) {
  Entry entry;
  entry.time = now + post_takes;
  entry.order = engine::order_of(Phase::post, place.index, place.next_sequence++);
  entry.place = to;
  entry.kind = static_cast<std::uint16_t>(EventKind::letter_arrives);
  outbox.push_back(world::Letter{entry, message});
}

void Here::fact(FactKind kind, const Case& c, std::uint8_t detail, std::int64_t value) {
  world::Fact fact;
  fact.time = now;
  fact.value = value;
  fact.ordinal = c.ordinal;
  fact.family = static_cast<std::uint16_t>(c.family);
  fact.kind = kind;
  fact.area = c.area;
  fact.team = c.team;
  fact.detail = detail;
  fact.children = c.children;
  fact.round = c.round;
  fact.worker = static_cast<std::uint8_t>(c.worker);
  facts.push_back(fact);
}

void Here::fact(FactKind kind, std::uint16_t area, std::uint16_t team, std::uint8_t detail, std::int64_t value) {
  world::Fact fact;
  fact.time = now;
  fact.value = value;
  fact.kind = kind;
  fact.area = area;
  fact.team = team;
  fact.detail = detail;
  facts.push_back(fact);
}

}  // namespace samenspel::process
