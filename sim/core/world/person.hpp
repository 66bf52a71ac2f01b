#pragma once
// What belongs to a person and leaves with them: skill gained above their discipline's, and ties.
// Skills stand by domain: who looks round a team for one goes through them side by side.

#include <array>
#include <cstdint>
#include <vector>

#include "core/world/case.hpp"

namespace samenspel::world {

/// What hours beside families are for. Append only.
enum class Aside : std::uint8_t { consult, paper, meeting };
inline constexpr std::size_t aside_count = 3;

/// Skill in one domain above that of the discipline, as it was at its last use. While bricks of the
/// domain are in hand it is in use.
struct GainedSkill {
  base::Moment used_at;
  std::uint16_t in_hand = 0;  ///< bricks of the domain that the person is laying
  double gained = 0;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("used_at", s.used_at), visit("in_hand", s.in_hand), visit("gained", s.gained);
  }
};

/// The skills that the people of a place have gained.
class SkillBook {
 public:
  SkillBook() = default;
  SkillBook(std::size_t people, std::size_t domains)
      : people_(static_cast<std::uint32_t>(people)), skills_(people * domains) {}

  GainedSkill& of(std::size_t person, std::size_t domain) {
    return skills_[domain * people_ + person];
  }
  const GainedSkill& of(std::size_t person, std::size_t domain) const {
    return skills_[domain * people_ + person];
  }
  /// Somebody new has gained nothing.
  void forget(std::size_t person) {
    for (std::size_t d = 0; d < domains(); ++d) {
      of(person, d) = {};
    }
  }

  [[nodiscard]] std::size_t domains() const { return people_ == 0 ? 0 : skills_.size() / people_; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("people", s.people_), visit("skills", s.skills_);
  }

 private:
  std::uint32_t people_ = 0;
  std::vector<GainedSkill> skills_;
};

/// A tie with a team, as it was at the last contact.
struct Tie {
  base::Moment at;
  double strength = 0;
  double who_left = 0;  ///< of the team until then, as on the notice board
  std::uint16_t team = none;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("at", s.at), visit("strength", s.strength), visit("who_left", s.who_left),
        visit("team", s.team);
  }
};

struct alignas(64) Person {
  // What every booking and every month asks for stands on one line, up to `visits`.
  double booked = 0;                             ///< hours per second promised beside families
  std::array<double, aside_count> booked_for{};  ///< the same by what they are for
  std::array<double, aside_count> hours_for{};   ///< given since the month began
  base::Moment hours_up_to;                      ///< moment up to which they are counted
  std::uint16_t visits = 0;                      ///< bricks of others' families at their desk
  std::vector<Tie> ties;                         ///< in the order of the first contact
  std::int32_t attended_in = -1;  ///< month of the run in which they last sat in a joint meeting
  double attended = 0;            ///< hours there in that month
  double leg = 1;                 ///< share that is left of what deep legs go beyond the bar
  std::uint32_t modules = 0;      ///< of e-learning that were taken, a bit for each domain

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("ties", s.ties), visit("booked", s.booked);
    visit("booked_for", s.booked_for), visit("hours_for", s.hours_for);
    visit("hours_up_to", s.hours_up_to);
    visit("visits", s.visits), visit("attended_in", s.attended_in), visit("attended", s.attended);
    visit("leg", s.leg), visit("modules", s.modules);
  }
};

}  // namespace samenspel::world
