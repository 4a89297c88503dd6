"""Whatever a text holds, reading it gives a debrief or sentences at places inside it, and never a wrong word."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from thanknote._load import loads
from thanknote.debrief import Debrief
from thanknote.debrief._fields import keys
from thanknote.debrief._values import tidy
from thanknote.errors import DebriefError

FRAME = (Path(__file__).parent / "cases" / "frame.yaml").read_text(encoding="utf-8")
WORDS = [
    *sorted(keys(Debrief)),
    *("- ", ": ", ":", "\n", "\n  ", "\n    ", "\n\t", " #", "#", '"', "'", "“", "”", "{", "}", "[", "]", ",", "\\"),
    *(
        "&a",
        "*a",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "---",
        "...",
        "~",
        "null",
        "<<",
        "2026-11-18",
        "14:30",
        "x@y.example",
    ),
    *("\r", "\r\n", "\x00", "\u2028", "\x85", "\ufeff", "\u202e", "\ud800", "é", "😀", "a" * 200, "\\u00e9", "\\ud83d"),
]
QUIET = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def read(text: str | bytes, name: str) -> Debrief | DebriefError:
    """Return the debrief or the error, after a look at the error's places."""
    try:
        return loads(text, name=name)
    except DebriefError as caught:
        error = caught
    decoded = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    lines = re.split("\r\n|\r|\n", decoded.removeprefix("\ufeff"))
    assert error.problems
    for problem in error.problems:
        assert problem.message
        assert str(problem).encode()
        assert (problem.line is None) == (problem.column is None)
        if problem.line is not None and problem.column is not None:
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    return error


@QUIET
@given(
    st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=60).map("".join),
    st.sampled_from(["d.yaml", "d.json"]),
)
@example("[" * 50_000, "d.yaml")
@example("- " * 50_000, "d.yaml")
@example("{a: " * 50_000, "d.yaml")
@example("? " * 50_000, "d.yaml")
@example("".join(" " * depth + "a:\n" for depth in range(1000)), "d.yaml")
@example("a: &a [x]\nb: [" + "*a," * 20_000 + "]", "d.yaml")
@example('"' + "a: " * 20_000, "d.yaml")
@example("a: " + "x " * 50_000 + ": y", "d.yaml")
def test_any_text_is_a_debrief_or_sentences(text: str, name: str) -> None:
    """No text makes reading fail in another way, and no place lies outside the text."""
    read(text, name)


@QUIET
@given(st.binary(max_size=200) | st.binary(max_size=20).map(lambda data: FRAME.encode() + data))
def test_any_bytes_are_a_debrief_or_sentences(data: bytes) -> None:
    """No bytes make reading fail in another way."""
    read(data, "d.yaml")


@QUIET
@given(st.data())
def test_any_edit_of_a_debrief_gives_a_debrief_or_sentences(data: st.DataObject) -> None:
    """Slips in a good file, one or several, are mended for reading or reported, inside the file."""
    text = data.draw(st.sampled_from([FRAME, json.dumps(yaml.safe_load(FRAME), default=str, indent=1)]))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.integers(0, 12))
        text = text[:at] + data.draw(st.sampled_from(["", *WORDS])) + text[at + gone :]
    read(text, data.draw(st.sampled_from(["d.yaml", "d.json"])))


