"""The guide as a PDF: for the employee or the manager, also in large print (R50, R55)."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any

from django.utils import timezone

from frameworks import documents
from frameworks.guide_parts import (
    BOXES,
    COVERS,
    FLOW_NOTE,
    GRID_HEADINGS,
    PARTS,
    STYLES,
    Audience,
    GuideForm,
)
from frameworks.library import GUIDE, Guide, Shelf
from frameworks.models import GuideSection
from frameworks.presenters.guide.chapters import printed_under
from frameworks.presenters.guide.flow import STEPS
from frameworks.presenters.guide.page import NOTES
from frameworks.sources import document_name, source_line
from talentgrid.dates import day
from talentgrid.pdf import compile_pdf

Style = GuideSection.Style


def guide_pdf(form: GuideForm, *, shelf: Shelf, organisation: str = "") -> bytes:
    """The newest version of the guide, made once a process for each organisation."""
    data = json.dumps(guide_data(form, shelf, organisation), ensure_ascii=False)
    return _compiled(data, _loaded_on(shelf))


def guide_data(form: GuideForm, shelf: Shelf, organisation: str = "") -> dict[str, Any]:
    """What the template fills in."""
    reader = form.reader
    cover = COVERS[reader]
    return {
        "title": cover.title,
        "subtitle": cover.subtitle,
        "in_short": cover.in_short,
        "organisation": organisation,
        "large_print": form.is_large_print,
        "as_of": f"As of {day(_loaded_on(shelf))}",
        "parts": [
            {
                "title": part.title,
                "lead": part.lead,
                "rows": [[_entry(shelf, key, reader) for key in row] for row in part.rows],
            }
            for part in PARTS[reader]
        ],
        "sources": [_source(guide) for guide in shelf.guides],
        "our_headings": _our_headings(shelf, reader),
    }


def _loaded_on(shelf: Shelf) -> date:
    frameworks = [shelf.grid.framework, *(guide.framework for guide in shelf.guides)]
    return timezone.localdate(max(framework.loaded_at for framework in frameworks))


def _entry(shelf: Shelf, key: str, reader: Audience) -> dict[str, Any]:
    return _boxes(shelf) if key == BOXES else _section(shelf, shelf.section(key), reader)


def _boxes(shelf: Shelf) -> dict[str, Any]:
    bands = shelf.grid.bands
    return {
        **documents.grid_data(documents.Form.FULL, shelf),
        "kind": "boxes",
        "headings": GRID_HEADINGS,
        "colours": [{"title": band.name, "paragraphs": band.guidance} for band in bands],
        "source": "",  # the document that most of the guide is from
    }


def _section(shelf: Shelf, section: GuideSection, reader: Audience) -> dict[str, Any]:
    """One section as printed, with what this product adds to it."""
    inner = [_section(shelf, one, reader) for one in _inner(section, reader)]
    return {
        "kind": "section",
        "title": section.title,
        "note": NOTES.get(section.key, ""),
        "paragraphs": section.paragraphs,
        "style": STYLES.get(section.key, section.style),
        "points": [{"title": one.title, "text": one.text} for one in section.points.all()],
        "closing": section.closing,
        "reference": section.reference,
        "source": _source_below(shelf, section),
        "inner": _numbered(inner) if section.style == Style.NUMBERED else inner,
        **_added(shelf, section),
    }


def _inner(section: GuideSection, reader: Audience) -> Iterable[GuideSection]:
    """The sections under one that speak to this reader."""
    if section.parent_id is not None:
        return ()
    return (one for one in section.children.all() if one.audience in {reader, Audience.BOTH})


def _numbered(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The stages of a conversation, which the text calls by their numbers (R62)."""
    return [
        {**section, "title": f"{number}. {section['title']}"}
        for number, section in enumerate(sections, start=1)
    ]


def _source_below(shelf: Shelf, section: GuideSection) -> str:
    """Said of each section that is not from the document that most of the guide is from."""
    [main] = [guide.framework for guide in shelf.guides if guide.framework.key == GUIDE]
    is_elsewhere = section.document != main.document
    return source_line(section, printed_under(section)) if is_elsewhere else ""


def _added(shelf: Shelf, section: GuideSection) -> dict[str, Any]:
    """What stands below the text of a section: our eight steps (A4), the levels (R38)."""
    if section.key == "conversation_process":
        steps = [{"title": name, "text": text} for name, text, _ in STEPS]
        return {"steps": steps, "steps_note": FLOW_NOTE}
    if section.key == "how_to_rate_performance":
        levels = reversed(shelf.grid.rows)
        return {"levels": [{"title": one.title, "text": one.rating_description} for one in levels]}
    return {}


def _source(guide: Guide) -> str:
    title, document = guide.framework.name, document_name(guide.framework)
    return title if title.startswith(document) else f"{title}, from: {document}"


def _our_headings(shelf: Shelf, reader: Audience) -> list[str]:
    """The headings above what was printed without one."""
    keys = [key for part in PARTS[reader] for row in part.rows for key in row if key != BOXES]
    tops = [shelf.section(key) for key in keys]
    sections = [one for top in tops for one in (top, *_inner(top, reader))]
    added = [one.title for one in sections if one.title not in one.section]
    return [*added, *GRID_HEADINGS.values()]


@lru_cache(maxsize=32)
def _compiled(data: str, loaded_on: date) -> bytes:
    made_at = datetime.combine(loaded_on, time.min, tzinfo=UTC)
    return compile_pdf("guide.typ", json.loads(data), made_at=made_at)
