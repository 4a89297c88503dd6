"""Whatever is wrong in a template is one TemplateError that says file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from thanknote.draft import Draft
from thanknote.errors import SettingsError, TemplateError
from thanknote.kinds import all_kinds, find_kind, read_kind

Render = Callable[..., Draft]
BODY = "Hello {{ name }},\n\nthis stands before it.\n"
AT = 7
"""The line of the file on which what follows BODY begins: two headers, a blank line, three lines."""


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("{{ 1/0 }}", "division by zero"),
        ("{{ topic.text.nope() }}", "nope"),
        ("{{ company|shout }}", "shout"),
        ("{{ topic.__class__ }}", "__class__"),
        ("{{ ''.__class__.__mro__ }}", "__class__"),
        ("{{ topic|attr('__class__') }}", "__class__"),
        ("{{ topic.abuot }}", "abuot"),
        ("{{ debrief.private }}", "debrief"),
        ("{% vary t %}{{ topic.abuot }}{% else %}x{% endvary %}", "abuot"),
        ("{% vary t if nope %}x{% endvary %}", "nope"),
        ("{% vary t bogus %}x{% endvary %}", "bogus"),
        ("{% vary %}x{% endvary %}", "name"),
        ("{% vary t %}x", "endvary"),
        ("{% vary t %}x{% else %}y{% or %}z{% endvary %}", "last"),
        ("{% or %}", "or"),
        ("{% if %}x{% endif %}", "Expected an expression"),
        ("{{ company", "end of"),
        ("{% for n in range(10**9) %}x{% endfor %}", "range"),
        ("{% include 'mine.j2' %}", "recursion"),
    ],
)
def test_a_wrong_template_says_file_and_line(render: Render, tmp_path: Path, wrong: str, says: str) -> None:
    """The error names the user's file, the line as an editor counts it, and what is wrong there."""
    with pytest.raises(TemplateError) as caught:
        render(f"{BODY}{wrong}")
    assert str(caught.value).startswith(f"{tmp_path / 'mine.j2'}:{AT}: ")
    assert says in str(caught.value)


def test_the_line_is_the_wordings_own(render: Render, tmp_path: Path) -> None:
    """A misspelt name in the third line of a thought is an error on that line."""
    with pytest.raises(TemplateError) as caught:
        render(f"{BODY}{{% vary t %}}\none\n{{% or %}}\n{{{{ topic.abuot }}}}\n{{% endvary %}}")
    assert str(caught.value).startswith(f"{tmp_path / 'mine.j2'}:{AT + 3}: ")


def test_a_wrong_subject_says_its_line(render: Render, tmp_path: Path) -> None:
    """The subject is read as a template where it stands, among the headers."""
    with pytest.raises(TemplateError) as caught:
        render("x", head="To: interviewers\nMedium: email\nSubject: {{ nope }}\n")
    assert str(caught.value).startswith(f"{tmp_path / 'mine.j2'}:3: ")


def test_an_absent_form_outside_a_thought_says_what_to_do(render: Render, tmp_path: Path) -> None:
    """A form that may be absent belongs inside a vary block; elsewhere the error names it and the line."""
    with pytest.raises(TemplateError) as caught:
        render(f"{BODY}{{{{ topic.sentence }}}}")
    assert str(caught.value).startswith(f"{tmp_path / 'mine.j2'}:{AT}: ")
    assert "sentence" in str(caught.value)


def test_an_absent_form_outside_a_thought_is_told_in_words(render: Render) -> None:
    """The message names the block that such a form belongs in, not a class of ours."""
    with pytest.raises(TemplateError, match="vary"):
        render(f"{BODY}{{{{ topic.sentence }}}}")


@pytest.mark.parametrize("wrong", ["{% if %}", "{% vary x bogus %}y{% endvary %}", "{{ 1/0", "{{ x|shout }}"])
def test_syntax_in_a_fragment_is_the_fragments(render: Render, wrong: str) -> None:
    """An included file that cannot be read is named, with its own line."""
    with pytest.raises(TemplateError, match=r"_bit\.j2:2: "):
        render(f"{BODY}{{% include '_bit.j2' %}}", beside={"_bit": f"one\ntwo {wrong}"})


