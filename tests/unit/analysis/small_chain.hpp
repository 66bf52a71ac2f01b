#pragma once
// Brute force for tests: the stationary distribution of any small continuous-time chain, explored
// from its transitions.

#include <cmath>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace small_chain {

template <class State>
using Moves = std::vector<std::pair<State, double>>;

/// `moves(state)` lists where the chain goes and at which rate. Solved by Gauss-Seidel sweeps over
/// the balance equations.
template <class State, class Function>
std::map<State, double> stationary(const State& start, Function moves) {
  std::map<State, std::size_t> index{{start, 0}};
  std::vector<State> states{start};
  std::vector<std::vector<std::pair<std::size_t, double>>> into(1);
  std::vector<double> out;
  for (std::size_t i = 0; i < states.size(); ++i) {
    double sum = 0;
    for (const auto& [next, rate] : moves(State(states[i]))) {
      if (rate <= 0 || next == states[i]) {
        continue;
      }
      const auto [found, added] = index.emplace(next, states.size());
      if (added) {
        states.push_back(next);
        into.emplace_back();
      }
      into[found->second].emplace_back(i, rate);
      sum += rate;
    }
    out.push_back(sum);
  }
  std::vector<double> p(states.size(), 1.0 / static_cast<double>(states.size()));
  for (int sweep = 0; sweep < 20000; ++sweep) {
    double change = 0;
    double total = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
      double flow = 0;
      for (const auto& [from, rate] : into[i]) {
        flow += p[from] * rate;
      }
      const double next = flow / out[i];
      change += std::abs(next - p[i]);
      p[i] = next;
      total += next;
    }
    for (double& value : p) {
      value /= total;
    }
    if (change < 1e-13) {
      break;
    }
  }
  std::map<State, double> result;
  for (std::size_t i = 0; i < p.size(); ++i) {
    result[states[i]] = p[i];
  }
  return result;
}

}  // namespace small_chain
