"""Every phrase that a debrief holds about somebody, with the field it stands in and what is known of it."""

from __future__ import annotations

from collections.abc import Iterator

from thanknote.debrief import Debrief, Helper, Interviewer, Person, Reference, Referrer
from thanknote.english import Raw, names_of, two_ideas
from thanknote.sensitive import held_back


def raws_of(person: Person, path: str) -> list[Raw]:
    """Return the phrases about one person, in the order in which a note prefers them."""
    names = names_of(person.name, greeting=person.greeting)
    if isinstance(person, Interviewer):
        return list(_met(person, path, names))
    if isinstance(person, Helper):
        return [Raw(text=text, field="help", path=at, names=names) for at, text in _listed(path, person, "helped_with")]
    if isinstance(person, Referrer):
        return [Raw(text=text, field="help", path=at, names=names) for at, text in _listed(path, person, "how")]
    if isinstance(person, Reference):
        return [
            Raw(text=text, field="mention", path=at, names=names) for at, text in _listed(path, person, "could_mention")
        ]
    return []


def strengths_of(debrief: Debrief) -> list[Raw]:
    """Return the candidate's strengths, which any interviewer could be told."""
    return [
        Raw(text=text, field="strength", path=at) for at, text in _listed("candidate", debrief.candidate, "strengths")
    ]


def _listed(path: str, owner: object, name: str) -> Iterator[tuple[str, str]]:
    for number, text in enumerate(getattr(owner, name)):
        yield f"{path}.{name}[{number}]", text


def _met(person: Interviewer, path: str, names: tuple[str, ...]) -> Iterator[Raw]:
    for number, topic in enumerate(person.topics):
        at = f"{path}.topics[{number}]"
        # "asked how it works and she said it is slow": a question and its answer are a topic and its detail; but not
        # "the depot, she said keep it to yourself", of which nothing may be said.
        whole = topic.sentence or topic.detail or held_back(topic.topic)
        first, answer = (topic.topic, "") if whole else two_ideas(topic.topic)
        yield Raw(text=first, field="topic", path=at, by=topic.by, sentence=topic.sentence, names=names)
        if topic.detail or answer:
            yield Raw(
                text=topic.detail or answer,
                field="detail",
                path=f"{at}.detail" if topic.detail else at,
                by=topic.by if topic.detail else "them",
                names=names,
            )
    for at, text in _listed(path, person, "interest_points"):
        yield Raw(text=text, field="interest", path=at, names=names)
    if person.fit:
        yield Raw(text=person.fit, field="fit", path=f"{path}.fit", names=names)
    if person.connection:
        yield Raw(text=person.connection, field="connection", path=f"{path}.connection", names=names)
    for at, text in _listed(path, person, "promised"):
        yield Raw(text=text, field="promise", path=at, names=names)
