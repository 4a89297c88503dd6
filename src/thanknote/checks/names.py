"""Whether everybody is called by the right name, spelled as in the debrief."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._near import near_miss, only_accents, without_possessive, words_of
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part
from thanknote.english import bare_name, call, is_word, names_of, plain

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_CAPITALISED = re.compile(r"(?<![\w’'.-])[^\W\d_a-z][^\W\d_]*(?:[’'ʻ\u0300-\u036f-]+[^\W\d_]+)*[\u0300-\u036f]*")
_LONG_HALF = 6
"""Letters from which half of a name with a hyphen has near misses of its own."""
_GREETING = re.compile(
    r"\A\s*(?:To(?=\s+whom)|Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening))\s+(?P<name>[^\n,:!;]{1,80})",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:whom it may concern|sirs?|madam|sir (?:or|and) madam|(?:hiring|recruiting) \w+|recruiters?)\s*", re.IGNORECASE
)
_PARTS: tuple[Part, ...] = ("subject", "body")


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
    yield from _misspelt(draft, debrief, greeting, wrong)
    yield from _others(draft, context, debrief, greeting)


def _wrong_greeting(draft: Draft, debrief: Debrief, greeting: re.Match[str] | None) -> Finding | None:
    """Return the greeting if a name in it is not the recipient's, nor almost."""
    if greeting is None or not draft.to.name:
        return None
    person = next((one for _, one in debrief.people() if one.name == draft.to.name), None)
    wanted = person.greeting if person else None
    theirs = [word for name in names_of(draft.to.name, greeting=wanted) for word in words_of(name)]
    exact = {plain(word) for word in theirs}
    others = {plain(word) for _, one in debrief.people() for word in words_of(bare_name(one.name))} - exact

    def is_right(called: str) -> bool:
        used = [word for word in words_of(bare_name(called)) if not word.islower()]
        return not _NOBODY.fullmatch(called) and all(
            plain(word) in exact
            or (plain(word) not in others and (near_miss(word, theirs) or only_accents(word, theirs)))
            for word in used
        )

    # "Dear Helen and Tomas" is right for both.
    if not theirs or any(is_right(called) for called in re.split(r"\s+(?:and|&)\s+", greeting["name"])):
        return None
    called = call(draft.to.name, greeting=wanted, tone=debrief.tone, language=debrief.language)
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


def _misspelt(
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


def _others(draft: Draft, context: Context, debrief: Debrief, greeting: re.Match[str] | None) -> Iterator[Finding]:
    """Yield the names of other interviewers, unless this person's own facts mention them."""
    mine = {plain(word) for name in names_of(draft.to.name) for word in words_of(name)}
    mine |= {plain(word) for text in (debrief.candidate.name, debrief.company, debrief.role) for word in words_of(text)}
    facts = " ".join(phrase.text for phrase in context.brief.facts.values()) if context.brief else ""
    for person in debrief.interviewers:
        if person.name == draft.to.name:
            continue
        for name in sorted(names_of(person.name, greeting=person.greeting), key=len, reverse=True):
            words = {plain(word) for word in words_of(name)}
            whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
            if not words or words <= mine or whole.search(facts) or (len(words) == 1 and is_word(name)):
                continue
            found = _first(draft, whole, greeting.end() if greeting else 0)
            if found is not None:
                part, place = found
                yield Finding(
                    check="names",
                    rule="other-interviewer",
                    severity="warning",
                    message=f"This note is for {draft.to.name}, and names {person.name}; was it copied?",
                    part=part,
                    start=place.start(),
                    end=place.end(),
                    text=place[0],
                )
                break


def _first(draft: Draft, pattern: re.Pattern[str], after: int) -> tuple[Part, re.Match[str]] | None:
    """Return the first place of a pattern in the subject or in the body after its greeting."""
    if found := pattern.search(draft.subject):
        return "subject", found
    if found := pattern.search(draft.body, after):
        return "body", found
    return None
