"""Rules that the database itself keeps, on both engines, for writes that pass by the models.

Each guard is a named set of triggers. Migrations lay them; `guards_lifted` is for the tests, whose
clean-up between transactional tests empties every table.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import RunPython


@dataclass(frozen=True)
class Guard:
    """Triggers on one table, written for each engine: SQL that lays and SQL that lifts them."""

    name: str
    lay: dict[str, tuple[str, ...]]
    lift: dict[str, tuple[str, ...]]


def append_only(table: str, message: str) -> Guard:
    """Rows of the table can be added, and then neither changed nor deleted."""
    name = f"{table}_append_only"
    events = ("update", "delete")
    function = (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; "
        f"END $$"
    )
    return Guard(
        name=name,
        lay={
            "sqlite": tuple(
                f"CREATE TRIGGER {name}_{event} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
                for event in events
            ),
            "postgresql": (
                function,
                (
                    f"CREATE TRIGGER {name} BEFORE UPDATE OR DELETE ON {table} "
                    f"FOR EACH ROW EXECUTE FUNCTION {name}()"
                ),
                (
                    f"CREATE TRIGGER {name}_truncate BEFORE TRUNCATE ON {table} "
                    f"FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
                ),
            ),
        },
        lift={
            "sqlite": tuple(f"DROP TRIGGER IF EXISTS {name}_{event}" for event in events),
            "postgresql": (
                f"DROP TRIGGER IF EXISTS {name} ON {table}",
                f"DROP TRIGGER IF EXISTS {name}_truncate ON {table}",
                f"DROP FUNCTION IF EXISTS {name}()",
            ),
        },
    )


# A refused manager is one of another organisation, or one who reports to the person already.
_REPORTING_FAULT = """
    EXISTS (SELECT 1 FROM talentgrid_staffmember manager
            WHERE manager.id = NEW.line_manager_id
            AND manager.organisation_id <> NEW.organisation_id)
    OR EXISTS (SELECT 1 FROM talentgrid_staffmember report
               WHERE report.line_manager_id = NEW.id
               AND report.organisation_id <> NEW.organisation_id)
    OR EXISTS (
        WITH RECURSIVE above(id) AS (
            SELECT NEW.line_manager_id
            UNION
            SELECT person.line_manager_id FROM talentgrid_staffmember person
            JOIN above ON person.id = above.id
        )
        SELECT 1 FROM above WHERE above.id = NEW.id
    )
"""
_REPORTING_MESSAGE = "a line manager is of the same organisation and above, never below"

REPORTING_LINE = Guard(
    name="reporting_line",
    lay={
        "sqlite": tuple(
            f"CREATE TRIGGER reporting_line_{event} AFTER {event} ON talentgrid_staffmember "
            f"WHEN {_REPORTING_FAULT} BEGIN SELECT RAISE(ABORT, '{_REPORTING_MESSAGE}'); END"
            for event in ("insert", "update")
        ),
        "postgresql": (
            (
                "CREATE FUNCTION reporting_line() RETURNS trigger LANGUAGE plpgsql AS "
                f"$$ BEGIN IF {_REPORTING_FAULT} THEN RAISE EXCEPTION '{_REPORTING_MESSAGE}' "
                "USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NULL; END $$"
            ),
            (
                "CREATE TRIGGER reporting_line AFTER INSERT OR UPDATE OF line_manager_id, "
                "organisation_id ON talentgrid_staffmember "
                "FOR EACH ROW EXECUTE FUNCTION reporting_line()"
            ),
        ),
    },
    lift={
        "sqlite": (
            "DROP TRIGGER IF EXISTS reporting_line_insert",
            "DROP TRIGGER IF EXISTS reporting_line_update",
        ),
        "postgresql": (
            "DROP TRIGGER IF EXISTS reporting_line ON talentgrid_staffmember",
            "DROP FUNCTION IF EXISTS reporting_line()",
        ),
    },
)

AUDIT_TRAIL = append_only("talentgrid_auditevent", "the audit trail is never changed")


def lay(guard: Guard) -> RunPython:
    """A migration operation that lays the guard, and lifts it in reverse."""

    def forwards(apps: object, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001
        _run(editor, guard.lay)

    def backwards(apps: object, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001
        _run(editor, guard.lift)

    return RunPython(forwards, backwards)


def _run(editor: BaseDatabaseSchemaEditor, statements: dict[str, tuple[str, ...]]) -> None:
    for statement in statements[editor.connection.vendor]:
        editor.execute(statement, params=None)


@contextmanager
def guards_lifted(*guards: Guard) -> Iterator[None]:
    """For the tests alone: the guards are gone inside the block, and back after it."""
    with connection.schema_editor() as editor:
        for guard in guards:
            _run(editor, guard.lift)
    try:
        yield
    finally:
        with connection.schema_editor() as editor:
            for guard in guards:
                _run(editor, guard.lay)
