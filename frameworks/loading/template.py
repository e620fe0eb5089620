"""Our own file of a framework, as a form for the official wording."""

from typing import Any

from django.conf import settings

from frameworks.loading.content import read_file
from frameworks.sources import OFFICIAL, OURS

HOW_TO = (
    "This file has the form that Talentgrid reads. Put the official words in place of those "
    "under title, text, example, paragraphs, descriptors, change_from, change_to and definition. "
    "Keep every key, kind, stage, scale and number as it is, so that what was rated earlier lines "
    "up. Prompts may be changed, added and left out. Notes under reading are not loaded."
)

# Says that the official wording is not here.
ABOUT_OURS = {"hlm_wording"}


def template_of(key: str) -> dict[str, Any]:
    """The file of a framework. Our own words in it are marked as those to be replaced."""
    content = _without_notes(read_file(settings.FIXTURES_DIR / f"{key}.json"))
    ours = content["document"] == OURS
    source = {"document": OFFICIAL, "section": "Where the words are from"} if ours else {}
    sections = [one for one in content["sections"] if one["key"] not in ABOUT_OURS]
    return {"reading": HOW_TO, **content, **source, "sections": sections}


def _without_notes(value: Any) -> Any:
    """Without the notes on our own file."""
    if isinstance(value, dict):
        return {name: _without_notes(inner) for name, inner in value.items() if name != "reading"}
    if isinstance(value, list):
        return [_without_notes(inner) for inner in value]
    return value
