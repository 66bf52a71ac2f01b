// The desk for JavaScript.

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "web/desk.hpp"

namespace samenspel::web {

using emscripten::val;

namespace {

/// A copy that JavaScript owns.
template <class T>
val copy_of(const std::vector<T>& values, const char* type) {
  return val::global(type).new_(val(emscripten::typed_memory_view(values.size(), values.data())));
}

val live_of(Desk& desk) { return copy_of(desk.live(), "Float64Array"); }

val saved_by(const Desk& desk) { return copy_of(desk.save(), "Uint8Array"); }

std::string open_in(Desk& desk, const std::string& json, const std::string& name) {
  return desk.open(json, name);
}

/// A byte array arrives as a string of its bytes.
std::string restore_in(Desk& desk, std::uint32_t replication, const std::string& bytes) {
  const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
  return desk.restore(replication, {first, bytes.size()});
}

std::string families_in(const Desk& desk, const std::string& criteria, std::uint32_t most) {
  return desk.families(criteria, most);
}

/// Numbers of families stay exact: below 2^53.
std::string story_in(const Desk& desk, double family, const std::string& language) {
  return desk.story(static_cast<std::int64_t>(family), language);
}

}  // namespace

EMSCRIPTEN_BINDINGS(desk) {
  emscripten::class_<Desk>("Desk")
      .constructor<>()
      .function("open", &open_in)
      .function("begin", &Desk::begin)
      .function("restore", &restore_in)
      .function("advanceTo", &Desk::advance_to)
      .function("day", &Desk::day)
      .function("done", &Desk::done)
      .function("live", &live_of)
      .function("save", &saved_by)
      .function("outcome", &Desk::outcome)
      .function("takeStories", &Desk::take_stories)
      .function("families", &families_in)
      .function("story", &story_in);
}

}  // namespace samenspel::web
