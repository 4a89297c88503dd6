"""Limits: whole thoughts are left out, in the order of the header, until the note is short enough."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thanknote._render import render_all
from thanknote.draft import Brief, Draft, Phrase
from thanknote.kinds import Kind

Render = Callable[..., Draft]
QUIET = settings(deadline=None, max_examples=100)
THREE = (
    "{% vary fit %}one two three{% endvary %} {% vary topic %}four five{% else %}x{% endvary %}"
    " {% vary promise %}six{% endvary %} end"
)


@pytest.mark.parametrize(
    ("most", "body"),
    [
        (7, "one two three four five six end"),
        (6, "one two three four five end"),
        (5, "four five end"),
        (3, "four five end"),
        (2, "x end"),
        (1, "x end"),
    ],
)
def test_thoughts_go_in_the_order_of_the_header(render: Render, most: int, body: str) -> None:
    """The first of `Leave out` goes first, then the next; a thought's `else` stands instead, and the rest stays."""
    head = f"To: interviewers\nMedium: email\nWords: 0-{most}\nLeave out: promise, fit, topic\n"
    assert render(THREE, head=head).body == body


def test_a_thought_that_is_not_listed_is_never_left_out(render: Render) -> None:
    """Too long beats torn apart: what the header does not name stays."""
    head = "To: interviewers\nMedium: email\nWords: 0-1\nLeave out: promise\n"
    assert render(THREE, head=head).body == "one two three four five end"


def test_characters_count_as_words_do(render: Render) -> None:
    """`Characters` limits the finished body, counted in code points."""
    head = "To: interviewers\nMedium: email\nCharacters: 31\nLeave out: promise\n"
    assert render(THREE, head=head).body == "one two three four five six end"
    assert render(THREE, head=head.replace("31", "30")).body == "one two three four five end"


def test_only_the_paragraph_that_is_too_long_loses_a_thought(render: Render) -> None:
    """`Lines` is a limit for one thought's paragraph: that thought stays, a dispensable one beside it goes."""
    long, more = (" ".join(f"{word}{number}" for number in range(20)) for word in ("word", "fit"))
    second = f"{{% vary interest %}}{long}{{% endvary %}} {{% vary fit %}}{more}{{% endvary %}}"
    text = f"{{% vary topic %}}t{{% endvary %}}\n\n{second}"
    head = "To: interviewers\nMedium: email\nLines: interest {}\nLeave out: topic, fit, interest\n"
    assert "fit" in render(text, head=head.format(4)).body
    body = render(text, head=head.format(2)).body
    assert "fit" not in body
    assert body.startswith("t\n\nword")


def test_a_fact_that_is_left_out_is_reported(render: Render, full: Brief) -> None:
    """Nothing is dropped in silence: the finding names the fact's place in the debrief."""
    head = "To: interviewers\nMedium: email\nWords: 0-1\nLeave out: promise, fit\n"
    findings = render(THREE, head=head).findings
    assert {found.path for found in findings if found.rule == "left-out"} >= {
        full.facts["promise"].path,
        full.facts["fit"].path,
    }


def test_what_the_note_says_it_encloses_has_to_be_attached(render: Render, full: Brief) -> None:
    """A promise that the note keeps is reported as something to attach; one that it does not mention is not."""
    said = render("{% vary promise %}Here is {{ promise.noun }}.{% endvary %}").findings
    assert [(found.rule, found.path) for found in said] == [("attach", full.facts["promise"].path)]
    assert "my plan" in said[0].message
    assert render("Nothing of the kind.").findings == ()


@pytest.fixture(scope="session")
def words_of_linkedin() -> set[str]:
    """Every word of the built-in invitation's template."""
    text = files("thanknote.templates").joinpath("linkedin.j2").read_text(encoding="utf-8")
    return words(re.sub(r"\{[{%].*?[}%]\}", " ", text)) | {"I'd"}


def words(text: str) -> set[str]:
    """Return the words of a text without the marks around them."""
    return {word.strip(".,!") for word in text.split()} - {""}


THINGS = "rota ledger kiln archive greenhouse ferry loading dock harvest orchard library workshop".split()
name = st.text(alphabet="abcdefghij", min_size=1, max_size=60)
topic = st.lists(st.sampled_from(THINGS), min_size=1, unique=True).map(
    lambda things: " and ".join(f"the new {thing}" for thing in things)
)


@QUIET
@given(greeted=st.tuples(name, name, name, st.integers(0, 3)), about=topic)
def test_an_invitation_has_at_most_200_characters(
    full: Brief,
    kinds: Mapping[str, Kind],
    words_of_linkedin: set[str],
    greeted: tuple[str, str, str, int],
    about: str,
) -> None:
    """However long topic, role and names are, it is short enough, complete, and never cut inside a word."""
    who, sender, role, variant = greeted
    brief = replace(
        full,
        kind="linkedin",
        greeting=f"Dear {who}",
        name=who,
        sender=sender,
        role=role,
        variant=variant,
        facts={"topic": Phrase(text="t", path="interviewers[0].topics[0]", about=about, that=f"you run {about}")},
    )
    (draft,) = render_all([brief], kinds)
    assert len(draft.body) <= 200
    assert draft.body.startswith(f"Dear {who}, ")
    assert draft.body.endswith(f" {sender}")
    assert words(draft.body) <= words_of_linkedin | words(f"Dear {who} {sender} {role} {about} {full.day} role you run")
    assert not re.search(r"[,.]\s*[,.]|\s[,.]", draft.body)


@QUIET
@given(about=topic, changes=st.sampled_from([{"language": "en-GB"}, {"tone": "formal"}, {"tone": "concise"}, {}]))
def test_a_long_topic_is_left_out_of_an_invitation_as_a_whole(
    full: Brief, kinds: Mapping[str, Kind], about: str, changes: dict[str, Any]
) -> None:
    """The topic stands in it as it is, or not at all, and then that is reported."""
    facts = {"topic": Phrase(text="t", path="interviewers[0].topics[0]", about=about)}
    (draft,) = render_all([replace(full, kind="linkedin", facts=facts, **changes)], kinds)
    if f" about {about}." in draft.body:
        assert draft.findings == ()
    else:
        assert [found.rule for found in draft.findings] == ["left-out"]
        assert len(about) > 90


@QUIET
@given(topic)
def test_an_email_with_long_facts_stays_within_its_words(full: Brief, kinds: Mapping[str, Kind], things: str) -> None:
    """Facts of up to fifty words each never make a thank-you note longer than its header says."""
    facts = dict(full.facts) | {
        "connection": Phrase(text="c", path="interviewers[0].connection", we=f"we both like {things}"),
        "detail": Phrase(text="d", path="interviewers[0].topics[0].detail", that=f"nobody runs {things} alone"),
        "fit": Phrase(text="f", path="interviewers[0].fit", did=f"ran {things}"),
    }
    kind = kinds["thank-you"]
    (draft,) = render_all([replace(full, kind="thank-you", facts=facts)], kinds)
    assert kind.words is not None
    assert len(draft.body.split()) <= kind.words[1]
