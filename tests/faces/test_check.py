"""Checking a note that was edited by hand or written elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import thanknote
from thanknote import Debrief, Draft, SettingsError, ThanknoteError, loads

OFF = ("off",)
DEBRIEF = thanknote.load(Path(__file__).parents[2] / "examples" / "debrief.yaml")


@pytest.fixture(scope="module")
def alone() -> Debrief:
    """A debrief with one interviewer."""
    return loads(
        "{candidate: {name: Sunniva Dahl}, company: Crumb and Rye, role: Head Baker, interview: {date: 2026-11-17},"
        " interviewers: [{name: Abel Nkemelu, topics: the rye starter}]}"
    )


def rules(draft: Draft) -> list[str]:
    """Return what was found, as check/rule."""
    return [f"{finding.check}/{finding.rule}" for finding in draft.findings]


def test_headers() -> None:
    """To: and Subject: lines are read, and are no part of the body."""
    draft = thanknote.check(
        "To: Amara Okafor <amara@n.example>\nSubject: Thank you\n\nDear Amara,\n\nHello.\n", engines=OFF
    )
    assert (draft.to.name, draft.to.email, draft.subject) == ("Amara Okafor", "amara@n.example", "Thank you")
    assert draft.body == "Dear Amara,\n\nHello."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    """The line ends of any system are read."""
    draft = thanknote.check(f"\ufeffSubject: Thank you{end}{end}Dear Amara,{end}Hello.{end}", engines=OFF)
    assert (draft.subject, draft.body) == ("Thank you", "Dear Amara,\nHello.")


def test_own_text_comes_back(debrief: Debrief) -> None:
    """A note that was saved as text and not changed is the note that was rendered, and is as ready."""
    for draft in thanknote.render(debrief, engines=OFF):
        again = thanknote.check(str(draft), debrief=debrief, engines=OFF)
        assert (again.to, again.subject, again.body, again.status) == (
            draft.to,
            draft.subject,
            draft.body,
            draft.status,
        )
        assert [f for f in again.findings if f.part != "debrief"] == [f for f in draft.findings if f.part != "debrief"]


def test_not_of_the_debrief(debrief: Debrief) -> None:
    """What was left unused in the debrief is no finding about a text that somebody wrote."""
    draft = thanknote.check("Dear Dr. Brandt,\n\nThank you.", debrief=debrief, engines=OFF)
    assert all(finding.part != "debrief" for finding in draft.findings)


@pytest.mark.parametrize(
    ("text", "to", "name"),
    [
        ("Dear Helen Brandt,\n\nHello.", None, "Dr. Helen Brandt"),
        ("Dear Dr. Brandt:\n\nHello.", None, "Dr. Helen Brandt"),
        ("Hi Tomas,\n\nHello.", None, "Tomas Ibarra"),
        ("Hi Thomas,\n\nHello.", None, "Tomas Ibarra"),
        ("Tomas,\n\nHello.", None, "Tomas Ibarra"),
        ("To: k.asante@tidewater.example\n\nHello.", None, "k.asante@tidewater.example"),
        ("To: Kwame <k.asante@tidewater.example>\n\nHello.", None, "Kwame Asante"),
        ("To: Joan Whitlock\n\nHi Tomas,\n\nHello.", None, "Joan Whitlock"),
        ("To: Joan Whitlock\n\nHi Tomas,\n\nHello.", "kwame", "Kwame Asante"),
        ("To: Somebody Else\n\nHello.", None, "Somebody Else"),
        ("Dear all,\n\nHello.", None, ""),
        ("Hello.", None, ""),
    ],
)
def test_addressee(debrief: Debrief, text: str, to: str | None, name: str) -> None:
    """Whom a note is for: whom the caller names, else the To: line, else the greeting, near misses included."""
    assert thanknote.check(text, debrief=debrief, to=to, engines=OFF).to.name == name


def test_only_interviewer(alone: Debrief) -> None:
    """A note that says nothing of whom it is for is for the only interviewer."""
    assert thanknote.check("Thank you.", debrief=alone, engines=OFF).to.name == "Abel Nkemelu"


def test_without_a_debrief() -> None:
    """Without a debrief the recipient is whom the caller names, as written."""
    assert thanknote.check("Hello.", to="Amara", engines=OFF).to.name == "Amara"


@pytest.mark.parametrize(
    ("to", "hint"), [("Helena", "did you mean"), ("xyz", "there are Dr. Helen Brandt"), ("a", "could be")]
)
def test_nobody(debrief: Debrief, to: str, hint: str) -> None:
    """A name that nobody or several have is an error that says who there is."""
    with pytest.raises(SettingsError, match=hint):
        thanknote.check("Hello.", debrief=debrief, to=to, engines=OFF)


def test_a_slip_in_a_name(debrief: Debrief) -> None:
    """A name that is misspelt in the greeting is found, for the brief is the right person's."""
    draft = thanknote.check(
        "Dear Dr. Brand,\n\nThank you for our talk about moving ship models into the new store.",
        debrief=debrief,
        engines=OFF,
    )
    assert "names/near-miss" in rules(draft)
    assert "specifics/nothing-specific" not in rules(draft)


