# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers that were measured, and what they are held against."""
import statistics
from dataclasses import dataclass, field


@dataclass
class Sample:
    """All values of one figure, in `unit`."""

    values: list
    unit: str

    @property
    def median(self):
        return statistics.median(self.values)

    @property
    def p99(self):
        """The value that 99 of 100 do not exceed."""
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]

    def text(self, value):
        """A value in a unit that reads well."""
        if self.unit == "ns":
            for limit, scale, name in ((1e3, 1, "ns"), (1e6, 1e3, "µs"), (1e9, 1e6, "ms")):
                if abs(value) < limit:
                    return f"{value / scale:.3g} {name}"
            return f"{value / 1e9:.3g} s"
        if self.unit == "bytes":
            for limit, scale, name in ((1e4, 1, "B"), (1e6, 1e3, "kB")):
                if abs(value) < limit:
                    return f"{value / scale:.4g} {name}"
            return f"{value / 1e6:.4g} MB"
        return f"{value:.4g} {self.unit}".rstrip()


@dataclass
class Row:
    """One line of the table: a figure, perhaps a peer, perhaps a target.

    `ratio` is this figure's median divided by the peer's, both from the same run. `target` is how issue and README
    word it; `reached` is None where nothing was promised.
    """

    measure: str
    name: str
    sample: Sample
    peer: str = ""
    ratio: float | None = None
    target: str = ""
    reached: bool | None = None
    notes: list = field(default_factory=list)

    def as_json(self):
        return {
            "measure": self.measure,
            "name": self.name,
            "unit": self.sample.unit,
            "count": len(self.sample.values),
            "median": self.sample.median,
            "p99": self.sample.p99,
            "minimum": min(self.sample.values),
            "maximum": max(self.sample.values),
            "peer": self.peer,
            "ratio": self.ratio,
            "target": self.target,
            "reached": self.reached,
            "notes": self.notes,
            "values": self.sample.values,
        }


def ratio_of(sample, peer):
    return sample.median / peer.median if peer.median else None
