# SPDX-License-Identifier: GPL-3.0-or-later
"""State files in the shape that real bots write: `json.dump(..., indent=2)`, the configuration amid the trading state."""
import json
import random

CONFIGURATION = {
    "long_threshold": 0.75,
    "short_threshold": 0.7,
    "gate_threshold": 0.0015,
    "ml_exit_threshold_base_long": 0.72,
    "ml_exit_threshold_base_short": 0.74,
    "emergency_stop_loss": 0.025,
    "emergency_max_hold_hours": 8.0,
    "leverage": 5,
    # Eight characters which bench-statewriter replaces.
    "long_avg_return": "@",
    "short_avg_return": 0.0052,
    "fixed_take_profit": 0.035,
    "trailing_tp_activation": 0.025,
    "trailing_tp_drawdown": 0.15,
    "volatility_high": 0.03,
    "volatility_low": 0.012,
    "ml_threshold_high_vol": 0.6,
    "ml_threshold_low_vol": 0.8,
    "exit_strategy": "COMBINED",
}


def _trade(chance, number):
    entry = round(chance.uniform(20000, 120000), 1)
    change = chance.uniform(-0.02, 0.03)
    fee = chance.uniform(0.1, 0.8)
    leveraged = chance.uniform(100, 1000)
    minute = number % 60
    return {
        "status": "CLOSED",
        "side": chance.choice(["LONG", "SHORT"]),
        "entry_time": f"2031-04-{1 + number % 28:02}T{number % 24:02}:{minute:02}:17.{chance.randrange(10**6):06}",
        "entry_candle_time": f"2031-04-{1 + number % 28:02} {number % 24:02}:{minute:02}:01.{chance.randrange(10**6):06}",
        "entry_price": entry,
        "entry_fee": round(fee / 2, 6),
        "entry_candle_idx": chance.randrange(1000),
        "entry_long_prob": chance.random(),
        "entry_short_prob": chance.random(),
        "probability": chance.random(),
        "position_size_pct": chance.random(),
        "position_value": leveraged / 4,
        "leveraged_value": leveraged,
        "quantity": leveraged / entry,
        "order_id": str(chance.randrange(10**18, 10**19)),
        "position_id_exchange": str(chance.randrange(10**18, 10**19)),
        "stop_loss_order_id": str(chance.randrange(10**18, 10**19)),
        "stop_loss_price": round(entry * 0.98, 5),
        "exit_time": f"2031-04-{1 + number % 28:02}T{number % 24:02}:{minute:02}:47",
        "close_time": f"2031-04-{1 + number % 28:02}T{number % 24:02}:{minute:02}:47",
        "exit_price": round(entry * (1 + change), 1),
        "exit_fee": round(fee / 2, 6),
        "total_fee": fee,
        "price_change_pct": change,
        "leveraged_pnl_pct": change * 4,
        "pnl_usd": leveraged * change,
        "pnl_usd_net": leveraged * change - fee,
        "pnl_pct": change * 4,
        "roi": change * 390,
        "hold_candles": chance.randrange(200),
        "exit_reason": f"ML Exit ({chance.random():.3f})",
        "close_order_id": str(chance.randrange(10**18, 10**19)),
        "exchange_reconciled": chance.random() < 0.5,
        "fees_reconciled": True,
    }


def _document(chance, trades, history):
    return {
        "session_start": "2031-04-02T08:15:30.204518",
        "initial_balance": 50000.0,
        "current_balance": round(chance.uniform(40000, 60000), 4),
        "timestamp": "2031-04-05T19:40:11.731205",
        "position": {**_trade(chance, 1), "status": "OPEN"},
        "trades": [_trade(chance, i) for i in range(trades)],
        "closed_trades": trades,
        "latest_signals": {"entry": {"long_prob": chance.random(), "short_prob": chance.random()},
                           "exit": {"exit_prob": chance.random(), "threshold": 0.72}},
        "stats": {"total_trades": trades, "long_trades": 2, "short_trades": 1, "wins": 2, "losses": 1,
                  "total_pnl_usd": chance.uniform(-50, 50), "total_pnl_pct": chance.uniform(-0.1, 0.1)},
        "configuration": CONFIGURATION,
        "unrealized_pnl": chance.uniform(-5, 5),
        "realized_balance": chance.uniform(40000, 60000),
        "trading_history": history,
    }


def state_text(size=11_500, seed=1):
    """A whole and valid state file of about `size` bytes; more is more trading history."""
    chance = random.Random(seed)
    empty = json.dumps(_document(chance, 3, []), indent=2)
    one = json.dumps([[_trade(chance, 0)]], indent=2)
    each = len(one) - 8
    count = max(0, round((size - len(empty)) / each))
    # A hundred megabytes need not be drawn one by one.
    distinct = [_trade(chance, i) for i in range(min(count, 1000))]
    if count <= len(distinct):
        text = json.dumps(_document(chance, 3, distinct), indent=2)
    else:
        text = json.dumps(_document(chance, 3, ["#"]), indent=2)
        trades = ["\n".join(("    " + line for line in json.dumps(trade, indent=2).splitlines()))[4:]
                  for trade in distinct]
        text = text.replace('"#"', ",\n    ".join(trades[i % len(trades)] for i in range(count)))
    return text.replace('"long_avg_return": "@"', '"long_avg_return": 1.000000')
