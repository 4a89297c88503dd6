"""Feelings that a note names more than once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thanknote.checks._sentences import full_sentences
from thanknote.checks._spared import facts_in, is_inside, named, quoted
from thanknote.checks.sameness._finding import finding
from thanknote.checks.sameness._offer import OFFER
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding

_FEELINGS = [
    re.compile(rf"\b(?:{root})", re.IGNORECASE)
    for root in (
        "enjoy(?:s|ed|ing|able|ably|ment)?\\b",
        "glad(?:ly|ness)?\\b",
        "pleas(?:ed|ure|ures|ant|antly|ing)\\b",
        "appreciat\\w+",
        "lovel\\w+",
        "love[ds]?\\b",
        "appeal(?:s|ed|ing)?\\b",
        "grate(?:ful|fully)\\b|gratitude\\b",
        "look(?:ing|ed)? forward",
        "delight\\w*",
        "excit\\w+",
        "thrill\\w*",
        "happ(?:y|ily|ier|iness)\\b",
        "hono(?:u?r)(?:ed)?\\b",
        "eager\\w*",
        "impress\\w*",
        "inspir\\w+",
        "enthusias\\w+",
        "keen(?:ly)?\\b",
        "fascinat\\w+",
    )
]


def feelings(draft: Draft, context: Context) -> Iterator[Finding]:
    """Yield each feeling that was named before; not in names, quotations, facts and the offer of information."""
    body = draft.body
    spared = [*named(body, context.debrief), *quoted(body)]
    spared += [found.span() for found in full_sentences(body) if OFFER.search(found[0])]
    facts = " ".join(form for form, _ in facts_in(context.brief)).casefold()
    for pattern in _FEELINGS:
        felt = [
            found
            for found in pattern.finditer(body)
            if not is_inside(*found.span(), spared) and found[0].casefold() not in facts
        ]
        for found in felt[1:]:
            message = "This feeling was named before; once is enough, so say the second thing without it."
            # "I also enjoyed …" takes it up on purpose.
            if not body[: found.start()].lower().endswith("also "):
                yield finding(draft, "same-feeling", "advice", message, found.span())
