"""How a draft shows itself in a notebook."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from thanknote import Draft, EngineState, Finding, Recipient


def draft(text: str, *findings: Finding) -> Draft:
    """Return a draft that has the text wherever text can stand."""
    return Draft(
        kind=text,
        to=Recipient(name=text),
        medium="email",
        subject=text,
        body=text,
        engines=(EngineState(name=text, state="unavailable", message=text),),
        findings=findings,
    )


def finding(text: str, start: int, end: int, **more: object) -> Finding:
    """Return a finding about a part of the text."""
    values = {"check": text, "rule": text, "severity": "error", "message": text, "suggestions": (text,), **more}
    return Finding(start=start, end=end, text=text[start:end], **values)  # type: ignore[arg-type]


class Reader(HTMLParser):
    """Collects the tags and the text of HTML."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data


NASTY = st.text(st.sampled_from("<>&\"' \n`*_[]()#!|$-+1.=~\\ab/script"), min_size=1, max_size=40)


@given(NASTY, st.data())
def test_html_is_escaped(text: str, data: st.DataObject) -> None:
    """Whatever stands in a note, its HTML has our tags only, and all the words."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    reader = Reader()
    reader.feed(draft(text, finding(text, start, end))._repr_html_())
    reader.close()
    assert set(reader.tags) <= {"div", "p", "b", "ul", "li", "mark"}
    assert text in reader.text


def test_findings_are_marked() -> None:
    """The words of a finding are marked, with its message as title; of two that overlap, the graver."""
    spelling = finding("I loved teh tour", 8, 11, message="Spelling.")
    note = draft("I loved teh tour", spelling, finding("I loved teh tour", 8, 16, severity="advice"))
    html = note._repr_html_()
    assert re.search(r'<mark style="[^"]+" title="Spelling\.">teh</mark> tour', html)


def test_accepted_is_shown_as_accepted() -> None:
    """An accepted finding is not shown as an error."""
    html = draft("teh tour", finding("teh tour", 0, 3, accepted=True))._repr_html_()
    assert ">accepted</b>" in html
    assert ">error</b>" not in html


def test_both_themes() -> None:
    """Every colour of a text comes with its background, so that a dark page changes neither."""
    html = draft("teh tour", finding("teh tour", 0, 3))._repr_html_()
    assert all("background:" in style for style in re.findall(r'style="([^"]*)"', html) if "color:#" in style)


@given(NASTY, st.data())
def test_markdown_is_escaped(text: str, data: st.DataObject) -> None:
    """Whatever stands in a note, its Markdown has our own markup only, and all the words."""
    start = data.draw(st.integers(0, len(text)))
    reader = Reader()
    reader.feed(MarkdownIt().render(draft(text, finding(text, start, len(text)))._repr_markdown_()))
    assert set(reader.tags) <= {"p", "strong", "ul", "li", "br"}
    assert "".join(text.split()) in "".join(reader.text.split())


def test_text() -> None:
    """As text a note begins with its To: line, and one without a subject has no such line."""
    ann = Recipient(name="Ann", email="a@b.example")
    note = Draft(kind="card", to=ann, medium="post", subject="", body="Hi.")
    assert str(note) == "To: Ann <a@b.example>\n\nHi.\n"
