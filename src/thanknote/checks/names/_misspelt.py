"""Words that are almost a name of the debrief, or one without its accents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._near import near_miss, only_accents, without_possessive, words_of
from thanknote.draft import Draft, Finding, Part
from thanknote.english import bare_name, is_word

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_CAPITALISED = re.compile(r"(?<![\w’'.-])[^\W\d_a-z][^\W\d_]*(?:[’'ʻ\u0300-\u036f-]+[^\W\d_]+)*[\u0300-\u036f]*")
_LONG_HALF = 6
"""Letters from which half of a name with a hyphen has near misses of its own."""
_PARTS: tuple[Part, ...] = ("subject", "body")


def misspelt(
    draft: Draft, debrief: Debrief, greeting: re.Match[str] | None, wrong: Finding | None
) -> Iterator[Finding]:
    """Yield the words that are almost a name of the debrief, or one without its accents."""
    people = [bare_name(person.name) for _, person in debrief.people()]
    texts = (debrief.candidate.name, debrief.company, *people)
    known = sorted({word for text in texts for word in words_of(text)})
    right = {part for word in known for part in (word, without_possessive(word), *word.split("-"))}
    halves = sorted(part for word in known if "-" in word for part in word.split("-") if len(part) >= _LONG_HALF)
    on_purpose = {word for text in _everything(debrief) for word in words_of(text)}
    for part in _PARTS:
        text: str = getattr(draft, part)
        named = greeting.span("name") if greeting and part == "body" else (0, 0)
        for found in _CAPITALISED.finditer(text):
            word = without_possessive(found[0])
            start, end = found.start(), found.start() + len(word)
            greeted = named[0] <= start < named[1]
            if word in right or (greeted and wrong) or (not greeted and start < named[1]):
                continue
            name = only_accents(word, known)
            rule = "accents" if name else "near-miss"
            # "March" beside Judge Marsh is a month; in a greeting it can only be the name.
            if name is None and word not in on_purpose and (greeted or not is_word(word)):
                name = near_miss(word, [*known, *halves])
            if name is not None:
                yield Finding(
                    check="names",
                    rule=rule,
                    severity="advice" if rule == "accents" else "error",
                    message=f"The debrief writes {name}"
                    + (", with its accents." if rule == "accents" else f", not {word}."),
                    part=part,
                    start=start,
                    end=end,
                    text=text[start:end],
                    suggestions=(name,),
                )


def _everything(debrief: Debrief) -> Iterator[str]:
    """Yield the candidate's own phrases: what is written there is written on purpose."""
    yield from debrief.candidate.strengths
    yield debrief.role
    for person in debrief.interviewers:
        yield from (text for topic in person.topics for text in (topic.topic, topic.detail, topic.sentence) if text)
        yield from (text for text in (*person.interest_points, person.connection, person.fit, *person.promised) if text)
