"""What pydantic says of a debrief, in sentences that say what to do."""

from __future__ import annotations

import difflib
import reprlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from thanknote.debrief._entry import Entry
from thanknote.debrief._fields import entry_at, fields, homes
from thanknote.debrief._people import Topic
from thanknote.debrief._source import path_of
from thanknote.errors import Problem

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_SHORT = reprlib.Repr()
_SHORT.maxstring = 60
_SHORT.fillvalue = "…"
_EXAMPLES = {
    "candidate": "{name: Priya Raghunathan}",
    "candidate.name": "Priya Raghunathan",
    "name": "Dr. Amara Okafor",
    "company": "Northwind Logistics",
    "role": "Senior Data Engineer",
    "interview": "{date: 2026-11-18}",
    "date": "2026-11-18",
    "interviewers": "[{name: Dr. Amara Okafor}]",
    "topic": "migrating the nightly jobs to Flink",
    "kind": "thank-you",
    "to": "Dr. Amara Okafor",
    "on": "2026-11-19",
    "check": "tone",
}
# What else people call a field.
_MEANT = {"role": "title", "position": "role", "job": "role", "employer": "company", "mail": "email"}


def problems_in(error: ValidationError, root: type[Entry]) -> list[Problem]:
    """Return one problem for each of pydantic's errors about an entry of type `root`."""
    return [Problem(_sentence(details, root), path_of(details["loc"])) for details in error.errors(include_url=False)]


def shown(value: Any) -> str:
    """Return a value as it can stand in a sentence: in quotes, printable, not too long."""
    try:
        return _SHORT.repr(value)
    except ValueError:  # Python refuses to write out a number of thousands of digits
        return "this"


def nearest(word: str, choices: Sequence[str]) -> str | None:
    """Return the choice that was probably meant: `Interest points` is `interest_points`."""
    plain = {choice.casefold().replace("-", "_"): choice for choice in choices}
    meant = word[:60].strip(" -:\"'").casefold().replace("-", "_").replace(" ", "_")
    near = difflib.get_close_matches(meant, plain, 1, 0.7)
    return plain[near[0]] if near else None


def _sentence(details: ErrorDetails, root: type[Entry]) -> str:
    where, kind = details["loc"], details["type"]
    # What is private is not repeated anywhere, not even here.
    value = "this" if where[:1] == ("private",) else shown(details["input"])
    context = details.get("ctx", {})
    match kind:
        case "debrief":
            return f"{value} {context['sentence']}"
        case "missing":
            key = str(where[-1])
            return f'this is missing; add a line such as "{key}: {_EXAMPLES.get(path_of(where)) or _EXAMPLES[key]}"'
        case "extra_forbidden":
            return _unknown_key(where, root)
        case "literal_error":
            return _no_choice(value, details["input"], context["expected"])
        case "tuple_type":
            return f"{value} stands where a list belongs; write each item on a line of its own after a dash"
        case "model_type" | "model_attributes_type" | "dict_type":
            return _no_mapping(value, None if value == "this" else details["input"], entry_at(root, where))
        case "int_parsing" | "int_type" | "int_from_float" | "int_parsing_size":
            return f"{value} is not a whole number; write one such as 0"
        case _:
            return f"{value} does not fit: {details['msg'][:1].lower()}{details['msg'][1:]}"


def _unknown_key(where: tuple[int | str, ...], root: type[Entry]) -> str:
    key = str(where[-1])
    known = list(fields(entry_at(root, where[:-1]) or root))
    if near := nearest(key, known) or next((name for name in (_MEANT.get(key),) if name in known), None):
        return f"there is no {shown(key)} here; did you mean {near!r}?"
    if others := homes(root, key):
        names = " or ".join(f"under {name!r}" if name else "at the top" for name in others[:3])
        return f"{shown(key)} does not belong here but {names}; move it there (look at the indentation)"
    return f"there is no {shown(key)} here; what can stand here is {', '.join(known)}"


def _no_choice(value: str, given: Any, expected: str) -> str:
    """Return the sentence for a value that is none of `'warm', 'formal' or 'concise'`."""
    near = nearest(given, expected.split("'")[1::2]) if isinstance(given, str) else None
    return f"{value} is not one of {expected}; {f'did you mean {near!r}?' if near else 'write one of them'}"


def _no_mapping(value: str, given: Any, entry: type[Entry] | None) -> str:
    """Return the sentence for a single value where a mapping belongs: it is meant for the first key."""
    if entry is Topic:
        return f"{value} stands where one phrase belongs; write it as text"
    key = next(iter(fields(entry))) if entry else "length"
    example = given if isinstance(given, str) else _EXAMPLES.get(key, "{max_words: 180}" if key == "length" else "…")
    return f'{value} stands where keys and their values belong; write it as in "{key}: {example}"'
