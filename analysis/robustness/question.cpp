#include "robustness/question.hpp"

#include "patterns/figures.hpp"

namespace samenspel::robustness {
namespace {

using observe::Better;
using patterns::Scale;
using patterns::Seen;

double waiting(const Seen& seen) {
  double families = 0;
  for (const double layer : seen.each("h2_waiting_families")) families += layer;
  return families;
}

}  // namespace

const Question& four_corners() {
  static constexpr std::string_view scenarios[] = {"lump_sum_consult", "lump_sum_referral",
                                                   "arrangement_consult", "arrangement_referral"};
  static constexpr Contrast contrasts[] = {
      {"lump|consult", "a lump sum beside arrangements, where workers ask first",
       "arrangement_consult", "lump_sum_consult"},
      {"lump|refer", "a lump sum beside arrangements, where workers refer", "arrangement_referral",
       "lump_sum_referral"},
      {"consult|lump", "asking first beside referring, under a lump sum", "lump_sum_referral",
       "lump_sum_consult"},
      {"consult|arr", "asking first beside referring, under arrangements", "arrangement_referral",
       "arrangement_consult"}};
  constexpr double share = patterns::relative_delta;
  static constexpr Outcome outcomes[] = {
      {"H1", "days to right help", "day", patterns::days_to_right_help, Better::lower,
       patterns::h1_delta, Scale::absolute},
      {"H2", "families waiting", "share", waiting, Better::lower, share, Scale::relative},
      {"H3", "cost per youth", "share",
       [](const Seen& seen) { return seen("h3_eur_per_youth_year"); }, Better::lower, share,
       Scale::relative},
      {"H4", "planned exits", "share",
       [](const Seen& seen) { return seen("h4_exits_per_100_youth_years"); }, Better::higher, share,
       Scale::relative},
      {"H5", "endings that last", "1", [](const Seen& seen) { return seen("h5_lasting_share"); },
       Better::higher, patterns::share_delta, Scale::absolute},
      {"H6", "unmet need", "share", [](const Seen& seen) { return seen("h6_unmet_youth_years"); },
       Better::lower, share, Scale::relative}};
  static const Question question{scenarios, contrasts, outcomes};
  return question;
}

}  // namespace samenspel::robustness
