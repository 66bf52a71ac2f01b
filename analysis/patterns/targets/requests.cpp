#include "patterns/targets/target_rows.hpp"

namespace samenspel::patterns {
namespace {

double specialist_requests(const Seen& seen) {
  double sum = seen("referred_to_specialists");
  for (const char* channel :
       {"practitioner", "youth_doctor", "medical_specialist", "certified_institution"}) {
    sum += seen("specialist_asked_by_channel", channel);
  }
  return sum;
}

double by_practitioner(const Seen& seen) {
  return seen("specialist_asked_by_channel", "practitioner") / specialist_requests(seen);
}
double by_team(const Seen& seen) {
  return seen("referred_to_specialists") / specialist_requests(seen);
}
double by_certified_institution(const Seen& seen) {
  return seen("specialist_asked_by_channel", "certified_institution") / specialist_requests(seen);
}
double by_medical_specialist(const Seen& seen) {
  return seen("specialist_asked_by_channel", "medical_specialist") / specialist_requests(seen);
}
double by_youth_doctor(const Seen& seen) {
  return seen("specialist_asked_by_channel", "youth_doctor") / specialist_requests(seen);
}

double crises_at_basecamps(const Seen& seen) { return seen("crisis_share", "basecamp"); }

double residential_wait(const Seen& seen) { return seen("team_wait_days", "residential_care"); }

}  // namespace

std::vector<Target> targets_of_requests() {
  return {
      share("A8 a", "specialist requests by practitioners", "N4", 0.46, 0.03, by_practitioner),
      share("A8 b", "specialist requests by neighbourhood teams", "N4", 0.36, 0.03, by_team),
      share("A8 c", "specialist requests by certified institutions", "N4", 0.08, 0.03,
            by_certified_institution),
      share("A8 d", "specialist requests by medical specialists", "N4", 0.055, 0.03,
            by_medical_specialist),
      share("A8 e", "specialist requests by youth doctors", "N4", 0.04, 0.03, by_youth_doctor),
      share("A10", "crises among starts at BASEcamps", "U18", 0.25, 0.04, crises_at_basecamps),
      absolute("A12", "wait for residential care, mean", "day", "N31", 60.5, 98, 0,
               residential_wait),
  };
}

}  // namespace samenspel::patterns
