# RE2 2023-03-01, the last release without Abseil. The npm package re2@1.19.2 carries its sources unchanged; they are
# taken from there by hash, or, without npm, from the repository at the release's commit.
set(re2_package re2-1.19.2.tgz)
set(re2_sha512 c6ca637284046f70f021a57f7db86039e23d7493650ed68e3f3c570b63e08a09fd17591bd35a16552605eaa509c25738aad06178cb253ddbb444b3d50e7df4ee)
set(re2_dir ${PROJECT_BINARY_DIR}/dependencies/re2)

# Changes one place of a file of RE2.
function(change_re2 file from to)
  file(READ ${re2_dir}/include/re2/${file} text)
  string(REPLACE "${from}" "${to}" changed "${text}")
  if(changed STREQUAL text)
    message(FATAL_ERROR "RE2's ${file} is not what it was; see core/cmake/DependencyRe2.cmake")
  endif()
  file(WRITE ${re2_dir}/include/re2/${file} "${changed}")
endfunction()

set(re2_complete ${re2_dir}/complete-with-3-changes)
if(NOT EXISTS ${re2_complete})
  file(MAKE_DIRECTORY ${re2_dir})
  # A sibling build folder has the package already: fetch once for native and WebAssembly.
  set(re2_shared ${PROJECT_SOURCE_DIR}/build/downloads)
  set(re2_archive ${re2_shared}/${re2_package})
  if(NOT EXISTS ${re2_archive})
    file(MAKE_DIRECTORY ${re2_shared})
    find_program(POSTVETT_NPM NAMES npm NO_CMAKE_FIND_ROOT_PATH)
    if(POSTVETT_NPM)
      message(STATUS "Fetching RE2 2023-03-01 (npm package re2@1.19.2)")
      execute_process(COMMAND ${POSTVETT_NPM} pack re2@1.19.2 --ignore-scripts --silent
        WORKING_DIRECTORY ${re2_shared} RESULT_VARIABLE re2_status OUTPUT_QUIET)
    endif()
  endif()
  if(EXISTS ${re2_archive})
    file(SHA512 ${re2_archive} re2_actual)
    if(NOT re2_actual STREQUAL re2_sha512)
      file(REMOVE ${re2_archive})
      message(FATAL_ERROR "The npm package re2@1.19.2 is not the one Postvett was written against (SHA-512 ${re2_actual}). Run the build again; if it repeats, the package was tampered with.")
    endif()
    file(ARCHIVE_EXTRACT INPUT ${re2_archive} DESTINATION ${re2_dir} PATTERNS package/vendor/*)
    set(re2_source ${re2_dir}/package/vendor)
  else()
    FetchContent_Declare(re2 GIT_REPOSITORY https://github.com/google/re2.git
      GIT_TAG 3a8436ac436124a57a4e22d5c8713a2d42b381d7) # 2023-03-01
    FetchContent_GetProperties(re2)
    if(NOT re2_POPULATED)
      FetchContent_Populate(re2)
    endif()
    set(re2_source ${re2_SOURCE_DIR})
  endif()
  file(REMOVE_RECURSE ${re2_dir}/include)
  file(COPY ${re2_source}/re2 ${re2_source}/util DESTINATION ${re2_dir}/include)

  # A byte of a non-ASCII character counts as a word character, so that \b holds at "år". The text that patterns run over has no
  # non-ASCII character that is not one (core/matching/regex.h says how).
  change_re2(prog.h "return ('A' <= c && c <= 'Z') ||" "return c >= 0x80 || ('A' <= c && c <= 'Z') ||")
  # Two changes of nothing but the time that it takes. Under (?i) a letter becomes the literal that PushRegexp makes of the set of
  # its two cases, without the set; k and s have a third.
  change_re2(parse.cc "bool Regexp::ParseState::PushLiteral(Rune r) {
" "bool Regexp::ParseState::PushLiteral(Rune r) {
  const Rune lower = r | 0x20;
  if ((flags_ & FoldCase) && 'a' <= lower && lower <= 'z' && lower != 'k' && lower != 's') {
    Regexp* literal = new Regexp(kRegexpLiteral, flags_ | FoldCase);
    literal->rune_ = lower;
    return PushRegexp(literal);
  }
")
  # And telling one range of bytes from the others is done once a range: \p{L} has hundreds of the same.
  change_re2(prog.cc "  Bitmap256 splits_;
  int colors_[256];" "  Bitmap256 splits_;
  uint32_t merged_[256 * 256 / 32] = {};
  int colors_[256];")
  change_re2(prog.cc "void ByteMapBuilder::Merge() {
" "void ByteMapBuilder::Merge() {
  if (ranges_.size() == 1) {
    const int range = ranges_[0].first * 256 + ranges_[0].second;
    if (merged_[range / 32] >> (range % 32) & 1) {
      ranges_.clear();
      return;
    }
    merged_[range / 32] |= uint32_t{1} << (range % 32);
  }
")
  file(TOUCH ${re2_complete})
endif()
# And a log that says nothing.
file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/re2_logging.h ${re2_dir}/include/util/logging.h ONLY_IF_DIFFERENT)

# Without what only class RE2 and its like need: core/matching/regex.cpp runs the programs itself. (onepass and bitstate are
# faster ways to submatches; re2.cc is here for the hooks that dfa.cc calls, and the linker drops its rest.)
set(re2_sources bitmap256 bitstate compile dfa mimics_pcre nfa onepass parse perl_groups prog re2 regexp simplify stringpiece
  tostring unicode_casefold unicode_groups)
list(TRANSFORM re2_sources PREPEND ${re2_dir}/include/re2/)
list(TRANSFORM re2_sources APPEND .cc)
add_library(re2_static STATIC ${re2_sources} ${re2_dir}/include/util/rune.cc ${re2_dir}/include/util/strutil.cc)
target_include_directories(re2_static SYSTEM PUBLIC ${re2_dir}/include)
target_compile_options(re2_static PRIVATE -w -fno-exceptions -fno-rtti)
if(EMSCRIPTEN)
  # Small, but for the one loop that runs over texts.
  set_source_files_properties(${re2_sources} PROPERTIES COMPILE_OPTIONS -Oz)
  set_source_files_properties(${re2_dir}/include/re2/dfa.cc PROPERTIES COMPILE_OPTIONS -O2)
endif()
