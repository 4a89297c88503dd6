"""What must be held back from a note, wherever it was written: own pay, other offers, confidences, private traits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Family:
    """One family of things that do not belong in a note, read from `sensitive.yaml` beside this file."""

    name: str
    about: str
    """The end of a sentence: "this is about …"."""
    pattern: re.Pattern[str]


_PRAISE_BY_NEGATION = re.compile(r"^(?:no|zero|never|nobody is|nothing)\b", re.IGNORECASE)


@cache
def families() -> tuple[Family, ...]:
    """Return the families in the order in which they are tried."""
    data = yaml.safe_load(files(__package__).joinpath("sensitive.yaml").read_text("utf-8"))
    return tuple(
        Family(name, family["about"], re.compile("|".join(f"(?:{p})" for p in family["patterns"]), re.IGNORECASE))
        for name, family in data.items()
    )


def held_back(text: str) -> Family | None:
    """Return the family of private things that a phrase belongs to, or None if it may be used.

    A negation is praise, not blame: "no mandatory overtime", "zero accidents in 400 days".
    """
    plain = text.replace("’", "'")
    for family in families():
        if family.pattern.search(plain):
            if family.name == "person" and _PRAISE_BY_NEGATION.match(plain) and "," not in plain:
                continue
            return family
    return None
