# SPDX-License-Identifier: GPL-3.0-or-later
configsync_add_test(tst_schemavalidatorsuite SOURCES tst_schemavalidatorsuite.cpp LIBRARIES sync Qt6::Test)
