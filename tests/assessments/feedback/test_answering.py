"""A colleague with a link: answers once, or declines."""

import logging
import re

from django.core.signing import Signer
from django.test import Client

from assessments.emails import token_of
from assessments.models import FeedbackAnswer, FeedbackElementAnswer
from tests.assessments.feedback.helpers import (
    NOTE,
    answer,
    close,
    invitations,
    link,
    typed,
)

DECLINE = "decline/"


def test_the_page_says_who_asks_and_what_becomes_of_it(invitation, client):
    shown = client.get(link(invitation)).content.decode()

    for words in (
        "Feedback for Sam Iyer",
        NOTE,
        "Northmoor University Hospitals",
        "It is kept without your name, your address or the time.",
        "asked you as one of 4 under “Peers”",
        "put together with others, or not shown at all",
        "Write so that you would not mind being recognised.",
        "may share it with their line manager",
        "I would rather not answer",
        "Shown dependably, in busy weeks and unfamiliar work as well.",
    ):
        assert words in shown
    assert shown.count("I have not seen this") == 9


def test_the_page_says_what_it_cannot_hide(invitation, client):
    shown = client.get(link(invitation)).content.decode()
    hidden = shown.split("What this does not hide")[1]
    assert "If everybody in a group answers, it is plain that you did too" in hidden
    assert "Whoever knows what the others in your group answered" in hidden
    assert "never who." not in shown


def test_somebody_in_a_small_group_is_told(round_, client):
    shown = client.get(link(invitations(round_, "others")[0])).content.decode()
    assert "fewer than 3 people there" in shown


def test_an_answer_is_taken_as_it_was_given(invitation, client):
    given = typed(
        level_leading_with_care="not_seen",
        comment_leading_with_care="Ask me again.",
        comment="All in all, good.",
    )
    response = client.post(link(invitation), given, follow=True)

    assert "Thank you. Your answer is in" in response.content.decode()
    made = FeedbackAnswer.objects.get()
    assert (made.group, made.comment) == ("peers", "All in all, good.")
    levels = dict(made.elements.values_list("element__key", "level"))
    assert levels.pop("leading_with_care") is None
    assert set(levels.values()) == {3}
    assert len(levels) == 8
    assert made.elements.get(element__key="leading_with_care").comment == "Ask me again."


def test_what_was_typed_stays_when_something_is_missing(invitation, client):
    given = typed(comment_leading_with_care="Sat with me", comment="Thank <you>")
    del given["level_sharing_the_vision"]
    response = client.post(link(invitation), given)

    shown = response.content.decode()
    assert response.status_code == 422
    assert "Sharing the vision: choose a level, or “I have not seen this”" in shown
    assert "Sat with me" in shown
    assert "Thank &lt;you&gt;" in shown
    assert shown.count("checked") == 8
    assert re.search(r"<details[^>]* open>\s*<summary[^>]*>.*?on Leading with care", shown)
    assert not FeedbackAnswer.objects.exists()


def test_a_level_that_is_none_is_refused(invitation, client):
    response = client.post(link(invitation), typed(level_leading_with_care="perfect"))
    assert response.status_code == 422
    assert "level_leading_with_care" in response.context["form"].errors


def test_a_double_click_makes_one_answer(invitation, client):
    first = client.post(link(invitation), typed())
    second = client.post(link(invitation), typed(comment="again"), follow=True)

    assert first.status_code == 302
    assert "Thank you" in second.content.decode()
    assert FeedbackAnswer.objects.count() == 1


def test_two_at_the_same_time_make_one_answer(invitation):
    """Both opened the page before either was sent, so only the service can tell."""
    for _ in "twice":
        answer(invitation)
    assert FeedbackAnswer.objects.count() == 1
    assert FeedbackElementAnswer.objects.count() == 9


def test_declining_is_one_click_and_can_be_taken_back(invitation, client):
    shown = client.post(link(invitation) + DECLINE, follow=True).content.decode()
    assert "Sam is not told" in shown
    invitation.refresh_from_db()
    assert invitation.has_declined
    assert "That is fine" in client.get(link(invitation)).content.decode()
    assert "Send my answer" in client.get(link(invitation) + "?again=yes").content.decode()

    client.post(link(invitation), typed())

    invitation.refresh_from_db()
    assert (invitation.has_answered, invitation.has_declined) == (True, False)
    assert FeedbackAnswer.objects.count() == 1


def test_declining_after_an_answer_changes_nothing(invitation, client):
    answer(invitation)
    shown = client.post(link(invitation) + DECLINE, follow=True).content.decode()
    assert "Thank you" in shown
    invitation.refresh_from_db()
    assert not invitation.has_declined


def test_looking_at_the_link_does_nothing(invitation, client):
    """Mail programs open links before people do."""
    client.get(link(invitation))
    assert client.get(link(invitation) + DECLINE).status_code == 405
    invitation.refresh_from_db()
    assert not invitation.has_declined
    assert not invitation.has_answered


def test_a_link_that_was_changed_leads_nowhere(invitation, client):
    token = token_of(invitation)
    key, signature = token.split(".")
    elsewhere = Signer(salt="something else", sep=".").sign(key)
    last = "A" if signature[-1] != "A" else "E"
    stranger = "0" * 32
    for changed in (
        key,
        f"{stranger}.{signature}",
        f"{key}.{signature[:-1]}{last}",
        token[:-1],
        elsewhere,
        token.upper(),
        "nothing",
        "%00",
    ):
        assert client.get(link(invitation).replace(token, changed)).status_code == 404, changed


def test_a_link_of_an_invitation_that_is_gone_leads_nowhere(invitation, client):
    address = link(invitation)
    invitation.delete()
    assert client.get(address).status_code == 404
    assert client.post(address, typed()).status_code == 404


def test_the_page_is_kept_out_of_caches_search_engines_and_referrers(invitation, client):
    for response in (client.get(link(invitation)), client.post(link(invitation), {})):
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        assert response["Referrer-Policy"] == "strict-origin"


def test_the_form_passes_the_check_against_forgery(invitation):
    """With a referrer policy that hides the origin, no browser could send it."""
    browser = Client(enforce_csrf_checks=True)
    shown = browser.get(link(invitation), secure=True).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', shown).group(1)
    given = typed(csrfmiddlewaretoken=token)

    forged = browser.post(link(invitation), given, secure=True, headers={"origin": "null"})
    sent = browser.post(
        link(invitation), given, secure=True, headers={"referer": "https://testserver/"}
    )

    assert (forged.status_code, sent.status_code) == (403, 302)


def test_no_link_is_logged(people, round_, invitation, client, caplog):
    with caplog.at_level(logging.DEBUG):
        client.post(link(invitation), {})
        close(people, round_)
        client.get(link(invitation))
    assert token_of(invitation) not in caplog.text
    assert invitation.pk.hex not in caplog.text


def test_who_is_signed_in_plays_no_part(people, invitation, sign_in):
    colleague = sign_in(people.colleague)
    shown = colleague.get(link(invitation)).content.decode()
    assert "Alex Okafor" not in shown
    colleague.post(link(invitation), typed())
    assert FeedbackAnswer.objects.count() == 1
