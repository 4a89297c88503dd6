"""How the note sounds to its reader: nothing pushy, sorry, boastful, or like anybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from thanknote.checks._spared import facts_in, is_inside, named, quoted
from thanknote.checks.tone import _found, _manner, _superlatives
from thanknote.checks.tone._fit import says_a_fact
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Part

_PARTS: tuple[Part, ...] = ("subject", "body")
_FIT = "perfect-fit"


def tone(
    draft: Draft,
    context: Context,
    /,
    *,
    allow: tuple[str, ...] | str = (),
    exclamation_marks: int = 1,
    superlatives: int = 1,
    begin_with_i: int = 3,
) -> Iterator[Finding]:
    """Look for wordings that push, beg, boast, excuse or flatter, and for what everybody or a machine writes.

    They are found in all their forms ("touching base", "we touched base"), never inside the name of a company,
    a role or a person, never in a quotation, and not in the words in which the debrief names a topic. What belongs to
    the reader's own trade is left alone: a pay run is no salary, and urgent referrals press nobody.

    Wrong: "I just wanted to touch base, as I really need this job!"
    Right: "Could you let me know where things stand?"

    Args:
        allow: wordings that you like and want to keep; a finding in or around one of them is dropped.
        exclamation_marks: how many the note may have.
        superlatives: how many superlatives of praise it may have; what measures ("largest") is not counted.
        begin_with_i: how many neighbouring sentences may begin with "I".

    Yields:
        `per-my-last-email`, `deadline`, `impatient`, `begging`, `boast`, `nervous`, `own-pay`, `other-offers`,
        `sarcasm` and `sent-from` (errors); `checking-in`, `following-up`, `touching-base`, `final-follow-up`,
        `writing-again`, `previously-mentioned`, `demand-reply`, `good-for-me`, `bothering`, `busy`, `just-wanted`,
        `apology`, `own-slips`, `self-praise`, `perfect-fit` (without a fact in its sentence), `tailor-made`,
        `hope-finds-you`, `thanks-in-advance`, `flattery`, `following-your-work`, `jargon`, `urgent`, `machine-words`,
        `exclamation-marks`, `superlatives` and `emoji` (warnings); `connective`, `begins-with-i` and `em-dash`
        (advice).
    """
    likes = [re.escape(wording) for wording in ([allow] if isinstance(allow, str) else allow) if wording]
    topics = " ".join(form for form, _ in facts_in(context.brief)).casefold()
    for part in _PARTS:
        text: str = getattr(draft, part)
        spared = [*named(text, context.debrief), *quoted(text)]
        kept = [found.span() for like in likes for found in re.finditer(like, text, re.IGNORECASE)]
        manners = [_manner.exclamations(text, exclamation_marks), _manner.emoji(text), _manner.dashes(text)]
        if part == "body":
            manners += [
                _manner.beginnings(text, begin_with_i),
                _superlatives.superlatives(context.doc(part), superlatives),
            ]
        for finding in chain(_wordings(draft, part, context), (_finding(part, text, one) for one in chain(*manners))):
            said = finding.text.casefold()
            liked = any(start < finding.end and finding.start < end for start, end in kept)
            talked_about = finding.severity != "error" and len(said) > 3 and said in topics
            if not liked and not talked_about and not is_inside(finding.start, finding.end, spared):
                yield finding


def _wordings(draft: Draft, part: Part, context: Context) -> Iterator[Finding]:
    """Yield the wordings of the rules that hold for this kind of note."""
    text: str = getattr(draft, part)
    # A text without a debrief is checked as a thank-you, but may be any note.
    kind = draft.kind if context.debrief else "unknown"
    for rule, start, end in _found.found_in(text):
        if draft.kind in rule.not_in or (rule.name == _FIT and says_a_fact(text, start, end, context)):
            continue
        words = text[start:end]
        better = rule.suggest.get(" ".join(words.lower().split()))
        if better and words[0].isupper():
            better = better[0].upper() + better[1:]
        yield Finding(
            check="tone", rule=rule.name, message=rule.message, part=part,
            severity="warning" if kind in rule.warning_in else rule.severity,
            start=start, end=end, text=words, suggestions=(better,) if better else (),
        )  # fmt: skip


def _finding(part: Part, text: str, one: _manner.Manner) -> Finding:
    return Finding(
        check="tone", rule=one.rule, severity=one.severity, message=one.message, part=part,
        start=one.start, end=one.end, text=text[one.start : one.end],
    )  # fmt: skip
