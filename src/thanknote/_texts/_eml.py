"""A saved e-mail as a note: its subject, its first recipient, and its text, each traced back into the file."""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage

from thanknote._texts._html import seen
from thanknote._texts._note import Note, limited
from thanknote._texts._traced import Traced, as_it_is, made_of, standing_at
from thanknote.errors import ThanknoteError

_HEADER = re.compile(r"^(subject|to):[ \t]*((?:.|\r?\n(?=[ \t]))*)", re.IGNORECASE | re.MULTILINE)
_BLANK = re.compile("(?:\r\n|\n|\r(?!\n)){2}")
_QUOTED = re.compile("=(?:([0-9A-Fa-f]{2})|[ \t]*(?:\r\n|\n|\r|$))|(?s:.)")


def read_mail(raw: str, name: str, encoding: str) -> Note:
    """Return an e-mail as a note.

    Args:
        raw: the text of the file.
        name: the file.
        encoding: what the file is encoded in, for parts in an encoding of their own.

    Raises:
        ThanknoteError: it has no text, or one too long to be a note.
    """
    message = email.message_from_string(raw, policy=email.policy.default)
    found = _text_part(message)
    if found is None:
        raise ThanknoteError(f"{name} has no text to check; save the note as plain text, then check that.")
    part, at = found[0], _whereabouts(raw, message, found[0])
    body = _content(raw, part, at, encoding)
    if found[1]:
        body = _seen_of(body)
    body = body.sub("\r\n?", "\n")
    body = body[len(body.text) - len(body.text.lstrip("\n")) : len(body.text.rstrip())]
    to, addresses = " ".join(_decoded(message, "to")), _addresses(message)
    if addresses:
        to = addresses[0] if len(addresses) == 1 else ""
    subject = _subject(raw, message)
    # The rest may be attachments, of which many notes at once would be too much to keep.
    raw = raw[: max(body.starts[-1], subject.starts[-1], *body.ends[-1:]) + 1]
    return limited(Note(body, subject, to=to, raw=raw, name=name, encoding=encoding, plain=False))


def _text_part(message: EmailMessage) -> tuple[EmailMessage, bool] | None:
    """Return the part that a reader sees, and whether it is HTML; one with words before one without."""
    if not message.is_multipart() and message.get_content_maintype() == "text":
        return message, message.get_content_subtype() == "html"
    texts = [part for part in message.walk() if part.get_content_maintype() == "text" and not part.is_attachment()]
    for kind in ("plain", "html"):
        for part in texts:
            if part.get_content_subtype() == kind and str(part.get_payload()).strip():
                return part, kind == "html"
    return None


def _whereabouts(raw: str, message: EmailMessage, wanted: EmailMessage) -> int:
    """Return where a part's content begins in the file: after the blank line that ends its headers."""
    at = 0
    for part in message.walk():
        payload = "" if part.is_multipart() else str(part.get_payload())
        for blank in _BLANK.finditer(raw, at):
            if raw.startswith(payload, blank.end()):
                at = blank.end()
                break
        if part is wanted:
            return at
        at = max(at - 1, 0) + len(payload)
    return 0


def _content(raw: str, part: EmailMessage, at: int, encoding: str) -> Traced:
    """Return the content of a part, which begins at an offset of the file."""
    payload = str(part.get_payload())
    transfer = str(part.get("content-transfer-encoding", "")).strip().lower()
    charset = _known(part.get_content_charset("utf-8"))
    if transfer == "base64" or not raw.startswith(payload, at):
        # No place in base64 would tell a reader anything.
        content = part.get_payload(decode=True)
        return standing_at(content.decode(charset, "replace") if isinstance(content, bytes) else payload, at)
    if transfer != "quoted-printable" and (charset == encoding or payload.isascii()):
        return as_it_is(raw)[at : at + len(payload)]
    octets = _octets(payload, at, encoding, quoted=transfer == "quoted-printable")
    return made_of(_characters(octets, charset), at + len(payload))


def _octets(payload: str, at: int, encoding: str, *, quoted: bool) -> Iterator[tuple[int, int, int]]:
    """Yield each byte of a part with where it begins and ends in the file."""
    file = encoding if encoding in {"cp1252", "latin-1"} else "utf-8"
    for found in _QUOTED.finditer(payload) if quoted else re.finditer("(?s:.)()", payload):
        first, last = at + found.start(), at + found.end()
        if quoted and found[0].startswith("=") and len(found[0]) > 1:
            if found[1]:
                yield int(found[1], 16), first, last
        elif found[0]:
            yield from ((octet, first, last) for octet in found[0].encode(file, "replace"))


def _characters(octets: Iterator[tuple[int, int, int]], charset: str) -> Iterator[tuple[str, int, int]]:
    decoder = codecs.getincrementaldecoder(charset)("replace")
    began: int | None = None
    last = 0
    for octet, first, last in octets:
        began = first if began is None else began
        if text := decoder.decode(bytes((octet,))):
            yield text, began, last
            began = None
    if text := decoder.decode(b"", final=True):
        yield text, last if began is None else began, last


def _known(charset: str) -> str:
    """Return the name of an encoding of text, UTF-8 for one that Python does not know."""
    try:
        "a".encode(charset)
        codecs.getincrementaldecoder(charset)("replace").decode(b"a")
        return codecs.lookup(charset).name
    except (LookupError, ValueError, AttributeError):
        return "utf-8"


def _seen_of(source: Traced) -> Traced:
    """Return what a reader sees of an HTML part, traced into the file."""
    shown = seen(source.text)
    ends = [source.ends[max(end - 1, 0)] if source.ends else 0 for end in shown.ends]
    return Traced(shown.text, [source.starts[start] for start in shown.starts], ends)


def _subject(raw: str, message: EmailMessage) -> Traced:
    head = _BLANK.search(raw)
    for header in _HEADER.finditer(raw, 0, head.end() if head else len(raw)):
        if header[1].lower() == "subject":
            written = as_it_is(raw)[header.start(2) : header.end(2)].sub("\r\n?|\n", "").strip()
            decoded = _decoded(message, "subject")
            if not decoded or decoded[0].strip() == written.text:
                return written
            return standing_at(" ".join(decoded[0].split()), header.start(2))
    return standing_at("", 0)


def _decoded(message: EmailMessage, name: str) -> list[str]:
    """Return the values of a header; none for one that Python's parser breaks on."""
    try:
        return [str(value) for value in message.get_all(name, [])]
    except Exception:  # noqa: BLE001 - it raises IndexError, AttributeError and more for headers that are broken
        return []


def _addresses(message: EmailMessage) -> list[str]:
    try:
        return [
            f"{address.display_name} <{address.addr_spec}>" if address.display_name else address.addr_spec
            for header in message.get_all("to", [])
            for address in header.addresses
        ]
    except Exception:  # noqa: BLE001 - the same
        return []
