#ifndef SAMENSPEL_STD_THREADS

#include "parallel/workers.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <utility>

namespace samenspel::parallel {

struct Workers::Body {
  explicit Body(int threads)
      : allowed(tbb::global_control::max_allowed_parallelism,
                static_cast<std::size_t>(threads) + 1),
        arena(threads, 0) {}
  tbb::global_control
      allowed;  // else oneTBB starts one thread less than there are cores, counting the calling one
  tbb::task_arena
      arena;  // no place is kept for the calling thread: it takes results, the workers make them
};

Workers::Workers(int threads) : body_(std::make_unique<Body>(threads)) {}
Workers::~Workers() = default;

void Workers::begin(std::function<void()> job) { body_->arena.enqueue(std::move(job)); }

void call_for_each(int count, int threads, const std::function<void(int)>& body) {
  // Isolated: while it waits, this thread takes no piece of an enclosing `in_order` upon itself.
  const auto call = [&] {
    tbb::this_task_arena::isolate(
        [&] { tbb::parallel_for(0, count, body, tbb::simple_partitioner()); });
  };
  // On more threads than cores a short step would only wait longer.
  const int useful = std::min(threads, machine_threads());
  // The arena at hand is 20 times as quick to use as a fresh one, which matters for the days of a
  // run.
  if (useful == tbb::this_task_arena::max_concurrency()) return call();
  tbb::task_arena(useful).execute(call);
}

int machine_threads() { return tbb::info::default_concurrency(); }

}  // namespace samenspel::parallel

#endif
