#pragma once
// A pilot: some areas where expertise is asked in another way than in the rest of the city.

#include "core/scenario/law.hpp"

namespace samenspel::scenario {

/// What a referral takes along: all bricks that are left, only those that are beyond the referring
/// worker (who lays the others first), or the whole house, with what was laid done over.
enum class Delivery { left, modular, package };

/// Roads and delivery for the families of some areas; who works there for families of other areas
/// goes on as the city does. An area is in one pilot at most.
struct Pilot {
  std::vector<std::string> areas;
  std::vector<std::string> roads = {"refer"};
  Delivery delivery = Delivery::left;
};

template <class V>
void describe(V& v, Pilot& p) {
  v.texts(p.areas, About{"areas", "1", 0, 0, Role::policy, "S1 S4",
                         "areas whose families are helped this way"});
  v.texts(p.roads, About{"roads", "1", 0, 0, Role::policy, "S1 S4",
                         "roads in the order in which they are tried there"});
  v.choice(p.delivery,
           About{"delivery", "1", 0, 0, Role::policy, "S1 S4", "what a referral takes along there"},
           {"left", "modular", "package"});
}

}  // namespace samenspel::scenario
