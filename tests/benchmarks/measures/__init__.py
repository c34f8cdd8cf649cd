# SPDX-License-Identifier: GPL-3.0-or-later
"""One module a measure. Each has a TITLE and run(context), which yields the rows of its table."""
from measures import (changes, charting, fleet, fleetwindow, history, idle, latency, loading, notices, painting,
                      setup, terminal, trading)

#: In the order in which they run; the names are what --only takes.
ALL = {
    "latency": latency,
    "loading": loading,
    "terminal": terminal,
    "fleet": fleet,
    "fleetwindow": fleetwindow,
    "setup": setup,
    "painting": painting,
    "charting": charting,
    "changes": changes,
    "history": history,
    "trading": trading,
    "notices": notices,
    "idle": idle,
}
