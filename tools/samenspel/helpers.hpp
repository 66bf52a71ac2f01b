#pragma once
// Threads that have no piece of their own any more help with the places of the pieces that are
// left.

#include "core/run/replication.hpp"
#include "parallel/parallel.hpp"

#include <atomic>

namespace samenspel::command {

class Helpers {
 public:
  /// `pieces` are to be done on `threads` threads.
  Helpers(int pieces, int threads) : left_(pieces), threads_(threads) {}

  /// One piece less is left.
  void finish_piece() { --left_; }

  /// What works the places of a piece: alone as long as there are pieces for all threads.
  [[nodiscard]] run::Together together() {
    if (threads_ == 1) return {};
    return [this](int count, const std::function<void(int)>& body) {
      parallel::for_each_index(count, left_.load() < threads_ ? threads_ : 1, body);
    };
  }

 private:
  std::atomic<int> left_;
  int threads_;
};

}  // namespace samenspel::command
