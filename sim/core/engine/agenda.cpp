#include "core/engine/agenda.hpp"

#include <algorithm>
#include <span>

#include "core/base/check.hpp"

namespace samenspel::engine {

namespace {

/// So many keys of one place are put in order one by one: most parts of a day are short.
constexpr std::uint32_t few = 32;

/// Puts a key where it belongs between those that end at `end`. What stands before all of them goes
/// before every key.
void insert(std::uint64_t key, std::uint64_t* end) {
  for (; key < end[-1]; --end) {
    *end = end[-1];
  }
  *end = key;
}

/// Puts keys in order that are nearly so. Whether a key changes places with the one before it is as
/// good as chance, so nothing branches on that.
void sort_nearly_sorted(std::uint64_t* begin, std::uint64_t* end) {
  std::uint64_t last = *begin;
  for (std::uint64_t* next = begin + 1; next < end; ++next) {
    const std::uint64_t key = *next;
    const std::uint64_t first = key < last ? key : last;
    last = key < last ? last : key;
    *next = last;
    insert(first, next - 1);
  }
}

}  // namespace

Agenda::Agenda(std::uint16_t first_place, std::uint16_t places)
    : buckets_(ring),
      today_{0, of_no_place},
      starts_(std::size_t{places} + 2),
      first_place_(first_place) {
  current_.place = first_place;
}

/// Where no chunk of a coming day has room: in a new one, in today or far ahead.
[[gnu::noinline]] void Agenda::schedule_elsewhere(const Entry& entry, std::uint64_t day) {
  if (day - tomorrow_ < days_ahead_) {
    buckets_.add(static_cast<std::size_t>(day % ring)) = entry;
    return;
  }
  if (day + 1 == tomorrow_) {
    put_into_today(entry);
    return;
  }
  SAMENSPEL_CHECK(day >= tomorrow_, "an entry is scheduled for now or later");
  far_.push_back(entry);
}

/// The keys that come before its own move into the room of those that are worked.
void Agenda::put_into_today(const Entry& entry) {
  SAMENSPEL_CHECK(entry.place == current_.place && entry.time >= current_.time,
                  "within the day an entry is scheduled for now or later at its own place");
  Entry& kept = buckets_.add(bucket_of_today());
  kept = entry;
  // Not of the copy, which waits for the single fields.
  const Key key = key_of(entry, static_cast<std::uint32_t>(&kept - &buckets_[0]), begin_of_today());
  if (head_ == first_of_day) {
    make_room_before();
  }
  Key* const first = &today_[head_];
  Key* to = &today_[--head_];
  for (; goes_before(to[1], key); ++to) {
    if (to == first + few) {
      to = make_room_far_behind(to, key);
      break;
    }
    *to = to[1];
  }
  *to = key;
}

/// Where a key belongs that goes behind many: what stands between `from` and there moves up.
Agenda::Key* Agenda::make_room_far_behind(Key* from, Key key) {
  Key* const behind = std::lower_bound(from + 1, &today_[end_], key,
                                       [this](Key a, Key b) { return goes_before(a, b); });
  return std::move(from + 1, behind, from);
}

/// Moves the rest of today back.
void Agenda::make_room_before() {
  const std::size_t room = few + (end_ - head_) / 2;
  if (today_.size() <= end_ + room) {
    today_.resize(end_ + room + 1);
  }
  Key* const keys = today_.data();
  std::move_backward(keys + head_, keys + end_ + 1, keys + end_ + room + 1);
  head_ += room;
  end_ += room;
}

Agenda::Key Agenda::key_of(const Entry& entry, std::uint32_t number, std::int64_t begin_of_day) {
  const auto second = static_cast<std::uint64_t>(entry.time - begin_of_day);
  return (Key{entry.place} << second_bits | second) << number_bits | number;
}

/// The order of entries of the open day by place and key.
bool Agenda::goes_before(Key a, Key b) const {
  return instant_of(a ^ b) != 0 ? a < b
                                : buckets_[number_of(a)].order < buckets_[number_of(b)].order;
}

void Agenda::open(std::int32_t day) {
  SAMENSPEL_CHECK(day == static_cast<std::int64_t>(tomorrow_),
                  "days are opened one after the other");
  SAMENSPEL_CHECK(head_ == end_, "a day is worked before the next is opened");
  buckets_.clear(bucket_of_today());
  ++tomorrow_;
  --days_ahead_;
  current_.place = first_place_;
  current_.time = begin_of_today();
  order_today();
  if (days_ahead_ < ring / 2) {
    refile_far();
  }
}

void Agenda::order_today() {
  const std::size_t count = list_keys();
  head_ = first_of_day;
  end_ = first_of_day + count;
  deal_out(count);
  today_[end_] = of_no_place;
  Key closest = of_no_place;
  for (std::size_t i = head_; i < end_; ++i) {
    const Key between = today_[i] ^ today_[i + 1];
    closest = between < closest ? between : closest;
  }
  if (instant_of(closest) == 0) {
    sort_instants();
  }
}

/// How many there are; they stand in today_, and starts_ holds how many are of each place, two
/// further on.
std::size_t Agenda::list_keys() {
  const std::int64_t begin_of_day = begin_of_today();
  std::fill(starts_.begin(), starts_.end(), 0);
  const std::span<std::uint32_t> counts = std::span(starts_).subspan(2);
  std::size_t count = 0;
  buckets_.for_each_chunk_in(bucket_of_today(), [&](std::uint32_t begin, std::uint32_t end) {
    if (first_of_day + count + DayBuckets::chunk_size >= today_.size()) {
      today_.resize(first_of_day + 2 * count + DayBuckets::chunk_size + 1);
    }
    Key* to = &today_[first_of_day + count];
    count += end - begin;
    const Entry* entry = &buckets_[begin];
    for (std::uint32_t number = begin; number != end; ++number, ++entry, ++to) {
      *to = key_of(*entry, number, begin_of_day);
      const auto place = static_cast<std::uint16_t>(entry->place - first_place_);
      SAMENSPEL_CHECK(place < counts.size(), "an entry is for one of its places");
      ++counts[place];
    }
  });
  return count;
}

/// Puts the keys of each place behind those of the places before, and sorts them.
void Agenda::deal_out(std::size_t count) {
  std::uint32_t most = 0;
  for (std::size_t place = 2; place < starts_.size(); ++place) {
    most = std::max(most, starts_[place]);
    starts_[place] += starts_[place - 1];
  }
  dealt_.resize(today_.size());
  const Key* const listed = &today_[first_of_day];
  Key* const dealt = &dealt_[first_of_day];
  for (std::size_t i = 0; i < count; ++i) {
    dealt[starts_[place_of(listed[i]) - first_place_ + 1]++] = listed[i];
  }
  today_.swap(dealt_);
  if (most <= few) {
    sort_nearly_sorted(dealt, dealt + count);
    return;
  }
  for (std::size_t place = 0; place + 2 < starts_.size(); ++place) {
    std::sort(dealt + starts_[place], dealt + starts_[place + 1]);
  }
}

/// Sorts those of one place and second, which stand together.
void Agenda::sort_instants() {
  for (Key *begin = &today_[first_of_day], *end = &today_[end_]; begin != end;) {
    const Key first = *begin;
    Key* const to = std::find_if(begin, end, [=](Key key) { return instant_of(key ^ first) != 0; });
    std::sort(begin, to, [this](Key a, Key b) { return goes_before(a, b); });
    begin = to;
  }
}

void Agenda::refile_far() {
  days_ahead_ = most_days_ahead;
  std::size_t kept = 0;
  for (const Entry& entry : far_) {
    const auto day = static_cast<std::uint64_t>(entry.time / seconds_per_day);
    if (day - tomorrow_ < days_ahead_) {
      buckets_.add(static_cast<std::size_t>(day % ring)) = entry;
    } else {
      far_[kept++] = entry;
    }
  }
  far_.resize(kept);
}

std::size_t Agenda::pending() const {
  return far_.size() + (end_ - head_) + buckets_.size() - buckets_.count(bucket_of_today());
}

}  // namespace samenspel::engine
