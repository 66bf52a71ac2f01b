#include "samenspel/decisions.hpp"

namespace samenspel::command {

std::span<const DecisionRow> decision_rows() {
  using random::Decision;
  static constexpr DecisionRow rows[] = {
      {Decision::candidate_gap, "candidate_gap",
       "time between two candidate onsets of an area and domain"},
      {Decision::candidate_mark, "candidate_mark",
       "the mark against which a candidate onset is thinned"},
      {Decision::candidate_family, "candidate_family", "which family a candidate onset falls on"},
      {Decision::need_shape, "need_shape", "number and domains of the bricks of a need"},
      {Decision::need_brick, "need_brick", "difficulty, work and other traits of one brick"},
      {Decision::absorbed, "absorbed",
       "whether the social base carries a brick before help is asked"},
      {Decision::asks, "asks", "whether and when a family asks for help"},
      {Decision::channel, "channel", "by which door a family comes in"},
      {Decision::practitioner_view, "practitioner_view",
       "what a general practitioner sees in a need"},
      {Decision::family_traits, "family_traits",
       "trust, network strength and preferences of a family"},
      {Decision::family_life, "family_life", "births, moves and other events in a family's life"},
      {Decision::hidden_found, "hidden_found", "whether a hidden brick is recognised"},
      {Decision::perceived, "perceived", "the error in a worker's view of a brick's difficulty"},
      {Decision::waiting_threats, "waiting_threats",
       "the unit exponentials of the hazards of waiting"},
      {Decision::work, "work", "hours of work in a brick"},
      {Decision::surfaces, "surfaces", "whether laying a brick brings up another one"},
      {Decision::drops_out_in_care, "drops_out_in_care",
       "the unit exponential of dropping out during help"},
      {Decision::ongoing_spell, "ongoing_spell",
       "lengths and heights of the spells of an ongoing brick"},
      {Decision::ending, "ending", "when and how a worker ends help"},
      {Decision::returns, "returns", "the unit exponential of coming back"},
      {Decision::absence, "absence", "sickness and leave of a worker"},
      {Decision::tie_break, "tie_break", "choice between equals"},
      {Decision::residence, "residence", "where a family lives and moves to"},
      {Decision::tries_another, "tries_another",
       "whether a refused family tries another channel, and which"},
      {Decision::handed_back, "handed_back",
       "whether the social base hands a brick back this month"},
      {Decision::leaves, "leaves", "the unit exponential of leaving a post"},
      {Decision::door_triage, "door_triage", "the error in a triage team's view of a need"},
      {Decision::clarified, "clarified",
       "whether full clarification brings a hidden brick to light"},
      {Decision::front_door, "front_door", "whether a family takes the wrong one of two doors"},
      {Decision::goes_on_at_18, "goes_on_at_18",
       "whether help goes on for somebody who comes of age"},
      {Decision::second_leg, "second_leg", "whether a member of a BASEcamp has a second leg"},
      {Decision::agreements, "agreements", "the working agreements with which a team starts"},
      {Decision::looks, "looks",
       "whether a team looks into the kitchens of others, and into whose"},
      {Decision::one_more_package, "one_more_package",
       "whether an arrangement is extended when all is done"},
      {Decision::taken_over, "taken_over", "whether a new holder takes a person over at a tender"},
  };
  return rows;
}

}  // namespace samenspel::command
