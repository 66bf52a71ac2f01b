#pragma once
// A family that waits stands on the list of a further team too; the first place wins. Between
// places by post.

#include "core/process/here.hpp"

namespace samenspel::process {

/// Whether families may stand on more than one list.
[[nodiscard]] bool may_look_elsewhere(const scenario::Policy& policy);

/// The family that begins to wait will look for a further list, where it may.
void look_elsewhere(Here& here, std::uint32_t slot);
/// Families may stand on more lists from now on: all who wait will look.
void all_look_elsewhere(Here& here, std::uint32_t since_policy);
[[nodiscard]] bool still_looks_elsewhere(const Here& here, const Entry& entry);
void on_asks_elsewhere(Here& here, const Entry& entry);
void on_registration_decided(Here& here, const Entry& entry);

/// The family waits no more, whatever the reason: off all further lists.
void withdraw_registrations(Here& here, std::uint32_t slot);

/// As `admit_waiting`, where families that wait elsewhere are on the list too: who came first goes
/// first within a priority; behind every case that stands before one which came earlier.
void admit_waiting_and_registered(Here& here, world::Team& team);

/// A letter about a place on a list.
void on_list_letter(Here& here, const world::Message& message);

/// A case that has just been unpacked here takes the place that was offered to it.
void arrive_at_kept_place(Here& here, std::uint32_t slot, const world::Registering& what);

}  // namespace samenspel::process
