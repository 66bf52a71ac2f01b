#pragma once
// A brick of a need: one thing to be done, by somebody skilled enough in its domain.

#include <array>
#include <cstdint>

namespace samenspel::world {

enum BrickFlag : std::uint8_t {
  hidden = 1,      ///< nobody has recognised it yet
  ongoing = 2,     ///< without a natural end: `amount` is its momentary need
  dormant = 4,     ///< an ongoing brick in a spell without need
  crisis = 8,      ///< must be started the same hour
  remainder = 16,  ///< what was left when a brick was called done
  seen = 32,       ///< its true difficulty has shown
  asked = 64,      ///< the worker has advice about it in the book of the place
  begun = 128      ///< somebody has spent an hour on it in this request
};

/// Whom a brick belongs to: the family, a parent, or a child by its number among all children of
/// the family, the eldest first, whoever has come of age since.
enum : std::uint8_t { owner_family = 0, owner_parent = 1, owner_first_child = 2 };

inline constexpr std::uint8_t max_children = 3;

/// The number of children in each set of them.
inline constexpr std::array<std::uint8_t, 1U << max_children> children_in{0, 1, 1, 2, 1, 2, 2, 3};

/// Number of children in a set of them, a bit each.
[[nodiscard]] constexpr std::uint8_t count_children(std::uint8_t set) {
  return children_in[set & (children_in.size() - 1)];
}

/// 12 bytes. `amount` is direct hours of work at full efficiency, for an ongoing brick hours a
/// month while it is on.
struct Brick {
  float difficulty = 0;  ///< [0, 1]
  float amount = 0;
  std::uint8_t domain = 0;
  std::uint8_t owner = owner_family;
  std::uint8_t flags = 0;
  std::uint8_t ordinal = 0;  ///< within its need: the brick's own address for draws

  bool is(BrickFlag flag) const { return (flags & flag) != 0; }
  void set(BrickFlag flag) { flags = static_cast<std::uint8_t>(flags | flag); }
  void clear(BrickFlag flag) { flags = static_cast<std::uint8_t>(flags & ~flag); }

  template <class Self, class Visit>
  static void each_field(Self& self, Visit&& visit) {
    visit("difficulty", self.difficulty);
    visit("amount", self.amount);
    visit("domain", self.domain);
    visit("owner", self.owner);
    visit("flags", self.flags);
    visit("ordinal", self.ordinal);
  }
};
static_assert(sizeof(Brick) == 12);

}  // namespace samenspel::world
