"""A note says only what the debrief says: every word is the template's, the debrief's, or a listed change of form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import render_all
from thanknote.debrief import Debrief
from thanknote.draft import Brief, Draft, Phrase
from thanknote.english import Raw, parser, phrases
from thanknote.kinds import Kind, all_kinds
from thanknote.sensitive import held_back

ENGLISH = Path(__file__).parent.parent / "english"
CASES: dict[str, list[str]] = {}
for _file in sorted(ENGLISH.glob("cases*.yaml")):
    for _case in yaml.safe_load(_file.read_text("utf-8")):
        CASES.setdefault(_case["field"], []).append(_case["written"])
NAMES = [name for some in yaml.safe_load((ENGLISH / "names.yaml").read_text("utf-8")).values() for name in some]
KINDS = all_kinds()
FORMS = ("about", "that", "noun", "singular", "plural", "how", "doing", "did", "do", "have", "years", "we", "sentence")

CHANGES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("changes.yaml").read_text("utf-8"))
GRAMMAR, NEGATED, NEGATION, COURTESIES = (
    frozenset(CHANGES[name].split()) for name in ("grammar", "negated", "negation", "courtesies")
)
LENDS = {field: frozenset(text.split()) for field, text in CHANGES["lends"].items()}
NUMBERS = CHANGES["numbers"].split()
WRITTEN_OUT = [
    *yaml.safe_load(files("thanknote.english").joinpath("abbreviations.yaml").read_text("utf-8")),
    *CHANGES["written_out"],
]


def words(text: str) -> list[str]:
    """Return the words of a text in small letters, contractions written out, possessives bare."""
    text = re.sub(r"\b(?:ca|wo)n't", "can not will not", text.casefold().replace("’", "'"))
    for short, long in CHANGES["contracted"].items():
        text = re.sub(rf"(?<=\w){short}\b", long, text)
    text = re.sub(r"(?<=\w)'s\b|(?<=s)'(?!\w)", "", re.sub(r"(?<=\d)\s?([ap])\.?m\b", r" \1m", text))
    return re.findall(r"\d+|[^\W\d_]+", text)


@cache
def lemmas(word: str) -> frozenset[str]:
    """Return a word and its base form as each part of speech, as the parser's own tables have it."""
    rules = parser().get_pipe("lemmatizer")
    docs = [Doc(parser().vocab, words=[word], pos=[part]) for part in ("NOUN", "VERB", "ADJ", "ADV")]
    return frozenset({word, *(str(base).casefold() for doc in docs for base in rules.rule_lemmatize(doc[0]))})


def sources(phrase: str) -> set[str]:
    """Return the base forms of a phrase's words, with what it abbreviates written out."""
    text = phrase
    for pattern, full in WRITTEN_OUT:
        text = re.sub(pattern, full, text)
    found = {*words(phrase), *words(text)}
    found |= {CHANGES["units"][word] for word in found & CHANGES["units"].keys()}
    found |= {NUMBERS[int(word)] for word in found if word.isdecimal() and int(word) < len(NUMBERS)}
    found |= {long for long in CHANGES["names"].split() for word in found if len(word) >= 3 and long.startswith(word)}
    return {base for word in found for base in lemmas(word)} | (NEGATION if found & NEGATED else set())


def invented(text: str, known: set[str]) -> Iterator[str]:
    """Yield the words of a text that have no source."""
    return (word for word in words(text) if word not in GRAMMAR and not lemmas(word) & known)


