"""Who gets a note: by role, by name, and once, however often somebody stands in the debrief."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from thanknote.debrief import Debrief
from thanknote.errors import SettingsError
from thanknote.kinds import Kind, all_kinds
from thanknote.recipients import contact_of, named_in, own_note, recipients, unclear

AMARA = "Amara Okafor"
MAIL = "sam@corran.example"


def debrief(**fields: Any) -> Debrief:
    """Return a debrief with these people."""
    small: Mapping[str, Any] = {
        "candidate": {"name": "Wren Aldous"},
        "company": "Corran Mills",
        "role": "Mill Engineer",
        "interview": {"date": "2026-11-18"},
        "interviewers": [{"name": AMARA}, {"name": "Ben Hale"}, {"name": "Dora Hale"}],
    }
    return Debrief(**{**small, **fields})


@pytest.fixture(scope="module")
def kinds() -> Mapping[str, Kind]:
    """The built-in kinds."""
    return all_kinds()


@pytest.mark.parametrize(
    ("to", "paths"),
    [
        ([], []),
        (["Amara"], [0]),
        (["amara okafor"], [0]),
        (["hale"], [1, 2]),
        (["Dora", "Amara"], [2, 0]),
    ],
)
def test_people_are_named_by_a_part_of_their_name(to: list[str], paths: list[int]) -> None:
    """Capitals do not matter, and a part of a name will do."""
    assert named_in(dict(debrief().people()), to) == [f"interviewers[{number}]" for number in paths]


@pytest.mark.parametrize(("wish", "says"), [("Amra Okafor", "did you mean 'Amara Okafor'?"), ("Zoltan", "Ben Hale")])
def test_nobody_of_that_name_is_an_error_with_a_hint(wish: str, says: str) -> None:
    """A mistyped name gets the nearest one, another the list of names."""
    with pytest.raises(SettingsError, match=r"is called") as caught:
        named_in(dict(debrief().people()), [wish])
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("helper", "owner"),
    [
        ({"name": "Amara Okafor"}, "interviewers[0]"),
        ({"name": "Ms. AMARA OKAFOR"}, "interviewers[0]"),
        ({"name": "A. Okafor"}, "helpers[0]"),
        ({"name": "Sam Lee"}, "helpers[0]"),
    ],
)
def test_who_stands_in_the_debrief_twice_gets_one_note(helper: dict[str, str], owner: str) -> None:
    """Plainly the same name is the same person; an initial is not plain enough."""
    assert own_note(debrief(helpers=[helper]))["helpers[0]"] == owner


@pytest.mark.parametrize(("mail", "owner"), [(MAIL, "interviewers[0]"), ("other@corran.example", "helpers[0]")])
def test_an_address_says_who_somebody_is(mail: str, owner: str) -> None:
    """One address is one person, whatever the names; two addresses are two, though the names are alike."""
    both = debrief(interviewers=[{"name": "Sam Lee", "email": MAIL}], helpers=[{"name": "Sam Lee", "email": mail}])
    assert own_note(both)["helpers[0]"] == owner


@pytest.mark.parametrize(
    ("one", "other", "notes"),
    [
        ("Mr. Hale", "Ms. Hale", 2),
        ("Dr. Hale", "Dr Hale", 1),
        ("Hale, Ben, PhD", "Hale, Dora, PhD", 2),
        ("Dr. Ben Hale", "Ben Hale", 1),
        ("Ben Hale", "ben hale", 1),
    ],
)
def test_a_family_name_alone_is_not_a_person(one: str, other: str, notes: int) -> None:
    """Of two interviewers with one family name neither loses their note."""
    assert len(set(own_note(debrief(interviewers=[{"name": one}, {"name": other}])).values())) == notes


def test_a_reference_is_asked_in_a_note_of_its_own() -> None:
    """What a reference is asked does not belong in the thanks for an interview."""
    assert own_note(debrief(references=[{"name": AMARA}]))["references[0]"] == "references[0]"


@pytest.mark.parametrize(
    ("name", "asks"), [("Amara", True), ("A. Okafor", True), ("Okafor", True), ("Amara Hale", False), (AMARA, False)]
)
def test_what_may_be_one_person_is_asked(name: str, *, asks: bool) -> None:
    """A shorter way to write a name may be the same person, another name is not, the same name surely is."""
    assert list(unclear(debrief(helpers=[{"name": name}]))) == ([("interviewers[0]", "helpers[0]")] if asks else [])


@pytest.mark.parametrize(
    ("contact", "path"), [(None, "interviewers[0]"), ("Sam Lee", "helpers[0]"), ("Dora Hale", "interviewers[2]")]
)
def test_the_contact_is_who_runs_the_hiring(contact: str | None, path: str) -> None:
    """Whom the debrief names, else the first interviewer."""
    assert contact_of(debrief(contact=contact, helpers=[{"name": "Sam Lee"}])) == path


@pytest.mark.parametrize(
    ("kind", "to", "paths"),
    [
        ("follow-up", [], ["helpers[0]"]),
        ("follow-up", ["Ben"], ["interviewers[1]"]),
        ("withdrawal", [], ["helpers[0]"]),
        ("withdrawal", ["Ben"], ["helpers[0]", "interviewers[1]"]),
        ("helper", [], ["helpers[0]"]),
        ("referrer", [], []),
    ],
)
def test_a_kind_goes_to_those_its_template_names(
    kind: str, to: list[str], paths: list[str], kinds: Mapping[str, Kind]
) -> None:
    """In the contact's place somebody else can be asked for news; of a withdrawal others can be told besides."""
    some = debrief(contact="Sam Lee", helpers=[{"name": "Sam Lee"}], referrers=[{"name": "Ben Hale"}])
    assert recipients(some, kinds[kind], to) == paths


@pytest.mark.parametrize(("kind", "paths"), [("follow-up", [1]), ("rejection-reply", [0, 1])])
def test_a_reference_who_interviewed_is_written_to_once(kind: str, paths: list[int], kinds: Mapping[str, Kind]) -> None:
    """An interviewer who is a reference as well gets one question for news and one reply to a no."""
    some = debrief(references=[{"name": "Ben Hale"}])
    assert recipients(some, kinds[kind], ["Ben Hale"]) == [f"interviewers[{number}]" for number in paths]
    alone = debrief(references=[{"name": "Prof. Anand"}])
    assert recipients(alone, kinds["follow-up"], ["Anand"]) == ["references[0]"]
