"""What writer and reader share, as a clause: "we both started at community newspapers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.cleaning._numbers import small_counts
from thanknote.english.forming._own_clause import own_clause
from thanknote.english.reading._roots import is_finite, root, subject_of
from thanknote.english.reading._shapes import clipped, several
from thanknote.english.reading._turn import written
from thanknote.english.tables._parser import parse
from thanknote.english.tables._pasts import base_of
from thanknote.english.tables._words import PASTIMES, SAME

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LEAD_IN = re.compile(
    r"^(?:(?:it )?turns out(?: that)?|found out(?: that)?|discovered(?: that)?|funny|small world|connection|apparently"
    r"|also,|so|ha|oh|and|btw)[,:]? +",
    re.IGNORECASE,
)
_LEAD_OUT = re.compile(
    r"[,!.( -]+(?:small world|sadly|alas|for my sins|lol|haha|ha|funny|who knew|what are the odds|weird(?:ly)?|amazing"
    r"|of all (?:places|things)|apparently)\)?$",
    re.IGNORECASE,
)
_ONE, _OTHER = "(?:him|her|he|she|they|them|you)", "(?:me|I|myself)"
_WE = re.compile(
    rf"^(?:{_ONE} and {_OTHER}|{_OTHER} and {_ONE}|both of us|the two of us|us both)(?: are)?(?: both)? (?=\w)",
    re.IGNORECASE,
)
_SAME = re.compile(r"^(?:we (?:both )?)?(?:have |had )?(?:the )?same (?=\w)", re.IGNORECASE)
# Of the writer, or of somebody of theirs: no news to the writer, so that nobody "finds out" about it.
_ALONE = re.compile(r"^(?:I\b|my\b(?!.*\byour?\b)(?!.*\bboth\b))")
_LIKE_THEM = re.compile(r",? like (?:him|her|them|you)$")
_AS_THEM = re.compile(r" (?:as|with) (?:him|her|them|you)\b")
_FRIENDS = "(?:mutual|common|shared) (?:friend|acquaintance|contact|colleague)"
_MUTUAL = re.compile(rf"^(?:we have )?(?:an? )?{_FRIENDS}s?(?: in|:|,| -| \(|) (?:called )?([A-Z][^()]*?)\)?$")
_MUTUAL_IN = re.compile(rf"^{_FRIENDS}s (?:in|at|from)\b", re.IGNORECASE)
_LOVE = re.compile(
    r"^(?:(?:a|our|the) )?(?:(?:shared|common|mutual) )?(love|interest|passion|fondness|soft spot) (?=of|for|in)",
    re.IGNORECASE,
)
_LONGEST_THING = 4
"""Words: "same PGCE tutor"."""
_APART = re.compile(
    r",? (?:but |just |in )*(?:(different) (years|decades|cohorts|intakes)|(\w+ (?:years|months|decades)) apart)$",
    re.IGNORECASE,
)
_MAY_FOLLOW = re.compile(
    r"$|,? (?:too|also|as|at|in|on|from|of|for|with|near|by|under|since|when|then|and|where|who|that|back|but|we"
    r"|growing|during|across|over|down|up|every|each|most|all|last|two|three|ten|\(|\w+ apart)\b|,"
)
_LONG_AGO = re.compile(
    r"\b(?:in the (?:\d0s|\d{4}s|\w+ties)|years ago|(?:in|until|till) (?:19|20)\d\d|back then|as (?:kids|children))\b"
)
_PAST = {"are in": "were in", "go to": "went to", "live on": "lived on", "play": "played", "support": "supported"}
_TOO = re.compile(r",? (?:too|as well|aswell|also)(?=,|$)|\b(?:also|too) ", re.IGNORECASE)
_THIRD = frozenset("he she they him her them his hers their theirs himself herself".split())
_WERE = frozenset("at born in with".split())
_ADJECTIVES = frozenset(
    "addicted allergic based hooked born interested married obsessed retired scared terrified used".split()
)
_PRESENT_IN = frozenset("band bands choir choirs club clubs group groups orchestra society team league union".split())


_KNOWS = re.compile(
    r"^(?:also )?(knows|follows|supports|plays|sings|runs|swims|speaks|collects|keeps|fishes|rows|cycles|climbs|bakes"
    r"|knits) (?P<rest>.+)$"
)


_BOTH = re.compile(r"^((?:her|his|their) [a-z]+ and my [a-z]+(?:'s|’s)?) both (from|in|at) (?=\w)", re.IGNORECASE)


def together(text: str) -> str:
    """Return a connection with "we both" for "her and me", and without what only a note says; before it is parsed."""
    if (found := _KNOWS.match(text)) and (_TOO.search(found["rest"]) or text.startswith("also ")):
        # "knows Wendell too": who knows him is the reader, and so does the writer.
        text = f"we both {_base_of_third(found[1])} {_TOO.sub('', found['rest'])}"
    text = _WE.sub("we both ", _BOTH.sub(r"\1 are both \2 ", text))
    text = re.sub(r"(?<! at)(?<!the) (same (?:time|day|week|year) as)\b", r" at the \1", text)
    if " my " in text:
        return text
    return _LIKE_THEM.sub("", re.sub(r"^we both (our)\b", r"both \1", text))


def _base_of_third(third: str) -> str:
    return third.removesuffix("es") if third == "fishes" else third.removesuffix("s")


def shared(doc: Doc, words: list[str]) -> dict[str, str]:
    """Return what writer and reader share as it fits after "it was good to find that"; empty where that is unsure."""
    text = _LEAD_OUT.sub("", _LEAD_IN.sub("", written(doc, words)))
    if _ALONE.match(text):
        return own_clause(text, tie=True)
    clause = _clause(text, doc)
    if not clause or re.search(r"[!?]", clause):
        return {}
    checked = parse(re.sub(r", (?=like (?:me|mine)$|in different \w+$|\w+ \w+ apart$)", " ", clause))
    named = re.search(r", [A-Z]", clause)
    if (clipped(checked) and not named) or several(clause) or {token.lower_ for token in checked} & _THIRD:
        return {}
    verb = root(checked)
    subject = subject_of(verb)
    if subject is None or subject.i > verb.i or not (is_finite(verb) or base_of(verb.text)):
        return {}
    return {"we": clause}


def _clause(text: str, doc: Doc) -> str:
    """Return the phrase as a full clause, not yet judged."""
    text = re.sub(r"^we both (are|were) ", r"we \1 both ", text)
    low = text.lower()
    if known := _set_phrase(text):
        return known
    if low.startswith(("we ", "our ", "both our ")):
        return text
    if low.startswith("both "):
        return _both(text.partition(" ")[2])
    if low.startswith("also "):
        rest = text.partition(" ")[2]
        also = _begins_verb(f"we both {rest}") or low.startswith("also from ")
        return _both(rest) if also else f"you are also {rest}"
    if text.startswith("you "):
        return _with_you(text, told=doc[0].lower_ in _THIRD)
    said = {token.lower_ for token in doc}
    if base_of(doc[0].text) and doc[0].lower_ not in {"was", "were", "met", "taught"}:
        if _AS_THEM.search(text):
            return f"we {_AS_THEM.sub('', text)}" if " same " in low else ""
        return f"you {text}" if said & {"my", "me", "mine"} else ""
    return text if said & {"my", "mine", "me", "us", "both", "your"} or " your " in f" {low} " else ""


def _set_phrase(text: str) -> str:
    """Return the clause for a friend, a love, a pastime or a thing that two people share, named without a verb."""
    if found := _MUTUAL.match(text):
        return f"we both know {found[1]}"
    if _MUTUAL_IN.match(text):
        return f"we have {text}"
    if found := _LOVE.match(text):
        return f"we share {'an' if found[1].lower() == 'interest' else 'a'} {text[found.start(1) :]}"
    if text.lower().startswith("fellow "):
        return f"you are a {text}"
    if text.lower() in PASTIMES:
        return f"we share an interest in {text.lower()}"
    return _same(text)


def _same(text: str) -> str:
    """Return "we went to the same school" for "same school", by what people do with such a thing."""
    found = _SAME.match(text)
    words = text[found.end() :].split() if found else []
    for number, word in enumerate(words[:_LONGEST_THING]):
        noun = word.lower().strip(",!()")
        if doing := SAME.get(noun) or SAME.get(noun.removesuffix("s")):
            rest = _AS_THEM.sub("", " ".join(["," * word.endswith(","), *words[number + 1 :]]))
            if apart := _APART.search(rest):
                when = f"{small_counts(apart[3])} apart" if apart[3] else f"in {apart[1]} {apart[2]}"
                rest = f"{rest[: apart.start()]}, {when}"
            if _LONG_AGO.search(rest):
                doing = _PAST.get(doing, doing)
            if not _MAY_FOLLOW.match(rest) or re.search(r"\bas my\b", rest):
                # "same training yard" is no training.
                return ""
            return f"we {doing} the same {' '.join(words[: number + 1]).rstrip(',')}{rest}"
    return ""


def _both(rest: str) -> str:
    """Return the clause for what stands after "both": "we are both from Leeds", "we were both at Aston"."""
    rest = re.sub(r"^(?:of us|we) ", "", rest)
    if _begins_verb(f"we both {rest}"):
        return f"we both {rest}"
    # "at Aston" is over; "in a choir" is not.
    now = set(re.findall(r"\w+", rest.lower())) & _PRESENT_IN
    return f"we {'were' if rest.split()[0].lower() in _WERE and not now else 'are'} both {rest}"


def _begins_verb(clause: str) -> bool:
    """Say whether the word after "we both" is a verb of its own."""
    doc = parse(f"{clause}.")
    if clause.split()[2].lower() in _ADJECTIVES:
        return False
    verb = next((token for token in doc[2:] if token.tag_ != "RB"), doc[2])
    return verb.tag_ in {"VBD", "VBP", "VB", "VBN", "MD"} and (verb.tag_ != "VBN" or bool(base_of(verb.text)))


def _with_you(text: str, *, told: bool) -> str:
    """Return "we both …" where "too" says that the writer shares what the reader does; else what the reader does."""
    rest = text.removeprefix("you ")
    low = f" {rest.lower()} "
    own = any(f" {word} " in low for word in ("i", "me", "my", "mine", "your", "we", "us"))
    if not told or own or not _TOO.search(rest):
        return text
    alone = _TOO.sub("", rest, count=1).strip()
    if re.search(r"\b(?:it|there|that)\b", alone):
        return ""
    if alone.startswith(("are ", "were ")):
        be, _, what = alone.partition(" ")
        # "you are a twin" is about one: it cannot be said of two in these words.
        return text if what.startswith(("a ", "an ")) else f"we {be} both {what}"
    return f"we both {alone}"
