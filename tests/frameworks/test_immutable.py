"""Reference content, once loaded, refuses every change."""

import pytest
from django.db import IntegrityError

from frameworks.loading import load_framework
from frameworks.models import Axis, Framework, GuideSection, Sourced
from talentgrid.immutable import ImmutableRecord

pytestmark = pytest.mark.django_db


def test_a_framework_refuses_to_change(guide_content):
    framework = load_framework(guide_content).framework
    framework.name = "Another"
    with pytest.raises(ImmutableRecord):
        framework.save()
    with pytest.raises(ImmutableRecord):
        framework.delete()
    framework.refresh_from_db()
    assert framework.name == "Small guide"


def test_a_record_cannot_be_saved_over_by_another_with_its_key(guide_content):
    section = load_framework(guide_content).framework.sections.first()
    copied = GuideSection(**{f.attname: getattr(section, f.attname) for f in section._meta.fields})
    copied.title = "Another"
    with pytest.raises(IntegrityError):
        copied.save()


@pytest.mark.parametrize("model", [Framework, *Sourced.__subclasses__()])
def test_rows_refuse_changes_by_queryset(reference_content, model):
    row = model.objects.first()
    for refused in (
        lambda: model.objects.update(pk=0),
        lambda: model.objects.filter(pk=row.pk).delete(),
        lambda: model.objects.bulk_update([row], ["document"]),
        lambda: model.objects.bulk_create(
            [row], update_conflicts=True, update_fields=["document"], unique_fields=["pk"]
        ),
        row.save,
        row.delete,
    ):
        with pytest.raises(ImmutableRecord):
            refused()


def test_rows_reached_through_another_refuse_too(grid_content):
    axis = load_framework(grid_content).framework.axes.get(side=Axis.Side.ROWS)
    with pytest.raises(ImmutableRecord):
        axis.levels.all().delete()
    with pytest.raises(ImmutableRecord):
        axis.levels.update(title="Another")
