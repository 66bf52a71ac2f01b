#include "core/observe/observer.hpp"

#include <algorithm>
#include <cstdlib>

namespace samenspel::observe {

using world::Ending;
using world::Fact;
using world::FactKind;
using world::none;

namespace {

constexpr std::int64_t a_year = 365 * 86400;

bool is_planned(std::uint8_t ending) {
  return ending == static_cast<std::uint8_t>(Ending::planned) ||
         ending == static_cast<std::uint8_t>(Ending::to_social_base);
}

}  // namespace

Observer::Observer(const Setting& setting)
    : setting_(setting),
      begin_(std::int64_t{setting.window.first_day} * 86400),
      end_(std::int64_t{setting.window.end_day} * 86400),
      cohort_end_(std::max(begin_, end_ - a_year)),
      expertise_(*setting.structure, setting.window),
      help_(*setting.structure, setting.window),
      halves_(*setting.structure),
      late_(setting.structure->areas.size(), setting.structure->domains()),
      lists_(*setting.structure, setting.window),
      staff_(*setting.structure, setting.window),
      learning_(*setting.structure, setting.window),
      money_(*setting.structure, setting.window),
      books_(*setting.structure, setting.window),
      tasks_(*setting.structure, setting.window),
      youth_help_(setting.structure->channel_names.size(), setting.window) {
  const scenario::Structure& s = *setting_.structure;
  teams_.resize(s.teams.size());
  for (const scenario::TeamPlan& plan : s.teams) {
    layer_of_team_.push_back(static_cast<std::uint8_t>(plan.layer));
  }
  layers_.resize(scenario::layer_count);
  sums_.resize(scenario::layer_count);
  area_asked_.assign(s.areas.size(), 0);
  area_cents_.assign(s.areas.size(), 0);
  channel_asked_.assign(s.channel_names.size(), 0);
  ending_count_.assign(world::ending_count, 0);
  ending_children_.assign(world::ending_count, 0);
  right_help_lost_.assign(world::ending_count, 0);
  specialist_channel_.assign(s.channel_names.size(), 0);
  channel_right_.assign(s.channel_names.size(), 0);
  layer_endings_.assign(scenario::layer_count * world::ending_count, 0);
  domain_laid_.assign(s.domains(), 0);
  domain_left_.assign(s.domains(), 0);
  const auto years = static_cast<std::size_t>(setting_.window.calendar_years());
  year_layer_cents_.assign(years * (scenario::layer_count + 1), 0);
}

/// Levels are kept from the first day of the run on, areas and all else from the begin of the
/// window. Inlined into the one loop over all facts.
template <bool measured>
[[gnu::always_inline]] inline void Observer::see_fact(const Fact& fact) {
  const std::int64_t time = measured ? fact.time : begin_;
  if constexpr (measured) {
    ++counts_[static_cast<std::size_t>(fact.kind)];
  }
  switch (fact.kind) {
    case FactKind::queued:
      teams_[fact.team].waiting.move(1, fact.children, time);
      return;
    case FactKind::left_list:
      teams_[fact.team].waiting.move(-1, fact.children, time);
      return;
    case FactKind::started: {
      TeamView& team = teams_[fact.team];
      team.in_care.move(1, fact.children, time);
      if constexpr (measured) {
        see_started(fact, team);
      }
      return;
    }
    case FactKind::stage_ended: {
      TeamView& team = teams_[fact.team];
      team.in_care.move(-1, fact.children, time);
      if constexpr (measured) {
        ++team.stage_ends;
        team.stage_seconds += fact.value;
        ++layers_[layer_of(fact.team)].stays[stay_class_of(fact.value)];
      }
      return;
    }
    case FactKind::unmet_begins:
      unmet_.move(1, fact.children, time);
      return;
    case FactKind::unmet_ends:
      unmet_.move(-1, fact.children, time);
      return;
    case FactKind::registered:
    case FactKind::registration_ended:
      lists_.move(fact, time);
      if constexpr (measured) {
        lists_.see(fact);
      }
      return;
    case FactKind::youth_help_begins:
    case FactKind::youth_help_ends:
      youth_help_.see(fact);
      return;
    case FactKind::need_arose:
    case FactKind::first_of_year:
      return;  // counted, and nothing else
    case FactKind::asked:
      if constexpr (measured) {
        see_asked(fact);
        learning_.see_asked(fact);
        halves_.see(fact);
      }
      return;
    case FactKind::entered:
      if constexpr (measured) {
        specialist_channel_[fact.detail] += fact.value == 0 && layer_of(fact.team) > 0 ? 1 : 0;
      }
      return;
    case FactKind::brick_laid:
      if constexpr (measured) {
        ++domain_laid_[fact.detail];
        tasks_.see(fact);
      }
      return;
    case FactKind::right_help:
      if constexpr (measured) {
        see_right_help(fact);
      }
      return;
    case FactKind::ended:
      if constexpr (measured) {
        see_ended(fact);
      }
      return;
    case FactKind::vacancy_ended:
      staff_.move_vacancy(fact, -1, time);
      return;
    case FactKind::worker_left:
      staff_.move_vacancy(fact, 1, time);
      [[fallthrough]];
    default:
      if constexpr (measured) {
        see_in_window(fact);
      }
  }
}

/// So many facts before it is seen the memory is asked for what a fact is about.
constexpr std::size_t facts_ahead = 16;

template <bool measured>
void Observer::see_facts(std::span<const Fact> facts) {
  Fingerprint print = fingerprint_;  // a copy that nothing else can change stays in registers
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (i + facts_ahead < facts.size()) {
      youth_help_.look_at(facts[i + facts_ahead]);
    }
    print.add(facts[i]);
    see_fact<measured>(facts[i]);
  }
  fingerprint_ = print;
}

