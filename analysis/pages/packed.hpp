#pragma once
// Bytes as a text that a page carries and unpacks by itself.

#include <cstdint>
#include <span>
#include <string>

namespace samenspel::pages {

/// gzip in base64; the same bytes give the same text.
[[nodiscard]] std::string packed(std::span<const std::uint8_t> bytes);

}  // namespace samenspel::pages
