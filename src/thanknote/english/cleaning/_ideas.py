"""Two ideas in one phrase: what was asked or talked about, and the answer that came: "asked how …, she said …"."""

from __future__ import annotations

import re

from thanknote.english.cleaning._frames import peel, without_names

_THEY = r"(?:he|she|they)"
_SAID = (
    r"(?:said|says|was saying|told (?:me|us)|tells me|explained|replied|answered|reckons|reckoned|goes|mentioned"
    r"|showed me)"
)
_BREAK = r"(?:\s*(?:[;,(.]|\s[-–—]+\s|[-–—]{2})\s*(?:and\s+|&\s*|\+\s*|but\s+|so\s+)?|\s+(?:and|but|&|\+|so)\s+)"
_OPENS = (
    r"(?:(?:they|they're|they've|it|it's|its|there|there's|he|she|everyone|everybody|nobody|no one|no-one)\s"
    r"|(?:every|each)\s+\w+\s+(?:is|has|gets|can|must|goes|does)\s)"
)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_WHEN_ASKED = _pattern(
    rf"^{_THEY}\s+{_SAID}\s+(?:that\s+)?(?P<answer>.{{8,}}?),?\s+when\s+I\s+(?P<first>asked\b.{{3,}})$"
)
# "…, she said that …": the answer may be anything that is said.
_SHE_SAID = _pattern(
    rf"^(?P<first>.{{3,}}?){_BREAK}(?:apparently\s+|basically\s+)?{_THEY}\s+(?:just\s+|also\s+|then\s+)?{_SAID}"
    r"\s*[:,]?\s*(?:that\s+)?(?P<answer>.+)$"
)
_SAID_BARELY = _pattern(
    rf"^(?P<first>(?:I\s+)?(?:also\s+)?asked\b.{{3,}}?){_BREAK}(?:answer(?: was)?|said)\s*:?\s*(?:that\s+)?"
    rf"(?P<answer>.+)$|^(?P<topic>.{{3,}}?){_BREAK}(?:says|reckons)\s+(?:that\s+)?(?P<word>.+)$"
)
_BECAUSE = _pattern(rf"^(?P<first>.*\bwhy\b.{{3,}}?)[,;?]\s*(?:because|bc|b/c)\s+(?P<answer>{_OPENS}.+)$")
# "the kiln: they …", "why glass? it …": without a word of saying the answer has to open like a clause.
_CLAUSE_AFTER = _pattern(
    r"^(?P<first>.{3,}?)(?:\s*(?:[:?]|\.(?=\s)|;|\s[-–—]+\s|\()\s*)(?:because\s+|bc\s+|b/c\s+|since\s+)?"
    rf"(?P<answer>{_OPENS}.+)$"
)
_ABOUT_ME = _pattern(r"\b(?:I|I'd|id|I'm|me|my)\b|^(?:he|she|they) asked\b")
_I_ASKED = _pattern(r"^I\s+(?:also\s+|then\s+)?(?=asked\b)")
_MY_ANSWER = _pattern(r"\bI\s+(?:said|told|answered|replied|explained|suggested|started)\b")
_NO_CLAUSE = _pattern(
    r"^(?:yes|no|not|never|maybe|probably|it depends|depends|same|ask|sort of|kind of)\b"
    r"|\b(?:it|that|this|them)$"
)
_NO_TOPIC = _pattern(
    r"(?:(?:the |her |his |their )?(?:main|big|key|first|last) (?:thing|point|topic)|topic|subject|re|note|q|him|her"
    r"|them|it|that|this|about|and|asked|I|he|she|they|told me|why|how|what)(?:\s+(?:that|about|him|her|them))*"
)
_QUESTION = _pattern(r"^(?:I\s+)?(?:also\s+)?(?:how|why|what|who|when|where|asked|whether|do|does)\b")
_FINITE = _pattern(r"\b(?:is|are|was|were|has|have|had|do|does|did|can|will|they|he|she|I|we)\b")
_PLURAL = re.compile(
    r"(?!(?:is|was|has|does|this|its|us|always|towards|perhaps|sometimes|as|plus|across)$)[a-z]{2,}(?<![su'’])s"
    r"|children|people|staff|sheep|cattle|men|women|mice|geese|fish",
    re.IGNORECASE,
)
# After "how it …" these are verbs, and times are never "they".
_NO_PLURAL = frozenset(
    "works runs goes happens looks feels changes starts ends fits gets takes makes means comes days nights weeks months"
    " years hours minutes times weekends mornings evenings mondays tuesdays wednesdays thursdays fridays saturdays"
    " sundays".split()
)
_HEAD = re.compile(r"^(.*?)(?:\s+(?:of|for|in|on|at|with|from|to|and|by|after|before|during)\b.*)?$", re.IGNORECASE)
# What people do and a house does not: after "juniors" these have them for their subject.
_THEY_DO = re.compile(
    r"they (?:all )?(?:get|start|learn|shadow|rotate|weld|choose|come|stay|move) (?!.*\bthe[my]\b)", re.IGNORECASE
)
_PEOPLE = re.compile(
    r"^(?:the |new )?(?:juniors|apprentices|trainees|starters|interns|graduates|students|volunteers|seniors)$",
    re.IGNORECASE,
)
_LOOSE = " ,;:-–—(&+."
_FEWEST = 3
"""Words of an answer: "she said yes" is none."""


