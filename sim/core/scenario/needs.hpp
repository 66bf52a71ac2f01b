#pragma once
// Needs: how often they arise and what bricks they are made of.

#include "core/scenario/half.hpp"
#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// One domain of need. Weights are relative; `goes_with` multiplies the weight of another domain
/// for further bricks of the same need; `surfaces` is the chance that, after a brick of this domain
/// is laid, one of another domain surfaces; `laid_first` are domains that go before this one.
struct Domain {
  double weight = 1;
  Half half = Half::youth;
  double difficulty_shift = 0;
  std::int64_t priority = 2;
  double child_share = 0.6;
  double parent_share = 0.2;
  double overestimated = 0;
  double needs_trust_above = 0;
  double acute = 0;
  double ongoing = -1;
  WorkLaw work;
  NamedMap<double> goes_with;
  NamedMap<double> surfaces;
  std::vector<std::string> laid_first;
};

template <class V>
void describe(V& v, Domain& p) {
  v.number(p.weight, About{"weight", "1", 0, 1000, Role::behaviour, "estimate",
                           "weight among first bricks of a need"});
  v.choice(p.half,
           About{"half", "1", 0, 0, Role::place, "S4",
                 "whose work it is: of the teams for youth and families or of those for adults"},
           {"youth", "adult"});
  v.number(p.difficulty_shift, About{"difficulty_shift", "1", -10, 10, Role::behaviour, "estimate",
                                     "shift of difficulty on the log-odds scale"});
  v.whole(p.priority, About{"priority", "1", 1, 3, Role::policy, "estimate",
                            "class in queues: 1 is helped first, 3 last (crises go before all)"});
  v.number(p.child_share, About{"child_share", "1", 0, 1, Role::behaviour, "estimate",
                                "share of bricks that belong to a child"});
  v.number(p.parent_share,
           About{"parent_share", "1", 0, 1, Role::behaviour, "estimate",
                 "share of bricks that belong to a parent; the rest belongs to the family"});
  v.number(p.overestimated, About{"overestimated", "1", 0, 1, Role::behaviour, "S2 estimate",
                                  "how much difficulty is underestimated by people without skill "
                                  "here (verbally strong families)"});
  v.number(p.needs_trust_above,
           About{"needs_trust_above", "1", 0, 0.99, Role::behaviour, "S1 estimate",
                 "trust in care a family must have before a brick of this domain can start"});
  v.number(p.acute, About{"acute", "1", 0, 1, Role::behaviour, "U18 estimate",
                          "chance that a brick is a crisis when it arises: the family asks at once "
                          "and goes before all others"});
  v.number(p.ongoing, About{"ongoing", "1", -1, 1, Role::behaviour, "S4 estimate",
                            "share of bricks of this domain without a natural end (below 0: "
                            "`needs.ongoing`)"});
  v.section("work", "direct hours of work of one brick", p.work);
  v.number_by_name(
      p.goes_with,
      About{"goes_with", "1", 0, 100, Role::behaviour, "estimate",
            "factor on the weight of another domain for the further bricks of a need"});
  v.number_by_name(
      p.surfaces,
      About{"surfaces", "1", 0, 1, Role::behaviour, "estimate",
            "chance that a brick of another domain surfaces after one of this domain is laid"});
  v.texts(p.laid_first,
          About{"requires", "1", 0, 0, Role::behaviour, "S1 estimate",
                "domains of which no recognised brick may be left before one of this domain starts "
                "(bricks without an end and crises ask for no order)"});
}

struct Needs {
  double onset_per_family_year = 0.18;
  double ceiling_factor = 1.5;
  double trend_per_year = 0;
  double further_bricks = 1.0;
  double other_half = 0.12;
  double difficulty_median = 0.395;
  double difficulty_spread = 0.93;
  double difficulty_shared = 0.5;
  double work_by_difficulty = 1.0;
  double hidden = 0.2;
  double ongoing = 0.06;
  double protected_years = 1.0;
  NamedMap<Domain> domains;
};

template <class V>
void describe(V& v, Needs& p) {
  v.number(p.onset_per_family_year,
           About{"onset_per_family_year", "1/year", 0, 1000, Role::behaviour, "U5 U6 estimate",
                 "new needs per family and year before the social base absorbs any"});
  v.number(p.ceiling_factor, About{"ceiling_factor", "1", 1, 20, Role::run, "estimate",
                                   "candidate needs are drawn at this multiple of the onset rate "
                                   "and thinned by their own mark"});
  v.number(p.trend_per_year, About{"trend_per_year", "1/year", -0.2, 0.2, Role::behaviour,
                                   "estimate", "growth of onset per year, linear"});
  v.number(p.further_bricks, About{"further_bricks", "1", 0, 6, Role::behaviour, "estimate",
                                   "mean number of bricks beyond the first (Poisson)"});
  v.number(p.other_half,
           About{"other_half", "1", 0, 10, Role::behaviour, "S4 estimate",
                 "factor on the weight of domains of the other half for further bricks: debts of "
                 "parents, children of an adult who asks"});
  v.number(p.difficulty_median, About{"difficulty_median", "1", 0, 1, Role::behaviour, "estimate",
                                      "median difficulty of a brick"});
  v.number(p.difficulty_spread, About{"difficulty_spread", "1", 0, 5, Role::behaviour, "estimate",
                                      "standard deviation of difficulty on the log-odds scale"});
  v.number(p.difficulty_shared,
           About{"difficulty_shared", "1", 0, 1, Role::behaviour, "estimate",
                 "share of that variance which is common to the bricks of one need"});
  v.number(p.work_by_difficulty, About{"work_by_difficulty", "1", 0, 5, Role::behaviour, "estimate",
                                       "work is multiplied by exp(this x (difficulty - 0.4))"});
  v.number(p.hidden, About{"hidden", "1", 0, 1, Role::behaviour, "estimate",
                           "share of further bricks that nobody has recognised yet"});
  v.number(p.ongoing, About{"ongoing", "1", 0, 1, Role::behaviour, "estimate",
                            "share of bricks without a natural end"});
  v.number(p.protected_years, About{"protected_years", "year", 0, 20, Role::behaviour, "estimate",
                                    "a planned ending halves new onset in the family at first; the "
                                    "protection fades with this time constant"});
  v.map("domains", "domains of need by name", p.domains);
}

}  // namespace samenspel::scenario
