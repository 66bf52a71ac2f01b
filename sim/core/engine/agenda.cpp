#include "core/engine/agenda.hpp"

#include <algorithm>

#include "core/base/check.hpp"

namespace samenspel::engine {

namespace {

constexpr auto by_place_and_key = [](const Entry& a, const Entry& b) {
  return a.place != b.place ? a.place < b.place : before(a, b);
};
constexpr auto later = [](const Entry& a, const Entry& b) { return before(b, a); };

}  // namespace

Agenda::Agenda() : buckets_(ring) {}

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
  today_.clear();
  buckets_.take(static_cast<std::size_t>(day % ring), today_);
  std::sort(today_.begin(), today_.end(), by_place_and_key);
  head_ = 0;
  day_ = day;
  place_ = 0;
  now_ = day * seconds_per_day;
  if (horizon_ - day_ <= ring / 2) {
    refile_far();
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
  SAMENSPEL_CHECK(overlay_.empty() && (head_ == today_.size() || today_[head_].place >= place),
                  "places are worked in ascending order, each to the end of its day");
  place_ = place;
  now_ = day_ * seconds_per_day;
}

const Entry* Agenda::next() {
  const bool listed = head_ < today_.size() && today_[head_].place == place_;
  if (!overlay_.empty() && (!listed || before(overlay_.front(), today_[head_]))) {
    std::pop_heap(overlay_.begin(), overlay_.end(), later);
    current_ = overlay_.back();
    overlay_.pop_back();
  } else if (listed) {
    current_ = today_[head_++];
  } else {
    return nullptr;
  }
  now_ = current_.time;
  return &current_;
}

std::size_t Agenda::pending() const {
  return far_.size() + (today_.size() - head_) + overlay_.size() + buckets_.size();
}

}  // namespace samenspel::engine
