#pragma once
// Threads that take jobs from a queue: oneTBB's, or std::thread when SAMENSPEL_STD_THREADS is
// defined, because the thread sanitizer cannot see into Debian's oneTBB. Private to parallel/.

#include <functional>
#include <memory>

namespace samenspel::parallel {

class Workers {
 public:
  explicit Workers(int threads);
  /// Every job must have ended before.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// Begins the job soon on one of the threads; jobs begin about in the order given. It must not
  /// throw or wait.
  void begin(std::function<void()> job);

 private:
  struct Body;
  std::unique_ptr<Body> body_;
};

/// Calls body for each index on the calling thread and threads − 1 others; body must not throw.
void call_for_each(int count, int threads, const std::function<void(int)>& body);

int machine_threads();

}  // namespace samenspel::parallel
