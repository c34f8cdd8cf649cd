# SPDX-License-Identifier: GPL-3.0-or-later
"""The table that people read."""

HEADINGS = ("", "median", "p99", "min … max", "n", "ratio", "target", "")


def machine_lines(machine):
    yield f"{machine['host']}: {machine['processor']}, {machine['cores']} cores, {machine['kernel']}"
    if machine["load"] > 0.5:
        yield f"The machine was busy before it began (load {machine['load']:.1f}): trust the ratios only."


def cells(row):
    sample = row.sample
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}x {row.peer}"
    mark = {None: "", True: "reached", False: "MISSED"}[row.reached]
    return (row.name, sample.text(sample.median), sample.text(sample.p99),
            f"{sample.text(min(sample.values))} … {sample.text(max(sample.values))}",
            str(len(sample.values)), ratio, row.target, mark)


def table_lines(rows):
    """The rows of one measure, in columns."""
    lines = [HEADINGS] + [cells(row) for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    for line, row in zip(lines, [None, *rows]):
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip()
        for note in row.notes if row else ():
            yield f"      {note}"
