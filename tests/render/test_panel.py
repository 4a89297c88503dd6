"""People who compare notes: no shared sentence, and the same words for the same debrief, always and everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import permutations, product
from pathlib import Path
from typing import Any, get_args

import pytest

from thanknote._compose import compose
from thanknote._load import load
from thanknote._pipeline import render
from thanknote._render import render_all
from thanknote.debrief import Debrief, Interviewer
from thanknote.debrief._people import Format
from thanknote.draft import Brief, Draft, Recipient
from thanknote.english import sentences
from thanknote.kinds import Kind, all_kinds

DEBRIEFS = Path(__file__).parent / "debriefs"
KINDS = ("card", "linkedin", "thank-you")
TONES = ("warm", "formal", "concise")
LANGUAGES = ("en-US", "en-GB")
Write = Callable[..., list[Draft]]


@pytest.fixture(scope="session")
def panel() -> Debrief:
    """Five interviewers with facts of their own."""
    return load(DEBRIEFS / "pottery.yaml")


@pytest.fixture(scope="session")
def write(kinds: Mapping[str, Kind]) -> Write:
    """Give a function that writes the notes of a debrief with some changes."""

    def notes(debrief: Debrief, kind: str = "thank-you", **changes: Any) -> list[Draft]:
        return render_all(compose(debrief.model_copy(update=changes), [kinds[kind]]), kinds)

    return notes


def long_sentences(draft: Draft) -> set[str]:
    """Return the sentences of five words or more, without the sign-off."""
    body = draft.body.rpartition("\n\n")[0] or draft.body
    return {found[0].strip() for found in sentences(body) if len(found[0].split()) >= 5}


def shared(drafts: Sequence[Draft]) -> list[str]:
    """Return the sentences that stand in more than one note."""
    counted = Counter(sentence for draft in drafts for sentence in long_sentences(draft))
    return [sentence for sentence, times in counted.items() if times > 1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("facts", ["all", "only a topic"])
def test_no_two_of_five_share_a_sentence(panel: Debrief, write: Write, kind: str, facts: str) -> None:
    """Five people with facts of their own, in any tone, spelling and format, get no sentence of five words twice."""
    if facts == "only a topic":
        people = [Interviewer(name=person.name, topics=person.topics) for person in panel.interviewers]
        # One strength for everybody would have to stand in every note.
        candidate = panel.candidate.model_copy(update={"strengths": ()})
        panel = panel.model_copy(update={"interviewers": people, "candidate": candidate})
    found: dict[str, set[str]] = {}
    for tone, language, met in product(TONES, LANGUAGES, (None, *get_args(Format))):
        interview = panel.interview.model_copy(update={"format": met})
        changes = {"tone": tone, "language": language, "interview": interview}
        for sentence in shared(write(panel, kind, **changes)):
            found.setdefault(sentence, set()).update((tone, language, str(met)))
    assert "\n".join(f"{sentence} ({', '.join(sorted(where))})" for sentence, where in found.items()) == ""


def test_a_sentence_that_somebody_got_is_not_said_again(folder: Callable[..., Path], full: Brief) -> None:
    """What one of them got is struck from another's note, even if another thought says it, while there is a choice."""
    same, other = "It was a long walk to the mill.", "Everybody there makes their own tea."
    text = (
        "To: interviewers\nMedium: email\n\n"
        f"{{% if name == 'Ben' %}}{{% vary a %}}{same}{{% or %}}The kettle never gets cold.{{% endvary %}}"
        f"{{% else %}}{{% vary b %}}{other}{{% or %}}{same}{{% endvary %}}{{% endif %}}"
    )
    templates = folder(mine=text)
    for variant in range(8):
        ben = replace(full, name="Ben", recipient=Recipient(name="Ben Hale"), variant=variant)
        notes = render_all([replace(full, variant=variant), ben], all_kinds([templates]), templates=templates)
        assert shared(notes) == []


def test_no_two_of_five_share_a_subject(panel: Debrief, write: Write) -> None:
    """The subjects differ too."""
    assert len({draft.subject for draft in write(panel)}) == 5


