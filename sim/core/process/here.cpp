#include "core/process/here.hpp"

namespace samenspel::process {

void Here::send(std::uint16_t to, const world::Message& message) {
  Entry entry;
  entry.time = now + post_takes;
  entry.order = engine::order_of(Phase::post, place.index, place.next_sequence++);
  entry.place = to;
  entry.kind = static_cast<std::uint16_t>(EventKind::letter_arrives);
  outbox.push_back(world::Letter{entry, message});
}

void Here::fact(FactKind kind, std::uint16_t area, std::uint16_t team, std::uint8_t detail,
                std::int64_t value) {
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