void Observer::see(std::int32_t day, std::span<const Fact> facts) {
  const std::int32_t measured = day + 1 - setting_.window.first_day;
  if (measured <= 0) {
    see_facts<false>(facts);
    return;
  }
  see_facts<true>(facts);
  if (measured % 7 == 0) {
    close_week((std::int64_t{day} + 1) * 86400);
  }
}

/// What is rare enough not to stand in `see_fact`.
void Observer::see_in_window(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::asked_beyond:
      beyond_.asked += in_cohort(fact.time) ? 1 : 0;
      channel_right_[last_channel_] += layer_of(fact.team) == 0 ? -1 : 1;
      return;
    case FactKind::asked_across:
      halves_.see(fact);
      return;
    case FactKind::offer_too_late:
      lists_.see(fact);
      return;
    case FactKind::returned:
      ++(fact.detail == 0 ? returned_after_ending_ : came_back_);
      return;
    case FactKind::referred:
      ++teams_[fact.team].referred;
      ++layers_[fact.detail].referred_to;
      referred_to_specialists_ += layer_of(fact.team) == 0 && fact.detail > 0 ? 1 : 0;
      passed_on_ += layer_of(fact.team) == 0 && fact.detail == 0 ? 1 : 0;
      expertise_.see(fact);
      halves_.see(fact);
      return;
    case FactKind::review:
      guidance_.hours += fact.value;
      return;
    case FactKind::guidance_month:
      see_guidance(fact);
      tasks_.see(fact);
      return;
    case FactKind::guidance_fits:
      tasks_.see(fact);
      return;
    case FactKind::repeat_start:
      teams_[fact.team].repeat_children += fact.value;
      return;
    case FactKind::brick_left:
      ++domain_left_[fact.detail];
      return;
    case FactKind::right_help_lost:
      right_help_lost_[fact.detail] += in_cohort(fact.time - fact.value) ? 1 : 0;
      return;
    case FactKind::booked:
      see_booked(fact);
      return;
    default:
      expertise_.see(fact);
      help_.see(fact, in_cohort(fact.time - fact.value));
      staff_.see(fact);
      learning_.see(fact);
      money_.see(fact);
      books_.see(fact);
      return;
  }
}

void Observer::see_started(const Fact& fact, TeamView& team) {
  ++team.starts;
  team.crisis_starts += world::started_priority(fact.detail) == 0 ? 1 : 0;
  team.children_started += fact.children;
  team.wait_seconds += fact.value;
  layers_[layer_of(fact.team)].waits.add(fact.value);
  late_.see_started(fact, setting_.norm_days[layer_of(fact.team)]);
}

