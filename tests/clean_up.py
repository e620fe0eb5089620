"""What becomes of the tables after a transactional test: reference content stays, the rest goes.

Emptying every table and loading all content again would take most of a browser test's time.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.backends.base.operations import BaseDatabaseOperations
from django.test import TransactionTestCase

from assessments.guards import PLACEMENT_LEDGER
from frameworks.models import CellItem, Framework, GuidePoint, Level, ScaleLevel, Sourced
from talentgrid.guards import AUDIT_TRAIL, REPORTING_LINE, guards_lifted

GUARDS = (AUDIT_TRAIL, PLACEMENT_LEDGER, REPORTING_LINE)
FRAMEWORKS = apps.get_app_config("frameworks").get_models()
CONTENT = (Framework, *(model for model in FRAMEWORKS if issubclass(model, Sourced)))
KEPT = (*CONTENT, ContentType, Permission)
# From a record to the organisation that wrote it, where its version is not one step away.
WAYS = {
    Framework: "organisation",
    ScaleLevel: "scale__framework__organisation",
    Level: "axis__framework__organisation",
    CellItem: "cell__framework__organisation",
    GuidePoint: "guide_section__framework__organisation",
}


@contextmanager
def keeping_reference_content() -> Iterator[None]:
    """Cleans up after transactional tests in this way, for as long as it lasts."""
    empty_everything = TransactionTestCase._fixture_teardown
    flush = BaseDatabaseOperations.execute_sql_flush

    def clean_up(case: TransactionTestCase) -> None:
        if _content_is_as_loaded():
            _empty_what_tests_write()
        else:
            empty_everything(case)

    with (
        patch.object(TransactionTestCase, "_fixture_teardown", clean_up),
        patch.object(BaseDatabaseOperations, "execute_sql_flush", _unguarded(flush)),
    ):
        yield


def _unguarded(flush: Callable[..., None]) -> Callable[..., None]:
    """Append-only guards would refuse it."""

    def flushed(operations: BaseDatabaseOperations, sql_list: list[str]) -> None:
        with guards_lifted(*GUARDS):
            flush(operations, sql_list)

    return flushed


def _content_is_as_loaded() -> bool:
    """No test added a version of what everybody reads."""
    versions = Framework.objects.filter(organisation=None).values_list("version", flat=True)
    return set(versions) <= {1}


def _empty_what_tests_write() -> None:
    kept = {model._meta.db_table for model in KEPT}
    tables = set(connection.introspection.django_table_names(only_existing=True)) - kept
    with guards_lifted(*GUARDS), transaction.atomic(), connection.cursor() as cursor:
        _take_away_what_organisations_wrote()
        for table in sorted(tables):
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")  # noqa: S608


def _take_away_what_organisations_wrote() -> None:
    """Their behaviours and wordings: what stands in a version goes before the version itself."""
    for model in reversed(CONTENT):
        way = WAYS.get(model, "framework__organisation")
        rows = model._base_manager.filter(**{f"{way}__isnull": False})
        rows._raw_delete(rows.db)
