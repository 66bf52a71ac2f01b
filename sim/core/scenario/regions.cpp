#include "core/scenario/regions.hpp"

#include <algorithm>
#include <numeric>

namespace samenspel::scenario {

namespace {

/// Places that have been joined, each group known by its first.
class Joined {
 public:
  explicit Joined(std::size_t places) : nearer_(places) {
    std::iota(nearer_.begin(), nearer_.end(), PlaceIndex{0});
  }
  PlaceIndex first_of(PlaceIndex place) {
    while (nearer_[place] != place) {
      place = nearer_[place] = nearer_[nearer_[place]];
    }
    return place;
  }
  void join(PlaceIndex a, PlaceIndex b) {
    a = first_of(a);
    b = first_of(b);
    nearer_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<PlaceIndex> nearer_;  // to the first of its group, which is its own
};

void find_regions(Structure& structure) {
  Joined joined(structure.places.size());
  for (const AreaPlan& area : structure.areas) {
    for (const TeamIndex team : area.served_by) {
      if (structure.teams[team].layer != Layer::national) {
        joined.join(area.place, structure.teams[team].place);
      }
    }
    if (area.nurse != none) {
      joined.join(area.place, structure.teams[area.nurse].place);
    }
  }
  structure.regions = 0;
  for (PlaceIndex p = 0; p < structure.places.size(); ++p) {
    const PlaceIndex first = joined.first_of(p);
    structure.places[p].region = first == p ? static_cast<std::uint16_t>(structure.regions++)
                                            : structure.places[first].region;
  }
}

void find_centres(Structure& structure) {
  std::vector<bool> has_areas(structure.regions, false);
  for (const AreaPlan& area : structure.areas) {
    has_areas[structure.places[area.place].region] = true;
  }
  for (PlacePlan& place : structure.places) {
    place.in_centre = !has_areas[place.region];
  }
}

}  // namespace

void part_into_regions(Structure& structure) {
  find_regions(structure);
  find_centres(structure);
  std::vector<PlaceIndex> order(structure.places.size()), number(structure.places.size());
  std::iota(order.begin(), order.end(), PlaceIndex{0});
  std::stable_sort(order.begin(), order.end(), [&](PlaceIndex a, PlaceIndex b) {
    return structure.places[a].region < structure.places[b].region;
  });
  std::vector<PlacePlan> places;
  std::vector<std::string> names;
  for (const PlaceIndex place : order) {
    number[place] = static_cast<PlaceIndex>(places.size());
    places.push_back(std::move(structure.places[place]));
    names.push_back(std::move(structure.place_names[place]));
  }
  structure.places = std::move(places);
  structure.place_names = std::move(names);
  for (AreaPlan& area : structure.areas) {
    area.place = number[area.place];
  }
  for (TeamPlan& team : structure.teams) {
    team.place = number[team.place];
  }
}

}  // namespace samenspel::scenario
