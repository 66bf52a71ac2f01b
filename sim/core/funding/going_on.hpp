#pragma once
// All is done, and the paper would let contact go on: what that brings, and whether it is given in
// to.

#include "core/scenario/growth.hpp"

namespace samenspel::funding {

/// What is known at the desk when all is done.
struct AllDone {
  double price = 0;          ///< of an hour with a family, as a multiple of what an hour costs
  double room = 0;           ///< of the worker, from -1.5 (a list at the door) to 1 (idle hours)
  double package_hours = 0;  ///< of a whole package
  double next_family_hours = 0;  ///< on paper, unpaid, for the family that would come instead
  double going_on_hours = 0;     ///< on paper for going on
};

/// What an hour of going on brings beside ending help now, in what an hour costs. Where the hour
/// would stay idle that is its price. Where a next family takes it, it is sold either way, and
/// going on saves the part of it that the next family asks for paper.
[[nodiscard]] double gain_of_going_on(const AllDone& done);

/// The chance that contact goes on for this gain.
[[nodiscard]] double chance_of_going_on(double gain, const scenario::Growth& p);

}  // namespace samenspel::funding
