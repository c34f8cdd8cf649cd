# SPDX-License-Identifier: GPL-3.0-or-later
# Compile and link options that every target of the house shares, on one INTERFACE target.
add_library(configsync_options INTERFACE)
target_compile_definitions(configsync_options INTERFACE
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Release,MinSizeRel>:QT_NO_DEBUG_OUTPUT>)
target_include_directories(configsync_options INTERFACE "${PROJECT_SOURCE_DIR}")
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(configsync_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
        -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
        # With -O3, GCC 12 sees uninitialised strings in std::optional<QString>, null pointers in QHash (so no
        # -Wnull-dereference either) and null strings in unrolled loops; clang-tidy looks for the real ones.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> $<$<CXX_COMPILER_ID:GNU>:-Wno-format-overflow>
        $<$<BOOL:${CONFIGSYNC_WARNINGS_AS_ERRORS}>:-Werror>)
    if(CONFIGSYNC_SANITIZE)
        target_compile_options(configsync_options INTERFACE
            -fsanitize=${CONFIGSYNC_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
        target_link_options(configsync_options INTERFACE -fsanitize=${CONFIGSYNC_SANITIZE})
    endif()
    target_link_options(configsync_options INTERFACE -Wl,--as-needed -Wl,-O1)
    if(CMAKE_BUILD_TYPE STREQUAL "MinSizeRel")
        # Small: what nobody calls goes, and so do the way for exceptions and what tells types apart while the program
        # runs, for nothing of ours throws or catches any, and QObjects have qobject_cast().
        target_compile_options(configsync_options INTERFACE
            -fno-exceptions -fno-asynchronous-unwind-tables -ffunction-sections -fdata-sections
            -fvisibility-inlines-hidden $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
        # The parts of a program that may not be written follow each other without a gap of up to a page between them.
        target_link_options(configsync_options INTERFACE
            -Wl,--gc-sections -Wl,-z,pack-relative-relocs -Wl,-z,noseparate-code)
    endif()
elseif(MSVC)
    target_compile_options(configsync_options INTERFACE
        /W4 /permissive- /utf-8 $<$<BOOL:${CONFIGSYNC_WARNINGS_AS_ERRORS}>:/WX>)
endif()

# configsync_spare_unused(<target>): what a program does not call does not get into it, nor does a way for exceptions, for
# nothing of ours throws or catches any. (MinSizeRel has both for everything.)
function(configsync_spare_unused target)
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        target_compile_options(${target} PRIVATE
            $<$<CONFIG:Release>:-fno-exceptions> $<$<CONFIG:Release>:-ffunction-sections> $<$<CONFIG:Release>:-fdata-sections>)
        get_target_property(type ${target} TYPE)
        if(type STREQUAL "EXECUTABLE")
            target_link_options(${target} PRIVATE $<$<CONFIG:Release>:-Wl,--gc-sections>)
        endif()
    endif()
endfunction()

# configsync_prefer_small(<library>): code is mapped at every start, and most of it waits for somebody. Release has -O3.
function(configsync_prefer_small target)
    configsync_spare_unused(${target})
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O2>)
    endif()
endfunction()

# configsync_prefer_quick_build(<target>): a test is compiled more often than it runs.
function(configsync_prefer_quick_build target)
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
    endif()
endfunction()

# configsync_prefer_quick(<target> <source>...): what the engine does at every write is worth more code.
function(configsync_prefer_quick target)
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        set_property(SOURCE ${ARGN} TARGET_DIRECTORY ${target} APPEND PROPERTY COMPILE_OPTIONS $<$<CONFIG:Release>:-O3>)
    endif()
endfunction()

# configsync_find_engine(<program>): an installed program finds the engine's library, where that is one.
function(configsync_find_engine program)
    if(CONFIGSYNC_SHARED_ENGINE)
        set_target_properties(${program} PROPERTIES INSTALL_RPATH "\$ORIGIN/../${CONFIGSYNC_LIBRARY_DIR}")
    endif()
endfunction()
