#pragma once
// How a story names what stands as numbers in the log: bricks, children, teams, people, days.

#include "core/base/calendar.hpp"
#include "journeys/journey_log.hpp"
#include "journeys/phrases.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samenspel::journeys {

class Naming {
 public:
  /// `events`: of the family the story is about; its children are told in them.
  Naming(const JourneyLog& file, const Phrases& phrases, std::span<const LoggedEvent> events);

  [[nodiscard]] const Phrases& phrases() const { return *phrases_; }
  /// "trauma of the 14-year-old": the brick an event is about, at its moment.
  [[nodiscard]] std::string brick(const LoggedEvent& event) const;
  /// "a, b and c (2×)".
  [[nodiscard]] std::string bricks(std::span<const LoggedEvent> events) const;
  /// "a child of 12 and a baby"; empty when no child is known at that moment.
  [[nodiscard]] std::string children(std::int64_t time) const;
  [[nodiscard]] std::string team(std::uint16_t team) const;
  [[nodiscard]] std::string a_professional(std::uint16_t discipline) const;
  [[nodiscard]] std::string the_professional(std::uint16_t discipline) const;
  [[nodiscard]] std::string area(std::uint16_t area) const;
  [[nodiscard]] std::string channel(std::uint8_t channel) const;
  /// "12 March 2016", "March 2016".
  [[nodiscard]] std::string day(std::int64_t time) const;
  [[nodiscard]] std::string month(std::int64_t time) const;
  /// "March to July 2016", "March 2016": from one moment to another.
  [[nodiscard]] std::string months(std::int64_t from, std::int64_t until) const;

 private:
  base::Date date(std::int64_t time) const;
  bool has_children() const;
  std::string child(std::uint8_t whose, std::int64_t time) const;

  const JourneyLog* file_;
  const Phrases* phrases_;
  std::array<std::optional<std::int64_t>, 3> born_;
  std::optional<std::int64_t> grown_up_from_;  ///< moment at which who was the youngest turned to
                                               ///< the adult half
};

}  // namespace samenspel::journeys
