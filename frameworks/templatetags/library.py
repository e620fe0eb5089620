"""What the pages of the library need beside the text itself."""

import re
from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from frameworks.searching import Piece

register = template.Library()

# An address as the documents print them, without the full stop of the sentence around it.
ADDRESS = re.compile(r"((?:https?://|www\.)[\w./-]*[\w/])")


@register.filter
def linked(text: str) -> SafeString:
    """The text, in which the web addresses that it names are links."""
    # Split at a group, every second piece is an address.
    pieces = enumerate(ADDRESS.split(text))
    return format_html_join(
        "", "{}", ((_link(piece) if at % 2 else piece,) for at, piece in pieces)
    )


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """A text in which what was looked for is marked. An include for each would be slow."""
    around = {True: (SafeString("<mark>"), SafeString("</mark>")), False: ("", "")}
    shown = ((around[piece.is_match], piece.text) for piece in pieces)
    return format_html_join("", "{}{}{}", ((start, text, end) for (start, end), text in shown))


@register.filter
def sentence(text: str) -> str:
    """The text with a full stop, unless a heading that it ends with has a mark of its own."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _link(address: str) -> SafeString:
    href = address if address.startswith("http") else f"https://{address}"
    return format_html('<a href="{}">{}</a>', href, address)
