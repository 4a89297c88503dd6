"""A template of a kind, compiled and written out by Jinja; what goes wrong is told with the file's own line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2

from thanknote._render._vary import AbsentFormError, LetterEnvironment, environment
from thanknote.errors import TemplateError
from thanknote.kinds import SUFFIX, Kind


def compiled(kind: Kind, folder: str | None) -> tuple[jinja2.Template, jinja2.Template]:
    """Return subject and body of a kind as Jinja templates.

    Args:
        kind: the kind.
        folder: the user's folder of templates, in which included files are searched first.

    Raises:
        TemplateError: the template is no Jinja; says file and line.
    """
    try:
        # The lines above are kept as empty ones, so that Jinja counts as the file does.
        subject = _template("\n" * (kind.subject_line - 1) + kind.subject, folder)
        return subject, _template("\n" * (kind.body_line - 1) + kind.body, folder)
    except jinja2.TemplateSyntaxError as error:
        raise _syntax(error, kind) from None


def written(template: jinja2.Template, kind: Kind, values: Mapping[str, Any]) -> str:
    """Return what Jinja writes for these values, all wordings marked.

    Raises:
        TemplateError: the template asks for what is not there, or fails otherwise; says file and line.
    """
    try:
        return template.render(values).lstrip("\n")
    except jinja2.TemplateSyntaxError as error:
        raise _syntax(error, kind) from None
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"{_place(error, kind)}: there is no template called {error.name!r} beside it") from None
    except (jinja2.TemplateError, AbsentFormError) as error:
        raise TemplateError(f"{_place(error, kind)}: {error}") from None
    except Exception as error:  # noqa: BLE001 - whatever a user's template does is the template's fault
        raise TemplateError(f"{_place(error, kind)}: {type(error).__name__}: {error}") from None


@lru_cache
def _environment(folder: str | None) -> LetterEnvironment:
    """Return the environment for the user's folder of templates; made once, since compiling is dear."""
    built_in = jinja2.PackageLoader("thanknote.templates", "")
    env = environment(jinja2.ChoiceLoader([jinja2.FileSystemLoader(folder), built_in]) if folder else built_in)
    env.filters["opening"] = _opening
    return env


@lru_cache
def _template(source: str, folder: str | None) -> jinja2.Template:
    return _environment(folder).from_string(source)


def _opening(text: str) -> str:
    """Return the words as they open a sentence: a small first letter becomes a capital, iOS and dbt stay."""
    first = str(text).split(" ", 1)[0]
    plain = (first.islower() and first.isalpha()) or any(mark in first for mark in "-'’")
    return text[:1].upper() + text[1:] if plain else text


def _syntax(error: jinja2.TemplateSyntaxError, kind: Kind) -> TemplateError:
    return TemplateError(f"{error.name or kind.origin}:{error.lineno}: {error.message}")


def _place(error: BaseException, kind: Kind) -> str:
    """Return file and line of the template in which an error arose: Jinja rewrites tracebacks to template lines."""
    folder = str(Path(kind.origin).parent) + "/"
    file, line, trace = kind.origin, kind.body_line, error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name in {"<template>", "<unknown>"}:
            file, line = kind.origin, trace.tb_lineno
        elif name.endswith(SUFFIX):
            # The user's files by the path that the user gave, ours by their names.
            file, line = (name if name.startswith(folder) else Path(name).name), trace.tb_lineno
        trace = trace.tb_next
    return f"{file}:{line}"
