import pytest
from django.db import IntegrityError, connection, transaction

from talentgrid import audit
from talentgrid.immutable import ImmutableRecord
from talentgrid.models import AuditEvent


@pytest.fixture
def event(people) -> AuditEvent:
    return audit.record(
        action="role_granted", by=people.user("manager"), about=people.employee, role="hr_admin"
    )


def test_an_event_says_who_what_about_whom_and_when(event, people):
    assert event.actor == people.manager.user
    assert event.subject == people.employee
    assert event.at is not None
    assert audit.words(event.action) == "gave a role"


def test_an_action_that_nobody_registered_is_refused(people):
    with pytest.raises(KeyError):
        audit.record(action="made_up", by=None)


def test_reading_ones_own_record_is_not_recorded(people):
    before = AuditEvent.objects.count()
    audit.record_reading(
        action="role_granted",
        by=people.user("employee"),
        about=people.employee,
        target=people.employee,
    )
    assert AuditEvent.objects.count() == before


def test_an_event_carries_the_request_that_caused_it(people, client):
    response = client.get("/accounts/sign-in/")
    assert len(response["X-Request-ID"]) == 32


@pytest.mark.parametrize(
    "change",
    [
        lambda event: event.save(),
        lambda event: event.delete(),
        lambda event: AuditEvent.objects.filter(pk=event.pk).delete(),
        lambda event: AuditEvent.objects.update(action="other"),
    ],
)
def test_the_model_refuses_to_change_an_event(event, change):
    with pytest.raises(ImmutableRecord):
        change(event)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE talentgrid_auditevent SET action = 'other'",
        "DELETE FROM talentgrid_auditevent",
    ],
)
def test_the_database_refuses_to_change_an_event(event, statement):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert AuditEvent.objects.filter(pk=event.pk).exists()


def test_postgresql_refuses_to_empty_the_trail(event):
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL can truncate")
    connection.check_constraints()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE talentgrid_auditevent CASCADE")
