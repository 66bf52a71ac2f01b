#pragma once
// Facts: what has happened, as values of 32 bytes, for observers. Handlers append them; nobody in
// the core reads back.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "core/world/case.hpp"

namespace samenspel::world {

/// Kinds of facts with the meaning of `value` and `detail`. Append only.
enum class FactKind : std::uint8_t {
  need_arose,      ///< value: bricks
  brick_absorbed,  ///< by network and social base before help is asked; detail: domain
  need_absorbed,   ///< no visible brick is left before asking
  need_passed,  ///< all visible bricks recovered before asking; value: seconds since the need arose
  asked,        ///< detail: channel; value: seconds since the family's last
                ///< planned ending if this is the first request after it, else -1
  entered,      ///< a request reaches a team, where this does not go with `asked`; detail: channel;
                ///< value: 1 when another team referred it, 2 when it was on this team's list while
                ///< it waited for another, else 0
  refused,      ///< the team is closed for new families
  queued,       ///< goes on a list; detail: priority
  left_list,    ///< comes off a list: to be helped, or without help
  unqueued,     ///< leaves a list without help; detail: ending; value: seconds waited
  started,      ///< help starts; detail: see started.hpp; value: seconds waited, 0 when at once
  escalated,
  brick_passed,  ///< an untreated brick recovered; detail: domain
  crisis,
  brick_found,     ///< a hidden brick is recognised; detail: domain
  brick_laid,      ///< detail: domain; value: contact seconds it took
  brick_surfaced,  ///< detail: domain
  stage_ended,  ///< help by this team ends for a case; detail: 0 ended, 1 referred, 2 back on the
                ///< list; value: seconds in care here
  referred,     ///< detail: layer of the receiver; value: index of the receiving team
  right_help,   ///< first hour on the hardest recognised brick by someone skilled enough; value:
                ///< seconds since asking; detail: 1 when it was beyond the front door's team
  right_help_lost,  ///< the family ends without it; detail: ending; value: seconds since asking
  ended,            ///< help has ended for the family; detail: ending; value: mark in hundredths
  returned,         ///< a remembered need asks again; value: round
  unmet_begins,   ///< a recognised need is without help: before asking, after giving up; on a list
                  ///< it goes with `queued`
  unmet_ends,     ///< where it does not go with `started`
  booked,         ///< detail: cost kind; value: cents; team or area of whom; round: funder
  staff_changed,  ///< value: posts in hundredths
  review,         ///< of ongoing help; value: contact seconds since the last one
  tried_another,  ///< a refused family turns to another team; detail: channel
  first_of_year,  ///< goes with `asked`: the first request of a family in a calendar year
  repeat_start,   ///< goes with `started`, when children of the need were helped before; value: how
                  ///< many
  handed_back,    ///< the social base cannot carry a brick any more; detail: domain
  fell_sick,  ///< a worker of a team; detail: low bits of the discipline; value: seconds it lasts
  guidance_month,  ///< a month of an ongoing brick, told at its review; value: contact seconds
                   ///< promised beyond what the month needed, negative when they fell short
  brick_left,      ///< recognised and not laid when help ends or is given up; detail: domain
  asked_beyond,    ///< beside asked: the hardest recognised brick is beyond the front door's team
  brick_met,       ///< a recognised brick at the plan of a team; detail: tenth of its difficulty;
                   ///< only where expertise can be asked
  consult_asked,   ///< detail: route (255: a colleague); value: tenth of the brick's difficulty
  consult_ended,   ///< detail: answer; value: seconds since it was asked
  join_asked,      ///< detail: route; value: tenth of the brick's difficulty
  join_begun,      ///< somebody begins on a brick beside the worker; detail: domain
  join_ended,      ///< detail: answer; value: contact seconds
  sharpened,       ///< a question within reach after all; detail: route
  referral_unneeded,  ///< the referring worker could have laid all bricks
  referral_late,      ///< after hours on a brick that had seemed within reach
  brick_shows,        ///< a brick turns out harder than it seemed; detail: domain
  skill_stands,       ///< of a team at the start of a month; detail: people (at most 255); value:
                      ///< their mean skill above their discipline's over all domains, in millionths
  tie_stands,         ///< the same; value: their mean tie with teams they know, in millionths
  worker_left,    ///< a post falls vacant; detail: low bits of the discipline; value: seconds in it
  vacancy_ended,  ///< detail: low bits of the discipline
  satisfaction_stands,  ///< of a team at the start of a month; detail: people (at most 255); value:
                        ///< their mean work satisfaction in millionths
  joint_met,  ///< several experts sit together about a question; detail: how many; value: seconds
              ///< of attendance paid to all of them
  path_set,   ///< by a route team; detail: 0 voluntary, 1 pressing, 2 compulsory
  triaged,    ///< a family was asked on before it reached a team; detail: 1 past the front door;
              ///< value: seconds it takes
  clarified,  ///< a question is clear before help starts; detail: hidden bricks that came to light;
              ///< value: 1 when another team helps then
  went_on_as_adult,  ///< somebody who came of age turns to the adult half with what is left
  hours_stand,       ///< of a team at the start of a month: direct hours a week in thousandths
  leg_stands,  ///< of a BASEcamp at the start of a month; detail: people hired at least two years
               ///< ago (at most 255); value: their mean skill in their deep legs, in millionths
  origin_tie_stands,  ///< the same; value: their mean tie with the institution they come from
  module_taken,       ///< a worker has done an e-learning module; detail: domain
  agreements_copied,  ///< a team takes over the working agreements of another; value: whose
  granted,  ///< what reached a team under a contract; detail: funder; value: cents, negative when
            ///< part of a promise goes back
  books_stand,   ///< of a team under a contract at the close of a month; detail: 0 its balance, 1
                 ///< what is promised and not yet earned; value: cents
  paper_asked,   ///< help waits for a decision; detail: 1 when it begins on trust; value: seconds
                 ///< until the decision
  paper_begins,  ///< a package runs; detail: number of the package in this stay, from 0; value:
                 ///< its price in cents
  beyond_need,   ///< contact after the last brick because a package runs on; value: contact
                 ///< seconds
  ceiling_reached,  ///< a family meets the ceiling of the year's revenue; detail: its effect
  staff_stands,     ///< of a team under a contract at the start of a month; value: full-time posts
                    ///< in hundredths
  budget_set,       ///< the amount of a team for the year that begins; value: cents
  tendered,         ///< the work of a team has a new holder; value: people who left
  help_begins,      ///< the first hour on a brick, when it is the first of the request or urgent;
                ///< detail: bits of `HelpBegins`; value: seconds since asking; this and the next
                ///< three only where expertise can be asked
  taken_on,          ///< beside started: a worker has the family; detail: bits of `TakenOn`; value:
                     ///< contact seconds that intake will take
  brick_missed,      ///< a hidden brick that clarification did not find; detail: domain
  trust_at_end,      ///< beside ended; detail: ending; value: trust in millionths
  attended,          ///< an expert sat in a meeting; value: seconds paid to them this month, these
                     ///< included
  child_at_home,     ///< when a family asks; detail: number among all children, the eldest 0;
                     ///< value: seconds of age; only in the event log
  brick_at_request,  ///< what a family asks help for; detail: domain; value: 0, with 1 when nobody
                     ///< has recognised it yet and 2 when it is ongoing; only in the event log
  trust_comes_first,  ///< hours are spent on the relation before a brick can begin; detail: its
                      ///< domain; value: contact seconds it takes; only in the event log
  asked_team_first,   ///< a practitioner asks the front door's team before other help is called in;
                      ///< detail: channel; value: 1 when the family stays with that team
  talked_together,    ///< practitioner, team and family at the start; detail: 1 when something
                      ///< hidden came to light
  ties_stand,         ///< beside tie_stands: ties that a person has, added up, the mean of the team
  guidance_fits,  ///< goes with guidance_month, when the promise was within a fifth of the need;
                  ///< detail: domain
  book_closes,   ///< at the end of the run, of a team or an area; detail: `BookEntry`; value: cents
                 ///< since its first day; round: funder
  choice_given,  ///< between help nearby with the advice of an expert outside the city and that
                 ///< expert; detail: 1 when the family wants the expert
  module_made,   ///< a team has made an e-learning module of what it was asked; detail: domain
  near_laid,     ///< beside brick_laid, where families differ in what they prefer and the expert is
                 ///< outside the city, for one that wants help nearby; detail: domain; value:
                 ///< seconds since asking
  near_left,     ///< the same beside brick_left
  became_volunteer,  ///< somebody of the family, of the area's social base; value: thousandths of
                     ///< an hour a week that those who were helped before give there now
  asked_across,      ///< beside asked: the family has needs in the youth and in the adult half
  lead_kept,         ///< beside referred: the worker keeps the case lead
  lead_returned,     ///< the family is back with who kept the lead; value: seconds it was away
  consent_awaited,   ///< before somebody outside the team is asked; value: seconds it takes
  more_talked_of,    ///< clarification found a brick in a family that came with a question of what
                     ///< it needs; detail: domain; value: 1 when the family goes along
  member_hours_stand,  ///< beside leg_stands; detail: the same people as far as they are there;
                       ///< value: their direct hours a week per post, in thousandths
  sent_on,     ///< off a list: the route team sends the family to another team; detail: 1 by post;
               ///< value: seconds waited
  registered,  ///< a family that waits goes on the list of a further team, that of the fact;
               ///< detail: on how many it is beside the first; value: index of the first
  registration_ended,  ///< it is off that further list; detail: `RegistrationEnds`; value: seconds
                       ///< on it
  offer_taken,     ///< off its first list: another team had room first; detail: 1 by post; value:
                   ///< seconds waited
  offer_too_late,  ///< of a team: the family to which it offered a place waits no more; value:
                   ///< seconds for which the place was kept
  asked_on,        ///< at a front door that halves share; detail: hidden bricks that came to light;
                   ///< value: seconds it takes
  extended_at_18,  ///< help of somebody who comes of age goes on
  case_discussed,  ///< by the team; detail: bricks of which everybody now sees how hard they are
  came_along,      ///< somebody who acts on trust and on the network; detail: 0 where trust has to
                   ///< grow, 1 when the network is activated; value: seconds it takes
  all_done,  ///< while an arrangement runs, or when it ends; detail: bits of `WhenDone`; value:
             ///< seconds that it still runs, or that one more does
  amount_stands,  ///< of a team under a contract whose amount is agreed beforehand, when its books
                  ///< close; value: cents of it for the time since they last did
  youth_help_begins,  ///< help in a stay is registered from now on; detail: who led to it; value:
                      ///< of which children (both: youth_help.hpp)
  youth_help_ends,    ///< help that was registered in this request has ended for the family; value:
                      ///< of which children
  suits_nurse,     ///< beside asked: a youth nurse would take it, who works there or not; detail:
                   ///< 1 when it is led to a specialist
  short_help_over  ///< a brick goes on elsewhere where help is longer; detail: its domain; value:
                   ///< contact seconds on it here, 0 for one without an end
};
inline constexpr std::size_t fact_kind_count = 109;

/// What is decided when all is done under an arrangement.
enum WhenDone : std::uint8_t {
  goes_on = 1,
  one_more = 2  ///< the arrangement is over: whether one more is asked for
};

/// How the time on a further list ends.
enum RegistrationEnds : std::uint8_t {
  place_taken = 0,
  withdrawn = 1,       ///< helped by the first team, or in need of no help
  turned_down = 2,     ///< the team takes nobody on its list
  last_elsewhere = 4,  ///< beside one of those: the family is on no further list any more
  registration_ends_how = 3
};

/// What became of what a funder granted: granted = spent + committed + balance.
enum BookEntry : std::uint8_t { book_granted, book_spent, book_committed, book_balance };
inline constexpr std::size_t book_entry_count = 4;
inline constexpr const char* book_entry_names[book_entry_count] = {"granted", "spent", "committed",
                                                                   "balance"};

/// What a first hour is.
enum HelpBegins : std::uint8_t {
  first_of_request = 1,
  urgent_brick = 2,    ///< a crisis, or of a domain of the first priority
  family_at_risk = 4,  ///< some recognised brick of the family is urgent
  crisis_brick = 8     ///< a crisis: received at once, whoever is at the door
};

/// Whom a family meets.
enum TakenOn : std::uint8_t {
  right_worker = 1,  ///< skilled enough for the hardest recognised brick
  new_face = 2       ///< somebody else had heard the story before, in this request
};

/// Facts that are stated only while events are recorded; nothing else counts them.
[[nodiscard]] constexpr bool is_only_logged(FactKind kind) {
  return kind == FactKind::child_at_home || kind == FactKind::brick_at_request ||
         kind == FactKind::trust_comes_first || kind == FactKind::short_help_over;
}

struct Fact {
  Fact() = default;

