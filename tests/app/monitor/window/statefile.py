# SPDX-License-Identifier: GPL-3.0-or-later
"""State files as the bots write them."""
import json
import os

GATING = {
    "long_threshold": 0.65, "short_threshold": 0.6, "gate_threshold": 0.001, "ml_exit_threshold_base_long": 0.75,
    "ml_exit_threshold_base_short": 0.75, "exit_strategy": "COMBINED", "emergency_stop_loss": 0.03,
    "emergency_max_hold_hours": 10.0, "leverage": 4, "long_avg_return": 0.0041, "short_avg_return": 0.0047,
    "fixed_take_profit": 0.03, "trailing_tp_activation": 0.02, "trailing_tp_drawdown": 0.1, "volatility_high": 0.02,
    "volatility_low": 0.01, "ml_threshold_high_vol": 0.65, "ml_threshold_low_vol": 0.75,
}


class StateFile:
    """One bot's file, always written whole: a new one takes the old one's place."""

    def __init__(self, folder, name):
        self.path = os.path.join(folder, name + ".json")

    def text(self, text):
        new = self.path + ".new"
        with open(new, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(new, self.path)

    def configuration(self, without=(), **replaced):
        configuration = {key: value for key, value in {**GATING, **replaced}.items() if key not in without}
        self.text(json.dumps({"session_start": "2025-11-06T14:28:40", "configuration": configuration, "trades": []},
                             indent=2))

    def remove(self):
        os.remove(self.path)

    def grow_old(self, seconds):
        stamp = os.stat(self.path).st_mtime - seconds
        os.utime(self.path, (stamp, stamp))
