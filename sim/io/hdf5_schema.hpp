#pragma once
// Names that the writer and the reader of results files share. Private to io/.

#include <cstdint>

namespace samenspel::io {

/// Raised when a file of the new kind would mislead a reader of the old kind.
inline constexpr std::int32_t schema_version = 1;
inline constexpr const char* schema_version_name = "schema_version";
inline constexpr const char* scenarios_name = "scenarios";

}  // namespace samenspel::io
