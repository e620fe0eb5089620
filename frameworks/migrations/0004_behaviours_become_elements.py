import hashlib

from django.db import migrations

KEY = "organisation_behaviours"
NAME = "Behaviours one by one"
SOURCE = {"document": "Ours", "section": "What we ask of everybody"}


def make_versions(apps, schema_editor):
    """A version for each edition, and one for what was asked before the first."""
    behaviours = apps.get_model("frameworks", "OrganisationBehaviour").objects
    in_use = apps.get_model("frameworks", "FrameworkInUse").objects
    for organisation in set(behaviours.values_list("organisation_id", flat=True)):
        rows = {row.pk: row for row in behaviours.filter(organisation_id=organisation)}
        for number, (edition, listed) in enumerate(_lists(apps, organisation, rows), start=1):
            framework = _framework(apps, organisation, number, edition, listed)
            _fill(apps, framework, listed)
        in_use.get_or_create(organisation_id=organisation, key=KEY)


def _lists(apps, organisation, rows):
    before = [row for row in rows.values() if row.first_edition_id is None]
    if before:
        yield None, sorted(before, key=lambda row: (row.position, row.pk))
    editions = apps.get_model("frameworks", "BehaviourEdition").objects
    for edition in editions.filter(organisation_id=organisation).order_by("number"):
        yield edition, [rows[key] for key in edition.listed]


def _framework(apps, organisation, number, edition, listed):
    model = apps.get_model("frameworks", "Framework")
    said = [(row.pk, row.title, row.description, row.source) for row in listed]
    framework = model.objects.create(
        key=KEY,
        version=number,
        name=NAME,
        edition=f"Edition {edition.number}" if edition else "",
        organisation_id=organisation,
        document=SOURCE["document"],
        checksum=hashlib.sha256(repr((number, said)).encode()).hexdigest(),
    )
    if edition:
        model.objects.filter(pk=framework.pk).update(loaded_at=edition.published_at)
        edition.framework = framework
        edition.save(update_fields=["framework"])
    return framework


def _fill(apps, framework, listed):
    scale = _scale(apps, framework)
    element = apps.get_model("frameworks", "Element").objects
    part = element.create(
        framework=framework,
        key="behaviours",
        kind="part",
        position=1,
        title=SOURCE["section"],
        **SOURCE,
    )
    for position, row in enumerate(listed, start=2):
        element.create(
            framework=framework,
            parent=part,
            key=f"behaviour_{row.pk}",
            kind="behaviour",
            position=position,
            title=row.title,
            text=row.description,
            scale=scale,
            document=SOURCE["document"],
            section=row.source or SOURCE["section"],
        )


def _scale(apps, framework):
    """The levels of the grid's rows, which behaviours were rated on all along (R41)."""
    level = apps.get_model("frameworks", "Level").objects
    rows = level.filter(axis__side="rows", axis__framework__key="nhs_talent_grid")
    newest = rows.order_by("-axis__framework__version").first()
    levels = list(rows.filter(axis=newest.axis_id).order_by("number")) if newest else []
    scale = apps.get_model("frameworks", "Scale").objects.create(
        framework=framework,
        key="expectations",
        title="How far it meets expectations",
        document=newest.document if newest else SOURCE["document"],
        section=newest.section if newest else SOURCE["section"],
    )
    for one in levels:
        scale.levels.create(
            number=one.number,
            key=one.key,
            title=one.title,
            definition=one.definition,
            document=one.document,
            section=one.section,
        )
    return scale


class Migration(migrations.Migration):
    dependencies = [
        ("frameworks", "0003_editions_are_frameworks"),
    ]

    operations = [
        migrations.RunPython(make_versions, migrations.RunPython.noop),
    ]
