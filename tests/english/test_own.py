"""The writer's own side, connections, promises, thanks and mentions: facts that no single case states."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from thanknote.draft import Phrase
from thanknote.english import Raw, phrases
from thanknote.english.forming._years import years
from thanknote.english.tables._inflect import past
from thanknote.english.tables._parser import lexicon
from thanknote.english.tables._pasts import base_of
from thanknote.english.tables._words import IRREGULAR_PASTS

HERE = Path(__file__).parent
OWN = {"fit", "strength", "connection", "promise", "help", "mention"}
CASES: list[dict[str, Any]] = [
    case
    for name in ("cases.yaml", "cases_b.yaml", "cases_c.yaml")
    for case in yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    if case["field"] in OWN
]
FORMS = ("did", "do", "have", "years", "we", "says", "noun", "doing", "about")
COUNTS = set("two three four five six seven eight nine".split())
LITTLE = frozenset(
    (
        "a about am an and are as at been both by can did do experience for from had have hold how i in is it know my"
        " not of on our read same share so speak spent that the their to trained up was we went were with worked you"
        " your"
    ).split()
)


def read(written: str, field: str, *names: str) -> Phrase:
    """Return one phrase in its forms."""
    return phrases([Raw(text=written, field=field, names=names)])[0]  # type: ignore[arg-type]


def forms(phrase: Phrase) -> dict[str, str]:
    """Return the forms that a phrase has."""
    return {name: form for name in FORMS if (form := getattr(phrase, name))}


@pytest.mark.parametrize(
    "written",
    ["hard-working, reliable", "good with people", "a real team player", "very punctual", "I'm calm"],
)
def test_praise_of_oneself_is_left_out_and_says_so(written: str) -> None:
    """What only praises its writer has no form, and the reason calls it praise."""
    phrase = read(written, "strength")
    assert forms(phrase) == {}
    assert phrase.reason == "it is praise, not a fact"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("six years bay nursing", "six years of bay nursing"),
        ("12 years ICU", "12 years in ICU"),
        ("9 seasons lambing", "nine seasons of lambing"),
        ("three years nights", "three years on nights"),
        ("10 years PA to two partners", "10 years as a PA to two partners"),
        ("10 years night porter at the Grand", "10 years as a night porter at the Grand"),
        ("4 years head chef at Plum", "four years as head chef at Plum"),
        ("a decade in claims", "a decade in claims"),
        ("5 years experience in retail", "five years' experience in retail"),
        ("8 years in ops, 3 leading", "eight years in ops, three of them leading"),
        ("6 years of TypeScript, 2 of Rust", "six years of TypeScript and two of Rust"),
        ("10+ years in sales", "more than 10 years in sales"),
        ("5 years ago", ""),
        ("left after 2 years", ""),
        ("cut waits by half in two years", ""),
    ],
)
def test_a_length_of_time_says_of_what_with_the_right_preposition(written: str, said: str) -> None:
    """A field is worked in, a shift on, a thing done is "of", a calling "as"; what is no length of work is none."""
    assert years(written) == said


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(lexicon()["verb"])))
def test_a_base_form_is_found_again_from_its_past(verb: str) -> None:
    """Whatever past a verb has, its base is found from it, or another verb with the same past."""
    form = past(verb)
    if form.isalpha() and verb.isalpha() and (verb in IRREGULAR_PASTS or form.endswith("ed")):
        assert past(base_of(form)) == form


@pytest.mark.parametrize("word", ["running", "run-of-the-mill", "beds", "seed", "kitchen", "talented"])
def test_what_is_no_past_has_no_base(word: str) -> None:
    """A noun, a gerund or an adjective is no past deed."""
    assert base_of(word) == ""


def test_no_form_says_more_than_its_phrase() -> None:
    """Every word of a form stands in the phrase, in its accepted forms, or is a little word."""
    found = phrases([Raw(text=case["written"], field=case["field"]) for case in CASES])
    more = {}
    for case, phrase in zip(CASES, found, strict=True):
        if case.get("held"):
            continue
        accepted = [text for name in FORMS for text in case.get(name, ())]
        known = {word for text in (case["written"], *accepted) for word in words(text)} | LITTLE | COUNTS
        if new := {word for form in forms(phrase).values() for word in words(form)} - known:
            more[case["written"]] = new
    assert more == {}


def words(text: str) -> set[str]:
    """Return the words of a text in small letters."""
    return set(re.findall(r"[\w'’]+", text.lower()))


@pytest.mark.parametrize("field", sorted(OWN))
@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=80))
def test_any_text_is_read_without_an_error(field: str, text: str) -> None:
    """Whatever stands in a field, reading it ends in forms or a reason."""
    phrase = read(text, field)
    assert bool(forms(phrase)) != bool(phrase.reason)


@pytest.mark.parametrize(
    "written",
    ["2 refs by Fri", "the quote once I have it", "my notes tomorrow", "call her on Monday", "ask my uncle re the van"],
)
def test_what_is_not_sent_now_is_no_promise_kept(written: str) -> None:
    """A thing that comes later, and a thing that is done instead of sent, have no form."""
    assert forms(read(written, "promise")) == {}


def test_what_goes_to_somebody_else_is_not_promised_to_the_reader() -> None:
    """The reader's own name before the thing goes; another name leaves it unread."""
    assert forms(read("send Joanne the leaflet", "promise", "Joanne Reed", "Joanne"))["noun"] == "the leaflet"
    assert forms(read("forward the article about silage to Tom", "promise", "Joanne")) == {}
    assert forms(read("Send Tom link for the leaflet", "promise", "Joanne")) == {}


def test_whoever_helped_is_thanked_and_nobody_else() -> None:
    """The helper's pronoun or name is the subject that goes; what somebody else did is left out."""
    assert read("she moved the interview", "help").doing == "moving the interview"
    assert read("Sam moved the interview", "help", "Sam Lee", "Sam").doing == "moving the interview"
    assert forms(read("Priya told me about the job", "help", "Sam")) == {}
    assert read("told them I was worth seeing", "help").doing == "telling them I was worth seeing"
    assert read("lending me her brushes", "help").doing == "lending me your brushes"


def test_others_stay_others_in_what_a_reference_may_mention() -> None:
    """Only a subject that plainly is the reference becomes "you"; everybody else stays who they are."""
    assert read("how I helped her learn the till", "mention").about == "how I helped her learn the till"
    assert read("she saw me handle the flood", "mention").about == "that you saw me handle the flood"
    assert forms(read("she retired in March", "mention")) == {}


def test_a_connection_may_have_another_subject_than_we() -> None:
    """A "too" makes it ours; a "my" keeps the reader's side apart from the writer's."""
    assert read("she ushered at Truro too", "connection").we == "we both ushered at Truro"
    assert read("his dad taught at my school", "connection").we == "your dad taught at my school"
    assert read("Amara grew up near my village", "connection", "Amara").we == "you grew up near my village"
