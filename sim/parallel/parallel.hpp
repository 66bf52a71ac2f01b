#pragma once
// The two ways in which this program uses several cores: over the indices of one step (the places
// of a day), and over independent pieces whose results are taken in order (replications). Results
// never depend on the number of threads as long as the piece with index i depends on i alone.

#include <atomic>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace samenspel::parallel {

/// Threads that this machine can run at the same time, at least 1.
int available_threads();

/// Calls body(0) … body(count − 1), each once, on at most `threads` (≥ 1) threads, and returns when
/// all are done. With one thread: in order, on the calling thread. An exception does not stop the
/// others; the one of the lowest index is thrown at the end.
void for_each_index(int count, int threads, const std::function<void(int)>& body);

/// What consume may answer: go on, or take no further result (the indices under way are finished
/// and dropped).
enum class Next { more, enough };

namespace detail {

/// Results of `in_order` stay behind these functions; a result waits in slot index %
/// slots(threads).
struct Steps {
  std::function<bool(int index, int slot)> produce;  ///< false: gave up
  std::function<Next(int index, int slot)> consume;
};
int slots(int threads);
int in_order(int count, int threads, const std::atomic<bool>& cancelled, const Steps& steps);

template <class Result>
struct Produced {
  using Value = Result;
};
template <class Result>
struct Produced<std::optional<Result>> {
  using Value = Result;
};

}  // namespace detail

/// Makes produce(0) … produce(count − 1) on `threads` (≥ 1) threads and hands each to
/// consume(index, result&&) in the order of the indices, on the calling thread, as soon as it and
/// all before it are there. At most 2 · threads pieces are begun and not yet consumed, so memory is
/// bounded. Returns how many were consumed: always 0, 1, …, n − 1.
///
/// produce returns T, or std::optional<T>: empty means it gave up, and nothing from there on is
/// consumed. consume returns nothing or Next. Once `cancelled` is true nothing new begins; what was
/// begun is waited for (so a long produce looks at the flag itself and gives up) and consumed up to
/// the first gap. An exception of produce(i) is thrown after 0 … i − 1 are consumed, one of consume
/// at once; in both cases after the pieces under way have ended.
template <class Produce, class Consume>
int in_order(int count, int threads, const std::atomic<bool>& cancelled, Produce&& produce,
             Consume&& consume) {
  using Value = typename detail::Produced<std::invoke_result_t<Produce&, int>>::Value;
  std::vector<std::optional<Value>> waiting(static_cast<std::size_t>(detail::slots(threads)));
  const auto in = [&](int slot) -> std::optional<Value>& {
    return waiting[static_cast<std::size_t>(slot)];
  };
  const detail::Steps steps{
      [&](int index, int slot) {
        in(slot) = produce(index);
        return in(slot).has_value();
      },
      [&](int index, int slot) {
        Value value = std::move(*in(slot));
        in(slot).reset();
        if constexpr (std::is_same_v<std::invoke_result_t<Consume&, int, Value&&>, Next>) {
          return consume(index, std::move(value));
        } else {
          consume(index, std::move(value));
          return Next::more;
        }
      }};
  return detail::in_order(count, threads, cancelled, steps);
}

}  // namespace samenspel::parallel
