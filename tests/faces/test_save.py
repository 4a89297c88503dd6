"""Saving drafts: the names of the files, what stands in them, and nothing of the user's overwritten."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thanknote import Draft, Recipient, SettingsError, ThanknoteError, check, save
from thanknote.exporters import EXPORTERS, exporter, save_all
from thanknote.exporters import _save as saving


def note(name: str = "Dr. Amara Okafor", kind: str = "thank-you", body: str = "Hello.") -> Draft:
    """Return a draft to somebody."""
    return Draft(kind=kind, to=Recipient(name=name), medium="email", subject="Thank you", body=body)


def names(folder: Path) -> list[str]:
    """Return what lies in a folder, without the record."""
    return sorted(path.name for path in folder.iterdir() if path.name != saving.RECORD)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Dr. Amara Okafor", "amara-okafor.thank-you.txt"),
        ("Nguyễn Văn An", "nguyen-van-an.thank-you.txt"),
        ("田中 裕子", "tian-zhong-yu-zi.thank-you.txt"),
        ("Ольга Смирнова", "olga-smirnova.thank-you.txt"),
        ("Seán O'Brien/Ó Briain", "sean-o-brien-o-briain.thank-you.txt"),
        ("../../etc/passwd", "etc-passwd.thank-you.txt"),
        ("🎹", "note.thank-you.txt"),
        ("", "note.thank-you.txt"),
        ("Dr.", "dr.thank-you.txt"),
    ],
)
def test_name_of_the_file(tmp_path: Path, name: str, file: str) -> None:
    """A file is named after the person, without honorific, in plain letters, and after the kind."""
    assert [path.name for path in save([note(name)], tmp_path)] == [file]


def test_number_against_a_collision(tmp_path: Path) -> None:
    """Two people of one name get two files, and only the second has a number; another kind needs none."""
    drafts = [note("Ken Kim"), note("Ken Kim"), note("Ken Kim", "card"), note("Ken-Kim")]
    assert [path.name for path in save(drafts, tmp_path)] == [
        "ken-kim.thank-you.txt",
        "ken-kim-2.thank-you.txt",
        "ken-kim.card.txt",
        "ken-kim-3.thank-you.txt",
    ]


def test_adding_somebody_renames_nothing(tmp_path: Path) -> None:
    """The files of the others keep their names when an interviewer is added at the front."""
    before = save([note("Ann Lee")], tmp_path)
    assert before[0] in save([note("Bo Ek"), note("Ann Lee")], tmp_path)


def test_text(tmp_path: Path) -> None:
    """The text file is the note with its To: and Subject: lines, in UTF-8, and reads back as the same note."""
    draft = note("Zoë", body="Dear Zoë,\n\nHello.")
    (path,) = save([draft], tmp_path)
    text = path.read_bytes().decode()
    assert text == "To: Zoë\nSubject: Thank you\n\nDear Zoë,\n\nHello.\n"
    assert check(text, engines=["off"]).body == draft.body


def test_json(tmp_path: Path) -> None:
    """The JSON file has the shape that the command prints, for one draft."""
    (path,) = save([note()], tmp_path, format="json")
    assert path.name == "amara-okafor.thank-you.json"
    assert json.loads(path.read_text(encoding="utf-8")) == {"version": 1, "drafts": [note().to_dict()]}


def test_every_exporter(tmp_path: Path) -> None:
    """Every exporter is reached by its name, which is the suffix, and each file of the room is one of them."""
    for export in EXPORTERS:
        assert exporter(export.__name__) is export
        assert save([note()], tmp_path, format=export.__name__)[0].suffix == f".{export.__name__}"
    files = {path.stem for path in Path(saving.__file__).parent.glob("[!_]*.py")}
    assert files == {export.__name__ for export in EXPORTERS}


def test_unknown_format(tmp_path: Path) -> None:
    """A format that does not exist is an error that names those that do."""
    with pytest.raises(SettingsError, match="json, txt"):
        save([note()], tmp_path, format="docx")


def test_replaces_its_own(tmp_path: Path) -> None:
    """A file that nobody edited is replaced when the words change."""
    (path,) = save([note(body="One.")], tmp_path)
    assert save([note(body="Two.")], tmp_path) == [path]
    assert "Two." in path.read_text()
    assert names(tmp_path) == [path.name]


def test_never_overwrites_an_edited_file(tmp_path: Path) -> None:
    """A file that was edited stays as it is, and the new note lies beside it, once."""
    (path,) = save([note(body="One.")], tmp_path)
    path.write_text("My own words.")
    for body in ("Two.", "Three."):
        (saved,) = save_all([note(body=body)], tmp_path, exporter("txt"))
        assert saved.edited == path
        assert saved.path.name == "amara-okafor.thank-you.new.txt"
        assert body in saved.path.read_text()
    assert path.read_text() == "My own words."
    assert names(tmp_path) == [saved.path.name, path.name]


def test_never_overwrites_an_edited_new_file(tmp_path: Path) -> None:
    """The file beside it may be edited, too, and then stays, too."""
    (path,) = save([note(body="One.")], tmp_path)
    path.write_text("Mine.")
    (beside,) = save([note(body="Two.")], tmp_path)
    beside.write_text("Mine, too.")
    (third,) = save([note(body="Three.")], tmp_path)
    assert third.name == "amara-okafor.thank-you.new2.txt"
    assert (path.read_text(), beside.read_text()) == ("Mine.", "Mine, too.")


def test_never_overwrites_what_was_there(tmp_path: Path) -> None:
    """A file of the same name that was never written here counts as the user's."""
    there = tmp_path / "amara-okafor.thank-you.txt"
    there.write_text("Something else.")
    (path,) = save([note()], tmp_path)
    assert path != there
    assert there.read_text() == "Something else."


