"""A note says only what the debrief says: every word is the template's, the debrief's, or a listed change of form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import render_all
from thanknote.debrief import Debrief
from thanknote.draft import Brief, Draft, Phrase
from thanknote.kinds import Kind, all_kinds

ENGLISH = Path(__file__).parent.parent / "english"
CASES: dict[str, list[str]] = {}
for _file in sorted(ENGLISH.glob("cases*.yaml")):
    for _case in yaml.safe_load(_file.read_text("utf-8")):
        CASES.setdefault(_case["field"], []).append(_case["written"])
NAMES = [name for some in yaml.safe_load((ENGLISH / "names.yaml").read_text("utf-8")).values() for name in some]
KINDS = all_kinds()


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


@BOUNDED
@given(debriefs, some_kinds)
def test_a_note_is_made_of_its_debrief(source: ModuleType, data: dict[str, Any], kinds: list[str]) -> None:
    """Whatever was talked about, each word of each note is the template's, the reader's own facts', or listed."""
    debrief = load(data)
    faults = [
        fault
        for draft, brief in notes_of(debrief, [KINDS[name] for name in kinds])
        for fault in source.ungrounded(draft, brief, debrief)
    ]
    assert "\n".join(faults) == ""


@BOUNDED
@given(debriefs, some_kinds)
def test_what_is_private_is_in_no_note(source: ModuleType, data: dict[str, Any], kinds: list[str]) -> None:
    """A word that stands under `private:` and nowhere else is in no note."""
    debrief = load(data)
    public = {word for value in _texts({**data, "private": None}) for word in source.sources(value)}
    public |= source.COURTESIES | source.GRAMMAR
    private = {word for value in _texts(data["private"]) for word in source.words(value)}
    private = {word for word in private if not source.lemmas(word) & public}
    for draft, brief in notes_of(debrief, [KINDS[name] for name in kinds]):
        own = source.of_template(f"{draft.kind}.j2") | source.of_fields(debrief, brief)
        assert not (private - own) & set(source.words(f"{draft.subject} {draft.body}"))


def _texts(value: Any) -> Iterator[str]:
    """Yield every text of a debrief."""
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ():
        yield from _texts(item)


@pytest.fixture
def pottery() -> Debrief:
    """A debrief with facts for each of five people."""
    return load(Path(__file__).parent.parent / "render" / "debriefs" / "pottery.yaml")


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
def test_a_form_that_says_more_is_caught(pottery: Debrief, fact: str, form: str, text: str, source: ModuleType) -> None:
    """One word more than the debrief has is found, so an invented word makes these tests fail."""
    (brief, *_) = compose(pottery, [KINDS["thank-you"]])
    forms: dict[str, Any] = {form: text}
    forged = replace(brief, facts={**brief.facts, fact: Phrase(text="x", **forms)})
    assert source.ungrounded(render_all([brief], KINDS)[0], brief, pottery) == []
    assert source.ungrounded(render_all([forged], KINDS)[0], forged, pottery) != []


def test_a_fact_of_somebody_else_is_caught(pottery: Debrief, source: ModuleType) -> None:
    """What another interviewer said is no source, nor is another company, day or role."""
    (first, second, *_) = compose(pottery, [KINDS["thank-you"]])
    changes: list[dict[str, Any]] = [
        {"facts": second.facts}, {"company": "Kestrel Tiles"}, {"day": "Thursday"}, {"role": "Glaze Chemist"}
    ]  # fmt: skip
    for change in changes:
        brief = replace(first, **change)
        assert source.ungrounded(render_all([brief], KINDS)[0], brief, pottery) != []


def test_a_template_that_says_more_is_caught(pottery: Debrief, tmp_path: Path, source: ModuleType) -> None:
    """A wording that the built-in template does not have brings its own words, which are found."""
    body = "{{ greeting }},\n\nI was thrilled to talk about {{ topic.about }}.\n\n{{ sender }}\n"
    (tmp_path / "thank-you.j2").write_text(f"To: interviewers\nMedium: email\n\n{body}", encoding="utf-8")
    (brief, *_) = compose(pottery, [KINDS["thank-you"]])
    (draft,) = render_all([brief], all_kinds([tmp_path]), templates=tmp_path)
    assert [fault.split()[0] for fault in source.ungrounded(draft, brief, pottery)] == ["'thrilled'"]