@pytest.mark.parametrize(
    "wrong", ["{{ nope }}", "{{ 1/0 }}", "{{ topic.abuot }}", "{% vary t %}{{ nope }}{% endvary %}"]
)
def test_a_failure_in_a_fragment_is_the_fragments(render: Render, wrong: str) -> None:
    """What goes wrong while an included file is rendered is said of that file and its line."""
    with pytest.raises(TemplateError, match=r"_bit\.j2:2: "):
        render(f"{BODY}{{% include '_bit.j2' %}}", beside={"_bit": f"one\ntwo {wrong}"})


def test_a_fragment_that_is_not_there_is_named(render: Render) -> None:
    """The error says which file is looked for."""
    with pytest.raises(TemplateError, match=r"mine\.j2.*'_gone\.j2'"):
        render("{% include '_gone.j2' %}")


def test_an_absent_form_in_a_fragment_ends_the_wording(render: Render) -> None:
    """A fragment is a part of the wording that includes it."""
    text = "{% vary t %}{% include '_bit.j2' %}{% else %}none{% endvary %}"
    assert render(text, beside={"_bit": "{{ topic.sentence }}"}).body == "none"


@pytest.mark.parametrize(
    ("head", "line", "says"),
    [
        ("Medium: email", 1, "add To:"),
        ("To: interviewers", 1, "add Medium:"),
        ("To: interviewers\nMedum: email", 2, "did you mean 'Medium'?"),
        ("To: interviewers\nMedium: email\nWords: many", 3, "60-150"),
        ("To: interviewers\nMedium: email\nCharacters: few", 3, "200"),
        ("To: interviewers\nMedium: email\nSend: soon", 3, "2h-48h"),
        ("To: interviewers\nMedium: email\nLines: interest", 3, "interest 5"),
        ("To: interviewers\nMedium: email\nLines: interest many", 3, "interest 5"),
        ("To: interviewers\nMedium: email\nHello {{ name }}", 3, "An empty line ends the headers"),
    ],
)
def test_a_wrong_header_says_its_line_and_an_example(head: str, line: int, says: str) -> None:
    """Each header line that cannot be read is told with the line and how it is written."""
    with pytest.raises(TemplateError) as caught:
        read_kind("mine", f"{head}\n\nHello\n", "mine.j2")
    assert str(caught.value).startswith(f"mine.j2:{line}: ")
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "head",
    [
        "To: everybody\nMedium: email",
        "To: \nMedium: email",
        "To: interviewers\nMedium: pigeon",
        "To: interviewers\nMedium: email\nWords: 150-60",
        "To: interviewers\nTo: helpers\nMedium: email",
        "To: interviewers\nMedium: email\nLeave out: nosuch",
    ],
)
def test_a_header_that_makes_no_sense_is_refused(head: str) -> None:
    """A recipient, a medium or a thought that does not exist, a range backwards, a header twice: a TemplateError."""
    with pytest.raises(TemplateError):
        read_kind("mine", f"{head}\n\nHello {{{{ name }}}}\n", "mine.j2")


@pytest.mark.parametrize("mark", ["\x01", "\x02", "\x03", "\x04"])
def test_control_characters_in_a_template_are_an_error(render: Render, mark: str) -> None:
    """The marks of the renderer cannot be written by hand."""
    with pytest.raises(TemplateError):
        render(f"before {mark} after")


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """A mistyped folder is not silently ignored."""
    with pytest.raises(TemplateError, match="gone"):
        all_kinds([tmp_path / "gone"])


def test_a_template_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    """A file that is not UTF-8 is named."""
    (tmp_path / "mine.j2").write_bytes("To: interviewers\nMedium: email\n\nJosé".encode("latin-1"))
    with pytest.raises(TemplateError, match=r"mine\.j2.*UTF-8"):
        all_kinds([tmp_path])


def test_a_kind_that_does_not_exist_is_suggested() -> None:
    """A mistyped kind gets the nearest one, anything else the list."""
    with pytest.raises(SettingsError, match=r"did you mean 'thank-you'\?"):
        find_kind("thankyou", all_kinds())
    with pytest.raises(SettingsError, match="card"):
        find_kind("xxxxxx", all_kinds())
