"""The built-in templates: every wording renders, for every tone, spelling and format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import product
from typing import get_args

import pytest

from thanknote._render import _values, render_all
from thanknote._render._letter import Thought, Wording, read, thoughts, write
from thanknote._render._template import compiled, written
from thanknote._render._vary import LABELS
from thanknote.debrief._people import Format
from thanknote.draft import Brief, Phrase
from thanknote.english import judge
from thanknote.kinds import Kind, all_kinds
from thanknote.kinds._kind import MEDIA, RECIPIENTS

KINDS = sorted(all_kinds())
TAGS = re.compile(r"\{%-?\s*(?:vary|or|else)\b")
INCLUDED = re.compile(r"""\{%-?\s*include\s+["']([^"']+)["']""")


@dataclass(frozen=True)
class Place:
    """One wording of one thought in a kind's template."""

    part: str
    thought: str
    line: str
    position: int


def briefs(full: Brief, kind: str) -> Iterator[Brief]:
    """Yield briefs under which every wording of a template exists: all facts, few, a grave topic, an own sentence."""
    facts = dict(full.facts)
    topic = replace(facts["topic"], by="them")
    detail = replace(facts["detail"], by="them")
    named = Phrase(text="the rota", path=topic.path, about="the rota", noun="the rota")
    told = Phrase(text="nobody works alone", path=topic.path, that="nobody works alone")
    done = Phrase(text="walked the mill", path=topic.path, doing="walking the mill")
    others = {name: fact for name, fact in facts.items() if name != "detail"}
    for some in (
        {**facts, "topic": topic, "detail": detail},
        {**facts, "topic": replace(topic, grave=True), "detail": detail},
        {**others, "topic": topic},
        {**facts, "topic": Phrase(text="t", path=topic.path, sentence="I liked your tour.")},
        {"topic": topic},
        {"topic": replace(topic, grave=True)},
        {"topic": named, "second": facts["second"]},
        {"topic": named, "detail": detail},
        {"topic": topic, "second": replace(facts["second"], grave=True)},
        {"topic": replace(topic, question=True), "second": replace(facts["second"], question=True)},
        {"topic": replace(topic, shown=True), "second": replace(facts["second"], shown=True)},
        {"topic": done, "second": done},
        {"topic": told, "detail": detail},
        {"topic": told, "second": told},
        {**others, "topic": named, "second": replace(named, about="the barn", noun="the barn")},
        {"topic": topic, "second": replace(named, that="the rota is fair", further="nobody works alone")},
        {"interest": facts["interest"]},
        {"fit": Phrase(text="y", path="candidate.strengths[0]", years="six years of milling, two of them at night")},
        {"fit": Phrase(years="six years of milling")},
        {"topic": topic, "fit": Phrase(says="we ran two mills at Holm"), "connection": Phrase(says="I am a twin too")},
        {"connection": Phrase(says="I grew up by the mill"), "promise": Phrase(do="introduce you to our fitter")},
        {},
    ):
        for met, contact, deadline in ((True, True, "December 2"), (False, True, None), (False, False, None)):
            yield replace(full, kind=kind, facts=some, met=met, contact=contact, deadline=deadline, reminders=0)
        yield replace(full, kind=kind, facts=some, reminders=1, calling="Dana Ruiz of HR", sender_phone="+1 555 0100")


def included(source: str) -> str:
    """Return the text of the fragments that a template includes, each once."""
    names = list(INCLUDED.findall(source))
    for name in names:
        names += [inner for inner in INCLUDED.findall(fragment(name)) if inner not in names]
    return "".join(fragment(name) for name in dict.fromkeys(names))


def fragment(name: str) -> str:
    """Return the text of a fragment."""
    return files("thanknote.templates").joinpath(name).read_text("utf-8")


def letters(full: Brief, kind: Kind) -> Iterator[tuple[str, tuple[str | Thought, ...]]]:
    """Yield subject and body of each brief, with all their wordings."""
    for brief in briefs(full, kind.name):
        for part, template in zip(("subject", "body"), compiled(kind, None), strict=True):
            yield part, read(written(template, kind, _values(brief, kind)))


def forced(pieces: tuple[str | Thought, ...], name: str, line: str, position: int) -> str | None:
    """Return the letter in which one thought has one wording, or None where that is not reached."""
    reached = []

    def choose(thought: Thought) -> Wording | None:
        for wording in thought.wordings:
            if (thought.name, thought.place, wording.position) == (name, line, position):
                reached.append(wording)
                return wording
        # The thought that holds the wanted one has to be said in the wording that holds it.
        holding = [w for w in thought.wordings if any((t.name, t.place) == (name, line) for t in thoughts(w.pieces))]
        return next(iter((*holding, *thought.wordings)), None)

    text, _ = write(pieces, choose)
    return text if reached else None


@pytest.mark.parametrize("name", KINDS)
def test_every_wording_makes_a_letter(full: Brief, kinds: Mapping[str, Kind], name: str) -> None:
    """Each wording of each thought renders: no misspelt name, no mark or brace left, nothing that is plainly wrong."""
    kind = kinds[name]
    seen: set[Place] = set()
    for part, pieces in letters(full, kind):
        for thought in thoughts(pieces):
            for wording in thought.wordings:
                place = Place(part, thought.name, thought.place, wording.position)
                if place in seen:
                    continue
                text = forced(pieces, thought.name, thought.place, wording.position)
                assert text is not None
                assert not re.search(r"[\x00-\x09\x0b-\x1f]|\{|\}|None|Phrase\(|  |\n\n\n|\s[,.;:!?]", text), text
                assert [text[fault.start : fault.end] for fault in judge(text) if fault.hard] == [], text
                seen.add(place)
    source = kind.subject + kind.body
    assert len(seen) == len(TAGS.findall(source + included(source))), "a wording of the template was never tried"


@pytest.mark.parametrize("name", KINDS)
def test_every_tone_spelling_and_format_renders(full: Brief, kinds: Mapping[str, Kind], name: str) -> None:
    """Each combination gives a whole note: greeting, facts or slot, and the sender's name at the end."""
    for tone, language, met in product(("warm", "formal", "concise"), ("en-US", "en-GB"), (None, *get_args(Format))):
        changes = {"tone": tone, "language": language, "format": met}
        several = [replace(brief, **changes) for brief in (next(briefs(full, name)), *tuple(briefs(full, name))[-2:])]
        for draft in render_all(several, kinds):
            assert full.greeting in draft.body or name == "call", changes
            assert full.sender in draft.body, changes
            assert draft.subject or not kinds[name].subject, changes


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_has_its_header_lines(kinds: Mapping[str, Kind], name: str) -> None:
    """Each says to whom and how it goes, how long it may be and when; what it may leave out are its own thoughts."""
    kind = kinds[name]
    assert kind.to in RECIPIENTS
    assert kind.medium in MEDIA
    assert kind.words or kind.characters
    assert kind.send != (0, None)
    named = set(re.findall(r"\{%-?\s*vary\s+(\w+)", kind.body + included(kind.body)))
    assert set(kind.leave_out) | set(kind.lines) <= named


def test_labels_in_templates_are_of_three_groups() -> None:
    """Tone, spelling and way of meeting: a note chooses one of each, so a label is never of two."""
    assert set(get_args(Format)) | {"warm", "formal", "concise", "american", "british"} == LABELS
