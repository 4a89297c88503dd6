"""The examples run, and their notes are as good as promised."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import nbclient
import nbformat

import thanknote
from thanknote import Debrief
from thanknote.debrief import Person


def test_library(example: Path) -> None:
    """The page of the library runs as it is, says what is due, and finds the slip that it makes."""
    command = [sys.executable, "library.py"]
    done = subprocess.run(command, cwd=example.parent, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "due: Send the reference note by e-mail, before anybody calls them. Prof. Alice Munday" in done.stdout
    assert "Lena Hartwell: the helper note, by email" in done.stdout
    assert "Tomas Ibarra, edited: needs-you" in done.stdout
    assert "not Thomas" in done.stdout
    assert "HOUSE_STYLE" in done.stdout


def test_notebook(example: Path) -> None:
    """The notebook runs from top to bottom, shows four notes and the check of an edited one, and stores no outputs."""
    notebook = nbformat.reads((example.parent / "notebook.ipynb").read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    assert not any(cell.get("outputs") for cell in notebook.cells)
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(example.parent)}}).execute()
    outputs = [output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", [])]
    shown = [data["text/html"] for data in outputs if "text/html" in data]
    assert len(shown) == 5
    assert "<mark" in shown[-1]


def test_every_field(debrief: Debrief) -> None:
    """The rich example uses every field of a debrief, but those that stand for another of the same form."""
    unused = {name for name in type(debrief).model_fields if name not in debrief.model_fields_set}
    assert unused == set()
    used = {name for person in debrief.interviewers for name in person.model_fields_set}
    assert used == set(type(debrief.interviewers[0]).model_fields)
    for room in (debrief.helpers, debrief.referrers, debrief.references):
        assert set(type(room[0]).model_fields) - set(Person.model_fields) <= room[0].model_fields_set
    assert {name for topic in debrief.interviewers[0].topics for name in topic.model_fields_set} >= {"detail", "by"}
    assert debrief.interview.model_fields_set == set(type(debrief.interview).model_fields)
    assert debrief.candidate.model_fields_set == set(type(debrief.candidate).model_fields)
    assert debrief.private.model_fields_set == set(type(debrief.private).model_fields)


def test_the_notes(debrief: Debrief) -> None:
    """Of the four notes three are ready, and the one whose topic cannot be read asks for it; the pay is held back."""
    drafts = thanknote.render(debrief)
    assert {draft.to.name: draft.status for draft in drafts} == {
        "Dr. Helen Brandt": "ready",
        "Tomas Ibarra": "ready",
        "Joan Whitlock": "ready",
        "Kwame Asante": "needs-you",
    }
    assert "[confirm: what you talked about with Kwame]" in drafts[3].body
    everything = json.dumps([(draft.subject, draft.body) for draft in drafts])
    assert not any(word in everything for word in ("58k", "railway", "insur", "red flag", "parking"))


def test_minimal(minimal: Path) -> None:
    """The smallest example gives one note that is ready."""
    (draft,) = thanknote.render(thanknote.load(minimal))
    assert draft.status == "ready"
    assert "rye starter" in draft.body


def test_readme(example: Path, debrief: Debrief) -> None:
    """The README quotes the example and the note it gives word for word."""
    readme = (example.parents[1] / "README.md").read_text(encoding="utf-8")
    yaml, quoted = readme.split("```yaml\n")[1].split("```")[0], re.findall(r"^> ?(.*)$", readme, re.MULTILINE)
    assert set(yaml.splitlines()) <= set(example.read_text(encoding="utf-8").splitlines())
    draft = thanknote.render(debrief, engines=["off"])[1]
    words = " ".join(quoted).replace("**", "").split("Subject: ")[1].split()
    assert words == [*draft.subject.split(), *draft.body.split()]
