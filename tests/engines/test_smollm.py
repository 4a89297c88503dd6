"""SmolLM2 writes sentences without their slips; what others would change, and it finds worse changed, is an advice."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import thanknote
from thanknote import engines
from thanknote.draft import Finding
from thanknote.engines import smollm
from thanknote.engines._changes import changes, mends
from thanknote.engines._confused import confused
from thanknote.engines._sentences import sentences
from thanknote.errors import EngineUnavailable, SettingsError

SLIP = "I look forward to talk again soon."
FAULTLESS = "Thank you for explaining why the new grout behaves differently at altitude."


def suspect(text: str, word: str, *better: str) -> Finding:
    """Return a finding that would change the last place of a word in a text."""
    start = text.rindex(word)
    return Finding(
        check="slips", rule="r", severity="warning", message="M.", start=start, end=start + len(word), text=word,
        suggestions=better,
    )  # fmt: skip


@pytest.fixture
def fresh() -> Iterator[None]:
    """Begin and end without a child process."""
    smollm.close()
    yield
    smollm.close()


def gain(text: str, finding: Finding) -> float:
    """Return what the model finds a finding's suggestion worth."""
    (found,) = smollm.weigh(text, [finding])
    return max(found.values())


def test_a_slip_reads_better_mended() -> None:
    """The real model prefers the words that mend a slip, and the words of a faultless sentence as they stand."""
    assert gain(SLIP, suspect(SLIP, "talk", "talking")) > 3
    assert gain(FAULTLESS, suspect(FAULTLESS, "at", "from")) < -1


@pytest.mark.parametrize(
    ("text", "word", "better"),
    [
        ("It is as simple as that, and its as cheap.", "its", "it's"),
        ("I know your able to train two welders at once.", "your", "you're"),
        ("The van was all ready booked when I arrived.", "all ready", "already"),
        ("I dont mind a night shift.", "dont", "don't"),
    ],
)
def test_words_are_read_whole(text: str, word: str, better: str) -> None:
    """A contraction is read as one, and a word that begins with another is no other word."""
    assert gain(text, suspect(text, word, better)) > 1


@pytest.mark.parametrize(
    ("text", "written", "better"),
    [
        ("Thank you for meet me at such short notice.", "meet", "meeting"),
        ("I look forward hearing from you.", "forward hearing", "forward to hearing"),
        ("We discussed about the rota for an hour.", "discussed about", "discussed"),
        ("The three questions you asked at the end was fair.", "was", "were"),
        ("You explained very well the night shift.", "very well the night shift", "the night shift very well"),
        ("Please remember Mr Holt that I can bring my own knives.", "remember", "remind"),
        ("I am knowing this region like my pocket.", "am knowing", "know"),
    ],
)
def test_a_slip_is_found_with_what_mends_it(text: str, written: str, better: str) -> None:
    """What the model would write otherwise is one finding on the words in question, with what would be right."""
    found = smollm.check(text, "en-GB")
    assert (written, better) in [(finding.text, finding.suggestions[0]) for finding in found]
    assert all(text[finding.start : finding.end] == finding.text for finding in found)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for walking me through the cold store on Tuesday, Dr. Ní Bhriain.",
        "The organisers realised, as I did, that the theatre's colour scheme needs a neighbour's eye.",
        "To whom should I send the 12 lb. sample of “Old Tom”?",
        "Up went the shutters, and in came the morning's first crates of sea bass.",
        "Best regards,\nJo Lee",
    ],
)
def test_a_faultless_text_is_left_alone(text: str) -> None:
    """Names, numbers, British spelling, rare order and a signature are no slips."""
    assert smollm.check(text, "en-GB") == []


def test_a_wrapped_note_is_read_by_sentences() -> None:
    """A sentence that goes over the end of a line is one, and what is found lies where it stands in the note."""
    text = "Dear Dr. Okafor,\n\nIt was good of you to meet J. Lee and me. I look forward\nhearing from you soon.\n"
    assert [*sentences(text)][1:] == [
        (18, "It was good of you to meet J. Lee and me."),
        (60, "I look forward\nhearing from you soon."),
    ]
    (found,) = smollm.check(text, "en-US")
    assert (found.text, found.suggestions) == ("forward\nhearing", ("forward to hearing",))


