# SPDX-License-Identifier: GPL-3.0-or-later
# One bot: what its file means, and what is said of it.
set(gating_state gatingstate.cpp gatingstate.h)
set(configsync_bench configsyncbench.cpp configsyncbench.h)
configsync_add_test(tst_configevaluation SOURCES tst_configevaluation.cpp ${gating_state} LIBRARIES sync)
configsync_add_test(tst_configlimits SOURCES tst_configlimits.cpp ${gating_state} LIBRARIES sync)
configsync_add_test(tst_badstatefiles SOURCES tst_badstatefiles.cpp ${gating_state} LIBRARIES sync)
configsync_add_test(tst_damagedstatefiles SOURCES tst_damagedstatefiles.cpp LIBRARIES sync
    ENVIRONMENT "CONFIGSYNC_TEST_DATA=${PROJECT_SOURCE_DIR}/tests/data")
configsync_add_test(tst_configsync SOURCES tst_configsync.cpp ${configsync_bench} ${gating_state} LIBRARIES sync)
configsync_add_test(tst_configsynctiming SOURCES tst_configsynctiming.cpp ${configsync_bench} ${gating_state}
    LIBRARIES sync)
configsync_add_test(tst_rehearsal SOURCES tst_rehearsal.cpp ${configsync_bench} ${gating_state} LIBRARIES sync)
configsync_add_test(tst_writerhythm SOURCES tst_writerhythm.cpp LIBRARIES sync)
