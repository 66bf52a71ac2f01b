#pragma once
// Between the files of process/ about what is paid, and what the way of paying asks. Where no
// policy of the run has a contract nothing of this happens.

#include "core/funding/form.hpp"
#include "core/process/here.hpp"

namespace samenspel::process {

// -- papers.cpp: a decision before help, a package that runs, one more of it
/// Each of these does something only where some team has a contract.
namespace under_contract {
void request_paper(Here& here, std::uint32_t slot);
[[nodiscard]] bool may_begin(const Here& here, std::uint32_t slot);
bool goes_to_other_provider(Here& here, std::uint32_t slot);
void begin_paper(Here& here, std::uint32_t slot);
void end_paper(Here& here, std::uint32_t slot);
[[nodiscard]] const world::Paper* running_paper(const Here& here, std::uint32_t slot);
Seconds delivered_until(Here& here, std::uint32_t slot);
}  // namespace under_contract

/// A case reaches a team: what must be decided is asked.
inline void request_paper(Here& here, std::uint32_t slot) {
  if (here.place.funded.in_use()) {
    under_contract::request_paper(here, slot);
  }
}
/// Whether help may begin: the decision is there or trusted in, the year's revenue allows it, and
/// no route team is to meet before.
[[nodiscard]] inline bool may_begin(const Here& here, std::uint32_t slot, const Case& c) {
  return c.priority == 0 || (c.step != world::Step::before_route_team &&
                             (here.place.plain_help || !here.place.funded.in_use() ||
                              under_contract::may_begin(here, slot)));
}
/// Beyond the ceiling another provider is tried, where the contract says so and there is one.
inline bool goes_to_other_provider(Here& here, std::uint32_t slot) {
  return here.place.funded.in_use() && under_contract::goes_to_other_provider(here, slot);
}
/// Help begins: hours for the request, and the package.
inline void begin_paper(Here& here, std::uint32_t slot) {
  if (here.place.funded.in_use()) {
    under_contract::begin_paper(here, slot);
  }
}
/// The case leaves its worker: what a package has not earned goes back.
inline void end_paper(Here& here, std::uint32_t slot) {
  if (here.place.funded.in_use()) {
    under_contract::end_paper(here, slot);
  }
}
/// The package of a case that has not run out, or nullptr.
[[nodiscard]] inline const world::Paper* running_paper(const Here& here, std::uint32_t slot) {
  return here.place.funded.in_use() ? under_contract::running_paper(here, slot) : nullptr;
}
/// All is done: until when contact goes on because those who help choose to deliver the package to
/// its end; 0: it does not, by the package.
inline Seconds delivered_until(Here& here, std::uint32_t slot) {
  return here.place.funded.in_use() ? under_contract::delivered_until(here, slot) : 0;
}
/// Whether the contract of a team lets it offer a place: no ceiling stops it.
[[nodiscard]] bool takes_more(const Here& here, std::uint16_t team);
/// From when a place may be offered to a family that comes on the list of a team now while it waits
/// elsewhere: when the decision is there, or is trusted in.
[[nodiscard]] Seconds may_be_offered_from(const Here& here, std::uint16_t team);
/// The decision about the case was asked when it came on the list, and is there.
void count_as_decided(Here& here, std::uint32_t slot);
/// All is done and contact is over after `hours`; when the package is over as well, one more may be
/// asked for, and is then delivered until the moment that is returned; 0: help ends.
Seconds goes_on_by_paper(Here& here, std::uint32_t slot, double hours);
/// A policy comes into force that may know no packages: those that run are paid on for a while.
void change_papers(Here& here);
void on_paper_decided(Here& here, const Entry& entry);
void on_paper_ends(Here& here, const Entry& entry);
/// Brings what the packages of a team have earned up to now.
void earn_packages(Here& here, const world::Team& team);

// -- books.cpp
/// Books what was worked since the books were last closed, under the policy that was in force.
void close_books(Here& here);
void book(Here& here, world::Account& account, std::uint16_t area, std::uint16_t team,
          world::CostKind kind, std::int64_t cents,
          world::Funder funder = world::Funder::municipality);
/// At the end of the run: what each funder granted since its first day, and where it is.
void state_books(Here& here);
[[nodiscard]] world::Account& account_of(Here& here, std::uint16_t team);
[[nodiscard]] world::Funder funder_of(const Here& here, std::uint16_t team);
/// Price of a contact hour of a team in cents, today.
[[nodiscard]] double price_of(const Here& here, std::uint16_t team);
/// Cents a year of a team under a lump sum, indexed; 0: what its posts cost.
[[nodiscard]] double amount_of(const Here& here, std::uint16_t team);
/// Cents that all posts of a team on paper cost in a year, at today's wages.
[[nodiscard]] double posts_cents_of(const Here& here, std::uint16_t team);

// -- staff_follows_money.cpp
/// At the begin of a month: what came in and went out, and what that does to posts; in January
/// what the year that is over was, in December what the next one brings.
void follow_money(Here& here, std::size_t month);
/// The fraction of a post that is filled under the policy in force and the money there is.
[[nodiscard]] double fraction_of(const Here& here, const world::Worker& worker);
/// Fills a post up to a fraction, or closes it.
void fill_post(Here& here, std::uint16_t worker, double fraction);

// -- town_hall.cpp
/// On 1 January: what teams report about the year that is over, and their new amounts.
void close_year(Here& here);
/// In December, at the town hall.
void set_budgets(Here& here);
void on_money_letter(Here& here, const world::Message& message);

}  // namespace samenspel::process
