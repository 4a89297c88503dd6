"""Sums of a text: money, figures in thousands, and what is said of pay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thanknote.checks._numbers import numbers
from thanknote.sensitive import held_back

_SUM = re.compile(r"(?<![\w.,])[£$€]?\d{1,3}(?:[. ]\d{3})+(?![\w.,]\d|\w)|(?<![\w.,])\d{1,4}(?= ?grand\b)")
_YEARS = range(1900, 2101)


def sums_in(text: str) -> Iterator[tuple[int, int, tuple[float, ...]]]:
    """Yield the sums of a text: money, and figures in thousands."""
    written = [(found, float(re.sub(r"\D", "", found[0]))) for found in _SUM.finditer(text)]
    for found, value in written:
        yield (*found.span(), (value * (1000 if value < 1000 else 1),))  # 95 grand
    for number in numbers(text):
        large = number.values[0] >= 1000 and not (number.values[0] in _YEARS and not number.money)
        inside = any(a.start() <= number.start < a.end() for a, _ in written)
        if (number.money or large) and not (number.percent or number.ratio or inside):
            yield number.start, number.end, number.values[:1]


def private_sums(text: str) -> Iterator[float]:
    """Yield the sums of a private text; in one about pay or an offer, thousands may be left unsaid."""
    for _, _, values in sums_in(text):
        yield from values
    if (family := held_back(text)) and family.name in {"pay", "offers"}:
        for number in numbers(text):
            # "They would go to 95" says thousands.
            if 10 < number.values[0] < 1000 and not (number.percent or number.ratio or number.ordinal):
                yield number.values[0] * 1000
