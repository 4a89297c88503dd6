"""`vary`: which wordings of a thought exist, which is chosen, and how a letter is put together from its lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from thanknote._render import render_all
from thanknote.draft import Brief, Draft, Phrase
from thanknote.kinds import Kind

Render = Callable[..., Draft]
NOTHING: Mapping[str, Phrase] = {}


def test_one_of_the_wordings_is_said(render: Render) -> None:
    """A thought is said once, in one of its wordings."""
    body = render("{% vary t %}one{% or %}two{% or %}three{% endvary %}.").body
    assert body in {"one.", "two.", "three."}


def test_every_wording_can_be_chosen(render: Render) -> None:
    """Other variants of a brief come to each of the wordings."""
    text = "{% vary t %}one{% or %}two{% or %}three{% endvary %}"
    assert {render(text, variant=number).body for number in range(30)} == {"one", "two", "three"}


@pytest.mark.parametrize(
    "form", ["topic.about", "topic.about|upper", "topic.about ~ '!'", "topic.about.upper()", "topic.about[0]"]
)
def test_a_wording_whose_form_is_absent_does_not_exist(render: Render, form: str) -> None:
    """A form that the fact does not have ends the wording, however the template uses it."""
    text = f"{{% vary t %}}about {{{{ {form} }}}}{{% or %}}plain{{% endvary %}}"
    assert {render(text, variant=number, facts=NOTHING).body for number in range(8)} == {"plain"}


def test_without_any_wording_the_last_resort_stands(render: Render) -> None:
    """`else` is what stands when no wording is left."""
    text = "A {% vary t %}about {{ topic.about }}{% or british %}b{% else %}[confirm: it]{% endvary %}"
    assert render(text, facts=NOTHING).body == "A [confirm: it]"


def test_the_last_resort_never_stands_beside_a_wording(render: Render) -> None:
    """While a wording is left, `else` is not chosen."""
    text = "{% vary t %}about {{ topic.about }}{% else %}[confirm: it]{% endvary %}"
    assert {render(text, variant=number).body for number in range(8)} == {"about the starters' first month"}


def test_without_wordings_or_last_resort_nothing_is_said(render: Render) -> None:
    """A thought of which nothing is left leaves no trace, not even a space or an empty paragraph."""
    text = "One.\n{% vary t %}\n{{ topic.about }}\n{% endvary %}\n\n{% vary u %}{{ topic.noun }}{% endvary %}\n\nTwo."
    assert render(text, facts=NOTHING).body == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("labels", "changes", "stands"),
    [
        ("warm", {"tone": "warm"}, True),
        ("warm", {"tone": "formal"}, False),
        ("warm concise", {"tone": "concise"}, True),
        ("british", {"language": "en-GB"}, True),
        ("british", {"language": "en-US"}, False),
        ("american", {"language": "en-US"}, True),
        ("warm british", {"tone": "warm", "language": "en-US"}, False),
        ("warm british", {"tone": "warm", "language": "en-GB"}, True),
        ("video phone", {"format": "phone"}, True),
        ("video phone", {"format": "onsite"}, False),
        ("onsite", {"format": None}, False),
        ("formal panel american", {"tone": "formal", "format": "panel"}, True),
        ("formal panel american", {"tone": "formal", "format": "video"}, False),
    ],
)
def test_labels_keep_a_wording_to_a_tone_a_spelling_or_a_format(
    render: Render, labels: str, changes: dict[str, str | None], *, stands: bool
) -> None:
    """Of each group of labels one has to suit; a group without a label suits always."""
    body = render(f"{{% vary t {labels} %}}said{{% else %}}unsaid{{% endvary %}}", **changes).body
    assert body == ("said" if stands else "unsaid")


@pytest.mark.parametrize(
    ("test", "stands"),
    [
        ("topic.about", True),
        ("topic.sentence", False),
        ("topic.grave", False),
        ("not topic.grave", True),
        ("topic.by == 'them'", False),
        ("topic.by != 'me'", True),
        ("facts < 3", False),
        ("facts == 6", True),
        ("company == 'Corran Mills' and tone == 'warm'", True),
    ],
)
def test_a_test_keeps_a_wording_to_a_fact(render: Render, test: str, *, stands: bool) -> None:
    """`if` takes any expression; an absent form in it is false and equal to nothing."""
    body = render(f"{{% vary t if {test} %}}said{{% else %}}unsaid{{% endvary %}}").body
    assert body == ("said" if stands else "unsaid")


def test_labels_and_test_count_together(render: Render) -> None:
    """A wording with labels and a test needs both."""
    text = "{% vary t %}{{ topic.sentence }}{% or formal if topic.about %}both{% else %}neither{% endvary %}"
    assert render(text, tone="formal").body == "both"
    assert render(text, tone="warm").body == "neither"
    assert render(text, tone="formal", facts=NOTHING).body == "neither"


def test_a_thought_may_hold_another(render: Render) -> None:
    """A thought in a wording is said only when that wording is."""
    text = "{% vary t %}{{ topic.about }}{% else %}so {% vary u %}inner{% or formal %}stiff{% endvary %}{% endvary %}"
    assert render(text, facts=NOTHING).body == "so inner"
    assert render(text).body == "the starters' first month"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("one\ntwo", "one two"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("one\n\n\n\ntwo", "one\n\ntwo"),
        ("one\n  \ntwo", "one\n\ntwo"),
        ("one\\\ntwo", "one\ntwo"),
        ("one \\\n  two", "one\ntwo"),
        ("one   two", "one two"),
        ("one\ttwo", "one two"),
        ("one ,two . three", "one,two. three"),
        ("\n\none\n\n", "one"),
        ("one \\ two", "one \\ two"),
        ("{% vary t %}\n\none\n\n{% endvary %}\ntwo", "one\n\ntwo"),
    ],
)
def test_lines_become_sentences_paragraphs_and_hard_breaks(render: Render, body: str, text: str) -> None:
    """A line's end is a space, a blank line a paragraph, a backslash a hard break; before marks is no space."""
    assert render(body).body == text


