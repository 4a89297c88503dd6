"""Our own rules about slips that people make in these notes, and that grammar engines let through.

A rule is data. Each family of slips has its file, `FAMILY.yaml`, a mapping of the rule's name to the rule:

    look-forward-to-do:
      message: After "look forward to" comes the -ing form.
      words: look~ forward to [verb={VB}]      # one pattern or several, any of which will do
      unless: look~ forward to {VB} radio      # a match that touches one of these is none
      suggest: "{verb.gerund}"                 # what the underlined words become; one or several; or a mapping
      why: The "to" is a preposition here, as in "look forward to the visit".
      wrong: [I look forward *to talk* again., ...]    # two or more; what is underlined stands between asterisks
      right: [I look forward to the talk., ...]        # two or more; no rule of any family may fire

Besides `words` (see `_words`) there are `tokens` and `tree`, lists of patterns in the formats of spaCy's `Matcher`
and `DependencyMatcher`, and `text`, regular expressions for what falls apart as words. There `marks` says what is
underlined: the names of tokens (`ID` in `tokens`, `RIGHT_ID` in `tree`) or groups (in `text`); `noun.phrase` is a
token with all that depends on it; without it, everything is. `severity` (`error` by default), `source` and `language`
(`en-US` or `en-GB`, for a rule that holds for one of them) are as they sound. Where `suggest` is a mapping it says
for each of the words that may be underlined what it becomes: `{loose: lose, loosing: losing}`. Lists of words stand
in `lists.yaml`, once: `{NAME}` in `words`, `IN: NAME` in the other two. Nothing is ever found in a quotation, an
address or a slot.
"""

from thanknote.english.rules._match import Slip, slips
from thanknote.english.rules._rules import Rule, rules

__all__ = ["Rule", "Slip", "rules", "slips"]
