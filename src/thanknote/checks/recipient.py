"""Whether the note is a letter to this one reader: company, topics, greeting, sign-off, subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._clauses import words_in
from thanknote.checks._given import Given, given, of_conversation, says_of_own, stems, words_of
from thanknote.checks._letter import Letter, Span, letter, words_for
from thanknote.checks._near import words_of as name_words
from thanknote.checks._strange import strange_names
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part, Severity
from thanknote.english import bare_name, names_of, plain

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_SPOKEN = ("phone",)
"""Media in which nothing is greeted or signed on paper."""
_FEWEST, _MOST = 3, 9
"""Words of a subject that says enough and is read at a glance."""
_ALIKE = 2
"""Words of another interviewer's topic in one sentence, from which it is that topic."""
_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*")
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw)\s*:\s*)+", re.IGNORECASE)
_WORD = re.compile(r"\S*\w\S*")
_OPENING = re.compile(r"(?:dear|hi|hello|hey|greetings|good \w+)\b\s*", re.IGNORECASE)


def recipient(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Look at whether this is a letter, and to this reader: one greeting, one sign-off, a subject, the right company.

    Notes that are made from other notes keep the company, the topics or the greeting of the other one. A subject
    such as "Following up" or "Thank you" alone says nothing; three to nine words that name the role or the topic do.

    Wrong: "Dear Hiring Manager," (the debrief has the name), "I would be proud to join Acme." (you met Northwind)
    Right: "Dear Dr. Okafor," and "I would be proud to join Northwind."

    Yields:
        `wrong-company`, `two-greetings`, `two-sign-offs`, `unsigned`, `other-signature`, `nobody` (somebody who has a
        name is greeted without it) (errors); `other-topic`, `no-greeting`, `no-subject` and `vague-subject`
        (warnings); `subject-words` (advice). Without a debrief what needs none: greeting, sign-off, subject.
    """
    if not draft.body.strip():
        return
    parts, debrief = letter(draft.body), context.debrief
    yield from _subject(draft, context)
    # Without a debrief, what neither greets nor closes may be a passage of a note.
    passage = debrief is None and not parts.greetings and not parts.closings
    if draft.medium not in _SPOKEN and not passage:
        yield from _greeted(draft, parts, debrief)
        yield from _signed(draft, parts, debrief)
    if debrief is not None:
        known = given(debrief)
        yield from _companies(draft, context, parts, known, debrief)
        yield from _other_topics(draft, parts, known)


def _greeted(draft: Draft, parts: Letter, debrief: Debrief | None) -> Iterator[Finding]:
    if not parts.greetings:
        if draft.medium != "linkedin":
            first = _first_line(draft.body)
            yield _finding(
                draft, "no-greeting", "warning", "Nobody is greeted here; begin with the reader's name.", first
            )
        return
    for again in parts.greetings[1:]:
        yield _finding(draft, "two-greetings", "error", "This note greets twice; delete one greeting.", again)
    first = parts.greetings[0]
    whom = " ".join(_OPENING.sub("", draft.body[first.start : first.end], count=1).casefold().split()).strip(" .")
    # Where debrief and recipient are known, `names` compares the greeting with the name.
    by_names = debrief is not None and draft.to.name
    if whom in words_for("nobody") and not by_names and (draft.to.name or debrief is not None):
        name = draft.to.name or "your reader, whose name is in the debrief"
        yield _finding(draft, "nobody", "error", f"This greets nobody; greet {name} by name.", first)


def _signed(draft: Draft, parts: Letter, debrief: Debrief | None) -> Iterator[Finding]:
    body = draft.body
    firm = [line for line in parts.closings if _folded(body[line.start : line.end]) in words_for("closings")]
    for again in firm[1:]:
        yield _finding(draft, "two-sign-offs", "error", "This note closes twice; delete one sign-off.", again)
    below = body[parts.signed.start : parts.signed.end]
    names = (
        {plain(word) for name in names_of(debrief.candidate.name) for word in name_words(name)} if debrief else set()
    )
    if names & {plain(word) for word in name_words(below)}:
        return
    lines = [line for line in re.finditer(r"[^\n]+", below) if any(map(str.isalnum, line[0]))]
    named = next((line for line in lines if _is_signature(line[0].strip(" ,-–—"))), None)
    if named is None:
        place = parts.closings[-1] if parts.closings else _last_line(body)
        # A misspelt name is `names`' business; so is a slot that `leftovers` finds.
        if not any(mark in below for mark in "[<{"):
            yield _finding(draft, "unsigned", "error", "Nobody signs this note; end it with your name.", place)
        return
    if debrief is not None and parts.closings and not _is_nearly(named[0], debrief):
        start = parts.signed.start + named.start() + len(named[0]) - len(named[0].lstrip(" ,-–—"))
        text = named[0].strip(" ,-–—")
        message = f"This is signed by {text}, and the debrief's candidate is {debrief.candidate.name}."
        yield _finding(
            draft, "other-signature", "error", message, Span(start, start + len(text)), better=debrief.candidate.name
        )  # fmt: skip


def _is_signature(line: str) -> bool:
    """Say whether a line is a name: few words, with capitals or in a script that has none, and no full stop."""
    words = [word for word in line.split() if word[0].isalpha()]
    return 0 < len(words) <= 5 and line[-1] not in "!?" and (
        (all(not word[0].islower() or len(word) < 4 for word in words) and words[0][0].lower() != words[0][0])
        or not any(char.isupper() or char.islower() for char in line)
    )  # fmt: skip


def _is_nearly(line: str, debrief: Debrief) -> bool:
    from thanknote.checks._near import near_miss

    names = name_words(bare_name(debrief.candidate.name))
    initials = "".join(name[0] for name in names).casefold()
    letters = re.sub(r"\W", "", line).casefold()
    return letters in {initials, initials[:1]} or any(near_miss(word, names) for word in name_words(line))


def _companies(draft: Draft, context: Context, parts: Letter, known: Given, debrief: Debrief) -> Iterator[Finding]:
    common = frozenset(token.idx for token in context.doc("body") if token.pos_ != "PROPN")
    for name in strange_names(draft.body, *parts.text, known, common):
        if name.company:
            said = draft.body[name.start : name.end]
            message = f"The company is {debrief.company}, not {said}; was this note copied?"
            yield _finding(draft, "wrong-company", "error", message, Span(name.start, name.end))


def _other_topics(draft: Draft, parts: Letter, known: Given) -> Iterator[Finding]:
    """Yield what only another interviewer talked about, in a note that has nothing of the reader's own."""
    path, body = draft.to.path, draft.body
    if not path.startswith("interviewers") or says_of_own(body, known, path):
        return
    mine = known.own(path)
    mine |= stems(" ".join(words_in("general")))
    others = [stems(text) - mine for at, text in known.phrases if of_conversation(at) and not at.startswith(f"{path}.")]
    for sentence in _SENTENCE.finditer(body, parts.text.start, parts.text.end):
        said = stems(sentence[0])
        topics = [theirs & said for theirs in others if len(theirs & said) >= min(_ALIKE, max(1, len(theirs)))]
        if topics:
            hits = [Span(word.start(), word.end()) for word in words_of(sentence[0]) if stems(word[0]) & topics[0]]
            place = Span(sentence.start() + hits[0].start, sentence.start() + hits[-1].end)
            message = f"You talked about this with somebody else, and this note is for {draft.to.name}; was it copied?"
            yield _finding(draft, "other-topic", "warning", message, place)
            return


def _subject(draft: Draft, context: Context) -> Iterator[Finding]:
    wanted = draft.medium == "email" and (context.kind is None or bool(context.kind.subject))
    said = " ".join(_folded(_REPLY.sub("", draft.subject)).split())
    if not said or said == "no subject":
        if wanted and (draft.subject or context.debrief is not None):
            place = Span(0, len(draft.subject)) if draft.subject else _first_line(draft.body)
            part: Part = "subject" if draft.subject else "body"
            message = "This e-mail has no subject; name the role or the topic in three to nine words."
            yield _finding(draft, "no-subject", "warning", message, place, part=part)
        return
    whole = Span(0, len(draft.subject))
    if said in words_for("subjects"):
        message = "This subject says nothing; name the role or what you talked about."
        yield _finding(draft, "vague-subject", "warning", message, whole, part="subject")
        return
    count = len(_WORD.findall(_REPLY.sub("", draft.subject)))
    if not _FEWEST <= count <= _MOST:
        message = f"This subject has {count} word{'s' if count > 1 else ''}; {_FEWEST} to {_MOST} read best."
        yield _finding(draft, "subject-words", "advice", message, whole, part="subject")


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s/'’-]", " ", text).casefold().split())


def _first_line(body: str) -> Span:
    found = re.search(r"\S[^\n]*", body)
    return Span(*found.span()) if found else Span(0, len(body))


def _last_line(body: str) -> Span:
    found = list(re.finditer(r"\S[^\n]*", body))
    return Span(*found[-1].span()) if found else Span(0, len(body))


def _finding(
    draft: Draft, rule: str, severity: Severity, message: str, place: Span, *, part: Part = "body", better: str = ""
) -> Finding:
    text: str = getattr(draft, part)
    return Finding(
        check="recipient", rule=rule, severity=severity, message=message, part=part, start=place.start, end=place.end,
        text=text[place.start : place.end], suggestions=(better,) if better else (),
    )  # fmt: skip
