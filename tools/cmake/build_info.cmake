# Adds sim/io/build_info.hpp's answer to samenspel_shipped; looked up at every build, written only when it differs.
set(build_info_cpp "${PROJECT_BINARY_DIR}/generated/build_info.cpp")
add_custom_target(
  samenspel_build_info
  COMMAND
    "${CMAKE_COMMAND}" -D "source=${PROJECT_SOURCE_DIR}" -D "output=${build_info_cpp}" -D
    "version=${PROJECT_VERSION}" -D "compiler=${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}" -D
    "build=${CMAKE_BUILD_TYPE}" -P "${CMAKE_CURRENT_LIST_DIR}/write_build_info.cmake"
  BYPRODUCTS "${build_info_cpp}"
  COMMENT "Looking up the source revision"
  VERBATIM)
target_sources(samenspel_shipped PRIVATE "${build_info_cpp}")
add_dependencies(samenspel_shipped samenspel_build_info)
