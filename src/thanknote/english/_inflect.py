"""Forms of verbs: gerund, past, third person; regular by rule, irregular by table."""

from __future__ import annotations

_PAST = dict(
    pair.split(":")
    for pair in (
        "be:was become:became begin:began bend:bent bet:bet bind:bound bite:bit bleed:bled blow:blew break:broke"
        " breed:bred bring:brought build:built burst:burst buy:bought cast:cast catch:caught choose:chose cling:clung"
        " come:came cost:cost creep:crept cut:cut deal:dealt dig:dug do:did draw:drew drink:drank drive:drove eat:ate"
        " fall:fell feed:fed feel:felt fight:fought find:found fit:fitted flee:fled fly:flew forbid:forbade"
        " forecast:forecast forget:forgot forgive:forgave freeze:froze get:got give:gave go:went grind:ground grow:grew"
        " hang:hung have:had hear:heard hide:hid hit:hit hold:held hurt:hurt keep:kept kneel:knelt know:knew lay:laid"
        " lead:led leave:left lend:lent let:let lie:lay light:lit lose:lost make:made mean:meant meet:met mow:mowed"
        " outgrow:outgrew overcome:overcame overhear:overheard overrun:overran oversee:oversaw overtake:overtook pay:paid"
        " put:put quit:quit read:read rebuild:rebuilt redo:redid rerun:reran reset:reset rethink:rethought"
        " rewrite:rewrote ride:rode ring:rang rise:rose run:ran say:said see:saw seek:sought sell:sold send:sent"
        " set:set shake:shook shed:shed shine:shone shoot:shot show:showed shrink:shrank shut:shut sing:sang sink:sank"
        " sit:sat sleep:slept slide:slid sow:sowed speak:spoke spend:spent spin:spun split:split spread:spread"
        " spring:sprang stand:stood steal:stole stick:stuck strike:struck strive:strove sweep:swept swim:swam take:took"
        " teach:taught tear:tore tell:told think:thought throw:threw undergo:underwent understand:understood"
        " undertake:undertook undo:undid uphold:upheld wake:woke wear:wore weave:wove win:won wind:wound"
        " withdraw:withdrew withhold:withheld write:wrote"
    ).split()
)
PAST_FORMS = frozenset(_PAST.values()) | {"were"}
"""Irregular past forms, to know a past deed where the parser is unsure."""

_VOWELS = "aeiou"
# Verbs of more than one syllable whose last syllable is stressed, so that its consonant doubles.
_STRESSED_LAST = frozenset(
    "admit allot begin commit compel confer control defer deter equip excel expel forbid forget format incur infer"
    " input occur offset omit outrun overrun permit prefer propel rebut recur refer regret remit repel rerun reset"
    " submit transfer transmit unplug upset upskill".split()
) - {"upskill"}
_BRITISH_DOUBLE = ("el", "al")


def gerund(base: str, *, british: bool = False) -> str:
    """Return the -ing form of a verb's base form: "migrating" for "migrate"."""
    word = base.lower()
    if word.endswith("ie"):
        return base[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return base[:-1] + "ing"
    if word.endswith("ic"):
        return base + "king"
    return base + (base[-1] if _doubles(word, british=british) else "") + "ing"


def past(base: str, *, british: bool = False) -> str:
    """Return the simple past of a verb's base form: "left" for "leave"; "was" for "be"."""
    word = base.lower()
    if word in _PAST:
        return _PAST[word]
    if word.endswith("e"):
        return base + "d"
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return base[:-1] + "ied"
    if word.endswith("ic"):
        return base + "ked"
    return base + (base[-1] if _doubles(word, british=british) else "") + "ed"


def third_person(base: str) -> str:
    """Return the third person singular of the present: "runs", "does", "has"."""
    word = base.lower()
    if word in {"be", "have", "do", "go"}:
        return {"be": "is", "have": "has", "do": "does", "go": "goes"}[word]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _doubles(word: str, *, british: bool) -> bool:
    """Say whether the last consonant doubles before -ing and -ed: "run", "commit", GB "label"."""
    if len(word) < 3 or word[-1] in _VOWELS + "wxy" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        # "quit" and "equip": the u after q is no vowel.
        if not (len(word) > 3 and word[-3] == "u" and word[-4] == "q" and word[-1] not in _VOWELS + "wxy"):
            return False
    syllables = sum(
        char in _VOWELS and (i == 0 or word[i - 1] not in _VOWELS) for i, char in enumerate(word.replace("qu", "q"))
    )
    return syllables == 1 or word in _STRESSED_LAST or (british and word.endswith(_BRITISH_DOUBLE))
