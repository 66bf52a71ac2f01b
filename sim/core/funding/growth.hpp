#pragma once
// How the number of posts follows money: what is wanted, and how fast people come and leave.

#include "core/funding/form.hpp"

namespace samenspel::funding {

/// Paid by production: posts grow on a margin and shrink on a loss, within bounds.
[[nodiscard]] double wanted_on_margin(const StaffMonth& month, const scenario::Growth& p);

/// Posts filled after so many months: a wanted growth is hired, and a cut leaves, with a lag of its
/// own; the labour market gives so many a year at most.
[[nodiscard]] double staff_after(double staff, double wanted, double months,
                                 const scenario::Growth& p);

/// The mean of the last half year, with the newest month in it.
[[nodiscard]] double moving_mean(double mean, double newest, double months);

/// Price of a contact hour in cents, from what one costs on paper when no price is given.
[[nodiscard]] double price_of_hour(const scenario::Contract& contract, double contact_hour_cents);

}  // namespace samenspel::funding
