#pragma once
// Contracts between a funder and those who help: how they are paid, and what that asks of them.

#include "core/scenario/law.hpp"
#include "core/scenario/payment_form.hpp"

namespace samenspel::scenario {

enum class PaidBy { municipality, insurer };

/// What happens to a family when the revenue of the year has reached the ceiling.
enum class CeilingEffect { exception, other_provider, wait };

struct Contract {
  std::vector<std::string> covers;
  PaymentForm form = PaymentForm::lump_sum;
  PaidBy funder = PaidBy::municipality;
  double request_hours = 0;
  double renewal_hours = 0;
  double administration_more = 0;
  bool consult_included = true;

  // lump sum
  double amount_eur_per_year = 0;
  double indexation_per_year = 0;
  double term_years = 0;
  double staff_taken_over = 1;
  double double_payment_weeks = 520;

  // paid by production
  double decision_days = 0;
  bool start_on_trust = false;
  double package_hours_per_week = 1.5;
  double package_weeks = 26;
  double price_eur_per_hour = 0;
  double price_margin = 0;
  double norm_occupancy = 0.9;
  double ceiling_eur_per_year = 0;
  CeilingEffect ceiling_effect = CeilingEffect::exception;
};

template <class V>
void describe_paid_by_production(V& v, Contract& p) {
  v.number(p.decision_days,
           About{"decision_days", "day", 0, 365, Role::policy, "S4 estimate",
                 "days until a request is decided on; a crisis does not wait for it"});
  v.flag(p.start_on_trust, About{"start_on_trust", "1", 0, 1, Role::policy, "S4",
                                 "help begins before the paper is there"});
  v.number(p.package_hours_per_week,
           About{"package_hours_per_week", "hour/week", 0.05, 40, Role::policy, "S4 estimate",
                 "hours a week that an arrangement promises"});
  v.number(p.package_weeks, About{"package_weeks", "week", 1, 520, Role::policy, "S4 estimate",
                                  "weeks that an arrangement runs"});
  v.number(p.price_eur_per_hour,
           About{"price_eur_per_hour", "EUR/hour", 0, 2000, Role::policy, "N19 estimate",
                 "price of a contact hour (0: what it costs at the normal occupancy, and the "
                 "margin)"});
  v.number(p.price_margin, About{"price_margin", "1", -0.5, 2, Role::policy, "estimate",
                                 "margin in a price that follows from costs"});
  v.number(p.norm_occupancy,
           About{"norm_occupancy", "1", 0.1, 1, Role::policy, "N21 estimate",
                 "share of direct hours with families in a price that follows from costs"});
  v.number(p.ceiling_eur_per_year,
           About{"ceiling_eur_per_year", "EUR/year", 0, 1e10, Role::policy, "estimate",
                 "revenue of all it covers that is paid in a calendar year (0: open end)"});
  v.choice(p.ceiling_effect,
           About{"ceiling_effect", "1", 0, 0, Role::policy, "estimate",
                 "beyond the ceiling: an exception, paid and with twice the hours for the request; "
                 "another provider; or the list until the new year"},
           {"exception", "other_provider", "wait"});
}

template <class V>
void describe(V& v, Contract& p) {
  v.texts(p.covers, About{"covers", "1", 0, 0, Role::policy, "S4",
                          "layers and teams that are paid this way; a team goes before its layer"});
#define SAMENSPEL_NAME_OF(form) #form,
  v.choice(p.form, About{"form", "1", 0, 0, Role::policy, "S4", "way of paying"},
           {SAMENSPEL_PAYMENT_FORMS(SAMENSPEL_NAME_OF)});
#undef SAMENSPEL_NAME_OF
  v.choice(p.funder, About{"funder", "1", 0, 0, Role::policy, "S4", "who pays"},
           {"municipality", "insurer"});
  v.number(
      p.request_hours,
      About{"request_hours", "hour", 0, 100, Role::policy, "N23 estimate",
            "hours of the one who helps for the request, the decision and the bill of a case"});
  v.number(p.renewal_hours, About{"renewal_hours", "hour", 0, 100, Role::policy, "N23 estimate",
                                  "hours of the one who helps for one more arrangement"});
  v.number(p.administration_more,
           About{"administration_more", "1", 0, 0.5, Role::policy, "N23 estimate",
                 "share of productive hours for accounts, beside the team's own administration"});
  v.flag(p.consult_included,
         About{"consult_included", "1", 0, 1, Role::policy, "S4",
               "advice and joining are in the funding; else each is requested, with the days and "
               "hours of a request"});
  v.number(p.amount_eur_per_year,
           About{"amount_eur_per_year", "EUR/year", 0, 1e10, Role::policy, "S4 U5 estimate",
                 "lump sum for all it covers, shared by posts on paper (0: what the posts cost)"});
  v.number(p.indexation_per_year, About{"indexation_per_year", "1/year", -0.2, 0.2, Role::policy,
                                        "S4 estimate", "yearly rise of a lump sum"});
  v.number(p.term_years, About{"term_years", "year", 0, 50, Role::policy, "S0 S4",
                               "years after which the work is tendered again (0: never)"});
  v.number(p.staff_taken_over,
           About{"staff_taken_over", "1", 0, 1, Role::policy, "S4 estimate",
                 "share of the people whom a new holder takes over at a tender"});
  v.number(p.double_payment_weeks,
           About{"double_payment_weeks", "week", 0, 520, Role::policy, "S4",
                 "weeks that packages of a contract before this one, which knows none, are still "
                 "paid beside it"});
  describe_paid_by_production(v, p);
}

}  // namespace samenspel::scenario