def two_ideas(text: str, names: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return what was asked or talked about, and the answer to it; the answer is "" where there is none to use.

    An answer of the candidate's own is left out. The first part keeps its frame ("asked how on-call works"), so that
    it is still known who spoke.

    Args:
        text: the phrase as it was written.
        names: what the reader is called.
    """
    if "??" in text:
        return text, ""
    plain = _unnamed(text.strip(), names)
    for pattern in (_WHEN_ASKED, _SHE_SAID, _SAID_BARELY, _BECAUSE, _CLAUSE_AFTER):
        found = pattern.match(plain)
        if found is None:
            continue
        first, answer = (part.strip() for part in found.groups() if part is not None)
        if pattern is _WHEN_ASKED:
            first, answer = answer, first
        first = first.strip(_LOOSE)
        if answer.endswith(")") and answer.count("(") < answer.count(")"):
            answer = answer[:-1].rstrip()
        topic = peel(first).text
        if pattern is _CLAUSE_AFTER and topic == first and not _QUESTION.match(first):
            # A thing and what it is like: that is read together.
            return text, ""
        alone = pattern is not _CLAUSE_AFTER or _QUESTION.match(first) or not _FINITE.search(topic)
        if not alone or _NO_TOPIC.fullmatch(topic):
            return text, ""
        if _ABOUT_ME.search(_I_ASKED.sub("", first)):
            return _MY_ANSWER.split(first)[0].strip(_LOOSE) or text, ""
        return first, _standing(topic, answer, asked=topic != first)
    if (mine := _MY_ANSWER.search(plain)) and re.match(r"(?:(?:I|he|she|they)\s+)?asked", plain, re.IGNORECASE):
        return re.sub(r"(?:\s|,|;|\.|-|–|and|&)+$", "", plain[: mine.start()]), ""
    return text, ""


def _unnamed(text: str, names: tuple[str, ...]) -> str:
    """Return the text with "they" for the reader's own name before a word of saying, wherever it stands."""
    text = without_names(text, names)
    if not names:
        return text
    called = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.sub(rf"\b(?:{called})(?=\s+{_SAID}\b)", "they", text)


def _standing(topic: str, answer: str, *, asked: bool) -> str:
    """Return an answer that can be understood by itself, or "".

    "They" may be the house or the things that were asked about; only where it is plain may it stay.
    """
    answer = re.sub(r"^(?:that|well|yes|yeah|yep|so|oh|um+|no),?\s+(?=\w+\s+\w)", "", answer, flags=re.IGNORECASE)
    answer = re.sub(r"^(?:it's\s+)?(?:because|bc|b/c)\s+", "", answer, flags=re.IGNORECASE)
    # What follows a full stop or a plus is a third idea.
    answer = re.split(r"[.;!]\s|\s\+\s|\s[-–—]+\s", answer)[0].rstrip(" .!")
    if len(answer.split()) < _FEWEST or _NO_CLAUSE.search(answer) or _MY_ANSWER.search(answer):
        return ""
    if re.search(r"\b(?:I'm|I am|I was|I'd|me|my)\b", answer, re.IGNORECASE):
        return ""
    if re.search(r"\b(?:they|them|their|they're|they've)\b", answer, re.IGNORECASE) and _has_plural(topic, asked=asked):
        if _PEOPLE.match(topic) and _THEY_DO.match(answer):
            return f"{topic}{answer[len('they') :]}"
        return ""
    return answer


def _has_plural(topic: str, *, asked: bool) -> bool:
    """Say whether "they" may stand for something in the topic: its head after "asked about", else any noun."""
    words = topic.lower().split()
    if asked and words[0] not in {"how", "why", "what", "who", "when", "where", "whether", "if"}:
        found = _HEAD.match(topic.lower())
        words = (found[1] if found else topic.lower()).split()[-1:]
    return any(_PLURAL.fullmatch(word.strip(",?")) and word.strip(",?") not in _NO_PLURAL for word in words)
