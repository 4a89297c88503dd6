"""What people of many naming traditions are called: never a guessed Mr or Ms, never half a name that is wrong."""

from __future__ import annotations

import re
from itertools import chain, product
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thanknote.debrief._values import seen, tidy
from thanknote.english import call, names_of

WARM: dict[str, dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "names.yaml").read_text(encoding="utf-8"),
)
"""By tradition: names and their greetings in a warm American note."""
GREETED = [
    pytest.param(name, greeting, id=f"{tradition}: {name}")
    for tradition, names in WARM.items()
    for name, greeting in names.items()
]
NAMES = [name for names in WARM.values() for name in names]
TONES = ("warm", "formal", "concise")
LANGUAGES = ("en-US", "en-GB")
GUESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dr|Prof)\b", re.IGNORECASE)


def test_many_traditions_are_covered() -> None:
    """At least thirty ways to make a name are tried."""
    assert len(WARM) >= 30


@pytest.mark.parametrize(("name", "greeting"), GREETED)
def test_a_warm_greeting(name: str, greeting: str) -> None:
    """The given name where it is sure which it is, title and family name after a title, and otherwise the full name."""
    assert call(name).greeting == greeting


@pytest.mark.parametrize("tradition", WARM)
def test_no_title_is_added_or_upgraded(tradition: str) -> None:
    """A Mr, Ms or Dr stands in a greeting only if it stands in the name: nobody's gender or degree is guessed."""
    for name, tone, language in product(WARM[tradition], TONES, LANGUAGES):
        found = GUESSED.findall(call(name, tone=tone, language=language).greeting)
        assert found == GUESSED.findall(name)[: len(found)], name


@pytest.mark.parametrize("tradition", WARM)
def test_a_called_name_is_made_of_the_name(tradition: str) -> None:
    """What somebody is called are words of the name, as spelt and in their order."""
    for name, tone in product(WARM[tradition], TONES):
        words = iter(name.replace(",", " ").split())
        assert all(word in words for word in call(name, tone=tone).name.split()), name


@pytest.mark.parametrize("tradition", WARM)
def test_a_formal_greeting_never_stops_at_the_given_name(tradition: str) -> None:
    """A formal note says the full name, or title and family name."""
    for name in WARM[tradition]:
        warm, formal = call(name), call(name, tone="formal")
        assert formal.greeting == f"Dear {formal.name}"
        assert formal.name == warm.name or formal.name.startswith(f"{warm.name} "), name


@pytest.mark.parametrize("tradition", WARM)
def test_an_unsure_name_stands_in_full(tradition: str) -> None:
    """Where it is unsure what to call somebody, no word is left out, save for credentials, epithets and the like."""
    for name in WARM[tradition]:
        called = call(name)
        if called.unsure:
            assert called.name.split() == re.sub(r"\s*(?:\(.*\)|,.*)$|\b(?:Big|Uncle) ", "", name).split()
            assert called.greeting == f"Dear {called.name}"


@pytest.mark.parametrize("name", ["Dr. Ruth Adeyemi", "Prof. Dr. Katrin von Ahlen", "Sgt. Iain McRae", "Mx. Alex Reed"])
def test_british_titles_have_no_full_stop(name: str) -> None:
    """Dr, Prof, Sgt stand without a full stop in British English."""
    assert "." not in call(name, language="en-GB").greeting


@pytest.mark.parametrize(
    ("greeting", "tone", "opening", "name"),
    [
        ("Ruth", "warm", "Hi Ruth", "Ruth"),
        ("Ruth", "formal", "Dear Ruth", "Ruth"),
        ("Dr. Adeyemi", "warm", "Dear Dr. Adeyemi", "Dr. Adeyemi"),
        ("Dear Ruth,", "warm", "Dear Ruth", "Ruth"),
        ("Hello Ruth:", "formal", "Hello Ruth", "Ruth"),
        ("Professor Nagy", "concise", "Dear Professor Nagy", "Professor Nagy"),
        ("Hi", "warm", "Hi", "Ruth Adeyemi"),
    ],
)
def test_the_candidates_own_greeting_wins(greeting: str, tone: str, opening: str, name: str) -> None:
    """`greeting:` says what to call somebody, with or without the opening word, and is never unsure."""
    called = call("Ruth Adeyemi", greeting=greeting, tone=tone)
    assert (called.greeting, called.name, called.unsure) == (opening, name, False)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("Kovács-Tóth Ágnes", "Hi Kovács-Tóth"),
        ("Orbán Réka", "Hi Orbán"),
        ("Ouyang Yulin", "Hi Ouyang"),
        ("Lee Seo-yeon", "Hi Lee"),
        ("Đỗ Mai", "Hi Đỗ"),
        ("Abdul Rahman", "Hi Abdul"),
        ("Okafor, Amara", "Hi Okafor"),
        ("Te Kanawa", "Hi Te"),
        ("Haji Salim", "Hi Haji"),
        ("Sra. Ferrer", "Hi Sra."),
        ("Alex Reed she/her", "Dear Alex Reed she/her"),
        ("Alex Reed [she/her]", "Dear Alex Reed [she/her]"),
        ("Alex Reed – Head of Data", "Dear Alex Reed – Head of Data"),
        ("Alex Reed BSc", "Dear Alex Reed BSc"),
        ("Dr. Sunna Einarsdóttir", "Dear Dr. Einarsdóttir"),
    ],
)
def test_no_greeting_is_half_a_name_that_is_wrong(name: str, wrong: str) -> None:
    """No family name, title or half a given name stands for the person, nor a pronoun or a job in the greeting."""
    assert call(name).greeting != wrong


names = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from([*chain.from_iterable(map(str.split, NAMES)), ",", "(", ")", "-", "."]), max_size=6).map(
        " ".join
    ),
).map(lambda text: tidy(seen(text)))


@settings(deadline=None, max_examples=200)
@given(names.filter(bool), st.sampled_from(TONES), st.sampled_from(LANGUAGES))
def test_any_name_gets_a_greeting(name: str, tone: str, language: str) -> None:
    """Whatever stands as a name, there is a greeting on one line, without a title the name does not have."""
    called = call(name, tone=tone, language=language)
    assert called.greeting.startswith(("Hi ", "Dear "))
    assert called.greeting.endswith(called.name)
    assert called.name == called.name.strip() != ""
    assert len(GUESSED.findall(called.greeting)) <= len(GUESSED.findall(name))
    assert name in names_of(name)


def test_a_greeting_of_marks_only_is_no_greeting() -> None:
    """A comma where a greeting belongs leaves it to the name."""
    assert call("Ruth Adeyemi", greeting=",").greeting == "Hi Ruth"


@settings(deadline=None, max_examples=100)
@given(names.filter(bool), names.filter(lambda text: text.strip(" ,:;")))
def test_a_greeting_that_is_given_is_used(name: str, greeting: str) -> None:
    """Whatever the name, the words that the candidate wrote as `greeting:` stand in the greeting."""
    assert greeting.rstrip(" ,:;") in call(name, greeting=greeting).greeting
