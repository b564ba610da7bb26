# Finds the Emscripten toolchain: an activated emsdk (EMSDK) or Debian's package.
#
# Debian's emcmake hands ctest a Node option that Node 20 no longer knows, so the toolchain file is used directly and
# the emulator is named here.
foreach(root IN ITEMS "$ENV{EMSDK}/upstream/emscripten" "$ENV{EMSCRIPTEN}" "/usr/share/emscripten")
  if(EXISTS "${root}/cmake/Modules/Platform/Emscripten.cmake")
    set(POSTVETT_EMSCRIPTEN_ROOT "${root}")
    break()
  endif()
endforeach()
if(NOT POSTVETT_EMSCRIPTEN_ROOT)
  message(FATAL_ERROR "Emscripten was not found. On Debian: apt-get install emscripten. Elsewhere: activate emsdk, so that EMSDK is set.")
endif()
include("${POSTVETT_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")

find_program(POSTVETT_NODE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH REQUIRED)
set(CMAKE_CROSSCOMPILING_EMULATOR "${POSTVETT_NODE}" CACHE FILEPATH "runs the WebAssembly tests" FORCE)
