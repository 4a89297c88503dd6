"""Print how alike the notes of one panel are, for panels of two to eight people, by sentences and by shingles.

Facts that several notes must carry (company, role, day, sender, a strength or a topic that several have) are masked, so
that what counts is the templates' own words; the sign-off and the offer of information may be anybody's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import yaml

from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import _values, render_all
from thanknote._render._letter import read, thoughts
from thanknote._render._template import compiled, written
from thanknote.checks.sameness._likeness import SHORTEST, jaccard, mask, shingles, words
from thanknote.draft import FORMS, Brief, Draft
from thanknote.english import sentences
from thanknote.kinds import Kind, all_kinds

HOUSES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("panels.yaml").read_text("utf-8"))
TONES = ("warm", "formal", "concise")
LANGUAGES = ("en-US", "en-GB")
SIZES = range(2, 9)
FEW = 5
"""People among whom no two notes should share a sentence."""


class Likeness(NamedTuple):
    """How alike the notes of one panel are."""

    notes: int
    alike: int
    """Notes with a sentence that another of the panel has too."""
    pairs: int
    """Pairs of notes that share a sentence."""
    jaccards: tuple[float, ...]
    """For each pair: shared shingles over all shingles."""
    shingles: tuple[int, ...]
    """For each pair: how many shingles both have."""
    repeated: Mapping[str, int]
    """Each shared sentence, facts masked, with the number of notes that have it."""


def panels(kind: Kind, size: int, *, variants: Sequence[int] = (0, 1)) -> Iterator[tuple[str, list[Brief]]]:
    """Yield panels of this size of every house in every tone, spelling and variant, with tone and spelling."""
    for house, tone, language in product(HOUSES, TONES, LANGUAGES):
        some = house["interviewers"][:size]
        briefs = compose(load({**house, "interviewers": some, "tone": tone, "language": language}), [kind])
        for variant in variants:
            yield f"{tone} {language}", [replace(brief, variant=variant) for brief in briefs]


def likeness(drafts: Sequence[Draft], briefs: Sequence[Brief], kind: Kind) -> Likeness:
    """Return how alike the notes of one panel are."""
    masked = [_masked(draft, brief, _shared(briefs)) for draft, brief in zip(drafts, briefs, strict=True)]
    offers = [_offers(brief, kind) for brief in briefs]
    said = [set(_long(text)) - offer for text, offer in zip(masked, offers, strict=True)]
    cut = [shingles(words(text, mask(()))) for text in masked]
    counts = Counter(sentence for some in said for sentence in some)
    repeated = {sentence: times for sentence, times in counts.items() if times > 1}
    pairs = list(combinations(range(len(drafts)), 2))
    return Likeness(
        notes=len(drafts),
        alike=sum(bool(some & repeated.keys()) for some in said),
        pairs=sum(bool(said[one] & said[other]) for one, other in pairs),
        jaccards=tuple(jaccard(cut[a], cut[b]) for a, b in pairs),
        shingles=tuple(len(cut[a] & cut[b]) for a, b in pairs),
        repeated=repeated,
    )


def _shared(briefs: Sequence[Brief]) -> set[str]:
    """Return the facts, as written, that several of the panel have."""
    counts = Counter(fact.text for brief in briefs for fact in brief.facts.values())
    return {text for text, times in counts.items() if times > 1}


def _masked(draft: Draft, brief: Brief, shared: set[str]) -> str:
    """Return the body without greeting and sign-off, with the facts that several notes carry as one mark each."""
    _, _, body = draft.body.rpartition("\n\n")[0].partition("\n\n")
    facts = [getattr(fact, form) for fact in brief.facts.values() if fact.text in shared for form in FORMS]
    words = {brief.company: "COMPANY", brief.role: "ROLE", brief.day: "DAY", brief.sender: "SENDER"}
    for text, mark in sorted({**dict.fromkeys(filter(None, facts), "FACT"), **words}.items(), key=lambda m: -len(m[0])):
        body = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", mark, body, flags=re.IGNORECASE)
    return body


def _long(text: str) -> Iterator[str]:
    """Yield the sentences of five words or more, in small letters with single spaces."""
    return (" ".join(found[0].lower().split()) for found in sentences(text) if len(found[0].split()) >= SHORTEST)


def _offers(brief: Brief, kind: Kind) -> set[str]:
    """Return every wording of the offer of information."""
    pieces = read(written(compiled(kind, None)[1], kind, _values(brief, kind)))
    wordings = [wording for thought in thoughts(pieces) if thought.name == "offer" for wording in thought.wordings]
    return {sentence for wording in wordings for sentence in _long("".join(map(str, wording.pieces)))}


def main() -> None:
    """Measure every kind that several people of a panel get, and print."""
    kinds = all_kinds()
    for name in ("thank-you", "letter", "card"):
        repeated: dict[bool, Counter[str]] = defaultdict(Counter)
        print(f"{name}: people | panels | notes without a shared sentence | pairs that share one | Jaccard mean, most")
        for size in SIZES:
            found = []
            for where, briefs in panels(kinds[name], size):
                found.append(likeness(render_all(briefs, kinds), briefs, kinds[name]))
                repeated[size <= FEW].update(f"{where}: {text}" for text in found[-1].repeated)
            jaccards = [value for each in found for value in each.jaccards]
            notes, alike, pairs = (sum(getattr(each, what) for each in found) for what in ("notes", "alike", "pairs"))
            print(
                f"  {size} | {len(found)} | {1 - alike / notes:.1%} | {pairs} of {len(jaccards)} | "
                f"{mean(jaccards):.3f}, {max(jaccards):.3f}",
                flush=True,
            )
        for few, people in ((True, f"up to {FEW}"), (False, f"more than {FEW}")):
            for told, times in repeated[few].most_common(12):
                print(f"  shared among {people}, in {times} panels, {told}")


if __name__ == "__main__":
    main()
