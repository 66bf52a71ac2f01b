#pragma once
// What a random number decides: every random decision of the model, once, with a fixed number.

#include <cstdint>

namespace samenspel::random {

/// Append only: the number is a part of the address, so changing one changes every result.
enum class Decision : std::uint16_t {
  candidate_gap = 0,       ///< time between two candidate onsets of an area and domain
  candidate_mark = 1,      ///< the mark against which a candidate onset is thinned
  candidate_family = 2,    ///< which family a candidate onset falls on
  need_shape = 3,          ///< number and domains of the bricks of a need
  need_brick = 4,          ///< difficulty, work and other traits of one brick
  absorbed = 5,            ///< whether the social base carries a brick before help is asked
  asks = 6,                ///< whether and when a family asks for help
  channel = 7,             ///< by which door a family comes in
  practitioner_view = 8,   ///< what a general practitioner sees in a need
  family_traits = 9,       ///< trust, network strength and preferences of a family
  family_life = 10,        ///< births, moves and other events in a family's life
  hidden_found = 11,       ///< whether a hidden brick is recognised
  perceived = 12,          ///< the error in a worker's view of a brick's difficulty
  waiting_threats = 13,    ///< the unit exponentials of the hazards of waiting
  work = 14,               ///< hours of work in a brick
  surfaces = 15,           ///< whether laying a brick brings up another one
  drops_out_in_care = 16,  ///< the unit exponential of dropping out during help
  ongoing_spell = 17,      ///< lengths and heights of the spells of an ongoing brick
  ending = 18,             ///< when and how a worker ends help
  returns = 19,            ///< the unit exponential of coming back
  absence = 20,            ///< sickness and leave of a worker
  tie_break = 21,          ///< choice between equals
  residence = 22,          ///< where a family lives and moves to
  tries_another = 23,      ///< whether a refused family tries another channel, and which
  handed_back = 24,        ///< whether the social base hands a brick back this month
  leaves = 25,             ///< the unit exponential of leaving a post
  door_triage = 26,        ///< the error in a triage team's view of a need
  clarified = 27,          ///< whether full clarification brings a hidden brick to light
  front_door = 28,         ///< how a need looks before a door is chosen, and what asking on finds
  goes_on_at_18 = 29,      ///< whether help goes on for somebody who comes of age
  second_leg = 30,         ///< whether a member of a BASEcamp has a second leg
  agreements = 31,         ///< the working agreements with which a team starts
  looks = 32,              ///< whether a team looks into the kitchens of others, and into whose
  one_more_package = 33,   ///< whether an arrangement is extended when all is done
  taken_over = 34,         ///< whether a new holder takes a person over at a tender
  practice_leaves = 35,    ///< whether a practitioner or their contact at the team leaves this year
  practice_hears = 36,     ///< whether a practitioner hears how it went
  asks_team_first = 37,    ///< whether a practitioner asks the team first, and what they see then
  talks_together = 38,     ///< whether practitioner and team talk at the start, and what shows
  prefers_expert = 39,     ///< whether a family chooses the most expert help over help nearby
  fit = 40,                ///< how well a family and a professional suit each other
  volunteers = 41,         ///< whether somebody who was helped becomes a volunteer
  route_team = 42,         ///< the errors of front office and route team in their view of a risk
  asks_what = 43,          ///< whether a family comes with a question of what it needs
  goes_along = 44,         ///< whether it goes along when more is the matter
  asks_elsewhere = 45,     ///< when a family that waits looks for a further list, and whether
  delivered_to_end = 46,   ///< whether contact goes on to the end of a package when all is done
  registered = 47,         ///< whether help of a neighbourhood team is registered as youth help
  extended_at_18 = 48      ///< whether youth help is extended for somebody who comes of age
};

}  // namespace samenspel::random
