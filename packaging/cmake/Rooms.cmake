# SPDX-License-Identifier: GPL-3.0-or-later
# A room is a folder and a static library of the same name: app/base is stratoscope_base.
# Its sources are the files in the folder; the arrows to other rooms are what it USES.

# moc is called for each header, without AUTOMOC: that starts a process for each room before the compiler may begin, and
# compiles what moc wrote apart, with all headers read once more. Here it stands beside the source that it belongs to.

# stratoscope_room(name [QT] [USES targets...])
function(stratoscope_room name)
  cmake_parse_arguments(ROOM "QT" "" "USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  file(GLOB headers CONFIGURE_DEPENDS "*.h")
  if(ROOM_QT)
    stratoscope_moc_beside(sources ${headers})
  endif()
  set(target "stratoscope_${name}")
  add_library(${target} STATIC ${sources} ${headers})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(${target} PUBLIC ${ROOM_USES} stratoscope_strict)
endfunction()

# stratoscope_moc_beside(list headers...): puts what moc writes for name.h after name.cpp, so that a unity build joins them.
function(stratoscope_moc_beside list)
  qt6_wrap_cpp(mocs ${ARGN} OPTIONS -nn)
  foreach(source IN LISTS ${list})
    cmake_path(GET source STEM stem)
    list(APPEND both "${source}")
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/moc_${stem}.cpp")
    if(moc IN_LIST mocs)
      list(APPEND both "${moc}")
      list(REMOVE_ITEM mocs "${moc}")
    endif()
  endforeach()
  set(${list} ${both} ${mocs} PARENT_SCOPE)
endfunction()

# stratoscope_tests([USES targets...] [THREADS stems...]): the tst_*.cpp of a folder become one program, because reading
# headers and linking cost more than the tests themselves; each is a test of its own for ctest, in a process of its own.
# THREADS names those that start threads: they have the label "threads", and a target of that name builds them alone.
function(stratoscope_tests)
  cmake_parse_arguments(TESTS "" "" "USES;THREADS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "tst_*.cpp")
  cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/tests" OUTPUT_VARIABLE folder)
  string(REPLACE "/" "_" program "${folder}_tests")
  add_executable(${program} ${sources})
  set_target_properties(${program} PROPERTIES UNITY_BUILD_BATCH_SIZE 6 RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  target_compile_options(${program} PRIVATE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)  # it takes the parts of a unity source for headers
  target_include_directories(${program} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/moc")
  target_link_libraries(${program} PRIVATE ${TESTS_USES} stratoscope_test_support)
  set(timeout 300)
  if(STRATOSCOPE_SANITIZE)
    set(timeout 1200)  # a sanitizer makes a test five to ten times slower
  endif()
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM stem)
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/moc/${stem}.moc")
    qt6_generate_moc("${source}" "${moc}")
    target_sources(${program} PRIVATE "${moc}")
    add_test(NAME ${stem} COMMAND ${program} ${stem})
    set_tests_properties(${stem} PROPERTIES TIMEOUT ${timeout}
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=qt.qpa.*=false"
      ENVIRONMENT_MODIFICATION "DISPLAY=unset:")
    if(stem IN_LIST TESTS_THREADS)
      set_tests_properties(${stem} PROPERTIES LABELS threads)
      if(NOT TARGET threads)
        add_custom_target(threads)
      endif()
      add_dependencies(threads ${program})
    endif()
  endforeach()
endfunction()

# stratoscope_fuzzer(name uses...): name.cpp under libFuzzer, which the preset "nightly" has.
function(stratoscope_fuzzer name)
  if(NOT STRATOSCOPE_SANITIZE MATCHES fuzzer)
    return()
  endif()
  add_executable(${name} ${name}.cpp)
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE ${ARGN})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endfunction()
