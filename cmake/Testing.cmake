# SPDX-License-Identifier: GPL-3.0-or-later
# How a test is built and run: one function for every test of the house.

# Where test programs go: not into bin/, which holds only what is installed.
set(CONFIGSYNC_TEST_BINARY_DIR "${PROJECT_BINARY_DIR}/tests-bin")
# Where tests find their "home": settings, data and caches never touch those of the person who runs them.
set(CONFIGSYNC_TEST_HOME "${PROJECT_BINARY_DIR}/tests-home")

set(configsync_sanitizer_environment
    "ASAN_OPTIONS=detect_stack_use_after_return=1:check_initialization_order=1:detect_leaks=1"
    "UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1"
    "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/cmake/sanitizers/leaks.supp:print_suppressions=0"
    "TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1:suppressions=${PROJECT_SOURCE_DIR}/cmake/sanitizers/threads.supp")

# configsync_add_test(<name>
#     SOURCES <file>...            relative to the file that calls
#     [LIBRARIES <target>...]      beside Qt6::Test and the shared options
#     [LABELS <label>...]          for ctest -L
#     [ENVIRONMENT <NAME=value>...]  may hold generator expressions: "CONFIGSYNC_CLI=$<TARGET_FILE:configsync>"
#     [DEPENDS <target>...]        programs that the test starts, so that building the test builds them
#     [TIMEOUT <seconds>]          120 unless told; three times as long with sanitizers
#     [ALONE])                     nothing else runs beside it (it measures, or needs all processors)
# Makes the executable <name> and a test of the same name. It runs offscreen, in a folder of its own that is new for each
# run of ctest, and a sanitizer's finding fails it.
function(configsync_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "ALONE" "TIMEOUT" "SOURCES;LIBRARIES;LABELS;ENVIRONMENT;DEPENDS")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "configsync_add_test(${name}): unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_SOURCES)
        message(FATAL_ERROR "configsync_add_test(${name}): SOURCES are missing")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    list(TRANSFORM arg_SOURCES PREPEND "${CMAKE_CURRENT_LIST_DIR}/" REGEX "^[^/$]")

    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE configsync_options Qt6::Test ${arg_LIBRARIES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CONFIGSYNC_TEST_BINARY_DIR}")
    configsync_prefer_quick_build(${name})
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/tests/(widgets|app/monitor)")
        configsync_precompile(${name} widgets TESTS)
    else()
        configsync_precompile(${name} core TESTS)
    endif()
    # Hardly anything is in it: a test includes its own .moc.
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
                                PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    if(arg_DEPENDS)
        add_dependencies(${name} ${arg_DEPENDS})
    endif()

    add_test(NAME ${name} COMMAND ${name})
    configsync_set_test_properties(${name} TIMEOUT ${arg_TIMEOUT}
                                   LABELS ${arg_LABELS} ENVIRONMENT ${arg_ENVIRONMENT})
    if(arg_ALONE)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
    endif()
endfunction()

# The environment and the limits of a test that add_test() made; for tests that are no executable of ours.
function(configsync_set_test_properties name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LABELS;ENVIRONMENT")
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/tests/sync")
        list(APPEND arg_LABELS engine)
    endif()
    if(CONFIGSYNC_SANITIZE)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 3")
    endif()
    set(home "${CONFIGSYNC_TEST_HOME}/${name}")
    set(environment
        "QT_QPA_PLATFORM=offscreen"
        "QT_FATAL_CRITICALS=1"
        "LC_ALL=C.UTF-8"
        "HOME=${home}"
        "XDG_CONFIG_HOME=${home}/config"
        "XDG_DATA_HOME=${home}/data"
        "XDG_STATE_HOME=${home}/state"
        "XDG_RUNTIME_DIR=${home}/runtime"
        # One for all: the font cache is made once.
        "XDG_CACHE_HOME=${CONFIGSYNC_TEST_HOME}/cache"
        ${configsync_sanitizer_environment}
        ${arg_ENVIRONMENT})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        WORKING_DIRECTORY "${home}"
        ENVIRONMENT "${environment}"
        LABELS "${arg_LABELS}")
    set_property(GLOBAL APPEND PROPERTY CONFIGSYNC_TEST_NAMES ${name})
endfunction()

# Called once, after all tests are known: has ctest begin with new, empty homes.
function(configsync_prepare_test_homes)
    get_property(CONFIGSYNC_TEST_NAMES GLOBAL PROPERTY CONFIGSYNC_TEST_NAMES)
    configure_file("${PROJECT_SOURCE_DIR}/cmake/TestHomes.cmake.in" "${PROJECT_BINARY_DIR}/TestHomes.cmake" @ONLY)
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${PROJECT_BINARY_DIR}/TestHomes.cmake")
endfunction()
