# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries every strict option; each room and each test links it.
add_library(stratoscope_strict INTERFACE)

option(STRATOSCOPE_WERROR "Treat warnings as errors" OFF)
set(STRATOSCOPE_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")

target_compile_features(stratoscope_strict INTERFACE cxx_std_20)
target_compile_options(stratoscope_strict INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wformat=2 -Wimplicit-fallthrough -Wextra-semi
  # GCC 12 follows the standard library's own code at full optimisation and sees there what is not.
  "$<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict;-Wno-maybe-uninitialized>"
  $<$<NOT:$<CONFIG:Release>>:-Wnull-dereference>
  $<$<BOOL:${STRATOSCOPE_WERROR}>:-Werror>
  "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=." "-ffile-prefix-map=${PROJECT_BINARY_DIR}=build")
target_compile_definitions(stratoscope_strict INTERFACE
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
target_include_directories(stratoscope_strict INTERFACE "${PROJECT_SOURCE_DIR}")

if(STRATOSCOPE_SANITIZE)
  target_compile_options(stratoscope_strict INTERFACE
    -fsanitize=${STRATOSCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all
    # GCC sees null dereferences and uninitialised reads in instrumented code that are not there.
    -Wno-null-dereference $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(stratoscope_strict INTERFACE -fsanitize=${STRATOSCOPE_SANITIZE})
endif()
