"""The values a debrief is made of: text without control characters, lists that may be single, dates, addresses."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

# Bidirectional controls can make a line read otherwise than it is stored.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def is_empty(value: Any) -> bool:
    """Say whether a value is no value: None, blank text, an empty list or mapping."""
    return value is None or (isinstance(value, str) and not value.strip()) or value in ([], (), {})


def problem(message: str, *, at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """Return the error that a validator raises; `at` names the field where it is not the validator's own."""
    # Braces would be read as places for pydantic's own values.
    return PydanticCustomError("debrief", "{sentence}", {"sentence": message, "at": at})


def _text(value: Any) -> Any:
    """Return text on one line, composed (NFC), without space around it."""
    if not isinstance(value, str):
        return value
    if found := _UNSEEN.search(value):
        raise problem(
            f"the text has an unseen character (U+{ord(found[0]):04X}) after {value[: found.start()]!r}; delete it"
        )
    return unicodedata.normalize("NFC", " ".join(value.split()))


def _many(value: Any) -> Any:
    """Return a list for a single value, without empty items."""
    if isinstance(value, str | dict | BaseModel):
        value = [value]
    return [item for item in value if not is_empty(item)] if isinstance(value, list | tuple) else value


def _day(value: Any) -> Any:
    """Return a date for `2026-11-18`, and nothing else: pydantic would take a number for a moment in 1970."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value)):
            raise ValueError  # noqa: TRY301 - one sentence for every way to miss the form
        return date.fromisoformat(str(value))
    except ValueError:
        raise problem("write the date as year-month-day, such as 2026-11-18") from None


def _clock(value: Any) -> Any:
    """Return a time for `14:30` or `9:05`."""
    if isinstance(value, time):
        return value
    found = re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", str(value))
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise problem("write the time on the 24-hour clock, such as 14:30")
    return time(int(found[1]), int(found[2]))


def _email(value: Any) -> Any:
    """Return the address as written if mail could be sent to it; nobody is asked over the network."""
    if not isinstance(value, str) or is_empty(value):
        return value
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError as error:
        raise problem(f"this is not an e-mail address: {str(error).rstrip('.')}") from None
    return value


Text = Annotated[str, BeforeValidator(_text)]
Many = BeforeValidator(_many)
Day = Annotated[date, BeforeValidator(_day)]
Clock = Annotated[time, BeforeValidator(_clock)]
Email = Annotated[str, BeforeValidator(_email), BeforeValidator(_text)]


class Entry(BaseModel):
    """A mapping of the debrief: unknown keys are refused, empty values are no values, nothing can be changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_values(cls, data: Any) -> Any:
        return {key: value for key, value in data.items() if not is_empty(value)} if isinstance(data, dict) else data
