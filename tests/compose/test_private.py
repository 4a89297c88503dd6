"""What stands under `private:` reaches no brief and no note."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from thanknote._compose import compose
from thanknote._load import load
from thanknote._render import render_all
from thanknote.debrief import Debrief, Private
from thanknote.draft import Brief, Draft
from thanknote.kinds import Kind

EXAMPLE = Path(__file__).parents[2] / "examples" / "debrief.yaml"


def values(thing: Any) -> Iterator[Any]:
    """Yield a value and everything in it, whatever it is made of."""
    yield thing
    if is_dataclass(thing):
        for field in fields(thing):
            yield from values(getattr(thing, field.name))
    elif isinstance(thing, BaseModel):
        for name in type(thing).model_fields:
            yield from values(getattr(thing, name))
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from values(key)
            yield from values(value)
    elif isinstance(thing, tuple | list | set | frozenset):
        for item in thing:
            yield from values(item)


def texts(thing: Any) -> str:
    """Return every text in a value."""
    return "\n".join(value for value in values(thing) if isinstance(value, str))


def types(hint: Any, seen: set[Any]) -> set[Any]:
    """Return every type that a value of this type can hold."""
    if hint not in seen:
        seen.add(hint)
        for inner in get_args(hint):
            types(inner, seen)
        if is_dataclass(hint) or (isinstance(hint, type) and issubclass(hint, BaseModel)):
            for inner in get_type_hints(hint).values():
                types(inner, seen)
    return seen


@pytest.mark.parametrize("made", [Brief, Draft])
def test_no_field_can_hold_it(made: type) -> None:
    """Nothing that a brief or a draft can hold, however deep, is private or is a debrief."""
    assert not types(made, set()) & {Private, Debrief}


def test_the_search_for_types_finds_it_where_it_is() -> None:
    """The debrief, which does hold it, is found out by the same search."""
    assert Private in types(Debrief, set())


def test_no_brief_of_the_example_holds_a_private_text(kinds: Mapping[str, Kind]) -> None:
    """Every text under `private:` of the example is absent from each brief, for every kind, and from its type too."""
    debrief = load(EXAMPLE)
    private = [text for name in type(debrief.private).model_fields for text in getattr(debrief.private, name)]
    assert len(private) >= 6
    for brief in compose(debrief, list(kinds.values())):
        assert not any(isinstance(value, Private | Debrief) for value in values(brief))
        assert not [text for text in private if text in texts(brief)]


SECRET = st.text(alphabet="bcdfghjklmnpqrstvwxyz", min_size=7, max_size=12)
FIELDS = sorted(Private.model_fields)


@settings(deadline=None, max_examples=50)
@given(st.dictionaries(st.sampled_from(FIELDS), st.lists(SECRET, min_size=1, max_size=3), min_size=1))
def test_no_private_word_reaches_a_brief_or_a_note(
    debrief: Callable[..., Debrief], kinds: Mapping[str, Kind], private: dict[str, list[str]]
) -> None:
    """Whatever is written under `private:`, none of its words stands in a brief, a note or a finding."""
    person = {"name": "Amara Okafor", "topics": ["the new rota", "VHF 14??"], "promised": ["my notes"]}
    composed = compose(debrief(person, {"name": "Ben Hale"}, private=private), list(kinds.values()))
    everything = texts(composed) + texts(render_all(composed, kinds))
    assert not [word for some in private.values() for word in some if word in everything]


@settings(deadline=None, max_examples=20)
@given(
    st.dictionaries(
        st.sampled_from(FIELDS), st.lists(st.text(alphabet=st.characters(categories=["L"]), max_size=40), max_size=2)
    )
)
def test_private_things_change_no_word_of_a_note(
    debrief: Callable[..., Debrief], kinds: Mapping[str, Kind], private: dict[str, list[str]]
) -> None:
    """The notes are the same with and without anything under `private:`."""
    people = [{"name": "Amara Okafor", "topics": ["the new rota"]}, {"name": "Ben Hale"}]
    with_it, without = (
        render_all(compose(debrief(*people, **extra), list(kinds.values())), kinds)
        for extra in ({"private": private}, {})
    )
    assert with_it == without


def test_a_text_that_stands_in_public_too_may_be_said(
    debrief: Callable[..., Debrief], kinds: Mapping[str, Kind]
) -> None:
    """`private:` takes nothing away from what stands elsewhere in the debrief."""
    (brief,) = compose(
        debrief({"name": "Amara Okafor", "topics": ["the new rota"]}, private={"notes": ["the new rota"]}),
        [kinds["thank-you"]],
    )
    assert brief.facts["topic"].about == "the new rota"
