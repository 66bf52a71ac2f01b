// Help that is registered as youth help begins and ends. Nothing but what is recorded depends on
// it.

#include "core/rules/youth_help.hpp"
#include "core/process/steps.hpp"
#include "core/world/youth_help.hpp"

namespace samenspel::process {

using world::HelpedChildren;

void register_youth_help(Here& here, Case& c, rules::StayEvent what) {
  if (!rules::begins_youth_help(c, what, here.structure(), here.parameters().entry,
                                here.shared.key)) {
    return;
  }
  here.fact(FactKind::youth_help_begins, c, rules::referrer_of(c, here.structure()),
            HelpedChildren::of(c).packed());
  c.youth_help = Case::in_stay | Case::in_request;
}

void leave_youth_help(Case& c) {
  c.youth_help = static_cast<std::uint8_t>(c.youth_help & ~Case::in_stay);
}

void end_youth_help(Here& here, Case& c) {
  if (c.youth_help != 0) {
    here.fact(FactKind::youth_help_ends, c, 0, HelpedChildren::of(c).packed());
    c.youth_help = 0;
  }
}

}  // namespace samenspel::process
