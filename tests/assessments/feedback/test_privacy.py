"""Nothing that is kept, sent or logged says which answer is whose."""

import pytest
from django.apps import apps
from django.db import connection, models
from django.urls import reverse
from simple_history.models import HistoricalRecords

from assessments.models import (
    FeedbackAnswer,
    FeedbackElementAnswer,
    FeedbackInvitation,
    FeedbackRound,
)
from assessments.services import feedback as services
from talentgrid.models import AuditEvent
from tests.assessments.feedback.helpers import (
    answer,
    answer_all,
    ask,
    close,
    invitations,
    link,
    share,
    typed,
)


def fields_of(model: type[models.Model]) -> dict[str, str]:
    return {field.name: type(field).__name__ for field in model._meta.fields}


def test_an_answer_holds_its_group_and_nothing_that_says_whose_it_is():
    assert fields_of(FeedbackAnswer) == {
        "id": "UUIDField",
        "round": "ForeignKey",
        "group": "CharField",
        "comment": "TextField",
    }
    assert fields_of(FeedbackElementAnswer) == {
        "id": "UUIDField",
        "answer": "ForeignKey",
        "element": "ForeignKey",
        "level": "PositiveSmallIntegerField",
        "comment": "TextField",
    }


def test_an_invitation_says_that_it_was_answered_and_not_when():
    fields = fields_of(FeedbackInvitation)
    assert [name for name, kind in fields.items() if "Date" in kind] == ["invited_at"]
    assert [name for name, kind in fields.items() if kind == "ForeignKey"] == ["round"]


@pytest.mark.parametrize(
    "model", [FeedbackRound, FeedbackInvitation, FeedbackAnswer, FeedbackElementAnswer]
)
def test_nothing_of_it_has_a_history(model):
    assert not any(isinstance(value, HistoricalRecords) for value in vars(model).values())
    names = {found.__name__ for found in apps.get_models()}
    assert f"Historical{model.__name__}" not in names


def test_keys_are_random(people):
    round_ = ask(people)
    answer_all(round_, peers=4)
    for model in (FeedbackAnswer, FeedbackElementAnswer):
        assert {key.version for key in model.objects.values_list("pk", flat=True)} == {4}


def test_answering_leaves_no_event_and_no_session(people, client):
    round_ = ask(people)
    before = AuditEvent.objects.count()
    one, other = invitations(round_, "peers")[:2]

    client.post(link(one), typed())
    client.post(link(other) + "decline/")

    assert AuditEvent.objects.count() == before
    assert not client.session.keys()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL notes it on rows")
@pytest.mark.django_db(transaction=True)
def test_the_rows_do_not_say_which_were_written_together(content, people):
    round_ = ask(people)
    for invitation in invitations(round_, "peers"):
        answer(invitation)
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT xmin::text FROM assessments_feedbackinvitation")
        assert len(cursor.fetchall()) == 1


def test_nobody_else_opens_any_page_of_a_round(people, sign_in):
    round_ = close(people, ask(people))
    others = ("manager", "managers_manager", "colleague", "hr_admin", "hr_lead", "stranger")
    names = ("round", "add", "remind", "close", "share", "report")
    for who in (*others, "information_governance"):
        client = sign_in(getattr(people, who))
        for name in names:
            address = reverse(f"feedback_{name}", args=[round_.pk])
            assert client.get(address).status_code == 404, (who, name)
            assert client.post(address).status_code in {404, 405}, (who, name)


def test_once_shared_the_line_manager_reads_the_report_and_nothing_else(people, sign_in):
    round_ = share(people, close(people, ask(people)))
    for who in ("managers_manager", "colleague", "hr_admin", "hr_lead", "stranger"):
        client = sign_in(getattr(people, who))
        assert client.get(reverse("feedback_report", args=[round_.pk])).status_code == 404, who
        assert str(round_.pk) not in client.get(reverse("feedback")).content.decode()
    manager = sign_in(people.manager)
    for name in ("round", "add", "remind", "close", "share"):
        assert manager.get(reverse(f"feedback_{name}", args=[round_.pk])).status_code == 404, name
    shown = manager.get(reverse("feedback_report", args=[round_.pk])).content.decode()
    assert "@work.example" not in shown
    assert round_.message not in shown


def test_the_person_reads_addresses_but_no_state_beside_them(people, employee, read):
    round_ = ask(people, peers=4)
    answer_all(round_, peers=4)
    shown = read(employee, "feedback_round", round_.pk)
    beside = shown.split("Whom you asked")[1].split("</dl>")[0].lower()
    assert "peers4@work.example" in beside
    assert "answered" not in beside


@pytest.mark.parametrize("act", [services.close, services.share, services.remind])
def test_services_refuse_whoever_it_is_not_about(people, act):
    round_ = close(people, ask(people))
    with pytest.raises(FeedbackRound.DoesNotExist):
        act(by=people.user("manager"), round_=round_)
