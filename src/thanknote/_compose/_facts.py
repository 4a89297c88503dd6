"""The facts of each note: phrases in their forms, shared out over everybody; what is not used is reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from thanknote._compose._raws import raws_of, strengths_of
from thanknote._compose._strengths import dealt
from thanknote._compose._unused import held, kept_back, noticed, partly, unanswered, undealt, unused
from thanknote.debrief import Debrief
from thanknote.draft import Finding, Phrase
from thanknote.english import Raw, phrases, plain
from thanknote.recipients import own_note

Forms = Mapping[Raw, Phrase]
"""What English makes of the phrases that may be said; what is held back is not among them."""

_NAMED = 4
"""Words, with the article: "the new rota" and "the sous vide station" are only named."""
_FIGURE = re.compile(r"\((?:[a-z ]*\d|[£$€]\d|(?:two|three|four|five|six|seven|eight|nine|ten) )")
_SEVERAL = {"promise", "help", "mention"}
"""Fields of which a note says all there is, joined in one sentence."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one note can say, by the names that templates know, and what was noticed about each field."""

    facts: Mapping[str, Phrase] = field(default_factory=dict)
    noticed: tuple[tuple[str, Finding], ...] = ()

    def for_kind(self, names: Iterable[str]) -> Reading:
        """Return what a kind of note with these facts can say of it."""
        wanted = set(names)
        facts = {name: fact for name, fact in self.facts.items() if name in wanted}
        told = [(name, finding) for name, finding in self.noticed if name in wanted]
        if "second" in self.facts and "topic" in wanted and "second" not in wanted:
            second = self.facts["second"]
            told.append(("topic", unused(Raw(text=second.text, field="topic", path=second.path))))
        return Reading(facts, tuple(told))


def read_everybody(debrief: Debrief) -> dict[str, Reading]:
    """Return the facts for everybody who can get a note, by the path where they stand.

    All phrases are parsed in one go. Who stands in the debrief twice gets the facts of both places. A
    person's own `fit` counts before a strength, which only those are told to whom it says something. People are
    read in the order of their names, and of a topic that two raised, who has another says the other: so the
    order of the file does not matter.
    """
    owners = own_note(debrief)
    raws: dict[str, list[Raw]] = {path: [] for path in owners.values()}
    for path, person in debrief.people():
        raws[owners[path]] += raws_of(person, path)
    strengths = strengths_of(debrief)
    everything = [*strengths, *(raw for some in raws.values() for raw in some)]
    said = [raw for raw in everything if not kept_back(raw)]
    forms = dict(zip(said, phrases(said, language=debrief.language), strict=True))
    names = {path: person.name for path, person in debrief.people()}
    order = sorted(raws, key=lambda path: (names[path], path))
    taken: set[str] = set()
    readings = {path: _read(raws[path], forms, taken) for path in order}
    met = [path for path in order if path.startswith("interviewers[")]
    return {**readings, **_with_strengths(debrief, {path: readings[path] for path in met}, strengths, forms)}


def _with_strengths(
    debrief: Debrief, readings: Mapping[str, Reading], strengths: Sequence[Raw], forms: Forms
) -> dict[str, Reading]:
    """Return the readings with a strength for those without a fit of their own to whom one says something."""
    usable = [forms[raw] for raw in strengths if raw in forms and forms[raw].usable]
    usable.sort(key=lambda phrase: bool(phrase.partly))
    about_me = [("fit", finding) for raw in strengths for finding in _noticed(raw, forms)]
    without = [path for path, reading in readings.items() if "fit" not in reading.facts]
    told = dealt(debrief, without, usable)
    out = dict(readings)
    for path in without:
        # What there is to say about a strength concerns those whose note could have said it.
        facts = {**readings[path].facts, **({"fit": told[path]} if path in told else {})}
        part = [("fit", finding) for finding in partly(told.get(path))]
        out[path] = Reading(facts, (*readings[path].noticed, *about_me, *part))
    first = next(iter(readings))
    unsaid = [("fit", finding) for finding in undealt([fit for fit in usable if fit not in told.values()])]
    return {**out, first: replace(out[first], noticed=(*out[first].noticed, *(() if without else about_me), *unsaid))}


