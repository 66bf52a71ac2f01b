#include "core/process/here.hpp"

#include <cstddef>
#include <cstring>

namespace samenspel::process {

namespace {

/// A letter in the outbox.
inline world::Letter& letter_to(Here& here, std::uint16_t to) {
  world::Letter& letter = here.outbox.begin_letter();
  Entry& entry = letter.key;
  entry.time = here.structure().opened_at(here.now, here.place.index, to);
  entry.order = engine::order_of(Phase::post, here.place.index, here.place.next_sequence++);
  entry.place = to;
  entry.kind = static_cast<std::uint16_t>(EventKind::letter_arrives);
  return letter;
}

}  // namespace

// Not inline: whoever asks for it has one address then, and does not work it out for each field.
[[gnu::noinline]] Case& Here::blank_item(std::uint32_t slot) {
  Case& c = item(slot);
  const std::uint32_t stamp = c.stamp + 1;
  std::memcpy(static_cast<void*>(&c), &shared.blank, offsetof(Case, bricks));  // has none yet
  c.stamp = stamp;
  return c;
}

void Here::send(std::uint16_t to, world::MessageKind kind, world::Ending ending, std::uint16_t team,
                const Case& content) {
  world::Message& message = letter_to(*this, to).message;
  message.kind = kind;
  message.ending = ending;
  message.team = team;
  message.content = content;
}

void Here::send(std::uint16_t to, world::MessageKind kind, const world::Request& request) {
  world::Message& message = letter_to(*this, to).message;
  message.kind = kind;
  message.request = request;
}

void Here::send(std::uint16_t to, world::MessageKind kind, const world::Registering& registering) {
  world::Message& message = letter_to(*this, to).message;
  message.kind = kind;
  message.registering = registering;
}

void Here::send(std::uint16_t to, world::MessageKind kind, const world::YearReport& report) {
  world::Message& message = letter_to(*this, to).message;
  message.kind = kind;
  message.report = report;
}

/// Where more is told beside facts there is never room for more than one: who states it comes here
/// each time.
void Here::give_room() {
  if (told != nullptr) {
    facts.give_room_for_one();
  } else {
    facts.give_room();
  }
}

// Not inline: whoever states a fact would keep for it what the fact says.
[[gnu::noinline, gnu::cold]] void Here::fact_in_new_room(FactKind kind, const Case& c,
                                                         std::uint8_t detail, std::int64_t value,
                                                         std::uint8_t also) {
  give_room();
  facts.add(now, kind, c, detail, value, also);
  if (told != nullptr) {
    tell(c);
  }
}

void Here::tell(const Case& c) {
  world::Told& one = told->emplace_back();
  one.fact = static_cast<std::uint32_t>(facts.size() - 1);
  one.home = c.family;
  one.generation = c.generation;
  one.trust = c.trust;
  one.retellings = c.retellings;
  if (c.worker != world::none) {
    one.worker = c.worker;
    one.discipline = place.workers[c.worker].discipline;
  }
}

void Here::tell_brick(const world::Brick& brick) {
  world::Told& one = told->back();
  one.brick = brick.ordinal;
  one.domain = brick.domain;
  one.whose = brick.owner;
}

void Here::fact(FactKind kind, std::uint16_t area, std::uint16_t team, std::uint8_t detail,
                std::int64_t value) {
  if (!facts.has_room()) {
    give_room();
  }
  facts.add();
  world::Fact& fact = facts.back();
  fact.time = now;
  fact.value = value;
  fact.kind = kind;
  fact.area = area;
  fact.team = team;
  fact.detail = detail;
}

}  // namespace samenspel::process
