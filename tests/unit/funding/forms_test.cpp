#include <gtest/gtest.h>

#include "core/funding/costs.hpp"
#include "core/funding/form.hpp"
#include "core/funding/growth.hpp"
#include "core/scenario/reference_visitor.hpp"

namespace samenspel::funding {
namespace {

using scenario::Contract;
using scenario::Growth;
using scenario::PaymentForm;

Month a_month() {
  Month month;
  month.cost = 500000;
  month.care_days = 20000;
  month.contact_hours = 30;
  month.price = 16000;
  month.amount = 6000000;
  month.years = 0.1;
  return month;
}

TEST(LumpSum, pays_its_amount_whatever_is_done) {
  Month month = a_month();
  EXPECT_EQ(lump_sum().granted(month), 620000);
  month.contact_hours = 0;
  EXPECT_EQ(lump_sum().granted(month), 620000);
  month.amount = 0;
  EXPECT_EQ(lump_sum().granted(month), 520000) << "what the posts cost";
}

TEST(LumpSum, asks_no_decision_and_ends_by_no_paper) {
  Contract contract;
  contract.decision_days = 14;
  contract.request_hours = 1;
  const Terms terms = lump_sum().terms(contract, 16000);
  EXPECT_EQ(terms.decision_days, 0);
  EXPECT_EQ(terms.request_hours, 1);
  EXPECT_FALSE(terms.has_package());
}

TEST(LumpSum, buys_as_many_posts_as_it_pays) {
  Growth growth;
  growth.at_most = 1.5;
  StaffMonth month;
  month.posts_cents = 100;
  month.margin = 10;  // of no matter
  for (const auto& [amount, staff] :
       {std::pair{80.0, 0.8}, {120.0, 1.2}, {900.0, 1.5}, {1.0, 0.5}}) {
    month.amount = amount;
    EXPECT_DOUBLE_EQ(lump_sum().staff_wanted(month, growth), staff);
  }
  month.amount = 0;
  EXPECT_EQ(lump_sum().staff_wanted(month, growth), 1);
}

TEST(Arrangement, pays_what_is_promised) {
  Contract contract;
  contract.decision_days = 14;
  contract.request_hours = 6;
  contract.package_hours_per_week = 2;
  contract.package_weeks = 10;
  const Terms terms = arrangement().terms(contract, 15000);
  EXPECT_EQ(terms.decision_days, 14);
  EXPECT_EQ(terms.package_cents, 300000);
  EXPECT_EQ(arrangement().granted(a_month()), 20000) << "beside packages: care days at cost";
}

TEST(PerHour, pays_each_hour_after_a_decision) {
  Contract contract;
  contract.decision_days = 14;
  const Terms terms = per_hour().terms(contract, 15000);
  EXPECT_EQ(terms.decision_days, 14);
  EXPECT_FALSE(terms.has_package());
  EXPECT_EQ(per_hour().granted(a_month()), 480000 + 20000);
}

TEST(PaidByProduction, posts_follow_the_margin_within_bounds) {
  Growth growth;
  growth.per_year = 1;
  growth.at_most = 1.2;
  StaffMonth month;
  month.wanted = 1;
  month.months = 12;
  for (const Form* form : {&arrangement(), &per_hour()}) {
    for (const auto& [margin, staff] :
         {std::pair{0.0, 1.0}, {0.1, 1.1}, {0.9, 1.2}, {-0.2, 0.8}, {-0.9, 0.5}, {-5.0, 0.5}}) {
      month.margin = margin;
      EXPECT_DOUBLE_EQ(form->staff_wanted(month, growth), staff);
    }
  }
}

TEST(EveryForm, is_in_the_list) {
  EXPECT_EQ(&form_of(PaymentForm::lump_sum), &lump_sum());
  EXPECT_EQ(&form_of(PaymentForm::arrangement), &arrangement());
  EXPECT_EQ(&form_of(PaymentForm::per_hour), &per_hour());
}

TEST(EveryForm, is_named_in_scenarios_in_the_order_of_the_table) {
#define SAMENSPEL_NAME_OF(form) #form,
  const std::vector<std::string> names{SAMENSPEL_PAYMENT_FORMS(SAMENSPEL_NAME_OF)};
#undef SAMENSPEL_NAME_OF
  std::vector<std::string> choices;
  for (const scenario::ReferenceRow& row : scenario::reference_rows<Contract>()) {
    choices = row.path == "form" ? row.choices : choices;
  }
  EXPECT_EQ(choices, names);
}

TEST(NoContract, is_a_lump_sum_of_what_posts_cost) {
  EXPECT_EQ(&form_of(nullptr), &lump_sum());
  Contract contract;
  contract.form = PaymentForm::per_hour;
  EXPECT_EQ(&form_of(&contract), &per_hour());
}

TEST(LumpSum, alone_has_an_amount_beforehand) {
  EXPECT_TRUE(lump_sum().has_amount());
  EXPECT_FALSE(arrangement().has_amount());
  EXPECT_FALSE(per_hour().has_amount());
}

TEST(PerHour, alone_counts_what_a_month_brings_in_towards_a_ceiling) {
  EXPECT_EQ(per_hour().revenue(a_month()), 480000);
  EXPECT_EQ(arrangement().revenue(a_month()), 0) << "its packages count when they begin";
  EXPECT_EQ(lump_sum().revenue(a_month()), 0);
}

TEST(Arrangement, alone_limits_hours_to_those_on_paper) {
  Contract contract;
  contract.package_hours_per_week = 1.3;
  EXPECT_EQ(arrangement().limits(contract).hours_per_week, 1.3);
  EXPECT_TRUE(arrangement().limits(contract).admits_on_hours);
  for (const Form* form : {&lump_sum(), &per_hour()}) {
    EXPECT_GT(form->limits(contract).hours_per_week, 168);
    EXPECT_FALSE(form->limits(contract).admits_on_hours);
  }
}

TEST(Staff, comes_and_leaves_with_a_lag) {
  Growth growth;
  growth.hires_per_year = 10;
  growth.hiring_weeks = growth.leaving_weeks = 13;
  const double month = staff_after(1, 1.5, 1, growth);
  EXPECT_GT(month, 1.1);
  EXPECT_LT(month, 1.2);
  EXPECT_NEAR(staff_after(1, 1.5, 60, growth), 1.5, 1e-6);
  EXPECT_NEAR(staff_after(1, 0.5, 1, growth), 2 - month, 1e-12);
  growth.hiring_weeks = 0;
  EXPECT_EQ(staff_after(1, 1.5, 1, growth), 1.5);
  growth.hires_per_year = 0.12;
  EXPECT_DOUBLE_EQ(staff_after(1, 1.5, 1, growth), 1.01) << "what the labour market gives";
}

TEST(MovingMean, begins_with_the_first_month) {
  EXPECT_EQ(moving_mean(0, 70, 1), 70);
  const double next = moving_mean(70, 140, 1);
  EXPECT_GT(next, 70);
  EXPECT_LT(next, 100);
}

TEST(Price, follows_from_costs_unless_it_is_given) {
  Contract contract;
  contract.norm_occupancy = 0.8;
  contract.price_margin = 0.1;
  EXPECT_DOUBLE_EQ(price_of_hour(contract, 12000), 16500);
  contract.price_eur_per_hour = 150;
  EXPECT_EQ(price_of_hour(contract, 12000), 15000);
}

}  // namespace
}  // namespace samenspel::funding
