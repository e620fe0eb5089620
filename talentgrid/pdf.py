"""PDFs from Typst templates: tagged (PDF/UA), in our own font, the same bytes for the same data."""

import json
from datetime import datetime
from typing import Any

import typst
from django.conf import settings

TEMPLATES = settings.BASE_DIR / "templates" / "documents"
FONTS = settings.BASE_DIR / "static" / "build" / "fonts"


def compile_pdf(template: str, data: dict[str, Any], *, made_at: datetime) -> bytes:
    """The template, a file of templates/documents/, filled with the data.

    The data travels beside the template as JSON and is never part of its markup, so that no text
    in it can be read as instructions. `made_at` is the date that the document says it was made.
    """
    return typst.compile(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        font_paths=[str(FONTS)] if FONTS.is_dir() else [],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=int(made_at.timestamp()),
    )
