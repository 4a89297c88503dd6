"""English: the parser, phrases into forms, names into greetings, and the judge of finished sentences."""

from thanknote.english._judge import Fault, judge, sentences
from thanknote.english._names import Called, bare_name, call, names_of, plain
from thanknote.english._phrase import Raw, phrases
from thanknote.english._reread import reread
from thanknote.english.cleaning._ideas import two_ideas
from thanknote.english.tables._parser import is_word, parse, parse_all, parser

__all__ = [
    "Called",
    "Fault",
    "Raw",
    "bare_name",
    "call",
    "is_word",
    "judge",
    "names_of",
    "parse",
    "parse_all",
    "parser",
    "phrases",
    "plain",
    "reread",
    "sentences",
    "two_ideas",
]
