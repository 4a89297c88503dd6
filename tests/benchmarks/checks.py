"""Print what engines, our own rules and our other checks find of real slips, and how often they are wrong.

    python tests/benchmarks/checks.py [--misses] [--clean FILE.txt] [FILE.yaml ...]

A slip is found when a finding overlaps the words in which it lies; a false alarm is a finding elsewhere in the same
sentence, or any in a clean one. The files are lists of `{family, wrong, slip, right}`, and `language` where it is not
en-US; without any, those of `slips/` are read. The clean sentences are those of `clean.txt`, of `sentences.txt`, and
what stands as `right` beside a slip, or those of the files given. `--misses` lists what all together miss and wrongly
flag. What writers made who knew nothing of the rules is in `slips/fresh` and `clean_fresh.txt`; each set was kept aside
until it had been measured by, and then used to mend: measure with new ones of that kind.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypedDict

import yaml

import thanknote
from thanknote import CHECKS, engines
from thanknote.contracts import Check
from thanknote.draft import Finding

HERE = Path(__file__).resolve().parent
WHOLE = {"facts", "grounding", "length", "names", "recipient", "sameness", "specifics", "timing"}
"""Checks that look at a whole note, or at nothing without a debrief: a sentence tells nothing about them."""
Language = Literal["en-US", "en-GB"]


class Item(TypedDict, total=False):
    """A slip as the files have it."""

    family: str
    wrong: str
    slip: str
    right: str
    language: Language


@dataclass(frozen=True, slots=True)
class Judge:
    """Something that reads a sentence: checks, and the engines behind them."""

    name: str
    checks: Sequence[Check]
    engines: Sequence[str] = ("off",)

    def __call__(self, text: str, language: Language) -> list[Finding]:
        """Return what it finds in the words of the sentence."""
        draft = thanknote.check(text, checks=self.checks, engines=self.engines, language=language)
        return [finding for finding in draft.findings if finding.part == "body"]


@dataclass(slots=True)
class Score:
    """How a judge did."""

    slips: Counter[str] = field(default_factory=Counter)
    """Slips by family; `found` and `seen` are those among them with a finding worse than advice, and with any."""
    found: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    """Findings worse than advice that overlap nothing, by family."""
    hits: Counter[str] = field(default_factory=Counter)
    """Findings worse than advice that overlap a slip, by family."""
    clean: int = 0
    flagged: int = 0
    by: Counter[str] = field(default_factory=Counter)
    """Clean sentences flagged, by check."""
    seconds: float = 0
    misses: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def judges() -> list[Judge]:
    """Return each engine alone, engines together, our rules, both, our other checks, all, and all read twice."""
    by_name = {check.__name__: check for check in CHECKS}
    language = [by_name["language"]]
    ours = [check for name, check in by_name.items() if name not in WHOLE | {"language", "slips"}]
    rules = [by_name["slips"]]
    together = [*language, *rules, *ours]
    ready = {engine.name for engine in engines.describe() if engine.ready}
    first = [*[name for name in ("lingotweaker", "languagetool") if name in ready][:1], "harper"]
    return [
        *(Judge(name, language, [name]) for name in ("lingotweaker", "languagetool", "harper")),
        Judge("engines", language, first),
        Judge("our rules", rules),
        Judge("engines and rules", [*language, *rules], first),
        Judge("our other checks", ours),
        Judge("all", together, first),
        *([Judge("all, read twice", together, [*first, "smollm"])] if "smollm" in ready else []),
    ]


def items(files: Iterable[Path]) -> list[Item]:
    """Return the slips of the files."""
    return [item for file in files for item in yaml.safe_load(file.read_text(encoding="utf-8"))]


def clean(slips: Iterable[Item], files: Sequence[Path] = ()) -> list[tuple[str, Language]]:
    """Return sentences in which nothing is wrong: those of the files, or those of the benchmark."""
    rights = [] if files else slips
    found: list[tuple[str, Language]] = [(item["right"], item.get("language", "en-US")) for item in rights]
    for file in files or (HERE / "clean.txt", HERE / "sentences.txt"):
        for line in file.read_text(encoding="utf-8").splitlines():
            kind, _, rest = line.partition(" ")
            language, _, text = rest.partition(" ")
            # A slot is there to be found.
            if kind == "clean" and "[confirm" not in text:
                found.append((text, "en-GB" if language == "en-GB" else "en-US"))
    return found


def score(judge: Judge, slips: Sequence[Item], sentences: Sequence[tuple[str, Language]]) -> Score:
    """Let a judge read everything."""
    judge("Thank you for the tour.", "en-US")
    judge("Thank you for the tour.", "en-GB")
    result, began = Score(), time.perf_counter()
    for item in slips:
        _one(result, item, judge(item["wrong"], item.get("language", "en-US")))
    for text, language in sentences:
        alarms = _grave(judge(text, language))
        result.clean += 1
        result.flagged += bool(alarms)
        result.by.update({alarm.check for alarm in alarms})
        result.misses["clean"] += [f"{_says(alarm)} in: {text} ({language})" for alarm in alarms]
    result.seconds = time.perf_counter() - began
    return result


def _one(result: Score, item: Item, findings: list[Finding]) -> None:
    family, start = item["family"], item["wrong"].index(item["slip"])
    end = start + len(item["slip"])
    at = [finding for finding in findings if finding.start < end and start < finding.end]
    elsewhere = _grave(finding for finding in findings if finding not in at)
    result.slips[family] += 1
    result.seen[family] += bool(at)
    result.found[family] += bool(_grave(at))
    result.hits[family] += len(_grave(at))
    result.beside[family] += len(elsewhere)
    if not at:
        result.misses[family].append(item["wrong"].replace(item["slip"], f"*{item['slip']}*"))
    result.misses["beside"] += [f"{_says(finding)} in: {item['wrong']}" for finding in elsewhere]


def _grave(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity != "advice"]


def _says(finding: Finding) -> str:
    return f"{finding.check}/{finding.rule} “{finding.text}”"


def table(scores: dict[str, Score]) -> None:
    """Print recall by family, then precision, false alarms and cost."""
    some = next(iter(scores.values()))
    print("slips found, error or warning (in brackets with advice):")
    print(f"{'':16}{'':>5}" + "".join(f"{name:>18}" for name in scores))
    for family in [*sorted(some.slips), ""]:
        cells = []
        for one in scores.values():
            counts = [sum(c.values()) if not family else c[family] for c in (one.slips, one.found, one.seen)]
            cells.append(f"{counts[1] / counts[0]:.0%} ({counts[2] / counts[0]:.0%})")
        count = some.slips[family] if family else some.slips.total()
        print(f"{family or 'in all':16}{count:>5}" + "".join(f"{cell:>18}" for cell in cells))
    print(f"\nof {some.slips.total()} sentences with a slip and {some.clean} clean ones:")
    for name, figure in FIGURES.items():
        print(f"{name:24}" + "".join(f"{figure(one):>18}" for one in scores.values()))
    last = [*scores.values()][-1]
    told = (f"{check} {count / max(1, last.clean) * 100:.1f}" for check, count in last.by.most_common())
    print(f"\nclean flagged of 100 by {[*scores][-1]}, by check: {', '.join(told) or 'none'}")


def _precision(one: Score) -> str:
    return f"{one.hits.total() / max(1, one.hits.total() + one.beside.total()):.1%}"


def _flagged(one: Score) -> str:
    return f"{one.flagged / max(1, one.clean) * 100:.1f}"


def _cost(one: Score) -> str:
    return f"{one.seconds / (one.clean + one.slips.total()) * 1000:.1f}"


FIGURES: dict[str, Callable[[Score], str]] = {
    "precision beside a slip": _precision,
    "clean flagged of 100": _flagged,
    "ms a sentence": _cost,
}


def main() -> None:
    """Read, measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what is missed and what is wrongly flagged")
    parser.add_argument("--clean", action="append", type=Path, default=[], help="a file of faultless sentences")
    parser.add_argument("--only", action="append", help="one of the judges, by name; may be given again")
    wish = parser.parse_args()
    slips = items(wish.files or sorted((HERE / "slips").glob("*.yaml")))
    chosen = [judge for judge in judges() if not wish.only or judge.name in wish.only]
    try:
        scores = {judge.name: score(judge, slips, clean(slips, wish.clean)) for judge in chosen}
    finally:
        thanknote.close()
    table(scores)
    if wish.misses:
        for family, texts in sorted([*scores.values()][-1].misses.items()):
            print(f"\n{chosen[-1].name}, {family}:")
            print(*(f"  {text}" for text in texts), sep="\n")


if __name__ == "__main__":
    main()
