#pragma once
// Books in whole cents: every euro is booked once, from one account to another.

#include <array>
#include <cstdint>

#include "core/base/check.hpp"

namespace samenspel::world {

/// Kinds of cost. Append only.
enum class CostKind : std::uint8_t {
  direct,
  administration,
  overhead,
  care_days,
  social_base,
  recruitment
};
inline constexpr std::size_t cost_kind_count = 6;
inline constexpr const char* cost_kind_names[cost_kind_count] = {
    "direct", "administration", "overhead", "care_days", "social_base", "recruitment"};

/// The account of one organisation with one funder, in cents. Granted = spent + balance at every
/// moment.
class Account {
 public:
  void grant(std::int64_t cents) {
    SAMENSPEL_CHECK(cents >= 0, "a grant is not negative");
    granted_ += cents;
    balance_ += cents;
  }

  void spend(CostKind kind, std::int64_t cents) {
    SAMENSPEL_CHECK(cents >= 0, "a cost is not negative");
    spent_[static_cast<std::size_t>(kind)] += cents;
    balance_ -= cents;
  }

  [[nodiscard]] std::int64_t granted() const { return granted_; }
  [[nodiscard]] std::int64_t balance() const { return balance_; }
  [[nodiscard]] std::int64_t spent(CostKind kind) const {
    return spent_[static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] std::int64_t spent() const {
    std::int64_t sum = 0;
    for (const std::int64_t cents : spent_) {
      sum += cents;
    }
    return sum;
  }
  [[nodiscard]] bool balanced() const { return granted_ == spent() + balance_; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("granted", s.granted_), visit("balance", s.balance_), visit("spent", s.spent_);
  }

 private:
  std::int64_t granted_ = 0;
  std::int64_t balance_ = 0;
  std::array<std::int64_t, cost_kind_count> spent_{};
};

}  // namespace samenspel::world
