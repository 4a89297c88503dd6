"""Whether everybody is called by the right name, spelled as in the debrief."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import TYPE_CHECKING

from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part, Severity
from thanknote.english import call, is_word, names_of

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_CAPITALISED = re.compile(r"(?<![\w’'.-])[^\W\d_a-z][^\W\d_]*(?:[’'-][^\W\d_]+)*")
_GREETING = re.compile(
    r"\A\s*(?P<opening>Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening)|To)\s+(?P<name>[^\n,:!;]{1,80})",
    re.IGNORECASE,
)
_SHORTEST = 4
"""Letters from which a word can be a near miss: among shorter ones too many names differ by a letter."""


def names(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Compare the names in the note with the debrief: recipient, candidate, company and the other interviewers.

    A misspelt name is the mistake that readers mind most. A word that is one or two letters away from
    a name in the debrief is a near miss; without its accents it is only advice. The greeting has to be to
    the recipient, and the name of another interviewer usually means that a note was copied.

    Wrong: "Dear Dr. Okafo," to Dr. Amara Okafor.
    Right: "Dear Dr. Okafor," to Dr. Amara Okafor.

    Yields:
        `wrong-greeting` and `near-miss` (errors), `other-interviewer` (warning), `accents` (advice).
        Nothing without a debrief.
    """
    debrief = context.debrief
    if debrief is None:
        return
    greeting = _GREETING.match(draft.body)
    wrong = _wrong_greeting(draft, debrief, greeting)
    if wrong is not None:
        yield wrong
    yield from _near_misses(draft, debrief, wrong)
    yield from _others(draft, context, debrief, greeting.end() if greeting else 0)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", text) if len(word) > 1]


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    word = re.sub(r"[’']s?$", "", word).replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _wrong_greeting(draft: Draft, debrief: Debrief, greeting: re.Match[str] | None) -> Finding | None:
    """Return the greeting if it is to somebody else than the recipient."""
    if greeting is None:
        return None
    person = next((one for _, one in debrief.people() if one.name == draft.to.name), None)
    theirs = {
        _plain(w).casefold()
        for n in names_of(draft.to.name, greeting=person.greeting if person else None)
        for w in _words(n)
    }
    used = {_plain(word).casefold() for word in _words(greeting["name"])}
    near = any(_distance(a, b) <= _allowed(b) for a in used for b in theirs if len(b) >= _SHORTEST)
    if used & theirs or near or not theirs:
        return None
    called = call(
        draft.to.name, greeting=person.greeting if person else None, tone=debrief.tone, language=debrief.language
    )
    start, end = greeting.span("name")
    return Finding(
        check="names",
        rule="wrong-greeting",
        severity="error",
        message=f"This note is for {draft.to.name}, and greets somebody else.",
        start=start,
        end=end,
        text=draft.body[start:end],
        suggestions=(called.name,),
    )


def _near_misses(draft: Draft, debrief: Debrief, wrong: Finding | None) -> Iterator[Finding]:
    """Yield the words that are almost a name of the debrief."""
    people = [person.name for _, person in debrief.people()]
    known = {word for text in (debrief.candidate.name, debrief.company, *people) for word in _words(text)}
    parts = {part for word in known for part in re.split(r"-", word)} | known
    right = {re.sub(r"[’']s?$", "", word) for word in parts} | {_plain(word) for word in parts if word.isascii()}
    written = " ".join(_everything(debrief))
    targets = sorted(word for word in known if len(_plain(word)) >= _SHORTEST)
    places: tuple[Part, ...] = ("subject", "body")
    for part in places:
        text: str = getattr(draft, part)
        for found in _CAPITALISED.finditer(text):
            word = re.sub(r"[’']s?$", "", found[0])
            if word in right or (wrong and part == "body" and wrong.start <= found.start() < wrong.end):
                continue
            hit = _nearest(word, targets)
            if hit is None or (word in written and hit[1] != "accents"):
                continue
            name, rule = hit
            # "March" beside Judge Marsh is a month; in a greeting it can only be the name.
            if rule == "near-miss" and is_word(word) and not _in_greeting(draft.body, part, found.start()):
                continue
            severity: Severity = "advice" if rule == "accents" else "error"
            sentence = f"The debrief writes {name}" + (", with its accents." if rule == "accents" else f", not {word}.")
            yield Finding(
                check="names", rule=rule, severity=severity, message=sentence, part=part,
                start=found.start(), end=found.start() + len(word), text=word, suggestions=(name,),
            )  # fmt: skip


def _everything(debrief: Debrief) -> Iterator[str]:
    """Yield the candidate's own phrases: what is written there is written on purpose."""
    yield from debrief.candidate.strengths
    yield debrief.role
    for person in debrief.interviewers:
        yield from (topic.topic for topic in person.topics)
        yield from (text for topic in person.topics for text in (topic.detail, topic.sentence) if text)
        yield from (text for text in (*person.interest_points, person.connection, person.fit, *person.promised) if text)


def _in_greeting(body: str, part: Part, at: int) -> bool:
    greeting = _GREETING.match(body)
    return part == "body" and greeting is not None and at < greeting.end()


def _nearest(word: str, targets: list[str]) -> tuple[str, str] | None:
    """Return the name that a word is almost, and whether only accents are missing."""
    plain = _plain(word)
    for name in targets:
        if word != name and plain.casefold() == _plain(name).casefold() and not name.isascii():
            return name, "accents"
    if len(plain) < _SHORTEST:
        return None
    for name in targets:
        if abs(len(name) - len(word)) > _allowed(name):
            continue
        gap = _distance(plain.casefold(), _plain(name).casefold())
        if 0 < gap <= _allowed(name):
            return name, "near-miss"
    return None


def _allowed(name: str) -> int:
    """Return how many slips still mean this name: one, in long names two."""
    return 2 if len(name) >= 8 else 1


def _distance(one: str, other: str) -> int:
    """Return the number of slips between two words: a letter more, less, other, or two swapped."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def _others(draft: Draft, context: Context, debrief: Debrief, after: int) -> Iterator[Finding]:
    """Yield the names of other interviewers, unless this person's own facts mention them."""
    mine: AbstractSet[str] = {w.casefold() for n in names_of(draft.to.name) for w in _words(n)}
    own = {w.casefold() for w in (*_words(debrief.candidate.name), *_words(debrief.company), *_words(debrief.role))}
    facts = " ".join(phrase.text for phrase in context.brief.facts.values()) if context.brief else ""
    for person in debrief.interviewers:
        if person.name == draft.to.name:
            continue
        for name in sorted(names_of(person.name, greeting=person.greeting), key=len, reverse=True):
            words = {word.casefold() for word in _words(name)}
            if not words or words <= mine | own or name in facts or (len(words) == 1 and is_word(name)):
                continue
            found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", draft.body[after:])
            if found:
                yield Finding(
                    check="names",
                    rule="other-interviewer",
                    severity="warning",
                    message=f"This note is for {draft.to.name}, and names {person.name}; was it copied?",
                    start=after + found.start(),
                    end=after + found.end(),
                    text=found[0],
                )
                break
