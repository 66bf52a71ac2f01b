#include "pages/page.hpp"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>
#include <string>

namespace samenspel::pages {
namespace {

const std::string html =
    "<script id=\"data\" type=\"application/json\">{{data}}</script>\n"
    "<script id=\"more\" type=\"text/plain\">{{more}}</script>\n"
    "<script>x='{{data}}'</script>";

TEST(Pages, ATextGoesIntoItsPlaceAndNowhereElse) {
  const std::array<Filling, 2> fillings{Filling{"more", "{{data}}"}, Filling{"data", "[1]"}};
  EXPECT_EQ(filled_page(html, fillings),
            "<script id=\"data\" type=\"application/json\">[1]</script>\n"
            "<script id=\"more\" type=\"text/plain\">{{data}}</script>\n"
            "<script>x='{{data}}'</script>");
}

TEST(Pages, NoTextEndsItsElement) {
  const std::array<Filling, 1> fillings{Filling{"data", "\"</script><script>alert(1)<!--\""}};
  const std::string page = filled_page(html, fillings);
  EXPECT_NE(page.find("\\u003c/script>\\u003cscript>alert(1)\\u003c!--"), std::string::npos);
  EXPECT_EQ(page.find("<script>alert"), std::string::npos);
}

TEST(Pages, APlaceThatIsNotThereIsRefused) {
  const std::array<Filling, 1> fillings{Filling{"other", "[]"}};
  EXPECT_THROW(filled_page(html, fillings), std::out_of_range);
  EXPECT_THROW(built_page("nothing"), std::out_of_range);
}

TEST(Pages, EachBuiltPageHasItsPolicyAndItsLicences) {
  ASSERT_FALSE(built_pages().empty());
  for (const Page& page : built_pages()) {
    EXPECT_NE(page.html.find("default-src 'none'"), std::string_view::npos) << page.name;
    EXPECT_NE(page.html.find("Apache-2.0"), std::string_view::npos) << page.name;
    EXPECT_EQ(page.html.find("connect-src"), std::string_view::npos) << page.name;
  }
}

}  // namespace
}  // namespace samenspel::pages
