# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name IN ITEMS pathchain statefilewatcher writecloseprobe)
    configsync_add_test(tst_${name} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${name}.cpp LIBRARIES sync)
endforeach()
