#pragma once
// A case: one need with its bricks, by value, wherever it is held. It is in exactly one place or in
// the post.

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/base/check.hpp"
#include "core/base/moment.hpp"
#include "core/engine/slots.hpp"
#include "core/random/address.hpp"
#include "core/scenario/structure.hpp"
#include "core/world/brick.hpp"

namespace samenspel::world {

using Seconds = std::int64_t;
using engine::no_slot;
using scenario::none;

using base::never;
inline constexpr std::uint32_t not_remembered = 0xFFFFFFFFU;

/// Where a case is on its way.
enum class CaseState : std::uint8_t {
  free,         ///< the slot is not in use
  considering,  ///< at home: the family has a need and has not asked (again) yet
  dormant,      ///< at home, after an ending: it will come back
  waiting,      ///< on a team's list
  in_care,      ///< a worker lays bricks
  ongoing,      ///< only ongoing bricks are left: reviews
  closing       ///< the last contact after the last brick
};

/// What the worker is doing for a case that is in care; `awaits`: nothing, until an answer comes.
/// `before_route_team`: a family on a list whose help may begin when the route team has met.
enum class Step : std::uint8_t {
  intake,
  relation,
  brick,
  awaits,
  clarify,
  before_route_team,
  talk
};

/// Which kind of time left at the desk comes first: the step's end, the family's leaving, or the
/// moment at which a brick shows that it is harder than it seemed.
enum class MarkMeans : std::uint8_t { step_ends, family_drops_out, brick_shows, short_help_ends };

/// How help came to an end for the family, or why a need is gone.
enum class Ending : std::uint8_t {
  planned,
  to_social_base,
  dropped_out_in_care,
  gave_up_waiting,
  recovered,
  moved_away,
  aged_out,
  refused
};
inline constexpr std::size_t ending_count = 8;
inline constexpr const char* ending_names[ending_count] = {
    "planned",         "to_social_base", "dropped_out_in_care",
    "gave_up_waiting", "recovered",      "moved_away",
    "aged_out",        "refused"};

inline constexpr std::size_t max_bricks = 8;

/// Hazards that a spell of considering or waiting has spent, each against one unit exponential (see
/// rules/waiting.hpp).
struct Spent {
  base::Moment up_to;  ///< moment up to which they are counted; of ongoing help or contact, which
                       ///< spends none, the begin of the present stretch
  float leaving = 0;   ///< of asking for help, in a spell of considering; of giving up, on a list
  float crisis = 0;
  float escalation = 0;  ///< since the last escalation
  float recovery = 0;    ///< since the last escalation, of a brick at the centre of difficulty

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("up_to", s.up_to), visit("leaving", s.leaving), visit("crisis", s.crisis);
    visit("escalation", s.escalation), visit("recovery", s.recovery);
  }
};

/// Half a line of memory after half a line, so that what is read of most cases lies on three lines.
struct alignas(32) Case {
  // What every fact about it says, in the layout of a fact (see `Fact`), up to `round`.
  std::uint32_t ordinal = 0;  ///< candidate number of its need within its area
  std::uint32_t family = 0;   ///< home of the family within its area
  std::uint16_t area = 0;
  std::uint16_t team = none;  ///< that holds it or on whose list it is
  std::uint8_t channel = 0;
  std::uint8_t children = 1;  ///< with bricks in the need when it arose, at least 1: the unit of
                              ///< specialist care
  std::uint8_t round = 0;     ///< 0 the need itself, then its returns
  std::uint8_t priority = 2;  ///< 0 crisis, 1 first … 3 last