@pytest.mark.parametrize("record", ["", "{", "[]", '{"files": 3}', '{"files": {"amara-okafor.thank-you.txt": 3}}'])
def test_damaged_record(tmp_path: Path, record: str) -> None:
    """With a record that cannot be read nothing is overwritten."""
    (path,) = save([note(body="One.")], tmp_path)
    (tmp_path / saving.RECORD).write_text(record)
    assert save([note(body="Two.")], tmp_path) != [path]
    assert "One." in path.read_text()


def test_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle leaves whole files only, and the next run finishes what is missing."""
    replace_file = os.replace
    calls = []

    def interrupt(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == 2:
            raise KeyboardInterrupt
        replace_file(self, target)
        return target

    drafts = [note("Ann Lee"), note("Bo Ek")]
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", interrupt)
        with pytest.raises(KeyboardInterrupt):
            save(drafts, tmp_path)
    assert names(tmp_path) == ["ann-lee.thank-you.txt"]
    save([replace(draft, body="Changed.") for draft in drafts], tmp_path)
    assert names(tmp_path) == ["ann-lee.thank-you.txt", "bo-ek.thank-you.txt"]


def test_makes_the_folder(tmp_path: Path) -> None:
    """A folder that is not there is made."""
    (path,) = save([note()], tmp_path / "a" / "b")
    assert path.exists()


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    """A folder that is a file is one sentence that says what to do."""
    (tmp_path / "out").write_text("")
    with pytest.raises(ThanknoteError, match=r"cannot be written .* choose another folder"):
        save([note()], tmp_path / "out")


def test_a_full_disk(tmp_path: Path) -> None:
    """A disk that takes no more is the same sentence, and no half of a file is left; here it takes ten bytes."""
    code = (
        "import resource, sys, thanknote; resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))\n"
        "ann = thanknote.Recipient(name='Ann')\n"
        "draft = thanknote.Draft(kind='card', to=ann, medium='post', subject='', body='Hello.')\n"
        "try: thanknote.save([draft], sys.argv[1])\n"
        "except thanknote.ThanknoteError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert "cannot be written" in done.stdout
    assert not list(tmp_path.iterdir())


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=100))
def test_any_name(tmp_path_factory: pytest.TempPathFactory, name: str, kind: str, body: str) -> None:
    """Whatever a person and a kind are called, the file lies in the folder itself and holds the body."""
    folder = tmp_path_factory.mktemp("out")
    (path,) = save([note(name, kind, body)], folder)
    assert path.parent == folder
    assert path.suffix == ".txt"
    assert body.encode("utf-8", "replace").decode() in path.read_bytes().decode()
