"""The values a debrief is made of: text on one line, dates, times, addresses, settings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

# Control characters mark the alternatives of a template; bidirectional ones make a line read otherwise
# than it is stored; the others are invisible and break every comparison; U+FFFD is a letter already lost.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff]"
)
# The ideographic space is part of how a Japanese name is written.
_SPACE = re.compile(r"[^\S\u3000]+")


def is_empty(value: Any) -> bool:
    """Say whether a value is no value: None, blank text, an empty list or mapping."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or (isinstance(value, list | tuple | Mapping) and not value)


def tidy(text: str) -> str:
    """Return text on one line, composed (NFC), without space around it."""
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip())


def seen(text: str) -> str:
    """Return the text without the characters that a debrief may not hold."""
    return _UNSEEN.sub("", text)


def problem(sentence: str) -> PydanticCustomError:
    """Return the error that a validator raises; the sentence goes on after the value: "is not a date; …"."""
    # Braces in the template itself would be read as places for pydantic's own values.
    return PydanticCustomError("debrief", "{sentence}", {"sentence": sentence})


def _text(value: Any) -> Any:
    """Return tidy text for text or a number; pydantic alone would let bytes and what is in them pass."""
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 10**18:
        return str(value)
    if not isinstance(value, str):
        raise problem("stands where one phrase belongs; write it as text")
    if found := _UNSEEN.search(value):
        raise problem(
            f"has an unseen or lost character (U+{ord(found[0]):04X}); type these words again instead of pasting them"
        )
    return tidy(value)


def _day(value: Any) -> Any:
    """Return a date for `2026-11-18`, and nothing else: pydantic would take a number for a moment in 1970."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
        raise problem("is not a date; write it as year-month-day, such as 2026-11-18")
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise problem("is not a day of the calendar; write it as year-month-day, such as 2026-11-18") from None


def _clock(value: Any) -> Any:
    """Return a time for `14:30` or `9:05`."""
    if isinstance(value, time):
        return value
    found = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?", value.strip()) if isinstance(value, str) else None
    hour, minute, second = (int(part) for part in found.groups(default="0")) if found else (24, 0, 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        raise problem("is not a time; write it on the 24-hour clock, such as 14:30") from None


def _email(value: Any) -> Any:
    """Return the address as written if mail could be sent to it; nobody is asked over the network."""
    if not isinstance(value, str):
        return value
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(value, check_deliverability=False)
    except EmailNotValidError as error:
        bare = re.search(r"<([^<>\s]+)>", value)
        mend = f"write only {bare[1]}" if bare else "write it as in priya@example.com"
        raise problem(f"is not an e-mail address ({str(error).rstrip('.')}); {mend}") from None
    return value


def _country(value: Any) -> Any:
    if not isinstance(value, str) or re.fullmatch("(?!UK)[A-Z]{2}", value):
        return value
    raise problem("is not a country code; write two capital letters, such as US or GB")


def _settings(value: Any) -> Any:
    """Return the settings of each check without the empty ones."""
    if not isinstance(value, Mapping):
        return value
    return {
        name: {key: setting for key, setting in settings.items() if not is_empty(setting)}
        if isinstance(settings, Mapping)
        else settings
        for name, settings in value.items()
        if not is_empty(settings)
    }


Text = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": ["string", "number"]})]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Clock = Annotated[
    time, BeforeValidator(_clock), WithJsonSchema({"type": "string", "pattern": r"^\d{1,2}:\d{2}(:\d{2})?$"})
]
Email = Annotated[
    str, BeforeValidator(_email), BeforeValidator(_text), WithJsonSchema({"type": "string", "format": "idn-email"})
]
Country = Annotated[
    str, BeforeValidator(_country), BeforeValidator(_text), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"})
]
Settings = Annotated[dict[str, dict[str, Any]], BeforeValidator(_settings)]
