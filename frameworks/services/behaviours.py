"""The behaviours that an organisation asks of its people, edition by edition (R42, R46)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from frameworks import library
from frameworks.editions import Asked, Behaviour, asked_today, behaviours_in, compare
from frameworks.loading import load_framework
from frameworks.models import BehaviourEdition, Element, Framework, FrameworkInUse
from frameworks.services.locks import lock
from talentgrid import audit
from talentgrid.models import Organisation, User

audit.register(
    {
        "behaviours_adopted": "adopted the shared leadership values as behaviours",
        "behaviours_published": "published an edition of the behaviours",
    }
)

SHARED_VALUES = "Shared leadership values"
OURS = "Ours"  # the document of what an organisation writes itself
OUR_LIST = "What we ask of everybody"
SCALE = "expectations"
KEY = "behaviour_"


class ListChanged(Exception):
    """The behaviours are others than when the page was opened; `asked` is what they are now."""

    def __init__(self, asked: Asked) -> None:
        super().__init__("The behaviours were changed meanwhile")
        self.asked = asked


@transaction.atomic
def adopt_shared_values(*, by: User | None, organisation: Organisation) -> list[Behaviour]:
    """Gives an organisation that asks nothing yet the four shared leadership values (R47, B19).

    Adopting twice changes nothing. Returns the behaviours that were added.
    """
    lock(organisation)
    if asked_today(organisation).framework:
        return []
    added = behaviours_in(_write(organisation, shared_values(), edition=""))
    audit.record(action="behaviours_adopted", by=by, target=organisation, count=len(added))
    return added


def shared_values() -> list[Behaviour]:
    """The four shared leadership values as printed (R47)."""
    points = library.sections(library.VALUES)["values"].points.all()
    return [Behaviour(point.title, point.text, SHARED_VALUES) for point in points]


@transaction.atomic
def publish_edition(
    *,
    by: User | None,
    organisation: Organisation,
    state: str,
    wanted: list[Behaviour],
    agreed_with: str,
    agreed_on: date,
) -> BehaviourEdition:
    """Publishes the wanted list as the next edition, from what was asked in `state`.

    Sending the same twice publishes once. Raises ListChanged where somebody else was first, and
    ValidationError for an empty list.
    """
    lock(organisation)
    asked = asked_today(organisation)
    if asked.state != state:
        return _same_edition(asked, wanted, agreed_with, agreed_on)
    if not wanted:
        raise ValidationError("Keep or add at least one behaviour")
    number = asked.number + 1
    edition = BehaviourEdition.objects.create(
        framework=_write(
            organisation, _with_keys(organisation, asked, wanted), edition=f"Edition {number}"
        ),
        organisation=organisation,
        number=number,
        agreed_with=agreed_with,
        agreed_on=agreed_on,
        published_by=by,
    )
    changes = compare(asked.behaviours, wanted)
    audit.record(
        action="behaviours_published",
        by=by,
        target=edition,
        added=len(changes.added),
        reworded=len(changes.reworded),
        retired=len(changes.retired),
        unchanged=len(changes.unchanged),
    )
    return edition


def _same_edition(
    asked: Asked, wanted: list[Behaviour], agreed_with: str, agreed_on: date
) -> BehaviourEdition:
    """The edition that an earlier sending of the same page made; raises ListChanged for another."""
    edition = asked.edition
    if (
        edition
        and (edition.agreed_with, edition.agreed_on) == (agreed_with, agreed_on)
        and len(asked.behaviours) == len(wanted)
        and all(map(Behaviour.says_what, wanted, asked.behaviours))
    ):
        return edition
    raise ListChanged(asked)


# The list as a version of a framework ---------------------------------------------------------


def _with_keys(
    organisation: Organisation, asked: Asked, wanted: list[Behaviour]
) -> list[Behaviour]:
    """The wanted list with its keys: one that goes on from one asked today keeps its own."""
    kept = {behaviour.key for behaviour in asked.behaviours}
    following = _last_number(organisation)
    listed = []
    for wish in wanted:
        key = wish.key
        if key not in kept:
            following += 1
            key = f"{KEY}{following}"
        listed.append(Behaviour(wish.title, wish.description, wish.source, key))
    return listed


def _last_number(organisation: Organisation) -> int:
    """The highest number in a key that this organisation ever gave a behaviour."""
    keys = Element.objects.filter(
        framework__key=library.BEHAVIOURS,
        framework__organisation=organisation,
        kind=Element.Kind.BEHAVIOUR,
    ).values_list("key", flat=True)
    return max((int(key.removeprefix(KEY)) for key in set(keys)), default=0)


def _write(organisation: Organisation, listed: list[Behaviour], *, edition: str) -> Framework:
    """A version with these behaviours, which people are rated against from now on."""
    loaded = load_framework(_content(listed, edition), organisation=organisation)
    FrameworkInUse.objects.get_or_create(organisation=organisation, key=library.BEHAVIOURS)
    return loaded.framework


def _content(listed: list[Behaviour], edition: str) -> dict[str, Any]:
    """The list as reference content is written down: a scale, and one part with everything."""
    return {
        "key": library.BEHAVIOURS,
        "name": library.BEHAVIOURS_NAME,
        "edition": edition,
        "document": OURS,
        "section": OUR_LIST,
        "scales": [_scale()],
        "elements": [
            {
                "key": library.BEHAVIOURS_PART,
                "kind": Element.Kind.PART.value,
                "title": OUR_LIST,
                "elements": [_element(wish, at) for at, wish in enumerate(listed, start=1)],
            }
        ],
    }


def _scale() -> dict[str, Any]:
    """Behaviours are rated on the three levels of the grid's rows (R41), in its words."""
    rows = library.current_grid().rows[::-1]
    return {
        "key": SCALE,
        "title": "How far it meets expectations",
        "document": rows[0].document,
        "section": rows[0].section,
        "levels": [
            {
                "number": level.number,
                "key": level.key,
                "title": level.title,
                "definition": level.definition,
            }
            for level in rows
        ],
    }


def _element(wish: Behaviour, at: int) -> dict[str, Any]:
    """A behaviour is taken from its source, as print is from a document."""
    source = {"section": wish.source} if wish.source else {}
    return {
        "key": wish.key or f"{KEY}{at}",
        "kind": Element.Kind.BEHAVIOUR.value,
        "title": wish.title,
        "text": wish.description,
        "scale": SCALE,
        **source,
    }
