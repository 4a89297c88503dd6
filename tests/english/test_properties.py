"""Whatever is written as a phrase, it gives forms that fit into a sentence, or none, and no other name or number."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from thanknote.debrief._values import seen, tidy
from thanknote.draft import Phrase
from thanknote.english import Raw, phrases
from thanknote.english.forming._forms import Field

FIELDS: tuple[Field, ...] = ("topic", "detail", "interest", "strength", "fit", "connection", "promise")
FORMS = ("about", "that", "noun", "singular", "plural", "how", "doing", "did", "have", "years", "we", "says")
QUIET = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
SCRIBBLES = [
    case["written"]
    for name in ("cases.yaml", "cases_b.yaml")
    for case in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
]
PIECES = sorted({word for written in SCRIBBLES for word in written.split()})
OTHER = [
    "😀",
    "👍🏽",
    "🇬🇧",
    "«",
    "»",
    "…",
    "–",
    "—",
    "•",
    "1.",
    "10)",
    "'",
    '"',
    "“",
    "’",
    "(",
    ")",
    "->",
    "!",
    "?",
    ";",
    ":",
]  # noqa: RUF100


def written(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return texts as a debrief holds them: on one line, composed, without control characters."""
    # Longer runs of dots and commas are looked at by themselves, below.
    return texts.map(lambda text: re.sub(r"([.,\s]{12})[.,\s]+", r"\1", tidy(seen(text)))).filter(bool)


ANYTHING = written(
    st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(PIECES + OTHER), max_size=14).map(" ".join),
        st.lists(st.sampled_from(OTHER), max_size=8).map("".join),
        st.text(alphabet="שלוםכהןمرحباعلي ,.", max_size=40),
        st.text(alphabet="😀👍🏽❤️🇬🇧\u200d🚀 ", max_size=12),
        st.text(alphabet="\"'“”‘’.,;:!?-–—()[]{}/\\&@#*%$£€<>|~^_=+` ", max_size=20),
        st.characters(),
    )
)


def forms_of(found: Iterable[Phrase]) -> list[str]:
    """Return every form of every phrase."""
    return [form for phrase in found for name in FORMS if (form := getattr(phrase, name)) is not None]


def read(text: str, language: str = "en-US") -> list[Phrase]:
    """Return the text read for every field."""
    return phrases([Raw(text=text, field=field, path=field) for field in FIELDS], language=language)


@QUIET
@given(ANYTHING, st.sampled_from(["en-US", "en-GB"]))
@example("a", "en-US")
@example("?", "en-US")
@example("'", "en-US")
@example("to", "en-US")
@example("both", "en-US")
@example("she told me that", "en-US")
@example("-> ->", "en-US")
@example("no", "en-GB")
def test_any_text_is_read(text: str, language: str) -> None:
    """No text is too odd to be read for any field, and each phrase keeps the text, its field's path and its reason."""
    found = read(text, language)
    assert [phrase.text for phrase in found] == [text] * len(FIELDS)
    assert [phrase.path for phrase in found] == list(FIELDS)
    assert all(phrase.usable or phrase.reason for phrase in found)


@pytest.mark.parametrize("text", ["Costs↓", "Beds↑ 12", "Aa×"])
def test_a_sign_at_the_end_of_the_only_word_is_read(text: str) -> None:
    """An arrow or a sign after a capitalised word is nothing to stop at."""
    assert read(text)[0].text == text


@QUIET
@example("NO")
@given(ANYTHING)
def test_a_form_fits_into_a_line(text: str) -> None:
    """A form is never empty, has no space around it or doubled inside, and no control character or emoji."""
    for form in forms_of(read(text)):
        assert form == " ".join(form.split(" ")) == form.strip() != ""
        assert "  " not in form
        assert not any(unicodedata.category(char) == "Cc" for char in form)
        assert not re.search("[\U0001f300-\U0001faff]", form)


@QUIET
@given(st.lists(ANYTHING, min_size=1, max_size=4))
def test_phrases_do_not_mind_their_company(texts: list[str]) -> None:
    """A phrase is read the same alone and among others."""
    together = phrases([Raw(text=text, field="topic") for text in texts])
    assert together == [phrases([Raw(text=text, field="topic")])[0] for text in texts]


@pytest.mark.parametrize("unit", ["word ", "(", "😀", "ש", "that he said ", "K8s, "])
def test_five_thousand_characters_are_read(unit: str) -> None:
    """A text as long as a page, pasted where a phrase belongs, is read to its end."""
    text = tidy((unit * 5000)[:5000])
    (phrase,) = phrases([Raw(text=text, field="topic")])
    assert phrase.text == text


