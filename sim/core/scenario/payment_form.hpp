#pragma once
// The table of ways of paying. A further form is a line of this table and a file of funding/ that
// defines the function of that name; the names in scenarios, their numbers, the declarations and
// the list in funding/ all come from here.

namespace samenspel::scenario {

/// Every form, by its name in scenarios. Append only.
#define SAMENSPEL_PAYMENT_FORMS(form) form(lump_sum) form(arrangement) form(per_hour)

#define SAMENSPEL_NUMBER_OF(form) form,
enum class PaymentForm { SAMENSPEL_PAYMENT_FORMS(SAMENSPEL_NUMBER_OF) };
#undef SAMENSPEL_NUMBER_OF

}  // namespace samenspel::scenario