  /// About a case: what a case has in common with a fact is copied whole.
  Fact(Seconds when, FactKind what, const Case& c, std::uint8_t with_detail,
       std::int64_t with_value, std::uint8_t goes_with = 0)
      : time(when), value(with_value) {
    std::memcpy(reinterpret_cast<unsigned char*>(this) + first_of_case, &c, bytes_of_case);
    if constexpr (std::endian::native != std::endian::little) {
      family = static_cast<std::uint16_t>(c.family);
    }
    kind = what;
    also = goes_with;
    detail = with_detail;
    worker = static_cast<std::uint8_t>(c.worker);
  }

  Seconds time = 0;
  std::int64_t value = 0;
  std::uint32_t ordinal = 0;  ///< candidate number of the need within its area
  std::uint16_t family =
      0;  ///< low bits of the family's home, for distinct counts within the event log
  FactKind kind = FactKind::need_arose;
  std::uint8_t also = 0;  ///< what goes with it, in bits (goes_with.hpp)
  std::uint16_t area = none;
  std::uint16_t team = none;
  std::uint8_t detail = 0;
  std::uint8_t children = 0;  ///< children with bricks in the need, at least 1
  std::uint8_t round = 0;
  std::uint8_t worker = 0;  ///< low bits of the worker's number

  static constexpr std::size_t first_of_case = 16, bytes_of_case = 16;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("time", s.time), visit("value", s.value), visit("ordinal", s.ordinal),
        visit("family", s.family);
    visit("kind", s.kind), visit("also", s.also), visit("area", s.area), visit("team", s.team),
        visit("detail", s.detail);
    visit("children", s.children), visit("round", s.round), visit("worker", s.worker);
  }
};
static_assert(sizeof(Fact) == Fact::first_of_case + Fact::bytes_of_case);
static_assert(offsetof(Fact, ordinal) == Fact::first_of_case + offsetof(Case, ordinal) &&
              offsetof(Fact, family) == Fact::first_of_case + offsetof(Case, family) &&
              offsetof(Fact, area) == Fact::first_of_case + offsetof(Case, area) &&
              offsetof(Fact, team) == Fact::first_of_case + offsetof(Case, team) &&
              offsetof(Fact, children) == Fact::first_of_case + offsetof(Case, children) &&
              offsetof(Fact, round) == Fact::first_of_case + offsetof(Case, round));

}  // namespace samenspel::world
