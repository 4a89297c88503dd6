"""A kind of note is a template's header lines and the message below them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thanknote.errors import TemplateError
from thanknote.kinds import OUTCOMES, all_kinds, find_kind, read_kind

WHOLE = """\
To: interviewers
Medium: email
Words: 60-150
Characters: 900
Lines: interest 5, topic 3
Leave out: offer, again , connection
Send: 2h-48h
Subject: {{ role }}: hello

{{ greeting }},

{% vary topic %}Hello.{% endvary %}
{% vary offer %}a{% endvary %} {% vary again %}b{% endvary %} {% vary connection %}c{% endvary %}
"""


def test_every_header_line_is_read() -> None:
    """Each line becomes a value of its own, and the message is what follows the empty line."""
    kind = read_kind("mine", WHOLE, "mine.j2")
    assert (kind.name, kind.origin, kind.to, kind.medium) == ("mine", "mine.j2", "interviewers", "email")
    assert kind.words == (60, 150)
    assert kind.characters == 900
    assert kind.lines == {"interest": 5, "topic": 3}
    assert kind.leave_out == ("offer", "again", "connection")
    assert kind.send == (2, 48)
    assert kind.subject == "{{ role }}: hello"
    assert kind.body.strip().startswith("{{ greeting }},\n\n{% vary topic %}Hello.")


def test_the_message_knows_its_lines() -> None:
    """Subject and body say on which line of the file they begin, so that errors can."""
    kind = read_kind("mine", WHOLE, "mine.j2")
    lines = WHOLE.splitlines()
    assert lines[kind.subject_line - 1] == f"Subject: {kind.subject}"
    assert lines[kind.body_line - 1 :] == kind.body.splitlines()


def test_two_header_lines_are_enough() -> None:
    """Whom to write to and how: everything else has a meaning when it is left out."""
    kind = read_kind("mine", "To: contact\nMedium: post\n\nHello.", "mine.j2")
    assert kind.words is None
    assert kind.characters is None
    assert kind.lines == {}
    assert kind.leave_out == ()
    assert kind.send == (0, None)
    assert kind.outcomes == OUTCOMES
    assert kind.planned is False
    assert kind.subject == ""


@pytest.mark.parametrize(("written", "send"), [("24h-", (24, None)), ("0h-48h", (0, 48)), ("2h-48h", (2, 48))])
def test_sending_may_have_no_end(written: str, send: tuple[int, int | None]) -> None:
    """`24h-` is from a day after the conversation on, for ever."""
    assert read_kind("mine", f"To: contact\nMedium: post\nSend: {written}\n\nx", "mine.j2").send == send


@pytest.mark.parametrize("written", ["after decision", "at once"])
def test_sending_need_not_follow_the_conversation(written: str) -> None:
    """A kind may wait for the date they gave, or for nothing."""
    assert read_kind("mine", f"To: contact\nMedium: post\nSend: {written}\n\nx", "mine.j2").send == written


def test_a_kind_may_be_for_some_outcomes_and_come_unasked() -> None:
    """How things may stand, and whether it takes part in the plan, are header lines."""
    kind = read_kind("mine", "To: contact\nMedium: post\nOutcome: waiting, offer\nPlan: yes\n\nx", "mine.j2")
    assert (kind.outcomes, kind.planned) == (("waiting", "offer"), True)


def test_headers_can_stand_in_any_order() -> None:
    """Only the names count."""
    headers, _, body = WHOLE.partition("\n\n")
    turned = "\n".join(reversed(headers.splitlines()))
    there, back = read_kind("mine", WHOLE, "m"), read_kind("mine", f"{turned}\n\n{body}", "m")
    assert (back.to, back.words, back.lines, back.send, back.subject) == (
        there.to,
        there.words,
        there.lines,
        there.send,
        there.subject,
    )


def test_a_line_like_a_header_in_the_message_is_the_message() -> None:
    """The first empty line ends the headers."""
    kind = read_kind("mine", "To: contact\nMedium: post\n\nSubject: to change", "mine.j2")
    assert kind.subject == ""
    assert kind.body.strip() == "Subject: to change"


def test_the_built_in_kinds_are_sorted_by_name() -> None:
    """`all_kinds` gives them by name, in that order, each under its own name."""
    kinds = all_kinds()
    assert list(kinds) == sorted(kinds)
    assert {"thank-you", "card", "linkedin"} <= kinds.keys()
    assert all(find_kind(name, kinds).name == name for name in kinds)


def error_of(text: str) -> str:
    """Return what is wrong with a template, or nothing."""
    try:
        read_kind("mine", text, "mine.j2")
    except TemplateError as error:
        return str(error)
    return ""


@given(st.text(max_size=120))
def test_any_text_is_a_kind_or_an_error_with_a_line(text: str) -> None:
    """Whatever a file holds, it is a kind, or one error that begins with file and line."""
    if said := error_of(text):
        assert re.match(r"mine\.j2:\d+: \S", said)
    else:
        assert {"To", "Medium"} <= {line.partition(":")[0] for line in text.splitlines()}


@given(st.text(alphabet="ToMediumWrdsLn: -0123456789h,\n", max_size=60))
def test_headers_made_of_their_own_letters(text: str) -> None:
    """Header lines that are nearly right are read, or refused on their own line."""
    said = error_of(f"To: contact\nMedium: post\n{text}\n\nHello.")
    assert not said or int(said.split(":")[1]) > 2
