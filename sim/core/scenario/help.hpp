#pragma once
// Clarification, help brick by brick, and trust.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

enum class Assignment { availability, expertise, mix, able };

/// Progress = hours * efficiency * alliance, with efficiency (s/c)^kappa below the difficulty and
/// alliance = a0 + (1 - a0) tau; trust grows by dtau = g (1 - tau) per contact hour.
struct Help {
  Assignment assignment = Assignment::mix;
  double assignment_by_skill = 4;
  double recognised_at_least = 0.3;
  double kappa = 2;
  double alliance_floor = 0.6;
  double trust_gain_per_hour = 0.03;
  double activity_gain_factor = 3;
  double experience_gain_factor = 2;
  double trust_kept_at_hand_over = 0.6;
  double retelling_hours = 4;
  double drop_out_per_hour = 0.0066;
  double drop_out_by_trust = 3.2;
  double drop_out_specialist_factor = 0.45;
  double fit_spread = 0;
  double fit_known = 0;
  double who_talk_hours = 2;
};

template <class V>
void describe(V& v, Help& p) {
  v.choice(
      p.assignment,
      About{"assignment", "1", 0, 0, Role::policy, "S2",
            "how the worker for a new case is chosen: by who has time, by who knows most, by both, "
            "or only somebody able, for whom the family waits while others have time"},
      {"availability", "expertise", "mix", "able"});
  v.number(p.assignment_by_skill,
           About{"assignment_by_skill", "1", 0, 100, Role::behaviour, "estimate",
                 "in a mix, full caseloads that a whole unit of missing skill outweighs"});
  v.number(p.recognised_at_least,
           About{"recognised_at_least", "1", 0, 1, Role::behaviour, "estimate",
                 "chance that somebody without skill recognises a hidden brick at clarification"});
  v.number(p.kappa,
           About{"kappa", "1", 0, 10, Role::behaviour, "estimate",
                 "how steeply efficiency falls when a brick is harder than the worker's skill"});
  v.number(p.alliance_floor, About{"alliance_floor", "1", 0, 1, Role::behaviour, "E16 estimate",
                                   "progress per hour without any trust, relative to full trust"});
  v.number(p.trust_gain_per_hour,
           About{"trust_gain_per_hour", "1/hour", 0, 1, Role::behaviour, "estimate",
                 "share of missing trust gained per contact hour"});
  v.number(p.activity_gain_factor,
           About{"activity_gain_factor", "1", 1, 20, Role::behaviour, "S1 estimate",
                 "how much faster trust grows in shared activities meant for it"});
  v.number(p.experience_gain_factor,
           About{"experience_gain_factor", "1", 1, 20, Role::behaviour, "S0 estimate",
                 "how much faster still when somebody comes along whose discipline acts on trust "
                 "and on the network"});
  v.number(p.trust_kept_at_hand_over,
           About{"trust_kept_at_hand_over", "1", 0, 1, Role::behaviour, "E19 estimate",
                 "share of trust that survives a new face"});
  v.number(p.retelling_hours, About{"retelling_hours", "hour", 0, 40, Role::behaviour, "estimate",
                                    "hours a new team spends on hearing the story again"});
  v.number(p.drop_out_per_hour,
           About{"drop_out_per_hour", "1/hour", 0, 1, Role::behaviour, "E17 U6 estimate",
                 "hazard of dropping out of running help per contact hour at trust 0.6"});
  v.number(p.drop_out_by_trust,
           About{"drop_out_by_trust", "1", 0, 20, Role::behaviour, "E16 E17 estimate",
                 "that hazard is multiplied by exp(-this x (trust - 0.6))"});
  v.number(p.drop_out_specialist_factor,
           About{"drop_out_specialist_factor", "1", 0, 5, Role::behaviour, "U6 estimate",
                 "factor on that hazard beyond the neighbourhood team"});
  v.number(p.fit_spread,
           About{"fit_spread", "1", 0, 0.9, Role::behaviour, "S1 estimate",
                 "an hour brings up to this share more or less than usual, by how well this family "
                 "and this professional suit each other"});
  v.number(p.fit_known,
           About{"fit_known", "1", 0, 5, Role::behaviour, "S1 estimate",
                 "skill that a perfect fit outweighs when somebody who knows both is asked to join "
                 "(0: nobody knows)"});
  v.number(
      p.who_talk_hours,
      About{"who_talk_hours", "hour", 0, 40, Role::behaviour, "S1 estimate",
            "hours of talk about who is needed, for each brick that comes to light in a family "
            "that came with a question of what it needs"});
}

}  // namespace samenspel::scenario