  double step_clock = 0;          ///< clock of the worker when the step began
  base::Moment since;             ///< since when it is in its state
  base::Moment asked_at = never;  ///< of this round's request
  base::Moment exit_at = never;   ///< moment the family moves out or comes of age
  Spent spent;                    ///< in the present spell without help
  float per_week = 0;             ///< at home the rate of asking at a season index of 1, as the
                                  ///< family sees the door in this spell; with a worker the hours
                                  ///< promised for a stretch of ongoing help or contact
  float trust = 0.5F;             ///< tau
  float network = 0.5F;           ///< sigma
  float drop_left = 0;            ///< hazard left until the family leaves running help
  float weeks_waited = 0;         ///< on lists since this request, all teams
  std::uint32_t record = not_remembered;  ///< number in the book of its home, once it has asked
  std::uint32_t stamp = 0;                ///< agenda entries with another stamp are cancelled
  std::uint32_t next = no_slot, previous = no_slot;  ///< neighbours on the list
  std::uint32_t lead = no_slot;  ///< number of its lead at the place of `lead_team`
  std::uint32_t surfacing = 0;   ///< random word by which a further brick surfaces when the one
                                 ///< being laid is done
  std::uint16_t worker = none;   ///< index at the place
  std::uint16_t referred_by = none;
  std::uint16_t lead_team = none;  ///< where somebody keeps the lead while others treat
  std::uint8_t generation = 0;     ///< of the family at its home
  CaseState state = CaseState::free;
  Step step = Step::intake;
  MarkMeans mark_means = MarkMeans::step_ends;
  std::uint8_t current = 0;  ///< index of the brick being laid
  std::uint8_t brick_count = 0;
  std::uint8_t next_ordinal = 0;  ///< of a brick that surfaces
  std::uint8_t laid = 0;          ///< bricks laid in this round
  std::uint8_t spell = 0;         ///< spells of considering or waiting in this round
  std::uint8_t escalations = 0;   ///< within the spell
  std::uint8_t requests = 0;      ///< in this round: the first, those after dropping out or refusal
  std::uint8_t retellings = 0;    ///< in this request
  std::uint8_t first_domain = 0;
  std::uint8_t flags = 0;
  std::uint8_t whose = 1;       ///< the children among those, a bit each (see `Brick::owner`)
  std::uint8_t history = 0;     ///< of help; see `Lived`
  std::uint8_t settled = 0;     ///< in this request; see `Settled`
  std::uint8_t done_hours = 0;  ///< of work in this request, whole, at most 255
  std::array<Brick, max_bricks> bricks{};

  /// Up to the end of the third brick: few cases have more.
  static constexpr std::size_t usual_bytes = 160;

  enum Flag : std::uint8_t {
    right_help =
        1,      ///< somebody skilled enough has begun on the hardest recognised brick in this round
    unmet = 2,  ///< counted as a need without help
    asked_before = 4,   ///< has asked in this round
    handed_over = 8,    ///< an ongoing brick went to the network and the social base
    comes_of_age = 16,  ///< `exit_at` is the youngest child's 18th birthday, not a move
    hardest_laid = 32,  ///< the hardest recognised brick was laid by somebody not skilled enough:
                        ///< right help never came
    put_to_route = 64,  ///< has been put to the route that is mandatory
    beyond_team = 128   ///< when it asked, that brick was beyond everybody at the front door
  };
  /// Before and in this request; the lowest bits are the children helped before it was made.
  enum Lived : std::uint8_t {
    helped_before = 7,
    helped_now = 8,
    tried_another = 16,
    pressed = 32,  ///< help goes on under pressure
    ordered = 64,  ///< help is compulsory
    triaged = 128  ///< was asked on before it reached a team
  };
  enum Settled : std::uint8_t {
    consented = 1,        ///< somebody outside the team may be asked about the family
    on_its_way_back = 2,  ///< to who kept the lead
    intake_due = 4,       ///< help in a crisis began first
    extended = 8,         ///< help goes on beyond the 18th birthday; `exit_at` is when it must end
    accompanied = 16,     ///< somebody who acts on trust comes along in this step
    helped_in_stay = 32,  ///< help of this stay is registered as youth help (rules/youth_help.hpp)
    helped_in_request = 64  ///< some help of this request is
  };
  bool is_settled(Settled what) const { return (settled & what) != 0; }
  void settle(Settled what) { settled = static_cast<std::uint8_t>(settled | what); }
  void clear_settled(Settled what) { settled = static_cast<std::uint8_t>(settled & ~what); }

  /// Somebody keeps the lead while another team helps or will help.
  bool has_lead() const { return lead_team != none; }

  bool has_lived(Lived what) const { return (history & what) != 0; }
  void live(Lived what) { history = static_cast<std::uint8_t>(history | what); }

  /// Help went on for somebody who came of age.
  bool is_grown_up() const { return has(comes_of_age) && exit_at == never; }

