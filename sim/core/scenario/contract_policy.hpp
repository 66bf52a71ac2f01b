#pragma once
// Which contract pays which team, and what follows from it for hours and costs on paper.

#include "core/base/problems.hpp"
#include "core/scenario/policy.hpp"

namespace samenspel::scenario {

/// Fills what teams of `policy` have from contracts: hours net of accounts, costs on paper. What
/// the form of a contract adds is put in by run/, which knows the forms. Reports names that are
/// neither layer nor team, and shares of hours that leave none for families.
void apply_contracts(Policy& policy, const Structure& structure, base::Problems& problems);

}  // namespace samenspel::scenario
