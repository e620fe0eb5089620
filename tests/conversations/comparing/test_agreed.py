"""What was agreed against frameworks, for those who read the outcome; not what was said before."""

import io
import uuid

import pytest
from django.urls import reverse
from pypdf import PdfReader

from assessments.services import Said
from conversations.services import agreeing
from frameworks.models import FrameworkInUse
from tests.conversations.comparing.helpers import (
    INDICATORS,
    PROFILE,
    employee_says,
    manager_says,
    ratings,
    switch_on,
    text_of,
)
from tests.scenarios import agree_on, conversation_in

BEFORE = "Written before we talked"
AGREED = "Speaks up: evident At every site meeting"


@pytest.fixture
def talk(content, people):
    """Recorded: something agreed against two frameworks, other things said before."""
    switch_on(people)
    switch_on(people, INDICATORS)
    talk = conversation_in("in_progress", people)
    employee_says(talk, people, {"speaks_up": Said(level=4, comment=BEFORE)})
    manager_says(talk, people, {"speaks_up": Said(level=1, comment=BEFORE)})
    manager = people.user("manager")
    draft = agreeing.open_outcome(by=manager, conversation=talk)
    for elements in (
        ratings({"speaks_up": Said(level=3, comment="At every site meeting")}),
        ratings({"purpose_beyond_self": Said(comment="Care that people trust")}),
        ratings({"desire_to_progress": 2}, key=INDICATORS, stage="aspirant_director"),
    ):
        draft = agreeing.save_agreed_elements(
            by=manager, outcome=draft, version=draft.version, elements=elements
        )
    agree_on(talk, people)
    talk.refresh_from_db()
    return talk


@pytest.fixture
def agree(talk, people):
    def agreed():
        agreeing.agree(by=people.user("employee"), conversation=talk, key=uuid.uuid4())
        talk.refresh_from_db()

    return agreed


def test_closed_it_is_still_called_agreed(talk, people, sign_in, agree):
    address = reverse("against", args=[talk.pk, PROFILE])
    client = sign_in(people.employee)
    assert "Speaks up" in text_of(client.get(address))
    assert "Recorded" in text_of(client.get(address))
    agree()
    agreeing.close(by=people.user("manager"), conversation=talk)
    assert "Recorded" not in text_of(client.get(address))


def test_closed_after_seeing_it_differently_it_is_called_recorded(talk, people, sign_in):
    agreeing.see_differently(
        by=people.user("employee"),
        conversation=talk,
        key=uuid.uuid4(),
        statement="I see it in more places.",
    )
    agreeing.close_with_difference(
        by=people.user("manager"), conversation=talk, key=uuid.uuid4(), text="We leave it there."
    )
    address = reverse("against", args=[talk.pk, PROFILE])
    assert "Recorded" in text_of(sign_in(people.employee).get(address))


@pytest.mark.parametrize("who", ["employee", "manager"])
def test_the_two_read_it_with_the_outcome(who, talk, people, sign_in):
    text = text_of(sign_in(getattr(people, who)).get(reverse("outcome", args=[talk.pk])))
    assert AGREED in text
    assert "Sense of purpose beyond self Care that people trust" in text
    assert "Looked at for: Aspirant Director transition" in text
    assert "In the words of version 1 in the library." in text
    assert BEFORE not in text


@pytest.mark.parametrize("who", ["managers_manager", "hr_admin", "hr_lead"])
def test_those_who_read_agreed_outcomes_read_it_once_it_is_agreed(
    who, talk, agree, people, sign_in
):
    client = sign_in(getattr(people, who))
    address = reverse("conversation", args=[talk.pk])
    assert client.get(address).status_code == 404, "not before it is agreed"
    agree()
    text = text_of(client.get(address))
    assert AGREED in text
    assert BEFORE not in text
    assert "a strength" not in text, "nor the level that either of them gave"


@pytest.mark.parametrize("who", ["managers_manager", "hr_lead"])
def test_seen_differently_nobody_else_reads_it(who, talk, people, sign_in):
    agreeing.see_differently(
        by=people.user("employee"), conversation=talk, key=uuid.uuid4(), statement="I differ"
    )
    agreeing.close_with_difference(
        by=people.user("manager"), conversation=talk, key=uuid.uuid4(), text="So be it"
    )
    text = text_of(sign_in(getattr(people, who)).get(reverse("conversation", args=[talk.pk])))
    assert "At every site meeting" not in text


def test_the_page_says_who_reads_it(talk, agree, people, sign_in):
    agree()
    text = text_of(sign_in(people.employee).get(reverse("outcome", args=[talk.pk])))
    assert "and what you agreed one by one" in text
    assert "What either of you wrote before stays between you" in text


def test_it_is_in_the_record_in_words(talk, agree, people, sign_in):
    agree()
    document = sign_in(people.employee).get(reverse("record_pdf", args=[talk.pk]))
    pages = PdfReader(io.BytesIO(document.content)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "(aspirant directors), version 1 in the library: Competencies of today" in text
    assert "Speaks up Evident At every site meeting" in text
    assert "Sense of purpose beyond self Care that people trust" in text
    assert "At times" in text
    assert BEFORE not in text


def test_switching_a_framework_off_takes_nothing_from_what_was_agreed(talk, people, sign_in):
    FrameworkInUse.objects.all().delete()
    text = text_of(sign_in(people.employee).get(reverse("outcome", args=[talk.pk])))
    assert AGREED in text


def test_the_manager_reads_it_before_recording(content, people, sign_in):
    switch_on(people)
    talk = conversation_in("in_progress", people)
    manager = people.user("manager")
    draft = agreeing.open_outcome(by=manager, conversation=talk)
    agreeing.save_agreed_elements(
        by=manager, outcome=draft, version=1, elements=ratings({"speaks_up": 3})
    )
    text = text_of(sign_in(people.manager).get(reverse("agree_record", args=[talk.pk])))
    assert "Speaks up: evident" in text


@pytest.mark.parametrize("name", ["outcome", "conversation", "agree_record"])
def test_it_costs_one_query(name, talk, people, sign_in, django_assert_max_num_queries):
    client = sign_in(people.manager)
    address = reverse(name, args=[talk.pk])
    client.get(address)
    with django_assert_max_num_queries(15):
        client.get(address)
