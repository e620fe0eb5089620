import json

import pytest
from django.conf import settings

from frameworks.loading import load_all


@pytest.fixture(autouse=True)
def _nothing_loaded_yet(empty_shelves):
    """Tests of loading start from nothing."""


@pytest.fixture
def reference_content(db):
    """What comes with the product, loaded."""
    return load_all(directory=settings.FIXTURES_DIR)


@pytest.fixture
def grid_content():
    """A grid of one row and two columns."""
    return {
        "key": "small_grid",
        "name": "Small grid",
        "document": "004",
        "section": "The grid",
        "axes": [
            {
                "side": "rows",
                "key": "work",
                "title": "Work",
                "levels": [{"number": 1, "key": "good", "title": "Good", "definition": "Done."}],
            },
            {
                "side": "columns",
                "key": "time",
                "title": "Time",
                "levels": [
                    {"number": 1, "key": "later", "title": "Later", "definition": "Later."},
                    {"number": 2, "key": "now", "title": "Now", "definition": "Now."},
                ],
            },
        ],
        "bands": [{"key": "green", "name": "Green", "pattern": "plain", "guidance": ["Go."]}],
        "cells": [small_cell("a", column="later"), small_cell("b", column="now")],
    }


def small_cell(key, *, column):
    return {
        "key": key,
        "code": key.upper(),
        "row": "good",
        "column": column,
        "band": "green",
        "title": f"Cell {key}",
        "appendix_heading": f"Cell {key}",
        "appendix_section": "Appendix",
        "tagline": "A cell",
        "groups": [
            {
                "kind": "question",
                "section": f"Appendix, {key}: Questions",
                "heading": "Questions",
                "items": ["What next?", {"text": "By when?", "follows": 1}],
            }
        ],
    }


@pytest.fixture
def guide_content():
    return {
        "key": "small_guide",
        "name": "Small guide",
        "document": "004",
        "sections": [
            {
                "key": "outer",
                "title": "Outer",
                "section": "Outer",
                "paragraphs": ["Before."],
                "points": [{"key": "first", "text": "First"}],
                "sections": [
                    {"key": "inner", "title": "Inner", "points": [{"key": "first", "text": "1"}]}
                ],
            },
            {"key": "last", "title": "Last", "section": "Last"},
        ],
    }


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        text = content if isinstance(content, str) else json.dumps(content)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write
