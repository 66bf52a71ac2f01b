#pragma once
// How a parameter is described, once: reading files, writing defaults, reference tables, sliders
// and priors all follow from a `describe(visitor, struct)` that visits each member with its
// `About`. The default is the member's initialiser.
//
// A visitor offers (see sim/core/scenario for the ones that exist):
//   number(double&, About)              a real number in [low, high]
//   whole(std::int64_t&, About)         a whole number in [low, high]
//   flag(bool&, About)                  true or false
//   text(std::string&, About)           free text; name of something declared elsewhere if About
//   says so choice(Enum&, About, names)         one of `names`, in the order of the enumerators
//   numbers(std::vector<double>&, About)            a list, each in [low, high]
//   texts(std::vector<std::string>&, About)         a list of names declared elsewhere
//   number_by_name(NamedMap<double>&, About)        a map from a declared name to a number
//   section(name, meaning, part)        a nested struct with its own `describe`
//   map(name, meaning, NamedMap<Part>&) nested structs by name

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samenspel::base {

/// What kind of thing a key is; patterns may differ from the baseline only in policy, staffing and
/// place.
enum class Role { policy, staffing, place, behaviour, run };

/// The description of one parameter. `source` is a key of docs/sources.md ("E14"), several
/// separated by blanks, or "estimate".
struct About {
  std::string_view name;
  std::string_view unit;  ///< "1" for dimensionless, "hour", "day", "1/week", "EUR/hour", …
  double low = 0;         ///< smallest value that makes sense
  double high = 0;        ///< largest value that makes sense
  Role role = Role::behaviour;
  std::string_view source;
  std::string_view meaning;
};

/// A map by name that keeps the order of its file; `extends` merges it name by name.
template <class T>
using NamedMap = std::vector<std::pair<std::string, T>>;

}  // namespace samenspel::base