def test_the_subject_varies_as_the_body_does(render: Render, full: Brief) -> None:
    """The subject is a template of the same kind, chosen by itself."""
    head = (
        "To: interviewers\nMedium: email\nSubject: {% vary s %}{{ role }}: {{ day }}{% or %}On {{ day }}{% endvary %}\n"
    )
    subjects = {render("x", head=head, variant=number).subject for number in range(12)}
    assert subjects == {f"{full.role}: {full.day}", f"On {full.day}"}


def test_two_sentences_that_begin_alike_are_avoided(render: Render) -> None:
    """Where another wording is left, no two neighbouring sentences begin with the same two words."""
    text = (
        "I like the long first sentence.\n{% vary t %}I like this one as well.{% or %}The other is fine.{% endvary %}"
    )
    assert {render(text, variant=number).body.endswith("The other is fine.") for number in range(8)} == {True}


def test_a_wording_that_reads_badly_stands_rather_than_nothing(render: Render) -> None:
    """What is only unlovely is said where there is no other way to say it."""
    text = "I like the long first sentence.\n{% vary t %}I like the second one as well.{% endvary %}"
    assert render(text).body.endswith("I like the second one as well.")


@pytest.mark.parametrize("splice", ["we heard about we spoke", "it was the the mill", "so.. it was", "a ,, b"])
def test_a_wording_that_is_wrong_never_stands(render: Render, splice: str) -> None:
    """What no person would write is struck even if nothing is left to say."""
    text = "Hello.\n{% vary t %}Then {{ topic.about }}.{% else %}[confirm: it]{% endvary %}"
    facts = {"topic": Phrase(text=splice, about=splice)}
    assert render(text, facts=facts).body == "Hello. [confirm: it]"


@pytest.mark.parametrize(
    ("labels", "shared"), [("", "we both row row"), ("formal", "we both row")], ids=["struck", "kept to another tone"]
)
def test_a_fact_that_no_wording_says_is_reported(render: Render, labels: str, shared: str) -> None:
    """Nothing is dropped in silence: a fact whose wordings are all struck, or kept to another tone, is a finding."""
    path = "interviewers[0].connection"
    text = f"Hello.\n{{% vary connection {labels} %}}It is nice that {{{{ connection.we }}}}.{{% endvary %}}"
    draft = render(text, facts={"connection": Phrase(text=shared, path=path, we=shared)})
    assert draft.body == "Hello."
    assert [finding.path for finding in draft.findings] == [path]


@pytest.mark.parametrize("value", ["{{ 7*7 }}", "{% if %}", "{# gone #}", "{% vary t %}a{% endvary %}", "${x}", "%s"])
def test_a_value_is_never_a_template(render: Render, full: Brief, value: str) -> None:
    """Braces in a debrief stand in the note as they are and are never evaluated."""
    facts = {"topic": replace(full.facts["topic"], about=value)}
    changes = {"name": value, "role": value, "company": value, "sender": value, "greeting": value}
    draft = render(
        "{{ greeting }}, {{ name }}|{{ role }}|{{ company }}|{{ topic.about }}|{{ sender }}", **changes, facts=facts
    )
    assert draft.body == f"{value}, " + "|".join([value] * 5)


@pytest.mark.parametrize(
    "names",
    [
        {"sender": "Amara Okafor Jr."},
        {"sender": "Nguyễn Thị Lan Anh"},
        {"name": "Noa Ben-Tal"},
        {"company": "Talk Talk"},
    ],
    ids=lambda names: next(iter(names.values())),
)
def test_a_name_takes_no_words_away(full: Brief, kinds: Mapping[str, Kind], names: dict[str, Any]) -> None:
    """A name that misleads the parser or repeats a word leaves the sign-off and the courtesies standing."""
    usual = render_all([replace(full, kind=name, sender_phone="1") for name in kinds], kinds)
    named = render_all([replace(full, kind=name, sender_phone="1", **names) for name in kinds], kinds)
    for one, other in zip(usual, named, strict=True):
        assert other.body.count("\n\n") == one.body.count("\n\n")
        assert ("Best regards" in other.body) == ("Best regards" in one.body)


def test_a_full_stop_is_not_said_twice(render: Render) -> None:
    """Where an abbreviation ends a sentence one full stop ends both; three dots and other doubled marks stay."""
    body = "We met at {{ company }}. It was {{ day }}. So it went... Thank you."
    assert render(body, company="Kestrel Co.", day="4 p.m.").body == body.replace(
        "{{ company }}.", "Kestrel Co."
    ).replace("{{ day }}.", "4 p.m.")
