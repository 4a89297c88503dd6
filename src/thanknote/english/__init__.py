"""English: the parser, phrases into forms, names into greetings, and the judge of finished sentences."""

from thanknote.english._parser import parse, parse_all
from thanknote.english._phrase import Raw, phrases

__all__ = ["Raw", "parse", "parse_all", "phrases"]