prose = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cf", "Cn", "Co", "Zl", "Zp"], exclude_characters="\ufffc\ufffd"),
    min_size=1,
    max_size=120,
).filter(lambda text: bool(tidy(text)))
phrases = st.lists(prose | st.none(), max_size=3) | prose
people = st.fixed_dictionaries(
    {"name": prose},
    optional={
        "title": prose,
        "email": st.just("amara@northwind.example"),
        "prefers": st.sampled_from(["email", "post"]),
    },
)
topics = prose | st.fixed_dictionaries({"topic": prose}, optional={"detail": prose, "by": st.just("them")})
interviewers = st.builds(
    lambda person, more: person | more,
    people,
    st.fixed_dictionaries(
        {}, optional={"topics": st.lists(topics | st.none(), max_size=3) | topics, "promised": phrases}
    ),
)
debriefs = st.fixed_dictionaries(
    {
        "candidate": st.fixed_dictionaries({"name": prose}, optional={"strengths": phrases}),
        "company": prose,
        "role": prose,
        "interview": st.fixed_dictionaries({"date": st.dates().map(str)}, optional={"time": st.just("9:05")}),
        "interviewers": st.lists(interviewers, min_size=1, max_size=3),
    },
    optional={
        "helpers": st.lists(people | st.none(), max_size=2) | people,
        "address": phrases,
        "tone": st.sampled_from(["warm", "formal"]),
        "variant": st.integers(-9, 9),
        "checks": st.just({"length": {"max_words": 180, "strict": True, "share": 0.5}}),
        "private": st.fixed_dictionaries({}, optional={"notes": phrases}),
    },
)
WRITERS: list[Callable[[Any], str]] = [
    lambda data: yaml.safe_dump(data, sort_keys=False),
    lambda data: yaml.safe_dump(data, default_flow_style=True, width=40),
    lambda data: yaml.safe_dump(data, indent=4, width=1000, explicit_start=True),
    json.dumps,
    lambda data: json.dumps(data, ensure_ascii=False, indent=2),
]


@QUIET
@given(debriefs, st.sampled_from(WRITERS))
def test_what_is_written_is_what_is_read(data: dict[str, Any], write: Callable[[Any], str]) -> None:
    """A debrief that a program writes, as YAML or JSON, is the debrief of the same Python values."""
    debrief = Debrief(**data)
    assert loads(write(data)) == debrief
    assert loads(write(debrief.model_dump(mode="json"))) == debrief


def spots(value: Any) -> list[tuple[Any, str | int]]:
    """Return where a wrong value can be put: each list and mapping with a key that holds text."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    found: list[tuple[Any, str | int]] = []
    for key, item in inside:
        found += [(value, key)] if isinstance(item, str) and key not in ("name", "date", "time") else spots(item)
    return found


@QUIET
@given(debriefs, st.sampled_from(WRITERS), st.data())
def test_a_wrong_value_is_reported_where_it_stands(
    data: dict[str, Any], write: Callable[[Any], str], draw: st.DataObject
) -> None:
    """Wherever an unseen character is hidden in a debrief, it alone is reported, at the place of its text."""
    data = deepcopy(data)
    holder, key = draw.draw(st.sampled_from(spots(data)))
    holder[key] = "HERE" if key in ("tone", "prefers", "by") else "HERE\u200b"
    text = write(data)
    error = read(text, "debrief.yaml")
    assert isinstance(error, DebriefError)
    (problem,) = error.problems
    start = re.search("[\"']?HERE", text)
    assert start
    line, column = text.count("\n", 0, start.start()) + 1, start.start() - text.rfind("\n", 0, start.start())
    assert (problem.line, problem.column) == (line, column)


@settings(QUIET, max_examples=400)
@given(st.text("ab1 :#-@%'\"[]{}*&!|>?,`“”.=~é\\", min_size=1, max_size=12))
@example("C# and #1 team")
@example("rewriting billing: in Go")
@example("“a” b “c”")
@example("a  # b")
@example('"a" b')
@example("!")
def test_a_phrase_is_read_as_it_was_typed_or_not_at_all(phrase: str) -> None:
    """Nobody's phrase is changed or cut by a rule of YAML they do not know: it comes out whole, or is an error."""
    text = FRAME.replace("- migrating the nightly jobs to Flink", f"- {phrase}")
    debrief = read(text, "debrief.yaml")
    # Quotes, brackets and braces are YAML's own, for those who know it.
    own = phrase.strip().startswith(("'", '"', "[", "{"))
    if isinstance(debrief, DebriefError) or own or not re.search(r"\w", phrase):
        return
    # Two spaces and a # begin a comment, and so does a # with a space behind it where nothing stands before it.
    meant = tidy(re.sub("  +#.*|^ #(?: .*)?$", "", f" {phrase}"))
    assert [topic.topic for topic in debrief.interviewers[0].topics] == [*([meant] if meant else []), "on-call"]
