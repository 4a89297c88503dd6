"""Templates of one's own: the user's folder is searched first, and a new kind is a new file and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from thanknote._render import render_all
from thanknote.draft import Brief
from thanknote.kinds import Kind, all_kinds

Folder = Callable[..., Path]
HEAD = "To: interviewers\nMedium: email\n\n"


def test_a_new_file_is_a_new_kind(folder: Folder, full: Brief, kinds: Mapping[str, Kind]) -> None:
    """A file with header lines is a kind called after it, beside the built-in ones."""
    templates = folder(postcard=f"{HEAD}Wish you were here, {{{{ name }}}}.")
    found = all_kinds([templates])
    assert found.keys() == kinds.keys() | {"postcard"}
    (draft,) = render_all([replace(full, kind="postcard")], found, templates=templates)
    assert draft.body == "Wish you were here, Amara."
    assert (draft.kind, draft.medium) == ("postcard", "email")


def test_the_same_name_wins_over_a_built_in_kind(folder: Folder, full: Brief) -> None:
    """A file with a built-in kind's name takes its place."""
    templates = folder(card=f"{HEAD}Ta, {{{{ name }}}}.")
    found = all_kinds([templates])
    assert render_all([replace(full, kind="card")], found, templates=templates)[0].body == "Ta, Amara."


def test_the_other_kinds_stay_as_they_are(folder: Folder, full: Brief, kinds: Mapping[str, Kind]) -> None:
    """A folder changes nothing about the kinds it does not have."""
    templates = folder(card=f"{HEAD}Ta.")
    brief = replace(full, kind="thank-you")
    assert render_all([brief], all_kinds([templates]), templates=templates) == render_all([brief], kinds)


def test_a_fragment_of_ones_own_wins(folder: Folder, full: Brief, kinds: Mapping[str, Kind]) -> None:
    """A built-in kind takes the user's sign-off where the folder has one."""
    templates = folder(_sign_off="Yours, {{ sender }}")
    found = all_kinds([templates])
    assert found.keys() == kinds.keys()
    (draft,) = render_all([replace(full, kind="thank-you")], found, templates=templates)
    assert draft.body.endswith("\n\nYours, Priya Raghunathan")


def test_built_in_fragments_can_be_included(folder: Folder, full: Brief) -> None:
    """A template of one's own may end with the built-in sign-off."""
    templates = folder(mine=HEAD + 'Hello.\n\n{% include "_sign_off.j2" %}')
    (draft,) = render_all([full], all_kinds([templates]), templates=templates)
    assert draft.body == "Hello.\n\nBest regards,\nPriya Raghunathan"


def test_the_first_of_several_folders_counts(tmp_path: Path) -> None:
    """Of two files with one name, that of the first folder is the kind."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine.j2").write_text(f"{HEAD}{name}", encoding="utf-8")
    assert all_kinds([tmp_path / "one", tmp_path / "two"])["mine"].body.strip() == "one"


def test_other_files_are_no_kinds(folder: Folder, kinds: Mapping[str, Kind]) -> None:
    """Fragments, notes and folders beside the templates are left alone."""
    templates = folder(_part="no headers here")
    (templates / "README.md").write_text("no template", encoding="utf-8")
    (templates / "drafts").mkdir()
    assert all_kinds([templates]) == dict(kinds)


def test_a_changed_file_is_read_again(folder: Folder, full: Brief) -> None:
    """Whoever edits a template sees the change at the next rendering, also of a fragment."""
    for word in ("one", "two"):
        templates = folder(mine=HEAD + f"{word} {{% include '_bit.j2' %}}", _bit=word * 2)
        (draft,) = render_all([full], all_kinds([templates]), templates=templates)
        assert draft.body == f"{word} {word * 2}"


def test_a_byte_order_mark_and_windows_lines_are_no_matter(tmp_path: Path, full: Brief) -> None:
    """A template saved by a Windows editor is read as any other."""
    text = f"\ufeff{HEAD}One\nline.\n\nTwo\\\nlines.".replace("\n", "\r\n")
    (tmp_path / "mine.j2").write_bytes(text.encode())
    (draft,) = render_all([full], all_kinds([tmp_path]), templates=tmp_path)
    assert draft.body == "One line.\n\nTwo\nlines."
