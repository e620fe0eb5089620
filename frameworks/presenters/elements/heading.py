"""What every page of a framework says beside its text: which version, which edition, from where."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from frameworks.models import Element, Framework
from frameworks.opening import Opened, version_words
from frameworks.presenters.elements.names import edition_phrase, framework_name, full_name
from frameworks.presenters.elements.places import Places
from frameworks.presenters.guide.links import Link
from frameworks.presenters.guide.page import Passage
from frameworks.sources import OURS
from talentgrid.dates import day


def page_frame(opened: Opened, places: Places) -> dict[str, Any]:
    """The name of the framework, and what a reader has to know of this version."""
    framework = opened.framework
    return {
        "framework": framework,
        "name": framework_name(framework),
        "full_name": full_name(framework),
        "overview": Link(full_name(framework), places.overview),
        "is_newest": opened.is_newest,
        "loaded_on": day(framework.loaded_at),
        "newest_url": reverse("framework", args=[framework.key]),
        "is_own_wording": framework.organisation_id is not None,
        "editions": [_edition(content.framework) for content in opened.others],
        "edition": framework.edition,
        "version": version_words(framework),
    }


def added_headings(
    framework: Framework, elements: Iterable[Element], passages: Iterable[Passage]
) -> list[str]:
    """Headings of ours above what is printed without one (A6, A7), alike ones once.

    Only where a page shows printed words: neither where all is ours, nor where an organisation
    loaded its own.
    """
    if framework.document == OURS or framework.organisation_id is not None:
        return []
    titles = [one.title for one in elements if one.is_editorial]
    printed = [one for one in passages if one.section.document != OURS]
    titles += [one.section.title for one in printed if one.heading_is_added]
    return list(dict.fromkeys(titles))


def _edition(framework: Framework) -> Link:
    phrase = edition_phrase(framework)
    return Link(f"{phrase[0].upper()}{phrase[1:]}", reverse("framework", args=[framework.key]))
