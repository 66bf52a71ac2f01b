#include "theory/two_disciplines.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <vector>

namespace samenspel::theory {

namespace {

/// One distribution over the three groups of states.
struct Mass {
  std::size_t places;
  std::size_t servers_2;
  std::vector<double> free_1;  ///< (n1 < c1, n2 <= c2): nobody waits
  std::vector<double> free_2;  ///< (n2 < c2, a): pool 1 full, a of class 1 wait
  std::vector<double> full;    ///< (a, m): both full, a passed over, m behind

  Mass(int c1, int c2, int limit)
      : places(static_cast<std::size_t>(limit)),
        servers_2(static_cast<std::size_t>(c2)),
        free_1(static_cast<std::size_t>(c1) * (servers_2 + 1), 0.0),
        free_2(servers_2 * (places + 1), 0.0),
        full((places + 1) * (places + 1), 0.0) {}

  double& at_free_1(std::size_t n1, std::size_t n2) { return free_1[n1 * (servers_2 + 1) + n2]; }
  double& at_free_2(std::size_t n2, std::size_t a) { return free_2[n2 * (places + 1) + a]; }
  double& at_full(std::size_t a, std::size_t m) { return full[a * (places + 1) + m]; }

  /// Pool 1 is full and a of class 1 wait: which group depends on pool 2.
  double& with_full_1(std::size_t n2, std::size_t a) {
    return n2 == servers_2 ? at_full(a, 0) : at_free_2(n2, a);
  }
  /// Nobody waits.
  double& with_room(std::size_t n1, std::size_t n2, std::size_t c1) {
    return n1 == c1 ? with_full_1(n2, 0) : at_free_1(n1, n2);
  }
  void clear() {
    std::fill(free_1.begin(), free_1.end(), 0.0);
    std::fill(free_2.begin(), free_2.end(), 0.0);
    std::fill(full.begin(), full.end(), 0.0);
  }
};

class Chain {
 public:
  Chain(const TwoDisciplines& team, int places)
      : team_(team),
        c1_(static_cast<std::size_t>(team.servers_1)),
        c2_(static_cast<std::size_t>(team.servers_2)),
        limit_(static_cast<std::size_t>(places)),
        pooled_(static_cast<std::size_t>(places) + 1,
                std::vector<double>(static_cast<std::size_t>(places) + 1, 0.0)) {
    rate_ = team.arrival_rate_1 + team.arrival_rate_2 + team.servers_1 * team.service_rate_1 +
            team.servers_2 * team.service_rate_2;
    share_2_ = team.arrival_rate_2 / (team.arrival_rate_1 + team.arrival_rate_2);
  }

  /// next = now after one uniformized step.
  void step(Mass& now, Mass& next) {
    next.clear();
    from_free_1(now, next);
    from_free_2(now, next);
    from_full(now, next);
  }

  double share_2() const { return share_2_; }

 private:
  void from_free_1(Mass& now, Mass& next) const {
    for (std::size_t n1 = 0; n1 < c1_; ++n1) {
      for (std::size_t n2 = 0; n2 <= c2_; ++n2) {
        const double p = now.at_free_1(n1, n2) / rate_;
        const double end_1 = static_cast<double>(n1) * team_.service_rate_1;
        const double end_2 = static_cast<double>(n2) * team_.service_rate_2;
        next.with_room(n1 + 1, n2, c1_) += p * team_.arrival_rate_1;
        if (n2 < c2_) {
          next.at_free_1(n1, n2 + 1) += p * team_.arrival_rate_2;
        } else {
          next.with_room(n1 + 1, n2, c1_) += p * team_.arrival_rate_2;
        }
        if (n1 > 0) {
          next.at_free_1(n1 - 1, n2) += p * end_1;
        }
        if (n2 > 0) {
          next.at_free_1(n1, n2 - 1) += p * end_2;
        }
        next.at_free_1(n1, n2) +=
            p * (rate_ - team_.arrival_rate_1 - team_.arrival_rate_2 - end_1 - end_2);
      }
    }
  }

  void from_free_2(Mass& now, Mass& next) const {
    const double end_1 = team_.servers_1 * team_.service_rate_1;
    for (std::size_t n2 = 0; n2 < c2_; ++n2) {
      const double end_2 = static_cast<double>(n2) * team_.service_rate_2;
      for (std::size_t a = 0; a <= limit_; ++a) {
        const double p = now.at_free_2(n2, a) / rate_;
        next.at_free_2(n2, std::min(a + 1, limit_)) += p * team_.arrival_rate_1;
        next.with_full_1(n2 + 1, a) += p * team_.arrival_rate_2;
        (a > 0 ? next.at_free_2(n2, a - 1) : next.at_free_1(c1_ - 1, n2)) += p * end_1;
        if (n2 > 0) {
          next.at_free_2(n2 - 1, a) += p * end_2;
        }
        next.at_free_2(n2, a) +=
            p * (rate_ - team_.arrival_rate_1 - team_.arrival_rate_2 - end_1 - end_2);
      }
    }
  }

