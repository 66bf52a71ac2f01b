#pragma once
// What happens to a need that gets no help: escalation, natural recovery, giving up, crisis.

#include "core/scenario/elsewhere.hpp"
#include "core/scenario/law.hpp"

namespace samenspel::scenario {

struct Waiting {
  double escalation_per_week = 0.005;
  double escalation_difficulty = 0.08;
  double escalation_work = 1.15;
  double recovery_per_week = 0.0149;
  double recovery_by_difficulty = 4.0;
  double recovery_centre = 0.15;
  double drop_out_per_week = 0.006;
  double drop_out_growth_per_week = 0.03;
  double drop_out_by_trust = 1.5;
  double crisis_per_week = 0.005;
  std::string crisis_domain;
  double trust_kept_per_week = 0.995;
  NamedMap<double> drop_out_factor;
  Elsewhere elsewhere;
};

template <class V>
void describe(V& v, Waiting& p) {
  v.number(p.escalation_per_week, About{"escalation_per_week", "1/week", 0, 10, Role::behaviour,
                                        "estimate", "hazard that a waiting need grows"});
  v.number(p.escalation_difficulty,
           About{"escalation_difficulty", "1", 0, 1, Role::behaviour, "estimate",
                 "share of what is missing to full difficulty that an escalation adds"});
  v.number(p.escalation_work, About{"escalation_work", "1", 1, 10, Role::behaviour, "estimate",
                                    "factor on work at an escalation"});
  v.number(p.recovery_per_week, About{"recovery_per_week", "1/week", 0, 10, Role::behaviour, "E14",
                                      "hazard that an untreated easy brick passes by itself"});
  v.number(p.recovery_by_difficulty,
           About{"recovery_by_difficulty", "1", 0, 50, Role::behaviour, "estimate",
                 "that hazard is multiplied by exp(-this x (difficulty - centre))"});
  v.number(p.recovery_centre, About{"recovery_centre", "1", 0, 1, Role::behaviour, "estimate",
                                    "difficulty the recovery hazard refers to"});
  v.number(p.drop_out_per_week,
           About{"drop_out_per_week", "1/week", 0, 10, Role::behaviour, "E18 estimate",
                 "hazard of giving up at the start of the wait, at trust 0.5"});
  v.number(p.drop_out_growth_per_week,
           About{"drop_out_growth_per_week", "1/week", 0, 1, Role::behaviour, "estimate",
                 "relative growth of that hazard per week waited"});
  v.number(p.drop_out_by_trust,
           About{"drop_out_by_trust", "1", 0, 20, Role::behaviour, "E17 estimate",
                 "that hazard is multiplied by exp(this x (0.5 - trust))"});
  v.number(p.crisis_per_week, About{"crisis_per_week", "1/week", 0, 10, Role::behaviour, "estimate",
                                    "hazard that a waiting need becomes a crisis"});
  v.text(p.crisis_domain,
         About{"crisis_domain", "1", 0, 0, Role::behaviour, "estimate",
               "domain of the brick that a crisis adds; empty: the need's first domain"});
  v.number(p.trust_kept_per_week, About{"trust_kept_per_week", "1", 0, 1, Role::behaviour,
                                        "estimate", "share of trust kept per week of waiting"});
  v.number_by_name(
      p.drop_out_factor,
      About{"drop_out_factor", "1", 0, 1000, Role::behaviour, "estimate",
            "factor on giving up per layer (neighbourhood, basecamp, institution, national)"});
  v.section("elsewhere", "going on the list of a further team", p.elsewhere);
}

}  // namespace samenspel::scenario