def of_template(name: str) -> set[str]:
    """Return the words that a template, and what it includes, brings itself."""
    text = files("thanknote.templates").joinpath(name).read_text("utf-8")
    included = {word for other in re.findall(r'{% include "([^"]+)"', text) for word in of_template(other)}
    return included | set(words(re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", " ", text, flags=re.DOTALL)))


def phrases_for(debrief: Debrief, path: str) -> list[tuple[str, str]]:
    """Return field and words of every phrase that a note to somebody may draw on: their own and the strengths."""
    person: Any = dict(debrief.people())[path]
    found = [("strength", text) for text in debrief.candidate.strengths]
    for topic in getattr(person, "topics", ()):
        found += [("topic", text) for text in (topic.topic, topic.detail, topic.sentence) if text]
    listed = {"interest_points": "interest", "promised": "promise", "helped_with": "help", "how": "help",
              "could_mention": "mention"}  # fmt: skip
    found += [(field, text) for name, field in listed.items() for text in getattr(person, name, ())]
    return found + [(name, text) for name in ("fit", "connection") if (text := getattr(person, name, None))]


def of_fields(debrief: Debrief, brief: Brief) -> set[str]:
    """Return the words of names, addresses and days that a note may print."""
    me, person = debrief.candidate, dict(debrief.people())[brief.recipient.path]
    texts = [me.name, me.email, me.phone, *me.address, debrief.company, *debrief.address, debrief.role]
    texts += [person.name, person.greeting, person.title, getattr(person, "caller", None)]
    met, posted = (
        [debrief.interview.date, getattr(person, "date", None)],
        [debrief.interview.decision_by, brief.send_on],
    )
    texts += [f"{day:%A}" for day in met if day] + [f"{day:%B} {day.day} {day.year}" for day in (*met, *posted) if day]
    return {word for text in texts if text for word in words(str(text))}


def ungrounded(draft: Draft, brief: Brief, debrief: Debrief) -> list[str]:
    """Return each word of a note that comes from nowhere, with the sentence it stands in."""
    said = phrases_for(debrief, brief.recipient.path)
    known = of_template(f"{draft.kind}.j2") | of_fields(debrief, brief) | COURTESIES
    known |= {word for field, text in said for word in (*sources(text), *LENDS[field])}
    sentences = re.split(r"(?<=[.!?])\s+|\n+", f"{draft.subject}\n{draft.body}")
    return [
        f"{word!r} in {sentence!r}; the phrases are {said}"
        for sentence in sentences
        for word in invented(sentence, known)
    ]


def notes_of(debrief: Debrief, kinds: Sequence[Kind]) -> list[tuple[Draft, Brief]]:
    """Return the notes of a debrief with what they were made from."""
    briefs = compose(debrief, kinds)
    return list(zip(render_all(briefs, KINDS), briefs, strict=True))


def of(field: str, most: int = 2) -> st.SearchStrategy[list[str]]:
    """Draw some phrases that the cases have for a field."""
    return st.lists(st.sampled_from(CASES[field]), max_size=most, unique=True)


def people(*, least: int = 0, most: int = 2, **fields: Any) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Draw people with names of their own and these fields."""
    person = st.fixed_dictionaries({"name": st.sampled_from(NAMES), **fields})
    return st.lists(person, min_size=least, max_size=most, unique_by=lambda drawn: str(drawn["name"]))


days = st.dates(date(2026, 1, 1), date(2026, 12, 31)).map(str)
debriefs = st.fixed_dictionaries(
    {
        "candidate": st.fixed_dictionaries(
            {"name": st.sampled_from(NAMES), "strengths": of("strength")},
            optional={"phone": st.just("+1 555 0100"), "address": st.just("12 Weir Row, Ottermouth")},
        ),
        "company": st.sampled_from(["Corran Mills Ltd", "Ferris & Holt", "The Quay", "Ostrava Steel Co.", "7Hills"]),
        "role": st.sampled_from(["Mill Engineer", "Staff Nurse (nights)", "2nd Shift Lead", "Head of People, UK"]),
        "interview": st.fixed_dictionaries(
            {"date": days},
            optional={"decision_by": days, "format": st.sampled_from(["onsite", "video", "phone", "panel"])},
        ),
        "interviewers": people(
            least=1,
            most=3,
            topics=of("topic"),
            interest_points=of("interest"),
            connection=st.sampled_from(CASES["connection"]),
            fit=st.sampled_from([*CASES["fit"], *CASES["strength"]]),
            promised=of("promise", 1),
        ),
        "helpers": people(helped_with=of("help")),
        "referrers": people(most=1, how=of("help")),
        "references": people(most=1, could_mention=of("mention"), caller=st.just("Dana Ruiz of HR")),
        "tone": st.sampled_from(["warm", "formal", "concise"]),
        "language": st.sampled_from(["en-US", "en-GB"]),
        "variant": st.integers(0, 9),
        "private": st.fixed_dictionaries(
            {"notes": of("topic", 3), "red_flags": of("interest"), "other_offers": st.just(["Zyxt Ltd pays 91k"])}
        ),
    },
)
some_kinds = st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=4, unique=True)
# Shrinking a failure would render for minutes; the word and its sentence say enough.
BOUNDED = settings(
    deadline=None,
    max_examples=40,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.mark.parametrize("field", sorted(CASES))
def test_a_form_is_made_of_its_phrase(field: str) -> None:
    """Every form of every phrase of the case files has the phrase's own words, or listed changes of them."""
    written = [text for text in CASES[field] if not held_back(text)]
    faults = [
        f"{word!r} in {name} {form!r} of {text!r}"
        for text, phrase in zip(written, phrases([Raw(text=text, field=field) for text in written]), strict=True)  # type: ignore[arg-type]  # the case files have known fields
        for name in FORMS
        if (form := getattr(phrase, name))
        for word in invented(form, sources(text) | LENDS[field])
    ]
    assert "\n".join(faults) == ""


@BOUNDED
@given(debriefs, some_kinds)
def test_a_note_is_made_of_its_debrief(data: dict[str, Any], kinds: list[str]) -> None:
    """Whatever was talked about, each word of each note is the template's, the reader's own facts', or listed."""
    debrief = load(data)
    faults = [
        fault
        for draft, brief in notes_of(debrief, [KINDS[name] for name in kinds])
        for fault in ungrounded(draft, brief, debrief)
    ]
    assert "\n".join(faults) == ""


@BOUNDED
@given(debriefs, some_kinds)
def test_what_is_private_is_in_no_note(data: dict[str, Any], kinds: list[str]) -> None:
    """A word that stands under `private:` and nowhere else is in no note."""
    debrief = load(data)
    public = {word for value in _texts({**data, "private": None}) for word in sources(value)} | COURTESIES | GRAMMAR
    private = {word for value in _texts(data["private"]) for word in words(value) if not lemmas(word) & public}
    for draft, brief in notes_of(debrief, [KINDS[name] for name in kinds]):
        own = of_template(f"{draft.kind}.j2") | of_fields(debrief, brief)
        assert not (private - own) & set(words(f"{draft.subject} {draft.body}"))


def _texts(value: Any) -> Iterator[str]:
    """Yield every text of a debrief."""
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ():
        yield from _texts(item)


@pytest.fixture
def pottery() -> Debrief:
    """A debrief with facts for each of five people."""
    return load(Path(__file__).parent / "debriefs" / "pottery.yaml")


@pytest.mark.parametrize(
    ("fact", "form", "text"),
    [
        ("topic", "about", "moving the expensive night firings to gas"),
        ("interest", "that", "you never mix your own glazes"),
        ("fit", "did", "successfully ran the same change of fuel at a brickyard"),
        ("connection", "we", "we both loved throwing at evening classes"),
        ("promise", "noun", "my enormous firing log"),
    ],
)
def test_a_form_that_says_more_is_caught(pottery: Debrief, fact: str, form: str, text: str) -> None:
    """One word more than the debrief has is found, so an invented word makes these tests fail."""
    (brief, *_) = compose(pottery, [KINDS["thank-you"]])
    forms: dict[str, Any] = {form: text}
    forged = replace(brief, facts={**brief.facts, fact: Phrase(text="x", **forms)})
    assert ungrounded(render_all([brief], KINDS)[0], brief, pottery) == []
    assert ungrounded(render_all([forged], KINDS)[0], forged, pottery) != []


def test_a_fact_of_somebody_else_is_caught(pottery: Debrief) -> None:
    """What another interviewer said is no source, nor is another company, day or role."""
    (first, second, *_) = compose(pottery, [KINDS["thank-you"]])
    changes: list[dict[str, Any]] = [
        {"facts": second.facts}, {"company": "Kestrel Tiles"}, {"day": "Thursday"}, {"role": "Glaze Chemist"}
    ]  # fmt: skip
    for change in changes:
        brief = replace(first, **change)
        assert ungrounded(render_all([brief], KINDS)[0], brief, pottery) != []


def test_a_template_that_says_more_is_caught(pottery: Debrief, tmp_path: Path) -> None:
    """A wording that the built-in template does not have brings its own words, which are found."""
    body = "{{ greeting }},\n\nI was thrilled to talk about {{ topic.about }}.\n\n{{ sender }}\n"
    (tmp_path / "thank-you.j2").write_text(f"To: interviewers\nMedium: email\n\n{body}", encoding="utf-8")
    (brief, *_) = compose(pottery, [KINDS["thank-you"]])
    (draft,) = render_all([brief], all_kinds([tmp_path]), templates=tmp_path)
    assert [fault.split()[0] for fault in ungrounded(draft, brief, pottery)] == ["'thrilled'"]
