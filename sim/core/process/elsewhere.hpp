#pragma once
// A family that waits stands on the list of a further team too; the first place wins. Between
// places by post.

#include "core/process/here.hpp"

namespace samenspel::process {

// -- elsewhere.cpp: where the family waits
/// Whether families may stand on more than one list.
[[nodiscard]] bool may_look_elsewhere(const scenario::Policy& policy);

/// The family that begins to wait will look for a further list, where it may.
void look_elsewhere(Here& here, std::uint32_t slot);
/// Families may stand on more lists from now on: all who wait will look.
void all_look_elsewhere(Here& here, std::uint32_t since_policy);
[[nodiscard]] bool still_looks_elsewhere(const Here& here, const Entry& entry);
void on_asks_elsewhere(Here& here, const Entry& entry);

/// The family waits no more, whatever the reason: off all further lists.
void withdraw_registrations(Here& here, std::uint32_t slot);

/// A further team has room: off the first list, with the wait remembered for the mark and taken
/// from trust; false when the family does not wait any more.
bool leave_first_list_for(Here& here, const world::Registering& what);
void hear_that_list_is_closed(Here& here, const world::Registering& what);

/// A letter about a place on a list, to either side.
void on_list_letter(Here& here, const world::Message& message);

// -- registrations.cpp: at the further team
/// A family that waits elsewhere comes on the list, unless it is closed.
void take_on_list(Here& here, const world::Registering& what);
/// It waits no more. Where a place was offered meanwhile, that was kept in vain.
void take_off_list(Here& here, const world::Registering& what);
void on_registration_decided(Here& here, const Entry& entry);
/// As `admit_waiting`, where families that wait elsewhere are on the list too: who came first goes
/// first within a priority; behind every case that stands before one which came earlier.
void admit_waiting_and_registered(Here& here, world::Team& team);

/// A case that has just been unpacked here takes the place that was offered to it.
void arrive_at_kept_place(Here& here, std::uint32_t slot, const world::Registering& what);

}  // namespace samenspel::process
