"""People who compare notes: no two notes share a sentence, nor a subject."""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest

from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import render_all
from thanknote.debrief import Debrief, Interviewer
from thanknote.debrief._people import Format
from thanknote.draft import Brief, Draft, Recipient
from thanknote.english import sentences
from thanknote.kinds import Kind, all_kinds

DEBRIEFS = Path(__file__).parent / "debriefs"
BENCHMARK = Path(__file__).parent.parent / "benchmarks" / "panel.py"
KINDS = ("card", "letter", "linkedin", "thank-you")
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


@pytest.fixture(scope="session")
def measure() -> Any:
    """The benchmark of panels, which is a script."""
    spec = importlib.util.spec_from_file_location("panel", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("size", [2, 5])
def test_up_to_five_share_no_sentence_though_they_share_facts(
    measure: Any, kinds: Mapping[str, Kind], size: int
) -> None:
    """With one strength for several and a topic that two raised, no sentence stands in two notes, facts masked."""
    for where, briefs in measure.panels(kinds["thank-you"], size, variants=[0]):
        found = measure.likeness(render_all(briefs, kinds), briefs, kinds["thank-you"])
        assert (where, found.repeated, found.alike, found.pairs) == (where, {}, 0, 0)
        assert max(found.jaccards) < 0.3


def test_the_measure_finds_what_is_alike(measure: Any, panel: Debrief, kinds: Mapping[str, Kind]) -> None:
    """A sentence in two notes counts, also around a fact that both must carry; the offer of information does not."""
    briefs = compose(panel, [kinds["thank-you"]])[:2]
    fact = next(fact for fact in briefs[0].facts.values() if fact.about)
    briefs = [replace(brief, facts={"topic": fact}) for brief in briefs]
    (offer, *_) = measure._offers(briefs[0], kinds["thank-you"])
    said = f"I enjoyed our conversation about {fact.about}. {offer.capitalize()}"
    texts = [f"Hi {name},\n\n{said} {more}\n\nBest regards,\nInes" for name, more in (("A", "One."), ("B", "Two."))]
    drafts = [Draft(kind="thank-you", to=Recipient(name="A"), medium="email", subject="", body=text) for text in texts]
    found = measure.likeness(drafts, briefs, kinds["thank-you"])
    assert found.repeated == {"i enjoyed our conversation about fact.": 2}
    assert (found.notes, found.alike, found.pairs) == (2, 2, 1)
    assert 0.5 < found.jaccards[0] < 1


def test_what_has_to_be_repeated_is_reported(folder: Callable[..., Path], full: Brief) -> None:
    """Where there are more people than wordings a sentence repeats, and the finding says whose note has it too."""
    said = "Thank you again for everything."
    text = (
        "To: interviewers\nMedium: email\n\n{% vary again %}" + said + "{% endvary %}\n\n"
        "{% vary offer %}I can send you more of it.{% endvary %}\n\nWith my very best regards to all,\n{{ sender }}"
    )
    templates = folder(mine=text)
    ben = replace(full, recipient=Recipient(name="Ben Hale"))
    first, second = render_all([full, ben], all_kinds([templates]), templates=templates)
    assert not [finding for finding in first.findings if finding.rule == "repeated"]
    (finding,) = [finding for finding in second.findings if finding.rule == "repeated"]
    assert (finding.check, finding.severity, finding.part, finding.text) == ("facts", "advice", "body", said)
    assert second.body[finding.start : finding.end] == said
    assert full.recipient.name in finding.message


def test_no_two_of_five_share_a_subject(panel: Debrief, write: Write) -> None:
    """The subjects differ too."""
    assert len({draft.subject for draft in write(panel)}) == 5
