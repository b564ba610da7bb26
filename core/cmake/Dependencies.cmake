# The libraries that Postvett is built from. None of them is in the tree: each comes from a package where there is one,
# and else is fetched at the commit or by the hash named here. On Debian 12:
#
#   nlohmann/json 3.11.2  nlohmann-json3-dev    RE2 2023-03-01  the npm package re2@1.19.2 (carries that release unchanged)
#   Catch2 2.13.10        catch2                Unicode 15.0    unicode-data
#
# Targets: nlohmann_json_headers, re2_static, catch2_headers. Variable: POSTVETT_UCD_DIR, the folder of the Unicode files.
include(FetchContent)

# nlohmann/json. The headers lie in /usr/include, which must not precede Emscripten's own: hence -idirafter.
find_path(POSTVETT_JSON_DIR nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT POSTVETT_JSON_DIR)
  FetchContent_Declare(nlohmann_json GIT_REPOSITORY https://github.com/nlohmann/json.git
    GIT_TAG bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d) # v3.11.2
  FetchContent_GetProperties(nlohmann_json)
  if(NOT nlohmann_json_POPULATED)
    FetchContent_Populate(nlohmann_json)
  endif()
  set(POSTVETT_JSON_DIR ${nlohmann_json_SOURCE_DIR}/single_include)
endif()
add_library(nlohmann_json_headers INTERFACE)
target_compile_options(nlohmann_json_headers INTERFACE "SHELL:-idirafter ${POSTVETT_JSON_DIR}")

# Catch2, the single-header release (the tests run as WebAssembly too, for which no package has a library).
if(POSTVETT_TESTS)
  find_path(POSTVETT_CATCH2_DIR catch2/catch.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
  if(NOT POSTVETT_CATCH2_DIR)
    FetchContent_Declare(catch2 GIT_REPOSITORY https://github.com/catchorg/Catch2.git
      GIT_TAG 182c910b4b63ff587a3440e08f84f70497e49a81) # v2.13.10
    FetchContent_GetProperties(catch2)
    if(NOT catch2_POPULATED)
      FetchContent_Populate(catch2)
    endif()
    set(POSTVETT_CATCH2_DIR ${catch2_SOURCE_DIR}/single_include)
  endif()
  add_library(catch2_headers INTERFACE)
  target_compile_options(catch2_headers INTERFACE "SHELL:-idirafter ${POSTVETT_CATCH2_DIR}")
endif()

include(DependencyRe2)
include(DependencyUnicodeData)
