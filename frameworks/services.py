"""What an organisation sets for itself beside the reference content."""

from django.db import transaction
from django.db.models import Max

from frameworks import library
from frameworks.models import OrganisationBehaviour
from talentgrid import audit
from talentgrid.models import Organisation, User

audit.register({"behaviours_adopted": "adopted the shared leadership values as behaviours"})


@transaction.atomic
def adopt_shared_values(
    *, by: User | None, organisation: Organisation
) -> list[OrganisationBehaviour]:
    """Gives an organisation the four shared leadership values to start from (R47, B19).

    Those that it has, or had and retired, are left as they are: adopting twice changes nothing.
    Returns the behaviours that were added.
    """
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    held = OrganisationBehaviour.objects.filter(organisation=organisation)
    titles = set(held.values_list("title", flat=True))
    last = held.aggregate(last=Max("position"))["last"] or 0
    values = library.sections(library.VALUES)["values"].points.all()
    wanted = [point for point in values if point.title not in titles]
    added = OrganisationBehaviour.objects.bulk_create(
        OrganisationBehaviour(
            organisation=organisation,
            position=last + number,
            title=point.title,
            description=point.text,
        )
        for number, point in enumerate(wanted, start=1)
    )
    if added:
        audit.record(action="behaviours_adopted", by=by, target=organisation, count=len(added))
    return added
