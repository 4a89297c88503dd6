"""Each kind has its size: words, sentences, paragraphs, characters, over whole debriefs in every tone and variant."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import render_all
from thanknote.draft import Brief, Draft
from thanknote.english import sentences
from thanknote.kinds import all_kinds

DEBRIEFS = sorted((Path(__file__).parent / "debriefs").glob("*.yaml"))
MOST = {
    "thank-you": 150,
    "card": 80,
    "helper": 80,
    "referrer": 80,
    "follow-up": 120,
    "rejection-reply": 100,
    "withdrawal": 90,
    "reference": 150,
    "letter": 300,
}
FEWEST = {
    "thank-you": 30,
    "card": 25,
    "helper": 25,
    "referrer": 25,
    "follow-up": 40,
    "rejection-reply": 40,
    "withdrawal": 38,
    "reference": 60,
    "letter": 35,
}
"""Words with thin facts: greeting and sign-off counted."""
Notes = dict[str, list[tuple[Brief, Draft]]]


@pytest.fixture(scope="module")
def notes() -> Notes:
    """Every note of every debrief with its brief, by kind, in each tone with another variant."""
    kinds = all_kinds()
    found: Notes = {name: [] for name in kinds}
    for file, (variant, tone) in product(DEBRIEFS, enumerate(("warm", "formal", "concise"))):
        changes = {"tone": tone, "variant": variant}
        briefs = compose(load(file).model_copy(update=changes), list(kinds.values()))
        for brief, draft in zip(briefs, render_all(briefs, kinds), strict=True):
            found[draft.kind].append((brief, draft))
    return found


def inner(body: str) -> str:
    """Return a body without its greeting and sign-off."""
    return body.partition("\n\n")[2].rpartition("\n\n")[0]


@pytest.mark.parametrize("name", MOST)
def test_a_note_has_the_words_of_its_kind(notes: Notes, name: str) -> None:
    """Neither too long nor, however thin the facts, too short to be a message."""
    found = notes[name]
    assert len(found) >= 3
    for _, draft in found:
        assert FEWEST[name] <= len(draft.body.split()) <= MOST[name], draft.body


def test_a_thank_you_with_facts_is_no_shorter_than_advised(notes: Notes) -> None:
    """With a topic, an interest point and a fit it has forty words or more, save where somebody wants it concise."""
    for brief, draft in notes["thank-you"]:
        facts = {"topic", "interest", "fit"} <= {name for name, fact in brief.facts.items() if fact.usable}
        if facts and brief.tone != "concise":
            assert len(draft.body.split()) >= 40, draft.body


def test_a_card_has_two_paragraphs(notes: Notes) -> None:
    """What is written by hand has two paragraphs between greeting and sign-off."""
    for _, draft in notes["card"]:
        assert inner(draft.body).count("\n\n") == 1, draft.body


def test_an_invitation_is_whole(notes: Notes) -> None:
    """At most 200 characters, whole sentences to the end, and the name under it."""
    for brief, draft in notes["linkedin"]:
        assert len(draft.body) <= 200
        assert re.search(rf"[.!?] {re.escape(brief.sender)}$", draft.body), draft.body
        assert all(word in draft.body for word in brief.greeting.split())


def test_a_follow_up_has_three_to_five_sentences(notes: Notes) -> None:
    """It asks once, and is read in a minute; a line of thanks of fewer than six words is no sentence here."""
    for _, draft in notes["follow-up"]:
        said = [found[0] for found in sentences(inner(draft.body)) if len(found[0].split()) >= 6]
        assert 3 <= len(said) <= 5, draft.body
        assert draft.body.count("?") <= 1, draft.body


def test_a_voicemail_is_short_and_says_name_and_number_twice(notes: Notes) -> None:
    """Forty to sixty words, a telephone number counted as one, with name and number at both ends."""
    for brief, draft in notes["call"]:
        script = draft.body.partition("voicemail:")[2]
        number = brief.sender_phone or "[confirm: your telephone number]"
        assert script.count(number) == 2, draft.body
        assert script.count(brief.sender) == 2, draft.body
        count = len(script.replace(number, "number").split())
        assert 40 <= count <= 60, f"{count} words: {script}"
