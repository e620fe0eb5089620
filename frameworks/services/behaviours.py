"""The behaviours that an organisation asks of its people, edition by edition (R42, R46)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from frameworks import library
from frameworks.editions import Asked, Changes, Wanted, asked_today, behaviours_of, compare
from frameworks.models import BehaviourEdition, OrganisationBehaviour
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


class ListChanged(Exception):
    """The behaviours are others than when the page was opened; `asked` is what they are now."""

    def __init__(self, asked: Asked) -> None:
        super().__init__("The behaviours were changed meanwhile")
        self.asked = asked


@transaction.atomic
def adopt_shared_values(
    *, by: User | None, organisation: Organisation
) -> list[OrganisationBehaviour]:
    """Gives an organisation the four shared leadership values to start from (R47, B19).

    Those that it has, or had and retired, are left as they are: adopting twice changes nothing.
    Returns the behaviours that were added.
    """
    lock(organisation)
    held = OrganisationBehaviour.objects.filter(organisation=organisation)
    titles = set(held.values_list("title", flat=True))
    last = held.aggregate(last=Max("position"))["last"] or 0
    wanted = [value for value in shared_values() if value.title not in titles]
    added = OrganisationBehaviour.objects.bulk_create(
        _row(value, organisation, position=last + number)
        for number, value in enumerate(wanted, start=1)
    )
    if added:
        audit.record(action="behaviours_adopted", by=by, target=organisation, count=len(added))
    return added


def shared_values() -> list[Wanted]:
    """The four shared leadership values as printed (R47)."""
    points = library.sections(library.VALUES)["values"].points.all()
    return [Wanted(point.title, point.text, SHARED_VALUES) for point in points]


@transaction.atomic
def publish_edition(
    *,
    by: User | None,
    organisation: Organisation,
    state: str,
    wanted: list[Wanted],
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
    edition = BehaviourEdition.objects.create(
        organisation=organisation,
        number=asked.number + 1,
        agreed_with=agreed_with,
        agreed_on=agreed_on,
        published_by=by,
    )
    changes = compare(asked.behaviours, wanted)
    _retire(changes, last=asked.edition)
    edition.listed = _place(edition, changes, wanted)
    edition.save(update_fields=["listed"])
    _record(edition, changes)
    return edition


def _same_edition(
    asked: Asked, wanted: list[Wanted], agreed_with: str, agreed_on: date
) -> BehaviourEdition:
    """The edition that an earlier sending of the same page made; raises ListChanged for another."""
    if asked.edition and _says_the_same(asked.edition, wanted, agreed_with, agreed_on):
        return asked.edition
    raise ListChanged(asked)


def _says_the_same(
    edition: BehaviourEdition, wanted: list[Wanted], agreed_with: str, agreed_on: date
) -> bool:
    if (edition.agreed_with, edition.agreed_on) != (agreed_with, agreed_on):
        return False
    listed = behaviours_of(edition)
    return len(listed) == len(wanted) and all(map(Wanted.says, wanted, listed))


def _retire(changes: Changes, *, last: BehaviourEdition | None) -> None:
    """Ends what is asked no longer; nothing rated against it is touched."""
    ended = [*changes.retired, *(behaviour for behaviour, _ in changes.reworded)]
    OrganisationBehaviour.objects.filter(pk__in=[behaviour.pk for behaviour in ended]).update(
        retired_at=timezone.now(), last_edition=last
    )


def _place(edition: BehaviourEdition, changes: Changes, wanted: list[Wanted]) -> list[int]:
    """Gives every wanted behaviour its place, and returns their keys in order."""
    kept = {behaviour.pk: behaviour for behaviour in changes.unchanged}
    # Two behaviours may not stand at one place, not even on the way: first all move out of it.
    beyond = max((behaviour.position for behaviour in kept.values()), default=0) + len(wanted)
    OrganisationBehaviour.objects.filter(pk__in=kept).update(position=F("position") + beyond)
    listed = []
    for position, wish in enumerate(wanted, start=1):
        behaviour = kept.get(wish.held or 0) or _row(
            wish, edition.organisation, position=position, first_edition=edition
        )
        behaviour.position = position
        behaviour.save()
        listed.append(behaviour.pk)
    return listed


def _row(
    wish: Wanted,
    organisation: Organisation,
    *,
    position: int,
    first_edition: BehaviourEdition | None = None,
) -> OrganisationBehaviour:
    return OrganisationBehaviour(
        organisation=organisation,
        position=position,
        title=wish.title,
        description=wish.description,
        source=wish.source,
        first_edition=first_edition,
    )


def _record(edition: BehaviourEdition, changes: Changes) -> None:
    audit.record(
        action="behaviours_published",
        by=edition.published_by,
        target=edition,
        added=len(changes.added),
        reworded=len(changes.reworded),
        retired=len(changes.retired),
        unchanged=len(changes.unchanged),
    )
