"""The phrases of the case files get a form that an editor accepts, a slot, or are held back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from thanknote.draft import Phrase
from thanknote.english import Raw, phrases
from thanknote.sensitive import held_back

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = [
    case for path in sorted(HERE.glob("cases*.yaml")) for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
KNOWN_WRONG: dict[str, dict[str, str]] = yaml.safe_load((HERE / "known_wrong.yaml").read_text(encoding="utf-8"))
TRADES = sorted({case["trade"] for case in CASES})
ALSO = {
    "noun": ["about"],
    "singular": ["noun", "about"],
    "plural": ["noun", "about"],
    "about": ["noun", "how"],
    "doing": ["about"],
    "years": ["have"],
    "that": [],
    "how": [],
    "did": ["years", "have"],
    "do": ["did"],
    "have": ["years"],
    "we": [],
    "says": [],
}
"""Each form of a phrase, and under which other names the cases may accept it."""
SMALL = "two three four five six seven eight nine".split()
PLAIN = str.maketrans("‘’“”", "''\"\"")


@pytest.fixture(scope="session")
def read() -> list[Phrase]:
    """Every case read in one go, in the order of CASES."""
    return phrases([Raw(text=case["written"], field=case["field"]) for case in CASES])


def plain(text: str) -> str:
    """Return text with straight quotes and single spaces; a small count is right as a figure or in words."""
    straight = " ".join(text.translate(PLAIN).split())
    return re.sub(r"(?<![\w.,:/£$€#%-])[2-9](?= [a-z])", lambda found: SMALL[int(found[0]) - 2], straight)


def forms_of(phrase: Phrase) -> dict[str, str]:
    """Return the forms that a phrase has."""
    return {name: form for name in ALSO if (form := getattr(phrase, name)) is not None}


def wrong_forms(case: Mapping[str, Any], phrase: Phrase) -> dict[str, str]:
    """Return the forms that the case does not accept: any where it wants a slot.

    Of a phrase of which only a part is used, a form is right when it has no word from elsewhere.
    """
    if phrase.partly and not case.get("slot"):
        everything = [case["written"], *(text for key in ALSO for text in case.get(key, ()))]
        known = {word for text in everything for word in words(text)} | set(
            "the a you your have spent would is are not".split()
        )
        return {name: form for name, form in forms_of(phrase).items() if not words(form) <= known}
    return {
        name: form
        for name, form in forms_of(phrase).items()
        if plain(form).removeprefix("have spent ")
        not in {plain(text) for key in (name, *ALSO[name]) for text in case.get(key, ())}
    }


def words(text: str) -> set[str]:
    """Return the words of a text in small letters."""
    return set(re.findall(r"[\w'’]+", text.lower()))


def told(faults: Mapping[str, object], known: Mapping[str, str], trade: str) -> str:
    """Return, a line each, what is newly wrong in a trade, and what is on the list and no longer wrong."""
    listed = {case["written"] for case in CASES if case["trade"] == trade} & known.keys()
    new = [f"wrong: {written!r}: {faults[written]}" for written in faults if written not in listed]
    return "\n".join(
        new + [f"mended; take it out of known_wrong.yaml: {written}" for written in listed - faults.keys()]
    )


@pytest.mark.parametrize("trade", TRADES)
def test_no_form_is_wrong(trade: str, read: list[Phrase]) -> None:
    """Every form is one that the case accepts, a slot has none; what is mended leaves the list of known wrong ones."""
    faults = {
        case["written"]: wrong
        for case, phrase in zip(CASES, read, strict=True)
        if case["trade"] == trade and not case.get("held") and (wrong := wrong_forms(case, phrase))
    }
    assert told(faults, KNOWN_WRONG["forms"], trade) == ""


@pytest.mark.parametrize("trade", TRADES)
def test_what_is_private_is_held_back_and_nothing_else(trade: str) -> None:
    """What a case marks as held is held back, and every other phrase may be used, save for those on the list."""
    faults = {
        case["written"]: family.name if (family := held_back(case["written"])) else "not held back"
        for case in CASES
        if case["trade"] == trade and bool(held_back(case["written"])) != bool(case.get("held"))
    }
    assert told(faults, KNOWN_WRONG["held"], trade) == ""


def test_most_phrases_have_a_right_form(read: list[Phrase]) -> None:
    """At least 60 % of the phrases that deserve a sentence get one; the others are slots: safe, but dull."""
    got = Counter(
        bool(forms_of(phrase)) and not wrong_forms(case, phrase)
        for case, phrase in zip(CASES, read, strict=True)
        if not any(case.get(mark) for mark in ("held", "slot", "may_slot"))
    )
    assert got[True] >= 0.6 * got.total()


def test_the_known_wrong_are_few_and_real(read: list[Phrase]) -> None:
    """The list of known wrong phrases names cases only, says why, and stays under 3 % of them."""
    written = {case["written"] for case in CASES}
    listed = KNOWN_WRONG["forms"] | KNOWN_WRONG["held"]
    assert listed.keys() <= written
    assert all(listed.values())
    assert len(listed) <= 0.03 * len(read)
