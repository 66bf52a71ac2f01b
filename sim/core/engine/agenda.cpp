#include "core/engine/agenda.hpp"

#include <algorithm>

#include "core/base/check.hpp"

namespace samenspel::engine {

namespace {

constexpr auto later = [](const Entry& a, const Entry& b) { return before(b, a); };

/// Of entries whose places may differ.
constexpr auto before_by_place = [](const Entry& a, const Entry& b) {
  const std::uint64_t of_a = place_and_time(a), of_b = place_and_time(b);
  return of_a != of_b ? of_a < of_b : a.order < b.order;
};

constexpr std::ptrdiff_t few = 32;

/// For few entries: most parts of a day are short.
template <class Before>
void insertion_sort(Entry* begin, Entry* end, Before goes_before) {
  for (Entry* next = begin; next < end; ++next) {
    const Entry entry = *next;
    Entry* to = next;
    for (; to != begin && goes_before(entry, to[-1]); --to) {
      *to = to[-1];
    }
    *to = entry;
  }
}

void sort(Entry* begin, Entry* end) {
  if (end - begin > few) {
    std::sort(begin, end, before);
  } else {
    insertion_sort(begin, end, before);
  }
}

}  // namespace

Agenda::Agenda(std::uint16_t first_place)
    : buckets_(ring), first_place_(first_place), place_(first_place) {}

void Agenda::schedule_near_or_far(const Entry& entry, std::int32_t day) {
  if (day >= horizon_) {
    far_.push_back(entry);
    return;
  }
  SAMENSPEL_CHECK(day == day_ && entry.place == place_ && entry.time >= now_,
                  "an entry is scheduled for now or later, and within the day for its own place");
  overlay_.push_back(entry);
  std::push_heap(overlay_.begin(), overlay_.end(), later);
}

void Agenda::open(std::int32_t day) {
  SAMENSPEL_CHECK(day == day_ + 1, "days are opened one after the other");
  SAMENSPEL_CHECK(head_ == today_.size() && overlay_.empty(),
                  "a day is worked before the next is opened");
  take_out(static_cast<std::size_t>(day % ring));
  head_ = 0;
  day_ = day;
  place_ = first_place_;
  now_ = day * seconds_per_day;
  if (horizon_ - day_ <= ring / 2) {
    refile_far();
  }
}

void Agenda::take_out(std::size_t bucket) {
  today_.clear();
  if (buckets_.count(bucket) > few) {
    deal_out(bucket);
  } else {
    buckets_.for_each_in(bucket, [this](const Entry& entry) { today_.push_back(entry); });
    insertion_sort(today_.data(), today_.data() + today_.size(), before_by_place);
  }
  buckets_.clear(bucket);
}

/// Counts the entries of each place, then puts each behind those of the places before.
void Agenda::deal_out(std::size_t bucket) {
  std::fill(starts_.begin(), starts_.end(), 0);
  buckets_.for_each_in(bucket, [this](const Entry& entry) {
    const std::size_t local = entry.place - first_place_;
    if (local + 2 >= starts_.size()) {
      starts_.resize(local + 3);
    }
    ++starts_[local + 2];
  });
  std::uint32_t most = 0;
  for (std::size_t place = 2; place < starts_.size(); ++place) {
    most = std::max(most, starts_[place]);
    starts_[place] += starts_[place - 1];
  }
  today_.resize(starts_.empty() ? 0 : starts_.back());
  buckets_.for_each_in(bucket, [this](const Entry& entry) {
    const std::size_t local = entry.place - first_place_;
    today_[starts_[local + 1]++] = entry;
  });
  sort_today(most);
}

/// Sorts what is dealt out, when no place has more than `most` entries: in one go over all places
/// where they are few.
void Agenda::sort_today(std::uint32_t most) {
  if (most <= few) {
    insertion_sort(today_.data(), today_.data() + today_.size(), before_by_place);
    return;
  }
  for (std::size_t place = 0; place + 1 < starts_.size(); ++place) {
    sort(today_.data() + starts_[place], today_.data() + starts_[place + 1]);
  }
}

void Agenda::refile_far() {
  horizon_ = day_ + ring;
  std::size_t kept = 0;
  for (const Entry& entry : far_) {
    const auto day = static_cast<std::int32_t>(entry.time / seconds_per_day);
    if (day < horizon_) {
      buckets_.add(static_cast<std::size_t>(day % ring)) = entry;
    } else {
      far_[kept++] = entry;
    }
  }
  far_.resize(kept);
}

void Agenda::start_place(std::uint16_t place) {
  SAMENSPEL_CHECK(overlay_.empty() && place >= place_ &&
                      (head_ == today_.size() || today_[head_].place >= place),
                  "places are worked in ascending order, each to the end of its day");
  place_ = place;
  now_ = day_ * seconds_per_day;
}

const Entry* Agenda::next_of_both() {
  if (is_left_here() && before(today_[head_], overlay_.front())) {
    now_ = today_[head_].time;
    return &today_[head_++];
  }
  std::pop_heap(overlay_.begin(), overlay_.end(), later);
  current_ = overlay_.back();
  overlay_.pop_back();
  now_ = current_.time;
  return &current_;
}

std::size_t Agenda::pending() const {
  return far_.size() + (today_.size() - head_) + overlay_.size() + buckets_.size();
}

}  // namespace samenspel::engine
