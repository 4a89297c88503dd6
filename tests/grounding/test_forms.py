"""Every form of a phrase is made of the phrase's own words, or of listed changes of them."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
import yaml

from thanknote.draft import FORMS as SENTENCE_FORMS
from thanknote.english import Raw, phrases
from thanknote.sensitive import held_back

CASES: dict[str, list[str]] = {}
for _file in sorted((Path(__file__).parent.parent / "english").glob("cases*.yaml")):
    for _case in yaml.safe_load(_file.read_text("utf-8")):
        CASES.setdefault(_case["field"], []).append(_case["written"])
FORMS = (*SENTENCE_FORMS, "further")


@pytest.mark.parametrize("field", sorted(CASES))
def test_a_form_is_made_of_its_phrase(field: str, source: ModuleType) -> None:
    """Every form of every phrase of the case files has the phrase's own words, or listed changes of them."""
    written = [text for text in CASES[field] if not held_back(text)]
    faults = [
        f"{word!r} in {name} {form!r} of {text!r}"
        for text, phrase in zip(written, phrases([Raw(text=text, field=field) for text in written]), strict=True)  # type: ignore[arg-type]  # the case files have known fields
        for name in FORMS
        if (form := getattr(phrase, name))
        for word in source.invented(form, source.sources(text) | source.LENDS[field])
    ]
    assert "\n".join(faults) == ""


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("the new rota", "the exciting new rota"),
        ("they bake at night", "you never bake at night"),
        ("sales team doubling", "the sales team tripling"),
        ("ran the larder", "proudly ran the larder"),
        ("hiring two cooks", "hiring three cooks"),
        ("the walled garden", "the walled garden and its roses"),
    ],
)
def test_a_form_that_says_more_is_caught(written: str, form: str, source: ModuleType) -> None:
    """A word that was added, turned round or put in another's place is found."""
    assert list(source.invented(form, source.sources(written) | source.LENDS["topic"])) != []


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("they bake w/o yeast", "you bake without yeast"),
        ("no mandatory OT", "there is no mandatory overtime"),
        ("she doesn't roster Sundays", "you do not roster Sundays"),
        ("ran 3 vans in 2 yrs", "running three vans in two years"),
        ("moved the 3 pm", "moving the 3 p.m."),
    ],
)
def test_a_listed_change_of_form_is_none(written: str, form: str, source: ModuleType) -> None:
    """Tense, contraction, abbreviation, number, negation and clock time may be written otherwise."""
    assert list(source.invented(form, source.sources(written) | source.LENDS["topic"])) == []
