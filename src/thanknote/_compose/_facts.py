"""The facts of each note: phrases in their forms, shared out over the panel; what is not used is reported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from thanknote.draft import Finding, Phrase, Severity, about_fact
from thanknote.english import Raw, names_of, phrases
from thanknote.sensitive import held_back

if TYPE_CHECKING:
    from thanknote.debrief import Debrief, Interviewer

_HOW_TO_SAY = {
    "topic": "write what it was about as a short phrase (the new rota, how you train starters), "
    "or write the whole sentence yourself (sentence: …)",
    "detail": "write it as a clause (nobody is woken at night)",
    "interest": "write it as a clause or a thing (the team picks its own tools)",
    "fit": "write what you did (ran the same cut-over at Acme) or have (six years of night shifts)",
    "strength": "write what you did (ran the same cut-over at Acme) or have (six years of night shifts)",
    "connection": "write it as: we both …",
    "promise": "write the thing you are sending (my notes on the upgrade)",
}
_FIELD_NAMES = {"interest": "interest point", "fit": "fit", "promise": "promise"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one note can say, and what was noticed on the way."""

    facts: Mapping[str, Phrase] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_panel(debrief: Debrief) -> list[Reading]:
    """Return the facts for each interviewer, in the order of the debrief.

    All phrases are parsed in one go. A person's own `fit` counts before a strength; the strengths are
    dealt out in the order of the names, so that the order of the file does not matter.
    """
    raws = [_raws(person, f"interviewers[{number}]") for number, person in enumerate(debrief.interviewers)]
    strengths = [
        Raw(text=text, field="strength", path=f"candidate.strengths[{number}]")
        for number, text in enumerate(debrief.candidate.strengths)
    ]
    everything = [*strengths, *(raw for some in raws for raw in some)]
    said = [raw for raw in everything if not held_back(raw.text) and not (raw.sentence and held_back(raw.sentence))]
    forms = dict(zip([raw.path for raw in said], phrases(said, language=debrief.language), strict=True))
    usable = [forms[raw.path] for raw in strengths if raw.path in forms and forms[raw.path].usable]
    usable.sort(key=lambda phrase: bool(phrase.partly))
    about_me = [finding for raw in strengths for finding in _noticed_in(raw, forms.get(raw.path))]
    by_name = sorted(range(len(raws)), key=lambda number: (debrief.interviewers[number].name, number))
    own = {number: _read(raws[number], forms) for number in by_name}
    # What there is to say about a strength concerns those whose note would have said it.
    without = [number for number in by_name if "fit" not in own[number].facts]
    readings = dict(own)
    for dealt, number in enumerate(without):
        fit = usable[dealt % len(usable)] if usable else None
        facts = {**own[number].facts, "fit": fit} if fit else own[number].facts
        readings[number] = Reading(facts, (*own[number].findings, *about_me, *_partly(fit)))
    first, unsaid = by_name[0], _undealt(usable[len(without) :])
    told = (*readings[first].findings, *(() if without else about_me), *unsaid)
    readings[first] = replace(readings[first], findings=told)
    return [readings[number] for number in range(len(raws))]


def _undealt(strengths: Sequence[Phrase]) -> Iterator[Finding]:
    """Yield the strengths that no note says, to be reported once."""
    message = "Not used in any note: each says the fit of its own person, or another strength."
    for strength in strengths:
        yield about_fact("unused", "advice", message, path=strength.path, text=strength.text)


