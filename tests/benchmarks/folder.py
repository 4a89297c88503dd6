"""Print what 500 notes cost that are checked in one process: the time against the engines' own, and the memory.

The notes are made of the clean sentences of `clean.txt`, each of them different. The engines read subject and body of
every note by themselves first, then everything is checked as `thanknote check FOLDER` does it. The second reader is
left out: it takes half a second a note, beside which nothing else could be seen.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterable
from pathlib import Path

import psutil

import thanknote
from thanknote import engines
from thanknote._pipeline import check_notes
from thanknote._texts import read_note

CLEAN = Path(__file__).with_name("clean.txt")
NOTES = 500
BATCH = 50
SHORTEST = 6
"""Words from which a line is a sentence rather than a greeting."""
ENGINES = [engine.name for engine in engines.describe() if engine.ready and engine.name in {"lingotweaker", "harper"}]
LOOKS = (50, 250, 500)
"""How many notes are checked when the memory is looked at."""


def notes() -> list[str]:
    """Return the notes: a subject, a greeting, six sentences in three paragraphs, a sign-off."""
    lines = CLEAN.read_text(encoding="utf-8").splitlines()
    sentences = [line.split(" ", 2)[2] for line in lines if line.startswith("clean en-US")]
    sentences = [sentence for sentence in sentences if len(sentence.split()) >= SHORTEST]
    chance = random.Random(1)  # noqa: S311 - the same notes every time
    made = []
    for number in range(NOTES):
        some = chance.sample(sentences, 6)
        body = "\n\n".join(" ".join(some[first : first + 2]) for first in (0, 2, 4))
        made.append(
            f"Subject: Our conversation on November {number % 28 + 1}\n\nDear Sam,\n\n{body}\n\nBest,\nJo Lee\n"
        )
    return made


def resident() -> float:
    """Return the memory of this process and of those it has started, in megabytes."""
    own = psutil.Process()
    return float(sum(process.memory_info().rss for process in [own, *own.children(recursive=True)])) / 1e6


def alone(texts: Iterable[str]) -> float:
    """Return the seconds that the engines take by themselves, in batches of the same size."""
    read = [read_note(text) for text in texts]
    parts = [part for note in read for part in (note.subject.text, note.body.text)]
    began = time.perf_counter()
    for first in range(0, len(parts), 2 * BATCH):
        engines.examine(parts[first : first + 2 * BATCH], "en-US", ENGINES)
    return time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    texts = notes()
    for text in texts[:2]:
        thanknote.check(text, engines=ENGINES)
    theirs = alone(texts)
    print(f"engines alone: {theirs:.1f} s, {theirs / NOTES * 1000:.1f} ms a note")
    memory, began = [], time.perf_counter()
    checked = check_notes([read_note(text) for text in texts], kinds=[None] * NOTES, engines=ENGINES)
    for count, _ in enumerate(checked, start=1):
        if count in LOOKS:
            memory.append(resident())
    ours = time.perf_counter() - began
    print(f"all checks: {ours:.1f} s, {ours / NOTES * 1000:.1f} ms a note; ratio {ours / theirs:.2f}, must be <= 1.25")
    print(f"memory after {', '.join(map(str, LOOKS))} notes: {', '.join(f'{each:.0f} MB' for each in memory)}")
    thanknote.close()


if __name__ == "__main__":
    main()
