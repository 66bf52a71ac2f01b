// Lump sum: a yearly amount for which every family is accepted. Capacity is what the money buys;
// no case brings in more than another (S4).

#include <algorithm>

#include "core/funding/costs.hpp"
#include "core/funding/form.hpp"

namespace samenspel::funding {

namespace {

class LumpSum final : public Form {
 public:
  Terms terms(const scenario::Contract& contract, double) const override {
    Terms terms;
    terms.request_hours = contract.request_hours;
    return terms;
  }

  std::int64_t granted(const Month& month) const override {
    return month.amount > 0 ? cents(month.amount * month.years) + month.care_days
                            : month.cost + month.care_days;
  }

  double staff_wanted(const StaffMonth& month, const scenario::Growth& p) const override {
    if (month.amount <= 0 || month.posts_cents <= 0) {
      return 1;
    }
    return std::clamp(month.amount / month.posts_cents, p.at_least, p.at_most);
  }

  bool has_amount() const override { return true; }
};

}  // namespace

const Form& lump_sum() {
  static const LumpSum form;
  return form;
}

}  // namespace samenspel::funding
