// The pattern table itself: complete, and its scenarios differ in what they may.

#include "core/run/replication.hpp"
#include "io/extends.hpp"
#include "io/shipped_scenarios.hpp"
#include "io/yaml_to_scenario.hpp"
#include "patterns/differing_keys.hpp"
#include "patterns/pattern.hpp"
#include "patterns/targets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace samenspel::patterns {
namespace {

const std::string reversals = "patterns/reversals/", bases = "patterns/bases/";

/// Behaviour that a base may hold: of mechanisms that are off in utrecht, so that its keys say
/// nothing there (decision 10).
const std::vector<std::string> left_off = {"staff.",
                                           "expertise.two_legs.",
                                           "city.families.prefers_expert",
                                           "city.families.asks_what",
                                           "help.fit_",
                                           "help.who_talk_hours",
                                           "entry.consent_days",
                                           "social_base.client_volunteers",
                                           "teams.nurse_",
                                           "disciplines.youth_practice_nurse."};

scenario::Scenario read(const std::string& name) {
  base::Problems problems;
  auto found = io::read_scenario(name, {}, problems);
  if (!found) throw std::invalid_argument(problems.to_text());
  return *found;
}

/// The shipped file that this one extends, or "".
std::string extended_by(const io::ShippedFile& file) {
  const std::string text(file.text), key = "\nextends: ";
  const std::size_t at = ("\n" + text).find(key);
  if (at == std::string::npos) return "";
  const std::size_t begin = at + key.size() - 1;
  const std::string name = text.substr(begin, text.find_first_of(" \n", begin) - begin);
  return (std::filesystem::path(file.name).parent_path() / name)
      .lexically_normal()
      .generic_string();
}

/// Whether others are compared with this file instead of utrecht: it adds to utrecht what a policy
/// cannot.
bool is_base(const std::string& name) { return name.starts_with(bases) || name == "adults.yaml"; }

/// Whether it has areas and teams of its own and takes from utrecht what families are like.
bool is_elsewhere(const std::string& name) { return name == "netherlands.yaml"; }

/// What this file is compared with: the nearest base it extends, else utrecht, or "" for neither.
std::string compared_with(const std::string& name) {
  for (const io::ShippedFile& file : io::shipped_files()) {
    if (file.name == name) {
      const std::string base = extended_by(file);
      const bool found = base.empty() || base == "utrecht.yaml" || is_base(base);
      return found ? base : compared_with(base);
    }
  }
  return "";
}

/// Every policy of both, against each other.
std::set<std::string> forbidden(const scenario::Scenario& a, const scenario::Scenario& b) {
  std::set<std::string> paths;
  for (const auto& one : a.policies) {
    for (const auto& other : b.policies) {
      for (std::string& path : not_policy(one.parameters, other.parameters)) {
        paths.insert(std::move(path));
      }
    }
  }
  return paths;
}

TEST(PatternScenarios, DifferFromUtrechtOrTheirBaseInPolicyStaffingAndPlaceAlone) {
  int of_utrecht = 0, of_bases = 0;
  for (const io::ShippedFile& file : io::shipped_files()) {
    const std::string name(file.name), other = compared_with(name);
    if (other.empty() || name.starts_with(reversals) || is_base(name) || is_elsewhere(name)) {
      continue;
    }
    ++(other == "utrecht.yaml" ? of_utrecht : of_bases);
    for (const std::string& path : forbidden(read(other), read(name))) {
      ADD_FAILURE() << name << " changes " << path;
    }
  }
  EXPECT_GT(of_utrecht, 8);
  EXPECT_GT(of_bases, 6);
}

TEST(PatternScenarios, ABaseHoldsNoBehaviourButWhatIsOffInUtrecht) {
  const scenario::Scenario utrecht = read("utrecht");
  base::Problems problems;
  const run::Plan plan = run::plan_of(utrecht, problems);
  EXPECT_FALSE(plan.policies.front().staff_moves) << "the keys of staff mean something there";
  EXPECT_FALSE(plan.policies.front().expertise.learning.two_legs);
  EXPECT_EQ(utrecht.initial().city.families.prefers_expert, 0);
  EXPECT_EQ(utrecht.initial().city.families.asks_what, 0);
  EXPECT_EQ(utrecht.initial().help.fit_spread, 0);
  EXPECT_EQ(utrecht.initial().entry.consent_days, 0);
  EXPECT_EQ(utrecht.initial().social_base.client_volunteers, 0);
  EXPECT_TRUE(std::all_of(plan.structure.areas.begin(), plan.structure.areas.end(),
                          [](const auto& area) { return area.nurse == scenario::none; }));
  int looked_at = 0;
  for (const io::ShippedFile& file : io::shipped_files()) {
    const std::string name(file.name);
    if (!name.starts_with(bases)) continue;
    ++looked_at;
    for (const std::string& path : forbidden(utrecht, read(name))) {
      EXPECT_TRUE(std::any_of(left_off.begin(), left_off.end(),
                              [&](const std::string& prefix) { return path.starts_with(prefix); }))
          << name << " changes " << path;
    }
  }
  EXPECT_EQ(looked_at, 5);
}

TEST(PatternScenarios, AdultsAddToUtrechtAndChangeNoneOfIts) {
  const scenario::Scenario utrecht = read("utrecht");
  std::set<std::string> known;
  const auto note = [&known](const std::string& map, const auto& parts) {
    for (const auto& [name, part] : parts) known.insert(map + "." + name + ".");
  };
  note("needs.domains", utrecht.initial().needs.domains);
  note("disciplines", utrecht.initial().disciplines);
  note("teams", utrecht.initial().teams);
  for (const std::string& path : forbidden(utrecht, read("adults"))) {
    const bool of_a_map = path.starts_with("needs.domains.") || path.starts_with("disciplines.") ||
                          path.starts_with("teams.");
    const bool of_utrecht = std::any_of(known.begin(), known.end(), [&](const std::string& prefix) {
      return path.starts_with(prefix);
    });
    EXPECT_TRUE(of_a_map && !of_utrecht) << "adults changes " << path;
  }
}

TEST(PatternScenarios, BothSidesOfAComparisonShareTheirBehaviour) {
  for (const Pattern& row : patterns()) {
    if (!row.judged()) continue;
    for (const auto& clauses : {row.clauses, row.reversal.clauses}) {
      for (const Clause& clause : clauses) {
        if (clause.from.empty()) continue;
        for (const std::string& path :
             forbidden(read(std::string(clause.from)), read(std::string(clause.to)))) {
          ADD_FAILURE() << clause.id << ": " << clause.from << " and " << clause.to << " differ in "
                        << path;
        }
      }
    }
  }
}

TEST(PatternScenarios, AKeyOfBehaviourIsFound) {
  const scenario::Parameters utrecht = read("utrecht").initial();
  scenario::Parameters changed = utrecht;
  changed.question = "another";
  changed.expertise.stretch += 0.1;             // policy
  changed.teams.front().second.fte.pop_back();  // staffing
  changed.city.areas.front().second.trust = 0;  // place
  EXPECT_TRUE(not_policy(utrecht, changed).empty());
  EXPECT_EQ(differing_keys(utrecht, changed).size(), 3U);
  changed.help.kappa += 1;
  changed.disciplines.front().second.legs.emplace_back("rare_expertise", 0.9);
  changed.run.years += 1;
  EXPECT_EQ(not_policy(utrecht, changed),
            (std::vector<std::string>{"help.kappa", "run.years",
                                      "disciplines.family_worker_parenting.legs.rare_expertise"}));
}

TEST(PatternTable, HasEveryRowOnce) {
  int number = 0;
  for (const Pattern& row : patterns()) EXPECT_EQ(row.id, "P" + std::to_string(++number));
  EXPECT_EQ(number, 28);
  EXPECT_EQ(pattern_of("P13")->id, "P13");
  EXPECT_EQ(pattern_of("P0"), nullptr);
}

TEST(PatternTable, JudgedRowsSayEverythingBeforehand) {
  for (const Pattern& row : patterns()) {
    if (!row.judged()) continue;
    EXPECT_GE(row.horizon.replications, 10) << row.id;
    EXPECT_FALSE(row.clauses.empty()) << row.id;
    EXPECT_FALSE(row.source.empty()) << row.id;
    if (row.kind == Kind::emergent) {
      EXPECT_FALSE(row.reversal.clauses.empty()) << row.id;
      EXPECT_FALSE(row.mechanism.off.empty()) << row.id;
    }
    for (const auto& clauses : {row.clauses, row.reversal.clauses}) {
      for (const Clause& clause : clauses) {
        EXPECT_TRUE(clause.id.starts_with(std::string(row.id) + " ")) << clause.id;
        EXPECT_NE(clause.value, nullptr) << clause.id;
        EXPECT_FALSE(clause.statistic.empty() || clause.population.empty()) << clause.id;
        EXPECT_TRUE(clause.delta > 0 || clause.test == TestKind::reported ||
                    (clause.from.empty() && clause.test == TestKind::superiority))
            << clause.id;
      }
    }
  }
}

TEST(Targets, AcceptWhatTheirToleranceSays) {
  const auto all = targets();
  EXPECT_NEAR(all.front().lowest(), 8456 * 0.96, 1e-9);
  EXPECT_NEAR(all.front().highest(), 8725 * 1.04, 1e-9);
  for (const Target& target : all) {
    EXPECT_EQ(target.measured(), target.value != nullptr) << target.id;
    EXPECT_LT(target.lowest(), target.highest()) << target.id;
  }
}

}  // namespace
}  // namespace samenspel::patterns
