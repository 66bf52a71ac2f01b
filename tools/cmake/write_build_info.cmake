cmake_minimum_required(VERSION 3.25)
# cmake -D source=FOLDER -D output=FILE.cpp -D version=… -D compiler=… -D build=… -P write_build_info.cmake
set(revision unknown)
find_program(git git)
if(git AND EXISTS "${source}/.git")
  execute_process(COMMAND "${git}" -C "${source}" rev-parse --short=12 HEAD OUTPUT_VARIABLE commit
                  OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE status ERROR_QUIET)
  if(status EQUAL 0)
    set(revision "${commit}")
    execute_process(COMMAND "${git}" -C "${source}" --no-optional-locks status --porcelain --untracked-files=no
                    OUTPUT_VARIABLE changes ERROR_QUIET)
    if(changes)
      string(APPEND revision "+changes")
    endif()
  endif()
endif()
file(CONFIGURE OUTPUT "${output}" @ONLY CONTENT "// Made by the build.
#include \"io/build_info.hpp\"

namespace samenspel::io {

BuildInfo build_info() { return {\"@version@\", \"@revision@\", \"@compiler@\", \"@build@\"}; }

}  // namespace samenspel::io
")
