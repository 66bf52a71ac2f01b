#include "core/scenario/role_visitor.hpp"

#include "core/scenario/description_text.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/report.hpp"

namespace samenspel::scenario {

namespace {

/// Not chosen by anybody, but it may come over a place on a date: more needs, or fewer.
constexpr std::string_view comes_over_a_place = "need_factor";

}  // namespace

void RoleVisitor::check(const base::About& about) {
  const bool allowed = about.role == base::Role::policy || about.role == base::Role::staffing ||
                       about.name == comes_over_a_place;
  const Tree* found = find(node_, about.name);
  if (allowed || found == nullptr) return;
  report(problems_,
         {found->at, join_path(path_, about.name),
          "a key of the kind " + std::string(role_name(about.role)),
          "a key of the kind policy or staffing, or need_factor", ""},
         "A timeline changes nothing else; put it in the scenario itself.");
}

void RoleVisitor::refuse_name(const TreeEntry& entry, const std::string& path,
                              const std::vector<std::string>& names) {
  const bool removal = is_removal(entry.value);
  report(problems_,
         {entry.at, join_path(path_, path), removal ? "'none'" : "a name that is new here",
          "a name of the scenario", removal ? "" : nearest_key(entry.key, names)},
         "Within a run names neither come nor go: declare it from the start.");
}

}  // namespace samenspel::scenario
