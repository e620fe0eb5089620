"""Is the process alive, and is it ready to serve?"""

from collections.abc import Callable

from django.apps import apps
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse, JsonResponse


def alive() -> HttpResponse:
    """200 as long as the process answers at all."""
    return JsonResponse({"status": "alive"})


def ready() -> HttpResponse:
    """200 when the database answers, is migrated and holds the reference content; 503 otherwise."""
    try:
        checks = {
            "database": _database_answers(),
            "migrations": _is_migrated(),
            "fixtures": apps.get_model("frameworks", "Framework").objects.exists(),
        }
    except DatabaseError:
        checks = {"database": False}
    good = all(checks.values())
    body = {"status": "ready" if good else "not ready", "checks": checks}
    return JsonResponse(body, status=200 if good else 503)


def _database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def _is_migrated() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


PROBES: dict[str, Callable[[], HttpResponse]] = {"/healthz": alive, "/readyz": ready}
