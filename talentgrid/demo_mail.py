"""The demo's e-mails: each is one file beside the database, read on a page of the demo alone."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.headerregistry import Address
from email.message import EmailMessage as Parsed
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from icalendar import Calendar

HEAD = 16_384  # bytes, more than the head of any e-mail here
NEWEST = 50
KEY = re.compile(r"[0-9A-Za-z-]+")


def directory() -> Path:
    """Where the e-mails of this demo are."""
    return directory_beside(settings.DATABASES["default"])


def directory_beside(database: dict[str, Any]) -> Path:
    """Next to an embedded database, so that they go with it; with another one, in var/."""
    is_file = database["ENGINE"].endswith("sqlite3")
    beside = Path(database["NAME"]).parent if is_file else settings.BASE_DIR / "var"
    return beside / "demo-mail"


class DemoMailBackend(BaseEmailBackend):
    """Writes e-mails to files, so that nothing leaves the demo."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            _write(message.message().as_bytes())
        return len(email_messages)


def _write(content: bytes) -> None:
    """One file, there in full or not at all: a reader never meets half of one."""
    folder = directory()
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{timezone.now():%Y%m%dT%H%M%S%f}-{uuid4().hex[:8]}"
    unfinished = folder / f"{name}.tmp"
    unfinished.write_bytes(content)
    os.replace(unfinished, folder / f"{name}.eml")


@dataclass(frozen=True)
class Invitation:
    """What the calendar file of an e-mail says."""

    method: str
    summary: str
    starts_at: datetime
    ends_at: datetime
    place: str
    status: str
    sequence: int


@dataclass(frozen=True)
class Attachment:
    """A file that goes along with an e-mail."""

    name: str
    kind: str
    content: bytes

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)


@dataclass(frozen=True)
class Mail:
    """One e-mail as its reader sees it."""

    key: str
    subject: str
    sender: str
    recipients: tuple[str, ...]
    sent_at: datetime
    text: str
    invitation: Invitation | None
    attachments: tuple[Attachment, ...] = ()

    def attachment(self, name: str) -> Attachment | None:
        """The file of this name, None where there is none."""
        return next((file for file in self.attachments if file.name == name), None)


def newest(*, to: str = "") -> list[Mail]:
    """The newest e-mails, perhaps those to one person alone: part of an address will do."""
    found: list[Mail] = []
    for path in _files():
        if not to or _is_to(path, to.strip().lower()):
            found.append(_read(path))
        if len(found) == NEWEST:
            break
    return found


def read(key: str) -> Mail | None:
    """One e-mail by its key, None where there is none."""
    path = directory() / f"{key}.eml"
    return _read(path) if KEY.fullmatch(key) and path.is_file() else None


def _is_to(path: Path, part: str) -> bool:
    """Whether it went to such an address; no further than to its head is read."""
    with path.open("rb") as file:
        beginning = file.read(HEAD)
    head = message_from_bytes(beginning, policy=policy.default)
    assert isinstance(head, Parsed)
    return any(part in address.lower() for address in _addresses(head))


def _files() -> Iterator[Path]:
    """All of them, the newest first: their names begin with the time."""
    yield from sorted(directory().glob("*.eml"), reverse=True)


def _read(path: Path) -> Mail:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, Parsed)
    body = message.get_body(preferencelist=("plain",))
    return Mail(
        key=path.stem,
        subject=str(message["Subject"]),
        sender=str(message["From"]),
        recipients=tuple(_addresses(message)),
        sent_at=datetime.strptime(path.stem[:21], "%Y%m%dT%H%M%S%f").astimezone(),
        text=body.get_content() if body else "",
        invitation=_invitation(message),
        attachments=tuple(_attachments(message)),
    )


def _addresses(message: Parsed) -> Iterator[str]:
    addresses: tuple[Address, ...] = getattr(message["To"], "addresses", ())
    for address in addresses:
        yield address.addr_spec


def _attachments(message: Parsed) -> Iterator[Attachment]:
    for part in message.iter_attachments():
        name, content = part.get_filename(), part.get_payload(decode=True)
        if name and isinstance(content, bytes):
            yield Attachment(name, part.get_content_type(), content)


def _invitation(message: Parsed) -> Invitation | None:
    for part in message.iter_attachments():
        if part.get_content_type() == "text/calendar":
            return _read_invitation(part.get_content())
    return None


def _read_invitation(content: str) -> Invitation:
    calendar = Calendar.from_ical(content)
    event: Any = calendar.walk("VEVENT")[0]
    return Invitation(
        method=str(calendar["METHOD"]),
        summary=str(event["SUMMARY"]),
        starts_at=event["DTSTART"].dt,
        ends_at=event["DTEND"].dt,
        place=str(event["LOCATION"]),
        status=str(event["STATUS"]),
        sequence=int(event["SEQUENCE"]),
    )
