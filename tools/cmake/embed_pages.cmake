cmake_minimum_required(VERSION 3.25)
# cmake -D list=FILE -D output=FILE.cpp -P embed_pages.cmake
# Writes a table from name to text for the built pages named in `list`, in order of name.
file(STRINGS "${list}" files ENCODING UTF-8)
list(SORT files)
set(rows "")
set(count 0)
foreach(path IN LISTS files)
  get_filename_component(name "${path}" NAME_WE)
  file(READ "${path}" text)
  string(FIND "${text}" ")~page~\"" ending)
  if(NOT ending EQUAL -1)
    message(FATAL_ERROR "${path} holds the mark that ends its own text")
  endif()
  string(APPEND rows "    Page{\"${name}\",\n      R\"~page~(${text})~page~\"sv},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE "${output}" "// Made from analysis/pages/dist by the build.
#include \"pages/page.hpp\"

#include <array>
#include <string_view>

namespace samenspel::pages {
namespace {
using namespace std::literals;
constexpr std::array<Page, ${count}> table{{
${rows}}};
}  // namespace

std::span<const Page> built_pages() { return table; }

}  // namespace samenspel::pages
")
