# SPDX-License-Identifier: GPL-3.0-or-later
# Half of the time that a file takes to compile goes to the headers of Qt and the standard library. They are read once for
# each set of compiler options, and shared by all targets with these options. CMAKE_DISABLE_PRECOMPILE_HEADERS builds
# without, which proves that every file includes what it uses: the presets dev and package do.
set(configsync_core_headers
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QJsonValue> <QList> <QMetaType> <QObject> <QProcess> <QRegularExpression> <QSet> <QString>
    <QStringList> <QThread> <QTimer>
    <algorithm> <array> <chrono> <cmath> <functional> <limits> <memory> <optional> <ranges> <utility> <variant> <vector>)
set(configsync_widgets_headers
    ${configsync_core_headers}
    <QAbstractItemModel> <QApplication> <QBoxLayout> <QEvent> <QLabel> <QPainter> <QPushButton> <QStyle> <QWidget>)
set(configsync_core_modules Qt6::Core)
set(configsync_widgets_modules Qt6::Core Qt6::Gui Qt6::Widgets)

# configsync_precompile(<target> core|widgets [TESTS]): the target's options are those of configsync_prefer_small(), or of
# a test.
function(configsync_precompile target kind)
    cmake_parse_arguments(PARSE_ARGV 2 arg "TESTS" "" "")
    set(headers "precompiled_${kind}")
    if(arg_TESTS)
        string(APPEND headers "_tests")
    endif()
    if(NOT TARGET ${headers})
        set(source "${PROJECT_BINARY_DIR}/precompiled/${headers}.cpp")
        file(CONFIGURE OUTPUT "${source}" CONTENT "// Only the headers that come with it.\n")
        add_library(${headers} OBJECT "${source}")
        set_target_properties(${headers} PROPERTIES AUTOMOC OFF)
        target_link_libraries(${headers} PRIVATE configsync_options ${configsync_${kind}_modules})
        if(arg_TESTS)
            configsync_prefer_quick_build(${headers})
        else()
            configsync_prefer_small(${headers})
        endif()
        target_precompile_headers(${headers} PRIVATE ${configsync_${kind}_headers})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${headers})
endfunction()
