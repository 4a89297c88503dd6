"""The same words for the same debrief, always and everywhere, for every kind; a `variant:` asks for others."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from thanknote._compose import compose
from thanknote._load import load
from thanknote._pipeline import render
from thanknote._render import render_all
from thanknote.debrief import Debrief, Interviewer
from thanknote.draft import Draft
from thanknote.kinds import Kind, all_kinds

POTTERY = Path(__file__).parent / "debriefs" / "pottery.yaml"
KINDS = sorted(all_kinds())
DAYS = {"after decision": date(2026, 12, 22)}
"""A day on which a kind may be sent, where the morning after is none."""
PEOPLE: dict[str, Any] = {
    "contact": "Chidi Obi",
    "helpers": [
        {"name": "Greta Voss", "helped_with": ["moving the interview", "showing me the kilns"]},
        {"name": "Ivo Marsh", "helped_with": "sending me the plan of the yard"},
    ],
    "referrers": [
        {"name": "Kofi Adu", "how": "passing on my letter"},
        {"name": "Lena Roth", "how": "telling me about the post"},
    ],
    "references": [
        {"name": "Prof. Mina Sato", "could_mention": "my paper on tin glazes"},
        {"name": "Noel Price", "could_mention": "how I ran the drying room"},
    ],
}

Words = dict[tuple[str, str], tuple[str, str]]


@pytest.fixture(scope="session")
def everybody() -> Debrief:
    """Five interviewers, and two each of those who helped, referred and speak for the candidate."""
    changes = load({**_PLAIN, **PEOPLE})
    names = ("contact", "helpers", "referrers", "references")
    return load(POTTERY).model_copy(update={name: getattr(changes, name) for name in names})


_PLAIN: dict[str, Any] = {
    "candidate": {"name": "Ines Marlowe"},
    "company": "Harrow Ridge Pottery",
    "role": "Kiln Manager",
    "interview": {"date": "2026-11-18"},
    "interviewers": [{"name": "Chidi Obi"}],
}


def notes(debrief: Debrief, kinds: Sequence[str], known: Mapping[str, Kind], **changes: Any) -> list[Draft]:
    """Return the notes of these kinds, the debrief changed so."""
    briefs = compose(debrief.model_copy(update=changes), [known[name] for name in kinds])
    return render_all(briefs, known)


def words(drafts: Sequence[Draft]) -> Words:
    """Return subject and body of each note by its kind and recipient."""
    return {(draft.kind, draft.to.name): (draft.subject, draft.body) for draft in drafts}


def test_the_order_of_the_file_does_not_matter(everybody: Debrief, kinds: Mapping[str, Kind]) -> None:
    """However people are sorted, each gets the same words."""
    expected = words(notes(everybody, KINDS, kinds))
    turned = {name: getattr(everybody, name)[::-1] for name in ("helpers", "referrers", "references")}
    for people in list(permutations(everybody.interviewers))[::31]:
        assert words(notes(everybody, KINDS, kinds, interviewers=people, **turned)) == expected


@pytest.mark.parametrize("name", KINDS)
def test_a_note_for_one_is_the_same_as_among_all(everybody: Debrief, kinds: Mapping[str, Kind], name: str) -> None:
    """Asking for one person's note alone does not reword it."""
    kind = kinds[name]
    debrief = everybody.model_copy(update={"outcome": kind.outcomes[0]})
    today = DAYS.get(str(kind.send), date(2026, 11, 19))
    for (_, person), text in words(notes(debrief, [name], kinds)).items():
        drafts = render(debrief, kinds=[name], to=[person], engines=["off"], checks=[], today=today)
        (alone,) = [draft for draft in drafts if draft.to.name == person]
        assert (alone.subject, alone.body) == text


@pytest.mark.parametrize("name", KINDS)
def test_other_kinds_beside_it_change_nothing(everybody: Debrief, kinds: Mapping[str, Kind], name: str) -> None:
    """Each kind is worded for itself, whatever else is written in the same run."""
    together = notes(everybody, KINDS, kinds)
    assert [draft for draft in together if draft.kind == name] == notes(everybody, [name], kinds)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("tone", ["warm", "formal", "concise"])
def test_a_variant_gives_other_words(everybody: Debrief, kinds: Mapping[str, Kind], name: str, tone: str) -> None:
    """Another number gives every note another body in any tone; the same number the same again."""
    bodies = [[draft.body for draft in notes(everybody, [name], kinds, variant=n, tone=tone)] for n in range(4)]
    for versions in zip(*bodies, strict=True):
        assert len(set(versions)) > 1
    assert [draft.body for draft in notes(everybody, [name], kinds, variant=2, tone=tone)] == bodies[2]


def test_a_variant_keeps_the_facts(everybody: Debrief, kinds: Mapping[str, Kind]) -> None:
    """Other words say the same: the log that was promised is in every variant."""
    assert all("my firing log" in notes(everybody, ["thank-you"], kinds, variant=n)[0].body for n in range(4))


def test_a_variant_of_ones_own_changes_that_note(everybody: Debrief, kinds: Mapping[str, Kind]) -> None:
    """`variant:` on one person rewords that person's note."""
    first, *rest = everybody.interviewers
    changed = notes(everybody, ["thank-you"], kinds, interviewers=(first.model_copy(update={"variant": 5}), *rest))
    assert changed[0].body != notes(everybody, ["thank-you"], kinds)[0].body


SCRIPT = """
import sys
from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import render_all
from thanknote.kinds import all_kinds
for draft in render_all(compose(load(sys.argv[1]), list(all_kinds().values())), all_kinds()):
    print(draft)
"""


def test_another_process_gives_the_same_bytes(kinds: Mapping[str, Kind]) -> None:
    """Neither the hash seed nor the locale nor the time zone of a process changes a byte of any kind."""
    file = Path(__file__).parents[2] / "examples" / "debrief.yaml"
    outputs = set()
    for seed, zone in (("0", "UTC"), ("1", "Asia/Tokyo"), ("4711", "America/Lima")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", SCRIPT, str(file)]
        outputs.add(subprocess.run(command, check=True, capture_output=True, env=environment).stdout)
    (output,) = outputs
    expected = "".join(f"{draft}\n" for draft in notes(load(file), KINDS, kinds))
    assert output.decode().replace("\r\n", "\n") == expected


@pytest.mark.parametrize(
    ("typo", "word", "field"),
    [
        ("moving the glaize tests to gas", "moving the glaze tests to gas", "topics"),
        ("the new caly store", "the new clay store", "topics"),
        ("how you dry large dshes", "how you dry large dishes", "topics"),
        ("the team mixes its own glaizes", "the team mixes its own glazes", "interest_points"),
        ("we both trained in Stock", "we both trained in Stoke", "connection"),
        ("my packing lsit", "my packing list", "promised"),
        ("built two clamb kilns", "built two clamp kilns", "fit"),
    ],
)
def test_mending_a_typo_rewords_nothing(
    everybody: Debrief, kinds: Mapping[str, Kind], typo: str, word: str, field: str
) -> None:
    """A letter mended in one fact changes that fact in that note, and no other word of any note."""
    _, *rest = everybody.interviewers
    base = {"name": "Amara Okafor", "topics": ["the new clay store"], "fit": "trained four apprentices"}
    with_typo, mended = (
        [
            draft.body
            for draft in notes(
                everybody, ["thank-you"], kinds, interviewers=(Interviewer(**{**base, field: text}), *rest)
            )
        ]
        for text in (typo, word)
    )
    assert [body.replace(typo, word) for body in with_typo] == mended
    assert typo in with_typo[0]
