"""What checks and engines find is brought together: in order, each thing once, with exact places."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from thanknote._load import loads
from thanknote._pipeline import check, render
from thanknote.checks import CHECKS
from thanknote.contracts import Context, Engine
from thanknote.debrief import Debrief
from thanknote.draft import Draft, Finding

PARTS = ["subject", "body", "debrief"]


def flagging(name: str, rule: str, *words: str) -> Engine:
    """Return an engine of the caller's own that flags these words as errors: its findings are known to the letter."""

    def engine(text: str, _language: str) -> list[Finding]:
        return [
            Finding(
                check="x",
                rule=rule,
                severity="error",
                message="Look.",
                start=at,
                end=at + len(word),
                suggestions=("y",),
            )
            for word in words
            if (at := text.find(word)) >= 0
        ]

    engine.__name__ = name
    return engine


def thank_counter(draft: Draft, context: Context, /, *, most: int = 1) -> Iterator[Finding]:
    """Count the thanks: a check of the caller's own.

    Args:
        most: how many thanks are enough.
    """
    assert context.debrief
    assert context.kind
    assert draft in context.panel
    places = [token for token in context.doc("body") if token.lemma_ == "thank"]
    for token in places[most:]:
        yield Finding(
            check="thank_counter", rule="thanks", severity="warning", message="Thanks enough.", start=token.idx,
            end=token.idx + len(token), text=token.text,
        )  # fmt: skip


@pytest.fixture(scope="module")
def debrief(panel: str) -> Debrief:
    """The debrief of the panel."""
    return loads(panel, name="panel.yaml")


def about(debrief: Debrief, body: str, *engines: str | Engine, subject: str = "Thanks") -> list[tuple[str, str, str]]:
    """Return check, rule and words of what three checks find in a short note to Mair."""
    draft = check(f"Subject: {subject}\n\n{body}", debrief=debrief, to="Mair", engines=engines or ("off",))
    looked = {"language", "leftovers", "names"}
    return [(finding.check, finding.rule, finding.text) for finding in draft.findings if finding.check in looked]


def test_a_check_of_ones_own_runs_beside_the_others(debrief: Debrief) -> None:
    """A function with the signature of a check is a check, with its settings and the parse of the note."""
    body = "Hi Mair,\n\nThank you for lambing indoors, and thanks again.\n\nOwen Prys"
    draft = check(body, debrief=debrief, to="Mair", engines=["off"], checks=[*CHECKS, thank_counter])
    assert [(f.rule, f.text, f.start) for f in draft.findings if f.check == "thank_counter"] == [
        ("thanks", "thanks", body.index("thanks"))
    ]


def test_a_check_of_ones_own_sees_the_whole_panel(debrief: Debrief) -> None:
    """Each note is checked with all the notes of the run beside it."""

    def panelled(draft: Draft, context: Context, /) -> Iterator[Finding]:
        names = ", ".join(one.to.name for one in context.panel)
        yield Finding(check="panelled", rule="panel", severity="advice", message=names, text=draft.to.name)

    drafts = render(debrief, engines=["off"], checks=[panelled])
    assert {finding.message for draft in drafts for finding in draft.findings} == {
        "Mair Beynon, Dr. Anwen Llŷr, Ceri O’Shea"
    }


def test_an_engine_of_ones_own_runs_beside_the_others(debrief: Debrief) -> None:
    """A function with the signature of an engine is an engine, and what it says is a finding of `language`."""
    engines: list[str | Engine] = ["harper", flagging("mine", "SHEEP", "indoors")]
    draft = check("Hi Mair,\n\nI recieved lambing indoors.", debrief=debrief, to="Mair", engines=engines)
    found = {finding.text: finding.engines for finding in draft.findings if finding.check == "language"}
    assert found == {"recieved": ("harper",), "indoors": ("mine",)}
    assert [state.name for state in draft.engines] == ["mine", "harper"]


def test_engines_that_agree_are_one_finding(debrief: Debrief) -> None:
    """One slip is told once, with everybody who sees it."""
    engines = [flagging("one", "SPELL", "barnn"), flagging("two", "SPELL", "barnn")]
    draft = check("Hi Mair,\n\nI liked the barnn.", debrief=debrief, to="Mair", engines=engines)
    (finding,) = [finding for finding in draft.findings if finding.check == "language"]
    assert (finding.text, finding.engines) == ("barnn", ("one", "two"))


