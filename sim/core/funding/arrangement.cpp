// Per arrangement: after a decision, a package of hours a week for so many weeks at a price. What
// is promised is paid, whatever the need does meanwhile (S4).

#include "core/funding/costs.hpp"
#include "core/funding/form.hpp"
#include "core/funding/growth.hpp"

namespace samenspel::funding {

namespace {

class Arrangement final : public Form {
 public:
  Terms terms(const scenario::Contract& contract, double cents_per_hour) const override {
    Terms terms;
    terms.decision_days = contract.decision_days;
    terms.request_hours = contract.request_hours;
    terms.package_hours_per_week = contract.package_hours_per_week;
    terms.package_weeks = contract.package_weeks;
    terms.package_cents =
        cents(contract.package_hours_per_week * contract.package_weeks * cents_per_hour);
    return terms;
  }

  std::int64_t granted(const Month& month) const override { return month.care_days; }

  double staff_wanted(const StaffMonth& month, const scenario::Growth& p) const override {
    return wanted_on_margin(month, p);
  }

  /// What a package promises has to be given, and no more than that.
  Limits limits(const scenario::Contract& contract) const override {
    return {contract.package_hours_per_week, true};
  }
};

}  // namespace

const Form& arrangement() {
  static const Arrangement form;
  return form;
}

}  // namespace samenspel::funding