def _read(raws: Sequence[Raw], forms: Forms, taken: set[str]) -> Reading:
    """Choose what one note says: of each field the first that English has a form for, a whole one before a part.

    A topic or an interest point that tells something comes before one that is only named ("the rota").

    Args:
        raws: the phrases about one person.
        forms: what English makes of them.
        taken: the topics and interest points of those who were read before; this person's are added.
    """
    usable = [raw for raw in raws if raw in forms and forms[raw].usable]
    told = {raw.path.removesuffix(".detail") for raw in usable if raw.field == "detail"}
    usable.sort(
        key=lambda raw: (
            raw.field != "topic" and bool(forms[raw].partly),
            plain(raw.text) in taken,
            raw.field == "topic" and _is_second_choice(forms[raw]),
            raw.field in {"topic", "interest"} and raw.path not in told and not _telling(forms[raw]),
        )
    )
    facts: dict[str, Phrase] = {}
    used: set[Raw] = set()
    for raw in usable:
        name = _fact_of(raw)
        if name == "detail":
            continue
        if name in facts and raw.field in _SEVERAL:
            facts[name] = _joined(facts[name], forms[raw])
        elif name == "topic" and name in facts and "second" not in facts and _goes_with(facts[name], forms[raw]):
            facts["second"] = forms[raw]
        elif name in facts:
            continue
        else:
            facts[name] = forms[raw]
        used.add(raw)
        if raw.field in {"topic", "interest"}:
            taken.add(plain(raw.text))
    for raw in usable:
        if raw.field == "detail" and "topic" in facts and _belongs(raw, facts["topic"]):
            facts["detail"] = forms[raw]
            used.add(raw)
    told_so = _with_details(facts)
    changed = {raw: told_so[name] for raw in used for name in facts if forms[raw] is facts[name]}
    return Reading(told_so, tuple(_told(raws, {**forms, **changed}, used)))


def _with_details(facts: Mapping[str, Phrase]) -> dict[str, Phrase]:
    """Return the facts with what the rest of the topic tells as its detail; a note has one, and tells it of others."""
    found = dict(facts)
    for name in ("topic", "second"):
        topic = facts.get(name)
        if topic is None or not topic.further:
            continue
        if name == "topic" and "detail" not in found and topic.by != "me":
            found["detail"] = Phrase(text=topic.text, path=topic.path, that=topic.further)
        elif "detail" in found or topic.by == "me":
            found[name] = replace(topic, further=None, partly=topic.about or topic.that or "")
    return found


def _fact_of(raw: Raw) -> str:
    """Return what templates call the fact that a phrase of this field becomes."""
    return "referral" if raw.path.startswith("referrers[") else raw.field


def _telling(phrase: Phrase) -> bool:
    """Say whether a phrase tells something by itself: a clause, a figure, not only a name."""
    told = phrase.that or phrase.how or phrase.sentence or phrase.shown or (phrase.doing and not phrase.about)
    return bool(told or phrase.further or _FIGURE.search(phrase.about or ""))


def _is_second_choice(topic: Phrase) -> bool:
    """Say whether another topic makes a better beginning: this one was asked of the writer, is theirs, or is grave."""
    return topic.question or topic.grave or _is_mine(topic)


def _is_mine(topic: Phrase) -> bool:
    return (topic.about or "").startswith("my ")


def _goes_with(topic: Phrase, second: Phrase) -> bool:
    """Say whether a second topic adds something: it tells something, or both are only named and fit in one breath."""
    if _is_mine(second):
        return False
    named = second.about or second.noun or ""
    return _telling(second) or len(named.split()) > _NAMED or not (topic.that or topic.how or topic.further)


def _belongs(detail: Raw, topic: Phrase) -> bool:
    return detail.path in {topic.path, f"{topic.path}.detail"}


def _told(raws: Sequence[Raw], forms: Forms, used: set[Raw]) -> Iterator[tuple[str, Finding]]:
    """Yield what there is to say about each phrase, with the fact that it could have been."""
    topics = {raw.path for raw in used if raw.field == "topic"}
    for raw in raws:
        answer = raw.field == "detail" and not raw.path.endswith(".detail")
        name = _fact_of(raw)
        found = _noticed(raw, forms)
        if answer and (found or raw not in used):
            # The question is used without its answer, or neither is and that is said of the question.
            yield from ((name, finding) for finding in unanswered(raw, forms.get(raw)) if raw.path in topics)
            continue
        yield from ((name, finding) for finding in found)
        if raw in used:
            yield from ((name, finding) for finding in partly(forms[raw]))
        elif raw in forms and forms[raw].usable:
            yield name, unused(raw)


def _noticed(raw: Raw, forms: Forms) -> list[Finding]:
    return noticed(raw, forms[raw]) if raw in forms else [held(raw)]


def _joined(first: Phrase, second: Phrase) -> Phrase:
    """Return two facts as one: "my notes on the upgrade and the runbook", "booking my travel and for the map"."""
    one, other = first.doing or first.noun, second.doing or second.noun
    noun = " and ".join(text for text in (first.noun, second.noun) if text) or None
    about = " and ".join(text for text in (first.about, second.about) if text) or None
    do = " and ".join(text for text in (first.do, second.do) if text) or None
    doing = f"{one} and for {other}" if one and other else None
    text = f"{first.text}; {second.text}"
    return replace(first, text=text, noun=noun, doing=doing, do=do, about=about, singular=None, plural=noun)
