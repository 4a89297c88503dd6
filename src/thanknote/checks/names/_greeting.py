"""Whether the greeting is to the recipient."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.checks._near import near_miss, only_accents, words_of
from thanknote.draft import Draft, Finding
from thanknote.english import bare_name, call, names_of, plain

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

GREETING = re.compile(
    r"\A\s*(?:To(?=\s+whom)|Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening))\s+(?P<name>[^\n,:!;]{1,80})",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:whom it may concern|sirs?|madam|sir (?:or|and) madam|(?:hiring|recruiting) \w+|recruiters?)\s*", re.IGNORECASE
)


def wrong_greeting(draft: Draft, debrief: Debrief, greeting: re.Match[str] | None) -> Finding | None:
    """Return the greeting if a name in it is not the recipient's, nor almost."""
    if greeting is None or not draft.to.name:
        return None
    person = next((one for _, one in debrief.people() if one.name == draft.to.name), None)
    wanted = person.greeting if person else None
    theirs = [word for name in names_of(draft.to.name, greeting=wanted) for word in words_of(name)]
    exact = {plain(word) for word in theirs}
    others = {plain(word) for _, one in debrief.people() for word in words_of(bare_name(one.name))} - exact

    def is_right(called: str) -> bool:
        used = [word for word in words_of(bare_name(called)) if not word.islower()]
        return not _NOBODY.fullmatch(called) and all(
            plain(word) in exact
            or (plain(word) not in others and (near_miss(word, theirs) or only_accents(word, theirs)))
            for word in used
        )

    # "Dear Helen and Tomas" is right for both.
    if not theirs or any(is_right(called) for called in re.split(r"\s+(?:and|&)\s+", greeting["name"])):
        return None
    called = call(draft.to.name, greeting=wanted, tone=debrief.tone, language=debrief.language)
    start, end = greeting.span("name")
    return Finding(
        check="names",
        rule="wrong-greeting",
        severity="error",
        message=f"This note is for {draft.to.name}, and greets somebody else.",
        start=start,
        end=end,
        text=draft.body[start:end],
        suggestions=(called.name,),
    )
