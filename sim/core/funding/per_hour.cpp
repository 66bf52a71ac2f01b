// Per hour: after a decision, each hour with a family is paid.

#include "core/funding/costs.hpp"
#include "core/funding/form.hpp"
#include "core/funding/growth.hpp"

namespace samenspel::funding {

namespace {

class PerHour final : public Form {
 public:
  Terms terms(const scenario::Contract& contract, double) const override {
    Terms terms;
    terms.decision_days = contract.decision_days;
    terms.request_hours = contract.request_hours;
    return terms;
  }

  std::int64_t granted(const Month& month) const override {
    return cents(month.contact_hours * month.price) + month.care_days;
  }

  double staff_wanted(const StaffMonth& month, const scenario::Growth& p) const override {
    return wanted_on_margin(month, p);
  }

  std::int64_t revenue(const Month& month) const override {
    return granted(month) - month.care_days;
  }
};

}  // namespace

const Form& per_hour() {
  static const PerHour form;
  return form;
}

}  // namespace samenspel::funding
