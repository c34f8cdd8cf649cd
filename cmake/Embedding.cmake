# SPDX-License-Identifier: GPL-3.0-or-later
# What programs carry inside themselves, so that they work from any folder.

# The languages, each with a file in translations/. English has one for its plurals. The files are committed: were one
# absent when CMake configures, Qt 6.4 would set up lupdate for another set of sources.
set(CONFIGSYNC_TRANSLATIONS
    "${PROJECT_SOURCE_DIR}/translations/configsync_en.ts"
    "${PROJECT_SOURCE_DIR}/translations/configsync_ko.ts")

# configsync_embed_translations(<program>): the program finds them as `:/i18n/configsync_<language>.qm`, so
# `translator.load(QLocale(), u"configsync"_qs, u"_"_qs, u":/i18n"_qs)` finds the right one.
# Where the programs share the engine as a library, it carries them for all of them.
function(configsync_embed_translations program)
    if(CONFIGSYNC_SHARED_ENGINE AND NOT program STREQUAL "sync")
        return()
    endif()
    qt_add_lrelease(${program} TS_FILES ${CONFIGSYNC_TRANSLATIONS} QM_FILES_OUTPUT_VARIABLE compiled
                    OPTIONS -silent)
    qt_add_resources(${program} "${program}_translations" PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}"
                     FILES ${compiled})
endfunction()

# configsync_embed_icon(<program>): the program's icon as `:/icons/configsync-monitor-<size>.png`, in the sizes of
# CONFIGSYNC_ICON_SIZES. Pictures, not the drawing that they are made from: no plugin has to be loaded to show them.
set(CONFIGSYNC_ICON_SIZES 16 32 48 128)
function(configsync_embed_icon program)
    list(TRANSFORM CONFIGSYNC_ICON_SIZES REPLACE "(.+)"
         "${PROJECT_SOURCE_DIR}/resources/icons/configsync-monitor-\\1.png" OUTPUT_VARIABLE icons)
    qt_add_resources(${program} "${program}_icon" PREFIX "/icons" BASE "${PROJECT_SOURCE_DIR}/resources/icons"
                     FILES ${icons})
endfunction()
