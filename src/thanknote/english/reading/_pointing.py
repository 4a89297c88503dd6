"""Words that point out of a phrase: "on precisely that principle" says nothing where the principle is not told."""

from __future__ import annotations

import re

REASON = "it points to something the note does not say"
_VAGUE = (
    "thing|things|way|ways|change|changes|principle|principles|shape|sort|kind|type|reason|reasons|idea|ideas|issue|issues"
    "|problem|problems|approach|approaches|lines|logic|spirit|mistake|mistakes|method|methods|boat|situation|position"
    "|place|question|questions|case|point|effect|result|results|again"
)
_WHERE = "at|in|on|for|here|there|by|with|when"
_SAME = re.compile(
    rf"\b(?:the )?(?:very |exact |exactly the |precisely the )?same (?:{_VAGUE})\b|\bthe same\b(?=$|,| (?:{_WHERE})\b)",
    re.IGNORECASE,
)
_LIKEWISE = re.compile(
    r"\b(?:likewise|similarly|ditto|as above|the above|vice versa|so did I|me too|the latter|the former)\b"
    r"|\b(?:a|very|much|something|anything) (?:similar|like (?:that|this|it))\b"
    rf"|\b(?:one|some|both|all|two|three|lots) of (?:those|these|them)\b|\bsimilar (?:{_VAGUE})\b",
    re.IGNORECASE,
)
_THIS = r"(?:precisely |exactly |just )?(?:this|that|those|these|such)"
# "That" before a noun, or at the end: not "the rota that we used", not "this year".
_TIMES = "year|summer|winter|spring|autumn|season|term|week|month|morning|time|quarter|decade"
_LINK = "on|in|by|for|with|of|to|from|at|under|through|against|into|after|before|like|about"
_POINTS = re.compile(
    rf"\b(?:{_LINK}) {_THIS} (?!{_TIMES}|are\b|is\b|I\b|we\b|they\b|who\b|which\b)[a-z]"
    rf"|^(?:I )?(?:also )?[a-z]+ (?:up |out )?{_THIS}(?=$|,"
    r"| (?:at|in|on|for|with|last|when|as|while|by|from|over|to|and|too|before)\b)"
    rf"|\b(?:precisely|exactly) {_THIS}\b|\b(?:{_LINK}) (?:that|this|these|those)$|\bsuch (?:a|an)\b(?! thing as)",
    re.IGNORECASE,
)
_IT = re.compile(
    r"^(?:I )?(?:\w+ly |also |never |once )?(\w+) (?:it|them)\b(?! (?:is|was|has|takes|took)\b)", re.IGNORECASE
)


def points_elsewhere(text: str) -> bool:
    """Say whether a phrase about the writer's own side leans on something that it does not name itself.

    A noun with "the same" before it is named: "ran the same cut-over at Acme".
    """
    return any(pattern.search(text) for pattern in (_SAME, _LIKEWISE, _POINTS, _IT))
