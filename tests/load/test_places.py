"""Every value of a debrief can be found again in its file."""

from __future__ import annotations

import pytest

from thanknote._load import loads
from thanknote.debrief import Place

TEXT = """\
candidate: {name: Priya Raghunathan, strengths: six years of streaming}
company: Northwind
role: Engineer
interview: {date: 2026-11-18}
interviewers:
  -
  - name: Amara Okafor
    topics:
      - ""
      - the nighly jobs, and how
        the team mesures itself
      -
      - topic: "on-call, nighly"
        detail: nobody is woken
  - {name: Bo, topics: [null, deploys on Fridays]}
helpers:
  name: Sam Lee
  helped_with: the move
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("", (1, 1)),
        ("candidate.name", (1, 19)),
        ("candidate.strengths", (1, 49)),
        ("candidate.strengths[0]", (1, 49)),
        ("interviewers[0]", (7, 5)),
        ("interviewers[0].topics", (9, 7)),
        ("interviewers[0].topics[0]", (10, 9)),
        ("interviewers[0].topics[1]", (13, 9)),
        ("interviewers[0].topics[1].topic", (13, 16)),
        ("interviewers[1].topics[0]", (15, 31)),
        ("helpers[0].name", (17, 9)),
        ("helpers[0].helped_with[0]", (18, 16)),
    ],
)
def test_paths_are_numbered_as_the_model_numbers_them(path: str, place: tuple[int, int]) -> None:
    """Empty items do not count, and a single value where a list belongs is item 0."""
    assert loads(TEXT).source.places[path] == Place(*place)


def test_each_person_and_topic_of_the_model_has_its_place() -> None:
    """The value at a path of the model is what stands at that path's place in the file."""
    debrief, lines = loads(TEXT), TEXT.splitlines()
    for path, person in debrief.people():
        line, column = debrief.source.places[f"{path}.name"]
        assert lines[line - 1][column - 1 :].startswith(person.name)


@pytest.mark.parametrize(
    ("path", "word", "place"),
    [
        pytest.param("interviewers[0].topics[0]", "nighly", (10, 13), id="in the first line"),
        pytest.param("interviewers[0].topics[0]", "mesures", (11, 18), id="in the second line"),
        pytest.param("interviewers[0].topics[0].topic", "mesures", (11, 18), id="below a bare phrase"),
        pytest.param("interviewers[0].topics[1].topic", "nighly", (13, 26), id="in quotes"),
        pytest.param("interviewers[0].topics[0]", "night", (10, 9), id="no part of a word"),
        pytest.param("interviewers[0].topics[1].topic", "detail", (13, 16), id="not beyond the value"),
        pytest.param("candidate.name", "Priya", (1, 19), id="not before the value"),
        pytest.param("helpers[0].helped_with[0]", "move", (18, 20), id="in the last value"),
    ],
)
def test_a_word_is_found_inside_its_value(path: str, word: str, place: tuple[int, int]) -> None:
    """A misspelt word is reported where it stands; a word that is not there, where the value begins."""
    assert loads(TEXT).source.place_of(path, word) == Place(*place)


def test_a_path_without_a_place_has_that_of_what_is_around_it() -> None:
    """A field that is not in the file is looked for where it would stand."""
    source = loads(TEXT).source
    assert source.place("interviewers[0].email") == source.places["interviewers[0]"]
    assert source.place("interviewers[0].topics[0].topic") == source.places["interviewers[0].topics[0]"]


def test_python_values_have_no_place() -> None:
    """A debrief that was not read from a text says so."""
    data = loads(TEXT).model_dump()
    source = type(loads(TEXT))(**data).source
    assert (source.name, source.place("company"), source.place_of("company", "x")) == ("", None, None)
