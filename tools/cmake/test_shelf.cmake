# How tests become programs and ctest entries.
include(GoogleTest)
include(find_googletest)

# Seconds after which one test is called stuck, by label.
set(timeout_quick 120)
set(timeout_slow 900)
set(timeout_long 14400)

function(samenspel_test_program name label files libraries)
  add_executable(${name} ${files})
  target_link_libraries(${name} PRIVATE ${libraries} GTest::gtest_main)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  # What is tested is optimised; the tests themselves need only compile soon.
  target_compile_options(${name} PRIVATE $<$<NOT:$<CONFIG:Debug>>:-O1> $<$<NOT:$<CONFIG:Debug>>:-g0>)
  # Where tests find shipped and test files, and the program itself.
  target_compile_definitions(
    ${name} PRIVATE SAMENSPEL_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SAMENSPEL_TESTS_DIR="${PROJECT_SOURCE_DIR}/tests"
                    SAMENSPEL_PROGRAM="${PROJECT_BINARY_DIR}/samenspel")
  if(CMAKE_CROSSCOMPILING)
    # Starting node costs more than a test: one entry for the whole program.
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT ${timeout_slow})
  else()
    gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
                         PROPERTIES LABELS ${label} TIMEOUT ${timeout_${label}})
  endif()
endfunction()

# samenspel_test_shelf(NAME LABEL quick|slow FOLDERS folder… LINK library…)
function(samenspel_test_shelf name)
  cmake_parse_arguments(shelf "" "LABEL" "FOLDERS;LINK" ${ARGN})
  set(files "")
  foreach(folder IN LISTS shelf_FOLDERS)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
    list(APPEND files ${found})
  endforeach()
  set(tests ${files})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  # Other .cpp files of a shelf are helpers, compiled into both of its programs.
  set(helpers ${files})
  list(FILTER helpers EXCLUDE REGEX "_test\\.cpp$")
  set(long_tests ${tests})
  list(FILTER long_tests INCLUDE REGEX "_long_test\\.cpp$")
  list(FILTER tests EXCLUDE REGEX "_long_test\\.cpp$")
  if(tests)
    samenspel_test_program(${name} ${shelf_LABEL} "${tests};${helpers}" "${shelf_LINK}")
  endif()
  if(long_tests)
    samenspel_test_program(${name}_long long "${long_tests};${helpers}" "${shelf_LINK}")
  endif()
endfunction()

# Every tests/**/test_*.py, run with Debian's Python, quick unless its name or shelf says otherwise.
function(samenspel_script_tests)
  set(Python3_EXECUTABLE /usr/bin/python3)
  file(GLOB_RECURSE scripts CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/test_*.py)
  if(scripts AND NOT EXISTS ${Python3_EXECUTABLE})
    message(STATUS "${Python3_EXECUTABLE} is absent: script tests are left out (tools/setup.sh test)")
    return()
  endif()
  foreach(script IN LISTS scripts)
    file(RELATIVE_PATH name ${CMAKE_CURRENT_SOURCE_DIR} ${script})
    if(name MATCHES "_long\\.py$")
      set(label long)
    elseif(name MATCHES "^unit/")
      set(label quick)
    else()
      set(label slow)
    endif()
    add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} ${script} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(
      ${name}
      PROPERTIES LABELS ${label} TIMEOUT ${timeout_${label}} SKIP_RETURN_CODE 77 ENVIRONMENT
                 "SAMENSPEL=${PROJECT_BINARY_DIR}/samenspel;SAMENSPEL_BUILD_TYPE=${CMAKE_BUILD_TYPE};PYTHONDONTWRITEBYTECODE=1;PYTHONPATH=${PROJECT_SOURCE_DIR}/tools:${PROJECT_SOURCE_DIR}/analysis/python")
  endforeach()
  if(EXISTS ${Python3_EXECUTABLE})
    foreach(check layers sizes)
      add_test(NAME ${check} COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/tools/check_${check}.py)
      set_tests_properties(${check} PROPERTIES LABELS quick TIMEOUT ${timeout_quick})
    endforeach()
  endif()
endfunction()

# Every tests/page/*.test.mjs, run by node in Chromium on the pages as a first test builds them anew. Without node, npm or
# Chromium they fail: tools/setup.sh test installs them.
function(samenspel_page_tests)
  set(environment "SAMENSPEL=${PROJECT_BINARY_DIR}/samenspel;SAMENSPEL_PAGES=${PROJECT_BINARY_DIR}/pages;SAMENSPEL_SCREENSHOTS=${PROJECT_BINARY_DIR}/screenshots")
  add_test(NAME page/rebuild COMMAND node ${CMAKE_CURRENT_SOURCE_DIR}/page/rebuild.mjs ${PROJECT_BINARY_DIR}/pages)
  set_tests_properties(page/rebuild PROPERTIES LABELS slow TIMEOUT ${timeout_slow} FIXTURES_SETUP built_pages)
  file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/page/*.test.mjs)
  foreach(script IN LISTS scripts)
    get_filename_component(name ${script} NAME_WE)
    add_test(NAME page/${name} COMMAND node --test ${script})
    set_tests_properties(page/${name} PROPERTIES LABELS slow TIMEOUT ${timeout_slow} FIXTURES_REQUIRED built_pages
                                                 ENVIRONMENT "${environment}")
  endforeach()
endfunction()

# samenspel_benchmarks(FOLDER LINK library…): one program from all *_bench.cpp; any other .cpp is a program by itself.
function(samenspel_benchmarks folder)
  cmake_parse_arguments(bench "" "" "LINK" ${ARGN})
  file(GLOB_RECURSE programs CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
  set(files ${programs})
  list(FILTER files INCLUDE REGEX "_bench\\.cpp$")
  list(FILTER programs EXCLUDE REGEX "_bench\\.cpp$")
  if(files)
    find_package(benchmark REQUIRED)
    add_executable(benchmarks ${files})
    target_link_libraries(benchmarks PRIVATE ${bench_LINK} benchmark::benchmark_main)
  endif()
  foreach(program IN LISTS programs)
    get_filename_component(name ${program} NAME_WE)
    add_executable(${name} ${program})
    target_link_libraries(${name} PRIVATE ${bench_LINK})
  endforeach()
endfunction()
