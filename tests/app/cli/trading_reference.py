#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the terminal's figures against an independent computation in exact fractions.

Writes state files with random trades, has `configsync performance --json` compute their figures, computes the same
figures here, from the state file alone, and compares to 1e-9.
"""
import datetime
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

SEOUL = datetime.timezone(datetime.timedelta(hours=9))
TOLERANCE = 1e-9
CONFIGURATION = {
    "long_threshold": 0.6, "short_threshold": 0.65, "gate_threshold": 0.001, "ml_exit_threshold_base_long": 0.75,
    "ml_exit_threshold_base_short": 0.75, "emergency_stop_loss": 0.03, "emergency_max_hold_hours": 10.0, "leverage": 4}


def random_trades(source, count):
    """Trades that may overlap, stand in both lists, lack their result, or be manual."""
    moment = datetime.datetime(2025, 1, 6, 9, 0, tzinfo=SEOUL)
    rows = []
    for number in range(count):
        moment += datetime.timedelta(milliseconds=source.randrange(60_000, 50_000_000))
        leave = moment + datetime.timedelta(milliseconds=source.randrange(1_000, 60_000_000))
        gross = source.gauss(0.3, 12) * 10 ** source.randrange(-3, 2)
        fee = abs(source.gauss(0.4, 0.2))
        row = {"status": "CLOSED", "side": source.choice(["LONG", "SHORT", "BUY", "SELL"]), "order_id": str(10 ** 9 + number),
               "entry_time": moment.replace(tzinfo=None).isoformat(), "exit_time": leave.replace(tzinfo=None).isoformat(),
               "entry_price": 100 + number, "quantity": 1 + number / 1000, "pnl_usd": gross, "total_fee": fee,
               "pnl_usd_net": gross - fee}
        if source.random() < 0.1:
            row["manual_trade"] = True
        if source.random() < 0.1:
            del row["pnl_usd_net"]  # gross and fee tell it
        if source.random() < 0.05:
            for key in ("pnl_usd_net", "pnl_usd"):
                row.pop(key, None)
        if source.random() < 0.05:
            row["pnl_usd"] = row["pnl_usd_net"] = 0.0
            row["total_fee"] = 0.0
        rows.append(row)
    return rows


def milliseconds(text):
    moment = datetime.datetime.fromisoformat(text).replace(tzinfo=SEOUL)
    return int((moment - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)) // datetime.timedelta(milliseconds=1))


def root(number):
    """The square root of a fraction, as a float."""
    return math.sqrt(number) if number > 0 else 0.0


def figures(rows, start_balance):
    trades = []
    for row in rows:
        net = row.get("pnl_usd_net")
        if net is None and "pnl_usd" in row:
            net = row["pnl_usd"] - row["total_fee"]
        trades.append({"net": None if net is None else Fraction(net), "fee": Fraction(row["total_fee"]),
                       "in": milliseconds(row["entry_time"]), "out": milliseconds(row["exit_time"]),
                       "long": row["side"] in ("LONG", "BUY")})
    trades.sort(key=lambda trade: trade["out"])
    results = [trade["net"] for trade in trades if trade["net"] is not None]
    n = len(results)
    wins = [result for result in results if result > 0]
    losses = [result for result in results if result < 0]
    total = sum(results)
    mean = total / n
    variance = sum((result - mean) ** 2 for result in results) / (n - 1)
    downside = sum(min(result, Fraction(0)) ** 2 for result in results) / n
    # Of the account: all of these trades are of the session.
    equity = highest = Fraction(start_balance)
    fallen = deepest_share = Fraction(0)
    for result in results:
        equity += result
        highest = max(highest, equity)
        fallen = (highest - equity) / highest
        deepest_share = max(deepest_share, fallen)
    curve = peak = deepest = Fraction(0)
    for result in results:
        curve += result
        peak = max(peak, curve)
        deepest = max(deepest, peak - curve)
    span = max(trade["out"] for trade in trades) - min(trade["in"] for trade in trades)
    covered = until = 0
    for trade in sorted(trades, key=lambda trade: trade["in"]):
        covered += max(0, trade["out"] - max(trade["in"], until))
        until = max(until, trade["out"])
    days = Fraction(span, 86_400_000)
    yearly = root(n / days * Fraction(36525, 100))
    z = 1.959963984540054
    share = len(wins) / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    reach = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    holds = [trade["out"] - trade["in"] for trade in trades]
    return {
        "net_profit": total, "fees": sum(trade["fee"] for trade in trades), "return": total / Fraction(start_balance),
        "win_rate": Fraction(len(wins), n), "win_rate_low": max(0.0, middle - reach),
        "win_rate_high": min(1.0, middle + reach), "profit_factor": sum(wins) / -sum(losses) if losses else None,
        "average_win": sum(wins) / len(wins) if wins else None,
        "average_loss": sum(losses) / len(losses) if losses else None, "expectancy": mean,
        "average_hold": Fraction(sum(holds), len(holds)) / 3_600_000, "longest_hold": Fraction(max(holds), 3_600_000),
        "current_drawdown": peak - curve, "maximum_drawdown": deepest,
        "current_drawdown_share": fallen, "maximum_drawdown_share": deepest_share,
        "sharpe": float(mean) / root(variance), "sortino": float(mean) / root(downside) if downside else None,
        "sharpe_annual": float(mean) / root(variance) * yearly,
        "sortino_annual": float(mean) / root(downside) * yearly if downside else None,
        "exposure": Fraction(covered, span), "long_share": Fraction(sum(trade["long"] for trade in trades), len(trades)),
        "trades_per_day": len(trades) / days}


def check(program, folder, seed, count):
    source = random.Random(seed)
    rows = random_trades(source, count)
    mine = figures([row for row in rows if not row.get("manual_trade")], 5000)
    known = sum(Fraction(row["pnl_usd_net"] if "pnl_usd_net" in row else row["pnl_usd"] - row["total_fee"])
                for row in rows if "pnl_usd" in row)
    # The same trades in two lists, in any order.
    source.shuffle(rows)
    state = {"session_start": "2025-01-01T00:00:00", "timestamp": "2026-01-01T00:00:00", "initial_balance": 5000,
             "current_balance": float(5000 + known), "configuration": CONFIGURATION,
             "trades": rows[:len(rows) * 2 // 3], "trading_history": rows[len(rows) // 3:]}
    path = folder / f"{seed}_state.json"
    path.write_text(json.dumps(state))
    answer = subprocess.run([program, "performance", str(path), "--json", "--time-zone", "Asia/Seoul"],
                            check=True, capture_output=True, text=True).stdout.splitlines()
    told = json.loads(answer[0])
    assert told["scope"] == "total", told
    wrong = 0
    assert set(told["figures"]) == set(mine), set(told["figures"]) ^ set(mine)
    for name, value in mine.items():
        found = told["figures"][name]["value"]
        if value is None or found is None:
            right = value is None and found is None
        else:
            right = abs(found - float(value)) <= TOLERANCE * max(1.0, abs(float(value)))
        if not right:
            wrong += 1
            print(f"seed {seed}, {count} trades: {name} is {found}, should be {value and float(value)}")
    return wrong


def main():
    program = sys.argv[1]
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for seed, count in enumerate([4, 7, 12, 40, 200, 1000, 3000]):
            wrong += check(program, folder, seed, count)
    print("all figures agree" if wrong == 0 else f"{wrong} figures differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
