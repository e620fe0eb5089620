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
from frameworks.models import Framework, Sourced
from talentgrid.guards import AUDIT_TRAIL, REPORTING_LINE, guards_lifted

GUARDS = (AUDIT_TRAIL, PLACEMENT_LEDGER, REPORTING_LINE)
FRAMEWORKS = apps.get_app_config("frameworks").get_models()
CONTENT = (Framework, *(model for model in FRAMEWORKS if issubclass(model, Sourced)))
KEPT = (*CONTENT, ContentType, Permission)


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
    """No test added a version, or the wording of an organisation."""
    versions = Framework.objects.values_list("version", "organisation")
    return set(versions) <= {(1, None)}


def _empty_what_tests_write() -> None:
    kept = {model._meta.db_table for model in KEPT}
    tables = set(connection.introspection.django_table_names(only_existing=True)) - kept
    with guards_lifted(*GUARDS), transaction.atomic(), connection.cursor() as cursor:
        for table in sorted(tables):
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")  # noqa: S608
