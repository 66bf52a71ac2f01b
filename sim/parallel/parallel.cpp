#include "parallel/parallel.hpp"

#include "core/base/check.hpp"
#include "parallel/workers.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>

namespace samenspel::parallel {
namespace {

/// Keeps the exception of the lowest index, whichever thread comes first.
class FirstFailure {
 public:
  void keep(int index, std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (failure_ && index_ < index) return;
    index_ = index;
    failure_ = std::move(failure);
  }
  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  std::mutex mutex_;
  int index_ = 0;
  std::exception_ptr failure_;
};

/// What became of one piece.
enum class State { under_way, made, gave_up, failed };

struct Piece {
  State state = State::under_way;
  std::exception_ptr failure;
};

Piece make(const detail::Steps& steps, int index, int slot) {
  try {
    return {steps.produce(index, slot) ? State::made : State::gave_up, nullptr};
  } catch (...) {
    return {State::failed, std::current_exception()};
  }
}

/// The window of pieces that are begun and not yet consumed; only the calling thread begins and
/// consumes.
class Window {
 public:
  Window(int threads, const detail::Steps& steps)
      : steps_(steps),
        pieces_(static_cast<std::size_t>(detail::slots(threads))),
        workers_(threads) {}
  ~Window() { wait_for_all(); }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  bool has_room() const { return begun_ - consumed_ < static_cast<int>(pieces_.size()); }
  bool is_empty() const { return begun_ == consumed_; }
  int begun() const { return begun_; }
  int consumed() const { return consumed_; }

  void begin_next() {
    const int index = begun_++;
    piece(index) = Piece{};
    {
      const std::lock_guard lock(mutex_);
      ++under_way_;
    }
    workers_.begin([this, index] { finish(index, make(steps_, index, slot(index))); });
  }

  /// Waits for the first piece that is not consumed, and consumes it. False: nothing more is to be
  /// consumed.
  bool consume_next() {
    const int index = consumed_;
    Piece first;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return piece(index).state != State::under_way; });
      first = piece(index);
    }
    if (first.state == State::failed) std::rethrow_exception(first.failure);
    if (first.state == State::gave_up) return false;
    const Next next = steps_.consume(index, slot(index));
    ++consumed_;
    return next == Next::more;
  }

 private:
  int slot(int index) const { return index % static_cast<int>(pieces_.size()); }
  Piece& piece(int index) { return pieces_[static_cast<std::size_t>(slot(index))]; }

  void finish(int index, Piece finished) {
    const std::lock_guard lock(mutex_);
    piece(index) = std::move(finished);
    --under_way_;
    changed_.notify_all();  // under the lock: this window may be gone as soon as it is released
  }

  void wait_for_all() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return under_way_ == 0; });
  }

  const detail::Steps& steps_;
  std::vector<Piece> pieces_;
  int begun_ = 0;
  int consumed_ = 0;
  int under_way_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  Workers workers_;
};

int in_order_on_this_thread(int count, const std::atomic<bool>& cancelled,
                            const detail::Steps& steps) {
  for (int index = 0; index < count; ++index) {
    if (cancelled.load() || !steps.produce(index, 0)) return index;
    if (steps.consume(index, 0) == Next::enough) return index + 1;
  }
  return count;
}

}  // namespace

namespace detail {

int slots(int threads) { return threads == 1 ? 1 : 2 * threads; }

int in_order(int count, int threads, const std::atomic<bool>& cancelled, const Steps& steps) {
  SAMENSPEL_CHECK(threads >= 1, "work needs at least one thread");
  if (threads == 1) return in_order_on_this_thread(count, cancelled, steps);
  Window window(threads, steps);
  for (;;) {
    while (window.has_room() && window.begun() < count && !cancelled.load()) window.begin_next();
    if (window.is_empty() || !window.consume_next()) return window.consumed();
  }
}

}  // namespace detail

int available_threads() { return machine_threads(); }

void for_each_index(int count, int threads, const std::function<void(int)>& body) {
  SAMENSPEL_CHECK(threads >= 1, "work needs at least one thread");
  FirstFailure failure;
  const auto guarded = [&](int index) {
    try {
      body(index);
    } catch (...) {
      failure.keep(index, std::current_exception());
    }
  };
  if (threads == 1 || count <= 1) {
    for (int index = 0; index < count; ++index) guarded(index);
  } else {
    call_for_each(count, threads, guarded);
  }
  failure.rethrow();
}

}  // namespace samenspel::parallel
