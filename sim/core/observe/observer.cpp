#include "core/observe/observer.hpp"

#include <algorithm>

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
      unmet_(begin_),
      unmet_children_(begin_) {
  const scenario::Structure& s = *setting_.structure;
  TeamView team;
  team.waiting = team.in_care = Stock(begin_);
  teams_.assign(s.teams.size(), team);
  for (const scenario::TeamPlan& plan : s.teams) {
    layer_of_team_.push_back(static_cast<std::uint8_t>(plan.layer));
  }
  LayerView layer;
  layer.waiting = layer.waiting_children = layer.in_care = layer.in_care_children = Stock(begin_);
  layers_.assign(scenario::layer_count, layer);
  area_asked_.assign(s.areas.size(), 0);
  area_cents_.assign(s.areas.size(), 0);
  channel_asked_.assign(s.channel_names.size(), 0);
  ending_count_.assign(world::ending_count, 0);
  ending_children_.assign(world::ending_count, 0);
  right_help_lost_.assign(world::ending_count, 0);
  domain_laid_.assign(s.domains(), 0);
  counts_.assign(world::fact_kind_count, 0);
  const auto years =
      static_cast<std::size_t>((setting_.window.end_day - setting_.window.first_day + 364) / 365);
  year_layer_cents_.assign(years * (scenario::layer_count + 1), 0);
}

void Observer::see(std::int32_t day, std::span<const Fact> facts) {
  for (const Fact& fact : facts) {
    see_fact(fact);
  }
  const std::int32_t measured = day + 1 - setting_.window.first_day;
  if (measured > 0 && measured % 7 == 0) {
    close_week((std::int64_t{day} + 1) * 86400);
  }
}

void Observer::see_fact(const Fact& fact) {
  fingerprint_.add(fact);
  const bool measured = fact.time >= begin_;
  counts_[static_cast<std::size_t>(fact.kind)] += measured ? 1 : 0;
  switch (fact.kind) {
    case FactKind::queued:
      see_list(fact, 1);
      return;
    case FactKind::left_list:
      see_list(fact, -1);
      return;
    case FactKind::started:
      see_started(fact, measured);
      return;
    case FactKind::stage_ended:
      see_stage_ended(fact, measured);
      return;
    case FactKind::unmet_begins:
      see_unmet(fact, 1);
      return;
    case FactKind::unmet_ends:
      see_unmet(fact, -1);
      return;
    default:
      break;
  }
  if (!measured) {
    return;
  }
  switch (fact.kind) {
    case FactKind::asked:
      see_asked(fact);
      return;
    case FactKind::returned:
      ++(fact.detail == 0 ? returned_after_ending_ : came_back_);
      return;
    case FactKind::referred:
      expertise_.see(fact);
      ++teams_[fact.team].referred;
      ++layers_[layer_of(fact.team)].referred_from;
      ++layers_[fact.detail].referred_to;
      return;
    case FactKind::brick_laid:
      ++domain_laid_[fact.detail];
      return;
    case FactKind::right_help:
      if (fact.value < a_year && in_cohort(fact.time - fact.value)) {
        ++cohort_helped_;
        cohort_help_seconds_ += fact.value;
      }
      return;
    case FactKind::right_help_lost:
      right_help_lost_[fact.detail] += in_cohort(fact.time - fact.value) ? 1 : 0;
      return;
    case FactKind::ended:
      see_ended(fact);
      return;
    case FactKind::booked:
      see_booked(fact);
      return;
    default:
      expertise_.see(fact);
      return;
  }
}

void Observer::see_list(const Fact& fact, int delta) {
  LayerView& layer = layers_[layer_of(fact.team)];
  teams_[fact.team].waiting.move(delta, fact.time);
  layer.waiting.move(delta, fact.time);
  layer.waiting_children.move(delta * std::int64_t{fact.children}, fact.time);
}

void Observer::see_in_care(const Fact& fact, int delta) {
  LayerView& layer = layers_[layer_of(fact.team)];
  teams_[fact.team].in_care.move(delta, fact.time);
  layer.in_care.move(delta, fact.time);
  layer.in_care_children.move(delta * std::int64_t{fact.children}, fact.time);
}

void Observer::see_started(const Fact& fact, bool measured) {
  see_in_care(fact, 1);
  if (measured) {
    TeamView& team = teams_[fact.team];
    LayerView& layer = layers_[layer_of(fact.team)];
    expertise_.see(fact);
    ++team.starts;
    team.wait_seconds += fact.value;
    ++layer.starts;
    layer.crisis_starts += fact.detail == 0 ? 1 : 0;
    layer.waits.add(fact.value);
  }
}

void Observer::see_stage_ended(const Fact& fact, bool measured) {
  see_in_care(fact, -1);
  if (measured) {
    LayerView& layer = layers_[layer_of(fact.team)];
    ++teams_[fact.team].stage_ends;
    ++layer.stage_ends;
    layer.stage_seconds += fact.value;
  }
}

void Observer::see_unmet(const Fact& fact, int delta) {
  unmet_.move(delta, fact.time);
  unmet_children_.move(delta * std::int64_t{fact.children}, fact.time);
}

void Observer::see_asked(const Fact& fact) {
  ++area_asked_[fact.area];
  ++channel_asked_[fact.detail];
  cohort_asked_ += in_cohort(fact.time) ? 1 : 0;
  if (fact.value >= 0 && fact.value < a_year && in_cohort(fact.time - fact.value)) {
    ++cohort_requested_again_;
  }
}

void Observer::see_ended(const Fact& fact) {
  ++ending_count_[fact.detail];
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
  const auto years = static_cast<std::int64_t>(year_layer_cents_.size() / payers);
  const auto year = static_cast<std::size_t>(
      std::min<std::int64_t>((fact.time - 1 - begin_) / (a_year + 21600), years - 1));
  const std::size_t payer = fact.team == none ? scenario::layer_count : layer_of(fact.team);
  year_layer_cents_[year * payers + payer] += fact.value;
  if (fact.team == none) {
    area_cents_[fact.area] += fact.value;
  } else {
    teams_[fact.team].cents[fact.detail] += fact.value;
  }
}

void Observer::close_week(std::int64_t time) {
  constexpr double week = 7 * 86400.0;
  for (LayerView& layer : layers_) {
    layer.waiting.count_until(time);
    layer.in_care.count_until(time);
    weekly_waiting_.push_back(static_cast<double>(layer.waiting.area() - layer.week_waiting) /
                              week);
    weekly_in_care_.push_back(static_cast<double>(layer.in_care.area() - layer.week_in_care) /
                              week);
    weekly_starts_.push_back(static_cast<double>(layer.starts - layer.week_starts));
    layer.week_waiting = layer.waiting.area();
    layer.week_in_care = layer.in_care.area();
    layer.week_starts = layer.starts;
  }
  unmet_.count_until(time);
  weekly_unmet_.push_back(static_cast<double>(unmet_.area() - week_unmet_) / week);
  week_unmet_ = unmet_.area();
  const auto total = [this](FactKind kind) { return counts_[static_cast<std::size_t>(kind)]; };
  weekly_asked_.push_back(static_cast<double>(total(FactKind::asked) - week_asked_));
  weekly_ended_.push_back(static_cast<double>(total(FactKind::ended) - week_ended_));
  week_asked_ = total(FactKind::asked);
  week_ended_ = total(FactKind::ended);
}

}  // namespace samenspel::observe
