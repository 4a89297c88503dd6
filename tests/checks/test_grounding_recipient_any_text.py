"""Whatever a note holds, `grounding` and `recipient` read it: strange characters, strange sizes, strange days."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

import thanknote
from thanknote.checks.grounding import grounding
from thanknote.checks.recipient import recipient
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Recipient
from thanknote.english import parse

DEBRIEF = thanknote.loads(
    yaml.safe_dump(
        {
            "candidate": {"name": "Priya Raghunathan", "strengths": ["six years of pipelines, 95k events/s"]},
            "company": "Northwind Logistics",
            "role": "Senior Data Engineer",
            "interview": {"date": "2026-11-18", "time": "14:30", "decision_by": "2026-12-02"},
            "interviewers": [
                {"name": "Dr. Amara Okafor", "topics": ["moving 40 jobs to Flink by March"]},
                {"name": "Ngô Thị Lan", "date": "2026-11-19", "topics": ["pest traps"]},
            ],
        }
    )
)
WORDS = st.sampled_from(
    "You mentioned that I have led 95k $4.2m 30% 1:3 11/31/26 2026-13-99 32 May Monday 25:61 99pm twelve hundred and"
    " million Dear Hi , Best regards \n \n\n Acme join the role at Dr. Okafor as a certified welder my degree in".split(
        " "
    )
)
STRANGE = "\x00\x1c\u202e\u200f\u2028\ud800'’\"½²٣"
TEXTS = st.one_of(
    st.text(max_size=120),
    st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60),
    st.lists(WORDS, max_size=30).map(" ".join),
    st.lists(st.one_of(WORDS, st.sampled_from(STRANGE)), max_size=20).map("".join),
)


def looked_at(subject: str, body: str, path: str = "interviewers[0]") -> list[Finding]:
    """Return what both checks find in a note, with the debrief and without."""
    draft = Draft(
        kind="thank-you", to=Recipient(name="Dr. Amara Okafor", path=path), medium="email", subject=subject, body=body
    )
    # As checking parses: what no encoding has stands as the sign for a lost letter.
    docs = {
        part: parse(re.sub("[\ud800-\udfff]", "\ufffd", text)) for part, text in (("subject", subject), ("body", body))
    }
    contexts = [Context(debrief=debrief, doc=docs.__getitem__) for debrief in (DEBRIEF, None)]
    return [found for check in (grounding, recipient) for context in contexts for found in check(draft, context)]


@settings(max_examples=150, deadline=None)
@given(subject=TEXTS, body=TEXTS)
@example(subject="", body="")
@example(subject="\ud800", body="Dear \ud800,\n\nYou mentioned \ud800 and 9" + "9" * 400 + "%.")
@example(subject="²", body="I led ² teams of ٣ in 0/0/00, at 99:99, on 2026-99-99.")
@example(subject="Re: ", body="Dear ,\n\n,\n\nBest regards")
def test_what_they_mark_stands_where_they_say(subject: str, body: str) -> None:
    """No text stops the checks, and the offsets of what they find cut its words out of the text."""
    for finding in looked_at(subject, body):
        text = {"subject": subject, "body": body}[finding.part]
        assert text[finding.start : finding.end] == finding.text
        assert finding.text


@pytest.mark.parametrize(
    "piece", ["a", "A", "Aa ", "9", "1,", "one ", "A of ", "Dear A,\n", "Monday ", ". ", "9/", "I led A. "]
)
def test_a_long_text_is_read_too(piece: str) -> None:
    """A text of many characters without sense is read as any other."""
    body = piece * (10_000 // len(piece))
    for finding in looked_at(piece * 1000, body):
        assert finding.text
