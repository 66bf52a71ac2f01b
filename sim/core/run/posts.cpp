#include "core/run/posts.hpp"

#include <algorithm>

namespace samenspel::run {

namespace {

std::size_t posts_under(const scenario::Policy& policy, std::size_t team, std::size_t discipline) {
  std::size_t posts = 0;
  double fte = 0;
  for (const scenario::Post& post : policy.teams[team].posts) {
    posts += post.discipline == discipline ? 1 : 0;
    fte += post.discipline == discipline ? post.fraction : 0.0;
  }
  if (!policy.has_contracts || fte <= 0) {
    return posts;
  }
  const double most = fte * policy.parameters.funding.organisation.at_most;
  return std::max(posts, static_cast<std::size_t>(most - 1e-9) + 1);
}

}  // namespace

std::size_t most_posts(const std::vector<scenario::Policy>& policies, std::size_t team,
                       std::size_t discipline) {
  std::size_t most = 0;
  for (const scenario::Policy& policy : policies) {
    most = std::max(most, posts_under(policy, team, discipline));
  }
  return most;
}

}  // namespace samenspel::run
