"""Whether the note says something that only this conversation could have given."""

from __future__ import annotations

from collections.abc import Iterator

from thanknote.checks._stems import stems, stems_in
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding

_OF_THE_CONVERSATION = ("topic", "detail", "connection", "interest", "promise")
_OF_ITS_OWN = 12
"""Words beyond courtesy and business that a note for anybody does not have; those seen had up to eight."""


def specifics(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Look for one thing that only this conversation could have given.

    A note that could be sent to anybody is read by nobody. At least one topic, detail, connection,
    promise or interest point of this interviewer has to be recognisable: half of its words in the note. A note
    that says much in other words may well be about them; that can only be asked.

    Wrong: "Thank you for your time. I enjoyed our conversation and remain interested in the role."
    Right: "Thank you for your time. I enjoyed our conversation about how you train apprentices."

    Yields:
        `nothing-specific` (warning; advice where the debrief has nothing to say about this person, or where the
        note says much that the debrief has not).
        Nothing without a debrief, for somebody who was not met, for a kind of note that says nothing of the
        conversation, and where a slot already asks for the topic.
    """
    brief, kind = context.brief, context.kind
    if brief is None or not brief.met or "[confirm:" in draft.body:
        return
    if kind is not None and not set(_OF_THE_CONVERSATION) & set(kind.facts):
        return
    said = stems(draft.body)
    everywhere = stems(f"{brief.company} {brief.role} {brief.sender} {brief.recipient.name}")
    courtesies = stems_in("general", "courtesies")
    known = [brief.facts[name] for name in _OF_THE_CONVERSATION if name in brief.facts]
    for phrase in known:
        forms = (phrase.text, phrase.about, phrase.that, phrase.noun, phrase.we, phrase.says, phrase.sentence)
        for form in forms:
            words = stems(form or "") - everywhere
            words = words - courtesies or words
            if words and len(words & said) * 2 >= len(words):
                return
    name = brief.name
    own = len(said - everywhere - courtesies) >= _OF_ITS_OWN
    if known and own:
        message = f"Nothing here is plainly from your notes, such as {known[0].text!r}; see that {name} would know it."
    elif known:
        message = f"Nothing here could only have been said to {name}; from your notes, {known[0].text!r} could."
    else:
        message = f"The debrief has no topic for {name} that could be used; add one thing you two talked about."
    yield Finding(
        check="specifics",
        rule="nothing-specific",
        severity="warning" if known and not own else "advice",
        message=message,
        start=0,
        end=len(draft.body),
        text=draft.body,
    )