  void note_done(double hours) {
    const auto all = static_cast<std::int64_t>(done_hours + hours + 0.5);
    done_hours = static_cast<std::uint8_t>(all < 255 ? all : 255);
  }

  bool has(Flag flag) const { return (flags & flag) != 0; }
  void set(Flag flag) { flags = static_cast<std::uint8_t>(flags | flag); }
  void clear(Flag flag) { flags = static_cast<std::uint8_t>(flags & ~flag); }
  /// Notes whether the need is without help; whether that is new.
  bool turn_unmet(bool is_unmet) {
    const bool turns = has(unmet) != is_unmet;
    flags = static_cast<std::uint8_t>(is_unmet ? flags | unmet : flags & ~unmet);
    return turns;
  }

  /// Address of the need for draws: its area and the number of its candidate, whatever became of
  /// other candidates.
  random::Subject subject() const { return random::subject(random::Who::need, area, ordinal); }

  /// Occasion for draws of this round: round (8), spell (8), item (8), turn (8).
  std::uint32_t occasion(std::uint32_t item, std::uint32_t turn) const {
    return static_cast<std::uint32_t>(round) << 24 | static_cast<std::uint32_t>(spell) << 16 |
           item << 8 | turn;
  }

  /// A spell of considering or waiting begins: new exponentials, nothing spent.
  void begin_spell(base::Moment now) {
    ++spell;
    escalations = 0;
    spent = Spent{};
    spent.up_to = now;
  }

  /// Occasion for draws of the help that follows a request, with this team: round (8), request (8),
  /// team (8), item (8).
  std::uint32_t help_occasion(std::uint32_t item) const {
    return static_cast<std::uint32_t>(round) << 24 | static_cast<std::uint32_t>(requests) << 16 |
           static_cast<std::uint32_t>(retellings) << 8 | item;
  }

  Brick& add(const Brick& brick) { return add_room() = brick; }
  /// Adds the next brick; what it is like is not said yet.
  Brick& begin_brick(std::uint8_t domain) {
    Brick& brick = add_room();
    brick.difficulty = brick.amount = 0;
    brick.domain = domain;
    brick.owner = owner_family;
    brick.flags = 0;
    brick.ordinal = next_ordinal++;
    return brick;
  }
  /// The last one takes its place.
  void remove(std::size_t index) {
    if (index != --brick_count) {
      bricks[index] = bricks[brick_count];
    }
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("step_clock", s.step_clock), visit("since", s.since), visit("asked_at", s.asked_at);
    visit("exit_at", s.exit_at), visit("spent", s.spent), visit("per_week", s.per_week);
    visit("trust", s.trust);
    visit("network", s.network), visit("drop_left", s.drop_left);
    visit("weeks_waited", s.weeks_waited);
    visit("ordinal", s.ordinal), visit("family", s.family), visit("record", s.record),
        visit("stamp", s.stamp);
    visit("next", s.next), visit("previous", s.previous), visit("lead", s.lead),
        visit("surfacing", s.surfacing), visit("area", s.area), visit("team", s.team);
    visit("worker", s.worker), visit("referred_by", s.referred_by), visit("lead_team", s.lead_team),
        visit("generation", s.generation);
    visit("state", s.state), visit("step", s.step), visit("mark_means", s.mark_means);
    visit("current", s.current), visit("brick_count", s.brick_count),
        visit("next_ordinal", s.next_ordinal);
    visit("laid", s.laid), visit("round", s.round), visit("spell", s.spell),
        visit("escalations", s.escalations);
    visit("requests", s.requests), visit("retellings", s.retellings), visit("channel", s.channel),
        visit("priority", s.priority);
    visit("first_domain", s.first_domain), visit("children", s.children), visit("flags", s.flags);
    visit("whose", s.whose), visit("history", s.history), visit("settled", s.settled),
        visit("done_hours", s.done_hours), visit("bricks", s.bricks);
  }

 private:
  Brick& add_room() {
    SAMENSPEL_CHECK(brick_count < max_bricks, "a need has at most eight open bricks");
    return bricks[brick_count++];
  }
};
static_assert(sizeof(Case) == 224);
static_assert(offsetof(Case, bricks) + 3 * sizeof(Brick) == Case::usual_bytes);

}  // namespace samenspel::world
