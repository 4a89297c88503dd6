"""The check `privacy` finds what was planted, in whatever form and company, and fails at no text."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import thanknote
from thanknote.checks.privacy import privacy
from thanknote.contracts import Context
from thanknote.draft import Draft, Finding, Recipient
from thanknote.english import parse

NAMES = ["Brightwater", "Halden", "Okonjo", "Ferrisby", "Corran", "Zelwick", "Ó Briain", "Tamworthy"]
WORDS = [
    (
        "rambling over the sharding diagram",
        ["I rambled about that sharding diagram", "that diagram of shards, rambling"],
    ),
    ("the night shift looks brutal", ["how brutal the shift at night looked", "night shifts that look brutal"]),
    ("their landlord sued the bakery", ["the bakery is sued by a landlord", "a landlord suing bakeries"]),
    (
        "froze on the watermark puzzle",
        ["I froze at your watermark puzzle", "a puzzle with watermarks on which I freeze"],
    ),
    ("redundancies", ["a redundancy", "the redundancies"]),
]
AROUND = [
    "Thank you for your time on Wednesday.", "I enjoyed our conversation about the rope store.",
    "The walled garden is a fine place to eat lunch.", "Please greet the porters.", "I look forward to your news.",
    "As promised, I am sending the plan of the kiln.", "It was good to see how the ferry docks.",
]  # fmt: skip
ONES = "one two three four five six seven eight nine".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def checked(text: str, **private: list[str]) -> list[Finding]:
    """Return what the check finds in a text beside a debrief that keeps these things private."""
    debrief = thanknote.Debrief(
        candidate={"name": "Priya Raghunathan"}, company="Northwind Logistics", role="Senior Data Engineer",
        interview={"date": "2026-11-18"}, interviewers=[{"name": "Dr. Amara Okafor"}], private=private,
    )  # fmt: skip
    return [*thanknote.check(text, debrief=debrief, checks=[privacy], engines=["off"]).findings]


def note(before: list[str], planted: str, after: list[str]) -> str:
    """Return a note with a sentence planted among others."""
    return "Dear Dr. Okafor,\n\n" + " ".join([*before, planted, *after]) + "\n\nBest regards,\nPriya Raghunathan"


around = st.lists(st.sampled_from(AROUND), max_size=4, unique=True)
few = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@few
@given(
    around, around, st.sampled_from(NAMES), st.sampled_from(["{} sends its regards.", "So says {}.", "At {}'s we met."])
)
def test_a_private_name_is_found(before: list[str], after: list[str], name: str, said: str) -> None:
    """A name that stands only under private: is found wherever it stands, possessive or not."""
    found = checked(note(before, said.format(name), after), other_offers=[f"an offer from {name} by Friday"])
    assert any(one.rule == "private-name" and name.endswith(one.text) for one in found)
    assert {one.path for one in found if one.rule.startswith("private-")} <= {"private.other_offers[0]"}


@few
@given(around, around, st.integers(2, 9), st.integers(1, 9), st.sampled_from(["{n},000", "{n}k", "£{n}k", "{n}000"]))
def test_a_private_sum_is_found(before: list[str], after: list[str], tens: int, ones: int, written: str) -> None:
    """A sum is found in figures, with a k, with a currency and in words, however it was written down."""
    sum_ = tens * 10 + ones
    words = f"{TENS[tens - 2]}-{ONES[ones - 1]} thousand"
    for form in (f"{sum_}k", f"{sum_}K", f"${sum_},000", f"{sum_}.000", f"{sum_} 000", words):
        found = checked(note(before, f"It came to {form} in all.", after), notes=[written.format(n=sum_) + " at most"])
        assert [one.rule for one in found if one.rule.startswith("private-")] == ["private-sum"], form


@few
@given(around, around, st.sampled_from(WORDS), st.data())
def test_private_words_are_found(
    before: list[str], after: list[str], words: tuple[str, list[str]], data: st.DataObject
) -> None:
    """What is private is found inflected and in another order."""
    private, forms = words
    said = data.draw(st.sampled_from([private, *forms]))
    found = checked(note(before, f"There was {said}.", after), red_flags=[private])
    assert any(one.rule == "private-words" and one.path == "private.red_flags[0]" for one in found)


@few
@given(around, st.sampled_from(WORDS), st.sampled_from(NAMES))
def test_what_is_not_said_is_not_found(before: list[str], words: tuple[str, list[str]], name: str) -> None:
    """A note that says nothing private has no finding."""
    assert checked(note(before, "Thank you again.", []), red_flags=[words[0]], notes=[f"{name} offers 95k"]) == []


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=300), st.text(max_size=80).filter(lambda text: text.strip().isprintable() and text.strip()))
@example("\u202eMy salary\x00 is 41k\ud800.", "x")
@example("salary " * 14_000, "41k salary")
@example("I was rude: " + "a" * 20_000, "ask about pay")
@example("\n".join("Mr. " for _ in range(500)), "Mr.")
def test_no_text_makes_it_fail(text: str, private: str) -> None:
    """Whatever is checked against whatever is private, what is marked stands where it says."""
    debrief = thanknote.Debrief(
        candidate={"name": "Ada Obi"}, company="Weir", role="Cook", interview={"date": "2026-11-18"},
        interviewers=[{"name": "Jo Lee"}], private={"notes": [private.strip()]},
    )  # fmt: skip
    draft = Draft(kind="", to=Recipient(name="", path=""), medium="e-mail", subject=text[:90], body=text)
    for one in privacy(draft, Context(debrief=debrief, doc=lambda part: parse(getattr(draft, part)))):
        assert getattr(draft, one.part)[one.start : one.end] == one.text
