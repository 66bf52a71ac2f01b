#pragma once
// A way of paying, as values: what must be decided before help, what a month brings in, how many
// posts that leads to, and what it leaves of how families are taken on. A further form is a file of
// its own and its line in the table of scenario/payment_form.hpp: declarations, list and names
// follow from that line, and nothing outside a form's own file asks which form it is.

#include <cstdint>
#include <limits>

#include "core/scenario/contract.hpp"
#include "core/scenario/growth.hpp"

namespace samenspel::funding {

/// What the paper says for a case. Without `package_weeks` help ends when it is done.
struct Terms {
  double decision_days = 0;  ///< before help may begin
  double request_hours = 0;  ///< of the one who helps
  double package_hours_per_week = 0;
  double package_weeks = 0;
  std::int64_t package_cents = 0;

  bool has_package() const { return package_weeks > 0; }
};

/// A month of a team as its funder sees it, in cents.
struct Month {
  std::int64_t cost = 0;       ///< of people
  std::int64_t care_days = 0;  ///< paid at cost in every form
  double contact_hours = 0;
  double price = 0;   ///< of a contact hour
  double amount = 0;  ///< of a year, of this team; 0: what posts cost
  double years = 0;   ///< that the month lasts
};

/// A team that may grow or shrink.
struct StaffMonth {
  double wanted = 1;       ///< so far, relative to posts on paper
  double margin = 0;       ///< income over cost, less 1
  double months = 1;       ///< since last time
  double amount = 0;       ///< cents of a year; 0: what posts cost
  double posts_cents = 0;  ///< that all posts on paper cost in a year
};

/// What the paper leaves of how much a family gets and who is taken on.
struct Limits {
  double hours_per_week = std::numeric_limits<double>::infinity();  ///< of one family, at most
  bool admits_on_hours = false;  ///< a further family only with all its hours to give
};

class Form {
 public:
  virtual ~Form() = default;

  /// The paper of a case at this price of a contact hour.
  [[nodiscard]] virtual Terms terms(const scenario::Contract& contract,
                                    double cents_per_hour) const = 0;
  /// What the funder pays for the month, beside packages.
  [[nodiscard]] virtual std::int64_t granted(const Month& month) const = 0;
  /// Posts that the organisation wants, relative to those on paper.
  [[nodiscard]] virtual double staff_wanted(const StaffMonth& month,
                                            const scenario::Growth& p) const = 0;

  /// Whether an amount is agreed before the year, which one budget may move; what production costs
  /// is known only when it is there.
  [[nodiscard]] virtual bool has_amount() const { return false; }
  /// Cents of a month that count towards a ceiling of the year's revenue, beside packages.
  [[nodiscard]] virtual std::int64_t revenue(const Month&) const { return 0; }
  [[nodiscard]] virtual Limits limits(const scenario::Contract&) const { return {}; }
};

[[nodiscard]] const Form& form_of(scenario::PaymentForm form);
/// Without a contract (nullptr) a team is under a lump sum of what its posts cost.
[[nodiscard]] const Form& form_of(const scenario::Contract* contract);

#define SAMENSPEL_DECLARE(form) [[nodiscard]] const Form& form();
SAMENSPEL_PAYMENT_FORMS(SAMENSPEL_DECLARE)
#undef SAMENSPEL_DECLARE

}  // namespace samenspel::funding
