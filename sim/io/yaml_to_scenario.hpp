#pragma once
// Reads a scenario: the file, what it extends, the assignments of the command line; all problems at
// once.

#include <optional>
#include <string>
#include <vector>

#include "core/scenario/scenario.hpp"
#include "io/extends.hpp"

namespace samenspel::io {

/// The scenario in a file or in a shipped one by name ("utrecht"). `assignments` are texts
/// "path.to.key=value". Empty exactly when something was added to `problems`; never throws for what
/// stands in the file. `doubts` gets what is no problem and yet most likely a slip.
std::optional<scenario::Scenario> read_scenario(const std::string& path_or_name,
                                                const std::vector<std::string>& assignments,
                                                base::Problems& problems,
                                                base::Problems* doubts = nullptr,
                                                const ShippedFiles& shipped = built_in_files());

/// What a file says together with the files that it extends and the assignments; empty after
/// reporting why it cannot be read at all.
std::optional<scenario::Tree> read_assigned_tree(const std::string& path_or_name,
                                                 const std::vector<std::string>& assignments,
                                                 base::Problems& problems,
                                                 const ShippedFiles& shipped = built_in_files());

/// Puts assignments into a tree.
void assign(const std::vector<std::string>& assignments, scenario::Tree& tree,
            base::Problems& problems);

/// The scenario in a tree that was read with the problems `found`; adds those and its own to
/// `problems`, in the order of the file.
std::optional<scenario::Scenario> scenario_of(std::optional<scenario::Tree> tree,
                                              const std::string& name, base::Problems found,
                                              base::Problems& problems,
                                              base::Problems* doubts = nullptr);

/// The name of the scenario in a file: that of the file, without its folder and its ending.
std::string scenario_name(const std::string& path_or_name);

/// As `read_scenario`, for a text in memory, such as the resolved text in a results file.
std::optional<scenario::Scenario> read_scenario_text(
    const std::string& text, const std::string& name, const std::vector<std::string>& assignments,
    base::Problems& problems, const ShippedFiles& shipped = built_in_files());

}  // namespace samenspel::io
