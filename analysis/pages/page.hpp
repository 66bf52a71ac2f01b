#pragma once
// The built pages that the program carries (analysis/pages/dist), and how data gets into one.

#include <span>
#include <string>
#include <string_view>

namespace samenspel::pages {

/// One page as it was built: a whole HTML file with places for data.
struct Page {
  std::string_view name;  ///< "report"
  std::string_view html;
};

/// In order of name.
std::span<const Page> built_pages();

/// Throws std::out_of_range for a page that there is not.
std::string_view built_page(std::string_view name);

/// What goes into the script element with this id.
struct Filling {
  std::string_view place;
  std::string text;
};

/// The page with each place filled. A text may hold anything: every < in it is written \u003c, the
/// same to a JSON reader, so that nothing in it ends the element or begins another. Throws
/// std::out_of_range for a place that the page does not have.
std::string filled_page(std::string_view html, std::span<const Filling> fillings);

}  // namespace samenspel::pages