@given(st.text())
def test_sentences_are_of_the_text(text: str) -> None:
    """Each sentence stands where it says, and no letter of the text is in none."""
    found = [*sentences(text)]
    assert all(text[place : place + len(sentence)] == sentence for place, sentence in found)
    assert "".join("".join(sentence.split()) for _, sentence in found) == "".join(text.split())


SOME = st.lists(st.sampled_from("a the plan I was, see. of Flink 3rd".split()), min_size=1)


@given(old=SOME, new=SOME)
def test_changes_make_one_sentence_the_other(old: list[str], new: list[str]) -> None:
    """Whoever makes all the changes has the words of the new sentence."""
    made = " ".join(old)
    for start, end, better in reversed([*changes(made, " ".join(new))]):
        made = made[:start] + better + made[end:]
    assert made.split() == new


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("discussed about", "discussed", True),
        ("forward hearing", "forward to hearing", True),
        ("meet", "meeting", True),
        ("cite", "site", True),
        ("Okafo", "Okafor", False),
        ("in May", "in March", False),
        ("30%", "3%", False),
        ("organised", "organized", False),
        ("neighbour", "neighbor", False),
        ("travelled", "traveled", False),
        ("too", "to", True),
        ("loose", "lose", True),
        ("advise", "advice", True),
        ("four", "for", True),
        ("learnt", "learned", False),
        ("whom", "who", False),
        ("good", "good nursing", False),
        ("ward happily", "ward", False),
        ("remember", "remind", True),
        ("join The Loaf", "join the Loaf", False),
        ("join Port", "join the Port", False),
        ("Loaf", "loaf", False),
        ("passed", "took", False),
    ],
)
def test_what_mends(old: str, new: str, *, expected: bool) -> None:
    """Names, numbers, spelling by country, taste and facts are not the model's to change."""
    assert mends(old, new, begins=False) == expected


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("The cite visit in Leith made me want the job even more.", "cite", "site"),
        ("Your foreman past me the drawings for the stairwell.", "past", "passed"),
        ("The hole reception desk knew my name at once.", "hole", "whole"),
        ("My flat is quiet near the depot, so early starts are no trouble.", "quiet", "quite"),
    ],
)
def test_a_word_written_for_another(text: str, written: str, meant: str) -> None:
    """A word that sounds like the one that is meant is found, with the one that is meant, and no other is."""
    found = smollm.check(text, "en-GB")
    assert (written, meant) in [(each.text, each.suggestions[0]) for each in found]
    assert not smollm.check(text.replace(written, meant), "en-GB")


def test_names_and_parts_of_words_are_left_alone() -> None:
    """A word with a capital may be a name, and half a compound is another word."""
    assert not [*confused("I met Mr Weather and Ms Peak at the Sole-Trader desk, which was in-site.")]
    assert [finding.text for finding in confused("The whole site was quite weary.")] == [
        "whole",
        "site",
        "quite",
        "weary",
    ]


def test_the_table_of_confused_words() -> None:
    """Each word stands once, and is another than those that may be meant."""
    table = yaml.safe_load(Path(smollm.__file__).with_name("confused.yaml").read_text("utf-8"))
    words = [word for line in table["either"] for word in line.split()] + [*table["instead"]]
    assert [word for word in words if words.count(word) > 1] == []
    assert [word for word, meant in table["instead"].items() if word == meant] == []


def test_the_best_suggestion_counts() -> None:
    """Of several suggestions one good one is enough."""
    alone = gain(SLIP, suspect(SLIP, "talk", "talking"))
    assert gain(SLIP, suspect(SLIP, "talk", "taken", "talking")) == pytest.approx(alone, abs=0.01)


def test_only_the_sentence_is_read() -> None:
    """What stands before the sentence, or after its line, changes nothing: the answer is the same in any letter."""
    letter = f"Dear Dr Okafor,\n\nThank you for your time. {SLIP}\n\nBest,\nJo"
    alone = gain(SLIP, suspect(SLIP, "talk", "talking"))
    assert gain(letter, suspect(letter, "talk", "talking")) == pytest.approx(alone, abs=0.01)


@given(before=st.text(max_size=60), after=st.text(max_size=60), change=st.text(min_size=1, max_size=12))
@settings(max_examples=25, deadline=None)
def test_any_text_can_be_weighed(before: str, after: str, change: str) -> None:
    """Whatever stands in a text, quotation marks, backslashes, emoji, half a surrogate pair: an answer, or none."""
    text = f"{before} wörd {after}"
    (found,) = smollm.weigh(text, [suspect(text, "wörd", change)])
    assert [*found] in ([], [change])
    assert all(math.isfinite(gain) for gain in found.values())


