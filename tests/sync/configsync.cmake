# SPDX-License-Identifier: GPL-3.0-or-later
# One bot: what its file means, and what is said of it.
#
# Written, but not yet in agreement with the engine, and so not yet run: tst_configevaluation.cpp,
# tst_damagedstatefiles.cpp, tst_configsync.cpp, and statefile/tst_jsonsectionscanner.cpp. Most of what they differ in
# is a column that QJsonDocument tells one further; each difference is to be judged before they join.
set(gating_state gatingstate.cpp gatingstate.h)
configsync_add_test(tst_configlimits SOURCES tst_configlimits.cpp ${gating_state} LIBRARIES sync)
configsync_add_test(tst_badstatefiles SOURCES tst_badstatefiles.cpp ${gating_state} LIBRARIES sync)
configsync_add_test(tst_writerhythm SOURCES tst_writerhythm.cpp LIBRARIES sync)
include(fleet/fleetfile.cmake)
