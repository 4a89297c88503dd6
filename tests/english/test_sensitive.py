"""What is private is held back, and what only looks like it is a topic."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thanknote.sensitive import families, held_back, held_words

DATA: dict[str, Any] = yaml.safe_load(files("thanknote.sensitive").joinpath("families.yaml").read_text("utf-8"))

SCRIBBLED: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "sensitive.yaml").read_text(encoding="utf-8"),
)
"""What people of many trades wrote: by family what is held, and what only looks like it."""

HOLDS = {
    "pay": [
        "she said they could stretch to 62k, salary wise",
        "I told him my salary now is 41k",
        "my expected pay",
        "what my day rate would be",
        "I'd need £45k to move",
        "pay: he said 58k is tops",
    ],
    "offers": [
        "I have an offer from a rival bakery",
        "another company wants an answer by Monday",
        "holding an offer from Dunmore",
        "the competing offer I mentioned",
    ],
    "confidence": [
        "he told me in confidence that the Leeds site will close",
        "this is confidential: two stores shut in May",
        "please don't repeat: the head is leaving",
        "strictly between you and me, the grant fell through",
        "unannounced merger with Calder",
    ],
    "private": [
        "she's pregnant and leaving in June",
        "his divorce",
        "her cancer treatment",
        "he's 63 and retiring",
        "we both have ADHD",
        "both of us are Muslim",
        "my visa runs out in May",
        "we are both single parents",
    ],
    "client": [
        "Mrs. Alder in bed 4 and her daughter",
        "Ryan T in 9C who ran off",
        "patient named Olive",
    ],
    "person": [
        "the boss is a bully",
        "half the team quit last year",
        "they're chronically understaffed",
        "her manager is useless",
        "he looked bored",
        "high turnover on nights",
    ],
    "praise": [
        "said I was the best candidate",
        "she loved my portfolio",
        "told me I'd be perfect for it",
    ],
    "slip": [
        "I forgot the name of the pump",
        "I was so nervous",
        "why I left my last job",
    ],
}

PASSES = [
    "how the pay run moved to Fridays",
    "the £3m refit",
    "equal pay audits",
    "a $40,000 grant for the library",
    "the 90k square foot warehouse",
    "the payroll migration",
    "gross margin up 12% a year",
    "40 patients an hour through triage",
    "100k requests per hour",
    "handling confidential waste",
    "confidential records store",
    "the public announcement system",
    "offers for students on Tuesdays",
    "the special offers page",
    "job offers within 48 hours of interview",
    "the dementia ward's garden",
    "mental health first aid",
    "maternity services",
    "the visa applications desk",
    "the Catholic hospital",
    "the disability access ramp",
    "parental leave for everyone",
    "the patient portal",
    "how students named the boat",
    "staff turnover down to 4%",
    "no shouting in the kitchen",
    "zero complaints last winter",
    "nobody works weekends",
    "how teams praise each other",
    "best practice in ward handover",
    "lost property office",
    "slip, trip and fall reports",
    "forgot-password flow",
    "the hospital radio station",
    "fighting food waste",
    "between us and the customer there are two systems",
    "keeping quiet carriages quiet",
    "my team of 12 in Leeds",
    "why the shop moved",
]

MISSED = [
    "asked me what I'm earning now",
    "told her I make 88k at present",
    "under NDA: the new chip",
    "my answer on budgeting was weak",
    "I got the tax question wrong",
]
"""Private things in words that no pattern has yet."""

TAKEN = [
    "saving £20k a year on packaging",
    "how they keep client data confidential",
    "the secret shopper programme",
    "support for people with autism",
    "the cancer unit",
    "the stroke ward",
    "the rehab gym",
    "a talk for single parents",
    "sick leave cover",
    "failing gracefully when a node dies",
    "chaos engineering on Fridays",
    "fire fighting with foam",
    "toxic waste handling",
    "lazy loading of images",
    "the red flag system on the beach",
]
"""Ordinary topics that a pattern takes for something private."""


@pytest.mark.parametrize("name", DATA)
def test_a_family_shows_what_it_holds_and_lets_pass(name: str) -> None:
    """Each family has at least two phrases that it holds and two that it lets pass."""
    assert len(DATA[name]["holds"]) >= 2
    assert len(DATA[name]["passes"]) >= 2


@pytest.mark.parametrize(
    ("name", "text"),
    [(name, text) for name in DATA for text in DATA[name]["holds"]]
    + [(name, text) for source in (HOLDS, SCRIBBLED["held"]) for name, texts in source.items() for text in texts],
)
def test_what_is_private_is_held_back(name: str, text: str) -> None:
    """The phrase is held back, by the family that says why."""
    family = held_back(text)
    assert family is not None
    assert family.name == name


@pytest.mark.parametrize(
    "text",
    [text for family in DATA.values() for text in family["passes"]]
    + [text for texts in SCRIBBLED["passes"].values() for text in texts]
    + PASSES,
)
def test_what_only_looks_private_passes(text: str) -> None:
    """Pay runs, refits and wards are what people talk about at work."""
    assert held_back(text) is None


@pytest.mark.parametrize("text", MISSED)
def test_private_things_in_rarer_words_are_held_back(text: str) -> None:
    """A private thing is held back however it is said."""
    assert held_back(text) is not None


@pytest.mark.parametrize("text", TAKEN)
def test_ordinary_topics_with_a_loaded_word_pass(text: str) -> None:
    """A ward, a method or a programme may be called by a word that is private of a person."""
    assert held_back(text) is None


@pytest.mark.parametrize("text", [text for texts in HOLDS.values() for text in texts])
def test_quotes_and_capitals_make_no_difference(text: str) -> None:
    """Curly apostrophes and capitals hide nothing, save from patterns that go by the capital of a name."""
    assert held_back(text.replace("'", "’")) is not None
    if (family := held_back(text)) and family.name != "client":
        assert held_back(text.upper()) is not None


def test_every_family_says_what_it_is_about() -> None:
    """Its words end a sentence: "it looks like your own pay"."""
    assert all(family.about and family.about[0].islower() and family.about[-1].isalpha() for family in families())


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=60), st.sampled_from([text for texts in HOLDS.values() for text in texts[:1]]))
def test_a_private_thing_is_found_among_other_words(before: str, text: str) -> None:
    """Words in front of a private thing do not hide it, unless they make it a denial."""
    if not before.lower().startswith(("no", "zero", "never", "nothing")):
        assert held_back(f"{before}, {text}") is not None


def test_an_interviewer_is_no_client() -> None:
    """A title and a name are a client's, unless an interviewer is called so."""
    assert held_back("Mr Kiplagat's market days") is not None
    assert held_back("Mr Kiplagat's market days", names=("Josphat Kiplagat", "Mr Kiplagat")) is None


@pytest.mark.parametrize(
    "text", ["shes going thru chemo", "he dont want it repeated, dont tell anyone", "Im on 40k now"]
)
def test_a_missing_apostrophe_hides_nothing(text: str) -> None:
    """Who writes in a hurry leaves out apostrophes."""
    assert held_back(text) is not None


def test_the_words_that_show_it_are_told_with_each_family() -> None:
    """The families of a sentence come with the words that show them, and begin with the one that holds it back."""
    sentence = "My salary is what Jo Bell's rude manager asked about"
    found = held_words(sentence, ["Jo Bell"])
    assert found[0][0] == held_back(sentence, ["Jo Bell"])
    assert ("pay", "My salary") in [(family.name, words) for family, words in found]
    assert {family.name for family, _ in found} == {"pay", "person"}
    assert held_words("how the pay run moved to Fridays") == ()
