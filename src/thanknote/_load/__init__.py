"""Loading a debrief: from a file, a stream, a text or Python values, with every problem at its place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.resources import files
from typing import IO, Any

from thanknote._load._places import in_order, placed
from thanknote._load._read import read
from thanknote._load._text import clean, text_from
from thanknote.debrief import Debrief, Source
from thanknote.errors import DebriefError, Problem

__all__ = ["load", "loads", "schema", "starter"]


def load(source: str | os.PathLike[str] | Mapping[str, Any] | IO[Any]) -> Debrief:
    """Return the debrief in a file, a stream or a mapping.

    Args:
        source: A path (`-` is standard input), an open text or binary stream, or a mapping with the
            keys of the file. A path that ends in `.json` is read as JSON; any other text as YAML, or
            as JSON where it is JSON.

    Raises:
        DebriefError: With every problem that can be seen, each at its line and column.
    """
    if isinstance(source, Mapping):
        return Debrief.model_validate(source)
    text, name = text_from(source)
    return loads(text, name=name)


def loads(text: str | bytes, *, name: str = "<text>") -> Debrief:
    """Return the debrief in a text, YAML or JSON; bytes are UTF-8.

    Args:
        text: What a debrief file holds.
        name: What the file is called in messages; JSON is expected where it ends in `.json`.

    Raises:
        DebriefError: With every problem that can be seen, each at its line and column.
    """
    cleaned, problems = clean(text, name)
    reading = read(cleaned, name)
    source = Source(name, reading.places, reading.ends, tuple(cleaned.split("\n")))
    problems = problems + reading.problems
    if not isinstance(reading.value, dict) or not reading.value:
        empty = Problem("this is empty; fill in what `thanknote new` writes")
        raise DebriefError(in_order(problems or [empty], name))
    try:
        debrief = Debrief.model_validate(reading.value)
    except DebriefError as error:
        problems = problems + placed(error.problems, source, reading)
    if problems:
        raise DebriefError(in_order(problems, name))
    return debrief.read_from(source)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a debrief file, for editors."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Debrief.model_json_schema()}


def starter() -> str:
    """Return a debrief to fill in: every field, with a comment that says what it is for."""
    return files("thanknote._load").joinpath("starter.yaml").read_text(encoding="utf-8")
