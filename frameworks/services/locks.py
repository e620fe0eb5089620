"""One at a time: whoever else changes the same organisation's settings waits."""

from talentgrid.models import Organisation


def lock(organisation: Organisation) -> None:
    """Holds the organisation until the transaction ends."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
