"""Print how long composing and rendering a panel of eight takes when warm, with and without the parser's own time.

The parser's time is that of its calls, wherever they are made; a text that is parsed twice counts as ours the second
time, since parsing it again is nobody's need but our own.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import yaml

from thanknote import english
from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import render_all
from thanknote.kinds import all_kinds

HOUSES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("panels.yaml").read_text("utf-8"))
RUNS = 5


class _Clock:
    """Adds up the time that the parser takes over texts it has not seen."""

    def __init__(self) -> None:
        self.spent = 0.0
        self.again = 0.0
        self.texts = 0
        self._seen: set[str] = set()

    def parse_all(self, texts: Iterable[str]) -> Any:
        """Parse, and count the time."""
        given = list(texts)
        begin = time.perf_counter()
        docs = english.parse_all(given)
        self._count(given, time.perf_counter() - begin)
        return docs

    def parse(self, text: str) -> Any:
        """Parse, and count the time."""
        begin = time.perf_counter()
        doc = english.parse(text)
        self._count([text], time.perf_counter() - begin)
        return doc

    def _count(self, texts: list[str], took: float) -> None:
        new = [text for text in texts if text not in self._seen]
        self._seen.update(new)
        self.texts += len(texts)
        share = sum(map(len, new)) / (sum(map(len, texts)) or 1)
        self.spent += took * share
        self.again += took * (1 - share)


@contextmanager
def timed(clock: _Clock) -> Iterator[None]:
    """Let every module that has the parser's functions call them through the clock."""
    functions = {"parse": (english.parse, clock.parse), "parse_all": (english.parse_all, clock.parse_all)}
    with mock.patch.multiple("thanknote.english.tables._parser", parse=clock.parse, parse_all=clock.parse_all):
        patches = [
            mock.patch.object(module, name, ours)
            for module in [module for path, module in sys.modules.items() if path.startswith("thanknote.english._")]
            for name, (theirs, ours) in functions.items()
            if getattr(module, name, None) is theirs
        ]
        for patch in patches:
            patch.start()
        try:
            yield
        finally:
            for patch in patches:
                patch.stop()


def main() -> None:
    """Measure each house after one warm-up with another, and print medians."""
    kinds = all_kinds()
    print("eight notes, warm | whole | parser | parsed again | composing | rendering | beyond the parser | wanted")
    for name in ("thank-you", "letter", "card"):
        rows = []
        render_all(compose(load(HOUSES[0]), [kinds[name]]), kinds)
        for house in HOUSES * RUNS:
            debrief = load(house)
            composing, rendering = _Clock(), _Clock()
            begin = time.perf_counter()
            with timed(composing):
                briefs = compose(debrief, [kinds[name]])
            middle = time.perf_counter()
            with timed(rendering):
                render_all(briefs, kinds)
            end = time.perf_counter()
            parser = composing.spent + rendering.spent
            ours = (middle - begin - composing.spent, end - middle - rendering.spent)
            rows.append((end - begin, parser, composing.again + rendering.again, *ours, sum(ours)))
        median = [statistics.median(column) * 1000 for column in zip(*rows, strict=True)]
        print(f"{name} | " + " | ".join(f"{each:.0f} ms" for each in median) + " | <= 150 ms", flush=True)


if __name__ == "__main__":
    main()
