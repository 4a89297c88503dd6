"""Tables of words that grammar alone does not know, read from `words.yaml` beside this file."""

from __future__ import annotations

import re

from thanknote._tables import table

_TABLES = table(__package__, "words.yaml")


def _words(table: str) -> frozenset[str]:
    return frozenset(_TABLES[table].split())


def _pattern(table: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_TABLES[table])})\b", re.IGNORECASE)


CLOSED_CLASS = _words("closed_class")
NAMES_THAT_ARE_WORDS = _words("names_that_are_words")
PEOPLE_THAT_ARE_WORDS = _words("people_that_are_words")
TO_DO = _words("to_do")
PERSON_NOUNS = _words("person_nouns")
THINGS_IN_ER = _words("things_in_er")
HOUSE = _words("house")
WORKPLACES = (HOUSE | _words("workplaces")) - {"union", "management"}
GRAVE = _words("grave")
UNHAPPY = _words("unhappy")
UNHAPPY_PHRASES = _pattern("unhappy_phrases")
BETTER = _pattern("better")
TIME_NOUNS = _words("time_nouns")
BAD_NEWS = _words("bad_news")
SOUR = _words("sour")
REPORTING = _words("reporting")
NO_DEED = _words("no_deed")
VAGUE = _words("vague")
HONORIFICS = _words("honorifics")
HONORIFICS_WITH_GIVEN_NAME = _words("honorifics_with_given_name")
PARTICLES = _words("particles")
FAMILY_FIRST = _words("family_first")
IRREGULAR_PASTS: dict[str, str] = dict(pair.split(":") for pair in _TABLES["irregular_pasts"].split())
STRESSED_LAST = _words("stressed_last")
NO_TOPIC = frozenset(_TABLES["no_topic"])
CREDENTIALS = _words("credentials")
DEGREES = _words("degrees")
QUALIFICATIONS = _words("qualifications")
CALLINGS_BY_LETTERS = _words("callings_by_letters")
STANDING_CALLINGS = _words("standing_callings")
CALLINGS = _words("callings") | PERSON_NOUNS | STANDING_CALLINGS
POSTS = _words("posts")
PLACES_BARE = _words("places_bare")
STANDING = _words("standing")
BOASTS = _words("boasts")
STATES = _words("states")
LANGUAGES = _words("languages")
FLUENCIES = _words("fluencies")
TRAINED_IN = _words("trained_in")
FIELDS_OF_WORK = _words("fields_of_work")
STATIONS = _words("stations")
DOINGS = _words("doings")
SAME: dict[str, str] = {noun: verb for verb, nouns in _TABLES["same"].items() for noun in nouns.split()}
TOOLS = _words("tools")
PASTIMES = _words("pastimes")
OWN_PAPERS = _words("own_papers")
GIVEN = _words("given")
TRAITS = _words("traits")
WAYS = _words("ways")
CONDITIONS = _words("conditions")
BETTER_LESS = _words("better_less")
GOOD_RIDDANCE = _words("good_riddance")
KINDS_IN_ING = _words("kinds_in_ing")
BARE_OBJECTS = _words("bare_objects")
OF_A_HOUSE = _words("of_a_house")
OF_A_JOB = _words("of_a_job")
ACRONYMS = frozenset(
    word.upper() for word in _words("acronyms") | QUALIFICATIONS | DEGREES | CALLINGS_BY_LETTERS if word.isalnum()
) - {"NET", "DIP", "SEC", "PE", "PALS", "DELTA", "TA", "SLA"}
