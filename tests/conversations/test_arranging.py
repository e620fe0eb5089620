"""Planning when to meet: the invitation, its warnings, and moving it."""

import re
import uuid
from datetime import UTC, datetime

import pytest
import time_machine
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse

from conversations.models import Conversation
from conversations.services import arranging
from conversations.transitions import NotPossibleNow
from talentgrid.concurrency import StaleWrite
from talentgrid.forms import OUT_OF_DATE
from tests.scenarios import arrange, conversation_in

# Thursday 5 November 2026 at 10am speaks against nothing in the calendars.
NOW = datetime(2026, 10, 26, 9, tzinfo=UTC)
QUIET = {"date": "2026-11-05", "time": "10:00", "minutes": "60"}
FRIDAY_AFTERNOON = {**QUIET, "date": "2026-11-06", "time": "15:00"}
REST = {"place": "Seminar room 2", "setting": "standalone"}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def manager(sign_in, people):
    return sign_in(people.manager)


@pytest.fixture
def address(people):
    return reverse("arrange", args=[people.employee.pk])


def invitation(**changes):
    return {**QUIET, **REST, "key": str(uuid.uuid4()), "message": "", **changes}


class TestInviting:
    def test_page_suggests_an_hour_and_says_what_the_two_settings_mean(self, manager, address):
        page = manager.get(address).content.decode()

        assert '<option value="60" selected>1 hour</option>' in page
        assert "You meet for this alone" in page
        assert "objectives, formal reviews and formal procedures stay out" in page

    def test_invites(self, manager, address, people, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            response = manager.post(address, invitation(message="I look forward to it"))

        conversation = Conversation.objects.get()
        assert response.url == reverse("conversation", args=[conversation.pk])
        assert conversation.starts_at == datetime(2026, 11, 5, 10, tzinfo=UTC)
        assert conversation.message == "I look forward to it"
        assert [letter.to for letter in mail.outbox] == [[people.employee.user.email]]

    def test_double_click_makes_one(self, manager, address, django_capture_on_commit_callbacks):
        twice = invitation()
        with django_capture_on_commit_callbacks(execute=True):
            first, second = manager.post(address, twice), manager.post(address, twice)

        assert Conversation.objects.count() == 1
        assert first.url == second.url
        assert len(mail.outbox) == 1

    def test_a_key_that_is_none_is_refused_in_words_and_the_page_has_another(
        self, manager, address
    ):
        page = manager.post(address, invitation(key="broken")).content.decode()
        assert OUT_OF_DATE in page
        assert "UUID" not in page
        assert not Conversation.objects.exists()

        fresh = re.search(r'name="key" value="([^"]+)"', page)[1]
        assert manager.post(address, invitation(key=fresh)).status_code == 302
        assert str(Conversation.objects.get().pk) == fresh

    def test_says_that_somebody_without_an_address_has_to_be_told(self, manager, address, people):
        people.employee.user = None
        people.employee.save()

        page = manager.post(address, invitation(), follow=True).content.decode()

        assert "Sam has no email address here, so tell them yourself" in page

    def test_one_conversation_at_a_time(self, manager, address, content, people):
        under_way = conversation_in("planned", people)

        page = manager.get(address)

        assert reverse("conversation", args=[under_way.pk]) in page.content.decode()
        assert b'name="place"' not in page.content

    def test_second_invitation_of_another_page_is_refused(self, manager, address, people, content):
        conversation_in("planned", people)

        page = manager.post(address, invitation()).content.decode()

        assert "There is already a conversation with Sam Iyer under way" in page
        assert Conversation.objects.count() == 1

    @pytest.mark.parametrize(
        ("changes", "field", "message"),
        [
            ({"date": "2026-10-25"}, "id_date", "Choose a date that is still to come"),
            ({"date": "2206-11-05"}, "id_date", "is the year right?"),
            ({"date": ""}, "id_date", "Enter the date"),
            (
                {"date": "2026-10-26", "time": "08:55"},
                "id_time",
                "Choose a time that is still to come",
            ),
            ({"date": "2027-03-28", "time": "01:30"}, "id_time", "The clocks change"),
            ({"place": " "}, "id_place", "Enter where you will meet"),
            ({"minutes": "15"}, "id_minutes", "Select a valid choice"),
        ],
    )
    def test_says_beside_the_field_what_is_wrong(self, manager, address, changes, field, message):
        page = manager.post(address, invitation(**changes)).content.decode()

        error = page.split(f'id="{field}_error"')[1].split("</span>\n")[0]
        assert message in error
        assert f'href="#{field}"' in page
        assert "<title>Error: " in page
        assert not Conversation.objects.exists()


class TestWarnings:
    def test_asks_to_check_first_and_keeps_what_was_typed(self, manager, address):
        page = manager.post(
            address, invitation(**FRIDAY_AFTERNOON, message="See you there")
        ).content.decode()

        assert "Nothing is sent yet" in page
        assert "Friday afternoon" in page
        assert 'Send the invitation<span id="anyway"> anyway</span>' in page
        assert "See you there" in page
        assert not Conversation.objects.exists()

    def test_sends_when_the_warnings_were_seen(self, manager, address):
        data = invitation(**FRIDAY_AFTERNOON)
        first = manager.post(address, data)

        manager.post(address, {**data, "seen_warnings": first.context["warned_of"]})

        assert Conversation.objects.get().starts_at.day == 6

    @pytest.mark.parametrize(
        "changed", [{"date": "2026-11-13"}, {"time": "16:00"}, {"minutes": "90"}]
    )
    def test_another_time_warns_again(self, manager, address, changed):
        data = invitation(**FRIDAY_AFTERNOON)
        seen = manager.post(address, data).context["warned_of"]

        page = manager.post(address, {**data, **changed, "seen_warnings": seen})

        assert page.context["is_unsent"]
        assert not Conversation.objects.exists()

    def test_shows_while_the_time_is_chosen(self, manager, people):
        warnings = reverse("arrange_warnings", args=[people.employee.pk])
        htmx = {"HX-Request": "true"}

        found = manager.get(warnings, FRIDAY_AFTERNOON, headers=htmx).content.decode()

        assert "Friday afternoon" in found
        assert 'name="seen_warnings" value="2026-11-06T15:00/60"' in found
        assert '<span id="anyway" hx-swap-oob="true"> anyway</span>' in found
        assert "<html" not in found

    def test_shown_while_choosing_means_seen(self, manager, people, address):
        warnings = reverse("arrange_warnings", args=[people.employee.pk])
        seen = manager.get(warnings, FRIDAY_AFTERNOON).context["warned_of"]

        manager.post(address, invitation(**FRIDAY_AFTERNOON, seen_warnings=seen))

        assert Conversation.objects.count() == 1

    @pytest.mark.parametrize(
        "data", [QUIET, {**QUIET, "date": ""}, {**QUIET, "date": "2020-01-03"}]
    )
    def test_says_nothing_where_there_is_nothing_to_say(self, manager, people, data):
        warnings = reverse("arrange_warnings", args=[people.employee.pk])

        found = manager.get(warnings, data).content.decode()

        assert "Please check this time" not in found
        assert ("Nothing in the calendars speaks against" in found) == (data is QUIET)


class TestMoving:
    @pytest.fixture
    def conversation(self, content, people):
        return conversation_in("planned", people, starts_at=datetime(2026, 11, 5, 10, tzinfo=UTC))

    @pytest.fixture
    def move(self, manager, conversation, django_capture_on_commit_callbacks):
        def post(**changes):
            data = {**QUIET, **REST, "version": conversation.version, **changes}
            address = reverse("conversation_reschedule", args=[conversation.pk])
            with django_capture_on_commit_callbacks(execute=True):
                return manager.post(address, data)

        mail.outbox.clear()
        return post

    def test_page_has_what_is_planned(self, manager, conversation):
        page = manager.get(reverse("conversation_reschedule", args=[conversation.pk]))

        assert b'value="2026-11-05"' in page.content
        assert b'value="10:00"' in page.content
        assert b'value="Seminar room 2"' in page.content

    def test_moves_and_tells(self, move, conversation):
        move(time="14:30")

        conversation.refresh_from_db()
        assert conversation.starts_at == datetime(2026, 11, 5, 14, 30, tzinfo=UTC)
        assert conversation.invitation_sequence == 1
        assert len(mail.outbox) == 1

    def test_double_click_and_no_change_send_nothing_more(self, move, conversation):
        move(time="14:30")
        move(time="14:30")
        assert len(mail.outbox) == 1

        conversation.refresh_from_db()
        move(time="14:30")
        conversation.refresh_from_db()
        assert (len(mail.outbox), conversation.invitation_sequence) == (1, 1)

    def test_stale_page_shows_both_times_and_sends_nothing(self, move, conversation):
        move(time="14:30")

        page = move(time="11:00", place="Library")

        text = page.content.decode()
        assert page.status_code == 409
        assert "Thursday 5 November 2026, 11am to midday" in text
        assert "Thursday 5 November 2026, 2:30pm to 3:30pm" in text
        assert "You saved this while you were typing" in text
        assert 'value="11:00"' in text
        assert f'name="version" value="{conversation.version + 1}"' in text
        assert len(mail.outbox) == 1

    def test_saving_the_stale_page_again_is_deliberate(self, move, conversation):
        move(time="14:30")
        move(time="11:00")

        move(time="11:00", version=conversation.version + 1)

        conversation.refresh_from_db()
        assert conversation.starts_at.hour == 11
        assert len(mail.outbox) == 2

    def test_warns_like_the_invitation(self, move, conversation):
        page = move(**FRIDAY_AFTERNOON)

        assert page.context["is_unsent"]
        conversation.refresh_from_db()
        assert conversation.starts_at.day == 5

    def test_what_has_begun_stays(self, manager, people, content):
        begun = conversation_in("in_progress", people)

        page = manager.get(reverse("conversation_reschedule", args=[begun.pk]), follow=True)

        assert "Only a planned conversation can be moved." in page.content.decode()
        with pytest.raises(NotPossibleNow):
            arranging.reschedule(
                by=people.user("manager"),
                conversation=begun,
                version=begun.version,
                starts_at=begun.starts_at,
                minutes=45,
                place="Library",
                setting="standalone",
            )

    def test_service_refuses_a_stale_version(self, people, conversation):
        details = {"minutes": 45, "place": "Library", "setting": "appraisal"}
        with pytest.raises(StaleWrite):
            arranging.reschedule(
                by=people.user("manager"),
                conversation=conversation,
                version=conversation.version - 1,
                starts_at=conversation.starts_at,
                **details,
            )


def test_the_key_of_a_conversation_with_somebody_else_is_refused(content, people):
    taken = arrange(people)
    with pytest.raises(ValidationError):
        arrange(people, key=taken.pk, employee=people.colleague)
