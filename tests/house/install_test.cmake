# SPDX-License-Identifier: GPL-3.0-or-later
# `cmake --install` into an empty folder: what it leaves there is whole.
# -D BUILD=<folder of the build> -D MONITOR=<ON or OFF>
set(prefix "$ENV{HOME}/installed")
file(REMOVE_RECURSE "${prefix}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${prefix}"
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

set(wanted bin/configsync bin/configsync-demobot)
if(MONITOR)
    list(APPEND wanted bin/configsync-monitor share/applications/configsync-monitor.desktop
         share/icons/hicolor/scalable/apps/configsync-monitor.svg
         share/icons/hicolor/48x48/apps/configsync-monitor.png)
endif()
foreach(file IN LISTS wanted)
    if(NOT EXISTS "${prefix}/${file}")
        message(SEND_ERROR "${file} was not installed")
    endif()
endforeach()

file(GLOB programs "${prefix}/bin/*")
foreach(program IN LISTS programs)
    execute_process(COMMAND "${program}" --version RESULT_VARIABLE status OUTPUT_VARIABLE output)
    if(NOT status EQUAL 0 OR NOT output MATCHES "[0-9]+\\.[0-9]+\\.[0-9]+")
        message(SEND_ERROR "${program} --version: status ${status}, '${output}'")
    endif()
endforeach()

if(MONITOR)
    file(STRINGS "${prefix}/share/applications/configsync-monitor.desktop" lines REGEX "^(Exec|Icon)=")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^[A-Za-z]+=([^ ]+).*" "\\1" name "${line}")
        if(line MATCHES "^Exec=" AND NOT EXISTS "${prefix}/bin/${name}")
            message(SEND_ERROR "the desktop entry starts ${name}, which was not installed")
        elseif(line MATCHES "^Icon=" AND NOT EXISTS "${prefix}/share/icons/hicolor/scalable/apps/${name}.svg")
            message(SEND_ERROR "the desktop entry shows the icon ${name}, which was not installed")
        endif()
    endforeach()
endif()
