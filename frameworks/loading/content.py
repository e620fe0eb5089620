"""One record of a content file: what it inherits, and how it becomes a row."""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

INHERITED = ("document", "section")
NOTE = "reading"


class ContentError(Exception):
    """A content file cannot be loaded: says which record, and why."""


@dataclass(frozen=True)
class Record:
    """One object of a content file, which knows where it stands."""

    values: dict[str, Any]
    path: str = ""
    inherited: dict[str, str] = field(default_factory=dict)

    def error(self, reason: str) -> ContentError:
        """The error that names this record."""
        return ContentError(f"{self.path}: {reason}" if self.path else reason)

    @property
    def source(self) -> dict[str, str]:
        """Its document and section: its own, or those of the nearest object around it."""
        own = {name: self.values[name] for name in INHERITED if name in self.values}
        return {**self.inherited, **own}

    def get(self, name: str, default: Any = None) -> Any:
        """One plain value."""
        return self.values.get(name, default)

    def allow(self, names: Collection[str]) -> None:
        """Refuse a name that nothing would read, which is a slip of the pen."""
        unknown = sorted(self.values.keys() - {*names, *INHERITED, NOTE})
        if unknown:
            raise self.error(f"unknown name: {', '.join(unknown)}")

    def nested(self, name: str) -> list["Record"]:
        """The records in a list of this one; a bare string is a record with only a text."""
        entries = self.get(name, [])
        if not isinstance(entries, list):
            raise self.error(f"{name}: this must be a list")
        return [self._entry(name, index, entry) for index, entry in enumerate(entries, start=1)]

    def _entry(self, name: str, index: int, entry: Any) -> "Record":
        values = {"text": entry} if isinstance(entry, str) else entry
        label = values.get("key", index) if isinstance(values, dict) else index
        path = " / ".join(filter(None, (self.path, name, str(label))))
        if not isinstance(values, dict):
            raise ContentError(f"{path}: this must be an object or a text")
        return Record(values, path=path, inherited=self.source)

    def make[Row: models.Model](
        self, model: type[Row], *, nested: Iterable[str] = (), **given: Any
    ) -> Row:
        """An unsaved row from the plain values here and those given, checked field by field.

        `nested` names what the caller reads from this record; what it gives is not written here.
        """
        columns = [column for column in model._meta.concrete_fields if not column.primary_key]
        names = {column.name for column in columns}
        self.allow({*nested, *(names - given.keys())})
        values = {**self.source, **self.values, **given}
        row = model(**{name: value for name, value in values.items() if name in names})
        self._check(row, columns)
        return row

    def _check(self, row: models.Model, columns: Iterable[models.Field]) -> None:
        for column in columns:
            self._check_text(column, getattr(row, column.name))
        try:
            # What a row points at is made beside it and has no key yet.
            row.clean_fields(exclude={column.name for column in columns if column.is_relation})
        except ValidationError as error:
            reasons = [
                f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items()
            ]
            raise self.error("; ".join(reasons)) from error

    def _check_text(self, column: models.Field, value: Any) -> None:
        """A column of text would take anything, and write a list down with its brackets."""
        if isinstance(column, models.JSONField) and not is_texts(value):
            raise self.error(f"{column.name}: this must be a list of texts")
        if not isinstance(column, models.CharField | models.TextField):
            return
        if not isinstance(value, str):
            raise self.error(f"{column.name}: this must be a text")
        if value and not value.strip():
            raise self.error(f"{column.name}: there is nothing but spaces in it")


def by_key[Row: models.Model](
    records: Iterable[tuple[Record, Row]], *, name: str = "key"
) -> dict[str, Row]:
    """Rows by their key, or by what else tells them apart; refuses one that is there twice."""
    rows: dict[str, Row] = {}
    for record, row in records:
        key = str(record.get(name))
        if key in rows:
            raise record.error(f"{name}: another record has “{key}” already")
        rows[key] = row
    return rows


def is_texts(value: Any) -> bool:
    """Whether this is a list of texts, none of them empty."""
    return isinstance(value, list) and all(isinstance(text, str) and text.strip() for text in value)


def checksum_of(content: dict) -> str:
    """A fingerprint of the content alone: not of its layout, its order of names or its notes."""
    canonical = json.dumps(without_notes(content), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def without_notes(value: Any) -> Any:
    """The same content without the notes for whoever reads the file."""
    if isinstance(value, dict):
        return {name: without_notes(inner) for name, inner in value.items() if name != NOTE}
    if isinstance(value, list):
        return [without_notes(inner) for inner in value]
    return value


def read_file(path: Path) -> dict[str, Any]:
    """The content of a file; says at which line it is broken."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ContentError(f"this cannot be read: {error}") from error
    if not isinstance(content, dict):
        raise ContentError("this must be one object")
    return content
