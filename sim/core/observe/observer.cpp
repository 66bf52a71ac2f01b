#include "core/observe/observer.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/world/goes_with.hpp"

namespace samenspel::observe {

using world::Ending;
using world::Fact;
using world::FactKind;
using world::none;

namespace {

constexpr std::int64_t a_year = 365 * 86400;

/// Homes up to which what help they have had stays near the core.
constexpr std::size_t near_enough = 50'000;

std::size_t homes_of(const scenario::Structure& structure) {
  std::size_t homes = 0;
  for (const scenario::AreaPlan& area : structure.areas) {
    homes += static_cast<std::size_t>(area.families);
  }
  return homes;
}

}  // namespace

Observer::Observer(const Setting& setting)
    : setting_(setting),
      calendar_(CalendarSpans::years(setting.window)),
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
      youth_help_(setting.structure->channel_names.size(), setting.window,
                  homes_of(*setting.structure) > near_enough) {
  const scenario::Structure& s = *setting_.structure;
  teams_.resize(s.teams.size());
  for (const scenario::TeamPlan& plan : s.teams) {
    layer_of_team_.push_back(static_cast<std::uint8_t>(plan.layer));
  }
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    late_from_[layer] = LateView::beyond(setting_.norm_days[layer]);
  }
  channels_.resize(s.channel_names.size());
  area_cents_.assign(s.areas.size(), 0);
  domain_left_.assign(s.domains(), 0);
  year_layer_cents_.assign(calendar_.count() * (scenario::layer_count + 1), 0);
}

/// Levels are kept from the first day of the run on, areas and all else from the begin of the
/// window. Inlined into the one loop over all facts.
template <bool measured>
[[gnu::always_inline]] inline void Observer::see_fact(const Fact& fact, FactKind kind) {
  const std::int64_t time = measured ? fact.time : begin_;
  if constexpr (measured) {
    ++counts_[static_cast<std::size_t>(kind)];
  }
  switch (kind) {
    case FactKind::need_arose:
    case FactKind::brick_surfaced:
      return;  // counted, and nothing else
    case FactKind::queued:
      teams_[fact.team].waiting.come(fact.children, time);
      unmet_.come(fact.children, time, fact.also & world::also_unmet_begins);
      return;
    case FactKind::left_list:
      teams_[fact.team].waiting.go(fact.children, time);
      return;
    case FactKind::started:
      teams_[fact.team].in_care.come(fact.children, time);
      unmet_.go(fact.children, time, fact.also & world::also_unmet_ends);
      if constexpr (measured) {
        see_started(fact);
      }
      return;
    case FactKind::stage_ended:
      teams_[fact.team].in_care.go(fact.children, time);
      if constexpr (measured) {
        see_stage_ended(fact);
      }
      return;
    case FactKind::unmet_begins:
      unmet_.come(fact.children, time);
      return;
    case FactKind::unmet_ends:
      unmet_.go(fact.children, time);
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
    case FactKind::asked:
      if constexpr (measured) {
        see_asked(fact);
      }
      return;
    case FactKind::entered:
      if constexpr (measured) {
        see_entered(fact, fact.value == 0);
      }
      return;
    case FactKind::brick_laid:
      if constexpr (measured) {
        tasks_.see_laid(layer_of(fact.team), fact.detail);
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
      staff_.end_vacancy(fact, time);
      return;
    case FactKind::worker_left:
      staff_.begin_vacancy(fact, time);
      [[fallthrough]];
    default:
      if constexpr (measured) {
        see_in_window(fact);
      }
  }
}

/// One fact by itself.
template <bool measured>
[[gnu::noinline]] void Observer::see_single(const Fact& fact) {
  fingerprint_.add(fact);
  see_fact<measured>(fact, fact.kind);
}

/// At least one fact.
template <bool measured>
void Observer::see_facts(std::span<const Fact> facts) {
  Fingerprint print = fingerprint_;  // a copy that nothing else can change stays in registers
  FactKind kind = facts.front().kind;
  for (std::size_t i = 0; i + 1 < facts.size(); ++i) {
    // Which kind comes next is as good as chance: it is known before this one is done with.
    const FactKind next = facts[i + 1].kind;
    print.add(facts[i]);
    see_fact<measured>(facts[i], kind);
    kind = next;
  }
  fingerprint_ = print;
  see_single<measured>(facts.back());
}

void Observer::see(std::int32_t day, const world::FactsOfDay& facts) {
  const std::int32_t measured = day + 1 - setting_.window.first_day;
  for (const std::span<const Fact> part : facts.parts()) {
    if (measured > 0) {
      see_facts<true>(part);
    } else {
      see_facts<false>(part);
    }
  }
  if (measured <= 0) {
    return;
  }
  const std::int64_t over = (std::int64_t{day} + 1) * 86400;
  if (over == cohort_end_) {
    close_cohort();
  }
  if (measured % 7 == 0) {
    close_week(over);
  }
}

/// What is rare enough not to stand in `see_fact`.
void Observer::see_in_window(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::asked_beyond:
      beyond_.asked += in_cohort(fact.time) ? 1 : 0;
      channels_[last_channel_].right += layer_of(fact.team) == 0 ? -1 : 1;
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
      see_referred(fact);
      return;
    case FactKind::review:
      guidance_.hours += fact.value;
      return;
    case FactKind::guidance_month:
      see_guidance(fact);
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
    case FactKind::taken_on:
      expertise_.see(fact);
      [[fallthrough]];
    case FactKind::help_begins:
    case FactKind::brick_found:
    case FactKind::brick_missed:
    case FactKind::trust_at_end:
      help_.see(fact, in_cohort(fact.time - fact.value));
      return;
    case FactKind::worker_left:
    case FactKind::satisfaction_stands:
      staff_.see(fact);
      return;
    case FactKind::hours_stand:
    case FactKind::member_hours_stand:
    case FactKind::leg_stands:
    case FactKind::origin_tie_stands:
    case FactKind::module_taken:
    case FactKind::module_made:
    case FactKind::agreements_copied:
    case FactKind::near_laid:
    case FactKind::near_left:
      learning_.see(fact);
      return;
    case FactKind::granted:
    case FactKind::amount_stands:
    case FactKind::books_stand:
    case FactKind::staff_stands:
    case FactKind::paper_asked:
    case FactKind::paper_begins:
    case FactKind::all_done:
    case FactKind::beyond_need:
    case FactKind::ceiling_reached:
    case FactKind::tendered:
      money_.see(fact);
      return;
    case FactKind::book_closes:
      books_.see(fact);
      return;
    default:
      expertise_.see(fact);
      return;
  }
}

