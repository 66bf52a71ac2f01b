#pragma once
// An open network of teams with feedback: each node behaves as an M/M/c by itself (V6).

#include "theory/erlang.hpp"
#include "theory/matrix.hpp"

#include <limits>
#include <span>
#include <vector>

namespace samenspel::theory {

/// A node with this many servers never makes anybody wait: post under way, families between two
/// needs. Its law may be any.
constexpr int unlimited_servers = std::numeric_limits<int>::max();

struct NetworkNode {
  double outside_rate = 0;  ///< Poisson arrivals from outside, per unit of time
  double service_rate = 1;  ///< 1 / mean work
  int servers = 1;
};

struct NodeFigures {
  double arrival_rate = 0;  ///< from outside and from other nodes
  WaitingLine line;  ///< for unlimited servers: no wait, mean_number = arrivals x mean work, load 0
};

/// Traffic equations lambda = outside + lambda P, where routing(i, j) is the chance to go from i to
/// j and the rest leaves; then each node is M/M/c with its lambda (Jackson 1957, Oper. Res. 5;
/// infinite-server nodes of any law: Baskett et al. 1975, J. ACM 22). Throws std::invalid_argument
/// when shapes do not fit, routing is not a chance, nobody ever leaves, or a load reaches 1.
std::vector<NodeFigures> jackson_network(std::span<const NetworkNode> nodes, const Matrix& routing);

}  // namespace samenspel::theory
