# SPDX-License-Identifier: GPL-3.0-or-later
# The typefaces are cut at build time from the fonts of the system; no font file lies in the repository.
find_program(STRATOSCOPE_FONT_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(STRATOSCOPE_FONT_PYTHON NAMES python3)
execute_process(COMMAND "${STRATOSCOPE_FONT_PYTHON}" -c "import fontTools.subset" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
if(failed)
  message(FATAL_ERROR "Python cannot load fontTools, which cuts the typefaces. Install the package python3-fonttools.")
endif()

function(stratoscope_find_font variable package file)
  find_file(${variable} NAMES ${file} PATHS /usr/share/fonts /usr/local/share/fonts
    PATH_SUFFIXES opentype/inter truetype/inter truetype/jetbrains-mono opentype/jetbrains-mono NO_DEFAULT_PATH)
  if(NOT ${variable})
    message(FATAL_ERROR "${file} was not found in /usr/share/fonts. Install the package ${package}.")
  endif()
endfunction()
stratoscope_find_font(STRATOSCOPE_SANS fonts-inter Inter-Regular.otf)
stratoscope_find_font(STRATOSCOPE_SANS_SEMIBOLD fonts-inter Inter-SemiBold.otf)
stratoscope_find_font(STRATOSCOPE_MONO fonts-jetbrains-mono JetBrainsMono-Regular.ttf)

set(folder "${CMAKE_CURRENT_BINARY_DIR}/fonts")
set(fonts StratoscopeSans-Regular.otf StratoscopeSans-SemiBold.otf StratoscopeMono-Regular.ttf)
list(TRANSFORM fonts PREPEND "${folder}/")
add_custom_command(
  OUTPUT ${fonts}
  COMMAND "${STRATOSCOPE_FONT_PYTHON}" "${CMAKE_CURRENT_SOURCE_DIR}/fonts/make-fonts.py"
    "${STRATOSCOPE_SANS}" "${STRATOSCOPE_SANS_SEMIBOLD}" "${STRATOSCOPE_MONO}" -o "${folder}"
  DEPENDS fonts/make-fonts.py "${STRATOSCOPE_SANS}" "${STRATOSCOPE_SANS_SEMIBOLD}" "${STRATOSCOPE_MONO}"
  COMMENT "Cutting the typefaces" VERBATIM)
foreach(font IN LISTS fonts)
  cmake_path(GET font FILENAME name)
  set_source_files_properties("${font}" PROPERTIES QT_RESOURCE_ALIAS "${name}" GENERATED ON)
endforeach()
