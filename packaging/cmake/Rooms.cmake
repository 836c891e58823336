# SPDX-License-Identifier: GPL-3.0-or-later
# A room is a folder and a static library of the same name: app/base is stratoscope_base.
# Its sources are the files in the folder; the arrows to other rooms are what it USES.

# stratoscope_room(name [QT] [USES targets...])
function(stratoscope_room name)
  cmake_parse_arguments(ROOM "QT" "" "USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "*.cpp" "*.h")
  set(target "stratoscope_${name}")
  add_library(${target} STATIC ${sources})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(${target} PUBLIC ${ROOM_USES} stratoscope_strict)
  if(ROOM_QT)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# stratoscope_tests([USES targets...] [THREADS stems...]): each tst_*.cpp in the folder becomes a test of its own.
# THREADS names those that start threads: they have the label "threads", and a target of that name builds them alone.
# moc is called by hand: AUTOMOC would start a process of its own, and compile one more file, for each test.
function(stratoscope_tests)
  cmake_parse_arguments(TESTS "" "" "USES;THREADS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "tst_*.cpp")
  set(timeout 300)
  if(STRATOSCOPE_SANITIZE)
    set(timeout 1200)  # a sanitizer makes a test five to ten times slower
  endif()
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM stem)
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/moc/${stem}.moc")
    qt6_generate_moc("${source}" "${moc}")
    add_executable(${stem} ${source} "${moc}")
    set_target_properties(${stem} PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    target_include_directories(${stem} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/moc")
    target_link_libraries(${stem} PRIVATE ${TESTS_USES} stratoscope_test_support)
    add_test(NAME ${stem} COMMAND ${stem})
    set_tests_properties(${stem} PROPERTIES TIMEOUT ${timeout}
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=qt.qpa.*=false"
      ENVIRONMENT_MODIFICATION "DISPLAY=unset:")
    if(stem IN_LIST TESTS_THREADS)
      set_tests_properties(${stem} PROPERTIES LABELS threads)
      if(NOT TARGET threads)
        add_custom_target(threads)
      endif()
      add_dependencies(threads ${stem})
    endif()
  endforeach()
endfunction()
