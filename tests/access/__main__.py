"""Writes docs/who-sees-what.md again: `python -m tests.access`."""

import tests.environment  # noqa: F401  settings read the environment when they are imported

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "talentgrid.settings")
django.setup()

from tests.access.document import DOCUMENT, document
from tests.access.test_access import ROWS

DOCUMENT.write_text(document(ROWS), encoding="utf-8")
