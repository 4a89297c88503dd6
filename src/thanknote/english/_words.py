"""Tables of words that grammar alone does not know, read from `words.yaml` beside this file."""

from __future__ import annotations

from importlib.resources import files

import yaml

_TABLES = yaml.safe_load(files(__package__).joinpath("words.yaml").read_text("utf-8"))


def _words(table: str) -> frozenset[str]:
    return frozenset(_TABLES[table].split())


CLOSED_CLASS = _words("closed_class")
NAMES_THAT_ARE_WORDS = _words("names_that_are_words")
MASS = _words("mass")
COUNT = _words("count")
TO_DO = _words("to_do")
PERSON_NOUNS = _words("person_nouns")
HOUSE = _words("house")
GRAVE = _words("grave")
TIME_NOUNS = _words("time_nouns")
BAD_NEWS = _words("bad_news")
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
