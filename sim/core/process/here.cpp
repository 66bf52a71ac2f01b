#include "core/process/here.hpp"

namespace samenspel::process {

void Here::send(std::uint16_t to, world::MessageKind kind, world::Ending ending, std::uint16_t team,
                const Case& content) {
  world::Letter& letter = outbox.emplace_back();
  letter.message.kind = kind;
  letter.message.ending = ending;
  letter.message.team = team;
  letter.message.content = content;
  Entry& entry = letter.key;
  entry.time = now + post_takes;
  entry.order = engine::order_of(Phase::post, place.index, place.next_sequence++);
  entry.place = to;
  entry.kind = static_cast<std::uint16_t>(EventKind::letter_arrives);
}

void Here::fact(FactKind kind, std::uint16_t area, std::uint16_t team, std::uint8_t detail,
                std::int64_t value) {
  world::Fact& fact = facts.emplace_back();
  fact.time = now;
  fact.value = value;
  fact.kind = kind;
  fact.area = area;
  fact.team = team;
  fact.detail = detail;
}

}  // namespace samenspel::process
