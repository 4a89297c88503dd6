"""Problems get their line and column, and their order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from thanknote._load._reading import Reading
from thanknote.debrief import Source
from thanknote.errors import Problem

_MOST = 100


def placed(problems: Iterable[Problem], source: Source, reading: Reading) -> list[Problem]:
    """Return the problems with the places of their values, one for each value that reading did not refuse.

    Of a text that breaks off only those are returned that what follows could not mend.
    """
    broken, refused = reading.broken, {problem.path for problem in reading.problems if problem.path}
    found = []
    for problem in problems:
        place = source.place(problem.path)
        if problem.path in refused:
            continue
        if broken and (place is None or place >= broken or not _settled(problem.path, source)):
            continue
        found.append(replace(problem, line=place and place.line, column=place and place.column))
    return found


def in_order(problems: Iterable[Problem], name: str) -> list[Problem]:
    """Return the problems of the file called `name` as they stand in it, each once, not too many to read."""
    own = {replace(problem, file=name) for problem in problems}
    ordered = sorted(own, key=lambda problem: (problem.line or 0, problem.column or 0, problem.path, problem.message))
    if len(ordered) > _MOST:
        more = Problem(f"there are {len(ordered) - _MOST} more problems; mend these first", file=name)
        return [*ordered[:_MOST], more]
    return ordered


def _settled(path: str, source: Source) -> bool:
    """Say whether the value is there, and is wrong whoever else may be named after the break."""
    return path in source.places and not re.fullmatch(r"contact|interviewers|sent\[\d+\]\.to", path)
