#pragma once
// One line on a terminal that says how far a long piece of work is and how long it still takes.

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>

namespace samenspel::command {

enum class ShowProgress { no, yes };

/// "95 s", "12 min", "3 h": seconds below two minutes, minutes below two hours; rounded up.
std::string remaining_text(double seconds);

/// Any thread may report; the line changes at most five times a second and goes away at the end.
class Progress {
 public:
  /// `pieces` > 0 of equal weight; `noun` names them in the plural.
  Progress(int pieces, std::string noun, ShowProgress show);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One piece went on by `share` of itself, in [0, 1].
  void add(double share);
  /// So many whole pieces are behind.
  void set_done(int pieces) { done_.store(pieces); }
  /// So many pieces there are after all.
  void set_pieces(int pieces) { pieces_.store(pieces); }
  /// So many more than there were said to be.
  void add_pieces(int pieces) { pieces_.fetch_add(pieces); }
  /// Takes the line away.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void write_line(Clock::time_point now);

  std::atomic<int> pieces_;
  const std::string noun_;
  const ShowProgress show_;
  const Clock::time_point start_ = Clock::now();
  std::atomic<std::int64_t> millionths_{0};
  std::atomic<int> done_{0};
  std::mutex writing_;
  Clock::time_point written_ = start_;
  bool has_line_ = false;
};

}  // namespace samenspel::command
