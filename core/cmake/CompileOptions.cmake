# How our own sources are compiled. `postvett_options` is for every target of ours; `postvett_core_options` adds what
# holds for the engine: it throws nothing and asks for no type at run time, natively too, so that what is tested
# natively is what the browser runs.
add_library(postvett_options INTERFACE)
target_compile_options(postvett_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports these inside its own library headers at -O2 and above (GCC bugs 105329, 105651).
  target_compile_options(postvett_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

add_library(postvett_core_options INTERFACE)
target_link_libraries(postvett_core_options INTERFACE postvett_options)
target_compile_options(postvett_core_options INTERFACE -fno-exceptions -fno-rtti)

if(POSTVETT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(POSTVETT_SANITIZE OR POSTVETT_FUZZ)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  add_compile_options($<$<CONFIG:Release>:-O3>)
endif()
