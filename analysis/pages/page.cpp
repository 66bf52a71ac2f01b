#include "pages/page.hpp"

#include <stdexcept>

namespace samenspel::pages {
namespace {

std::string inert(std::string_view text) {
  std::string safe;
  safe.reserve(text.size() + text.size() / 64);
  for (const char c : text) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace

std::string_view built_page(std::string_view name) {
  for (const Page& page : built_pages()) {
    if (page.name == name) return page.html;
  }
  throw std::out_of_range("no page " + std::string(name));
}

std::string filled_page(std::string_view html, std::span<const Filling> fillings) {
  std::string page(html);
  for (const Filling& filling : fillings) {
    const std::string place(filling.place);
    // The place with its element's end: words of the page's script cannot be taken for it.
    const std::string mark = "{{" + place + "}}</script>";
    const std::string start = "<script id=\"" + place + "\" ";
    const std::size_t element = page.find(start);
    const std::size_t at = element == std::string::npos ? element : page.find(mark, element);
    if (at == std::string::npos) throw std::out_of_range("the page has no place " + place);
    page.replace(at, mark.size() - std::string_view("</script>").size(), inert(filling.text));
  }
  return page;
}

}  // namespace samenspel::pages
