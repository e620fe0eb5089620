"""What a framework of elements says, as entries to search."""

from collections.abc import Iterator

from frameworks.library import FrameworkContent
from frameworks.models import Element, GuideSection
from frameworks.presenters.elements.names import full_name
from frameworks.presenters.elements.places import Places
from frameworks.presenters.elements.sections import has_heading, shown_scales, transition_of
from frameworks.presenters.search.groups import Group, group_of
from frameworks.searching import Entry

TOGETHER = "together"  # the place on the page of a framework


def element_entries(content: FrameworkContent) -> Iterator[Entry]:
    """Every text of one version of a framework."""
    places, name = Places(content), full_name(content.framework)
    yield Entry(Group.PAGES, "Framework", "", name, places.overview)
    for element in content.elements:
        yield from _entries(places, element, name)
    for scale in shown_scales(content):
        for level in scale.levels.all():
            text = f"{level.title}: {level.definition}"
            yield Entry(Group.BEHAVIOURS, "Level", name, text, f"{places.overview}#levels")
    for text in (*map(str, content.rules.values()), *map(str, content.relations)):
        yield Entry(Group.GUIDANCE, "Reading it", name, text, f"{places.overview}#{TOGETHER}")
    for section in content.sections.values():
        yield from _section_entries(places, section, name)


def _entries(places: Places, element: Element, name: str) -> Iterator[Entry]:
    url, holder = places.url(element), places.holder(element)
    kind, group = element.get_kind_display(), group_of(element)
    if holder == element:
        yield Entry(Group.PAGES, kind, name, element.title or element.name, url)
    if element.short_title:
        yield Entry(Group.PAGES, kind, name, element.short_title, url)
    place = f"{holder.name}, {name}"
    for text in _texts(element, has_page=holder == element):
        yield Entry(group, kind, place, text, url)
    if element.example:
        yield Entry(group, f"{kind}: example", place, element.example, url)


def _texts(element: Element, *, has_page: bool) -> list[str]:
    """What is printed of it; a line without a page of its own has its title before its text."""
    title = "" if has_page or not element.title else element.title
    text = ": ".join(filter(None, (title, element.text)))
    descriptors = ", ".join(element.descriptors)
    return [one for one in (text, *element.paragraphs, descriptors) if one]


def _section_entries(places: Places, section: GuideSection, name: str) -> Iterator[Entry]:
    url, place = _section_place(places, section, name)
    if has_heading(section):
        yield Entry(Group.PAGES, "Guidance", place, section.title, url)
    texts = [*section.paragraphs, *section.closing]
    texts += [": ".join(filter(None, (one.title, one.text))) for one in section.points.all()]
    for text in texts:
        yield Entry(Group.GUIDANCE, "Guidance", f"{section.title}, {place}", text, url)


def _section_place(places: Places, section: GuideSection, name: str) -> tuple[str, str]:
    """Its address, and the page that it stands on by name."""
    transition = transition_of(section)
    if transition and places.content.has(transition):
        page = places.content.element(transition)
        return f"{places.url(page)}#{section.key}", f"{page.name}, {name}"
    return f"{places.overview}#{section.key}", name
