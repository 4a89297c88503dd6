"""Subjects: short enough to be shown whole, naming what they are about, for every wording of every kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest

from thanknote._render import _values, render_all
from thanknote._render._letter import Thought, read, thoughts, write
from thanknote._render._template import compiled, written
from thanknote.draft import Brief, Draft
from thanknote.kinds import Kind, all_kinds

KINDS = all_kinds()
WITH_SUBJECT = sorted(name for name, kind in KINDS.items() if kind.subject)
TOPICS = ("role", "company", "conversation", "interview", "help", "reference", "application")
"""What a subject may name: one of these values or words."""
EMPTY = ("following up", "checking in", "hello", "hi", "quick question", "thank you", "thanks")
"""What is no subject alone."""
ROLES = (
    "Clerk",
    "Senior Data Engineer",
    "Assistant Management Accountant",
    "Regional Manager, Community Partnerships",
    "Postdoctoral Research Fellow in Marine Catalysis",
    "Head of Diversity, Inclusion and Community Relations",
)


def subjects(kind: Kind, brief: Brief, *, last: bool = True) -> Iterator[str]:
    """Yield a kind's subject in each of its wordings, with or without the `else`."""
    pieces = read(written(compiled(kind, None)[0], kind, _values(brief, kind)))
    (thought,) = thoughts(pieces)
    for wording in (wording for wording in thought.wordings if last or not wording.last):
        yield write((Thought(thought.name, thought.place, (wording,)),), lambda each: each.wordings[0])[0]


@pytest.mark.parametrize("name", WITH_SUBJECT)
@pytest.mark.parametrize("language", ["en-US", "en-GB"])
def test_every_wording_of_a_subject_is_short_and_says_what_about(
    name: str, language: Literal["en-US", "en-GB"], full: Brief
) -> None:
    """Three to nine words, under 60 characters, naming role, company or what happened, and more than a courtesy."""
    day = "18 November" if language == "en-GB" else "Wednesday"
    brief = replace(full, role=ROLES[0], language=language, day=day)
    for subject in subjects(KINDS[name], brief):
        assert 3 <= len(subject.split()) <= 9, subject
        assert len(subject) < 60, subject
        assert any(topic.casefold() in subject.casefold() for topic in (brief.role, brief.company, *TOPICS)), subject
        assert subject.casefold().rstrip("!. ") not in EMPTY


@pytest.mark.parametrize("name", WITH_SUBJECT)
@pytest.mark.parametrize("role", ROLES)
def test_a_wording_that_is_too_long_for_a_role_is_struck(name: str, role: str, full: Brief) -> None:
    """In every variant, tone and spelling the subject is short if any wording is, else it is the shortest."""
    for variant in range(6):
        for tone, language in (("warm", "en-US"), ("formal", "en-GB")):
            changes: dict[str, Any] = {"variant": variant, "tone": tone, "language": language, "day": "18 November"}
            brief = replace(full, kind=name, role=role, **changes)
            (draft,) = render_all([brief], KINDS)
            fitting = [text for text in subjects(KINDS[name], brief) if len(text) < 60 and len(text.split()) <= 9]
            assert not fitting or draft.subject in fitting
            assert len(draft.subject) < 60 or len(draft.subject) == min(map(len, subjects(KINDS[name], brief)))


def test_there_is_a_subject_for_a_long_role(full: Brief) -> None:
    """Each kind has a wording that is shown whole with a role of more than fifty characters."""
    brief = replace(full, role=ROLES[-1])
    without = [name for name in WITH_SUBJECT if min(map(len, subjects(KINDS[name], brief))) >= 60]
    assert without == []


def test_a_subject_that_fits_comes_before_one_that_does_not(folder: Callable[..., Path], full: Brief) -> None:
    """The wording that is shown whole is taken; where none is, the shortest stands."""
    long, longer = "word " * 12, "word " * 15

    def subject(*wordings: str) -> str:
        head = (
            "To: interviewers\nMedium: email\nSubject: {% vary subject %}" + "{% or %}".join(wordings) + "{% endvary %}"
        )
        templates = folder(mine=f"{head}\n\n{{{{ greeting }}}},\n")
        return render_all([full], all_kinds([templates]), templates=templates)[0].subject

    assert subject(long, "Three short words", longer) == "Three short words"
    assert subject(longer, long) == long.strip()
    assert subject(long + "{% else %}Something after all") == "Something after all"


def test_media_without_a_subject_have_none(kinds: Mapping[str, Kind]) -> None:
    """What goes by e-mail has a subject, and nothing else has."""
    assert {name for name, kind in kinds.items() if kind.medium == "email"} == set(WITH_SUBJECT)


def test_the_notes_of_a_panel_differ_in_their_subjects(full: Brief) -> None:
    """As many people as the thank-you has short subjects get each their own."""
    wordings = [text for text in subjects(KINDS["thank-you"], full, last=False) if len(text) < 60]
    people = [
        replace(full, kind="thank-you", recipient=replace(full.recipient, name=f"Person {number}"))
        for number in range(len(wordings))
    ]
    drafts: list[Draft] = render_all(people, KINDS)
    assert len({draft.subject for draft in drafts}) == len(wordings)