void Observer::see_asked(const Fact& fact) {
  ++area_asked_[fact.area];
  ++channel_asked_[fact.detail];
  last_channel_ = fact.detail;
  channel_right_[fact.detail] += layer_of(fact.team) == 0 ? 1 : 0;  // until it turns out beyond
  cohort_asked_ += in_cohort(fact.time) ? 1 : 0;
  if (fact.value >= 0 && fact.value < a_year && in_cohort(fact.time - fact.value)) {
    ++cohort_requested_again_;
  }
}

void Observer::see_right_help(const Fact& fact) {
  learning_.see_right_help(fact);
  if (fact.value < a_year && in_cohort(fact.time - fact.value)) {
    ++cohort_helped_;
    cohort_help_seconds_ += fact.value;
    help_.see_right_help(fact.value);
    beyond_.helped += fact.detail;
    beyond_.help_seconds += fact.detail * fact.value;
  }
}

void Observer::see_ended(const Fact& fact) {
  ++ending_count_[fact.detail];
  ++layer_endings_[layer_of(fact.team) * world::ending_count + fact.detail];
  ending_children_[fact.detail] += fact.children;
  cohort_planned_ += is_planned(fact.detail) && in_cohort(fact.time) ? 1 : 0;
  mark_sum_ += fact.value;
  ++mark_count_;
}

void Observer::see_booked(const Fact& fact) {
  if (fact.time == begin_) {
    return;  // what was booked at the first second belongs to the month before
  }
  constexpr std::size_t payers = scenario::layer_count + 1;
  // Books close with the last second of a month.
  const auto year = static_cast<std::size_t>(
      setting_.window.year_of(static_cast<std::int32_t>((fact.time - 1) / 86400)));
  const std::size_t payer = fact.team == none ? scenario::layer_count : layer_of(fact.team);
  year_layer_cents_[year * payers + payer] += fact.value;
  money_.see_booked(fact);
  books_.see_booked(fact);
  if (fact.team == none) {
    area_cents_[fact.area] += fact.value;
    prevention_cents_ +=
        fact.detail == static_cast<std::uint8_t>(world::CostKind::prevention) ? fact.value : 0;
  } else {
    teams_[fact.team].cents[fact.detail] += fact.value;
  }
}

void Observer::see_guidance(const Fact& fact) {
  ++guidance_.months;
  (fact.value > 0 ? guidance_.wasted : guidance_.short_of) += std::abs(fact.value);
}

std::vector<Observer::LayerSums> Observer::layer_sums(std::int64_t until) const {
  std::vector<LayerSums> sums(layers_.size());
  for (std::size_t t = 0; t < teams_.size(); ++t) {
    const TeamView& team = teams_[t];
    LayerSums& sum = sums[layer_of_team_[t]];
    sum.waiting += team.waiting.families.area_until(until);
    sum.waiting_children += team.waiting.children.area_until(until);
    sum.in_care += team.in_care.families.area_until(until);
    sum.in_care_children += team.in_care.children.area_until(until);
    sum.starts += team.starts;
    sum.crisis_starts += team.crisis_starts;
    sum.children_started += team.children_started;
    sum.repeat_children += team.repeat_children;
    sum.stage_ends += team.stage_ends;
    sum.stage_seconds += team.stage_seconds;
    sum.referred += team.referred;
  }
  return sums;
}

void Observer::close_week(std::int64_t time) {
  constexpr double week = 7 * 86400.0;
  std::vector<LayerSums> now = layer_sums(time);
  for (std::size_t l = 0; l < now.size(); ++l) {
    weekly_waiting_.push_back(static_cast<double>(now[l].waiting - sums_[l].waiting) / week);
    weekly_in_care_.push_back(static_cast<double>(now[l].in_care - sums_[l].in_care) / week);
    weekly_starts_.push_back(static_cast<double>(now[l].starts - sums_[l].starts));
  }
  sums_ = std::move(now);
  lists_.close_week(time);
  const std::int64_t unmet = unmet_.families.area_until(time);
  weekly_unmet_.push_back(static_cast<double>(unmet - week_unmet_) / week);
  week_unmet_ = unmet;
  const auto total = [this](FactKind kind) { return counts_[static_cast<std::size_t>(kind)]; };
  weekly_asked_.push_back(static_cast<double>(total(FactKind::asked) - week_asked_));
  weekly_ended_.push_back(static_cast<double>(total(FactKind::ended) - week_ended_));
  week_asked_ = total(FactKind::asked);
  week_ended_ = total(FactKind::ended);
}

}  // namespace samenspel::observe
