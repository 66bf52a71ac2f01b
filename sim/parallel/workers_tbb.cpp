#ifndef SAMENSPEL_STD_THREADS

#include "parallel/workers.hpp"

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <optional>
#include <utility>

namespace samenspel::parallel {
namespace {

/// oneTBB starts no more threads than the machine has cores unless it is told to; one more is the calling thread.
tbb::global_control allow(int threads) {
  return {tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads)};
}

}  // namespace

struct Workers::Body {
  explicit Body(int threads) : allowed(allow(threads + 1)), arena(threads, 0) {}
  tbb::global_control allowed;
  tbb::task_arena arena;  // no place is kept for the calling thread: it takes results, the workers make them
};

Workers::Workers(int threads) : body_(std::make_unique<Body>(threads)) {}
Workers::~Workers() = default;

void Workers::begin(std::function<void()> job) { body_->arena.enqueue(std::move(job)); }

void call_for_each(int count, int threads, const std::function<void(int)>& body) {
  std::optional<tbb::global_control> allowed;
  if (threads > machine_threads()) allowed.emplace(tbb::global_control::max_allowed_parallelism,
                                                   static_cast<std::size_t>(threads));
  tbb::task_arena arena(threads);
  arena.execute([&] { tbb::parallel_for(0, count, body, tbb::simple_partitioner()); });
}

int machine_threads() { return tbb::info::default_concurrency(); }

}  // namespace samenspel::parallel

#endif
