"""Whatever a debrief holds, rendering it gives notes with exact findings or a sentence, and never a traceback."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from thanknote._load import load
from thanknote._pipeline import check, render
from thanknote.contracts import Engine
from thanknote.draft import Draft
from thanknote.errors import ThanknoteError
from thanknote.kinds import all_kinds
from thanknote.recipients import own_note

QUIET = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
KINDS = tuple(all_kinds())

NAMES = [
    *("Dr. Amara Okafor", "Tomás Núñez", "Zoë", "Jo", "Ng", "O'Neill", "Declan O’Neill", "Anne-Marie Saint-Cyr"),
    *(
        "田中 健",
        "Ελένη Παπαδοπούλου",
        "محمد علي",
        "Анна Каренина",
        "김",
        "Nguyễn Văn An",
        "José María García López de la Vega",
    ),
    *(
        "Prof. Dr. h.c. Müller",
        "J. R. R. T.",
        "de",
        "Dr.",
        "Sir",
        "Will",
        "Mark Rose",
        "Hassan Hassan",
        "X Æ A-12",
        "🙂",
    ),
    *("Smith, John (he/him), PhD", "van der Berg", "II", "-", "'", "’s", "[Name]", "{{ name }}", "None", "a"),
]
TOPICS = [
    *(
        "how you moved lambing indoors",
        "the crème brûlée at l’Étoile",
        "your 'boring tech' rule 😀",
        "K8s cost-cutting (30% in Q2!)",
    ),
    *("Why did they leave Heroku?", "A -> B", "{{ 7 * 7 }}", "{% endvary %}", "\\", "..", "??", "n/a", "I", "the the"),
    *(
        "comp, they said 95k is tops",
        "10:15 labs / 11:00 kiln room",
        "C# and #1 team",
        "生け花",
        "a" * 300,
        "word " * 80,
    ),
    *(
        "to",
        "not X but Y",
        "“",
        "—",
        "§ 5 (3)",
        "told me to read Kitchen Confidential",
        "they said they would",
        "& co",
        "1:6 nights :(",
    ),
]
prose = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cf", "Cn", "Co", "Zl", "Zp"], exclude_characters="\ufffd"),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip() != "")
names = st.sampled_from(NAMES) | prose
phrases = (
    st.sampled_from(TOPICS)
    | st.lists(st.sampled_from(" ".join(TOPICS).split()), min_size=1, max_size=12).map(" ".join)
    | prose
)
several = st.lists(phrases, max_size=3)
people = st.fixed_dictionaries(
    {"name": names},
    optional={
        "greeting": names,
        "title": phrases,
        "date": st.dates().map(str),
        "format": st.sampled_from(["onsite", "video", "phone", "panel"]),
        "topics": st.lists(
            phrases
            | st.fixed_dictionaries(
                {"topic": phrases}, optional={"detail": phrases, "by": st.sampled_from(["them", "me"])}
            )
            | st.fixed_dictionaries({"sentence": phrases}),
            max_size=3,
        ),
        "interest_points": several,
        "connection": phrases,
        "fit": phrases,
        "promised": several,
        "variant": st.integers(-3, 3),
    },
)
others: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "helpers": {"helped_with": several, "role": phrases},
    "referrers": {"how": several},
    "references": {"could_mention": several, "caller": names | phrases},
}
debriefs = st.fixed_dictionaries(
    {
        "candidate": st.fixed_dictionaries({"name": names}, optional={"strengths": several}),
        "company": names | phrases,
        "role": phrases,
        "interview": st.fixed_dictionaries({"date": st.dates().map(str)}),
        "interviewers": st.lists(people, min_size=1, max_size=4),
    },
    optional={
        "tone": st.sampled_from(["warm", "formal", "concise"]),
        "language": st.sampled_from(["en-US", "en-GB"]),
        "variant": st.integers(),
        "checks": st.just({"length": {"max_words": "90", "max_subject": 40}}),
        "accept": st.just({"check": "leftovers.slot"}),
        "outcome": st.sampled_from(["waiting", "rejected", "offer", "accepted_elsewhere"]),
        **{
            room: st.lists(st.fixed_dictionaries({"name": names}, optional=known), max_size=2)
            for room, known in others.items()
        },
    },
)

SMALL: dict[str, Any] = {
    "candidate": {"name": "A"},
    "company": "B",
    "role": "C",
    "interview": {"date": "2026-11-18"},
    "interviewers": [{"name": "D"}],
}


def drafts_of(data: dict[str, Any], kinds: Sequence[str], engines: Sequence[str | Engine]) -> list[Draft]:
    """Return the notes of a debrief, none where it or a template cannot be read."""
    try:
        return render(load(data), kinds=kinds, engines=engines)
    except ThanknoteError as error:
        said = str(error)
    assert said.strip()
    return []


def is_exact(draft: Draft) -> None:
    """See that each finding stands where it says."""
    for finding in draft.findings:
        if finding.part == "debrief":
            assert finding.path
        else:
            assert getattr(draft, finding.part)[finding.start : finding.end] == finding.text
            assert finding.start < finding.end or not getattr(draft, finding.part)


@QUIET
@given(debriefs, st.lists(st.sampled_from(KINDS), min_size=1, max_size=3))
@example(SMALL | {"interview": {"date": "0001-01-01"}}, [*KINDS])
@example(SMALL | {"interview": {"date": "9999-12-31"}}, [*KINDS])
def test_any_debrief_gives_notes_or_a_sentence(data: dict[str, Any], kinds: list[str]) -> None:
    """Whatever people are called and whatever they talked about, each gets a note of each kind, or hears why not."""
    drafts = drafts_of(data, kinds, ["off"])
    people = set(own_note(load(data)).values()) if drafts else set()
    for name in kinds if drafts else ():
        room = all_kinds()[name].to
        reached = [draft.to.path for draft in drafts if draft.kind == name]
        if room.startswith("contact"):
            assert len(reached) == 1
        else:
            assert sorted(reached) == sorted(path for path in people if path.startswith(room))
    for draft in drafts:
        assert bool(draft.body.strip()) != (draft.status == "refused")
        assert draft.status in {"refused", "needs-you", "not-checked"}
        assert not set(draft.subject + draft.body) & set("\x01\x02\x03\x04")
        assert "\n" not in draft.subject
        is_exact(draft)


@QUIET
@given(debriefs)
def test_any_debrief_gives_the_same_notes_twice(data: dict[str, Any]) -> None:
    """Nothing that was rendered before changes what is rendered after."""
    assert drafts_of(data, KINDS, ["off"]) == drafts_of(data, KINDS, ["off"])


@settings(QUIET, max_examples=12)
@given(debriefs)
def test_the_real_engines_mark_exact_words(data: dict[str, Any]) -> None:
    """With the engines too, every finding stands where it says, and the words are those without engines."""
    drafts = drafts_of(data, ["thank-you"], ["auto"])
    assert [draft.body for draft in drafts] == [draft.body for draft in drafts_of(data, ["thank-you"], ["off"])]
    for draft in drafts:
        is_exact(draft)


@QUIET
@given(debriefs, st.data())
def test_any_text_can_be_checked(data: dict[str, Any], draw: st.DataObject) -> None:
    """Whatever somebody has made of a note, checking it marks words that are there."""
    drafts = drafts_of(data, ["thank-you"], ["off"])
    text = str(draw.draw(st.sampled_from(drafts))) if drafts else "Dear X,\n\nThank you."
    for _ in range(draw.draw(st.integers(0, 4))):
        at = draw.draw(st.integers(0, len(text)))
        text = text[:at] + draw.draw(phrases | names | st.text(max_size=5)) + text[at + draw.draw(st.integers(0, 20)) :]
    is_exact(check(text, debrief=load(data) if drafts else None, engines=["off"]))
