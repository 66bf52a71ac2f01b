# Toolchain: the core as one WebAssembly module for pages. Nothing catches: a bug of ours ends the worker that met it.
include("${CMAKE_CURRENT_LIST_DIR}/wasm.cmake")
set(CMAKE_CXX_FLAGS_INIT "")
set(CMAKE_C_FLAGS_INIT "")
set(CMAKE_EXE_LINKER_FLAGS_INIT "")
