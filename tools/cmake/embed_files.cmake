cmake_minimum_required(VERSION 3.25)
# cmake -D list=FILE -D base=FOLDER -D output=FILE.cpp -P embed_files.cmake
# Writes a table from name (path below `base`) to text for the files named in `list`, in order of name.
file(STRINGS "${list}" files ENCODING UTF-8)
list(SORT files)
set(rows "")
set(count 0)
foreach(path IN LISTS files)
  file(RELATIVE_PATH name "${base}" "${path}")
  file(READ "${path}" text)
  string(APPEND rows "    ShippedFile{\"${name}\",\n      R\"~yaml~(${text})~yaml~\"sv},\n")
  math(EXPR count "${count} + 1")
endforeach()
set(array "constexpr std::array<ShippedFile, ${count}> table{")
if(count GREATER 0)
  string(APPEND array "{\n${rows}}")
endif()
file(WRITE "${output}" "// Made from scenarios/ by the build; edit the files there.
#include \"io/shipped_scenarios.hpp\"

#include <array>
#include <string_view>

namespace samenspel::io {
namespace {
using namespace std::literals;  // a text brings its length along
${array}};
}  // namespace

std::span<const ShippedFile> shipped_files() { return table; }

}  // namespace samenspel::io
")
