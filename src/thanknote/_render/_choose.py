"""Choosing: one wording for each thought, for the whole panel at once, within the limits of the kind."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from re import Match

from thanknote._render._letter import Choice, Span, Thought, Wording, thoughts, write
from thanknote._render._limits import too_long
from thanknote.draft import Brief
from thanknote.english import Fault, judge, reread, sentences
from thanknote.kinds import Kind

SUBJECT_CHARACTERS, SUBJECT_WORDS = 59, 9
"""What a list of messages shows of a subject."""
_TRIES = 40
"""More strikes than any note has wordings to spare; then the least bad choice stands."""

Pieces = tuple[str | Thought, ...]
Place = tuple[str, str]
"""A thought of the template: name, where it begins."""
Key = tuple[str, str, int]
"""A wording of the template: thought, place, position."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter with its wordings still in it."""

    brief: Brief
    kind: Kind
    subject: Pieces
    body: Pieces


@dataclass(slots=True)
class Written:
    """A letter once its wordings are chosen."""

    subject: str = ""
    body: str = ""
    left_out: list[str] = field(default_factory=list)
    """Thoughts that had to go for length; what the template has as their `else` stands instead."""
    said: frozenset[str] = frozenset()
    """The thoughts that the body says."""
    unsaid: frozenset[str] = frozenset()
    """The thoughts of the template that it does not say."""
    repeated: list[tuple[int, int, str]] = field(default_factory=list)
    """Sentences of the body that somebody else of the panel got too: start, end, that one's name."""


def choose(letters: Sequence[Letter]) -> list[Written]:
    """Return the finished words of each letter.

    People who compare notes should not find one letter twice: a wording that few others of the panel
    got comes first, and a sentence that another of them got is struck where there is another way to say
    it. Ties go by a hash of variant, kind, person and the wording's position, never of the text, so
    that mending a typo does not reword every note. Letters are settled in the order of kind and name, so
    the order of the file does not matter.
    """
    order = sorted(range(len(letters)), key=lambda i: (letters[i].kind.name, letters[i].brief.recipient.name, i))
    used: dict[str, Counter[Key]] = {}
    said: dict[str, dict[str, str]] = {}
    out: dict[int, Written] = {}
    for number in order:
        letter = letters[number]
        uses = used.setdefault(letter.kind.name, Counter())
        theirs = said.setdefault(letter.kind.name, {})
        out[number] = _settle(letter, uses, theirs)
        for sentence in _long_sentences(out[number].body):
            theirs.setdefault(_bare(sentence[0]), letter.brief.recipient.name)
    return [out[number] for number in range(len(letters))]


def _settle(letter: Letter, uses: Counter[Key], said: Mapping[str, str]) -> Written:
    """Choose the wordings of one letter, striking what reads badly and leaving out what is too long."""
    kind, written = letter.kind, Written()
    left = _Left(letter, uses)

    def pick(thought: Thought) -> Wording | None:
        last = next((wording for wording in thought.wordings if wording.last), None)
        return last if thought.name in written.left_out else next(iter(left.of(thought)), last)

    for _ in range(_TRIES):
        written.body, spans = write(letter.body, pick)
        excess = too_long(written.body, spans, kind)
        gone = next((name for name in kind.leave_out if name in excess and name not in written.left_out), None)
        if gone is not None:
            written.left_out.append(gone)
            continue
        strike = _strike(written.body, spans, said, left, uses, facts=kind.facts)
        if strike is None:
            break
        left.struck.add(strike)
    written.repeated = list(_repeated(written.body, spans, said))
    written.subject, in_subject = _short_subject(letter.subject, pick, left)
    written.said = frozenset(span.thought.name for span in spans if not span.wording.last)
    written.unsaid = frozenset(thought.name for thought in thoughts(letter.body)) - written.said
    uses.update((*place_of(span.thought), span.wording.position) for span in (*spans, *in_subject))
    return written


def _short_subject(subject: Pieces, pick: Choice, left: _Left) -> tuple[str, list[Span]]:
    """Return the first subject that is shown whole, or the shortest there is."""
    tried = []
    while True:
        text, spans = write(subject, pick)
        if len(text) <= SUBJECT_CHARACTERS and len(text.split()) <= SUBJECT_WORDS:
            return text, spans
        tried.append((text, spans))
        thought, wording = (spans[-1].thought, spans[-1].wording) if spans else (None, None)
        if thought is None or wording is None or wording.last:
            return min(tried, key=lambda each: len(each[0]))
        left.struck.add((*place_of(thought), wording.position))
        if not left.of(thought) and not any(other.last for other in thought.wordings):
            return min(tried, key=lambda each: len(each[0]))


