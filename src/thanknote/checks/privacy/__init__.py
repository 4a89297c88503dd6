"""Whether the note says what should stay with its writer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thanknote.checks._spared import is_inside, quoted
from thanknote.checks.privacy._judged import judged
from thanknote.checks.privacy._leaks import leaks
from thanknote.checks.privacy._secret import secrets_of
from thanknote.checks.privacy._sentences import sentences_of
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part
from thanknote.english import names_of

if TYPE_CHECKING:
    from thanknote.debrief import Debrief

_PARTS: tuple[Part, ...] = ("subject", "body")
_GREETING = re.compile(r"(?:dear|hi|hello|hey|to|good (?:morning|afternoon|evening))\b", re.IGNORECASE)
# Whoever is called Mr or Ms in a note is a colleague, unless a bed, a case or a kin is theirs.
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.? [A-Z][\w’'-]*+(?: [A-Z][\w’'-]*+)?"
    r"(?!,? (?:in|from|on|at) (?:bed|room|ward|cell|flat|bay|unit)\b| and (?:his|her)"
    r"|(?<=s) (?:\w+ )?(?:divorce|stroke|dementia|cancer|diagnosis|arrears|eviction|bail|relapse|debts?|tantrums?)\b)"
)
_MAY_TELL_OFFERS = frozenset({"follow-up", "rejection-reply"})
_WHERE = re.compile(r"\b(?:at|with|from|by|join|joining) (?:the )?[A-Z]|[£$€]\s?\d|\d\s?k\b")


def privacy(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Look for what is private: all that stands under `private:`, and what nobody should put into a note.

    Notes get forwarded. Nothing of the debrief's `private:` may be said, in whatever form: its words
    inflected or in another order, a sum of 95,000 as 95k, the name of another employer, an address. Besides, no
    sentence should be about one's own pay, another offer, something told in confidence, somebody's
    health, family, faith or age, a patient or client, or against a person or the house. A withdrawal may say
    that there is another offer, never where or for how much.

    Wrong: "Brightwater Mills has offered me 95k as well." with `other_offers: [Brightwater Mills, 95,000]`.
    Right: "I enjoyed our conversation about the pay run on Fridays."

    Yields:
        `private-words`, `private-name`, `private-sum` and `private-contact` (errors, with the place under `private:`),
        `own-pay`, `other-offers`, `confidence`, `private-trait` and `client` (errors), `remark`, `self-praise` and
        `own-slips` (warnings). What is private only lightly is advice: "my wife and I", "the salary band".
        That another employer waits is a warning in a follow-up or a reply, and where no debrief says what it is.
    """
    debrief = context.debrief
    secrets = secrets_of(debrief) if debrief else ()
    names = _names(debrief) if debrief else ()
    for part in _PARTS:
        text: str = getattr(draft, part)
        told = []
        for leak in leaks(text, secrets):
            told.append((leak.start, leak.end))
            yield Finding(
                check="privacy", rule=leak.rule, severity="error", part=part, path=leak.path,
                message="This stands under private: in the debrief; take it out of the note.",
                start=leak.start, end=leak.end, text=text[leak.start : leak.end],
            )  # fmt: skip
        yield from _looks_private(draft, context, part, names, told)


def _looks_private(
    draft: Draft, context: Context, part: Part, names: tuple[str, ...], told: list[tuple[int, int]]
) -> Iterator[Finding]:
    """Yield the sentences that are about something private, but for those of which that is said already."""
    text: str = getattr(draft, part)
    debrief = context.debrief
    spoken = [*quoted(text)]
    for start, end in sentences_of(text):
        sentence = text[start:end]
        if _GREETING.match(sentence) or is_inside(start, end, spoken) or any(a < end and start < b for a, b in told):
            continue
        told_of = judged(
            sentence, (*names, *_TITLED.findall(sentence)),
            parsed=lambda: context.doc(part).char_span(start, end, alignment_mode="expand"),  # noqa: B023 # asked at once
        )  # fmt: skip
        if told_of is None or (
            told_of.rule == "other-offers" and draft.kind == "withdrawal" and not _WHERE.search(sentence)
        ):
            continue
        # A text without a debrief is checked as a thank-you, but may be a withdrawal.
        mild = told_of.rule == "other-offers" and (debrief is None or draft.kind in _MAY_TELL_OFFERS)
        yield Finding(
            check="privacy", rule=told_of.rule, severity="warning" if mild else told_of.severity,
            message=told_of.message,
            part=part, start=start, end=end, text=text[start:end],
        )  # fmt: skip


def _names(debrief: Debrief) -> tuple[str, ...]:
    """Return what people, the company and the role are called, which is nothing private whatever it sounds like."""
    people = [name for _, one in debrief.people() for name in (one.name, *names_of(one.name, greeting=one.greeting))]
    return tuple(dict.fromkeys([*people, debrief.candidate.name, debrief.company, debrief.role]))
