# The library samenspel_shipped, what the program carries inside: every scenarios/**/*.yaml as text, behind
# sim/io/shipped_scenarios.hpp, made again when one of the files changes, comes or goes.
file(GLOB_RECURSE shipped_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/scenarios/*.yaml")
set(shipped_cpp "${PROJECT_BINARY_DIR}/generated/shipped_scenarios.cpp")
set(shipped_script "${CMAKE_CURRENT_LIST_DIR}/embed_files.cmake")
set(shipped_list "${PROJECT_BINARY_DIR}/generated/shipped_scenarios.txt")
list(JOIN shipped_files "\n" shipped_lines)
# Written only when it differs: a file that comes or goes makes the table again.
file(CONFIGURE OUTPUT "${shipped_list}" CONTENT "@shipped_lines@\n" @ONLY)
add_custom_command(
  OUTPUT "${shipped_cpp}"
  COMMAND "${CMAKE_COMMAND}" -D "list=${shipped_list}" -D "base=${PROJECT_SOURCE_DIR}/scenarios" -D
          "output=${shipped_cpp}" -P "${shipped_script}"
  DEPENDS ${shipped_files} "${shipped_list}" "${shipped_script}"
  COMMENT "Embedding the shipped scenarios"
  VERBATIM)
add_library(samenspel_shipped STATIC "${shipped_cpp}")
target_include_directories(samenspel_shipped PUBLIC "${PROJECT_SOURCE_DIR}/sim")
