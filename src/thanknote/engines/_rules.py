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
    "ARRIVE_NNP": "“I can arrive Friday” is right in American English",
    "EN_ELLIPSIS": "wants “. . .”: three full stops are fine in a letter",
    "GROUND_FIRST_FLOOR": "“the ground floor” is as American as “the first floor”",
    "NO_COMMA_BEFORE_SO": "“I live near, so I can walk” needs its comma",
    "THANK_THANKS": "“May I thank, through you, the porter” is right",
    # Harper: single rules, which are then not even run.
    "ArriveOnWeekday": "“I can arrive Friday” is right in American English",
    "CompoundNouns": "joins what stands rightly apart: “guest book”",
    "DayOneNames": "takes “from day one” for a product",
    "DisjointPrefixes": "joins “the Co-op's prices” to “the Coop's prices”",
    "Excellent": "wants “excellent” for “very good”: a plain note may be plain",
    "ExpandConfiguration": "a config is a config to those who write one",
    "ExpandMemoryShorthands": "takes a TB test for a terabyte",
    "ExpandMinimum": "takes Min, a given name, for a minimum",
    "ExpandTimeShorthands": "takes an MS for milliseconds, and every trade writes “12 hr shifts”",
    "Freezing": "wants “freezing” for “very cold”",
    "Hedging": "“I would argue that” is how one disagrees politely",
    "LookingForwardTo": "prints to standard output, into the notes; LanguageTool and our own rules find the slip",
    "MissingPreposition": "finds prepositions missing in “I am sure I can …”",
    "MissingTo": "wants a verb after “unpaid if need be”",
    "NoFrenchSpaces": "two spaces after a full stop are how many people learnt to type",
    "NotIn": "takes “no in-house canteen” for “not in”",
    "NotTo": "takes “saying no to a regular guest” for “not to”",
    "NumericRangeEnDash": "takes a telephone number for a range",
    "OrthographicConsistency": "“corrects” names and initials: Sam to SAM, ACLS to ACLs",
    "OxfordComma": "the comma before “and” in a list is a matter of taste",
    "PronounVerbAgreement": "loses the subject: “the deck I showed you is on my website”",
    "PhrasalVerbAsCompoundNoun": "takes “the nine o'clock handover” for a verb",
    "QuantifierNumeralConflict": "“some 4,000 postcards” are about 4,000",
    "RoadMap": "“roadmap” is how every trade that has one spells it",
    "SplitWords": "splits trade words that are not in its dictionary: “con focal”",
    "Starving": "wants “starving” for “very hungry”",
    "UnclosedQuotes": 'takes the inches of a 24" lathe for a quotation mark',
    "UpdatePlaceNames": "renames the place where somebody grew up, and Ceylon tea",
    "UseEllipsisCharacter": "three full stops are fine in a letter",
    "WellBeing": "“wellbeing” is how the British write it",
    "WereWhere": "loses the verb: “the questions you told me to prepare were these”",
    "WhomSubjectOfVerb": "wants “to who should I send it”",
    "WouldNeverHave": "“I would have never guessed” is a matter of taste",
    "YourPredicateAdjective": "takes “your kind word” for “you're kind”",
}
"""Rules, and categories of rules, that flag clean notes, with what was wrong about them."""

ALONE: dict[str, str] = {
    "AnA": "wants “a honour”, in British spelling only",
    "SentenceCapitalization": "takes “Mr. and Mrs.” and a web address for the ends of sentences",
    "SpellCheck": "knows fewer words and names",
}
"""Harper's rules that count only where LanguageTool's do not run: those say the same, with fewer false alarms."""

VAGUE = frozenset({"HAVE_PART_AGREEMENT", "INFORMATIONS"})
"""Rules that say less of a slip than another engine does: “it appears that the past participle should be used”."""

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
    # Each is what the other side of the ocean says.
    "HAVE_A_LOOK": "advice",
    "TAKE_A_LOOK": "advice",
    "HaveTakeALook": "advice",
    "AFTERWARDS_US": "advice",
    "TRUNK_BOOT": "advice",
    # They see one word, or an owner, in “stage door keeper” and “records office”.
    "POSSESSIVE_APOSTROPHE": "advice",
    "KEEPER_COMPOUNDS": "advice",
    "Regionalisms": "advice",
}


def severity_of(rule: str, kind: str) -> Severity:
    """Return how grave a finding is, by its rule or else its kind: what is in no table is a warning."""
    # LanguageTool has one for each word: “cafe”, “creche”; “third graders”, “well loved”.
    if "DIACRITIC" in rule or rule.startswith("EN_COMPOUNDS"):
        return "advice"
    return _SEVERITIES.get(rule) or _SEVERITIES.get(kind, "warning")