inline void Observer::see_started(const Fact& fact) {
  TeamView& team = teams_[fact.team];
  ++team.starts;
  team.wait_seconds += fact.value;
  const std::size_t layer = layer_of(fact.team);
  layers_[layer].children_started += fact.children;
  layers_[layer].repeat_children += world::helped_before(fact.also);
  layers_[layer].waits.add(fact.value);
  late_.see_started(fact, layer, late_from_[layer]);
}

inline void Observer::see_stage_ended(const Fact& fact) {
  LayerView& layer = layers_[layer_of(fact.team)];
  layer.stage_seconds += fact.value;
  ++layer.stays[stay_class_of(fact.value)];
}

inline void Observer::see_entered(const Fact& fact, bool by_itself) {
  channels_[fact.detail].specialist += by_itself && layer_of(fact.team) > 0 ? 1 : 0;
}

inline void Observer::see_asked(const Fact& fact) {
  ChannelView& channel = channels_[fact.detail];
  ++channel.asked;
  channel.right += layer_of(fact.team) == 0 ? 1 : 0;  // until it turns out beyond
  last_channel_ = fact.detail;
  first_of_year_ += fact.also & world::also_first_of_year;
  see_entered(fact, (fact.also & world::also_entered) != 0);
  learning_.see_asked(fact);
  halves_.see(fact);
  // Whether it comes back is as good as chance, so nothing branches on that.
  const int again = static_cast<int>(fact.value >= 0) & static_cast<int>(fact.value < a_year);
  cohort_requested_again_ += again & static_cast<int>(in_cohort(fact.time - fact.value));
}

inline void Observer::see_right_help(const Fact& fact) {
  const std::int64_t asked_at = fact.time - fact.value;
  if (fact.value >= a_year || asked_at < begin_) {
    return;
  }
  learning_.see_right_help(fact, asked_at);
  if (asked_at < cohort_end_) {
    help_.see_right_help(fact.value);
    if (fact.detail != 0) {
      ++beyond_.helped;
      beyond_.help_seconds += fact.value;
    }
  }
}

inline void Observer::see_ended(const Fact& fact) {
  ++layers_[layer_of(fact.team)].endings[fact.detail];
  ending_children_[fact.detail] += fact.children;
  mark_sum_ += fact.value;
}

void Observer::see_referred(const Fact& fact) {
  const std::size_t layer = layer_of(fact.team);
  const bool from_door = layer == 0;
  ++layers_[layer].referred;
  ++layers_[fact.detail].referred_to;
  referred_to_specialists_ += from_door && fact.detail > 0 ? 1 : 0;
  passed_on_ += from_door && fact.detail == 0 ? 1 : 0;
  expertise_.see_referred(fact, from_door);
  halves_.see(fact);
}

void Observer::see_booked(const Fact& fact) {
  if (fact.time == begin_) {
    return;  // what was booked at the first second belongs to the month before
  }
  constexpr std::size_t payers = scenario::layer_count + 1;
  const std::size_t year = calendar_.of(fact.time - 1);  // books close with a month's last second
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
  tasks_.see_month(layer_of(fact.team), (fact.also & world::also_fits) != 0);
  (fact.value > 0 ? guidance_.wasted : guidance_.short_of) += std::abs(fact.value);
}

std::int64_t Observer::endings(Ending how) const {
  std::int64_t sum = 0;
  for (const LayerView& layer : layers_) {
    sum += layer.endings[static_cast<std::size_t>(how)];
  }
  return sum;
}

/// Later requests and endings are not followed for a year.
void Observer::close_cohort() {
  cohort_asked_ = counts_[static_cast<std::size_t>(FactKind::asked)];
  cohort_planned_ = endings(Ending::planned) + endings(Ending::to_social_base);
}

Observer::LevelsByLayer Observer::levels_until(std::int64_t time) const {
  LevelsByLayer levels;
  for (std::size_t t = 0; t < teams_.size(); ++t) {
    const TeamView& team = teams_[t];
    Levels& sum = levels[layer_of_team_[t]];
    sum.waiting += team.waiting.families.area_until(time);
    sum.in_care += team.in_care.families.area_until(time);
    sum.starts += team.starts;
  }
  return levels;
}

void Observer::close_week(std::int64_t time) {
  constexpr double week = 7 * 86400.0;
  const LevelsByLayer now = levels_until(time);
  for (std::size_t l = 0; l < now.size(); ++l) {
    weekly_waiting_.push_back(static_cast<double>(now[l].waiting - levels_[l].waiting) / week);
    weekly_in_care_.push_back(static_cast<double>(now[l].in_care - levels_[l].in_care) / week);
    weekly_starts_.push_back(static_cast<double>(now[l].starts - levels_[l].starts));
  }
  levels_ = now;
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
