#include "core/run/checkpoint.hpp"

#include <string_view>

#include "core/base/bytes.hpp"
#include "core/base/sha256.hpp"

namespace samenspel::run {

namespace {

constexpr std::string_view magic = "SAMENSPL";
constexpr std::uint64_t version = 2;
constexpr std::size_t digits = 64;  // of a SHA-256
constexpr std::size_t day_at = 8 + 4 + digits + digits + 8;
constexpr std::size_t header_bytes = day_at + 4 + 8;
constexpr std::size_t checksum_bytes = 8;

/// Each step is a bijection of the sum so far, so a change within one word of eight bytes never
/// goes unnoticed.
std::uint64_t checksum(std::span<const std::uint8_t> bytes) {
  std::uint64_t sum = random::scramble(bytes.size() + 1);
  base::ByteSource source(bytes);
  while (source.left() > 0) {
    sum = random::scramble(sum ^ source.take(std::min<std::size_t>(8, source.left()))) + 1;
  }
  return sum;
}

void put_text(std::string_view text, base::ByteSink& sink) {
  for (const char c : text) {
    sink.put(static_cast<std::uint8_t>(c), 1);
  }
}

std::string take_text(std::size_t size, base::ByteSource& source) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    text += static_cast<char>(source.take(1));
  }
  return text;
}

void append(std::string& text, const char* what, const std::vector<std::string>& names) {
  text += what;
  for (const std::string& name : names) {
    text += ' ' + std::to_string(name.size()) + ':' + name;
  }
  text += '\n';
}

template <class Number>
void append_numbers(std::string& text, const char* what, const std::vector<Number>& numbers) {
  text += what;
  for (const Number number : numbers) {
    text += ' ' + std::to_string(number);
  }
  text += '\n';
}

}  // namespace

void refuse_checkpoint(base::Problems& problems, const char* found, const char* expected) {
  base::Problem problem;
  problem.path = "checkpoint";
  problem.found = found;
  problem.expected = expected;
  problems.add(std::move(problem));
}

std::string structure_hash(const Plan& plan, std::int32_t day) {
  const scenario::Structure& s = plan.structure;
  std::string text;
  append(text, "places", s.place_names);
  append(text, "areas", s.area_names);
  append(text, "teams", s.team_names);
  append(text, "domains", s.domain_names);
  append(text, "disciplines", s.discipline_names);
  append(text, "channels", s.channel_names);
  append(text, "routes", s.route_names);
  append_numbers(text, "far post", std::vector<std::int32_t>{s.far_post_days});
  for (const scenario::PlacePlan& place : s.places) {
    append_numbers(text, "areas of place", place.areas);
    append_numbers(text, "teams of place", place.teams);
  }
  for (const scenario::AreaPlan& area : s.areas) {
    append_numbers(text, "area",
                   std::vector<std::int64_t>{area.place, area.local, area.families,
                                             static_cast<std::int64_t>(area.half)});
    append_numbers(text, "served by", area.served_by);
  }
  for (const scenario::TeamPlan& team : s.teams) {
    append_numbers(
        text, "team",
        std::vector<std::int64_t>{team.place, team.local, static_cast<std::int64_t>(team.layer),
                                  static_cast<std::int64_t>(team.half)});
  }
  append_numbers(text, "days", std::vector<std::int32_t>{plan.first_measured_day, plan.end_day});
  for (const world::Month& month : plan.months) {
    append_numbers(text, "month", std::vector<std::int64_t>{month.month, month.begins});
  }
  for (const scenario::Policy& policy : plan.policies) {
    if (policy.from_day <= day) {
      append_numbers(text, "policy", std::vector<std::int32_t>{policy.from_day});
    }
  }
  return base::sha256(text);
}

std::int32_t saved_day(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < header_bytes) {
    return -1;
  }
  base::ByteSource source(bytes.subspan(day_at));
  return static_cast<std::int32_t>(source.take(4));
}

std::vector<std::uint8_t> in_envelope(const Fit& fit, std::span<const std::uint8_t> state) {
  SAMENSPEL_CHECK(fit.layout.size() == digits && fit.structure.size() == digits,
                  "a SHA-256 has 64 digits");
  std::vector<std::uint8_t> bytes;
  bytes.reserve(header_bytes + state.size() + checksum_bytes);
  base::ByteSink sink(bytes);
  put_text(magic, sink);
  sink.put(version, 4);
  put_text(fit.layout, sink);
  put_text(fit.structure, sink);
  sink.put(fit.key.a, 4);
  sink.put(fit.key.b, 4);
  sink.put(static_cast<std::uint32_t>(fit.day), 4);
  sink.put(state.size(), 8);
  bytes.insert(bytes.end(), state.begin(), state.end());
  sink.put(checksum(bytes), checksum_bytes);
  return bytes;
}

std::optional<std::span<const std::uint8_t>> out_of_envelope(std::span<const std::uint8_t> bytes,
                                                             const Fit& fit,
                                                             base::Problems& problems) {
  base::ByteSource source(bytes);
  if (bytes.size() < header_bytes + checksum_bytes) {
    refuse_checkpoint(problems, "too few bytes", "a whole checkpoint");
    return std::nullopt;
  }
  if (take_text(magic.size(), source) != magic) {
    refuse_checkpoint(problems, "something else", "a checkpoint of this program");
    return std::nullopt;
  }
  const std::uint64_t made_by = source.take(4);
  const std::string layout = take_text(digits, source);
  const std::string structure = take_text(digits, source);
  random::Key key;
  key.a = static_cast<std::uint32_t>(source.take(4));
  key.b = static_cast<std::uint32_t>(source.take(4));
  source.take(4);  // the day is part of what `fit.structure` is made from
  const std::uint64_t size = source.take(8);
  base::ByteSource end(bytes.last(checksum_bytes));
  if (size != source.left() - checksum_bytes ||
      checksum(bytes.first(bytes.size() - checksum_bytes)) != end.take(checksum_bytes)) {
    refuse_checkpoint(problems, "damaged bytes", "a whole checkpoint, as it was written");
    return std::nullopt;
  }
  if (made_by != version || layout != fit.layout) {
    refuse_checkpoint(problems, "a checkpoint of another version of the program",
                      "one of this version");
  } else if (structure != fit.structure) {
    refuse_checkpoint(problems, "another structure, calendar or dates of policies",
                      "those of this scenario, up to the day on which it was written");
  } else if (!(key == fit.key)) {
    refuse_checkpoint(problems, "another seed or replication", "the ones asked for");
  } else {
    return bytes.subspan(header_bytes, static_cast<std::size_t>(size));
  }
  return std::nullopt;
}

}  // namespace samenspel::run
