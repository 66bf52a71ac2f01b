#ifdef SAMENSPEL_STD_THREADS

#include "parallel/workers.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace samenspel::parallel {

struct Workers::Body {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::function<void()>> jobs;
  bool closing = false;
  std::vector<std::thread> threads;

  void work() {
    for (;;) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [this] { return closing || !jobs.empty(); });
      if (jobs.empty()) return;
      const std::function<void()> job = std::move(jobs.front());
      jobs.pop_front();
      lock.unlock();
      job();
    }
  }
};

Workers::Workers(int threads) : body_(std::make_unique<Body>()) {
  for (int i = 0; i < threads; ++i)
    body_->threads.emplace_back([body = body_.get()] { body->work(); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(body_->mutex);
    body_->closing = true;
  }
  body_->changed.notify_all();
  for (std::thread& thread : body_->threads) thread.join();
}

void Workers::begin(std::function<void()> job) {
  {
    const std::lock_guard lock(body_->mutex);
    body_->jobs.push_back(std::move(job));
  }
  body_->changed.notify_one();
}

void call_for_each(int count, int threads, const std::function<void(int)>& body) {
  std::atomic<int> next{0};
  const auto work = [&] {
    for (int i = next++; i < count; i = next++) body(i);
  };
  std::vector<std::thread> others;
  for (int i = 1; i < std::min(threads, count); ++i) others.emplace_back(work);
  work();
  for (std::thread& thread : others) thread.join();
}

int machine_threads() {
  return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

}  // namespace samenspel::parallel

#endif
