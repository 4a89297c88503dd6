"""Rendering: briefs and templates become drafts; Jinja writes every wording down, plain Python chooses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2

from thanknote._render._choose import Letter, Written, choose
from thanknote._render._letter import read
from thanknote._render._vary import LetterEnvironment, environment
from thanknote.draft import Brief, Draft, Phrase, about_fact
from thanknote.errors import TemplateError
from thanknote.kinds import Kind

__all__ = ["render_all"]

_FACTS = ("topic", "detail", "interest", "fit", "connection", "promise")
_COUNTED = ("topic", "interest", "fit", "connection", "promise")


def render_all(briefs: Sequence[Brief], kinds: Mapping[str, Kind], *, templates: Path | None = None) -> list[Draft]:
    """Return one unchecked draft for each brief, wordings chosen for all of them at once.

    Args:
        briefs: what the notes have to say.
        kinds: the kinds by name.
        templates: the user's folder of templates, which is searched first.

    Raises:
        TemplateError: a template cannot be read or rendered; says file, line and what it asked for.
    """
    folder = str(templates) if templates else None
    parts = {name: _compiled(kinds[name], folder) for name in {brief.kind for brief in briefs}}
    letters = []
    for brief in briefs:
        kind, values = kinds[brief.kind], _values(brief)
        subject, body = (read(_written(part, kind, values)) for part in parts[brief.kind])
        letters.append(Letter(brief, kind, subject, body))
    return [_draft(letter, written) for letter, written in zip(letters, choose(letters), strict=True)]


def opening(text: str) -> str:
    """Return the words as they open a sentence: a small first letter becomes a capital, iOS and dbt stay."""
    first = str(text).split(" ", 1)[0]
    plain = (first.islower() and first.isalpha()) or "-" in first or "'" in first or "’" in first
    return text[:1].upper() + text[1:] if plain else text


def _values(brief: Brief) -> dict[str, Any]:
    """Return the names a template may use."""
    facts = {name: brief.facts.get(name, Phrase()) for name in _FACTS}
    formal_us = brief.tone == "formal" and brief.language == "en-US"
    return {
        **facts,
        "facts": sum(facts[name].usable for name in _COUNTED),
        "greeting": brief.greeting,
        "greeting_mark": ":" if formal_us else ",",
        "name": brief.name,
        "sender": brief.sender,
        "company": brief.company,
        "role": brief.role,
        "job": "post" if brief.language == "en-GB" and brief.tone == "formal" else "role",
        "day": brief.day,
        "tone": brief.tone,
        "language": brief.language,
        "format": brief.format,
    }


@lru_cache
def _environment(folder: str | None) -> LetterEnvironment:
    """Return the environment for the user's folder of templates; made once, since compiling is dear."""
    built_in = jinja2.PackageLoader("thanknote.templates", "")
    env = environment(jinja2.ChoiceLoader([jinja2.FileSystemLoader(folder), built_in]) if folder else built_in)
    env.filters["opening"] = opening
    return env


def _compiled(kind: Kind, folder: str | None) -> tuple[jinja2.Template, jinja2.Template]:
    """Return subject and body as Jinja templates; an error says the file's own line."""
    try:
        # The lines above are kept as empty ones, so that Jinja counts as the file does.
        subject = _template("\n" * (kind.subject_line - 1) + kind.subject, folder)
        return subject, _template("\n" * (kind.body_line - 1) + kind.body, folder)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"{error.name or kind.origin}:{error.lineno}: {error.message}") from None


@lru_cache
def _template(source: str, folder: str | None) -> jinja2.Template:
    return _environment(folder).from_string(source)


def _written(template: jinja2.Template, kind: Kind, values: Mapping[str, Any]) -> str:
    """Let Jinja write one part of a template."""
    try:
        return template.render(values).lstrip("\n")
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"{error.name or kind.origin}:{error.lineno}: {error.message}") from None
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"{kind.origin}: there is no template called {error.name!r} beside it") from None
    except jinja2.TemplateError as error:
        raise TemplateError(f"{kind.origin}:{_line(error)}: {error.message}") from None
    except Exception as error:  # noqa: BLE001 - whatever a user's template does is the template's fault
        raise TemplateError(f"{kind.origin}:{_line(error)}: {type(error).__name__}: {error}") from None


def _line(error: BaseException) -> int:
    """Return the line of the template in which an error arose: Jinja rewrites tracebacks to template lines."""
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in {"<template>", "<unknown>"}:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _draft(letter: Letter, written: Written) -> Draft:
    brief = letter.brief
    facts = {name: phrase for name, phrase in brief.facts.items() if phrase.usable}
    message = f"Left out to keep the {brief.kind} note within its length."
    findings = [
        about_fact("left-out", "advice", message, path=facts[name].path, text=facts[name].text)
        for name in written.left_out
        if name in facts
    ]
    if "promise" in written.said:
        promise = facts["promise"]
        message = f"Attach what you promised before you send this: {promise.text}."
        findings.append(about_fact("attach", "advice", message, path=promise.path, text=promise.text))
    return Draft(
        kind=brief.kind,
        to=brief.recipient,
        medium=letter.kind.medium,
        subject=written.subject,
        body=written.body,
        findings=(*brief.findings, *findings),
    )