def test_findings_stand_in_reading_order() -> None:
    """First the subject, then the body from its beginning, then the debrief by line."""
    debrief = loads(
        "candidate: {name: Ann Vega}\ncompany: Acme\nrole: Chaplain\ninterview: {date: 2026-11-18}\n"
        "interviewers:\n  - name: Jo Day\n    topics: [the choir, the crypt, the bells, n/a]\n    connection: n/a\n"
    )
    written = render(debrief, engines=["off"])
    edited = [check("Subject: TBC  TODO\n\nHi Joe,\n\nthe the TODO..  So TBC", debrief=debrief, engines=["off"])]
    for draft in written + edited:
        assert len(draft.findings) > 2
        places = [(PARTS.index(f.part), f.start, f.line or 0) for f in draft.findings]
        assert places == sorted(places)


def test_a_finding_is_told_once(debrief: Debrief) -> None:
    """A check that is asked for twice, or that repeats itself, tells nothing twice."""

    def stutter(_draft: Draft, _context: Context, /) -> Iterator[Finding]:
        yield from [Finding(check="stutter", rule="s", severity="advice", message="S.")] * 3

    draft = check("Hi Mair, thank you.", debrief=debrief, engines=["off"], checks=[stutter, stutter])
    assert len(draft.findings) == 1


def test_an_engine_does_not_repeat_a_leftover(debrief: Debrief) -> None:
    """A doubled word that an engine sees too is told once, by our own check."""
    body = "Hi Mair,\n\nThank you for lambing indoors at the the farm."
    assert about(debrief, body, flagging("e", "ENGLISH_WORD_REPEAT_RULE", "the the")) == [
        ("leftovers", "doubled-word", "the the")
    ]
    assert about(debrief, body, "auto") == [("leftovers", "doubled-word", "the the")]


def test_an_engine_does_not_repeat_a_wrong_name(debrief: Debrief) -> None:
    """A misspelt name that is a misspelling to the engine too is told once, with the right name."""
    body = "Dear Ms. Beynom,\n\nThank you for lambing indoors."
    assert about(debrief, body, flagging("e", "MORFOLOGIK_RULE_EN_US", "Beynom")) == [("names", "near-miss", "Beynom")]


def test_an_engine_is_heard_beside_our_findings(debrief: Debrief) -> None:
    """What an engine says of other words is told, and so is the same place in the other part."""
    body = "Hi Mair,\n\nThank you for how you moved lambing indors at the the farm."
    engine = flagging("e", "SPELL", "indors", "Mair T")
    assert about(debrief, body, engine, subject="the the barn") == [
        ("leftovers", "doubled-word", "the the"),
        ("language", "SPELL", "indors"),
        ("leftovers", "doubled-word", "the the"),
    ]


def test_advice_of_ours_never_silences_an_error_of_an_engine(debrief: Debrief) -> None:
    """A doubled space inside wrong grammar is advice, and the grammar is still wrong."""
    body = "Hi Mair,\n\nThank you for a  hour of lambing indoors."
    found = about(debrief, body, flagging("e", "EN_A_VS_AN", "a  hour"))
    assert ("language", "EN_A_VS_AN", "a  hour") in found


def test_findings_in_the_subject_say_so(debrief: Debrief) -> None:
    """The offsets of a finding in the subject are the subject's own."""
    note = "Subject: Zoë’s 👩🏽‍🌾 farmm\n\nHi Mair,\n\nThank you for lambing indoors at the farmm."
    draft = check(note, debrief=debrief, engines=[flagging("e", "SPELL", "farmm")])
    found = [(f.part, f.start, f.text) for f in draft.findings if f.check == "language"]
    assert found == [("subject", draft.subject.index("farmm"), "farmm"), ("body", draft.body.index("farmm"), "farmm")]


def test_what_is_wrong_in_the_debrief_stands_at_its_line(debrief: Debrief) -> None:
    """A finding about a fact names the file, the line and the column of the fact."""
    (draft,) = render(debrief, to="Mair", engines=["off"])
    (finding,) = [finding for finding in draft.findings if finding.part == "debrief"]
    assert (finding.rule, finding.file, finding.line, finding.column) == ("attach", "panel.yaml", 14, 16)


def test_a_note_for_nobody_known_is_checked(debrief: Debrief) -> None:
    """A note that says nobody's name, beside a debrief with several people, is looked at for what needs no reader."""
    draft = check("Hello there,\n\nThank you for the the tour.", debrief=debrief, engines=["off"])
    assert [finding.text for finding in draft.findings if finding.check == "leftovers"] == ["the the"]


def test_rendering_finds_what_checking_finds(debrief: Debrief) -> None:
    """A note that was not edited is checked alike when it is read back from its text."""
    for draft in render(debrief, engines=["off"]):
        again = check(str(draft), debrief=debrief, engines=["off"])
        assert (again.to, again.subject, again.body, again.status) == (
            draft.to,
            draft.subject,
            draft.body,
            draft.status,
        )
        assert list(again.findings) == [finding for finding in draft.findings if finding.part != "debrief"]
