# SPDX-License-Identifier: GPL-3.0-or-later
configsync_add_test(tst_fleetfile SOURCES tst_fleetfile.cpp LIBRARIES sync)
