"""What a debrief's values may be, and what becomes of them."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from thanknote._load import loads
from thanknote.debrief import Debrief, Helper, Interviewer
from thanknote.debrief._fields import entry_at, fields
from thanknote.debrief._problems import _EXAMPLES
from thanknote.errors import DebriefError

WHOLE: dict[str, Any] = {
    "candidate": {"name": "Priya Raghunathan"},
    "company": "Northwind Logistics",
    "role": "Senior Data Engineer",
    "interview": {"date": "2026-11-18"},
    "interviewers": [{"name": "Dr. Amara Okafor"}],
}


@pytest.mark.parametrize(
    "name",
    [
        "Siobhán O'Brien-Ó Súilleabháin",
        "Nguyễn Văn An",
        "Madonna",
        "José María de la Cruz y Núñez",
        "山田　太郎",
        "Łukasz Żółć",
        "محمد بن سلمان",
        "Анна-Мария Д’Арк",
        "Dr. Jean‑Luc d'Arras, Ph.D.",
        "ศิริพร ใจดี",
        "क्षितिज शर्मा",
        "Null",
        "No",
        "X Æ A-12",
    ],
)
def test_names_survive_unchanged(name: str) -> None:
    """Apostrophes, hyphens, accents, one word or five, and every script come out as they went in."""
    whole = {**WHOLE, "interviewers": [{"name": name}]}
    assert Debrief(**whole).interviewers[0].name == name
    assert loads(yaml.safe_dump(whole, allow_unicode=True)).interviewers[0].name == name
    plain = yaml.safe_dump({**whole, "interviewers": []}).replace("interviewers: []", f"interviewers:\n- name: {name}")
    assert loads(plain).interviewers[0].name == name


def test_accents_are_composed_and_space_is_single() -> None:
    """The same name typed on two machines is the same name, and text stands on one line."""
    assert Debrief(**{**WHOLE, "company": " Cafe\u0301\u00a0 of\nLyon "}).company == "Café of Lyon"


def test_plain_values_stay_text() -> None:
    """What other YAML readers turn into truths, minutes and octal numbers stays what was typed."""
    text = yaml.safe_dump(WHOLE) + "\naddress: [no, 010, 1e3]\ncontact: ~\nvariant: 2\n"
    debrief = loads(text.replace("interview:\n", "interview:\n  time: 14:30\n"))
    assert debrief.address == ("no", "010", "1e3")
    assert (debrief.contact, debrief.variant, debrief.interview.time) == (None, 2, time(14, 30))


def test_settings_of_checks_have_types() -> None:
    """A setting is a truth, a number or text, and an empty one is none."""
    checks = "{length: {max_words: 180, share: 0.5, strict: true, of: no, also: '180', not: }, tone: }"
    assert loads(yaml.safe_dump(WHOLE) + f"checks: {checks}").checks == {
        "length": {"max_words": 180, "share": 0.5, "strict": True, "of": "no", "also": "180"}
    }


def test_python_values_are_taken_as_they_are() -> None:
    """Dates, times, numbers, models and tuples need not be written as text."""
    debrief = Debrief(
        **{
            **WHOLE,
            "company": 2026,
            "interview": {"date": date(2026, 11, 18), "time": time(9, 5)},
            "interviewers": Interviewer(name="A", topics=("one", 2)),
        }
    )
    assert (debrief.company, debrief.interview.time) == ("2026", time(9, 5))
    assert [topic.topic for topic in debrief.interviewers[0].topics] == ["one", "2"]


@pytest.mark.parametrize("address", ["amara@northwind.example", "o'brien+x@a-b.example", "j@bücher.example"])
def test_addresses_stay_as_they_are_written(address: str) -> None:
    """An address to which mail could be sent is taken, reserved example domains too, and nothing in it changes."""
    assert Interviewer(name="A", email=address).email == address


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("company", True),
        ("company", b"bytes\x00"),
        ("company", float("nan")),
        pytest.param("company", 10**5000, id="a number too long to be written"),
        ("company", ["a", "b"]),
        ("company", object()),
        ("company", "\ud800"),
        pytest.param("tone", 10**5000, id="a choice too long to be written"),
        ("interview", 20261118),
        ("interview", {"date": 20261118}),
        ("interview", {"date": "2026-1-8"}),
        ("interview", {"date": "２０２６-11-18"}),
        ("interview", {"date": "2026-11-18", "time": "9.30"}),
        ("helpers", {"name"}),
        ("helpers", 3),
        ("checks", {"length": "long"}),
        ("candidate", {"name": "P", "email": "p@" + "x" * 70 + ".example"}),
    ],
)
def test_wrong_python_values_are_a_debrief_error(field: str, value: object) -> None:
    """`Debrief(**values)` raises the same error as a file, whatever the value is, with the path where it stands."""
    with pytest.raises(DebriefError) as caught:
        Debrief(**{**WHOLE, field: value})
    assert [problem.path.startswith(field) for problem in caught.value.problems] == [True]


def test_values_that_hold_themselves_are_shown_in_short() -> None:
    """A value without end is refused in a sentence."""
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(DebriefError, match="stands where one phrase belongs") as caught:
        Debrief(**{**WHOLE, "role": endless})
    assert len(str(caught.value)) < 200


def test_every_required_field_has_an_example() -> None:
    """Whatever is missing, the message can show the line to add."""
    entries = [Debrief] + [entry for field in fields(Debrief).values() if (entry := field.entry)]
    entries += [entry for entry in [entry_at(Debrief, ("interviewers", 0, "topics", 0))] if entry]
    required = {name for entry in entries for name, field in entry.model_fields.items() if field.is_required()}
    assert required <= _EXAMPLES.keys()


def test_private_content_is_not_shown() -> None:
    """A debrief that is printed or logged does not show what is private."""
    debrief = Debrief(**{**WHOLE, "private": {"red_flags": "hushed"}})
    assert debrief.private.red_flags == ("hushed",)
    assert "hushed" not in f"{debrief} {debrief!r} {debrief.private}"


def test_people_are_everybody_but_the_candidate() -> None:
    """Each person comes with the path where they stand."""
    debrief = Debrief(**{**WHOLE, "helpers": [Helper(name="Sam")], "references": {"name": "Leela"}})
    assert [(path, person.name) for path, person in debrief.people()] == [
        ("interviewers[0]", "Dr. Amara Okafor"),
        ("helpers[0]", "Sam"),
        ("references[0]", "Leela"),
    ]


def test_a_debrief_never_changes() -> None:
    """Nothing in a debrief can be set."""
    with pytest.raises(ValidationError, match="frozen"):
        Debrief(**WHOLE).company = "Other"  # type: ignore[misc]