def suspicious(draft: thanknote.Draft, _context: thanknote.Context, /) -> Iterator[Finding]:
    """Suspect a right word and a wrong one."""
    yield suspect(draft.body, "at", "from")
    yield suspect(draft.body, "talk", "talking")


LETTER = f"Dear Dr Okafor,\n\n{SLIP} {FAULTLESS}\n\nBest regards,\nJo Lee\n"


def test_a_false_alarm_becomes_an_advice() -> None:
    """What the reader agrees with stays as it is; what reads better as it stands becomes an advice that says so."""
    for asked, expected in ((["harper"], "warning"), (["harper", "smollm"], "advice")):
        draft = thanknote.check(LETTER, engines=asked, checks=[suspicious])
        kept, doubted = draft.findings
        assert (kept.text, kept.severity, kept.message) == ("talk", "warning", "M.")
        assert (doubted.text, doubted.severity) == ("at", expected)
        assert doubted.message.endswith("better as it stands.") == (expected == "advice")
        assert [(state.name, state.state) for state in draft.engines] == [(name, "checked") for name in asked]


def test_where_it_is_ready_it_reads_by_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`auto` has it where it is installed, and does without it, and without a word, where it is not."""
    assert thanknote.check(LETTER).engines[-1].name == "smollm"
    monkeypatch.setenv(smollm.FOLDER, str(tmp_path))
    assert "smollm" not in {state.name for state in thanknote.check(LETTER).engines}


@pytest.mark.usefixtures("fresh")
def test_where_it_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Asked for by name and missing, it costs a `not-checked` with the way to get it, and the findings stay."""
    monkeypatch.setenv(smollm.FOLDER, str(tmp_path))
    draft = thanknote.check(LETTER, engines=["harper", "smollm"], checks=[suspicious])
    assert draft.status == "not-checked"
    assert [finding.severity for finding in draft.findings] == ["warning", "warning"]
    assert draft.engines[-1].message == "Not installed: `thanknote engines --install smollm` gets it (93 MB)."


def test_it_does_not_stand_alone() -> None:
    """It has not learnt to spell, so that a note checked by it alone would not be checked."""
    with pytest.raises(SettingsError, match="name another beside it"):
        thanknote.check(LETTER, engines=["smollm"])


@pytest.mark.usefixtures("fresh")
def test_a_child_that_was_killed_is_replaced() -> None:
    """A child killed between two notes costs nothing: the next note starts another."""
    gain(SLIP, suspect(SLIP, "talk", "talking"))
    dead = psutil.Process(smollm._children[smollm.NAME].process.pid)
    dead.kill()
    dead.wait(5)
    assert gain(SLIP, suspect(SLIP, "talk", "talking")) > 3


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(
    "answer",
    ["print('no json')", "print('{}')", """print('{"answers": ["a", "b"]}')""", "sys.exit(1)"],
    ids=["garbage", "no answers", "no numbers", "its end"],
)
def test_a_child_that_breaks(answer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a child answers instead of numbers is one sentence, and leaves no process."""
    script = tmp_path / "child.py"
    script.write_text(f"import sys\nsys.stdin.readline(); sys.stdin.readline()\n{answer}\nsys.stdout.flush()")
    monkeypatch.setattr(smollm, "_CHILD", script)
    before = {*psutil.Process().children()}
    with pytest.raises(EngineUnavailable, match=r"^SmolLM2[^\n]*\.$"):
        gain(SLIP, suspect(SLIP, "talk", "talking"))
    assert {*psutil.Process().children()} <= before
    assert not smollm._children


@pytest.mark.usefixtures("fresh")
def test_a_model_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is no model is one sentence."""
    (tmp_path / smollm.MODEL).write_bytes(b"GGUF and nothing else")
    monkeypatch.setenv(smollm.FOLDER, str(tmp_path))
    with pytest.raises(EngineUnavailable, match=r"^SmolLM2 [^\n]*\.$"):
        gain(SLIP, suspect(SLIP, "talk", "talking"))
    assert not smollm._children


@pytest.mark.usefixtures("fresh")
def test_closing_ends_the_child() -> None:
    """Nothing is left running after `close`."""
    gain(SLIP, suspect(SLIP, "talk", "talking"))
    pid = smollm._children[smollm.NAME].process.pid
    engines.close()
    assert not psutil.pid_exists(pid)
