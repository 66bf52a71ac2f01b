// P11: triage at the door.

#include "patterns/figures.hpp"
#include "patterns/rows.hpp"

namespace samenspel::patterns {
namespace {

double right_worker(const Seen& seen) { return seen("right_worker_share"); }
double intake_per_request(const Seen& seen) {
  return seen("intake_hours", "neighbourhood") / seen("asked");
}
double intake_and_triage_per_request(const Seen& seen) {
  return (seen("intake_hours", "neighbourhood") + seen("triage_hours")) / seen("asked");
}

Clause compared(std::string_view id, std::string_view claim, std::string_view statistic,
                std::string_view unit, Statistic value) {
  return clause_of({.id = id,
                    .claim = claim,
                    .statistic = statistic,
                    .unit = unit,
                    .from = "patterns/p11_direct",
                    .to = "patterns/p11_triage",
                    .value = value});
}

}  // namespace

Pattern triage_at_the_door() {
  Pattern row;
  row.id = "P11";
  row.kind = Kind::emergent;
  row.title = "Triage at the door";
  row.source = "S2";
  row.horizon = {.warm_up_years = 6, .years = 4, .replications = 16};
  row.clauses = {
      compared("P11 a", "the first worker is more often the right one",
               "share of first starts at the teams with somebody skilled enough for the hardest "
               "recognised brick",
               "1", right_worker),
      compared("P11 b", "fewer hours of intake", "intake hours of the teams per request", "hour",
               intake_per_request),
      compared("P11 c", "hours of intake and triage",
               "intake hours of the teams and hours of triage per request", "hour",
               intake_and_triage_per_request)};
  row.clauses[0].direction = Direction::higher;
  row.clauses[0].delta = share_delta;
  row.clauses[1].delta = 0.25;
  row.clauses[2].test = TestKind::reported;
  Clause wrong = row.clauses.front();
  wrong.id = "P11 r";
  wrong.claim = "the first worker is less often the right one";
  wrong.from = "patterns/reversals/p11_direct";
  wrong.to = "patterns/reversals/p11_triage";
  wrong.direction = Direction::lower;
  row.reversal = {"triage that leads everybody to the front door", {wrong}};
  row.mechanism = {"a triage team before the teams", {"entry.triage.hours_per_week=0"}};
  row.remarks =
      "Five of the 200 posts of the teams are the triage team's, so the city has the same "
      "people. Its report spares no hours of intake by a key (entry.triage.saves_intake_hours"
      " is 0): fewer hours come from families that are led past the teams, and with the hours"
      " of triage it is more in all (clause c). A triage team that sees hardly better than "
      "chance (error 0.5) still gains 2 points, for the same reason.";
  return row;
}

}  // namespace samenspel::patterns
