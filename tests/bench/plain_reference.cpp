// The reference care network in plain C++: the anchor that the simulation's speed is compared with.
// One priority queue of events, one deque per waiting list, families on the heap behind shared_ptr,
// the laws of the standard library. No tricks.
//
//   g++ -std=c++20 -O2 -o plain_reference plain_reference.cpp
//   plain_reference [--scale K] [--replications R] [--days D] [--seed S]
//
// Prints one JSON object: events, seconds (median and total over replications), events per second
// (of the clock, and of processor time, which a busy machine disturbs less), and mean and standard
// deviation over replications of each output, per layer: neighbourhood team, BASEcamp, institution.
// Time is in days.

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <memory>
#include <queue>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr int layers = 3;

struct LayerShape {
  int queues;           // at scale 1
  int servers;          // each
  double mean_service;  // days, lognormal
  double cv;
  double mean_patience;  // days, exponential; 0: families never give up
};

constexpr std::array<LayerShape, layers> shape{
    {{18, 12, 9, 1.0, 0}, {10, 15, 30, 1.2, 180}, {4, 30, 150, 1.5, 180}}};

struct Family {
  int area = 0;
  double entered = 0;
  std::uint32_t visit = 0;  // counts queue entries, so that an old patience event finds nobody
  bool waiting = false;
};

enum class Kind { arrival, completion, abandonment, midnight };

struct Event {
  double time;
  std::uint64_t order;  // ties in order of scheduling
  Kind kind;
  int queue;
  std::uint32_t visit;
  std::shared_ptr<Family> family;
};

struct Later {
  bool operator()(const Event& a, const Event& b) const {
    return a.time != b.time ? a.time > b.time : a.order > b.order;
  }
};

struct Queue {
  int layer = 0;
  int free = 0;
  int length = 0;  // those who still wait; the deque may also hold families who gave up
  std::deque<std::shared_ptr<Family>> line;
};

struct Outputs {
  std::array<double, layers> entries{};
  std::array<double, layers> starts{};
  std::array<double, layers> completions{};
  std::array<double, layers> abandonments{};
  std::array<double, layers> mean_wait{};     // of those who start, zeros included, days
  std::array<double, layers> mean_waiting{};  // per queue, over the counts at midnight
  double events = 0;
};

class Network {
 public:
  Network(int scale, double days, std::uint64_t seed) : days_(days), random_(seed) {
    for (int layer = 0; layer < layers; ++layer) {
      const LayerShape& form = shape[static_cast<std::size_t>(layer)];
      first_[static_cast<std::size_t>(layer)] = static_cast<int>(queues_.size());
      count_[static_cast<std::size_t>(layer)] = form.queues * scale;
      for (int i = 0; i < form.queues * scale; ++i) {
        Queue queue;
        queue.layer = layer;
        queue.free = form.servers;
        queues_.push_back(std::move(queue));
      }
      const double variance = std::log(1 + form.cv * form.cv);
      service_[static_cast<std::size_t>(layer)] = std::lognormal_distribution<double>(
          std::log(form.mean_service) - variance / 2, std::sqrt(variance));
    }
  }

  Outputs run() {
    for (int area = 0; area < count_[0]; ++area) {
      schedule(gap_(random_), Kind::arrival, area, nullptr);
    }
    schedule(1, Kind::midnight, 0, nullptr);
    while (!events_.empty() && events_.top().time <= days_) {
      const Event event = events_.top();
      events_.pop();
      now_ = event.time;
      handle(event);
    }
    return finished();
  }

 private:
  void schedule(double time, Kind kind, int queue, std::shared_ptr<Family> family) {
    const std::uint32_t visit = family ? family->visit : 0;
    events_.push(Event{time, order_++, kind, queue, visit, std::move(family)});
  }

