# Toolchain: Debian's Emscripten, with Boost's headers alone from /usr/include and node to run the tests.
include(/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)

# em++ must never see /usr/include itself: only Boost, through a link of its own.
get_property(inside_try_compile GLOBAL PROPERTY IN_TRY_COMPILE)
if(NOT inside_try_compile)
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include")
  if(NOT EXISTS "${CMAKE_BINARY_DIR}/include/boost")
    file(CREATE_LINK /usr/include/boost "${CMAKE_BINARY_DIR}/include/boost" SYMBOLIC)
  endif()
  set(Boost_NO_BOOST_CMAKE ON)
  set(Boost_INCLUDE_DIR "${CMAKE_BINARY_DIR}/include" CACHE PATH "Boost headers for em++")
endif()

# node gets no file system and no page: one self-contained script that ends with main's status.
set(CMAKE_CXX_FLAGS_INIT "-fexceptions")
set(CMAKE_C_FLAGS_INIT "-fexceptions")
# Linking at -O2 wants a node module that Debian does not ship; -O1 does not.
set(CMAKE_EXE_LINKER_FLAGS_INIT
    "-fexceptions -O1 -sSINGLE_FILE=1 -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1 -sENVIRONMENT=node")
find_program(SAMENSPEL_NODE NAMES node nodejs REQUIRED)
set(CMAKE_CROSSCOMPILING_EMULATOR "${SAMENSPEL_NODE}")
