"""English: the parser, phrases into forms, names into greetings, and the judge of finished sentences."""

from thanknote.english._bare_name import bare_name
from thanknote.english._cut import phrases
from thanknote.english._judge import Fault, judge, sentences
from thanknote.english._names import Called, call, names_of
from thanknote.english._plain import plain
from thanknote.english._raw import Raw
from thanknote.english._reread import reread
from thanknote.english.cleaning._clean import clean
from thanknote.english.cleaning._ideas import two_ideas
from thanknote.english.cleaning._typos import spelled
from thanknote.english.rules import Rule, Slip, rules, slips
from thanknote.english.tables._parser import is_word, parse, parse_all, parser
from thanknote.english.tables._pasts import base_of

__all__ = [
    "Called",
    "Fault",
    "Raw",
    "Rule",
    "Slip",
    "bare_name",
    "base_of",
    "call",
    "clean",
    "is_word",
    "judge",
    "names_of",
    "parse",
    "parse_all",
    "parser",
    "phrases",
    "plain",
    "reread",
    "rules",
    "sentences",
    "slips",
    "spelled",
    "two_ideas",
]
