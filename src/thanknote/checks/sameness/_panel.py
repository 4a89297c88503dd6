"""What the notes of one panel that come before a note say too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from thanknote.checks._spared import facts_in
from thanknote.checks.sameness._finding import finding
from thanknote.checks.sameness._likeness import jaccard, longest_shared
from thanknote.checks.sameness._read import read
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding
from thanknote.english import names_of

_LEAST = 0.01
"""However little is asked for, notes without a common shingle are not alike."""


def over_panel(draft: Draft, context: Context, limit: float) -> Iterator[Finding]:
    """Yield what the notes of the panel that come before this one say too."""
    at = next((at for at, other in enumerate(context.panel) if other is draft), len(context.panel))
    earlier = [other for other in context.panel[:at] if other.kind == draft.kind and other.body]
    if not earlier:
        return
    common = frozenset(_known_to_all(context))
    mine = read(draft.body, common)
    # Where this was written here, its writer knows more of it: the others of the panel who were not asked for.
    told = {one.start for one in draft.findings if one.rule == "repeated"}
    shares = [jaccard(mine.shingles, read(other.body, common).shingles) for other in earlier]
    most = max(shares)
    if most >= max(limit, _LEAST):
        other = earlier[shares.index(most)]
        message = f"{most:.0%} of this is in the note to {_name(other)} too; tell each what is theirs."
        yield finding(draft, "alike", "warning", message, longest_shared(mine.words, read(other.body, common).words))
        return
    for key, place in mine.sentences.items():
        same = next((other for other in earlier if key in read(other.body, common).sentences), None)
        if same is not None and place[0] not in told:
            message = f"{_name(same)} gets this sentence too; change one of the two, for people compare notes."
            yield finding(draft, "shared-sentence", "advice", message, place)


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
