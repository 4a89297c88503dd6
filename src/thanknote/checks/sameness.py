"""Whether the note says a thing twice, or what somebody else's note says too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from thanknote.checks._likeness import SHORTEST, Word, jaccard, longest_shared, mask, shingles, words
from thanknote.checks._sentences import full_sentences, words_of
from thanknote.checks._spared import facts_in, is_inside, named, quoted
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Severity
from thanknote.english import names_of

_ALIKE = 0.4
"""Of notes to people of one panel that we write, none are so alike; a copy with another topic is."""
_TWICE = "This sentence stands here twice; keep it once."
_LEAST = 0.01
"""However little is asked for, notes without a common shingle are not alike."""
_FEWEST = 4
"""Words from which a sentence can begin like its neighbour."""
_FEELINGS = [
    re.compile(rf"\b(?:{root})", re.IGNORECASE)
    for root in (
        "enjoy(?:s|ed|ing|able|ably|ment)?\\b",
        "glad(?:ly|ness)?\\b",
        "pleas(?:ed|ure|ures|ant|antly|ing)\\b",
        "appreciat\\w+",
        "lovel\\w+",
        "love[ds]?\\b",
        "appeal(?:s|ed|ing)?\\b",
        "grate(?:ful|fully)\\b|gratitude\\b",
        "look(?:ing|ed)? forward",
        "delight\\w*",
        "excit\\w+",
        "thrill\\w*",
        "happ(?:y|ily|ier|iness)\\b",
        "hono(?:u?r)(?:ed)?\\b",
        "eager\\w*",
        "impress\\w*",
        "inspir\\w+",
        "enthusias\\w+",
        "keen(?:ly)?\\b",
        "fascinat\\w+",
    )
]
# What anybody may be told: thanks are looked at apart, and an offer of information is no news.
_OFFER = re.compile(
    r"\blet me know\b|\banything (?:else|more|further)\b|\bhearing from you\b"
    r"|\b(?:more|further|additional) (?:information|details?|questions?)\b"
    r"|\bif (?:you|there) (?:need|want|have|is|are|would)\b|\bany (?:other )?questions?\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\s*(?:(?:many|once|again|and|with|my),?\s+)*(?:thanks?|best wishes|kind regards)\b", re.IGNORECASE
)


def sameness(draft: Draft, context: Context, /, *, likeness: float = _ALIKE) -> Iterator[Finding]:
    """Look for what is said twice: within the note, and in the notes of one panel, since people compare them.

    Two notes are too alike when two in five of their runs of five words are the same. Not counted is what both
    have to say: company, role, names, days, your strengths and a topic that several raised, the thanks, the offer of
    information and the sign-off. Only notes of one kind are compared, each with those that come before it.

    Wrong: "I enjoyed our conversation about …, and left with a clear picture of your week." to three people.
    Right: a sentence of its own for each of them.

    Args:
        likeness: from which share of common runs of five words two notes are too alike: 0.0 to 1.0.

    Yields:
        `alike` (with the note that is most alike; marked is the longest passage that both have) and `said-twice`
        (warnings); `shared-sentence` (one that another note has too), `begins-alike` (two neighbouring sentences) and
        `same-feeling` ("glad … gladly") as advice.
    """
    yield from _within(draft)
    yield from _feelings(draft, context)
    yield from _over_panel(draft, context, likeness)


def _within(draft: Draft) -> Iterator[Finding]:
    """Yield what the note itself says twice."""
    said: set[tuple[str, ...]] = set()
    before: tuple[str, ...] = ()
    for found in full_sentences(draft.body):
        start = found.end() - len(found[0].lstrip())
        sentence = tuple(words_of(found[0]))
        if len(sentence) >= _FEWEST and sentence in said:
            yield _finding(draft, "said-twice", "warning", _TWICE, (start, found.end()))
        elif len(sentence) >= _FEWEST and sentence[:2] == before[:2]:
            end = start + len(" ".join(found[0].split()[:2]))
            message = "The sentence before this one begins alike; begin one of them otherwise."
            yield _finding(draft, "begins-alike", "advice", message, (start, end))
        said.add(sentence)
        before = sentence


def _feelings(draft: Draft, context: Context) -> Iterator[Finding]:
    """Yield each feeling that was named before; not in names, quotations, facts and the offer of information."""
    body = draft.body
    spared = [*named(body, context.debrief), *quoted(body)]
    spared += [found.span() for found in full_sentences(body) if _OFFER.search(found[0])]
    facts = " ".join(form for form, _ in facts_in(context.brief)).casefold()
    for pattern in _FEELINGS:
        felt = [
            found
            for found in pattern.finditer(body)
            if not is_inside(*found.span(), spared) and found[0].casefold() not in facts
        ]
        for found in felt[1:]:
            message = "This feeling was named before; once is enough, so say the second thing without it."
            # "I also enjoyed …" takes it up on purpose.
            if not body[: found.start()].lower().endswith("also "):
                yield _finding(draft, "same-feeling", "advice", message, found.span())


def _over_panel(draft: Draft, context: Context, limit: float) -> Iterator[Finding]:
    """Yield what the notes of the panel that come before this one say too."""
    at = next((at for at, other in enumerate(context.panel) if other is draft), len(context.panel))
    earlier = [other for other in context.panel[:at] if other.kind == draft.kind and other.body]
    if not earlier:
        return
    common = frozenset(_known_to_all(context))
    mine = _read(draft.body, common)
    # Where this was written here, its writer knows more of it: the others of the panel who were not asked for.
    told = {finding.start for finding in draft.findings if finding.rule == "repeated"}
    shares = [jaccard(mine.shingles, _read(other.body, common).shingles) for other in earlier]
    most = max(shares)
    if most >= max(limit, _LEAST):
        other = earlier[shares.index(most)]
        message = f"{most:.0%} of this is in the note to {_name(other)} too; tell each what is theirs."
        yield _finding(draft, "alike", "warning", message, longest_shared(mine.words, _read(other.body, common).words))
        return
    for key, place in mine.sentences.items():
        same = next((other for other in earlier if key in _read(other.body, common).sentences), None)
        if same is not None and place[0] not in told:
            message = f"{_name(same)} gets this sentence too; change one of the two, for people compare notes."
            yield _finding(draft, "shared-sentence", "advice", message, place)


class _Read(NamedTuple):
    """A note as it is compared with others."""

    sentences: Mapping[tuple[str, ...], tuple[int, int]]
    """Where each sentence of five words or more stands, save the offers of information."""
    words: tuple[Word, ...]
    """The words of the sentences, save thanks and offers."""
    shingles: frozenset[tuple[str, ...]]


@lru_cache(maxsize=2048)
def _read(body: str, common: frozenset[str]) -> _Read:
    """Return a note as it is compared, with what several have to say masked; each is read once in a panel."""
    cut = mask(common)
    long: dict[tuple[str, ...], tuple[int, int]] = {}
    own: list[Word] = []
    for found in full_sentences(body):
        if _OFFER.search(found[0]):
            continue
        start = found.end() - len(found[0].lstrip())
        said = words(body[start : found.end()], cut, start=start)
        if len(said) >= SHORTEST:
            long[tuple(word.text for word in said)] = (start, found.end())
        if not _THANKS.match(found[0]):
            own += said
    return _Read(long, tuple(own), shingles(own))


def _known_to_all(context: Context) -> Iterator[str]:
    """Yield what several notes have to say: names, company, role, strengths, a topic that somebody else raised too."""
    yield from _names(tuple(dict.fromkeys(other.to.name for other in context.panel)))
    debrief, brief = context.debrief, context.brief
    if debrief is None:
        return
    yield from (debrief.company, debrief.role, debrief.candidate.name, *debrief.candidate.strengths)
    yield from (name for _, person in debrief.people() for name in names_of(person.name, greeting=person.greeting))
    if brief is None:
        return
    yield from (brief.company, brief.role, brief.day)
    raised = [topic.topic for person in debrief.interviewers for topic in person.topics]
    several = {fact.path for fact in brief.facts.values() if raised.count(fact.text) > 1}
    yield from (form for form, path in facts_in(brief) if path.startswith("candidate.") or path in several)


@lru_cache(maxsize=4)
def _names(people: tuple[str, ...]) -> frozenset[str]:
    """Return what notes may call these people; a panel asks once for each of its notes."""
    return frozenset(name for one in people for name in names_of(one))


def _name(draft: Draft) -> str:
    return draft.to.name or "somebody else"


def _finding(draft: Draft, rule: str, severity: Severity, message: str, place: tuple[int, int]) -> Finding:
    return Finding(
        check="sameness", rule=rule, severity=severity, message=message, start=place[0], end=place[1],
        text=draft.body[slice(*place)],
    )  # fmt: skip
