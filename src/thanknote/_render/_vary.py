"""`{% vary NAME %} … {% or LABELS if TEST %} … {% else %} … {% endvary %}`: one thought with its wordings, in Jinja.

Jinja only writes all wordings down, between control characters that no debrief value may contain;
`_letter` reads them back and `_choose` picks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from jinja2 import StrictUndefined, TemplateRuntimeError, Undefined, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.sandbox import SandboxedEnvironment

from thanknote.draft import Phrase

OPEN, TEXT, NEXT, CLOSE = "\x01", "\x02", "\x03", "\x04"
"""The marks: a thought begins with OPEN and its name; each wording is NEXT, its heading, TEXT, its words."""

LABELS = frozenset({"warm", "formal", "concise", "american", "british", "onsite", "video", "phone", "panel"})
"""What a wording can be kept to: a tone, a spelling, a way of meeting."""


class AbsentFormError(Exception):
    """A wording asked for a form that English does not have for the fact; it ends the wording."""


class Absent(Undefined):
    """A fact or form that is not there: printing it ends the wording, testing it is false."""

    def _absent(self, *_: Any, **__: Any) -> NoReturn:
        raise AbsentFormError(
            f"{self._undefined_name!r} is not always there; put it inside a vary block, whose wording it then ends"
        )

    __str__ = __iter__ = __len__ = __add__ = __radd__ = __mod__ = __call__ = __getitem__ = _absent
    __hash__ = Undefined.__hash__
    _fail_with_undefined_error = _absent

    def __eq__(self, other: object) -> bool:
        """Two things that are not there are alike."""
        return isinstance(other, Absent)

    def __bool__(self) -> bool:
        """Nothing is there."""
        return False


class LetterEnvironment(SandboxedEnvironment):
    """Jinja for letters: sandboxed, strict about misspelt names, with None as an absent form."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the attribute, or `Absent` where it is None."""
        value = super().getattr(obj, attribute)
        return Absent(name=attribute) if value is None else value


def environment(loader: Any) -> LetterEnvironment:
    """Return the environment all templates are rendered in."""
    return LetterEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        extensions=[Vary],
        autoescape=False,
        finalize=_printable,
    )


def _printable(value: Any) -> Any:
    """Return a value as it is, unless it is a fact, which only its forms can print."""
    if isinstance(value, Phrase):
        raise TemplateRuntimeError("a fact cannot stand in a letter itself; write one of its forms, such as .about")
    return value


class Vary(Extension):
    """The `vary` block."""

    tags = {"vary"}  # noqa: RUF012 - Jinja's own form

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Turn the block into its marks and one call block for each wording."""
        stream = parser.stream
        line = next(stream).lineno
        name = stream.expect("name").value
        # File and line are the thought's place: they stay when the words are mended, and are the same for everybody.
        out: list[nodes.Node] = [_mark(f"{OPEN}{name} {parser.name or ''}:{line}", line)]
        heading, test = self._labels(parser)
        position = 0
        while True:
            line = stream.current.lineno
            body = parser.parse_statements(("name:or", "name:else", "name:endvary"))
            call = self.call_method("_wording", [nodes.Const(f"{position} {heading}")], lineno=line)
            if test is not None:
                # Inside the wording, so that a test of what is not there ends it too.
                stop = nodes.Output([self.call_method("_stop", lineno=line)]).set_lineno(line)
                body = [nodes.If(nodes.Not(test), [stop], [], []).set_lineno(line), *body]
            out.append(nodes.CallBlock(call, [], [], body).set_lineno(line))
            tag = next(stream)
            if tag.value == "endvary":
                out.append(_mark(CLOSE, tag.lineno))
                return out
            if heading == "else":
                parser.fail("{% else %} is the last wording of a vary block", tag.lineno)
            position += 1
            heading, test = ("else", None) if tag.value == "else" else self._labels(parser)

    def _labels(self, parser: Parser) -> tuple[str, nodes.Expr | None]:
        labels: list[str] = []
        while parser.stream.current.type == "name":
            if parser.stream.skip_if("name:if"):
                return " ".join(labels), parser.parse_expression()
            token = next(parser.stream)
            if token.value not in LABELS:
                parser.fail(f"{token.value!r} is not a label; the labels are {', '.join(sorted(LABELS))}", token.lineno)
            labels.append(token.value)
        return " ".join(labels), None

    @staticmethod
    def _stop() -> NoReturn:
        raise AbsentFormError("a wording whose test fails")

    @staticmethod
    def _wording(heading: str, caller: Callable[[], str]) -> str:
        try:
            return f"{NEXT}{heading}{TEXT}{caller()}"
        except AbsentFormError:
            return ""


def _mark(text: str, line: int) -> nodes.Node:
    return nodes.Output([nodes.TemplateData(text)]).set_lineno(line)
