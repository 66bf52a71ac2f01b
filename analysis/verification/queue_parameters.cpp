#include "verification/queue_parameters.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace samenspel::verification {
namespace {

constexpr double hours_a_week = 168;

template <class T>
const T& named(const base::NamedMap<T>& parts, std::string_view name) {
  const auto found = std::find_if(parts.begin(), parts.end(),
                                  [name](const auto& part) { return part.first == name; });
  if (found == parts.end()) throw std::out_of_range("no part named " + std::string(name));
  return found->second;
}

}  // namespace

double onsets_a_day(const scenario::Parameters& parameters) {
  double families = 0;
  for (const auto& [name, area] : parameters.city.areas) {
    families += static_cast<double>(area.families) * area.need_factor;
  }
  return families * parameters.needs.onset_per_family_year / 365;
}

double onsets_a_day(const scenario::Parameters& parameters, std::string_view domain) {
  double all = 0;
  for (const auto& [name, part] : parameters.needs.domains) all += part.weight;
  return onsets_a_day(parameters) * domain_of(parameters, domain).weight / all;
}

const scenario::Domain& domain_of(const scenario::Parameters& parameters, std::string_view domain) {
  return named(parameters.needs.domains, domain);
}

const scenario::Team& team_of(const scenario::Parameters& parameters, std::string_view team) {
  return named(parameters.teams, team);
}

double days_of_work(const scenario::Team& team, const scenario::Domain& domain) {
  const double direct = team.hours_per_week * (1 - team.administration);
  const double hours_a_day = std::min(direct, team.wanted_hours_per_week) / hours_a_week * 24;
  return domain.work.mean_hours / hours_a_day;
}

int posts_of(const scenario::Team& team) {
  double posts = 0;
  for (const auto& [discipline, fte] : team.fte) posts += fte;
  return static_cast<int>(std::lround(posts));
}

Queue queue_of(const scenario::Parameters& parameters) {
  const auto& domains = parameters.needs.domains;
  const auto first = std::find_if(domains.begin(), domains.end(),
                                  [](const auto& part) { return part.second.weight > 0; });
  if (first == domains.end() || parameters.teams.empty()) {
    throw std::out_of_range("a queue has a team and a domain");
  }
  const scenario::Team& team = parameters.teams.front().second;
  Queue queue;
  queue.arrival_rate = onsets_a_day(parameters);
  queue.mean_work = days_of_work(team, first->second);
  const random::Law law = first->second.work.law();
  queue.cv = std::sqrt(random::variance(law)) / random::mean(law);
  queue.servers = posts_of(team);
  queue.patience_rate = parameters.waiting.drop_out_per_week / 7;
  return queue;
}

}  // namespace samenspel::verification
