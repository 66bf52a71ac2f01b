#include "core/observe/youth_help_view.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/calendar.hpp"
#include "core/observe/observer.hpp"

namespace samenspel::observe {

namespace {

constexpr std::int32_t looks_back_years = 5;  // N36: before the reporting period, half a year

std::uint64_t name_of(std::uint16_t area, const world::HelpedChildren& who) {
  return std::uint64_t{area} << 40 | std::uint64_t{who.home} << 8 | who.generation;
}

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double share(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? nan : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::size_t HelpedFamilies::place_of(std::uint64_t name) const {
  const auto found =
      std::lower_bound(earlier_.begin(), earlier_.end(), name,
                       [](const Earlier& one, std::uint64_t other) { return one.name < other; });
  return static_cast<std::size_t>(found - earlier_.begin());
}

HelpedFamilies::Family& HelpedFamilies::of(std::uint16_t area, const world::HelpedChildren& who) {
  if (area >= latest_.size()) {
    latest_.resize(area + 1U);
  }
  if (who.home >= latest_[area].size()) {
    latest_[area].resize(who.home + 1U);
  }
  Family& latest = latest_[area][who.home];
  if (who.generation == latest.generation) {
    return latest;
  }
  if (who.generation > latest.generation) {
    const Family before = std::exchange(latest, Family{.generation = who.generation});
    if (before.is_helped()) {
      const std::uint64_t name = name_of(area, {.home = who.home, .generation = before.generation});
      earlier_.insert(earlier_.begin() + static_cast<std::ptrdiff_t>(place_of(name)),
                      {name, before});
    }
    return latest;
  }
  const std::uint64_t name = name_of(area, who);
  const std::size_t at = place_of(name);
  if (at == earlier_.size() || earlier_[at].name != name) {
    earlier_.insert(earlier_.begin() + static_cast<std::ptrdiff_t>(at),
                    {name, {.generation = who.generation}});
  }
  return earlier_[at].family;
}

/// What is gathered is counted before the window begins and when a half year is over.
void YouthHelpView::turn_to(std::int32_t day) {
  const std::int32_t day_zero = window_.first_date - window_.first_day;
  const base::Date date = base::date_of(day_zero + day);
  const std::int32_t half = date.month <= 6 ? 1 : 7;
  const HelpDay next{day, base::day_number({date.year, 1, 1}) - day_zero,
                     base::day_number({date.year - looks_back_years, half, 1}) - day_zero};
  if (next.repeats_from != today_.repeats_from ||
      (today_.day < window_.first_day && day >= window_.first_day)) {
    count_gathered();
  }
  today_ = next;
  if (day >= window_.first_day) {
    begin_years_until(day);
  }
}

/// Those with help at the begin of a year are the first that it counts.
void YouthHelpView::begin_years_until(std::int32_t day) {
  const auto year = static_cast<std::int32_t>(calendar_.of(std::int64_t{day} * 86400));
  while (years_begun_ <= year) {
    children_of_years_ += open_children_;
    ++years_begun_;
  }
}

/// The help before ended within five years before the half year of the start, and not the day
/// before it.
bool YouthHelpView::is_repeat(std::uint16_t ended_on, std::int32_t day) const {
  const std::int32_t ended = ended_on - 1;
  return ended_on > 0 && ended >= today_.repeats_from && day - ended > 1;
}

std::size_t YouthHelpView::index_of(std::uint8_t referrer) const {
  return referrer < world::referred_by_nobody
             ? referrer
             : starts_.size() - 2 + (referrer - world::referred_by_nobody);
}

void YouthHelpView::see(const world::Fact& fact) {
  const auto day = static_cast<std::int32_t>(fact.time / 86400);
  if (day != today_.day) {
    turn_to(day);
  }
  if (gathers_) {
    gather(fact);
  } else {
    count(fact);
  }
}

void YouthHelpView::gather(const world::Fact& fact) {
  if (fact.area >= gathered_.size()) {
    gathered_.resize(fact.area + 1U);
  }
  gathered_[fact.area].push_back(fact);
  if (++gathered_count_ == most_gathered) {
    count_gathered();
  }
}

void YouthHelpView::count_gathered() {
  for (std::vector<world::Fact>& of_area : gathered_) {
    for (const world::Fact& fact : of_area) {
      count(fact);
    }
    of_area.clear();
  }
  gathered_count_ = 0;
}

void YouthHelpView::count(const world::Fact& fact) {
  const auto day = static_cast<std::int32_t>(fact.time / 86400);
  const bool measured = day >= window_.first_day;
  const world::HelpedChildren who = world::HelpedChildren::unpacked(fact.value);
  const bool begins = fact.kind == world::FactKind::youth_help_begins;
  HelpedFamilies::Family& family = families_.of(fact.area, who);
  for (std::size_t child = 0; child < family.open.size(); ++child) {
    if ((who.children >> child & 1) == 0) {
      continue;
    }
    std::uint16_t& ended_on = family.ended_on[child];
    std::uint8_t& open = family.open[child];
    if (!begins) {
      ended_on = static_cast<std::uint16_t>(std::min(day + 1, 65535));
      open_children_ -= --open == 0 ? 1 : 0;
      continue;
    }
    if (measured) {
      const std::size_t referrer = index_of(fact.detail);
      ++starts_[referrer];
      repeats_[referrer] += is_repeat(ended_on, day) ? 1 : 0;
      const bool counted = open > 0 || (ended_on > 0 && ended_on - 1 >= today_.first_of_year);
      children_of_years_ += counted ? 0 : 1;
    }
    if (who.first_in_request) {
      open_children_ += open++ == 0 ? 1 : 0;
    }
  }
}

void YouthHelpView::report(OutputSink& sink, double resident_youths) {
  count_gathered();
  begin_years_until(window_.end_day - 1);
  const double a_year = children_of_years_ == 0 ? nan : share(children_of_years_, years_begun_);
  sink.put(
      {"youths_helped_per_year",
       "distinct children with registered youth help in a calendar year, a year; nan where none "
       "is registered",
       "1",
       NumberKind::real,
       {},
       false},
      {a_year});
  sink.put({"youths_helped_share",
            "those as a share of resident youths",
            "1",
            NumberKind::real,
            {},
            false},
           {resident_youths > 0 ? a_year / resident_youths : nan});
  std::vector<double> starts(starts_.begin(), starts_.end()), repeats;
  for (std::size_t r = 0; r < starts_.size(); ++r) {
    repeats.push_back(share(repeats_[r], starts_[r]));
  }
  sink.put({"youth_help_starts",
            "starts of registered youth help of a child, by who led to it",
            "1",
            NumberKind::whole,
            {"referrer"},
            false},
           std::move(starts));
  sink.put({"youth_help_repeats",
            "share of those starts whose child had registered help that ended within five years "
            "before the half year of the start, by who led to it",
            "1",
            NumberKind::real,
            {"referrer"},
            false},
           std::move(repeats));
  sink.put({"youth_help_repeat_share",
            "the same over all starts of registered youth help",
            "1",
            NumberKind::real,
            {},
            false},
           {share(std::accumulate(repeats_.begin(), repeats_.end(), std::int64_t{0}),
                  std::accumulate(starts_.begin(), starts_.end(), std::int64_t{0}))});
}

}  // namespace samenspel::observe
