"""Print what each check costs a note, beyond the parser and the engines, in the golden notes.

A check is timed on the notes of every golden debrief, after a first round that loads all it needs; the note's own
parse is made before, and the engines are off.
"""

from __future__ import annotations

import functools
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import thanknote
from thanknote import CHECKS
from thanknote.contracts import Check, Context
from thanknote.draft import Draft, Finding

DEBRIEFS = sorted((Path(__file__).resolve().parents[1] / "render" / "debriefs").glob("*.yaml"))
KINDS = ("thank-you", "letter", "card", "linkedin", "follow-up", "helper", "referrer", "rejection-reply", "withdrawal")
ALLOWED = 25
"""Milliseconds a note, for all of our own checks."""


def timed(check: Check, spent: dict[str, list[float]]) -> Check:
    """Return the check, noting how many milliseconds of this thread it takes."""

    @functools.wraps(check)
    def run(draft: Draft, context: Context, /, **settings: Any) -> Iterator[Finding]:
        _ = context.doc("subject"), context.doc("body")
        began = time.thread_time()
        found = list(check(draft, context, **settings))
        spent[check.__name__].append((time.thread_time() - began) * 1000)
        return iter(found)

    return run


def main() -> None:
    """Measure and print."""
    spent: dict[str, list[float]] = defaultdict(list)
    checks = [timed(check, spent) for check in CHECKS]
    debriefs = [thanknote.load(file) for file in DEBRIEFS]
    for _ in range(2):
        spent.clear()
        for debrief in debriefs:
            for kind in KINDS:
                thanknote.render(debrief, kinds=kind, checks=checks, engines=["off"])
    notes = len(next(iter(spent.values())))
    print(f"{notes} notes of {len(debriefs)} debriefs; milliseconds a note:")
    print(f"{'check':14}{'mean':>8}{'most':>8}")
    for name, times in sorted(spent.items(), key=lambda row: -sum(row[1])):
        print(f"{name:14}{statistics.mean(times):>8.2f}{max(times):>8.1f}")
    whole = sum(sum(times) for times in spent.values()) / notes
    print(f"{'all':14}{whole:>8.2f}        must be <= {ALLOWED}")
    thanknote.close()


if __name__ == "__main__":
    main()
