# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test IN ITEMS tst_schemavalidator tst_schemavalidatorlimits tst_schemavalidatorpatterns
                      tst_schemavalidatorschemas tst_schemavalidatorsuite)
    configsync_add_test(${test} SOURCES ${test}.cpp LIBRARIES sync Qt6::Test)
endforeach()