class _Left:
    """The wordings of a letter's thoughts that are not struck, the best first, without the last resort."""

    def __init__(self, letter: Letter, uses: Counter[Key]) -> None:
        self.struck: set[Key] = set()
        # A fragment can stand in a letter twice, in other words, though only one of them is ever chosen.
        self._ranked = {
            id(thought): _ranked(thought, letter, uses)
            for part in (letter.subject, letter.body)
            for thought in thoughts(part)
        }

    def of(self, thought: Thought) -> list[Wording]:
        """Return what is left of one thought."""
        place = place_of(thought)
        return [wording for wording in self._ranked[id(thought)] if (*place, wording.position) not in self.struck]


def place_of(thought: Thought) -> Place:
    """Return what tells a thought from the others of its template."""
    return thought.name, thought.place


def _ranked(thought: Thought, letter: Letter, uses: Counter[Key]) -> list[Wording]:
    """Return the wordings that suit this letter, the best first, without the last resort."""
    brief = letter.brief
    spelling = "british" if brief.language == "en-GB" else "american"
    suits = {brief.tone, spelling, brief.format or ""}
    groups = ({"warm", "formal", "concise"}, {"american", "british"}, {"onsite", "video", "phone", "panel"})

    def fits(wording: Wording) -> bool:
        return all(not (wording.labels & group) or wording.labels & group & suits for group in groups)

    def rank(wording: Wording) -> tuple[int, bytes]:
        seed = f"{brief.variant}|{brief.kind}|{brief.recipient.name}|{thought.name}|{wording.position}"
        return uses[thought.name, thought.place, wording.position], hashlib.blake2b(
            seed.encode(), digest_size=8
        ).digest()

    return sorted((wording for wording in thought.wordings if not wording.last and fits(wording)), key=rank)


def _strike(
    body: str,
    spans: Sequence[Span],
    said: Container[str],
    left: _Left,
    uses: Mapping[Key, int],
    *,
    facts: Container[str],
) -> Key | None:
    """Return a wording to do without: a faulty one always, an unlovely one only while there is another.

    The last wording of what is no fact stands, where the template has no `else`: a parser that finds fault with the
    template's own words was misled by a name.

    Args:
        body: the finished words.
        spans: which words came from which wording.
        said: sentences that others of the panel got.
        left: the wordings of each thought that are not struck.
        uses: how many others of the panel got each wording.
        facts: the thoughts that are named after a fact.
    """
    # A sentence that somebody else got is worse than two that begin alike.
    told = [Fault(found.start(), found.end(), hard=False) for found in sentences(body) if _bare(found[0]) in said]
    seen = sorted([*told, *judge(body)], key=lambda fault: not fault.hard)
    # Reading again is dear, so it comes when nothing else is left to mend.
    for fault in chain(seen, reread(body)):
        inside = [s for s in spans if s.start < fault.end and fault.start < s.end and not s.wording.last]
        # The innermost thought that begins last is the one that can be said otherwise.
        for span in sorted(inside, key=lambda span: (-span.start, span.end))[:1]:
            place = place_of(span.thought)
            others = [wording for wording in left.of(span.thought) if wording is not span.wording]
            # Beauty alone is no reason for words that more of the panel got.
            if fault in told or fault.hard:
                instead = span.thought.name in facts or any(wording.last for wording in span.thought.wordings)
                free = bool(others) or (fault.hard and instead)
            else:
                free = any(uses[*place, wording.position] <= uses[*place, span.wording.position] for wording in others)
            if free:
                return *place, span.wording.position
    return None


def _repeated(body: str, spans: Sequence[Span], said: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield the sentences that somebody else got too, save the offer of information, which may be anybody's."""
    for found in _long_sentences(body):
        start = found.end() - len(found[0].lstrip())
        names = {span.thought.name for span in spans if span.start <= start < span.end}
        if names and "offer" not in names and _bare(found[0]) in said:
            yield start, found.end(), said[_bare(found[0])]


def _long_sentences(body: str) -> Iterator[Match[str]]:
    """Yield the sentences of five words or more, which no two people of a panel should share."""
    return (found for found in sentences(body) if len(found[0].split()) >= 5)


def _bare(sentence: str) -> str:
    return " ".join(sentence.lower().split())