def test_nothing_specific(debrief: Debrief) -> None:
    """With a debrief, a note that could be anybody's is found."""
    draft = thanknote.check("Dear Dr. Brandt,\n\nThank you for your time.", debrief=debrief, engines=OFF)
    assert "specifics/nothing-specific" in rules(draft)


def test_kind() -> None:
    """The limits are those of the kind that is named, and a kind that does not exist is an error."""
    text = "Hi Amara, " + "thank you for the tour of the kiln room. " * 8
    assert "length/too-many-characters" in rules(thanknote.check(text, kind="linkedin", engines=OFF))
    assert "length/too-many-characters" not in rules(thanknote.check(text, engines=OFF))
    with pytest.raises(SettingsError, match="did you mean 'linkedin'"):
        thanknote.check(text, kind="linkdin", engines=OFF)


def test_settings_and_accepted(debrief: Debrief) -> None:
    """The debrief's settings of checks and its accepted findings count for an edited note, too."""
    long = "Hi Tomas,\n\n" + "Thank you for the rope. " * 28
    assert "length/too-long" in rules(thanknote.check(long, debrief=debrief, engines=OFF))
    assert "length/too-long" not in rules(thanknote.check(long, engines=OFF))


def test_engines() -> None:
    """The engines look at an edited note, and its status says that they did."""
    draft = thanknote.check("Dear Sarah,\n\nThank you for teh tour.", engines=["harper"])
    assert [finding.text for finding in draft.findings if finding.check == "language"] == ["teh"]
    assert [(engine.name, engine.state) for engine in draft.engines] == [("harper", "checked")]


def test_too_long() -> None:
    """A text that is too long to be a note is one sentence, not a long wait."""
    with pytest.raises(ThanknoteError, match="characters"):
        thanknote.check("a" * 200_000, engines=OFF)


WORDS = st.sampled_from(
    [
        *"To: Subject: Dear Hi Tomas Ibarra Helen Brandt, Dr. [confirm: x] {{ None TODO the the .. ,, ___ ë 🙂".split(),
        *("\n", "\r\n", "\n\n", "\t", "\u200d", "\x1b[31m", "\u2028", "\ud800"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=60).map(" ".join)), st.booleans())
def test_any_text(text: str, known: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    """Any text at all gives a draft, and every finding in it lies within its part and quotes it."""
    draft = thanknote.check(text, debrief=DEBRIEF if known else None, engines=OFF)
    for finding in draft.findings:
        part = getattr(draft, finding.part)
        assert 0 <= finding.start <= finding.end <= len(part)
        assert part[finding.start : finding.end] == finding.text
