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
    "ALL_MOST_SOME_OF_NOUN": "“the team is all of four people” is right",
    "AM_I": "loses the subject: “I have finished the exercise and am sending it”",
    "EN_DATE_WEEKDAY_CURRENTYEAR": "takes every date for one of this year, so that what it says depends on today",
    "KNEW_NEW": "wants “nobody else who applied new how”",
    "ON_IN_THE_MIDDLE": "wants “a second man in the pit”",
    "PREPOSITION_VERB": "takes “the flaky deploy script” for a verb",
    "THAT_THAN": "wants “more certain than this shop suits me”",
    "THERE_THEIR": "takes “to have me out of there by three” for an owner",
    "TO_NON_BASE": "takes a town for a verb: “the 19:04 to Hove”",
    "UP_TO_DATE_HYPHEN": "“the labels were up to date” needs no hyphen",
    "WEEK_END": "joins “let the week end”",
    "CONDITIONAL_CLAUSE": "“if it would help” is polite; what is wrong of the kind our own rules find",
    "IN_ANYWAY": "wants “he let me in any way” for “let me in anyway”",
    "MONTH_OF_XXXX": "“in May of 2033” is right in American English",
    # Harper: single rules, which are then not even run.
    "ArriveOnWeekday": "“I can arrive Friday” is right in American English",
    "CompoundNouns": "joins what stands rightly apart: “guest book”",
    "DayOneNames": "takes “from day one” for a product",
    "DisjointPrefixes": "joins “the Co-op's prices” to “the Coop's prices”",
    "DoubleModal": "takes the month for a verb: “Monday 6 May would be the earliest”",
    "Everyone": "joins “every one of whom”",
    "Excellent": "wants “excellent” for “very good”: a plain note may be plain",
    "ExpandConfiguration": "a config is a config to those who write one",
    "ExpandMemoryShorthands": "takes a TB test for a terabyte",
    "ExpandMinimum": "takes Min, a given name, for a minimum",
    "ExpandTimeShorthands": "takes an MS for milliseconds, and every trade writes “12 hr shifts”",
    "Freezing": "wants “freezing” for “very cold”",
    "InAnyWay": "as IN_ANYWAY",
    "FindOut": "wants “I would rather be told than found out”",
    "GoodAt": "wants “the card is good at Ohio”",
    "Hedging": "“I would argue that” is how one disagrees politely",
    "InAWhile": "takes “came in while we were talking” for “in a while”",
    "InflectedVerbAfterTo": "takes “a guide to thickened fluids” for a verb",
    "ItsContraction": "takes “its dislike of my joke” for “it is”",
    "ItsPossessive": "takes “It's Jamie, the one with the glasses” for an owner",
    "LaughOfAt": "wants “that laugh at yours”",
    "LookingForwardTo": "prints to standard output, into the notes; LanguageTool and our own rules find the slip",
    "MassNouns": "takes “a hearing” and “an opening” for what is not counted; our own rules know what is",
    "MissingDeterminer": "wants an article in “one raised hand than”",
    "MissingPreposition": "finds prepositions missing in “I am sure I can …”",
    "MissingTo": "wants a verb after “unpaid if need be”",
    "NoFrenchSpaces": "two spaces after a full stop are how many people learnt to type",
    "NotIn": "takes “no in-house canteen” for “not in”",
    "NotTo": "takes “saying no to a regular guest” for “not to”",
    "NumericRangeEnDash": "takes a telephone number for a range",
    "OneOfTheSingular": "takes “one of the best trainers” for a plural that is missing",
    "OrthographicConsistency": "“corrects” names and initials: Sam to SAM, ACLS to ACLs",
    "OutOfDate": "hyphenates “the chart is out of date”",
    "OxfordComma": "the comma before “and” in a list is a matter of taste",
    "PhrasalVerbAsCompoundNoun": "takes “the nine o'clock handover” for a verb",
    "PronounContraction": "takes “were the best advertisement” for “we're”",
    "PronounKnew": "takes “anyone new” for “anyone knew”",
    "PronounVerbAgreement": "loses the subject: “the deck I showed you is on my website”",
    "QuantifierNumeralConflict": "“some 4,000 postcards” are about 4,000",
    "QuiteQuiet": "wants “quite is what I'm after”",
    "RoadMap": "“roadmap” is how every trade that has one spells it",
    "SplitWords": "splits trade words that are not in its dictionary: “con focal”",
    "Starving": "wants “starving” for “very hungry”",
    "TheyToThem": "wants “for them are”",
    "ToTwoToo": "wants “people be spoken too”",
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

VAGUE = frozenset({"BETTER", "HAVE_PART_AGREEMENT", "INFORMATIONS"})
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
    # Each is what the other side of the ocean says.
    "HAVE_A_LOOK": "advice",
    "TAKE_A_LOOK": "advice",
    "HaveTakeALook": "advice",
    "AFTERWARDS_US": "advice",
    "AT_THE_WEEKEND": "advice",
    "FOR_EVER_US": "advice",
    "PER_CENT": "advice",
    "TRUNK_BOOT": "advice",
    # What they ask for is a matter of taste.
    "COMMA_COMPOUND_SENTENCE": "advice",
    "DiscourseMarkers": "advice",
    "COMMA_TAG_QUESTION": "advice",
    "FULL_TIME": "advice",
    "PRP_COMMA": "advice",
    "QUESTION_MARK": "advice",
    "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA": "advice",
    # “One of the panel” is right, “one of my friend” is not.
    "CD_OF_MY_FRIEND": "advice",
    # They see one word, or an owner, in “stage door keeper” and “records office”.
    "POSSESSIVE_APOSTROPHE": "advice",
    "Regionalisms": "advice",
}


def severity_of(rule: str, kind: str) -> Severity:
    """Return how grave a finding is, by its rule or else its kind: what is in no table is a warning."""
    # LanguageTool has one for each word: “cafe”, “creche”; “third graders”, “well loved”; “lorry”, “wellingtons”.
    if (
        "DIACRITIC" in rule
        or rule.endswith("_COMPOUNDS")
        or rule.startswith(("EN_COMPOUNDS", "EN_US_SIMPLE_REPLACE", "EN_GB_SIMPLE_REPLACE"))
    ):
        return "advice"
    return _SEVERITIES.get(rule) or _SEVERITIES.get(kind, "warning")
