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
  return ending == static_cast<std::uint8_t>(Ending::planned) || ending == static_cast<std::uint8_t>(Ending::to_social_base);
}

}  // namespace

Observer::Observer(const Setting& setting)
    : setting_(setting),
      begin_(std::int64_t{setting.window.first_day} * 86400),
      end_(std::int64_t{setting.window.end_day} * 86400),
      cohort_end_(std::max(begin_, end_ - a_year)),
      unmet_(begin_),
      unmet_children_(begin_) {
  const scenario::Structure& s = *setting_.structure;
  TeamView team;
  team.waiting = team.in_care = Stock(begin_);
  teams_.assign(s.teams.size(), team);
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
  const auto years = static_cast<std::size_t>((setting_.window.end_day - setting_.window.first_day + 364) / 365);
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
  move_stocks(fact);
  if (fact.time >= begin_) {
    count(fact);
    count_outcome(fact);
  }
}

void Observer::move_stocks(const Fact& fact) {
  const auto move = [&](Stock& cases, Stock& layer, Stock& children, int delta) {
    cases.move(delta, fact.time);
    layer.move(delta, fact.time);
    children.move(delta * std::int64_t{fact.children}, fact.time);
  };
  switch (fact.kind) {
    case FactKind::queued: {
      LayerView& layer = layers_[layer_of(fact.team)];
      move(teams_[fact.team].waiting, layer.waiting, layer.waiting_children, 1);
      break;
    }
    case FactKind::left_list: {
      LayerView& layer = layers_[layer_of(fact.team)];
      move(teams_[fact.team].waiting, layer.waiting, layer.waiting_children, -1);
      break;
    }
    case FactKind::started: {
      LayerView& layer = layers_[layer_of(fact.team)];
      move(teams_[fact.team].in_care, layer.in_care, layer.in_care_children, 1);
      break;
    }
    case FactKind::stage_ended: {
      LayerView& layer = layers_[layer_of(fact.team)];
      move(teams_[fact.team].in_care, layer.in_care, layer.in_care_children, -1);
      break;
    }
    case FactKind::unmet_begins:
    case FactKind::unmet_ends: {
      const int delta = fact.kind == FactKind::unmet_begins ? 1 : -1;
      unmet_.move(delta, fact.time);
      unmet_children_.move(delta * std::int64_t{fact.children}, fact.time);
      break;
    }
    default: break;
  }
}

void Observer::count(const Fact& fact) {
  ++counts_[static_cast<std::size_t>(fact.kind)];
  switch (fact.kind) {
    case FactKind::asked:
      ++area_asked_[fact.area];
      ++channel_asked_[fact.detail];
      break;
    case FactKind::returned: ++(fact.detail == 0 ? returned_after_ending_ : came_back_); break;
    case FactKind::started: {
      LayerView& layer = layers_[layer_of(fact.team)];
      TeamView& team = teams_[fact.team];
      ++team.starts;
      team.wait_seconds += fact.value;
      ++layer.starts;
      layer.crisis_starts += fact.detail == 0 ? 1 : 0;
      layer.waits.add(fact.value);
      break;
    }
    case FactKind::stage_ended: {
      LayerView& layer = layers_[layer_of(fact.team)];
      ++teams_[fact.team].stage_ends;
      ++layer.stage_ends;
      layer.stage_seconds += fact.value;
      break;
    }
    case FactKind::referred:
      ++teams_[fact.team].referred;
      ++layers_[layer_of(fact.team)].referred_from;
      ++layers_[fact.detail].referred_to;
      break;
    case FactKind::brick_laid: ++domain_laid_[fact.detail]; break;
    case FactKind::booked: {
      const auto year = static_cast<std::size_t>(std::min<std::int64_t>(
          (fact.time - 1 - begin_) / (a_year + 21600), static_cast<std::int64_t>(year_layer_cents_.size() / (scenario::layer_count + 1)) - 1));
      const std::size_t layer = fact.team == none ? scenario::layer_count : layer_of(fact.team);
      if (fact.time > begin_) {  // what was booked at the first second belongs to the month before
        year_layer_cents_[year * (scenario::layer_count + 1) + layer] += fact.value;
        fact.team == none ? area_cents_[fact.area] += fact.value : teams_[fact.team].cents[fact.detail] += fact.value;
      }
      break;
    }
    default: break;
  }
}

void Observer::count_outcome(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::asked:
      cohort_asked_ += in_cohort(fact.time) ? 1 : 0;
      if (fact.value >= 0 && fact.value < a_year && in_cohort(fact.time - fact.value)) {
        ++cohort_requested_again_;
      }
      break;
    case FactKind::right_help:
      if (fact.value < a_year && in_cohort(fact.time - fact.value)) {
        ++cohort_helped_;
        cohort_help_seconds_ += fact.value;
      }
      break;
    case FactKind::right_help_lost: right_help_lost_[fact.detail] += in_cohort(fact.time - fact.value) ? 1 : 0; break;
    case FactKind::ended:
      ++ending_count_[fact.detail];
      ending_children_[fact.detail] += fact.children;
      cohort_planned_ += is_planned(fact.detail) && in_cohort(fact.time) ? 1 : 0;
      mark_sum_ += fact.value;
      ++mark_count_;
      break;
    default: break;
  }
}

void Observer::close_week(std::int64_t time) {
  constexpr double week = 7 * 86400.0;
  for (LayerView& layer : layers_) {
    layer.waiting.count_until(time);
    layer.in_care.count_until(time);
    weekly_waiting_.push_back(static_cast<double>(layer.waiting.area() - layer.week_waiting) / week);
    weekly_in_care_.push_back(static_cast<double>(layer.in_care.area() - layer.week_in_care) / week);
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
