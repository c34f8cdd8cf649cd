# SPDX-License-Identifier: GPL-3.0-or-later
# `cmake --install` into an empty folder: what it leaves there is whole.
# -D BUILD=<folder of the build> -D MONITOR=<ON or OFF>
# -D CHARTS=<where the library of the charts belongs>
# -D REFERENCE=<folder of the man pages and completions, empty where none are made>
set(programs configsync configsync-demobot)
if(MONITOR)
    list(APPEND programs configsync-monitor)
endif()
set(prefix "$ENV{HOME}/installed")
file(REMOVE_RECURSE "${prefix}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${prefix}"
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

set(wanted bin/configsync bin/configsync-demobot lib/systemd/user/configsync-record.service)
if(MONITOR)
    list(APPEND wanted bin/configsync-monitor ${CHARTS} share/applications/io.github.configsync.Monitor.desktop
         share/metainfo/io.github.configsync.Monitor.metainfo.xml
         share/icons/hicolor/symbolic/apps/io.github.configsync.Monitor-symbolic.svg
         share/icons/hicolor/scalable/apps/io.github.configsync.Monitor.svg
         share/icons/hicolor/48x48/apps/io.github.configsync.Monitor.png)
endif()
if(REFERENCE)
    foreach(program IN LISTS programs)
        list(APPEND wanted share/man/man1/${program}.1 share/man/ko/man1/${program}.1
             share/bash-completion/completions/${program} share/zsh/vendor-completions/_${program}
             share/fish/vendor_completions.d/${program}.fish)
    endforeach()
endif()
foreach(file IN LISTS wanted)
    if(NOT EXISTS "${prefix}/${file}")
        message(SEND_ERROR "${file} was not installed")
    endif()
endforeach()

file(GLOB installed "${prefix}/bin/*")
foreach(program IN LISTS installed)
    execute_process(COMMAND "${program}" --version RESULT_VARIABLE status OUTPUT_VARIABLE output)
    if(NOT status EQUAL 0 OR NOT output MATCHES "[0-9]+\\.[0-9]+\\.[0-9]+")
        message(SEND_ERROR "${program} --version: status ${status}, '${output}'")
    endif()
endforeach()

if(MONITOR)
    file(STRINGS "${prefix}/share/applications/io.github.configsync.Monitor.desktop" lines REGEX "^(Exec|Icon)=")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^[A-Za-z]+=([^ ]+).*" "\\1" name "${line}")
        if(line MATCHES "^Exec=" AND NOT EXISTS "${prefix}/bin/${name}")
            message(SEND_ERROR "the desktop entry starts ${name}, which was not installed")
        elseif(line MATCHES "^Icon=" AND NOT EXISTS "${prefix}/share/icons/hicolor/scalable/apps/${name}.svg")
            message(SEND_ERROR "the desktop entry shows the icon ${name}, which was not installed")
        endif()
    endforeach()

    set(service "${prefix}/share/dbus-1/services/io.github.configsync.Monitor.service")
    if(NOT EXISTS "${service}")
        message(SEND_ERROR "the D-Bus service was not installed")
    endif()
    file(STRINGS "${service}" exec REGEX "^Exec=")
    if(NOT exec STREQUAL "Exec=${prefix}/bin/configsync-monitor")
        message(SEND_ERROR "D-Bus would start another program: ${exec}")
    endif()
endif()
