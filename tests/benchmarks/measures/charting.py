# SPDX-License-Identifier: GPL-3.0-or-later
"""A pan frame of the history's chart over a million changes, against a bare QPainter polyline of the same points."""
from support import display
from support.figures import Row, Sample, ratio_of
from support.programs import Conversation

TITLE = "Chart: a pan frame over a million changes, against a bare polyline of the same points"
LONGEST_FRAME = 12_000_000
LARGEST_RATIO = 10
FRAMES = 20


def run(context):
    with context.folder() as folder:
        environment = display.offscreen(display.home_environment(folder))
        with Conversation([context.programs.benchmark("bench-chartpanner")], environment) as panner:
            points = panner.numbers("points")[0]
            panner.numbers(f"chart {FRAMES}")
            panner.numbers(f"polyline {FRAMES}")
            chart, polyline = [], []
            while len(chart) < context.count:
                chart += panner.numbers(f"chart {FRAMES}")
                polyline += panner.numbers(f"polyline {FRAMES}")
    chart, polyline = Sample(chart, "ns"), Sample(polyline, "ns")
    ratio = ratio_of(chart, polyline)
    yield Row("charting", "bare QPainter polyline", polyline, notes=[f"{points} points for 1,000,000 changes"])
    yield Row("charting", "pan frame of the chart", chart, target="<= 12 ms", reached=chart.median <= LONGEST_FRAME)
    yield Row("charting", "pan frame against the polyline", chart, "polyline", ratio, f"<= {LARGEST_RATIO}x polyline",
              ratio <= LARGEST_RATIO)
