#include "journeys/family_totals.hpp"

#include "core/world/question.hpp"

#include <algorithm>

namespace samenspel::journeys {
namespace {

using world::Answer;
using world::Ending;

constexpr Criterion all_criteria[] = {
    {"long-wait", "the longest single wait on a list",
     [](const FamilyTotals& t) { return t.longest_wait; }},
    {"waiting", "most time on lists in all", [](const FamilyTotals& t) { return t.waited; }},
    {"hand-overs", "another professional took over",
     [](const FamilyTotals& t) { return std::int64_t{t.hand_overs}; }},
    {"retold", "the story had to be told again",
     [](const FamilyTotals& t) { return std::int64_t{std::max(0, t.told - t.requests)}; }},
    {"consult", "somebody thought along",
     [](const FamilyTotals& t) { return std::int64_t{t.consults}; }},
    {"visit", "somebody joined beside the professional",
     [](const FamilyTotals& t) { return std::int64_t{t.joins}; }},
    {"referral", "the family was referred",
     [](const FamilyTotals& t) { return std::int64_t{t.referrals}; }},
    {"crisis", "a crisis occurred while it waited",
     [](const FamilyTotals& t) { return std::int64_t{t.crises}; }},
    {"trust-first", "the relation had to grow before a brick could begin",
     [](const FamilyTotals& t) { return std::int64_t{t.trust_first}; }},
    {"return", "a question came back after help had ended",
     [](const FamilyTotals& t) { return std::int64_t{t.returns}; }},
    {"drop-out", "the family left the list or help",
     [](const FamilyTotals& t) { return std::int64_t{t.drop_outs}; }},
    {"planned", "help ended as planned",
     [](const FamilyTotals& t) { return std::int64_t{t.planned}; }},
    {"many-professionals", "different disciplines around the family",
     [](const FamilyTotals& t) {
       return static_cast<std::int64_t>(t.disciplines.size() > 1 ? t.disciplines.size() : 0);
     }},
    {"from-the-start", "its story begins within the log",
     [](const FamilyTotals& t) { return std::int64_t{t.from_the_start ? 1 : 0}; }},
};

void see_discipline(FamilyTotals& totals, std::uint16_t discipline) {
  auto& known = totals.disciplines;
  if (discipline != world::none && std::find(known.begin(), known.end(), discipline) == known.end())
    known.push_back(discipline);
}

void see_wait(FamilyTotals& totals, std::int64_t seconds) {
  totals.waited += seconds;
  totals.longest_wait = std::max(totals.longest_wait, seconds);
}

void see_ending(FamilyTotals& totals, std::uint8_t ending) {
  const auto how = static_cast<Ending>(ending);
  totals.planned += how == Ending::planned || how == Ending::to_social_base ? 1 : 0;
  totals.drop_outs += how == Ending::dropped_out_in_care || how == Ending::gave_up_waiting ? 1 : 0;
}

void see(FamilyTotals& totals, const LoggedEvent& event) {
  const bool given = event.detail == static_cast<std::uint8_t>(Answer::given);
  switch (kind_of(event)) {
    case FactKind::asked:
      ++totals.requests;
      break;
    case FactKind::started:
      see_wait(totals, event.value);
      see_discipline(totals, event.discipline);
      ++totals.told;
      totals.hand_overs += event.retellings > 0 ? 1 : 0;
      break;
    case FactKind::lead_returned:  // help starts again, with a face that knows the story
      --totals.told;
      totals.hand_overs -= event.retellings > 0 ? 1 : 0;
      break;
    case FactKind::unqueued:
    case FactKind::sent_on:
    case FactKind::offer_taken:
      see_wait(totals, event.value);
      break;
    case FactKind::consult_ended:
      totals.consults += given ? 1 : 0;
      see_discipline(totals, given ? event.by_discipline : world::none);
      break;
    case FactKind::join_begun:
      ++totals.joins;
      see_discipline(totals, event.by_discipline);
      break;
    case FactKind::referred:
      ++totals.referrals;
      break;
    case FactKind::crisis:
      ++totals.crises;
      break;
    case FactKind::returned:
      totals.returns += event.detail == 0 ? 1 : 0;
      break;
    case FactKind::trust_comes_first:
      totals.trust_first += event.value >= told_from_seconds ? 1 : 0;
      break;
    case FactKind::brick_laid:
      ++totals.laid;
      break;
    case FactKind::brick_left:
      ++totals.left;
      break;
    case FactKind::ended:
      see_ending(totals, event.detail);
      break;
    default:
      break;
  }
}

/// How much there is to tell.
int fullness(const FamilyTotals& t) {
  return (t.from_the_start ? 5 : 0) + 2 * t.joins + 2 * t.trust_first + t.consults + t.laid +
         t.planned;
}

}  // namespace

FamilyTotals totals_of(std::span<const LoggedEvent> events) {
  FamilyTotals totals;
  if (events.empty()) return totals;
  totals.family = events.front().family;
  totals.from_the_start = kind_of(events.front()) == FactKind::need_arose;
  for (const LoggedEvent& event : events) see(totals, event);
  return totals;
}

std::span<const Criterion> criteria() { return all_criteria; }

const Criterion* criterion(std::string_view name) {
  const auto found = std::find_if(std::begin(all_criteria), std::end(all_criteria),
                                  [&](const Criterion& one) { return one.name == name; });
  return found == std::end(all_criteria) ? nullptr : found;
}

std::vector<FamilyTotals> find_families(const JourneyLog& file,
                                        std::span<const Criterion* const> wanted) {
  std::vector<FamilyTotals> found;
  const std::span<const LoggedEvent> events(file.events);
  for (std::size_t first = 0, last = 0; first < events.size(); first = last) {
    while (last < events.size() && events[last].family == events[first].family) ++last;
    FamilyTotals totals = totals_of(events.subspan(first, last - first));
    if (std::all_of(wanted.begin(), wanted.end(),
                    [&](const Criterion* one) { return one->score(totals) > 0; })) {
      found.push_back(std::move(totals));
    }
  }
  std::stable_sort(found.begin(), found.end(), [&](const FamilyTotals& a, const FamilyTotals& b) {
    const std::int64_t score_a = wanted.empty() ? 0 : wanted.front()->score(a);
    const std::int64_t score_b = wanted.empty() ? 0 : wanted.front()->score(b);
    return score_a != score_b ? score_a > score_b : fullness(a) > fullness(b);
  });
  return found;
}

}  // namespace samenspel::journeys