  void handle(const Event& event) {
    switch (event.kind) {
      case Kind::arrival: {
        auto family = std::make_shared<Family>();
        family->area = event.queue;
        enter(event.queue, family);
        schedule(now_ + gap_(random_), Kind::arrival, event.queue, nullptr);
        break;
      }
      case Kind::completion:
        complete(event.queue, event.family);
        break;
      case Kind::abandonment:
        abandon(event.queue, *event.family, event.visit);
        break;
      case Kind::midnight:
        for (const Queue& queue : queues_) {
          daily_.push_back(queue.length);
        }
        schedule(now_ + 1, Kind::midnight, 0, nullptr);
        break;
    }
  }

  void enter(int index, const std::shared_ptr<Family>& family) {
    Queue& queue = queues_[static_cast<std::size_t>(index)];
    const auto layer = static_cast<std::size_t>(queue.layer);
    ++out_.entries[layer];
    family->entered = now_;
    ++family->visit;
    if (queue.free > 0) {
      start(index, family);
      return;
    }
    family->waiting = true;
    queue.line.push_back(family);
    ++queue.length;
    if (shape[layer].mean_patience > 0) {
      schedule(now_ + gap_(random_) * shape[layer].mean_patience, Kind::abandonment, index, family);
    }
  }

  void start(int index, const std::shared_ptr<Family>& family) {
    Queue& queue = queues_[static_cast<std::size_t>(index)];
    const auto layer = static_cast<std::size_t>(queue.layer);
    --queue.free;
    ++out_.starts[layer];
    waited_[layer] += now_ - family->entered;
    schedule(now_ + service_[layer](random_), Kind::completion, index, family);
  }

  void complete(int index, const std::shared_ptr<Family>& family) {
    Queue& queue = queues_[static_cast<std::size_t>(index)];
    ++out_.completions[static_cast<std::size_t>(queue.layer)];
    ++queue.free;
    while (!queue.line.empty()) {
      const std::shared_ptr<Family> next = std::move(queue.line.front());
      queue.line.pop_front();
      if (next->waiting) {
        next->waiting = false;
        --queue.length;
        start(index, next);
        break;
      }
    }
    const int onward = next_queue(queue.layer, family->area);
    if (onward >= 0) {
      enter(onward, family);
    }
  }

  void abandon(int index, Family& family, std::uint32_t visit) {
    if (!family.waiting || family.visit != visit) {
      return;
    }
    Queue& queue = queues_[static_cast<std::size_t>(index)];
    family.waiting = false;
    --queue.length;
    ++out_.abandonments[static_cast<std::size_t>(queue.layer)];
  }

  int next_queue(int layer, int area) {
    const double u = uniform_(random_);
    const int camp = first_[1] + area % count_[1];
    const int institution = first_[2] + area % count_[2];
    switch (layer) {
      case 0:
        return u < 0.80 ? -1 : u < 0.98 ? camp : institution;
      case 1:
        return u < 0.90 ? -1 : u < 0.97 ? institution : area;
      default:
        return u < 0.95 ? -1 : camp;
    }
  }

  Outputs finished() {
    std::array<double, layers> sum{};
    for (std::size_t i = 0; i < daily_.size(); ++i) {
      sum[static_cast<std::size_t>(queues_[i % queues_.size()].layer)] += daily_[i];
    }
    const double midnights =
        static_cast<double>(daily_.size()) / static_cast<double>(queues_.size());
    for (std::size_t layer = 0; layer < layers; ++layer) {
      out_.mean_wait[layer] = waited_[layer] / out_.starts[layer];
      out_.mean_waiting[layer] = sum[layer] / (midnights * count_[layer]);
      out_.events += out_.entries[layer] + out_.starts[layer] + out_.completions[layer] +
                     out_.abandonments[layer];
    }
    return out_;
  }

