"""The words of a note depend on its debrief alone: not on engines, days, the order of people or what is private."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from thanknote._load import load, loads
from thanknote._pipeline import render
from thanknote.debrief._debrief import Private
from thanknote.draft import Draft
from thanknote.errors import SettingsError, TemplateError
from thanknote.kinds import all_kinds

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


def words(drafts: list[Draft]) -> list[tuple[str, str, str, str]]:
    """Return what people would read, note by note."""
    return [(draft.kind, draft.to.name, draft.subject, draft.body) for draft in drafts]


def test_the_same_words_whatever_engines() -> None:
    """Engines look at the words, and never choose them."""
    debrief = load(ROOT / "examples" / "debrief.yaml")
    assert (
        words(render(debrief)) == words(render(debrief, engines=["off"])) == words(render(debrief, engines=["harper"]))
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.stem)
def test_twice_is_the_same(example: Path) -> None:
    """The same file gives equal drafts, findings and all; on another day only the findings about the day differ."""
    one, two, other = (
        render(load(example), engines=["off"], today=day)
        for day in (date(2026, 11, 19), date(2026, 11, 19), date(2027, 2, 28))
    )
    assert one == two
    assert words(one) == words(other)
    for draft, later in zip(one, other, strict=True):
        assert {finding.check for finding in {*draft.findings} ^ {*later.findings}} <= {"timing"}


def test_the_same_words_in_whatever_order_the_people_stand(panel: str) -> None:
    """Turning the list of interviewers round rewords nobody's note."""
    data = yaml.safe_load(panel)
    turned = data | {"interviewers": data["interviewers"][::-1]}
    one, other = (render(loads(yaml.safe_dump(each)), engines=["off"]) for each in (data, turned))
    assert sorted(words(one)) == sorted(words(other))


def test_the_same_words_for_one_reader_alone(panel: str) -> None:
    """A fact about one reader that changes leaves the others' subjects and bodies alone."""
    other = loads(panel.replace("the new wool store", "the old wool store"))
    one, two = (render(debrief, to=["Mair", "Anwen"], engines=["off"]) for debrief in (loads(panel), other))
    assert words(one) == words(two)


def test_a_variant_is_another_wording(panel: str) -> None:
    """Another number asks for other words."""
    texts = {render(loads(f"{panel}variant: {n}"), to="Mair", engines=["off"])[0].body for n in range(4)}
    assert len(texts) > 1


def test_private_words_stand_in_no_note(panel: str) -> None:
    """No word that is only under `private:` is in a note of any kind, nor in what is said about it."""
    public, _, private = panel.partition("private:\n")
    secrets = set(re.findall(r"\w{5,}", private.lower())) - set(re.findall(r"\w{5,}", public.lower()))
    assert {"mumbled", "parasites", "brecknock", "cottage"} < secrets
    drafts = render(loads(panel), kinds=list(all_kinds()), engines=["off"])
    told = " ".join(f"{draft.subject} {draft.body} {[*draft.findings]}".lower() for draft in drafts)
    assert not secrets & set(re.findall(r"\w{5,}", told))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.stem)
def test_private_things_change_nothing(example: Path) -> None:
    """The notes of every kind, and what is said about them, are those of the same debrief without its `private:`."""
    debrief = load(example)
    public = debrief.model_copy(update={"private": Private()})
    kinds = list(all_kinds())
    assert render(debrief, kinds=kinds, engines=["off"]) == render(public, kinds=kinds, engines=["off"])


def test_several_kinds_come_kind_by_kind(panel: str) -> None:
    """The drafts stand by the kinds asked for, and in each as in the debrief; a kind asked for twice is one."""
    drafts = render(loads(panel), kinds=["card", "thank-you", "card"], engines=["off"])
    assert [(draft.kind, draft.to.name.split()[-1]) for draft in drafts] == [
        (kind, name) for kind in ("card", "thank-you") for name in ("Beynon", "Llŷr", "O’Shea")
    ]


def test_one_kind_is_a_string_too(panel: str) -> None:
    """A name alone is a list of one, for kinds and for people."""
    (draft,) = render(loads(panel), kinds="linkedin", to="Ceri", engines="off")
    assert (draft.kind, draft.medium, draft.subject, draft.to.name) == ("linkedin", "linkedin", "", "Ceri O’Shea")


@pytest.mark.parametrize(
    ("to", "names"),
    [
        ("mair", ["Mair Beynon"]),
        (["O’Shea", "Beynon"], ["Mair Beynon", "Ceri O’Shea"]),
        ("LLŶR", ["Dr. Anwen Llŷr"]),
        (["Mair", "Mair Beynon"], ["Mair Beynon"]),
        ("e", ["Mair Beynon", "Dr. Anwen Llŷr", "Ceri O’Shea"]),
        ((), ["Mair Beynon", "Dr. Anwen Llŷr", "Ceri O’Shea"]),
    ],
)
def test_to_says_for_whom(panel: str, to: list[str] | str, names: list[str]) -> None:
    """Names or parts of names, in capitals or small letters, pick the readers, in the debrief's order."""
    assert [draft.to.name for draft in render(loads(panel), to=to, engines=["off"])] == names


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"to": "Mare Beynon"}, "nobody who could get this note is called 'Mare Beynon'; did you mean 'Mair Beynon'?"),
        ({"to": "Zebedee"}, "the names are Mair Beynon, Dr. Anwen Llŷr, Ceri O’Shea"),
        ({"kinds": "thankyou"}, "there is no kind of note called 'thankyou'; did you mean 'thank-you'?"),
        ({"kinds": ["zzz"]}, "the kinds are "),
        ({"engines": ["harpr"]}, "did you mean `harper`?"),
        ({"engines": ["off", "harper"]}, "stands alone"),
    ],
)
def test_a_slip_in_what_is_asked_for_is_an_error_with_a_way_out(panel: str, wrong: dict[str, str], says: str) -> None:
    """Nobody, no kind and no engine of that name is one sentence that says what there is."""
    with pytest.raises(SettingsError) as caught:
        render(loads(panel), **({"engines": ["off"]} | wrong))  # type: ignore[arg-type]  # whatever is asked for
    assert says in str(caught.value)


def test_a_folder_of_templates_that_is_none_is_an_error(panel: str, tmp_path: Path) -> None:
    """A folder that is not there is one sentence with its path."""
    with pytest.raises(TemplateError, match="there is no folder of templates at"):
        render(loads(panel), templates=tmp_path / "none", engines=["off"])
