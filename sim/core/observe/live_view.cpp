#include "core/observe/live_view.hpp"

#include <algorithm>
#include <cstddef>

#include "core/world/goes_with.hpp"

namespace samenspel::observe {

using scenario::layer_count;
using scenario::layer_names;
using world::Case;
using world::CaseState;
using world::Ending;
using world::Fact;
using world::FactKind;

namespace {

constexpr const char* flow_names[] = {"arose",    "absorbed", "passed", "asked",
                                      "consults", "joins",    "crises", "returned"};
constexpr const char* layer_flow_names[] = {"entered",     "started", "wait_days", "ended",
                                            "dropped_out", "gave_up", "cost_eur"};

/// How things stand in all places together.
struct Stand {
  double waiting[layer_count] = {}, in_care[layer_count] = {};
  double considering = 0, unmet = 0, carried = 0;
};

void count_cases(const world::Place& place, Stand& stand) {
  for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
    const Case& item = place.cases[slot];
    stand.considering += item.state == CaseState::considering ? 1 : 0;
    stand.unmet += item.state != CaseState::free && item.has(Case::unmet) ? 1 : 0;
  }
}

Stand stand_of(const std::vector<world::Place>& places, const scenario::Structure& structure) {
  Stand stand;
  for (const world::Place& place : places) {
    for (const world::Team& team : place.teams) {
      const auto layer = static_cast<std::size_t>(structure.teams[team.index].layer);
      stand.waiting[layer] += team.waiting;
      stand.in_care[layer] += team.held;
    }
    stand.carried += place.carried.size();
    count_cases(place, stand);
  }
  return stand;
}

}  // namespace

LiveView::LiveView(const scenario::Structure& structure) : structure_(&structure) {}

void LiveView::add(LayerFlow flow, std::uint16_t team, double amount) {
  if (team < structure_->teams.size()) {
    by_layer_[flow][static_cast<std::size_t>(structure_->teams[team].layer)] += amount;
  }
}

void LiveView::see_ended(const Fact& fact) {
  const auto how = static_cast<Ending>(fact.detail);
  if (how == Ending::planned || how == Ending::to_social_base) {
    add(ended, fact.team);
  } else if (how == Ending::dropped_out_in_care) {
    add(dropped_out, fact.team);
  }
}

void LiveView::see(const world::FactsOfDay& facts) {
  constexpr double seconds_per_day = 86400, cents_per_eur = 100;
  for (const Fact& fact : facts) {
    switch (fact.kind) {
      case FactKind::need_arose:
        add(arose);
        break;
      case FactKind::need_absorbed:
        add(absorbed);
        break;
      case FactKind::need_passed:
        add(passed);
        break;
      case FactKind::asked:
        add(asked);
        if (world::tells_of(fact, FactKind::entered)) add(entered, fact.team);
        break;
      case FactKind::consult_asked:
        add(consults);
        break;
      case FactKind::join_begun:
        add(joins);
        break;
      case FactKind::crisis:
        add(crises);
        break;
      case FactKind::returned:
        add(returned);
        break;
      case FactKind::entered:
        add(entered, fact.team, fact.value == 1 ? 0 : 1);  // referrals are counted as such
        break;
      case FactKind::started:
        add(started, fact.team);
        add(wait_days, fact.team, static_cast<double>(fact.value) / seconds_per_day);
        break;
      case FactKind::unqueued:
        add(gave_up, fact.team);
        break;
      case FactKind::referred:
        if (fact.team < structure_->teams.size()) {
          const auto from = static_cast<std::size_t>(structure_->teams[fact.team].layer);
          referred_[from][std::min<std::size_t>(fact.detail, layer_count - 1)] += 1;
        }
        break;
      case FactKind::ended:
        see_ended(fact);
        break;
      case FactKind::booked: {
        const double eur = static_cast<double>(fact.value) / cents_per_eur;
        add(cost_eur, fact.team, eur);
        base_eur_ += fact.team < structure_->teams.size() ? 0 : eur;
        break;
      }
      default:
        break;
    }
  }
}

std::vector<double> LiveView::take(const std::vector<world::Place>& places) {
  const Stand stand = stand_of(places, *structure_);
  std::vector<double> row(std::begin(flows_), std::end(flows_));
  for (const auto& of_layers : by_layer_) {
    row.insert(row.end(), std::begin(of_layers), std::end(of_layers));
  }
  for (const auto& to : referred_) row.insert(row.end(), std::begin(to), std::end(to));
  row.push_back(base_eur_);
  row.insert(row.end(), std::begin(stand.waiting), std::end(stand.waiting));
  row.insert(row.end(), std::begin(stand.in_care), std::end(stand.in_care));
  row.insert(row.end(), {stand.considering, stand.unmet, stand.carried});
  *this = LiveView(*structure_);
  return row;
}

std::vector<std::string> LiveView::columns() {
  std::vector<std::string> names(std::begin(flow_names), std::end(flow_names));
  const auto by_layer = [&names](const std::string& what) {
    for (const char* layer : layer_names) names.push_back(what + "." + layer);
  };
  for (const char* flow : layer_flow_names) by_layer(flow);
  for (const char* from : layer_names) by_layer(std::string("referred.") + from);
  names.emplace_back("cost_eur.social_base");
  by_layer("waiting");
  by_layer("in_care");
  names.insert(names.end(), {"considering", "unmet", "carried"});
  return names;
}

}  // namespace samenspel::observe
