# The Unicode Character Database 15.0.0, from which the text tables are generated. Debian: package unicode-data.
# Elsewhere the same files come from unicode.org, each held to the hash of the file that Debian ships.
set(POSTVETT_UCD_FILES
  UnicodeData.txt=806e9aed65037197f1ec85e12be6e8cd870fc5608b4de0fffd990f689f376a73
  CaseFolding.txt=cdd49e55eae3bbf1f0a3f6580c974a0263cb86a6a08daa10fbf705b4808a56f7
  DerivedNormalizationProps.txt=d5687a48c95c7d6e1ec59cb29c0f2e8b052018eb069a4371b7368d0561e12a29
  DerivedCoreProperties.txt=d367290bc0867e6b484c68370530bdd1a08b6b32404601b8c7accaf83e05628d
  PropList.txt=e05c0a2811d113dae4abd832884199a3ea8d187ee1b872d8240a788a96540bfd
  Scripts.txt=cca85d830f46aece2e7c1459ef1249993dca8f2e46d51e869255be140d7ea4b0
  CompositionExclusions.txt=3b019c0a33c3140cbc920c078f4f9af2680ba4f71869c8d4de5190667c70b6a3
  auxiliary/WordBreakProperty.txt=5188a56e91593467c2e912601ebc78750e6adc9b04541b8c5becb5441e388ce2
  auxiliary/SentenceBreakProperty.txt=61e4ba975b0a5bc1a76ee931b94914395d7289ef624e3c0d4d6b9460ee387bea
  auxiliary/WordBreakTest.txt=2a676130c71194245e7c74a837e58330f202600d8ddcf4518129dd476f26e18e
  auxiliary/SentenceBreakTest.txt=f62279d8fd10935ba0cf0d8417a1dcbe7ab0d4e62f59c17e02cbe40f580c4162
  emoji/emoji-data.txt=29071dba22c72c27783a73016afb8ffaeb025866740791f9c2d0b55cc45a3470
  NormalizationTest.txt=fb9ac8cc154a80cad6caac9897af55a4e75176af6f4e2bb6edc2bf8b1d57f326)

find_path(POSTVETT_UCD_DIR UnicodeData.txt PATHS /usr/share/unicode NO_CMAKE_FIND_ROOT_PATH NO_DEFAULT_PATH)
if(NOT POSTVETT_UCD_DIR)
  set(fetched ${PROJECT_BINARY_DIR}/dependencies/unicode-15.0.0)
  foreach(entry IN LISTS POSTVETT_UCD_FILES)
    string(REPLACE "=" ";" entry ${entry})
    list(GET entry 0 file)
    list(GET entry 1 hash)
    file(DOWNLOAD https://www.unicode.org/Public/15.0.0/ucd/${file} ${fetched}/${file} EXPECTED_HASH SHA256=${hash})
  endforeach()
  set(POSTVETT_UCD_DIR ${fetched} CACHE PATH "folder of the Unicode data files" FORCE)
endif()

# The conformance test of the normalization forms, which Debian compresses.
if(POSTVETT_TESTS)
  set(POSTVETT_NORMALIZATION_TEST ${POSTVETT_UCD_DIR}/NormalizationTest.txt)
  if(NOT EXISTS ${POSTVETT_NORMALIZATION_TEST})
    set(POSTVETT_NORMALIZATION_TEST ${PROJECT_BINARY_DIR}/dependencies/NormalizationTest.txt)
    set(normalization_test_entry ${POSTVETT_UCD_FILES})
    list(FILTER normalization_test_entry INCLUDE REGEX "^NormalizationTest")
    string(REGEX REPLACE ".*=" "" normalization_test_hash "${normalization_test_entry}")
    set(normalization_test_actual "")
    if(EXISTS ${POSTVETT_NORMALIZATION_TEST})
      file(SHA256 ${POSTVETT_NORMALIZATION_TEST} normalization_test_actual)
    endif()
    if(NOT normalization_test_actual STREQUAL normalization_test_hash)
      file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/dependencies)
      find_program(POSTVETT_BZIP2 NAMES bzip2 NO_CMAKE_FIND_ROOT_PATH)
      if(POSTVETT_BZIP2 AND EXISTS ${POSTVETT_UCD_DIR}/NormalizationTest.txt.bz2)
        execute_process(COMMAND ${POSTVETT_BZIP2} -dc ${POSTVETT_UCD_DIR}/NormalizationTest.txt.bz2
          OUTPUT_FILE ${POSTVETT_NORMALIZATION_TEST} COMMAND_ERROR_IS_FATAL ANY)
      else()
        file(DOWNLOAD https://www.unicode.org/Public/15.0.0/ucd/NormalizationTest.txt ${POSTVETT_NORMALIZATION_TEST})
      endif()
      file(SHA256 ${POSTVETT_NORMALIZATION_TEST} normalization_test_actual)
      if(NOT normalization_test_actual STREQUAL normalization_test_hash)
        file(REMOVE ${POSTVETT_NORMALIZATION_TEST})
        message(FATAL_ERROR "NormalizationTest.txt of Unicode 15.0 was not found (SHA-256 ${normalization_test_actual}). On Debian: apt-get install bzip2 unicode-data.")
      endif()
    endif()
  endif()
endif()
