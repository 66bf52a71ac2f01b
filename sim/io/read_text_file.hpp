#pragma once
// Reads a text file that a user named; everything that can be wrong with it is a problem, not an
// exception.

#include <optional>
#include <string>

#include "core/base/problems.hpp"

namespace samenspel::io {

/// The bytes of `path`. Empty after reporting that it is absent, a directory, unreadable or larger
/// than 16 MiB; the problem stands at `asked_at` when another file named it, else at the file
/// itself.
std::optional<std::string> read_text_file(const std::string& path, base::Problems& problems,
                                          const base::Position& asked_at = {});

}  // namespace samenspel::io
