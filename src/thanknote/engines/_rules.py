"""What becomes of an engine's rules in this program: which do not count, and how grave the others are."""

from __future__ import annotations

from thanknote.draft import Severity

OFF: dict[str, str] = {
    # LanguageTool and LingoTweaker: rules and whole categories.
    "OXFORD_SPELLING_Z_NOT_S": "flags the usual British “organised”",
    "BRE_STYLE_OXFORD_SPELLING": "the category of that rule",
    "REPETITIONS_STYLE": "says thank you twice is once too often, and wants sentences to begin with “Furthermore”",
    "THE_FALL_SEASON": "takes a theatre's “spring season” for the time of year",
    "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE": "“At Acme I led …” needs no comma",
    "COMMA_COMPOUND_SENTENCE_2": "the comma between two short clauses is a matter of taste",
    "UNDER_COMPOUNDS": "joins “under water”, which was 200 years under water",
    # Harper: single rules, which are then not even run.
    "CompoundNouns": "joins what stands rightly apart: “guest book”",
    "LookingForwardTo": "prints to standard output, into the notes; LanguageTool and our own rules find the slip",
    "MissingPreposition": "finds prepositions missing in “I am sure I can …”",
    "NoFrenchSpaces": "two spaces after a full stop are how many people learnt to type",
    "NumericRangeEnDash": "takes a telephone number for a range",
    "OrthographicConsistency": "“corrects” names and initials: Sam to SAM, ACLS to ACLs",
    "RoadMap": "“roadmap” is how every trade that has one spells it",
    "SplitWords": "splits trade words that are not in its dictionary: “con focal”",
    "UseEllipsisCharacter": "three full stops are fine in a letter",
}
"""Rules, and categories of rules, that flag clean notes, with what was wrong about them."""

_SEVERITIES: dict[str, Severity] = {
    # LanguageTool's issue types; the others (typographical, whitespace, inconsistency, uncategorized …) are warnings.
    "misspelling": "error",
    "grammar": "error",
    "duplication": "error",
    "style": "advice",
    "register": "advice",
    # Harper's lint kinds; the others (Punctuation, Formatting, Capitalization, Regionalism) are warnings.
    "Spelling": "error",
    "Typo": "error",
    "Grammar": "error",
    "Agreement": "error",
    "BoundaryError": "error",
    "Repetition": "error",
    "Eggcorn": "error",
    "Malapropism": "error",
    "Nonstandard": "error",
    "WordChoice": "error",
    "Usage": "error",
    # It holds “an pleasure”, “better then” and “since five years”.
    "Miscellaneous": "error",
    "Style": "advice",
    "Readability": "advice",
    "Redundancy": "advice",
    "Enhancement": "advice",
    # Single rules.
    "ItsContraction": "error",
    # It holds “equipments”, and “without a breakage” too.
    "MassNouns": "warning",
}


def severity_of(rule: str, kind: str) -> Severity:
    """Return how grave a finding is, by its rule or else its kind: what is in no table is a warning."""
    return _SEVERITIES.get(rule) or _SEVERITIES.get(kind, "warning")