def _raws(person: Interviewer, path: str) -> list[Raw]:
    """Return every phrase about one interviewer with its field."""
    names = names_of(person.name, greeting=person.greeting)
    raws = []
    for number, topic in enumerate(person.topics):
        at = f"{path}.topics[{number}]"
        raws.append(Raw(text=topic.topic, field="topic", path=at, by=topic.by, sentence=topic.sentence, names=names))
        if topic.detail:
            raws.append(Raw(text=topic.detail, field="detail", path=f"{at}.detail", by=topic.by, names=names))
    for number, point in enumerate(person.interest_points):
        raws.append(Raw(text=point, field="interest", path=f"{path}.interest_points[{number}]", names=names))
    if person.fit:
        raws.append(Raw(text=person.fit, field="fit", path=f"{path}.fit", names=names))
    if person.connection:
        raws.append(Raw(text=person.connection, field="connection", path=f"{path}.connection", names=names))
    for number, promise in enumerate(person.promised):
        raws.append(Raw(text=promise, field="promise", path=f"{path}.promised[{number}]", names=names))
    return raws


def _read(raws: Sequence[Raw], forms: Mapping[str, Phrase]) -> Reading:
    """Choose what one note says: of each field the first that English has a form for, a whole one before a part."""
    facts: dict[str, Phrase] = {}
    findings: list[Finding] = []
    usable = [(raw, forms[raw.path]) for raw in raws if raw.path in forms and forms[raw.path].usable]
    for raw, fact in sorted(usable, key=lambda one: bool(one[1].partly)):
        if raw.field == "promise" and "promise" in facts:
            facts["promise"] = _joined(facts["promise"], fact)
        elif raw.field not in facts and raw.field != "detail":
            facts[raw.field] = fact
    for raw in raws:
        phrase = forms.get(raw.path)
        findings.extend(_noticed_in(raw, phrase))
        if phrase is None or not phrase.usable:
            continue
        if raw.field == "detail" and "topic" in facts and raw.path == f"{facts['topic'].path}.detail":
            facts["detail"] = phrase
        elif facts.get(raw.field) is not phrase and raw.field != "promise":
            findings.append(about_fact("unused", "advice", _unused(raw), path=raw.path, text=raw.text))
        else:
            findings.extend(_partly(phrase))
    return Reading(facts, tuple(findings))


def _partly(phrase: Phrase | None) -> Iterator[Finding]:
    """Yield what there is to say of a fact of which only a part is said."""
    if phrase is not None and phrase.partly:
        message = f"Only {phrase.partly!r} is used of this; the whole is too much for one sentence."
        yield about_fact("unused", "advice", message, path=phrase.path, text=phrase.text)


def _unused(raw: Raw) -> str:
    """Return why a phrase that could be said is not."""
    if raw.field == "detail":
        return "Not used, because the topic that it belongs to is not."
    name = _FIELD_NAMES.get(raw.field, raw.field)
    return f"Not used: a note says one {name}, and another comes first; put this one first to use it instead."


def _noticed_in(raw: Raw, phrase: Phrase | None) -> list[Finding]:
    """Return what there is to say about one phrase: held back, not readable, emoji dropped."""
    if phrase is None:
        family = held_back(raw.text) or held_back(raw.sentence or "")
        about = family.about if family else "something private"
        message = f"Held back, because it looks like {about}; keep it under private:, or say it another way."
        return [about_fact("held-back", "warning", message, path=raw.path, text=raw.text)]
    findings = []
    if not phrase.usable:
        reason = phrase.reason or "no reading of it is sure"
        message = f"Not used, because {reason}; {_HOW_TO_SAY[raw.field]}."
        # Nobody may be told "as promised" and not get it.
        severity: Severity = "error" if raw.field == "promise" else "warning"
        findings.append(about_fact("unread", severity, message, path=raw.path, text=raw.text))
    if phrase.usable and phrase.emoji:
        message = f"The emoji {phrase.emoji} is left out of the note."
        findings.append(about_fact("emoji", "advice", message, path=raw.path, text=raw.text))
    return findings


def _joined(first: Phrase, second: Phrase) -> Phrase:
    """Return two promises as one: "my notes on the upgrade and the runbook"."""
    both = f"{first.noun} and {second.noun}"
    return replace(first, text=f"{first.text}; {second.text}", noun=both, singular=None, plural=both)
