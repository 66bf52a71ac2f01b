#include "samenspel/progress.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <utility>

namespace samenspel::command {
namespace {

constexpr std::chrono::milliseconds between_lines{200};
constexpr double million = 1e6;
constexpr double least_share = 0.005;  // before that a forecast says nothing

}  // namespace

std::string remaining_text(double seconds) {
  const auto in = [&](double unit, const char* name) {
    return std::to_string(static_cast<long long>(std::ceil(seconds / unit))) + " " + name;
  };
  if (seconds < 120) return in(1, "s");
  return seconds < 7200 ? in(60, "min") : in(3600, "h");
}

Progress::Progress(int pieces, std::string noun, ShowProgress show)
    : pieces_(pieces), noun_(std::move(noun)), show_(show) {}

void Progress::add(double share) {
  millionths_.fetch_add(std::llround(share * million));
  if (show_ == ShowProgress::no) return;
  const std::unique_lock lock(writing_, std::try_to_lock);
  if (!lock.owns_lock()) return;
  const Clock::time_point now = Clock::now();
  if (now - written_ < between_lines) return;
  written_ = now;
  write_line(now);
}

void Progress::write_line(Clock::time_point now) {
  const int pieces = pieces_.load();
  const double share =
      std::clamp(static_cast<double>(millionths_.load()) / million / pieces, 0.0, 1.0);
  std::string line = "\r\033[K" + std::to_string(static_cast<int>(share * 100)) + "%  " +
                     std::to_string(done_.load()) + " of " + std::to_string(pieces) + " " + noun_;
  if (share >= least_share) {
    const double elapsed = std::chrono::duration<double>(now - start_).count();
    line += ", about " + remaining_text(elapsed * (1 - share) / share) + " left";
  }
  std::cerr << line << std::flush;
  has_line_ = true;
}

void Progress::clear() {
  const std::lock_guard lock(writing_);
  if (has_line_) std::cerr << "\r\033[K" << std::flush;
  has_line_ = false;
}

}  // namespace samenspel::command
