"""The official wording of a framework, loaded by an organisation that may use it."""

from django.db import transaction
from django.utils import timezone

from frameworks.loading import Loaded, load_framework
from frameworks.loading.official import Official
from frameworks.models import Framework, OwnWording
from frameworks.services.locks import lock
from talentgrid import audit
from talentgrid.models import Organisation, User

audit.register(
    {
        "official_wording_loaded": "confirmed the right to official wording and loaded it",
        "official_wording_set_aside": "set official wording aside",
        "official_wording_taken_up": "took official wording up again",
    }
)

STATEMENT = "We have the right to use this text in our organisation."


@transaction.atomic
def load_official(
    *, by: User | None, organisation: Organisation, official: Official, statement: str = STATEMENT
) -> Loaded:
    """Loads the wording for this organisation alone; the same file twice makes one version.

    It is what the organisation reads from now on, also where it was loaded before and a later
    one since. What was rated keeps the wording that it was rated against.
    """
    lock(organisation)
    loaded = load_framework(official.content, organisation=organisation)
    wording, created = OwnWording.objects.get_or_create(
        framework=loaded.framework, defaults={"statement": statement, "loaded_by": by}
    )
    if not created:
        _take_up(wording, by=by)
        return loaded
    audit.record(
        action="official_wording_loaded",
        by=by,
        target=loaded.framework,
        framework=official.key,
        version=loaded.framework.version,
        records=loaded.records,
    )
    return loaded


@transaction.atomic
def set_wording_aside(*, by: User | None, framework: Framework) -> None:
    """Goes back to the wording that everybody reads, whatever version of its own it used."""
    lock(_owner(framework))
    wordings = OwnWording.objects.filter(
        framework__key=framework.key, framework__organisation=framework.organisation
    )
    if wordings.filter(set_aside_at=None).update(set_aside_at=timezone.now()):
        audit.record(
            action="official_wording_set_aside",
            by=by,
            target=framework,
            framework=framework.key,
            version=framework.version,
        )


@transaction.atomic
def take_up_wording(*, by: User | None, framework: Framework) -> None:
    """Uses a wording again that was set aside."""
    lock(_owner(framework))
    _take_up(OwnWording.objects.get(framework=framework), by=by)


def _owner(framework: Framework) -> Organisation:
    if framework.organisation is None:
        raise ValueError("this is everybody's wording, not one organisation's")
    return framework.organisation


def _take_up(wording: OwnWording, *, by: User | None) -> None:
    """Makes this the version in use: later ones are set aside."""
    framework = wording.framework
    later = OwnWording.objects.filter(
        framework__key=framework.key,
        framework__organisation=framework.organisation,
        framework__version__gt=framework.version,
        set_aside_at=None,
    )
    changed = later.update(set_aside_at=timezone.now())
    if wording.set_aside_at is not None:
        wording.set_aside_at = None
        wording.save()
    elif not changed:
        return
    audit.record(
        action="official_wording_taken_up",
        by=by,
        target=framework,
        framework=framework.key,
        version=framework.version,
    )
