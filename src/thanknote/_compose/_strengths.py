"""To whom a strength is told: to those whose own words it answers, and to the one who was talked with most."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from thanknote.debrief import Debrief, Interviewer
from thanknote.draft import Phrase
from thanknote.english import plain
from thanknote.recipients import contact_of

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""Letters by which a word is known in its other forms: "nights" and "night", "baking" and "bakers"."""
_LITTLE = frozenset(
    "about after also been before both each every from have into just last like made more most much need only other"
    " over said since some still than that their them then there they this time times told under very want wants were"
    " week weeks what when where which while will with work worked working works would year years your".split()
)
"""Words that say nothing of what a strength is about."""


def dealt(debrief: Debrief, people: Sequence[str], strengths: Sequence[Phrase]) -> dict[str, Phrase]:
    """Return the strength that each of these people is told, by path; nobody is told one that says nothing to them.

    A strength answers somebody when it shares a word with their topics, interest points or job title, beside
    the words of the role and the company. Who runs the hiring is told one in any case; where the debrief does
    not say who that is, the one with the most topics is.

    Args:
        debrief: what the candidate wrote down.
        people: the paths of those who have no `fit` of their own.
        strengths: what English has a form for, the best first.
    """
    met = {f"interviewers[{number}]": person for number, person in enumerate(debrief.interviewers)}
    everywhere = _stems(f"{debrief.company} {debrief.role}")
    about = {path: _stems(_words_of(met[path])) - everywhere for path in people}
    host = contact_of(debrief) if debrief.contact else _talked_with_most(met)
    out = {}
    for path in people:
        answers = max(strengths, key=lambda strength: _shared(strength, about[path]), default=None)
        if answers and (_shared(answers, about[path]) or path == host):
            out[path] = answers
    return out


def _talked_with_most(met: Mapping[str, Interviewer]) -> str:
    return min(met, key=lambda path: (-len(met[path].topics), plain(met[path].name), path))


def _shared(strength: Phrase, about: set[str]) -> int:
    return len(_stems(strength.text) & about)


def _words_of(person: Interviewer) -> str:
    topics = (f"{topic.topic} {topic.detail or ''}" for topic in person.topics)
    return " ".join([person.title or "", *topics, *person.interest_points])


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(plain(text)) if word not in _LITTLE}
