#include "calibration/target_values.hpp"

#include "core/scenario/nearest_key.hpp"
#include "core/scenario/tree.hpp"
#include "patterns/targets.hpp"

#include <algorithm>
#include <stdexcept>

namespace samenspel::calibration {
namespace {

void refuse(base::Problems& problems, std::string path, const std::string& found,
            std::string expected, std::string hint = "") {
  problems.add({{}, std::move(path), found, std::move(expected), std::move(hint)});
}

const patterns::Target* row_of(const std::string& id, const std::string& path,
                               base::Problems& problems) {
  std::vector<std::string> known;
  for (const patterns::Target& one : patterns::targets()) {
    if (!one.may_be_fitted()) continue;
    if (one.id == id) return &one;
    known.emplace_back(one.id);
  }
  refuse(problems, path + ".target", scenario::quoted_for_message(id),
         "a row of group A of `samenspel validate --targets` that is measured",
         scenario::nearest_key(id, known));
  return nullptr;
}

std::optional<Target> target_of_row(const TargetAsked& asked, const std::string& path,
                                    base::Problems& problems) {
  const patterns::Target* row = row_of(asked.target, path, problems);
  if (row == nullptr) return std::nullopt;
  Target target;
  target.what = row->what;
  target.unit = row->unit;
  target.source = row->source;
  target.accepted = {(row->lowest() + row->highest()) / 2, (row->highest() - row->lowest()) / 2, 1};
  target.value = row->value;
  return target;
}

double value_of(const TargetAsked& asked, const patterns::Seen& seen) {
  if (asked.label.empty()) return seen(asked.output);
  return asked.second_label.empty() ? seen(asked.output, asked.label)
                                    : seen(asked.output, asked.label, asked.second_label);
}

/// Zeros for every output, to try whether labels are known.
std::vector<std::vector<double>> blank(const observe::Declarations& declarations) {
  std::vector<std::vector<double>> values;
  for (const observe::Output& output : declarations.outputs) {
    std::size_t size = 1;
    for (const std::string& name : output.axes) {
      for (const observe::Axis& axis : declarations.axes) {
        if (axis.name == name) size *= axis.size();
      }
    }
    values.emplace_back(size, 0.0);
  }
  return values;
}

std::optional<Target> target_of_output(const TargetAsked& asked, const std::string& path,
                                       const observe::Declarations& declarations,
                                       base::Problems& problems) {
  const auto found =
      std::find_if(declarations.outputs.begin(), declarations.outputs.end(),
                   [&](const observe::Output& output) { return output.name == asked.output; });
  if (found == declarations.outputs.end()) {
    std::vector<std::string> names;
    for (const observe::Output& output : declarations.outputs) names.push_back(output.name);
    refuse(problems, path + ".output", scenario::quoted_for_message(asked.output),
           "an output of `samenspel describe outputs`", scenario::nearest_key(asked.output, names));
    return std::nullopt;
  }
  const auto zeros = blank(declarations);
  try {
    static_cast<void>(value_of(asked, patterns::Seen(declarations, zeros)));
  } catch (const std::out_of_range& fault) {
    refuse(problems, path + ".label", fault.what(), "the categories of " + asked.output);
    return std::nullopt;
  }
  Target target;
  target.what = found->long_name;
  target.unit = found->unit;
  target.value = [asked](const patterns::Seen& seen) { return value_of(asked, seen); };
  return target;
}

std::optional<Target> target_of(const std::string& name, const TargetAsked& asked,
                                const observe::Declarations& declarations,
                                base::Problems& problems) {
  const std::string path = "targets." + name;
  if (asked.target.empty() == asked.output.empty()) {
    refuse(problems, path, asked.target.empty() ? "neither target nor output" : "both",
           "a target of the table, or an output");
    return std::nullopt;
  }
  auto target = asked.target.empty() ? target_of_output(asked, path, declarations, problems)
                                     : target_of_row(asked, path, problems);
  if (!target) return target;
  target->name = name;
  target->year = static_cast<int>(asked.year);
  if (!asked.source.empty()) target->source = asked.source;
  if (asked.tolerance > 0) {
    target->accepted = {asked.value, asked.tolerance, 1};
  } else if (asked.target.empty()) {
    refuse(problems, path + ".tolerance", "no tolerance", "what the figure may be off, above 0");
    return std::nullopt;
  }
  target->accepted.weight = asked.weight;
  target->accepted.scale = asked.scale;
  if (asked.scale == TargetScale::ratio && target->accepted.middle <= 0) {
    refuse(problems, path + ".scale", "ratio", "a value above 0, or the scale difference");
    return std::nullopt;
  }
  return target;
}

}  // namespace

std::vector<Target> targets_of(const Calibration& calibration,
                               const observe::Declarations& declarations,
                               base::Problems& problems) {
  std::vector<Target> all;
  for (const auto& [name, asked] : calibration.targets) {
    if (auto target = target_of(name, asked, declarations, problems)) {
      all.push_back(std::move(*target));
    }
  }
  return all;
}

}  // namespace samenspel::calibration
