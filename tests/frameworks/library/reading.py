"""What the tests of the library read pages with, and the frameworks by short names."""

import json
import re
from html import unescape

from django.conf import settings

from frameworks import library
from frameworks.loading import load_framework

ASPIRANT = library.SUCCESS_PROFILE
EXISTING = library.SUCCESS_PROFILE_EXISTING
INDICATORS = library.INDICATORS
TRANSITIONS = library.TRANSITIONS
MODEL = library.LEADERSHIP_MODEL


def words(response):
    """The words of the main part of a page, without its tags."""
    main = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return squeezed(unescape(re.sub(r"<[^>]*>", " ", main)))


def squeezed(text):
    """One space for many, and none before a full stop, which stands apart from a link."""
    return re.sub(r"\s+", " ", text).replace(" .", ".").strip()


def load_changed(key, text, **given):
    """A new version of a framework, in which the first element has another text."""
    content = json.loads((settings.FIXTURES_DIR / f"{key}.json").read_text(encoding="utf-8"))
    content["elements"][0]["elements"][0]["text"] = text
    return load_framework(content, **given).framework
