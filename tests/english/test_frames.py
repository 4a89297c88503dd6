"""Reporting frames are peeled off as frames.yaml shows, and nothing else is."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from thanknote.english import Raw, phrases
from thanknote.english.cleaning._frames import peel, peel_liking, peel_sending

DATA: dict[str, Any] = yaml.safe_load(files("thanknote.english.cleaning").joinpath("frames.yaml").read_text("utf-8"))
EXAMPLES = [
    pytest.param(written, rest, frame.get("by"), frame.get("asked", False), id=written)
    for frame in DATA["frames"]
    for written, rest in frame["peels"].items()
]
WHO: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "frames.yaml").read_text(encoding="utf-8"))
SPOKEN = [
    pytest.param(who, written, rest, id=written) for who, frames in WHO.items() for written, rest in frames.items()
]


@pytest.mark.parametrize(("who", "written", "rest"), SPOKEN)
def test_who_spoke_is_kept(who: str, written: str, rest: str) -> None:
    """The speaker is the reader, the writer, both or nobody known; what was only asked is marked."""
    peeled = peel(written)
    assert (peeled.text, f"{peeled.by or 'nobody'}{'?' * peeled.asked}") == (rest, who)


@pytest.mark.parametrize(("written", "rest", "by", "asked"), EXAMPLES)
def test_the_example_of_a_frame_is_peeled_by_it(written: str, rest: str, by: str | None, asked: bool) -> None:  # noqa: FBT001 - a column of the table
    """The example beside each frame leaves its rest, with the frame's speaker and whether it was only asked."""
    peeled = peel(written)
    assert (peeled.text, peeled.by, peeled.asked) == (rest, by, asked)


def test_every_frame_shows_what_it_peels() -> None:
    """A frame without an example cannot be told from a mistake."""
    assert all(frame["peels"] for frame in DATA["frames"])


@pytest.mark.parametrize("written", [rest for frame in DATA["frames"] for rest in frame["peels"].values()])
def test_a_peeled_phrase_has_no_frame_left(written: str) -> None:
    """Peeling twice gives what peeling once gives."""
    assert peel(written).text == written


@pytest.mark.parametrize(
    "written",
    [
        "the talk she gave on rope",
        "weather shows",
        "a described catalogue",
        "discussion groups for new nurses",
        "asking prices on the quay",
        "we-they thinking in teams",
        "sowing in March",
        "so-called quick wins",
        "oil and gas",
        "wells in the north field",
        "subject librarians",
        "topic modelling",
        "they added a second kiln",
        "they shared a kitchen with the brewery",
        "in short supply since May",
        "they're into their third year",
        "big thing bread",
        "the new apprentices say good morning",
        "yearly audits",
        "notes from the field",
        "key workers",
        "qualified electricians on nights",
    ],
)
def test_a_phrase_without_a_frame_stays(written: str) -> None:
    """Words that only look like the beginning of a frame are part of the phrase."""
    peeled = peel(written)
    assert (peeled.text, peeled.by, peeled.asked) == (written, None, False)


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("so um they weld from week one", "they weld from week one"),
        ("Topic: the new rota", "the new rota"),
        ("great chat about pest traps", "pest traps"),
        ("well, the archive", "the archive"),
    ],
)
def test_fillers_and_labels_are_dropped(written: str, rest: str) -> None:
    """What people say before they say anything is no part of the phrase."""
    assert peel(written).text == rest


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("I like that nobody is woken at night", "nobody is woken at night"),
        ("really liked the fact that they own the rota", "they own the rota"),
        ("I'm keen on the apprentice scheme", "the apprentice scheme"),
        ("interested in hand printing", "hand printing"),
        ("the fact that it is small", "it is small"),
    ],
)
def test_liking_is_peeled_off_an_interest(written: str, rest: str) -> None:
    """An interest point says what appeals, not that it does; the note says that."""
    assert peel_liking(written) == rest


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("said I'd send her the lesson plan", "the lesson plan"),
        ("I promised to email him my notes", "my notes"),
        ("send the recipe", "the recipe"),
        ("will forward the two names", "the two names"),
        ("my packing list", "my packing list"),
    ],
)
def test_sending_is_peeled_off_a_promise(written: str, rest: str) -> None:
    """A promise is the thing that is sent."""
    assert peel_sending(written) == rest


@pytest.mark.parametrize(
    ("written", "by"),
    [
        ("Amara told me that they weld from week one", "them"),
        ("Dr. Okafor explained how on-call works", "them"),
        ("Amara and I talked about the move to Leeds", "both"),
        ("I told Amara about the old ledgers", "me"),
    ],
)
def test_the_reader_may_be_called_by_name(written: str, by: str) -> None:
    """A frame in which the reader's own name stands is a frame, and the name does not stay in the forms."""
    names = ("Dr. Amara Okafor", "Amara Okafor", "Dr. Okafor", "Amara", "Okafor")
    (phrase,) = phrases([Raw(text=written, field="topic", names=names)])
    assert phrase.by == by
    assert phrase.usable
    assert not any(name in str(form) for name in names for form in (phrase.about, phrase.that, phrase.how) if form)


def test_what_somebody_else_said_is_credited_to_nobody() -> None:
    """A colleague's words are not the reader's: the frame goes and no speaker is known."""
    (phrase,) = phrases([Raw(text="Tom said they buy local", field="topic", names=("Amara Okafor", "Amara"))])
    assert phrase.by is None
    assert phrase.that == "you buy local"
