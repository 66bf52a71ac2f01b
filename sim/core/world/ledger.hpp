#pragma once
// Books in whole cents, by double entry: every euro leaves one account for another, once.

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/base/check.hpp"

namespace samenspel::world {

/// Kinds of cost. Append only.
enum class CostKind : std::uint8_t {
  direct,          ///< contact with families
  administration,  ///< the share of hours on paper, and the hours for requests and forms
  overhead,        ///< paid hours without anything of the other kinds
  care_days,       ///< residence and day care
  social_base,
  recruitment,  ///< of those who fill a vacancy
  consult,      ///< advice asked and given, bringing somebody in, and triage
  travel,
  meetings,   ///< the share of hours, joint meetings about a question, and modules
  prevention  ///< what is spent so that needs do not arise
};
inline constexpr std::size_t cost_kind_count = 10;
inline constexpr const char* cost_kind_names[cost_kind_count] = {
    "direct",      "administration", "overhead", "care_days", "social_base",
    "recruitment", "consult",        "travel",   "meetings",  "prevention"};

/// Who pays. Append only.
enum class Funder : std::uint8_t { municipality, insurer };
inline constexpr std::size_t funder_count = 2;
inline constexpr const char* funder_names[funder_count] = {"municipality", "insurer"};

/// The book of one organisation with its funders: for each of them the funder's own account, what
/// is promised and not yet earned, the balance, and what was spent by kind. A posting takes from
/// one account what it puts on another, so that all of them add up to nothing, and granted = spent
/// + committed + balance, at every moment.
class Account {
 public:
  /// The funder pays.
  void grant(std::int64_t cents, Funder funder = Funder::municipality) {
    SAMENSPEL_CHECK(cents >= 0, "a grant is not negative");
    post(funder, paid_by_funder, in_balance, cents);
  }

  /// The funder promises what is earned later.
  void commit(std::int64_t cents, Funder funder) {
    SAMENSPEL_CHECK(cents >= 0, "a promise is not negative");
    post(funder, paid_by_funder, promised, cents);
  }

  /// Part of a promise is earned.
  void earn(std::int64_t cents, Funder funder) {
    SAMENSPEL_CHECK(cents >= 0 && cents <= entry(funder, promised), "what was promised is earned");
    post(funder, promised, in_balance, cents);
  }

  /// Part of a promise goes back to the funder.
  void withdraw(std::int64_t cents, Funder funder) {
    SAMENSPEL_CHECK(cents >= 0 && cents <= entry(funder, promised), "what was promised goes back");
    post(funder, promised, paid_by_funder, cents);
  }

  void spend(CostKind kind, std::int64_t cents, Funder funder = Funder::municipality) {
    SAMENSPEL_CHECK(cents >= 0, "a cost is not negative");
    post(funder, in_balance, first_spent + static_cast<std::size_t>(kind), cents);
  }

  [[nodiscard]] std::int64_t granted(Funder funder) const { return -entry(funder, paid_by_funder); }
  [[nodiscard]] std::int64_t granted() const { return -over_funders(paid_by_funder); }
  [[nodiscard]] std::int64_t balance() const { return over_funders(in_balance); }
  [[nodiscard]] std::int64_t committed() const { return over_funders(promised); }
  [[nodiscard]] std::int64_t spent(CostKind kind) const {
    return over_funders(first_spent + static_cast<std::size_t>(kind));
  }
  [[nodiscard]] std::int64_t spent() const {
    std::int64_t sum = 0;
    for (std::size_t kind = 0; kind < cost_kind_count; ++kind) {
      sum += spent(static_cast<CostKind>(kind));
    }
    return sum;
  }
  [[nodiscard]] std::int64_t balance(Funder funder) const { return entry(funder, in_balance); }
  [[nodiscard]] std::int64_t committed(Funder funder) const { return entry(funder, promised); }
  [[nodiscard]] std::int64_t spent(Funder funder) const {
    std::int64_t sum = 0;
    for (std::size_t kind = 0; kind < cost_kind_count; ++kind) {
      sum += entry(funder, first_spent + kind);
    }
    return sum;
  }
  /// Of each funder: nothing is promised twice, and all accounts add up to nothing.
  [[nodiscard]] bool balanced() const {
    for (std::size_t funder = 0; funder < funder_count; ++funder) {
      std::int64_t sum = 0;
      for (std::size_t one = 0; one < account_count; ++one) {
        sum += entries_[funder * account_count + one];
      }
      if (sum != 0 || entries_[funder * account_count + promised] < 0) {
        return false;
      }
    }
    return true;
  }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("entries", s.entries_);
  }

 private:
  static constexpr std::size_t paid_by_funder = 0, in_balance = 1, promised = 2, first_spent = 3;
  static constexpr std::size_t account_count = first_spent + cost_kind_count;

  void post(Funder funder, std::size_t from, std::size_t to, std::int64_t cents) {
    entries_[static_cast<std::size_t>(funder) * account_count + from] -= cents;
    entries_[static_cast<std::size_t>(funder) * account_count + to] += cents;
  }
  [[nodiscard]] std::int64_t entry(Funder funder, std::size_t account) const {
    return entries_[static_cast<std::size_t>(funder) * account_count + account];
  }
  [[nodiscard]] std::int64_t over_funders(std::size_t account) const {
    std::int64_t sum = 0;
    for (std::size_t funder = 0; funder < funder_count; ++funder) {
      sum += entries_[funder * account_count + account];
    }
    return sum;
  }

  std::array<std::int64_t, funder_count * account_count> entries_{};
};

}  // namespace samenspel::world
