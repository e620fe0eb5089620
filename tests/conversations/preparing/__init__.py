"""Reflecting and preparing."""

import re

from django.urls import reverse


def at(conversation, name: str, *args: str) -> str:
    """The address of a page of this conversation."""
    return reverse(name, args=[conversation.pk, *args])


def words(page) -> str:
    """A page as one line, so that a sentence may be looked for wherever it breaks."""
    return re.sub(r"\s+", " ", page.content.decode())
