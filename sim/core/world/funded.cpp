#include "core/world/funded.hpp"

#include "core/world/place.hpp"

namespace samenspel::world {

namespace {

void audit_account(const Account& account) {
  SAMENSPEL_CHECK(account.balanced() && account.granted() == account.spent() + account.committed() +
                                                                 account.balance(),
                  "granted = spent + committed + balance");
}

}  // namespace

void audit_money(const Place& place) {
  std::int64_t committed = 0;
  for (const Account& account : place.team_accounts) {
    audit_account(account);
    committed += account.committed();
  }
  for (const AreaState& area : place.areas) {
    audit_account(area.account);
  }
  std::int64_t promised = 0;
  for (std::size_t slot = 0; slot < place.funded.papers.size(); ++slot) {
    const Paper& paper = place.funded.papers[slot];
    if (paper.runs()) {
      promised += paper.cents - paper.earned;
      SAMENSPEL_CHECK(place.cases[static_cast<std::uint32_t>(slot)].worker != none,
                      "a package runs for a family that is helped");
    }
  }
  SAMENSPEL_CHECK(committed == promised, "what is committed are packages that run");
}

}  // namespace samenspel::world
