# SPDX-License-Identifier: GPL-3.0-or-later
"""What 100,000 trades cost: all figures and eras, one trade more, and sorting the table."""
from support.figures import Row, Sample
from support.programs import output_of

TITLE = "Trading: 100,000 trades in 50 eras"
TRADES = 100_000
ROUNDS = 15
TARGETS = {"figures": ("all figures, eras and findings", 60_000_000, "<= 60 ms"),
           "update": ("a live update with one trade more", 5_000_000, "<= 5 ms"),
           "sort": ("sorting the table of trades", 100_000_000, "<= 100 ms")}


def run(context):
    lines = output_of([context.programs.benchmark("bench-tradingfigures"), str(TRADES), str(ROUNDS)])
    for kind, (name, longest, target) in TARGETS.items():
        values = [int(line[1]) for line in lines if line[0] == kind]
        if values:
            sample = Sample(values, "ns")
            yield Row("trading", name, sample, target=target, reached=sample.median <= longest)
