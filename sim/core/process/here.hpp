#pragma once
// What a handler sees: its place, what everybody may read, and where it puts what follows. Never
// the world.

#include <cstdint>

#include "core/base/moment.hpp"
#include "core/engine/agenda.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/event.hpp"
#include "core/world/fact_log.hpp"
#include "core/world/message.hpp"
#include "core/world/notice_board.hpp"
#include "core/world/place.hpp"
#include "core/world/shared.hpp"
#include "core/world/told.hpp"

namespace samenspel::process {

using engine::Entry;
using engine::Phase;
using world::Case;
using world::CaseState;
using world::EventKind;
using world::FactKind;
using world::Seconds;

/// What is the same at all places that are worked one after the other.
struct Tools {
  const world::Shared& shared;
  world::NoticeBoard& board;  ///< of the region; to be written only in rows of own teams
  engine::Agenda& agenda;
  world::Outbox& outbox;
  world::FactLog& facts;
  std::uint64_t& events;           ///< entries that were opened and not cancelled
  world::ToldLog* told = nullptr;  ///< what the event log tells beside facts; null: not recorded
};

struct Here : Tools {
  world::Place& place;
  base::Moment now = {};
  const scenario::Policy* in_force = &(*shared.policies)[place.policy];  ///< at this place

  const scenario::Policy& policy() const { return *in_force; }
  const scenario::Parameters& parameters() const { return policy().parameters; }
  const scenario::Structure& structure() const { return *shared.structure; }
  Case& item(std::uint32_t slot) { return place.cases[slot]; }

  /// A blank case in a slot that has just been made; entries about who had it before stay
  /// cancelled.
  Case& blank_item(std::uint32_t slot);

  /// The month of the run that holds this moment: the place goes on to it when all else is done in
  /// its first instant.
  const world::Month& month() const {
    const world::Month* at = &shared.months[place.month];
    return now >= at[1].begins ? at[1] : at[0];
  }

  /// The home of a case of this place's areas, as the book of families knows it.
  std::size_t home_of(const Case& c) const {
    return place.areas[structure().areas[c.area].local].first_home + c.family;
  }

  /// The team of this place with an index of the structure.
  world::Team& team(std::uint16_t index) { return place.teams[structure().teams[index].local]; }
  bool is_here(std::uint16_t team) const { return structure().teams[team].place == place.index; }
  bool is_home(const Case& c) const { return structure().areas[c.area].place == place.index; }

  /// Puts an event of this place in the agenda; nothing happens for moments after the run.
  void schedule(EventKind kind, Phase phase, Seconds time, std::uint32_t slot, std::uint32_t stamp);

  /// Writes to another place: the letter is opened at the same time of day, a day later or as many
  /// as post takes from region to region.
  void send(std::uint16_t to, world::MessageKind kind, world::Ending ending, std::uint16_t team,
            const Case& content);

  /// The same about a question.
  void send(std::uint16_t to, world::MessageKind kind, const world::Request& request);

  /// The same about a place on a list.
  void send(std::uint16_t to, world::MessageKind kind, const world::Registering& registering);

  /// The same between a team and the town hall.
  void send(std::uint16_t to, world::MessageKind kind, const world::YearReport& report);

  /// States a fact about a case.
  void fact(FactKind kind, const Case& c, std::uint8_t detail = 0, std::int64_t value = 0,
            std::uint8_t also = 0);

  /// States a fact that only the event log holds.
  void log_fact(FactKind kind, const Case& c, std::uint8_t detail, std::int64_t value) {
    if (told != nullptr) {
      fact(kind, c, detail, value);
    }
  }
  /// Tells of the last fact which brick it is about.
  void about(const world::Brick& brick) {
    if (told != nullptr) {
      tell_brick(brick);
    }
  }
  /// Tells of the last fact, about a brick, who else has to do with it: whom a question went to.
  void about(const world::Brick& brick, const world::Request& request) {
    if (told != nullptr) {
      tell_brick(brick);
      told->back().by_team = request.team;
      told->back().by_discipline = request.discipline;
    }
  }

  /// States a fact that is about no case.
  void fact(FactKind kind, std::uint16_t area, std::uint16_t team, std::uint8_t detail,
            std::int64_t value);

 private:
  void fact_in_new_room(FactKind kind, const Case& c, std::uint8_t detail, std::int64_t value,
                        std::uint8_t also);
  void give_room();
  void tell(const Case& c);
  void tell_brick(const world::Brick& brick);
};

inline void Here::schedule(EventKind kind, Phase phase, Seconds time, std::uint32_t slot,
                           std::uint32_t stamp) {
  if (time >= shared.ends) {
    return;
  }
  agenda.schedule(time, engine::order_of(phase, place.index, place.next_sequence++), slot, stamp,
                  place.index, static_cast<std::uint16_t>(kind));
}

inline void Here::fact(FactKind kind, const Case& c, std::uint8_t detail, std::int64_t value,
                       std::uint8_t also) {
  if (facts.has_room()) [[likely]] {
    facts.add(now, kind, c, detail, value, also);
  } else {
    fact_in_new_room(kind, c, detail, value, also);
  }
}

}  // namespace samenspel::process
