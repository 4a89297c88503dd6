"""Whether the debrief gives what the note says: names, numbers, days, what was said, what the writer has done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from thanknote.checks._clauses import claims, sayings, words_in
from thanknote.checks._figures import Figures
from thanknote.checks._given import Given, given, says_of_own, stem
from thanknote.checks._letter import Span, letter
from thanknote.checks._strange import strange_names
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part, Severity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from thanknote.debrief import Debrief

_ENOUGH = 0.34
"""The share of its telling words that the debrief has to have of what is said: people put things their own way."""
_MOST = 100
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})
_TITLE = re.compile(
    r"(?<![\w-])(?P<title>[A-Z][\w&'’-]*(?: (?:(?:of|and|for|&|,) )?[A-Z][\w&'’-]*){0,7})"
    r" (?:role|position|post|job|vacancy|opening)\b"
)
_PERSON = re.compile(
    r"\b(?:thank|meet|met|meeting|greet|greeting|ask|asked|tell|told|regards to|wishes to|from|with) $"
)
_STARTS = re.compile(r"^(?:(?:That|As|What|How|The|A|An|Your|My|This|Thank|Re|For|In|Our)\b[ ,]*)+")


def grounding(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Compare what the note says with the debrief: people, places and companies, numbers and sums, days, deeds.

    A note that was edited, or written by somebody or something else, easily says what nobody said: a wrong year, a
    degree you do not have, words that your interviewer never spoke. What the debrief has in other words, other
    forms or figures is the same. Thanks, wishes and offers are no claims.

    Wrong: "You mentioned the office in Leeds; I have ten years of experience there." (the debrief has neither)
    Right: "You mentioned that nobody is woken at night." (a topic says so)

    Yields:
        `number`, `date` and `role` (warnings, errors where the debrief says otherwise of the same thing), `person`,
        `name`, `claim` (something about you) and `words` (put into the reader's mouth), all warnings. Nothing
        without a debrief.
    """
    debrief = context.debrief
    if debrief is None or not draft.body:
        return
    known, body = given(debrief), letter(draft.body).text
    own = [text for path, text in known.phrases if path.endswith(".sentence")]
    taken = [(at, at + len(text)) for text in own if (at := draft.body.find(text)) >= 0]
    figures = Figures(debrief, known, draft.to.path)
    found = chain(
        _clauses(draft, context, known),
        _figures(draft, "subject", figures, 0, len(draft.subject)),
        _figures(draft, "body", figures, body.start, body.end),
        _roles(draft, debrief, known),
        _names(draft, context, known, *body),
    )
    # The first says most: a claim nobody gave has numbers and names in it that nobody gave.
    spans: dict[Part, list[tuple[int, int]]] = {"subject": [], "body": taken}
    # What has more is no note.
    for finding in islice(found, _MOST):
        if not finding.text or (finding.part == "body" and not body.start <= finding.start < body.end):
            continue
        if not any(start < finding.end and finding.start < end for start, end in spans[finding.part]):
            spans[finding.part].append((finding.start, finding.end))
            yield finding


def _clauses(draft: Draft, context: Context, known: Given) -> Iterator[Finding]:
    """Yield what the note says of the writer, or that the reader said, of which the debrief has next to nothing."""
    doc = context.doc("body")
    for tokens in claims(doc):
        if _share(tokens, known, known.stems) < _ENOUGH:
            message = "Nothing in your debrief says this of you; add it there, or leave it out."
            yield _finding(draft, "claim", "warning", message, _span(tokens))
    theirs = known.own(draft.to.path)
    for tokens in sayings(doc):
        if _share(tokens, known, theirs) >= _ENOUGH:
            continue
        # Of a note that says only what somebody else talked about, `recipient` says so.
        elsewhere = _share(tokens, known, known.stems) >= _ENOUGH
        if elsewhere and not says_of_own(draft.body, known, draft.to.path):
            continue
        who = draft.to.name or "your reader"
        message = (
            f"This stands in your debrief with somebody else, not with {who}; was it them?"
            if elsewhere
            else f"Nothing in your debrief says that {who} said this; add it there, or leave it out."
        )
        yield _finding(draft, "words", "warning", message, _span(tokens))