def test_the_order_of_the_file_does_not_matter(panel: Debrief, write: Write) -> None:
    """However the interviewers are sorted, each gets the same words."""
    expected = {draft.to.name: (draft.subject, draft.body) for draft in write(panel)}
    for people in list(permutations(panel.interviewers))[::17]:
        notes = write(panel, interviewers=people)
        assert {draft.to.name: (draft.subject, draft.body) for draft in notes} == expected


def test_a_note_for_one_is_the_same_as_among_all(panel: Debrief, write: Write) -> None:
    """Asking for one person's note alone does not reword it."""
    for draft in write(panel):
        (alone,) = render(panel, to=[draft.to.name], engines=["off"], checks=[])
        assert (alone.subject, alone.body) == (draft.subject, draft.body)


@pytest.mark.parametrize("kind", KINDS)
def test_other_kinds_beside_it_change_nothing(panel: Debrief, kinds: Mapping[str, Kind], kind: str) -> None:
    """Each kind is worded for itself, whatever else is written in the same run."""
    together = render_all(compose(panel, list(kinds.values())), kinds)
    alone = render_all(compose(panel, [kinds[kind]]), kinds)
    assert [draft for draft in together if draft.kind == kind] == alone


def test_a_variant_gives_other_words(panel: Debrief, write: Write) -> None:
    """Another number gives every note another body, with the same facts in it."""
    bodies = [[draft.body for draft in write(panel, variant=number)] for number in range(4)]
    for notes in zip(*bodies, strict=True):
        assert len(set(notes)) > 1
    assert all("my firing log" in notes[0] for notes in bodies)


def test_a_variant_of_ones_own_leaves_the_others_facts_alone(panel: Debrief, write: Write) -> None:
    """`variant:` on one person rewords that person's note."""
    first, *rest = panel.interviewers
    changed = write(panel, interviewers=(first.model_copy(update={"variant": 5}), *rest))
    assert changed[0].body != write(panel)[0].body
    assert shared(changed) == []


def test_writing_twice_gives_the_same(panel: Debrief, write: Write) -> None:
    """The same debrief gives the same words again."""
    assert write(panel) == write(panel)


SCRIPT = """
import sys, thanknote
for draft in thanknote.render(thanknote.load(sys.argv[1]), kinds=["card", "linkedin", "thank-you"], engines=["off"]):
    print(draft)
"""


def test_another_process_gives_the_same_bytes(panel: Debrief, write: Write) -> None:
    """Neither the hash seed nor the locale nor the time zone of a process changes a byte."""
    outputs = set()
    for seed, zone in (("0", "UTC"), ("1", "Asia/Tokyo")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", SCRIPT, str(DEBRIEFS / "pottery.yaml")]
        outputs.add(subprocess.run(command, check=True, capture_output=True, env=environment).stdout)
    (output,) = outputs
    expected = "".join(f"{draft}\n" for kind in KINDS for draft in write(panel, kind))
    assert output.decode().replace("\r\n", "\n") == expected


@pytest.mark.parametrize(
    ("typo", "word", "field"),
    [
        ("moving the nigth firings to gas", "moving the night firings to gas", "topics"),
        ("the new caly store", "the new clay store", "topics"),
        ("how you dry large dshes", "how you dry large dishes", "topics"),
        ("the team mixes its own glases", "the team mixes its own glazes", "interest_points"),
        ("we both trained in Stock", "we both trained in Stoke", "connection"),
        ("my packing lsit", "my packing list", "promised"),
        ("built two driyng rooms", "built two drying rooms", "fit"),
    ],
)
def test_mending_a_typo_rewords_nothing(panel: Debrief, write: Write, typo: str, word: str, field: str) -> None:
    """A letter mended in one fact changes that fact in that note, and no other word of any note."""
    _, *rest = panel.interviewers
    base = {"name": "Amara Okafor", "topics": ["the new clay store"], "fit": "trained four apprentices"}
    with_typo, mended = (
        [draft.body for draft in write(panel, interviewers=(Interviewer(**{**base, field: text}), *rest))]
        for text in (typo, word)
    )
    assert [body.replace(typo, word) for body in with_typo] == mended
    assert typo in with_typo[0]
