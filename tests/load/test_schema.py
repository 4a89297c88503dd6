"""The JSON Schema says of a file what loading says, and the starter is a file to fill in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from thanknote._load import load, loads, schema, starter
from thanknote.debrief import Debrief
from thanknote.debrief._fields import fields, keys
from thanknote.errors import DebriefError

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*debrief*.yaml"))
VALIDATOR = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


class EditorLoader(yaml.SafeLoader):
    """Reads YAML 1.2 as an editor's language server does: dates, times and `no` are text."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's own name for it


for name, pattern in {
    "null": "~|null|",
    "int": "[-+]?[0-9]+",
    "float": r"[-+]?[0-9]+\.[0-9]+",
    "bool": "true|false",
}.items():
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"(?:{pattern})$"), None)


def wrong(text: str) -> list[str]:
    """Return what an editor would underline."""
    return [error.message for error in VALIDATOR.iter_errors(yaml.load(text, EditorLoader))]  # noqa: S506 - a SafeLoader


def filled() -> str:
    """Return the starter with its required fields filled in and its commented lines in use."""
    text = re.sub(r"^( *)# (?= *(?:- )?[a-z_]+:)", r"\1", starter(), flags=re.MULTILINE)
    text = re.sub(r"^(\s*- name:|  name:) +#.*", r"\1 Dr. Amara Okafor", text, flags=re.MULTILINE)
    text = text.replace("company:  ", "company: Northwind", 1).replace("role:  ", "role: Engineer", 1)
    return text.replace("  date:  ", "  date: 2026-11-18  ", 1)


def test_the_schema_is_a_schema() -> None:
    """It is valid JSON Schema of the draft it names."""
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_field_is_described() -> None:
    """An editor can show what each field is for."""
    models = [schema(), *schema()["$defs"].values()]
    properties: dict[str, Any] = {}
    for model in models:
        properties |= model.get("properties") or model["anyOf"][1]["properties"]
    assert properties.keys() == keys(Debrief)
    assert [name for name, about in properties.items() if not about.get("description")] == []


def test_short_forms_are_valid(frame: str) -> None:
    """What loading takes, an editor does not underline: single values, empty ones, numbers, bare phrases."""
    text = frame + (
        "address: 1 Dock Rd\ntone:\nsent:\nreferrers: {name: Ben Hale, how: 3 calls}\nprivate: {notes: one}\n"
        "references: [null, {name: Anand, phone: 5550100}]\n"
    )
    text = text.replace("- on-call", "- {sentence: You follow the sun., by: them}\n      - 42\n      -")
    assert wrong(text) == []
    assert loads(text).address == ("1 Dock Rd",)


@pytest.mark.parametrize(
    "line",
    [
        "shoe_size: 44",
        "tone: loud",
        "interviewers: {title: x}",
        "variant: two",
        "role: [a, b]",
        "interview: 2026-11-18",
    ],
)
def test_what_loading_refuses_the_schema_refuses(frame: str, line: str) -> None:
    """Unknown keys, wrong choices, missing names and wrong shapes are underlined."""
    key = line.partition(":")[0]
    text = yaml.safe_dump({name: value for name, value in yaml.safe_load(frame).items() if name != key}) + line
    assert wrong(text)
    with pytest.raises(DebriefError):
        loads(text)


def test_the_starter_has_every_field() -> None:
    """Whoever fills it in sees all that can be said."""
    assert [key for key in keys(Debrief) if not re.search(rf"^[ #]*(?:- )?{key}:", starter(), re.MULTILINE)] == []


def test_the_starter_asks_for_exactly_what_is_required() -> None:
    """As it stands it lacks the required fields, each at the line to fill in, and nothing in it is wrong."""
    with pytest.raises(DebriefError) as caught:
        loads(starter())
    lines = starter().splitlines()
    assert [lines[(problem.line or 0) - 1].partition(":")[0].strip(" -") for problem in caught.value.problems] == [
        "name",
        "company",
        "role",
        "date",
        "name",
    ]
    assert all("this is missing" in problem.message for problem in caught.value.problems)


def test_the_filled_starter_loads_and_is_valid() -> None:
    """Once the required fields are filled in, even with every commented line in use, it is a debrief."""
    debrief = loads(filled())
    assert wrong(filled()) == []
    assert [person.name for _, person in debrief.people()] == [
        "Dr. Amara Okafor",
        "Sam Lee",
        "Ben Hale",
        "Prof. Leela Anand",
    ]
    unused = [
        f"{name}.{key}"
        for name, entry in (("helpers", debrief.helpers[0]), ("references", debrief.references[0]))
        for key in fields(type(entry))
        if key in {"role", "helped_with", "relationship", "caller", "could_mention"} and not getattr(entry, key)
    ]
    assert unused == []


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in EXAMPLES])
def test_the_examples_load_and_are_valid(path: Path) -> None:
    """Every debrief among the examples is right, for us and for an editor."""
    assert isinstance(load(path), BaseModel)
    assert wrong(path.read_text(encoding="utf-8")) == []
