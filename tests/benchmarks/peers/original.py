#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a bot's operator loads the configuration without this project: json.load and a few checks.

    original.py PATH              load, check, print: what a self-test does
    original.py --commands PATH   obey `steady N` and `memory` on the input, as bench-engineloader does
"""
import json
import sys

RATIOS = ("long_threshold", "short_threshold", "ml_exit_threshold_base_long", "ml_exit_threshold_base_short")
RANGES = {name: (0.0, 1.0) for name in RATIOS}
RANGES["gate_threshold"] = (0.0, 0.1)
RANGES["emergency_stop_loss"] = (0.0, 0.2)
RANGES["emergency_max_hold_hours"] = (1, 24)
OPTIONAL_RANGES = {
    "ml_threshold_high_vol": (0.0, 1.0),
    "ml_threshold_low_vol": (0.0, 1.0),
    "fixed_take_profit": (0.0, float("inf")),
    "trailing_tp_activation": (0.0, float("inf")),
    "trailing_tp_drawdown": (0.0, float("inf")),
    "volatility_high": (0.0, float("inf")),
    "volatility_low": (0.0, float("inf")),
    "long_avg_return": (float("-inf"), float("inf")),
    "short_avg_return": (float("-inf"), float("inf")),
}
LEVERAGES = (1, 2, 3, 4, 5, 10, 20)
REQUIRED = (*RANGES, "leverage")


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def check(configuration):
    """Every violation, as text; nothing where the configuration is right."""
    missing = [name for name in REQUIRED if name not in configuration]
    if missing:
        return [f"Missing required keys: {missing}"]
    problems = []
    for ranges in (RANGES, OPTIONAL_RANGES):
        for name, (low, high) in ranges.items():
            if name not in configuration:
                continue
            value = configuration[name]
            if not is_number(value) or not low <= value <= high:
                problems.append(f"Invalid {name}: {value} (must be {low}-{high})")
    if not is_number(configuration["leverage"]) or configuration["leverage"] not in LEVERAGES:
        problems.append(f"Invalid leverage: {configuration['leverage']} (must be 1, 2, 3, 4, 5, 10, or 20)")
    if not isinstance(configuration.get("exit_strategy", ""), str):
        problems.append(f"Invalid exit_strategy: {configuration['exit_strategy']}")
    return problems


def load(path):
    """The configuration of a state file; ValueError where it cannot be used."""
    with open(path, encoding="utf-8") as file:
        state = json.load(file)
    configuration = state["configuration"]
    problems = check(configuration)
    if problems:
        raise ValueError("; ".join(problems))
    return configuration


def show(path):
    values = load(path)
    print("✅ Configuration Source: State File (Production Bot)")
    print()
    print("Entry Thresholds:")
    print(f"  LONG Entry:  {values['long_threshold']:.2f} ({values['long_threshold']:.0%})")
    print(f"  SHORT Entry: {values['short_threshold']:.2f} ({values['short_threshold']:.0%})")
    print(f"  Gate:        {values['gate_threshold']:.4f} ({values['gate_threshold']:.2%})")
    print()
    print("Exit Thresholds:")
    for side in ("long", "short"):
        value = values[f"ml_exit_threshold_base_{side}"]
        print(f"  {side.upper()} Exit: {value:.2f} ({value:.0%})")
    print()
    print("Risk Parameters:")
    print(f"  Stop Loss: -{values['emergency_stop_loss']:.1%} (balance-based)")
    print(f"  Max Hold:  {values['emergency_max_hold_hours']:.1f} hours")
    print(f"  Leverage:  {values['leverage']}x")
    print()
    print("Expected Returns (for gating):")
    print(f"  LONG:  {values['long_avg_return']:.2%}")
    print(f"  SHORT: {values['short_avg_return']:.2%}")
    print()
    print("✅ Configuration loaded successfully!")
    print("   Source: STATE_FILE")
    print(f"   Keys: {len(values)}")


def memory_field(name):
    with open("/proc/self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith(name))


def obey_commands(path):
    import time
    for line in sys.stdin:
        words = line.split()
        if words[0] == "memory":
            with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
                file.write("5")
            before = memory_field("VmRSS:")
            load(path)
            print((memory_field("VmHWM:") - before) * 1024, flush=True)
            continue
        times = []
        for _ in range(int(words[1])):
            begin = time.monotonic_ns()
            load(path)
            times.append(time.monotonic_ns() - begin)
        print(*times, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "--commands":
        obey_commands(sys.argv[2])
    else:
        show(sys.argv[1])
