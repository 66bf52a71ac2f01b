#pragma once
// What everybody in a region may know of everybody: each place writes its rows today, all read
// yesterday's; rows of other regions as they were when those were last heard of.

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/scenario/structure.hpp"
#include "core/world/practice.hpp"

namespace samenspel::world {

struct Notice {
  std::uint32_t waiting = 0;
  float wait_weeks = 0;  ///< list length over recent starts a week: how long a family that comes
                         ///< now expects to wait
  float gate_days = 0;  ///< until a triage worker who sits with this team is done with what was put
  std::uint32_t modules = 0;  ///< of e-learning that it has made, a bit for each domain
  double who_left = 0;        ///< since the run began: each who left, -log of the share that stayed
  bool open = true;

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("waiting", s.waiting), visit("wait_weeks", s.wait_weeks), visit("gate_days", s.gate_days),
        visit("modules", s.modules), visit("open", s.open), visit("who_left", s.who_left);
  }
};

/// Two buffers of rows by team. `turn` is called between days.
class NoticeBoard {
 public:
  NoticeBoard() = default;
  /// Of all teams.
  explicit NoticeBoard(std::size_t teams) : today_(teams), yesterday_(teams) {}
  /// Of a region: only rows of its `own` teams are written.
  NoticeBoard(std::size_t teams, std::vector<scenario::TeamIndex> own)
      : own_(std::move(own)), today_(teams), yesterday_(teams) {}

  [[nodiscard]] const Notice& read(std::size_t team) const { return yesterday_[team]; }
  /// Whether some team has made the module of a domain.
  [[nodiscard]] bool has_module(std::size_t domain) const {
    const std::uint32_t bit = 1U << (domain % 32);
    return std::any_of(yesterday_.begin(), yesterday_.end(),
                       [bit](const Notice& row) { return (row.modules & bit) != 0; });
  }
  Notice& write(std::size_t team) { return today_[team]; }
  void turn() {
    if (own_.empty()) {
      yesterday_ = today_;
      kitchens_yesterday_ = kitchens_today_;
    } else {
      take_over_rows_of(*this, &NoticeBoard::today_, &NoticeBoard::kitchens_today_);
    }
  }
  /// Hears from another region how it was yesterday.
  void hear_of(const NoticeBoard& other) {
    take_over_rows_of(other, &NoticeBoard::yesterday_, &NoticeBoard::kitchens_yesterday_);
  }

  /// Rows for what teams register, where they do.
  void open_kitchens() {
    kitchens_today_.resize(today_.size());
    kitchens_yesterday_.resize(today_.size());
  }
  [[nodiscard]] const std::vector<Kitchen>& kitchens() const { return kitchens_yesterday_; }
  Kitchen& write_kitchen(std::size_t team) { return kitchens_today_[team]; }

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("own", s.own_), visit("today", s.today_), visit("yesterday", s.yesterday_);
    visit("kitchens_today", s.kitchens_today_);
    visit("kitchens_yesterday", s.kitchens_yesterday_);
  }

 private:
  void take_over_rows_of(const NoticeBoard& board, const std::vector<Notice> NoticeBoard::*rows,
                         const std::vector<Kitchen> NoticeBoard::*kitchens) {
    for (const scenario::TeamIndex team : board.own_) {
      yesterday_[team] = (board.*rows)[team];
    }
    if (!kitchens_yesterday_.empty()) {
      for (const scenario::TeamIndex team : board.own_) {
        kitchens_yesterday_[team] = (board.*kitchens)[team];
      }
    }
  }

  std::vector<scenario::TeamIndex> own_;  // empty: all
  std::vector<Notice> today_, yesterday_;
  std::vector<Kitchen> kitchens_today_, kitchens_yesterday_;
};

}  // namespace samenspel::world