  double days_;
  double now_ = 0;
  std::uint64_t order_ = 0;
  std::mt19937_64 random_;
  std::exponential_distribution<double> gap_{1.0};
  std::uniform_real_distribution<double> uniform_{0.0, 1.0};
  std::array<std::lognormal_distribution<double>, layers> service_;
  std::array<int, layers> first_{};
  std::array<int, layers> count_{};
  std::vector<Queue> queues_;
  std::priority_queue<Event, std::vector<Event>, Later> events_;
  std::vector<int> daily_;
  std::array<double, layers> waited_{};
  Outputs out_;
};

void print_output(const char* name, std::array<double, layers> Outputs::*member,
                  const std::vector<Outputs>& all) {
  std::printf(",\n  \"%s\": [", name);
  for (std::size_t layer = 0; layer < layers; ++layer) {
    double mean = 0;
    for (const Outputs& one : all) {
      mean += (one.*member)[layer] / static_cast<double>(all.size());
    }
    double squares = 0;
    for (const Outputs& one : all) {
      squares += ((one.*member)[layer] - mean) * ((one.*member)[layer] - mean);
    }
    const double sd = all.size() > 1 ? std::sqrt(squares / static_cast<double>(all.size() - 1)) : 0;
    std::printf("%s{\"mean\": %.9g, \"sd\": %.6g}", layer > 0 ? ", " : "", mean, sd);
  }
  std::printf("]");
}

}  // namespace

int main(int argc, char** argv) {
  int scale = 1;
  int replications = 1;
  double days = 3650;
  std::uint64_t seed = 1;
  for (int i = 1; i < argc; i += 2) {
    const std::string option = argv[i];
    const char* value = i + 1 < argc ? argv[i + 1] : nullptr;
    if (value != nullptr && option == "--scale") {
      scale = std::max(1, std::atoi(value));
    } else if (value != nullptr && option == "--replications") {
      replications = std::max(1, std::atoi(value));
    } else if (value != nullptr && option == "--days") {
      days = std::atof(value);
    } else if (value != nullptr && option == "--seed") {
      seed = std::strtoull(value, nullptr, 10);
    } else {
      std::fprintf(stderr,
                   "plain_reference [--scale K] [--replications R] [--days D] [--seed S]\n");
      return 2;
    }
  }

  std::vector<Outputs> all;
  std::vector<double> seconds;
  double events = 0;
  double total = 0;
  const std::clock_t cpu_begin = std::clock();
  for (int r = 0; r < replications; ++r) {
    const auto begin = std::chrono::steady_clock::now();
    Network network(scale, days, seed * 1000003 + static_cast<std::uint64_t>(r));
    all.push_back(network.run());
    seconds.push_back(
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    events += all.back().events;
    total += seconds.back();
  }
  const double cpu = static_cast<double>(std::clock() - cpu_begin) / CLOCKS_PER_SEC;
  std::sort(seconds.begin(), seconds.end());
  const double median = seconds[seconds.size() / 2];
  std::printf(
      "{\n  \"tool\": \"plain C++\", \"scale\": %d, \"replications\": %d, \"days\": %.9g, "
      "\"seed\": %llu,\n",
      scale, replications, days, static_cast<unsigned long long>(seed));
  std::printf(
      "  \"events\": %.0f, \"seconds\": %.6f, \"median_seconds\": %.6f, \"cpu_seconds\": %.6f,\n",
      events, total, median, cpu);
  std::printf("  \"events_per_second\": %.0f, \"median_events_per_second\": %.0f,\n",
              events / total, events / replications / median);
  std::printf("  \"events_per_cpu_second\": %.0f", events / cpu);
  print_output("mean_wait", &Outputs::mean_wait, all);
  print_output("completions", &Outputs::completions, all);
  print_output("abandonments", &Outputs::abandonments, all);
  print_output("mean_number_waiting", &Outputs::mean_waiting, all);
  print_output("entries", &Outputs::entries, all);
  print_output("starts", &Outputs::starts, all);
  std::printf("\n}\n");
  return 0;
}
