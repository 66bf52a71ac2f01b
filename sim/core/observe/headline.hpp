#pragma once
// Which outputs are the headline outcomes H1-H6, and for which outputs it is plain what is better.
// Every table, comparison, stopping rule and page uses this list.

#include <optional>
#include <span>
#include <string_view>

namespace samenspel::observe {

enum class Better { lower, higher };

/// "lower" or "higher".
[[nodiscard]] std::string_view better_name(Better better);

/// One headline outcome; outputs with an axis count once for each of its categories.
struct Headline {
  std::string_view id;      ///< "H1"
  std::string_view output;  ///< name of the output
};

/// H1 to H6.
[[nodiscard]] std::span<const Headline> headlines();

/// The direction that serves families or the public purse, all else equal; none for outputs that
/// say by themselves nothing about better or worse.
[[nodiscard]] std::optional<Better> better_of(std::string_view output);

}  // namespace samenspel::observe
