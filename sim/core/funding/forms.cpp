// The list of forms, in the order of their table.

#include "core/base/check.hpp"
#include "core/funding/form.hpp"

namespace samenspel::funding {

const Form& form_of(scenario::PaymentForm form) {
#define SAMENSPEL_LISTED(name) &name(),
  static const Form* const all[] = {SAMENSPEL_PAYMENT_FORMS(SAMENSPEL_LISTED)};
#undef SAMENSPEL_LISTED
  const auto index = static_cast<std::size_t>(form);
  SAMENSPEL_CHECK(index < sizeof(all) / sizeof(*all), "every form of payment is in the table");
  return *all[index];
}

const Form& form_of(const scenario::Contract* contract) {
  return contract == nullptr ? lump_sum() : form_of(contract->form);
}

}  // namespace samenspel::funding
