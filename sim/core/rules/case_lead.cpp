#include "core/rules/case_lead.hpp"

#include <algorithm>

namespace samenspel::rules {

bool keeps_lead(const world::Case& item, scenario::TeamIndex to,
                const scenario::Structure& structure, const scenario::CaseLead& p) {
  constexpr auto neighbourhood = scenario::Layer::neighbourhood;
  return p.on_referral == scenario::LeadOnReferral::stays && !item.has_lead() &&
         structure.teams[item.team].layer == neighbourhood &&
         structure.teams[to].layer != neighbourhood;
}

bool goes_back_to_lead(const world::Case& item, const scenario::CaseLead& p) {
  return item.has_lead() && p.returns && item.team != item.lead_team;
}

double trust_kept_at_new_face(const world::Case& item, const scenario::Parameters& p) {
  const double kept = p.help.trust_kept_at_hand_over;
  return item.has_lead() ? std::max(kept, p.expertise.case_lead.trust_kept) : kept;
}

double retelling_hours(const world::Case& item, const scenario::Parameters& p) {
  return p.help.retelling_hours *
         (item.has_lead() ? 1 - p.expertise.case_lead.retelling_spared : 1.0);
}

}  // namespace samenspel::rules