def _share(tokens: list[Token], known: Given, words: frozenset[str]) -> float:
    """Return the share of the telling words that stand among the debrief's, 1 where none tells anything."""
    telling = [
        token
        for token in tokens
        if (token.pos_ in _TELLING or token.like_num) and token.lemma_.lower() not in words_in("general")
        if stem(token.text) and token.lower_ not in words_in("general")
    ]
    if not telling:
        return 1.0
    return sum(_is_given(token, known, words) for token in telling) / len(telling)


def _is_given(token: Token, known: Given, words: frozenset[str]) -> bool:
    if token.like_num:
        return known.has_number(token.text)
    return bool({stem(token.text), stem(token.lemma_)} & words)


def _span(tokens: list[Token]) -> Span:
    """Return where words stand, without the marks and little words around them."""
    words = sorted((token for token in tokens), key=lambda token: token.i)
    while words and (words[0].is_punct or words[0].is_space or words[0].lower_ in {"that", "about", "on", "of", "and"}):
        words.pop(0)
    while words and (words[-1].is_punct or words[-1].is_space):
        words.pop()
    return Span(words[0].idx, words[-1].idx + len(words[-1])) if words else Span(0, 0)


def _figures(draft: Draft, part: Part, figures: Figures, start: int, end: int) -> Iterator[Finding]:
    text: str = getattr(draft, part)
    for figure in figures.strange(text, start, end):
        said = text[figure.start : figure.end]
        severity: Severity = "error" if figure.wrong else "warning"
        message = (
            f"Your debrief says {figure.instead or 'something else'} here, not {said}; mend one of the two."
            if figure.wrong
            else f"Your debrief does not have {said}; check it, or leave it out."
        )
        rule = "date" if figure.day else "number"
        better = (figure.instead,) if figure.instead else ()
        yield _finding(draft, rule, severity, message, Span(figure.start, figure.end), part=part, suggestions=better)


def _roles(draft: Draft, debrief: Debrief, known: Given) -> Iterator[Finding]:
    """Yield a job title before "role" or "position" that is not the debrief's."""
    words = known.of("role", "company") | known.titles()
    parts: tuple[Part, ...] = ("subject", "body")
    for part in parts:
        for found in _TITLE.finditer(getattr(draft, part)):
            skip = _STARTS.match(found["title"])
            start = found.start("title") + (skip.end() if skip else 0)
            title = found[0][start - found.start() : found.end("title") - found.start()]
            strange = [word for word in re.findall(r"\w+", title) if stem(word) and stem(word) not in words]
            if strange and not any(stem(word) in known.stems and word.isupper() for word in strange):
                message = f"The debrief's role is {debrief.role}, not {title}."
                yield _finding(draft, "role", "error", message, Span(start, found.end("title")), part=part)


def _names(draft: Draft, context: Context, known: Given, start: int, end: int) -> Iterator[Finding]:
    common = frozenset(token.idx for token in context.doc("body") if token.pos_ != "PROPN")
    for name in strange_names(draft.body, start, end, known, common):
        if name.company:
            continue
        said = draft.body[name.start : name.end]
        person = name.person or (" " in said and bool(_PERSON.search(draft.body[max(0, name.start - 20) : name.start])))
        message = f"Your debrief does not have {said}; check the name, or leave it out."
        yield _finding(draft, "person" if person else "name", "warning", message, Span(name.start, name.end))


def _finding(
    draft: Draft, rule: str, severity: Severity, message: str, place: Span, *, part: Part = "body",
    suggestions: tuple[str, ...] = (),
) -> Finding:  # fmt: skip
    text: str = getattr(draft, part)
    return Finding(
        check="grounding", rule=rule, severity=severity, message=message, part=part, start=place.start,
        end=place.end, text=text[place.start : place.end], suggestions=suggestions,
    )  # fmt: skip
