"""What composing noticed about a phrase: held back, not readable, used in part, left over; each with the way out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thanknote._compose._hints import FIELD_NAMES, HOW_TO_SAY
from thanknote.draft import Finding, Phrase, Severity, about_fact
from thanknote.english import Raw
from thanknote.sensitive import Family, held_back


def kept_back(raw: Raw) -> Family | None:
    """Return the family of private things that a phrase belongs to, wherever in it that stands."""
    return held_back(raw.text, raw.names) or (held_back(raw.sentence, raw.names) if raw.sentence else None)


def held(raw: Raw) -> Finding:
    """Return the finding for a phrase that is kept out of every note."""
    family = kept_back(raw)
    about = family.about if family else "something private"
    message = f"Held back, because it looks like {about}; keep it under private:, or say it another way."
    return about_fact("held-back", "warning", message, path=raw.path, text=raw.text)


def noticed(raw: Raw, phrase: Phrase) -> list[Finding]:
    """Return what there is to say about a phrase that may be said: it cannot be read, its emoji are gone."""
    if not phrase.usable:
        reason = phrase.reason or "no reading of it is sure"
        message = f"Not used, because {reason}; {HOW_TO_SAY[raw.field]}."
        # Nobody may be told "as promised" and not get it.
        severity: Severity = "error" if raw.field == "promise" else "warning"
        return [about_fact("unread", severity, message, path=raw.path, text=raw.text)]
    found = []
    if phrase.emoji:
        message = f"The emoji {phrase.emoji} is left out of the note."
        found.append(about_fact("emoji", "advice", message, path=raw.path, text=raw.text))
    if phrase.mended:
        message = f"A slip of the keys is mended in the note ({phrase.mended}); see that this is what you meant."
        found.append(about_fact("mended", "advice", message, path=raw.path, text=raw.text))
    return found


def partly(phrase: Phrase | None) -> Iterator[Finding]:
    """Yield what there is to say of a fact of which only a part is said."""
    if phrase is not None and phrase.partly:
        message = f"Only {phrase.partly!r} is used of this; the whole is too much for one sentence."
        yield about_fact("unused", "advice", message, path=phrase.path, text=phrase.text)


def unanswered(raw: Raw, phrase: Phrase | None) -> Iterator[Finding]:
    """Yield what there is to say of a question that is used without the answer beside it."""
    if phrase is None:
        yield held(raw)
    else:
        message = f"Of this, {raw.text!r} is not used; write it under detail: as a clause, if the note should say it."
        yield about_fact("unused", "advice", message, path=raw.path, text=raw.text)


def unused(raw: Raw) -> Finding:
    """Return the finding for a phrase that could be said and is not."""
    if raw.field == "detail":
        message = "Not used, because the topic that it belongs to is not."
    elif raw.field == "topic":
        message = "Not used: a note says two topics at most that go together, and others come first or say more."
    else:
        name = FIELD_NAMES.get(raw.field, raw.field)
        message = f"Not used: a note says one {name}, and another says more or comes first; to use this, remove that."
    return about_fact("unused", "advice", message, path=raw.path, text=raw.text)


def undealt(strengths: Sequence[Phrase]) -> Iterator[Finding]:
    """Yield the strengths that no note says, to be reported once."""
    message = "Not used in any note: a strength is told to whom it answers; to use it, write it as the fit of a person."
    for strength in strengths:
        yield about_fact("unused", "advice", message, path=strength.path, text=strength.text)
