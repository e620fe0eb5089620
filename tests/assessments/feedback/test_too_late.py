"""A colleague whose link leads nowhere any more: their words are not lost, and what is said to
them stays true."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from assessments.models import FeedbackAnswer
from assessments.services import feedback as services
from assessments.services.feedback import NotNow
from talentgrid.services import record_leaving
from tests.assessments.feedback.helpers import answer, ask, close, invitations, link, typed

DECLINE = "decline/"


def test_the_link_ends_with_the_last_day(invitation, client):
    address = link(invitation)
    with time_machine.travel(timezone.now() + timedelta(days=21), tick=False):
        assert client.get(address).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=22), tick=False):
        for response in (client.get(address), client.post(address, typed())):
            assert response.status_code == 410
            assert "It is too late to answer" in response.content.decode()
        assert client.post(address + DECLINE).status_code == 410
        with pytest.raises(NotNow):
            answer(invitation)
    assert not FeedbackAnswer.objects.exists()


def test_the_link_ends_when_it_is_closed_early(people, round_, invitation, client):
    close(people, round_)
    assert client.get(link(invitation)).status_code == 410
    assert client.post(link(invitation), typed()).status_code == 410
    with pytest.raises(NotNow):
        services.decline(invitation=invitation)


def closed_by_hand(people, round_) -> timedelta:
    close(people, round_)
    return timedelta()


def closed_by_date(people, round_) -> timedelta:
    return timedelta(days=22)


def left(people, round_) -> timedelta:
    yesterday = timezone.localdate() - timedelta(days=1)
    record_leaving(by=None, person=people.employee, left_on=yesterday)
    return timedelta()


@pytest.mark.parametrize("end", [closed_by_hand, closed_by_date, left])
@pytest.mark.parametrize("missing", [[], ["level_leading_with_care"]])
def test_words_that_come_too_late_are_shown_to_be_copied(
    people, round_, invitation, client, end, missing
):
    """Nothing else holds them: the page that they were typed on cannot be had again."""
    given = typed(comment_leading_with_care="Sat with me\nuntil six", comment="Thank <you>")
    for name in missing:
        del given[name]
    later = end(people, round_)
    with time_machine.travel(timezone.now() + later, tick=False):
        response = client.post(link(invitation), given)

    shown = response.content.decode()
    assert response.status_code == 410
    assert "no-store" in response["Cache-Control"]
    assert "Copy what you want to keep before you leave the page" in shown
    assert "Sat with me\nuntil six" in shown
    assert "Thank &lt;you&gt;" in shown
    assert shown.index("Leading with care") < shown.index("Anything else")
    assert "Inspiring shared purpose" not in shown, "nothing was written there"
    assert not FeedbackAnswer.objects.exists()


def test_a_closing_in_the_last_moment_loses_no_words_either(
    people, round_, invitation, client, monkeypatch
):
    """The page was sent while it was open, and closed before it could be saved."""

    def too_late(**given) -> None:
        raise NotNow

    monkeypatch.setattr(services, "answer", too_late)
    response = client.post(link(invitation), typed(comment="Thank you"))
    assert response.status_code == 410
    assert "Thank you" in response.content.decode()


def test_without_words_there_is_nothing_to_copy(people, round_, invitation, client):
    close(people, round_)
    for response in (
        client.get(link(invitation)),
        client.post(link(invitation), typed(comment=" ")),
        client.post(link(invitation) + DECLINE),
    ):
        assert response.status_code == 410
        assert "Copy what you want to keep" not in response.content.decode()


def test_the_link_ends_when_the_person_leaves(people, invitation, client):
    yesterday = timezone.localdate() - timedelta(days=1)
    record_leaving(by=None, person=people.employee, left_on=yesterday)
    response = client.get(link(invitation))
    assert response.status_code == 410
    assert "no longer works here" in response.content.decode()
    assert "in person" not in response.content.decode()


def test_whoever_answered_is_thanked_also_later(people, round_, invitation, client):
    answer(invitation)
    assert "reads it together with the others, once it is closed" in _thanks(client, invitation)
    close(people, round_)
    assert "once it is closed" not in _thanks(client, invitation)


def test_the_thanks_do_not_say_how_many_others_answered(people, client):
    """Of three who answered one is told the same as of two, whose answers nobody reads."""
    round_ = ask(people)
    one, two, three = invitations(round_, "peers")[:3]
    answer(one)
    answer(two)
    close(people, round_)
    hidden = _thanks(client, one)
    assert "If not, nobody ever reads it" in hidden
    round_.closed_at = None
    round_.save()
    answer(three)
    close(people, round_)
    assert _thanks(client, one) == hidden


def test_the_thanks_do_not_promise_a_reader_who_has_left(people, invitation, client):
    answer(invitation)
    left(people, invitation.round)
    shown = _thanks(client, invitation)
    assert "no longer works here" in shown
    assert "reads it" not in shown


def _thanks(client, invitation) -> str:
    shown = client.get(link(invitation)).content.decode().partition("<main")[2]
    assert "Thank you" in shown
    return " ".join(shown.partition("</main>")[0].split())
