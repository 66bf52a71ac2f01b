// The list of forms.

#include "core/base/check.hpp"
#include "core/funding/form.hpp"

namespace samenspel::funding {

const Form& form_of(scenario::PaymentForm form) {
  switch (form) {
    case scenario::PaymentForm::lump_sum:
      return lump_sum();
    case scenario::PaymentForm::arrangement:
      return arrangement();
    case scenario::PaymentForm::per_hour:
      return per_hour();
  }
  SAMENSPEL_CHECK(false, "every form of payment is in the list");
  return lump_sum();
}

}  // namespace samenspel::funding
