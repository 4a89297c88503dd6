"""The one family of errors: every failure a user can meet is a `ThanknoteError` that says what to do."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DebriefError", "EngineUnavailable", "Problem", "SettingsError", "TemplateError", "ThanknoteError"]


class ThanknoteError(Exception):
    """Something that the user can mend; the message is a sentence that says how."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in a debrief.

    `line` and `column` count from 1 and are absent when the debrief came from Python values;
    `path` is where it stands in the debrief (`interviewers[1].email`), empty for the file as a whole.
    """

    message: str
    path: str = ""
    file: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Return the problem as one line: `debrief.yaml:14:9: interviewers[1].email: …`."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        return ": ".join(part for part in (place, self.path, self.message) if part)


class DebriefError(ThanknoteError):
    """A debrief that cannot be read; `problems` has everything that could be seen at once."""

    def __init__(self, problems: list[Problem] | tuple[Problem, ...]) -> None:
        """Keep the problems; the message is one line for each."""
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class TemplateError(ThanknoteError):
    """A template that cannot be read or rendered; the message says file and line."""


class SettingsError(ThanknoteError):
    """A setting, a kind, a check or a name that does not exist, or a value that does not fit."""


class EngineUnavailable(ThanknoteError):  # noqa: N818 - a state of an engine, in the words of its status
    """A spelling and grammar engine could not run; the message is one sentence with the way out."""
