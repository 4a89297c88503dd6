"""SmolLM2 reads a second time: what it finds worse changed becomes an advice; by itself it finds confused words."""

from __future__ import annotations

import math
import sys
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
from thanknote.engines._confused import confused
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
    ("text", "written", "meant"),
    [
        ("The cite visit in Leith made me want the job even more.", "cite", "site"),
        ("Thanks for baring with me while my video froze.", "baring", "bearing"),
        ("The hole reception desk knew my name at once.", "hole", "whole"),
        ("A promotion is eminent in my present post.", "eminent", "imminent"),
    ],
)
def test_a_word_written_for_another(text: str, written: str, meant: str) -> None:
    """A word that sounds like the one that is meant is found, with the one that is meant, and no other is."""
    (found,) = smollm.check(text, "en-GB")
    assert (found.text, found.suggestions[0], found.rule) == (written, meant, "CONFUSED_WORDS")
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
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    assert 'pip install "thanknote[smollm]"' in smollm.info().message


def test_it_does_not_stand_alone() -> None:
    """By itself it finds few slips, so that a note checked by it alone would not be checked."""
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
    ["print('no json')", "print('{}')", """print('{"likelihoods": ["a", "b"]}')""", "sys.exit(1)"],
    ids=["garbage", "no likelihoods", "no numbers", "its end"],
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
