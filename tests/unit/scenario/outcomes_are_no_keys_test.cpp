// What has to come out of the mechanisms is no key of a scenario: the results that the table of
// parameters lists as targets (a referral probability, a consult success rate, a duration of help,
// a share stretched, a return share and what goes with them) are looked for by name and by meaning
// among all described parameters.

#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include "core/scenario/reference_visitor.hpp"
#include "core/scenario/scenario.hpp"

namespace samenspel::scenario {
namespace {

/// A result, as the last part of a key or a meaning would give it away.
struct Outcome {
  const char* what;
  std::regex name, meaning;

  Outcome(const char* result, const char* as_name, const char* as_meaning)
      : what(result), name(as_name), meaning(as_meaning) {}
};

constexpr const char* whom =
    "(arrangements|packages|trajectories|treatments|stays|cases|families|requests|needs|youths|"
    "clients|endings|consults|questions)";

const std::vector<Outcome>& outcomes() {
  static const std::vector<Outcome> all{
      {"share referred",
       "p_refer.*|(share|chance|probability)_(of_)?referr.*|refer(red|ral)?_.*"
       "(share|chance|probability|rate)",
       "(share|chance|probability) .*((is|are|be|being) referred|of (a )?referral$).*"},
      {"share stretched",
       "stretched.*|.*_stretched|delivered_to_end|kept_to_end|"
       "(share|chance|probability)_(extended|renewed)|"
       "(extended|renewed|extension|renewal)_(share|chance|probability|rate)",
       "(share|chance|probability) .*(goes on|go on|stretched|extended|renewed|kept).*"},
      {"flat-part shortening", ".*shorten.*|flat_part.*",
       ".*(treatments?|help|stays?) .*shorter.*"},
      {"duration of help",
       "duration.*|.*_duration|length_of_(help|stay).*|stay_(days|weeks|months)",
       "(mean|median|usual|expected) (duration|length|days|weeks|months) of (help|care|treatment|a "
       "stay|stays).*"},
      {"wait", "(mean_|median_)?wait(ing)?_(time|days|weeks|months)|days_waited",
       "(mean|median|usual|expected) (wait|waiting time).*"},
      {"consult success", "consult_success.*|success.*|.*_success",
       "(share|chance|probability) .*(succeed|success).*"},
      {"gate widening", ".*gate_widening.*|.*widening", ".*(raised|drawn) per filtered.*"},
      {"re-entry",
       "re_?entry.*|return_(share|rate|chance|probability)|repeat_share|"
       "share_(that_)?return.*",
       "(share|chance|probability) .*(come back|comes back|return|ask again|asks again).*"},
      {"drop-out share", "drop_?out_(share|chance|rate|probability)|share_dropp.*",
       "(share|chance|probability) .*(drop out|drops out|give up|gives up).*"},
  };
  return all;
}

/// The result that a described parameter would be, or nothing.
std::string outcome_in(const ReferenceRow& row) {
  const std::string name = row.path.substr(row.path.rfind('.') + 1);
  static const std::regex many(whom);
  const bool of_many = std::regex_search(row.meaning, many);
  for (const Outcome& outcome : outcomes()) {
    if (std::regex_match(name, outcome.name) ||
        (of_many && std::regex_match(row.meaning, outcome.meaning))) {
      return outcome.what;
    }
  }
  return "";
}

TEST(Outcomes, are_no_keys_of_a_scenario) {
  std::size_t seen = 0;
  for (const ReferenceRow& row : reference_rows<Parameters>()) {
    seen += row.is_parameter() ? 1 : 0;
    EXPECT_EQ(outcome_in(row), "") << row.path << ": " << row.meaning;
  }
  EXPECT_GT(seen, 250U);
}

/// One key for each result, under the name or in the words in which it could come in.
struct Coded {
  double delivered_to_end = 0, lasts = 0, p_refer = 0, passes_on = 0, consult_success = 0,
         goes_well = 0, duration_bt = 0, usual = 0, return_share = 0, again = 0, gate_widening = 0,
         drop_out_share = 0, wait_days = 0, flat_part_shortening = 0, renewed = 0;
};

template <class V>
void describe(V& v, Coded& p) {
  const auto key = [&v](double& value, const char* name, const char* meaning) {
    v.number(value, About{name, "1", 0, 1, Role::behaviour, "estimate", meaning});
  };
  key(p.delivered_to_end, "delivered_to_end", "to the end");
  key(p.lasts, "lasts",
      "share of arrangements in which contact goes on to the end of the package when all is done");
  key(p.renewed, "more", "chance that packages are extended when all is done");
  key(p.p_refer, "p_refer_bt", "to whom");
  key(p.passes_on, "passes_on", "share of families that are referred to a specialist");
  key(p.consult_success, "consult_success", "how often");
  key(p.goes_well, "goes_well", "share of consults that succeed");
  key(p.duration_bt, "duration_bt", "of a team");
  key(p.usual, "usual", "mean length of stays");
  key(p.return_share, "return_share", "afterwards");
  key(p.again, "again", "share of families that come back within five years");
  key(p.gate_widening, "consult_gate_widening", "further cases");
  key(p.drop_out_share, "drop_out_share", "in care");
  key(p.wait_days, "wait_days", "at the door");
  key(p.flat_part_shortening, "flat_part_shortening", "below a threshold");
}

TEST(Outcomes, are_found_where_they_stand_among_the_keys) {
  const std::vector<ReferenceRow> rows = reference_rows<Coded>();
  EXPECT_EQ(rows.size(), 15U);
  for (const ReferenceRow& row : rows) {
    EXPECT_NE(outcome_in(row), "") << row.path << ": " << row.meaning;
  }
}

}  // namespace
}  // namespace samenspel::scenario
