"""Reporting frames: "she told me that …", "I asked how …", "we talked about …" are peeled off, keeping who spoke."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Speaker = Literal["them", "me", "both"]


@dataclass(frozen=True, slots=True)
class Peeled:
    """A phrase without its reporting frame."""

    text: str
    by: Speaker | None = None
    asked: bool = False
    """The frame was a question, so nobody is known to have answered it."""


_FILLER = re.compile(
    r"^(?:(?:so|um+|uh|er+m?|well|ok(?:ay)?|oh|also|and|plus|then|basically|actually|anyway|turns out(?: that)?)\b[\s,:]*)+"
    r"(?=\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:topics?|subject|re|discussed|discussion|conversation|chat|talk|main (?:topic|thing|point))\s*:|"
    r"(?:our |a |the |long |good |great |nice |quick |interesting )*(?:discussion|conversation|chat|talk)s? (?:about|on|of|re)|"
    r"(?:the )?topic (?:of|was)|spent (?:a while|ages|some time|time|most of it|a lot of time) (?:on|talking about))\s+",
    re.IGNORECASE,
)
_OFTEN = r"(?:(?:also|mainly|mostly|briefly|both|then|just|really|even|spent (?:a while|ages|some time|time)) )?"
_TOLD = r"(?:told me|mentioned(?: to me)?|explained(?: to me)?|described(?: to me)?|said|says|pointed out|noted|showed me|walked me through|talked me through|took me through|talked|spoke|went through|shared|taught me)"
_LINK = r"(?:\s+(?:(?:a lot|a bit|at length|me) )?(?:about|that|on|through|all about))?"


def _frames(names: str) -> tuple[tuple[re.Pattern[str], Speaker | None, bool], ...]:
    they = rf"(?:he|she|they|{names})" if names else "(?:he|she|they)"
    return tuple(
        (re.compile(pattern, re.IGNORECASE), speaker, asked)
        for pattern, speaker, asked in (
            (
                rf"^(?:me and {they}|{they} and (?:I|me)|we)\s+{_OFTEN}(?:talked|chatted|spoke|discussed|covered|went over|got onto|compared notes on|had a (?:good |long |nice |quick )?(?:talk|chat))(?:\s+(?:a lot|a bit|at length))?(?:\s+(?:about|through|over|on))?\s+",
                "both",
                False,
            ),
            (
                r"^(?:talked|chatted|spoke|talking|chatting)\s+(?:a lot |a bit |at length )?(?:about|through|re)\s+",
                "both",
                False,
            ),
            (r"^(?:discussed|discussing|covered)\s+", "both", False),
            (rf"^I\s+{_OFTEN}asked\s+(?:{they}\s+|him\s+|her\s+|them\s+)?(?:about\s+)?", "me", True),
            (r"^(?:asked|asking|my question)\s+(?:him\s+|her\s+|them\s+)?(?:about\s+|was\s+)?", "me", True),
            (
                rf"^I\s+{_OFTEN}(?:told (?:him|her|them|{they})|explained|described|mentioned|talked|brought up|raised)(?:\s+(?:to (?:him|her|them)))?(?:\s+(?:about|that))?\s+",
                "me",
                False,
            ),
            (rf"^{they}\s+{_OFTEN}{_TOLD}{_LINK}\s+", "them", False),
            (
                rf"^(?:told me|explained|described|showed me|walked me through|talked me through|mentioned|pointed out){_LINK}\s+",
                "them",
                False,
            ),
            # Somebody else's words: nobody in the note is their speaker.
            (r"^(?-i:[A-Z][a-z]+)\s+(?:said|says|told me|mentioned|explained)(?:\s+that)?\s+", None, False),
            (r"^(?:I\s+)?(?:heard|learned|learnt|found out)\s+(?:about|that)\s+", "them", False),
        )
    )


_LIKING = re.compile(
    r"^(?:(?:I\s+)?(?:really |also |especially |particularly )?(?:like|liked|love|loved|enjoyed|admire)\s+(?:the fact that|that(?=\s+(?:they|you|he|she|it|there|the|every|no)\b)|the idea of)?"
    r"|(?:I\s+am|I'm|I was|was)?\s*(?:really |very |most )?(?:interested in|keen on|excited about|drawn to|curious about|impressed by|impressed that|glad that)(?:\s+the fact that)?"
    r"|the fact that|that(?=\s+(?:they|you|he|she|it|there|the|every|no|nobody)\b))\s+",
    re.IGNORECASE,
)
_SENDING = re.compile(
    r"^(?:(?:I\s+)?(?:said|promised|told (?:her|him|them))\s+(?:her\s+|him\s+|them\s+)?(?:that\s+)?(?:I'd|I would|I'll|I will|to)\s+|(?:I'd|I would|I'll|I will|to)\s+)?"
    r"(?:send|email|e-mail|mail|forward|share|post|drop off|get|bring)(?:\s+(?:over|across))?\s+(?:(?:her|him|them|on|over)\s+)*"
    r"|^(?:promised|said)\s+(?:her|him|them)\s+",
    re.IGNORECASE,
)


def peel(text: str, *, names: tuple[str, ...] = ()) -> Peeled:
    """Return the phrase without fillers and reporting frame, with who said it.

    Args:
        text: a cleaned phrase.
        names: what the reader is called, such as ("Amara Okafor", "Amara", "Dr. Okafor").
    """
    called = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    by: Speaker | None = None
    asked = False
    text = _LABEL.sub("", _FILLER.sub("", text))
    for pattern, speaker, question in _frames(called):
        rest = pattern.sub("", text, count=1)
        if rest != text and rest:
            text, by, asked = rest, speaker, question
            break
    if by == "them" and (inner := re.sub(r"^(?:that|about)\s+", "", text, flags=re.IGNORECASE)):
        text = inner
    return Peeled(_FILLER.sub("", text), by, asked)


def peel_liking(text: str) -> str:
    """Return an interest point without "I like that", "interested in" and their kin."""
    return _LIKING.sub("", text, count=1) or text


def peel_sending(text: str) -> str:
    """Return what was promised without "said I'd send her" and its kin."""
    return _SENDING.sub("", text, count=1) or text
