#include "journeys/naming.hpp"

#include "core/world/brick.hpp"

#include <algorithm>

namespace samenspel::journeys {
namespace {

constexpr std::int64_t year = std::int64_t{365} * 86400;

std::string at(const std::vector<std::string>& names, std::size_t index) {
  return index < names.size() ? names[index] : "?";
}

}  // namespace

Naming::Naming(const JourneyLog& file, const Phrases& phrases, std::span<const LoggedEvent> events)
    : file_(&file), phrases_(&phrases) {
  for (const LoggedEvent& event : events) {
    if (kind_of(event) == FactKind::child_at_home && event.detail < born_.size()) {
      born_[event.detail] = event.time - event.value;
    }
    if (kind_of(event) == FactKind::went_on_as_adult && !grown_up_from_) {
      grown_up_from_ = event.time;
    }
  }
}

bool Naming::has_children() const {
  return std::any_of(born_.begin(), born_.end(), [](const auto& born) { return born.has_value(); });
}

std::string Naming::child(std::uint8_t whose, std::int64_t time) const {
  const std::size_t number = whose - std::size_t{world::owner_first_child};
  const auto known =
      std::count_if(born_.begin(), born_.end(), [](const auto& born) { return born.has_value(); });
  if (number < born_.size() && born_[number]) {
    if (known == 1) return phrases_->say("child.only");
    const std::int64_t age = (time - *born_[number]) / year;
    return age < 1 ? phrases_->say("child.baby")
                   : phrases_->say("child.age", {{"age", std::to_string(age)}});
  }
  return phrases_->say("child." + std::to_string(whose));
}

std::string Naming::brick(const LoggedEvent& event) const {
  const std::string domain = phrases_->name("domain", at(file_->domains, event.domain));
  switch (event.whose) {
    case world::owner_family:
    case world::none_told:
      return phrases_->say("brick.family", {{"domain", domain}});
    case world::owner_parent:
      return phrases_->say(has_children() ? "brick.parent" : "brick.adult", {{"domain", domain}});
    default:
      if (grown_up_from_ && event.time >= *grown_up_from_) {
        return phrases_->say("brick.adult", {{"domain", domain}});
      }
      return phrases_->say("brick.child",
                           {{"domain", domain}, {"child", child(event.whose, event.time)}});
  }
}

std::string Naming::bricks(std::span<const LoggedEvent> events) const {
  std::vector<std::string> names;
  std::vector<int> times;
  for (const LoggedEvent& event : events) {
    const std::string one = brick(event);
    const auto found = std::find(names.begin(), names.end(), one);
    if (found == names.end()) {
      names.push_back(one);
      times.push_back(1);
    } else {
      ++times[static_cast<std::size_t>(found - names.begin())];
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (times[i] > 1) names[i] += " (" + std::to_string(times[i]) + "×)";
  }
  return phrases_->list(names);
}

std::string Naming::children(std::int64_t time) const {
  std::vector<std::string> parts;
  for (const auto& born : born_) {
    if (!born || *born > time || time - *born >= 18 * year) continue;
    const std::int64_t age = (time - *born) / year;
    parts.push_back(age < 1 ? phrases_->say("baby")
                            : phrases_->say("one_child", {{"age", std::to_string(age)}}));
  }
  return phrases_->list(parts);
}

std::string Naming::team(std::uint16_t team) const {
  return phrases_->team(at(file_->teams, team));
}

std::string Naming::a_professional(std::uint16_t discipline) const {
  return phrases_->a_professional(at(file_->disciplines, discipline));
}

std::string Naming::the_professional(std::uint16_t discipline) const {
  return phrases_->the_professional(at(file_->disciplines, discipline));
}

std::string Naming::area(std::uint16_t area) const { return place_name(at(file_->areas, area)); }

std::string Naming::channel(std::uint8_t channel) const { return at(file_->channels, channel); }

base::Date Naming::date(std::int64_t time) const {
  return base::date_of(file_->first_date + static_cast<std::int32_t>(time / 86400));
}

std::string Naming::month(std::int64_t time) const {
  return phrases_->say("month." + std::to_string(date(time).month)) + " " +
         std::to_string(date(time).year);
}

std::string Naming::months(std::int64_t from, std::int64_t until) const {
  const base::Date first = date(from), last = date(until);
  if (first.year == last.year && first.month == last.month) return month(until);
  const std::string begins =
      first.year == last.year ? phrases_->say("month." + std::to_string(first.month)) : month(from);
  return phrases_->say("span", {{"from", begins}, {"until", month(until)}});
}

std::string Naming::day(std::int64_t time) const {
  return std::to_string(date(time).day) + " " + month(time);
}

}  // namespace samenspel::journeys
