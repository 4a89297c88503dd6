"""Print the figures that thanknote is held to, each as a ratio of two things measured in the same run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import languagetool_cold
import psutil

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DEBRIEF = ROOT / "examples" / "debrief.yaml"
COMMAND = Path(sys.executable).parent / "thanknote"
_SAMPLE = 0.02
"""Seconds between two looks at the memory of a process and its children."""


def seconds(command: list[str]) -> float:
    """Return how long a command takes as a whole process."""
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begin


def paired(one: list[str], other: list[str], runs: int) -> tuple[float, float, float]:
    """Return the medians of both commands, run in turn, and the median of the ratios pair by pair."""
    pairs = [(seconds(one), seconds(other)) for _ in range(runs + 1)][1:]
    return (
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def peak_memory(command: list[str]) -> float:
    """Return the most memory (MB) a command and its children use together; shared pages count once on Linux."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak, done = 0, threading.Event()

    def look() -> None:
        nonlocal peak
        while not done.wait(_SAMPLE):
            peak = max(peak, sum(map(_memory, _family(process.pid))))

    watcher = threading.Thread(target=look)
    watcher.start()
    process.wait()
    done.set()
    watcher.join()
    return peak / 2**20


def _family(pid: int) -> Iterable[psutil.Process]:
    try:
        parent = psutil.Process(pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _memory(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
        return int(getattr(full, "pss", full.rss))
    except psutil.Error:
        return 0


class _Timed:
    """The parser, with the time that it takes added up; a text that it was given before is not counted again."""

    def __init__(self, parser: Language) -> None:
        self.parser, self.spent, self.seen = parser, 0.0, set[str]()

    def __call__(self, text: str) -> Doc:
        return self.pipe([text])[0]

    def pipe(self, texts: Iterable[str]) -> list[Doc]:
        given = list(texts)
        begin = time.perf_counter()
        parsed = list(self.parser.pipe(given))
        if not self.seen.issuperset(given):
            self.spent += time.perf_counter() - begin
        self.seen.update(given)
        return parsed

    def __getattr__(self, name: str) -> Any:
        return getattr(self.parser, name)


def warm_ratio() -> tuple[float, float, float]:
    """Return a second render's seconds, those of parser and engines for it, and their ratio.

    The first render loads everything and is of another debrief, so nothing it found can be of use. What the engines
    need is measured by themselves, on the notes that were written: in the render they work beside our checks.
    """
    import thanknote
    from thanknote import engines
    from thanknote.english.tables import _parser

    thanknote.render(thanknote.load(DEBRIEF))
    figures = []
    for path in sorted((HERE / "debriefs").glob("*.yaml")):
        debrief = thanknote.load(path)
        timed = _Timed(_parser.parser())
        with mock.patch.object(_parser, "parser", lambda timed=timed: timed):
            begin = time.perf_counter()
            drafts = thanknote.render(debrief)
            whole = time.perf_counter() - begin
        begin = time.perf_counter()
        engines.examine([part for draft in drafts for part in (draft.subject, draft.body)], debrief.language)
        theirs = timed.spent + time.perf_counter() - begin
        figures.append((whole, theirs, whole / theirs))
    thanknote.close()
    ours, theirs_all, ratios = zip(*figures, strict=True)
    return statistics.median(ours), statistics.median(theirs_all), statistics.median(ratios)


def main() -> None:
    """Measure and print."""
    cold = [str(COMMAND), "render", str(DEBRIEF), "--quiet"]
    languagetool_cold.get_stock()
    told = subprocess.run([languagetool_cold.java(), "-version"], capture_output=True, text=True, check=False).stderr
    print(f"LanguageTool runs on {told.splitlines()[0]}")
    notes = subprocess.run([*cold, "--json"], capture_output=True, text=True, check=False).stdout
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        file.write(notes)
        file.flush()
        _measure(cold, [sys.executable, str(HERE / "languagetool_cold.py"), file.name])


def _measure(cold: list[str], languagetool: list[str]) -> None:
    print("what | thanknote | compared with | ratio | must be")
    a, b, ratio = paired([str(COMMAND), "--version"], [sys.executable, "-c", "import click"], 15)
    print(f"thanknote --version over import click | {a:.3f} s | {b:.3f} s | {ratio:.2f} | <= 1.3", flush=True)
    a, b, ratio = paired(cold, languagetool, 3)
    print(f"cold render over LanguageTool cold | {a:.2f} s | {b:.2f} s | {ratio:.2f} | <= 0.45", flush=True)
    a, b = peak_memory(cold), peak_memory(languagetool)
    print(f"its peak memory over LanguageTool's | {a:.0f} MB | {b:.0f} MB | {a / b:.2f} | <= 0.65", flush=True)
    a, b, ratio = warm_ratio()
    print(f"second render over engines and parser | {a * 1000:.0f} ms | {b * 1000:.0f} ms | {ratio:.2f} | <= 1.25")


if __name__ == "__main__":
    main()
