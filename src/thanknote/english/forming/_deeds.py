"""Past deeds of the writer's: "ran the bar and kept the books", as they fit after "I"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thanknote.english.forming._years import LENGTH, spelled
from thanknote.english.reading._shapes import clipped
from thanknote.english.tables._articles import a_or_an, article, is_plural
from thanknote.english.tables._pasts import base_of
from thanknote.english.tables._words import BOASTS, NO_DEED, REPORTING, STATES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_APART = re.compile(r"[;=?]|:\s|//|\s[-–—]\s|\s\+\s|->|\.\s")
_STILL = re.compile(rf"(?<=\w),? {LENGTH}$", re.IGNORECASE)
_DIGIT = re.compile(r"\b(\d) (?=(?:years|summers|seasons|winters|months|weeks)\b)")
_BEFORE_LENGTH = frozenset(
    "for in over after through of last past than every the within nearly about spent did served done took next first"
    " whole all under on by to a an my".split()
)
_ADVERBS = frozenset(
    "never always often once regularly successfully personally recently previously also single-handedly mostly mainly"
    " usually already briefly then".split()
)
# What one does for years, and what takes an article that a note leaves out: "ran sauce section at Plum".
_LASTING = frozenset(
    "run lead manage teach drive serve cook keep look work supervise coach edit staff cover hold rent nurse care farm"
    " chair host mind man crew train tutor sell deliver clean milk maintain be act volunteer organise organize".split()
)
_BODIES = frozenset("class crew department desk group kitchen room section team unit ward".split())
_RUN = frozenset("run lead manage head staff cover supervise open build".split())
_NO_MERIT = frozenset("leave quit resign go come".split())
# Two words that are one verb: "project managed the move".
_TWO_WORDS = re.compile(
    r"^(project|stage|line|case|hand|test|proof|fact|spot|batch|quality|crowd|co) (?=\w+ed\b)", re.IGNORECASE
)
# Pasts whose participle is another word: "have driven", not "have drove".
_OTHER_PARTICIPLE = frozenset(
    "was were ran drove wrote took gave went did began broke chose came drew drank ate flew grew knew rode rang rose"
    " saw sang shook spoke swam threw wore wove became oversaw undertook underwent overtook rewrote withdrew".split()
)
_NOUN_BEFORE = re.compile(
    r"^(?:ex|mixed|enhanced|advanced|renewed|paid|unpaid|dedicated|detailed|varied|limited)\b", re.IGNORECASE
)
# What somebody had is a deed where it was theirs to answer for: "had full authority to settle".
_IN_CHARGE = re.compile(
    r"had (?!been|to)(?:(?!of |in |at |for |with |on |and )\S+ ){0,4}?(?:apprentices|authority|budget|caseload|charge"
    r"|crew|keys|patch|reports|responsibility|round|section|team|trainees)\b(?! (?:cut|taken|removed))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r", (?:in|at|on|for|with|including|as|while|when|first|both|mostly|mainly|from|across|under|by|through|working"
    r"|covering|leading)\b[^,]*$"
    r"|, (?:\d+|an?|one|two|three|four|five|ten|twenty|half an) (?:minutes?|hours?|times?|sessions?|mornings?|evenings?"
    r"|nights?|days?) (?:a|per|each|every) (?:day|week|fortnight|month|term|year|shift)\b[^,]*$"
)


_LONGEST_THING = 3
"""Words of one thing in a list."""
_THEN_TIME = re.compile(rf"\bthen {LENGTH}", re.IGNORECASE)
"""A deed and a time are not done alike: "ran three boats then two years ashore"."""
_ONLY_TIME = re.compile(
    r"(?:took|lasted|needed) (?:me |us )?(?:about |only |just )?[\w-]+ (?:minute|hour|day|week|month|year)s?\b"
)
"""How long something took that is not told."""


def deed(doc: Doc, text: str) -> str:
    """Return a past deed as it fits after "I", or nothing where the phrase is none or more than one thing.

    Args:
        doc: the parse of the phrase.
        text: its words, as they are to be said.
    """
    said = _TWO_WORDS.sub(r"\1-", text.removeprefix("I "))
    verb = next((word.rstrip(",") for word in said.split() if word.lower() not in _ADVERBS), "")
    at = next((token for token in doc if token.lower_ == verb.lower().rpartition("-")[2]), None)
    if at is None or _APART.search(said) or _ONLY_TIME.match(said) or _THEN_TIME.search(said):
        return ""
    said, for_so_long = _without_length(said, verb)
    perfect = verb.lower() == "have"
    if not (_is_perfect(at) if perfect else _is_past(at, verb, said)):
        return ""
    said = _with_article(at, said)
    if not perfect and re.search(r"\bsince\b", said):
        said = "" if verb.lower() in _OTHER_PARTICIPLE else f"have {said}"
    # "at three sites (Pune, Leeds, Cape Town)": what stands in brackets is one thing.
    told = re.sub(r"\([^()]*\)", "", said)
    joined = _joined(said, loose=clipped(doc) and not ("," not in told and ("," in said or for_so_long)))
    boasting = verb.lower() == "was" and set(joined.lower().split()) & BOASTS
    return lasting(joined + for_so_long) if joined and not boasting else ""


def _without_length(said: str, verb: str) -> tuple[str, str]:
    """Return a deed that goes on while it lasts without the time behind its last comma, and that time."""
    found = _STILL.search(said)
    if found and found[0].startswith(",") and (base_of(verb) or verb) in _LASTING:
        return said[: found.start()], found[0].removeprefix(",")
    return said, ""


def _with_article(verb: Token, said: str) -> str:
    """Return a deed with the article that a note leaves out before "… of": "ran the night shift of 14"."""
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if thing is None or thing.left_edge.i != verb.i + 1 or verb.lower_ == "had":
        return said
    following = verb.doc[thing.i + 1 : thing.i + 2].text.lower()
    kept = base_of(verb.lower_) in _RUN and thing.i > verb.i + 1 and following in {"at", "in", "on", "for"}
    if following != "of" and not kept:
        return said
    counted = following == "of" and (verb.doc[thing.i + 2 : thing.i + 3].text.isdigit() and thing.lower_ in _BODIES)
    # "ran room of 16": one room among others.
    missing = a_or_an(verb.doc[verb.i + 1].text) if counted and article(thing) else article(thing)
    return said.replace(f"{verb.text} ", f"{verb.text} {missing} ", 1) if missing else said


def _is_perfect(have: Token) -> bool:
    """Say whether this is "have" before a participle of something done."""
    following = next((token for token in have.doc[have.i + 1 :] if token.lower_ not in _ADVERBS), None)
    return following is not None and following.tag_ in {"VBN", "VBD"} and following.lower_ not in {"been", "got", "had"}


def _is_past(at: Token, verb: str, said: str) -> bool:
    """Say whether a word is the verb of a past deed, not an adjective and not a plain form."""
    base = base_of(verb)
    after = said.partition(verb)[2].split()
    if (
        not base
        or base in REPORTING | _NO_MERIT
        or (verb.lower() in {"had", "read"} and not _IN_CHARGE.match(said))
        or at.tag_ == "JJ"
        or _NOUN_BEFORE.match(verb)
    ):
        return False
    if verb.lower() in NO_DEED | STATES:
        return _is_active(verb.lower(), after)
    if at.dep_ in {"amod", "compound"} and verb.endswith("ed"):
        # "dressed windows for three Christmases", but "wired work".
        return is_plural(at.head) and at.head.i < len(at.doc) - 1
    return True


def _is_active(verb: str, after: list[str]) -> bool:
    """Say whether a participle that may describe the writer tells a deed here: "trained as a chef", "used Opera"."""
    first = after[0].lower() if after else ""
    if first in {"the", "a", "an", "my", "our", "all"} or first.isdigit():
        return True
    if verb == "used":
        return first not in {"to", ""}
    if first in {"at", "under", "with", "as"} or (first == "in" and after[1:2] and after[1][:1].isupper()):
        return verb in {"trained", "qualified"}
    if first == "in" and after[1:2] and after[1].isdigit():
        return verb in {"trained", "qualified", "registered"}
    return verb == "trained" and first not in {"in", "on", "to", "for", ""}


def _joined(said: str, *, loose: bool) -> str:
    """Return deeds with "and" where a note has a comma; empty where a comma joins anything else."""
    said = re.sub(r"(?<!and),? then (?=(\w+))", lambda found: " and then " if base_of(found[1]) else found[0], said)
    pieces = re.split(r", (?:and )?", said)
    deeds = [piece for piece in pieces[1:] if base_of(piece.split()[0])]
    if not deeds and (listed := _list_of_what(pieces)):
        return listed
    if not deeds:
        return said if not loose or (_GOES_ON.search(said) and said.count(",") == 1) else ""
    if len(deeds) < len(pieces) - 1:
        return ""
    last, verb, rest = pieces[-1].partition(" and ")
    if verb and all(" " not in piece for piece in (*pieces[:-1], last)):
        # "led, trained and coached a team": one object for all of them.
        return said
    if verb and base_of(rest.split()[0]):
        return f"{', '.join([*pieces[:-1], last])} and {rest}"
    return f"{', '.join(pieces[:-1])} and {pieces[-1]}"


def _list_of_what(pieces: list[str]) -> str:
    """Return "did goods in, picking and cycle counts" for what was done, piece by piece; empty for anything else."""
    first, *others = pieces
    short = all(0 < len(piece.split()) <= _LONGEST_THING and piece.islower() and "(" not in piece for piece in others)
    plain = not any(
        re.match(r"(?:in|on|at|for|with|then|not|no|all|both|mostly|mainly|\w+ly)\b", piece) for piece in others
    )
    if len(others) < 2 or not re.match(r"(?:have )?(?:did|covered|done) \S+(?: \S+)?$", first) or not (short and plain):
        return ""
    last = others.pop().removeprefix("and ")
    return f"{', '.join([first, *others])} and {last}" if " and " not in last else ""


def lasting(said: str) -> str:
    """Return a deed with "for" before the time it took: "rented a chair in Deptford for four years"."""
    found = _STILL.search(said)
    if not found:
        return _DIGIT.sub(lambda digit: f"{spelled(digit[1])} ", said)
    before = said[: found.start()]
    number, unit = spelled(found["number"]), found["unit"]
    about = f"{found['about']} " if found["about"] else ""
    length = f"{about}{number} {unit}{'' if number.lower() in {'a', 'an', 'one'} else 's'}"
    bare = before.split()[-1].lower() in _BEFORE_LENGTH or " " not in before
    return f"{before} {length}" if bare else f"{before} for {length}"