  void from_full(Mass& now, Mass& next) {
    const double arrivals = team_.arrival_rate_1 + team_.arrival_rate_2;
    const double end_1 = team_.servers_1 * team_.service_rate_1;
    const double end_2 = team_.servers_2 * team_.service_rate_2;
    for (std::size_t a = 0; a <= limit_; ++a) {
      for (std::size_t m = 0; m <= limit_; ++m) {
        const double p = now.at_full(a, m) / rate_;
        next.at_full(a, std::min(m + 1, limit_)) += p * arrivals;
        if (a > 0) {
          next.at_full(a - 1, m) += p * end_1;
        } else if (m > 0) {
          next.at_full(0, m - 1) += p * end_1;
        } else {
          next.at_free_1(c1_ - 1, c2_) += p * end_1;
        }
        pooled_[m][a] = p * end_2;
      }
    }
    // pool 2 looks along the m whose class is unknown: the first is of class 2, or joins those
    // passed over
    for (std::size_t m = limit_; m > 0; --m) {
      for (std::size_t a = 0; a <= limit_; ++a) {
        next.at_full(a, m - 1) += pooled_[m][a] * share_2_;
        pooled_[m - 1][std::min(a + 1, limit_)] += pooled_[m][a] * (1 - share_2_);
      }
    }
    for (std::size_t a = 0; a <= limit_; ++a) {
      next.at_free_2(c2_ - 1, a) += pooled_[0][a];
    }
  }

  TwoDisciplines team_;
  std::size_t c1_;
  std::size_t c2_;
  std::size_t limit_;
  std::vector<std::vector<double>> pooled_;  ///< [m][a]: mass of those whom pool 2 is looking for
  double rate_ = 0;
  double share_2_ = 0;
};

void check(const TwoDisciplines& team, int places) {
  const double fast_1 = team.servers_1 * team.service_rate_1;
  const double fast_2 = team.servers_2 * team.service_rate_2;
  if (!(team.arrival_rate_1 >= 0 && team.arrival_rate_2 >= 0 &&
        team.arrival_rate_1 + team.arrival_rate_2 > 0 && team.servers_1 >= 1 &&
        team.servers_2 >= 1 && team.service_rate_1 > 0 && team.service_rate_2 > 0 && places >= 1 &&
        team.arrival_rate_1 < fast_1 &&
        team.arrival_rate_1 + team.arrival_rate_2 < fast_1 + fast_2)) {
    throw std::invalid_argument("two disciplines: a rate is out of range or the load reaches 1");
  }
}

TwoClassWaits figures(const TwoDisciplines& team, Mass& mass, double share_2) {
  TwoClassWaits result;
  for (std::size_t a = 0; a <= mass.places; ++a) {
    for (std::size_t n2 = 0; n2 < mass.servers_2; ++n2) {
      result.mean_queue_1 += mass.at_free_2(n2, a) * static_cast<double>(a);
    }
    for (std::size_t m = 0; m <= mass.places; ++m) {
      const auto behind = static_cast<double>(m);
      result.mean_queue_1 += mass.at_full(a, m) * (static_cast<double>(a) + behind * (1 - share_2));
      result.mean_queue_2 += mass.at_full(a, m) * behind * share_2;
    }
  }
  result.mean_wait_1 = team.arrival_rate_1 > 0 ? result.mean_queue_1 / team.arrival_rate_1 : 0;
  result.mean_wait_2 = team.arrival_rate_2 > 0 ? result.mean_queue_2 / team.arrival_rate_2 : 0;
  return result;
}

double at_cut_off(Mass& mass) {
  double sum = 0;
  for (std::size_t k = 0; k <= mass.places; ++k) {
    sum += mass.at_full(mass.places, k) + mass.at_full(k, mass.places);
  }
  for (std::size_t n2 = 0; n2 < mass.servers_2; ++n2) {
    sum += mass.at_free_2(n2, mass.places);
  }
  return sum;
}

}  // namespace

TwoClassWaits two_disciplines(const TwoDisciplines& team, int places) {
  check(team, places);
  Chain chain(team, places);
  Mass now(team.servers_1, team.servers_2, places);
  Mass next = now;
  now.at_free_1(0, 0) = 1;
  // geometric convergence: compare blocks of steps, whose ratio tells how much is still to come
  constexpr int block = 200;
  TwoClassWaits before;
  double last_change = 0;
  for (int round = 0; round < 2000; ++round) {
    for (int i = 0; i < block; ++i) {
      chain.step(now, next);
      std::swap(now, next);
    }
    const TwoClassWaits result = figures(team, now, chain.share_2());
    const double change = std::abs(result.mean_queue_1 - before.mean_queue_1) +
                          std::abs(result.mean_queue_2 - before.mean_queue_2);
    const double ratio = last_change > 0 ? std::min(change / last_change, 0.999) : 0.999;
    if (round > 1 &&
        change * ratio / (1 - ratio) < 1e-9 * (result.mean_queue_1 + result.mean_queue_2)) {
      if (at_cut_off(now) > 1e-7) {
        throw std::invalid_argument(
            "two disciplines: the queue is longer than the places allowed for");
      }
      return result;
    }
    before = result;
    last_change = change;
  }
  throw std::invalid_argument("two disciplines: no convergence; the load is too near 1");
}

}  // namespace samenspel::theory
