#pragma once
// Case lead beside treatment lead: who keeps the thread while a specialist treats [S2].

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// On a referral the case lead moves with the case, or stays with the worker of the neighbourhood
/// team, who is then the contact for family and specialists.
enum class LeadOnReferral { moves, stays };

struct CaseLead {
  LeadOnReferral on_referral = LeadOnReferral::moves;
  bool returns = true;
  double hours_per_week = 0.25;
  double trust_kept = 0.8;
  double retelling_spared = 0.5;
};

template <class V>
void describe(V& v, CaseLead& p) {
  v.choice(p.on_referral,
           About{"on_referral", "1", 0, 0, Role::policy, "S2",
                 "whether the case lead moves with a referred case, or stays with the worker of "
                 "the neighbourhood team, beside the treatment lead of the specialist"},
           {"moves", "stays"});
  v.flag(p.returns, About{"returns", "1", 0, 1, Role::policy, "S2 estimate",
                          "when the specialist is done, the family comes back to a lead who "
                          "stayed, and help ends there"});
  v.number(p.hours_per_week,
           About{"hours_per_week", "hour/week", 0, 10, Role::behaviour, "S2 estimate",
                 "hours of a lead who stayed for each family, as long as others treat"});
  v.number(p.trust_kept, About{"trust_kept", "1", 0, 1, Role::behaviour, "S2 estimate",
                               "share of trust that survives a new face whom a lead who stayed "
                               "brings in"});
  v.number(p.retelling_spared,
           About{"retelling_spared", "1", 0, 1, Role::behaviour, "S2 estimate",
                 "share of the hours of retelling that a lead who stayed spares"});
}

}  // namespace samenspel::scenario
