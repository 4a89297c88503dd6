"""Whether the note says something that only this conversation could have given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thanknote.contracts import Context
from thanknote.draft import Draft, Finding

_WORD = re.compile(r"\w[\w’'-]*")
_OF_THE_CONVERSATION = ("topic", "detail", "connection", "interest", "promise")
_STEM = 5
"""Letters by which a word is known in its other forms."""
_LITTLE = frozenset(
    "a about after all also am an and any are as at be because been before both but by can could did do does for"
    " from had has have he her here him his how i if in into is it its just like me more most much my no not of on"
    " or our out over own said she so some than that the their them then there they this to told too us very was we"
    " were what when where which who why will with would you your".split()
)


def specifics(draft: Draft, context: Context, /) -> Iterator[Finding]:
    """Look for one thing that only this conversation could have given.

    A note that could be sent to anybody is read by nobody. At least one topic, detail, connection,
    promise or interest point of this interviewer has to be recognisable: half of its words in the note.

    Wrong: "Thank you for your time. I enjoyed our conversation and remain interested in the role."
    Right: "Thank you for your time. I enjoyed our conversation about how you train apprentices."

    Yields:
        `nothing-specific` (warning; advice where the debrief has nothing to say about this person).
        Nothing without a debrief, for somebody who was not met, for a kind of note that says nothing of the
        conversation, and where a slot already asks for the topic.
    """
    brief, kind = context.brief, context.kind
    if brief is None or not brief.met or "[confirm:" in draft.body:
        return
    if kind is not None and not set(_OF_THE_CONVERSATION) & set(kind.facts):
        return
    said = _stems(draft.body)
    everywhere = _stems(f"{brief.company} {brief.role} {brief.sender} {brief.recipient.name}")
    known = [brief.facts[name] for name in _OF_THE_CONVERSATION if name in brief.facts]
    for phrase in known:
        forms = (phrase.text, phrase.about, phrase.that, phrase.noun, phrase.we, phrase.says, phrase.sentence)
        for form in forms:
            words = _stems(form or "") - everywhere
            if words and len(words & said) * 2 >= len(words):
                return
    name = brief.name
    if known:
        message = f"Nothing here could only have been said to {name}; from your notes, {known[0].text!r} could."
    else:
        message = f"The debrief has no topic for {name} that could be used; add one thing you two talked about."
    yield Finding(
        check="specifics",
        rule="nothing-specific",
        severity="warning" if known else "advice",
        message=message,
        start=0,
        end=len(draft.body),
        text=draft.body,
    )


def _stems(text: str) -> set[str]:
    """Return the beginnings of the words that say something: "mentoring" and "mentors" begin alike."""
    words = (word.lower() for word in _WORD.findall(text))
    return {word[:_STEM] for word in words if word not in _LITTLE}
