// Help that is registered as youth help begins and ends. Nothing but what is recorded depends on
// it.

#include "core/rules/youth_help.hpp"
#include "core/process/steps.hpp"
#include "core/world/youth_help.hpp"

namespace samenspel::process {

using world::HelpedChildren;

void state_youth_help(Here& here, Case& c, rules::StayEvent what) {
  if (!rules::begins_youth_help(c, what, here.structure(), here.parameters().entry,
                                here.shared.key)) {
    return;
  }
  here.fact(FactKind::youth_help_begins, c, rules::referrer_of(c, here.structure()),
            HelpedChildren::of(c).packed());
  c.settle(Case::helped_in_stay);
  c.settle(Case::helped_in_request);
}

void leave_youth_help(Case& c) { c.clear_settled(Case::helped_in_stay); }

void end_youth_help(Here& here, Case& c) {
  if (c.is_settled(Case::helped_in_request)) {
    here.fact(FactKind::youth_help_ends, c, 0, HelpedChildren::of(c).packed());
    c.clear_settled(Case::helped_in_stay);
    c.clear_settled(Case::helped_in_request);
  }
}

}  // namespace samenspel::process
