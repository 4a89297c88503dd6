"""LanguageTool and LingoTweaker side by side: do they find the same in sentences of thank-you notes?

Prints, for the sentences of `sentences.txt`, how many findings each has, how many both have, every one that only one
has, how many slips each engine finds and how many clean sentences it flags, and what each costs.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import psutil

from thanknote import engines
from thanknote.draft import Finding
from thanknote.engines import harper, languagetool, lingotweaker

SENTENCES = Path(__file__).with_name("sentences.txt")
ENGINES = (lingotweaker, languagetool, harper)


@dataclass(slots=True)
class Tally:
    """What one engine found in all sentences, and what it cost."""

    found: list[list[Finding]] = field(default_factory=list)
    cold: float = 0
    """Seconds from nothing to the first answer, for each variant of English in turn."""
    warm: float = 0
    """Seconds for all sentences."""
    memory: float = 0
    """Megabytes that it added to this process and its children."""


def sentences() -> list[tuple[str, str, str]]:
    """Return kind (`clean` or `slip`), language and words of each sentence."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" ", 2) for line in lines if line and not line.startswith("#")]
    return [(kind, language, words) for kind, language, words in rows]


def resident() -> float:
    """Return the memory of this process and of those it has started, in megabytes."""
    own = psutil.Process()
    return float(sum(process.memory_info().rss for process in [own, *own.children(recursive=True)])) / 1e6


def run(engine: ModuleType, rows: list[tuple[str, str, str]]) -> Tally:
    """Let one engine read all sentences."""
    tally, before = Tally(), resident()
    began = time.perf_counter()
    engine.check("Thank you for the tour.", "en-US")
    tally.cold = time.perf_counter() - began
    engine.check("Thank you for the tour.", "en-GB")
    began = time.perf_counter()
    tally.found = [engine.check(words, language) for _, language, words in rows]
    tally.warm = time.perf_counter() - began
    tally.memory = resident() - before
    return tally


def places(found: list[Finding]) -> set[tuple[str, int, int]]:
    """Return rule and span of each finding: what two engines with the same rules must have in common."""
    return {(finding.rule, finding.start, finding.end) for finding in found}


def compare(rows: list[tuple[str, str, str]], one: Tally, other: Tally) -> None:
    """Print how far LingoTweaker and LanguageTool agree, and every difference."""
    counts: Counter[str] = Counter()
    for (_, language, words), ours, theirs in zip(rows, one.found, other.found, strict=True):
        both = places(ours) & places(theirs)
        counts["both"] += len(both)
        for name, found in (("lingotweaker", ours), ("languagetool", theirs)):
            counts[name] += len(places(found))
            for finding in found:
                if (finding.rule, finding.start, finding.end) not in both:
                    print(f"  only {name}: {finding.rule} on “{finding.text}” in: {words} ({language})")
    every = counts["lingotweaker"] + counts["languagetool"] - counts["both"]
    print(f"findings: lingotweaker {counts['lingotweaker']}, languagetool {counts['languagetool']}, ", end="")
    print(f"both {counts['both']}: they agree on {counts['both'] / max(1, every):.1%} of all.")


def main() -> int:
    """Run the comparison; 1 where an engine is missing."""
    missing = [info for info in engines.describe() if not info.ready]
    for info in missing:
        print(f"{info.name}: {info.message}")
    if missing:
        return 1
    rows = sentences()
    kinds = Counter(kind for kind, _, _ in rows)
    print(f"{len(rows)} sentences, {kinds['slip']} with a slip, {kinds['clean']} clean.")
    tallies = {engine.NAME: run(engine, rows) for engine in ENGINES}
    compare(rows, tallies["lingotweaker"], tallies["languagetool"])
    for name, tally in tallies.items():
        hits = Counter(kind for (kind, _, _), found in zip(rows, tally.found, strict=True) if found)
        print(
            f"{name:13} flags {hits['slip'] / kinds['slip']:5.1%} of the slips, {hits['clean'] / kinds['clean']:5.1%} "
            f"of the clean; first answer {tally.cold:.1f} s, then {tally.warm / len(rows) * 1000:.0f} ms a sentence; "
            f"{tally.memory:.0f} MB."
        )
    engines.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