def test_a_row_of_dots_is_read() -> None:
    """A dotted line inside a phrase is nothing special; the time limit only keeps a hang from stopping the tests."""
    rows = ["the rota" + row * 40 + "nights" for row in (".", ",", ", ", " .")]
    script = f"from thanknote.english.cleaning._clean import clean\nfor text in {rows!r}: print(clean(text)[0])"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, timeout=10)
    assert done.stdout.count("nights") == len(rows)


MARKED = re.compile(r"\d|(?<=\w)[A-Z]")
"""A word with a digit or an inner capital: a number, a product, an acronym."""
UNITS = re.compile(r"^(\d+)(?:h|hr|hrs|yr|yrs|st|nd|rd|-[a-z-]+)$|^[~@]")


def marked(text: str) -> set[str]:
    """Return the words that no reading may change, without what stands around them."""
    words = (word.strip("\"'“”‘’()[],.;:!?") for word in re.split(r"[\s/]|->|→", text))
    return {re.sub(r"['’]s$", "", word) for word in words if MARKED.search(word)}


def test_no_case_has_a_name_or_number_changed() -> None:
    """Every number, acronym and product in a form of a case stood in the phrase just so, save for units written out."""
    changed = {}
    for field in FIELDS:
        for phrase in phrases([Raw(text=text, field=field) for text in SCRIBBLES]):
            given_words = marked(phrase.text) | {found[1] for found in re.finditer(r"(\d+)", phrase.text)}
            new = {
                word
                for form in forms_of([phrase])
                for word in marked(form)
                if word not in given_words and not UNITS.match(word)
            }
            if new:
                changed[phrase.text] = new
    assert changed == {}


NAMES = st.one_of(
    st.from_regex(r"[A-Z][a-z]{2,6}[A-Z][a-z]{1,5}", fullmatch=True),
    st.from_regex(r"[a-z][A-Z][a-z]{2,5}", fullmatch=True),
    st.from_regex(r"[A-Z]{2,4}[0-9]{1,2}", fullmatch=True),
    st.from_regex(r"[A-Z][0-9][a-z]", fullmatch=True),
    st.from_regex(r"[1-9][0-9]{0,2}(,[0-9]{3}){1,2}", fullmatch=True),
    st.from_regex(r"[1-9][0-9]?\.[0-9]{1,2}%?", fullmatch=True),
    st.from_regex(r"[1-9][0-9]{0,2}%", fullmatch=True),
).filter(lambda name: not UNITS.match(name))
AROUND = [
    ("topic", "migrating {} to Flink"),
    ("topic", "she told me they moved to {} last year"),
    ("topic", "how {} helped the team"),
    ("topic", "why did they leave {}?"),
    ("topic", "the {} rollout"),
    ("topic", "the move from {} to paper"),
    ("interest", "the team built {} itself"),
    ("fit", "ran {} for the ward"),
    ("strength", "I built {} at the mill"),
    ("connection", "we both worked with {}"),
    ("promise", "my notes on {}"),
]


@QUIET
@given(NAMES, st.sampled_from(AROUND))
def test_a_name_or_number_is_kept_letter_for_letter(name: str, around: tuple[Field, str]) -> None:
    """A product, an acronym or a figure stands in every form of its phrase as it was written."""
    field, text = around
    (phrase,) = phrases([Raw(text=text.format(name), field=field)])
    for form in forms_of([phrase]):
        assert re.search(rf"(?<!\w){re.escape(name)}(?!\w)", form), form


@QUIET
@given(st.sampled_from(SCRIBBLES), st.sampled_from(["them", "me", "both"]))
def test_who_said_it_is_never_overruled(text: str, by: str) -> None:
    """`by:` in the debrief counts more than the phrase's own frame."""
    (phrase,) = phrases([Raw(text=text, field="topic", by=by)])  # type: ignore[arg-type]  # one of the three
    assert phrase.by == by


@QUIET
@given(ANYTHING, ANYTHING)
def test_an_own_sentence_is_used_as_it_is(text: str, sentence: str) -> None:
    """Somebody's own sentence is the only form, letter for letter, whatever the topic says."""
    (phrase,) = phrases([Raw(text=text, field="topic", sentence=sentence)])
    assert phrase.sentence == sentence
    assert forms_of([phrase]) == []
