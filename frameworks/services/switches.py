"""Which frameworks an organisation uses in its talent conversations."""

from django.db import transaction

from frameworks.library import FRAMEWORKS
from frameworks.models import FrameworkInUse
from talentgrid import audit
from talentgrid.models import Organisation, User

audit.register(
    {
        "framework_switched_on": "switched a framework on for talent conversations",
        "framework_switched_off": "switched a framework off for talent conversations",
    }
)


@transaction.atomic
def switch_on(*, by: User | None, organisation: Organisation, key: str) -> FrameworkInUse:
    """Offers a framework in the talent conversations of an organisation; once is enough.

    Raises KeyError for one that is no framework of elements.
    """
    if key not in FRAMEWORKS:
        raise KeyError(key)
    in_use, created = FrameworkInUse.objects.get_or_create(
        organisation=organisation, key=key, defaults={"switched_on_by": by}
    )
    if created:
        audit.record(action="framework_switched_on", by=by, target=organisation, framework=key)
    return in_use


@transaction.atomic
def switch_off(*, by: User | None, organisation: Organisation, key: str) -> None:
    """Takes a framework out of new pages. What was rated against it stays where it is."""
    gone, _ = FrameworkInUse.objects.filter(organisation=organisation, key=key).delete()
    if gone:
        audit.record(action="framework_switched_off", by=by, target=organisation, framework=key)
