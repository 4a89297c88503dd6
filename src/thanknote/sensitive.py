"""What must be held back from a note, wherever it was written: own pay, other offers, confidences, private traits."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """One family of things that do not belong in a note."""

    name: str
    message: str
    """The end of a sentence: "this is about …"."""
    pattern: re.Pattern[str]


_FIGURE = r"(?:[£$€]\s?)?\d[\d,.]*\s?k?\b"


def _family(name: str, message: str, *patterns: str) -> Family:
    return Family(name, message, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE))


FAMILIES = (
    _family(
        "pay",
        "your own pay",
        r"\bmy (?:current |present |expected |last )?(?:salary|pay|wages?|bonus|comp|compensation|package|day rate|rate)\b",
        r"\b(?:salary|pay|comp|compensation|wage|bonus) (?:range|band|expectations?|is tops|talk|negotiations?)\b",
        r"^(?:comp|salary|pay|wages?|compensation|money|bonus|package)\b(?=\s*(?:[,:;–-]|$))",
        rf"\bI(?:'m| am|’m) on (?:about |around )?{_FIGURE}",
        rf"\b(?:at least|minimum|asked for|need|want|hoping for|offer(?:ed|ing)?) (?:about |around )?[£$€]?\s?\d[\d,.]*\s?k\b",
        rf"{_FIGURE}\s*(?:is tops|tops|max|base|OTE|basic|p\.?a\.?\b|a year|per year|per annum|an hour for me)",
        rf"{_FIGURE}\s*(?:/|per |an |a )(?:hr|hour|day)\b",
        r"\bsalar(?:y|ies)\b",
    ),
    _family(
        "offers",
        "another offer or another employer",
        r"\b(?:other|another|competing|second|better|counter|rival) ?-?offers?\b",
        r"\boffer from\b",
        r"\b(?:have|got|had|holding) an offer\b|\bI've got \w+ offering\b",
        r"\b(?:also |I'm |I am )?interview(?:ing|ed) (?:at|with|for) (?:another|other|two other|someone else)\b",
        r"\balso (?:interviewing|talking|applying|applied) (?:at|with|to)\b",
        r"\b(?:other|another) (?:employer|company|firm|school|trust|practice)s? (?:is |are )?(?:interviewing|offering|wants?|made)\b",
        r"\bmy (?:final|second|other) (?:round|interview) (?:at|with)\b",
    ),
    _family(
        "confidence",
        "something said in confidence",
        r"\bbetween (?:us|you and me|ourselves|these (?:four )?walls)\b",
        r"\boff[- ](?:the[- ])?record\b",
        r"\bconfidential(?:ly)?\b(?!\s+(?:waste|shredding|records?|files?|data))|\bin confidence\b",
        r"\bnot (?:yet )?(?:announced|public)\b|\bunannounced\b|\bhush[- ]hush\b|\bunder embargo\b|\bembargoed\b",
        r"\b(?:don'?t|do not|not to|mustn'?t|shouldn'?t) (?:tell|repeat|share|mention|say|spread|leave the room|be repeated|pass (?:it |this )?on)\b",
        r"\bkeep (?:it |this |that )?(?:quiet|secret|to (?:myself|yourself|ourselves))\b|\bsecret(?:ly)?\b|\bunder wraps\b|\bhasn'?t been told\b",
    ),
    _family(
        "private",
        "somebody's health, family, faith, age or another private matter",
        r"\b(?:pregnan(?:t|cy)|maternity leave|miscarriage|ivf|menopause)\b",
        r"\b(?:parkinson|alzheimer|cancer|diabet|epilep|depress(?:ion|ed)|anxiety|adhd|autis|dyslexi|ptsd|rehab|burn(?:t|ed)[- ]?out|burnout|chemo|stroke|heart attack|disab(?:led|ility) of)\w*",
        r"\boff (?:sick |work )?(?:with|for) (?:stress|burnout|depression|anxiety|her|his|a bad)\b|\bsick leave\b|\bsigned off\b",
        r"\b(?:divorc(?:e|ed|ing)|separated from|single (?:mum|mom|dad|mother|father|parent)|her husband|his wife|her ex\b|his ex\b)",
        r"\b(?:visa|green card|work permit|immigration status|asylum)\b(?! (?:team|department|cases?|applications?|desk|office|sponsorship scheme))",
        r"\b(?:catholic|protestant|muslim|jewish|hindu|sikh|buddhist|baha'?i|mormon|atheist|christian|quaker)s?\b(?! (?:school|college|hospital|charity|aid))",
        r"\b(?:gay|lesbian|bisexual|transgender|queer)\b",
        r"\b(?:he|she|I)(?:'s|'m| is| am) (?:only |nearly |almost |about )?\d{2}\b|\bsame (?:birthday|age)\b",
        r"\bmy (?:health|illness|condition|disability|surgery|therap(?:y|ist)|bankruptcy|divorce|conviction|arrest|debts?)\b",
        r"\bbankruptcy, awkward\b|\bwith the bankruptcy\b",
    ),
    _family(
        "client",
        "a patient, pupil or client by name",
        r"\b(?:Mr|Mrs|Ms|Miss|Mister|old Mr|old Mrs)\.? [A-Z]\w+ (?:in (?:room|bed|bay|flat|ward)|keeps|got|has|had|was|is|who|needs|fell)\b",
        r"\b(?:patient|resident|pupil|student|client|tenant|defendant|claimant|customer) (?:called|named) [A-Z]",
        r"(?-i:\b[A-Z][a-z]+ [A-Z] in (?:year |room |class )?\d+[A-Z]?\b)|(?-i:\b[A-Z][a-z]+ [A-Z]\.? in \d+)",
        r"\bclient (?:still )?(?:hasn'?t|won'?t|refuses to|never) pa(?:y|id)",
    ),
    _family(
        "person",
        "something bad about a person or the house",
        r"\b(?:nightmare|clueless|useless|incompetent|lazy|rude|toxic|bully|bullies|bullied|micromanag\w+|idiot|arrogant|hopeless|drunk|sacked|fired him|fired her|fired the)\b",
        r"\bnobody (?:rated?|rates|likes?|liked|trusts?|misses|missed)\b|\bnever listens?\b|\bdoesn'?t listen\b|\b(?:can'?t|couldn'?t) (?:stand|manage|cope)\b",
        r"\b(?:under|short)[- ]?staffed\b|\bnights? (?:are )?always short\b|\bhigh turnover\b|\b(?:everyone|people|half the team|staff) (?:keeps? |are |is )?(?:leaving|quitting|quit|left|burnt out)\b",
        r"\bwalked out\b|\blooked (?:shattered|exhausted|tired|bored|miserable|stressed|fed up)\b|\bseemed (?:bored|tired|stressed|rude|cold|unsure|distracted)\b|\bhates?\b|\bmoan(?:ed|s|ing)?\b|\bshouting\b",
        r"\bonly got the job\b|\bred flag\b|\bgossip\b|\bdodgy\b|\bshambles\b|\bchaos\b|\bchaotic\b|\bfailing\b|\bgoing under\b|\bcosts? too many\b|\b(?:got|gave) (?:the )?wrong\b",
        r"\bfailed (?:its|their|the|an) (?:last )?(?:inspection|audit)\b|\b(?:expecting to get|got|rated) (?:RI|inadequate|requires improvement)\b|\blost \d+ ?(?:thousand|k|,000)\b",
    ),
    _family(
        "praise",
        "praise of yourself",
        r"\b(?:said|says|told me|thinks?|thought|reckons?|mentioned) (?:that )?(?:I'm|I am|I was|I’m|I'd be|I would be|my (?:CV|portfolio|answer|test))\b",
        r"\b(?:loved|liked|impressed (?:by|with)) my\b|\bI(?:'m|’m| am) exactly what\b|\bbest candidate\b|\b(?:front[- ]?runner|favourite) for\b",
    ),
    _family(
        "slip",
        "a slip or worry of your own",
        r"\bI (?:froze|fumbled|blanked|forgot|mumbled|rambled|messed|botched|panicked|waffled|blew|got it wrong|stumbled|couldn'?t answer|didn'?t know|should have)\b",
        r"\bI (?:was|felt|got) (?:so |very |really )?(?:nervous|late|stumped|awkward|sweaty|lost|embarrassed)\b|\bawkward\b|\bmy (?:nerves|mistake|weakness(?:es)?|worst answer)\b",
        r"\bwhy (?:did|do) I (?:leave|left|quit|want to leave)\b|\bwhy I (?:left|quit|am leaving|want to leave)\b|\bboth failed\b|\bI (?:failed|was sacked|was fired|got fired|was made redundant)\b",
        r"\bgap (?:in my|year with)\b",
    ),
)
_PRAISE_BY_NEGATION = re.compile(r"^(?:no|zero|never|nobody is|nothing)\b", re.IGNORECASE)


def held_back(text: str) -> Family | None:
    """Return the family of private things that a phrase belongs to, or None if it may be used.

    A negation is praise, not blame: "no mandatory overtime", "zero accidents in 400 days".
    """
    plain = text.replace("’", "'")
    for family in FAMILIES:
        if family.pattern.search(plain):
            if family.name == "person" and _PRAISE_BY_NEGATION.match(plain) and "," not in plain:
                continue
            return family
    return None
