#include "theory/jackson.hpp"

#include <stdexcept>

namespace samenspel::theory {

std::vector<NodeFigures> jackson_network(std::span<const NetworkNode> nodes,
                                         const Matrix& routing) {
  const std::size_t n = nodes.size();
  if (routing.rows() != n || routing.columns() != n) {
    throw std::invalid_argument("Jackson network: routing needs a row and a column per node");
  }
  Matrix balance(
      n, n);  // transposed, so that the unknown stands on the right: (I - P^T) lambda = outside
  Matrix outside(n, 1);
  for (std::size_t i = 0; i < n; ++i) {
    outside(i, 0) = nodes[i].outside_rate;
    double onward = 0;
    for (std::size_t j = 0; j < n; ++j) {
      if (!(routing(i, j) >= 0)) {
        throw std::invalid_argument("Jackson network: a routing chance is negative");
      }
      onward += routing(i, j);
      balance(j, i) = (i == j ? 1 : 0) - routing(i, j);
    }
    if (onward > 1 + 1e-12) {
      throw std::invalid_argument(
          "Jackson network: routing chances of a node add up to more than 1");
    }
  }
  const Matrix rates = solved(balance, outside);
  std::vector<NodeFigures> result(n);
  for (std::size_t i = 0; i < n; ++i) {
    NodeFigures& figures = result[i];
    figures.arrival_rate = rates(i, 0);
    if (nodes[i].servers == unlimited_servers) {
      figures.line.mean_number = figures.arrival_rate / nodes[i].service_rate;
    } else {
      figures.line = m_m_c(figures.arrival_rate, nodes[i].service_rate, nodes[i].servers);
    }
  }
  return result;
}

}  // namespace samenspel::theory
