#pragma once
// Between the files of process/ about workers who keep the case lead while others treat.

#include "core/process/here.hpp"

namespace samenspel::process {

/// The worker who holds the case keeps its lead, at a price in hours.
void keep_lead(Here& here, std::uint32_t slot);
/// Nobody keeps the lead of this case any more; the place of the lead is told.
void give_up_kept_lead(Here& here, Case& c);
inline void give_up_lead(Here& here, Case& c) {
  if (c.has_lead()) {
    give_up_kept_lead(here, c);
  }
}
/// The same at the place of the lead.
void release_lead(Here& here, std::uint32_t lead);
/// The specialist is done: the case goes back to who kept the lead.
void return_to_lead(Here& here, std::uint32_t slot);
/// Whether a case that arrives for `Case::lead_team` was on its way back to its lead.
[[nodiscard]] bool comes_back(const Case& c);
/// It has arrived there: the same worker goes on, or it goes on the list when they are not there.
void take_up_again(Here& here, std::uint32_t slot);

}  // namespace samenspel::process
