"""Everything that can be seen in a debrief is reported at once, in the order of the file."""

from __future__ import annotations

import pytest

from thanknote._load import loads
from thanknote.errors import DebriefError


def places(text: str) -> list[str]:
    """Return line, column and path of each problem."""
    with pytest.raises(DebriefError) as caught:
        loads(text)
    return [f"{problem.line}:{problem.column} {problem.path}".rstrip() for problem in caught.value.problems]


def test_values_keys_duplicates_and_names_are_seen_together(frame: str) -> None:
    """Wrong values, unknown and repeated keys, unknown names and slips are one error."""
    text = (
        frame.replace("date: 2026-11-18", "date: soon")
        .replace("    email: amara@northwind.example", "    emial: x\n    title: one\n    title: two")
        .replace("- on-call", "- C# and #1 team")
        .replace("role: Senior Data Engineer", "contact: Nobody")
    )
    assert places(text) == [
        "1:1 role",
        "5:10 contact",
        "7:9 interview.date",
        "11:5 interviewers[0].emial",
        "13:5 interviewers[0].title",
        "16:16 interviewers[0].topics[1]",
    ]


def test_several_breaks_of_grammar_are_seen_together(frame: str) -> None:
    """A line that breaks YAML's grammar and can be mended does not hide the next one, nor a wrong value."""
    text = (
        frame.replace("role: Senior Data Engineer", "role: Engineer: Data")
        .replace("- migrating", "- @migrating")
        .replace("- on-call", '- "on-call')
        .replace("role: HR coordinator", "email: nowhere")
    )
    assert places(text) == ["5:15", "13:9", "14:9", "18:12 helpers[0].email"]


def test_places_behind_a_mend_in_the_same_line_are_those_of_the_file(frame: str) -> None:
    """A mend makes the line longer; what is wrong behind it keeps the column it has in the file."""
    text = frame.replace("- name: Sam Lee\n    role", "- {name: Sam Lee, role: HR: staff, email: nowhere}\n    #")
    assert places(text) == ["17:21", "17:45 helpers[0].email"]


def test_what_comes_before_a_break_without_a_mend_is_reported(frame: str) -> None:
    """Where nothing more can be read, what was wrong until there is still said, and nothing is said to be missing."""
    text = (
        frame.replace("date: 2026-11-18", "date: soon").replace("    fit: I", "    : I").replace("helpers", "contact")
    )
    assert places(text) == ["7:9 interview.date", "15:5"]


def test_a_name_may_belong_to_somebody_behind_the_break(frame: str) -> None:
    """Nobody is called unknown while part of the file cannot be read."""
    text = frame.replace("role: Senior", "contact: Sam Lee\nrole: Senior").replace("helpers:", ": x\nhelpers:")
    assert places(text) == ["17:1"]


def test_one_value_is_one_problem(frame: str) -> None:
    """A value that cannot be read is not said to be wrong as well."""
    assert places(frame.replace("date: 2026-11-18", "date: *day")) == ["7:9 interview.date"]


def test_a_thousand_problems_are_cut_to_a_hundred(frame: str) -> None:
    """A file that is wrong all over gives a list that can be read, and says how many are left."""
    with pytest.raises(DebriefError) as caught:
        loads(frame + "".join(f"wrong{number}: x\n" for number in range(1000)))
    assert len(caught.value.problems) == 101
    assert "900 more" in caught.value.problems[-1].message


@pytest.mark.parametrize("text", ["", " \n\n", "# only a comment\n", "---\n", "null", "{}", "[]", "\ufeff"])
def test_an_empty_debrief_is_called_empty(text: str) -> None:
    """A file that holds nothing is not a file in which everything is missing."""
    with pytest.raises(DebriefError, match="this is empty; fill in what `thanknote new` writes"):
        loads(text)


@pytest.mark.parametrize(("text", "what"), [("- company: x", "a list"), ("Dear Amara,", "only text")])
def test_a_debrief_is_a_mapping(text: str, what: str) -> None:
    """A list or a text at the top is refused with an example of a key."""
    with pytest.raises(DebriefError, match=f"1:1: a debrief begins with a key, .* this is {what}"):
        loads(text)


def test_tabs_and_no_break_spaces_are_told_apart(frame: str) -> None:
    """A no-break space before the text of a line can only be meant as a space, and is read as one."""
    assert loads(frame.replace("  name: Priya", "\xa0\u2003name: Priya")).candidate.name == "Priya Raghunathan"


def test_what_is_private_is_not_repeated(frame: str) -> None:
    """No message about `private:` shows what stands there: messages end up in logs."""
    hushed = "private:\n  red_flags:\n    - their books: HUSHED\n    - HUSHED\u200b\n  notes: [[HUSHED]]\n"
    broken = hushed + "  went_well: a: HUSHED\n"
    for text in (frame + hushed, frame + broken):
        with pytest.raises(DebriefError) as caught:
            loads(text)
        assert len(caught.value.problems) == text.count("HUSHED")
        assert "HUSHED" not in str(caught.value)


def test_a_fence_of_markdown_is_to_be_deleted(frame: str) -> None:
    """A debrief copied together with the marks of a code block says so, once for each mark."""
    assert places(f"```yaml\n{frame}```\n") == ["1:1", "20:1"]


def test_a_forgotten_dash_between_people_is_guessed(frame: str) -> None:
    """A second name under the same dash is a repeated key, and the message knows why."""
    with pytest.raises(DebriefError, match=r"'name' is written twice .* or begin the next item with a dash"):
        loads(frame.replace("    role: HR coordinator", "    name: Ben Hale"))


def test_a_misspelt_key_and_a_colon_in_its_value_are_two_problems(frame: str) -> None:
    """A line can be mended for reading and still be wrong."""
    assert places(frame.replace("role: Senior", "rol: Senior:")) == ["1:1 role", "5:1 rol", "5:12"]
