#pragma once
// What everybody may know of everybody, a day late: each place writes its rows today, all read
// yesterday's.

#include <cstdint>
#include <vector>

namespace samenspel::world {

struct Notice {
  std::uint32_t waiting = 0;
  float wait_weeks = 0;  ///< list length over recent starts a week: how long a family that comes
                         ///< now expects to wait
  float gate_days = 0;  ///< until a triage worker who sits with this team is done with what was put
  bool open = true;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("waiting", s.waiting), visit("wait_weeks", s.wait_weeks), visit("gate_days", s.gate_days),
        visit("open", s.open);
  }
};

/// Two buffers of rows by team. `turn` is called between days.
class NoticeBoard {
 public:
  explicit NoticeBoard(std::size_t teams) : today_(teams), yesterday_(teams) {}

  [[nodiscard]] const Notice& read(std::size_t team) const { return yesterday_[team]; }
  Notice& write(std::size_t team) { return today_[team]; }
  void turn() { yesterday_ = today_; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("today", s.today_), visit("yesterday", s.yesterday_);
  }

 private:
  std::vector<Notice> today_, yesterday_;
};

}  // namespace samenspel::world
