#include "theory/transient.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <stdexcept>

namespace samenspel::theory {

namespace {

void check(std::span<const StaffPeriod> periods, std::span<const double> times,
           int number_at_start) {
  if (periods.empty() || periods.front().start != 0 || number_at_start < 0) {
    throw std::invalid_argument(
        "transient M/M/c: periods begin at time 0, the number at the start is not negative");
  }
  double last = -1;
  for (const StaffPeriod& period : periods) {
    if (!(period.start > last && period.arrival_rate >= 0 && period.service_rate >= 0 &&
          period.servers >= 0 && period.patience_rate >= 0)) {
      throw std::invalid_argument("transient M/M/c: periods ascend and rates are not negative");
    }
    last = period.start;
  }
  double before = 0;
  for (const double time : times) {
    if (!(time >= before)) {
      throw std::invalid_argument("transient M/M/c: times ascend from 0");
    }
    before = time;
  }
}

/// The state of the solution: probabilities of 0, 1, …; the last state is a reflecting cut-off.
class Forward {
 public:
  explicit Forward(int number_at_start)
      : mass_(static_cast<std::size_t>(number_at_start) + 64, 0.0) {
    mass_[static_cast<std::size_t>(number_at_start)] = 1;
  }

  const std::vector<double>& mass() const { return mass_; }

  double mean() const {
    double sum = 0;
    for (std::size_t i = 0; i < mass_.size(); ++i) {
      sum += static_cast<double>(i) * mass_[i];
    }
    return sum;
  }

  /// Short pieces keep exp(-rate x time) away from underflow and the growth of the state space near
  /// what is reached.
  void advance(const StaffPeriod& period, double duration) {
    while (duration > 0) {
      const double piece = std::min(duration, 32 / std::max(uniform_rate(period), 1e-300));
      const std::vector<double> before = mass_;
      step(period, piece);
      if (mass_.back() > 1e-13) {
        mass_ = before;
        mass_.resize(mass_.size() + mass_.size() / 2, 0.0);
        continue;
      }
      duration = piece < duration ? duration - piece : 0;
    }
  }

 private:
  static double ending_rate(const StaffPeriod& period, double number) {
    const double busy = std::min(number, static_cast<double>(period.servers));
    return busy * period.service_rate + (number - busy) * period.patience_rate;
  }

  double uniform_rate(const StaffPeriod& period) const {
    return period.arrival_rate + ending_rate(period, static_cast<double>(mass_.size()));
  }

  void step(const StaffPeriod& period, double duration) {
    const double rate = uniform_rate(period);
    if (rate == 0) {
      return;
    }
    const std::size_t n = mass_.size();
    const double up = period.arrival_rate / rate;
    std::vector<double> down(n);
    for (std::size_t i = 0; i < n; ++i) {
      down[i] = ending_rate(period, static_cast<double>(i)) / rate;
    }
    std::vector<double> power = mass_;
    std::vector<double> next(n);
    const double events = rate * duration;
    double weight = std::exp(-events);
    double used = weight;
    for (double& value : mass_) {
      value *= weight;
    }
    for (int k = 1; used < 1 - 1e-16 && k < 2000; ++k) {
      for (std::size_t i = 0; i < n; ++i) {
        const bool last = i + 1 == n;
        next[i] = power[i] * (1 - down[i] - (last ? 0 : up)) + (i > 0 ? power[i - 1] * up : 0) +
                  (last ? 0 : power[i + 1] * down[i + 1]);
      }
      power.swap(next);
      weight *= events / k;
      used += weight;
      for (std::size_t i = 0; i < n; ++i) {
        mass_[i] += weight * power[i];
      }
      if (k > events && weight < 1e-18) {
        break;
      }
    }
  }

  std::vector<double> mass_;
};

template <class Report>
void follow(std::span<const StaffPeriod> periods, std::span<const double> times,
            int number_at_start, Report report) {
  check(periods, times, number_at_start);
  Forward solution(number_at_start);
  std::size_t current = 0;
  double now = 0;
  for (const double time : times) {
    while (current + 1 < periods.size() && periods[current + 1].start <= time) {
      solution.advance(periods[current], periods[current + 1].start - now);
      now = periods[++current].start;
    }
    solution.advance(periods[current], time - now);
    now = time;
    report(solution);
  }
}

}  // namespace

std::vector<double> transient_mean_number(std::span<const StaffPeriod> periods,
                                          std::span<const double> times, int number_at_start) {
  std::vector<double> means;
  follow(periods, times, number_at_start,
         [&](const Forward& solution) { means.push_back(solution.mean()); });
  return means;
}

std::vector<double> transient_distribution(std::span<const StaffPeriod> periods, double time,
                                           int number_at_start) {
  std::vector<double> mass;
  const double times[] = {time};
  follow(periods, times, number_at_start, [&](const Forward& solution) { mass = solution.mass(); });
  return mass;
}

double transient_time_average(std::span<const StaffPeriod> periods, double t0, double t1,
                              int number_at_start, int points) {
  if (!(t1 > t0) || points < 3) {
    throw std::invalid_argument("transient_time_average: needs t1 > t0 and at least 3 points");
  }
  // the mean has a kink where a period begins, so each stretch between kinks is integrated by
  // itself
  std::vector<double> edges{t0};
  for (const StaffPeriod& period : periods) {
    if (period.start > t0 && period.start < t1) {
      edges.push_back(period.start);
    }
  }
  edges.push_back(t1);
  double integral = 0;
  const int intervals = points / 2 * 2;
  std::vector<double> times;
  for (std::size_t e = 0; e + 1 < edges.size(); ++e) {
    for (int i = 0; i <= intervals; ++i) {
      times.push_back(i == intervals ? edges[e + 1]
                                     : edges[e] + (edges[e + 1] - edges[e]) * i / intervals);
    }
  }
  const std::vector<double> means = transient_mean_number(periods, times, number_at_start);
  std::size_t at = 0;
  for (std::size_t e = 0; e + 1 < edges.size(); ++e) {
    double sum = 0;
    for (int i = 0; i <= intervals; ++i, ++at) {
      sum += means[at] * (i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2);
    }
    integral += sum * (edges[e + 1] - edges[e]) / (3 * intervals);
  }
  return integral / (t1 - t0);
}

}  // namespace samenspel::theory
