"""The demo's e-mails: written to files, read on a page that exists in the demo alone."""

import importlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.mail import EmailMessage
from django.urls import NoReverseMatch, clear_url_caches, reverse

import talentgrid.urls
from conversations import emails
from talentgrid import demo_mail
from tests.scenarios import arrange

NOW = datetime(2026, 11, 5, 9, 30, tzinfo=UTC)


@pytest.fixture
def mailbox(tmp_path, monkeypatch):
    """An empty directory of the test's own."""
    directory = tmp_path / "demo-mail"
    monkeypatch.setattr(demo_mail, "directory", lambda: directory)
    return directory


@pytest.fixture
def demo(settings, mailbox):
    """The addresses as they are while DEMO is on."""
    settings.DEMO = True
    _reload_addresses()
    yield
    settings.DEMO = False
    _reload_addresses()


def _reload_addresses():
    importlib.reload(talentgrid.urls)
    clear_url_caches()


def send(*, to="sam@trust.example", subject="Hello", body="A few words\n"):
    message = EmailMessage(subject=subject, body=body, from_email="talent@trust.example", to=[to])
    assert demo_mail.DemoMailBackend(alias="default").send_messages([message]) == 1


class TestBackend:
    def test_writes_one_whole_file_an_email(self, mailbox):
        send()
        send()

        assert len(list(mailbox.glob("*.eml"))) == 2
        assert len(list(mailbox.iterdir())) == 2

    def test_reads_what_was_written(self, mailbox):
        with time_machine.travel(NOW, tick=False):
            send(subject="Für Zoë", body="St Mary's & King's\n")

        [mail] = demo_mail.newest()
        assert (mail.subject, mail.text) == ("Für Zoë", "St Mary's & King's\n")
        assert mail.recipients == ("sam@trust.example",)
        assert mail.sender == "talent@trust.example"
        assert mail.sent_at == NOW
        assert mail.invitation is None
        assert demo_mail.read(mail.key) == mail

    def test_shows_the_newest_first_and_fifty_of_them(self, mailbox):
        for minute in range(55):
            with time_machine.travel(NOW + timedelta(minutes=minute), tick=False):
                send(subject=f"Number {minute}")

        subjects = [mail.subject for mail in demo_mail.newest()]
        assert subjects == [f"Number {minute}" for minute in range(54, 4, -1)]

    def test_finds_those_to_one_person(self, mailbox):
        send(to="sam@trust.example")
        send(to="priya@trust.example")

        assert [mail.recipients for mail in demo_mail.newest(to="PRIYA")] == [
            ("priya@trust.example",)
        ]

    @pytest.mark.parametrize("key", ["", "nothing", "../secret", "..", "a/b", "a\\b", "a b"])
    def test_reads_nothing_else(self, mailbox, key):
        send()
        (mailbox.parent / "secret.eml").write_text("Subject: secret\n\n")

        assert demo_mail.read(key) is None

    def test_without_any_there_are_none(self, mailbox):
        assert demo_mail.newest() == []

    def test_is_next_to_an_embedded_database(self):
        database = {"ENGINE": "django.db.backends.sqlite3", "NAME": "/srv/demo.sqlite3"}

        assert demo_mail.directory_beside(database) == Path("/srv/demo-mail")

    def test_is_in_var_with_another_database(self, settings):
        database = {"ENGINE": "django.db.backends.postgresql", "NAME": "talentgrid"}

        found = demo_mail.directory_beside(database)
        assert found == settings.BASE_DIR / "var" / "demo-mail"


class TestOutsideTheDemo:
    def test_addresses_do_not_exist(self, db, client):
        for name in ("demo_mail", "demo_mail_message"):
            with pytest.raises(NoReverseMatch):
                reverse(name, args=["key"] if "message" in name else [])
        assert client.get("/demo/mail/").status_code == 404
        assert client.get("/demo/mail/key/").status_code == 404


@pytest.mark.django_db
@pytest.mark.usefixtures("demo")
class TestPages:
    def test_open_without_signing_in(self, client):
        send(subject="Your talent conversation")

        page = client.get(reverse("demo_mail")).content.decode()

        assert "Your talent conversation" in page
        assert "sam@trust.example" in page

    def test_filter_keeps_what_was_looked_for(self, client):
        send(to="priya@trust.example", subject="For Priya")
        send(to="sam@trust.example", subject="For Sam")

        page = client.get(reverse("demo_mail"), {"to": "priya"}).content.decode()

        assert "For Priya" in page
        assert "For Sam" not in page
        assert 'value="priya"' in page

    @pytest.mark.parametrize(
        ("query", "words"), [({}, "No emails yet"), ({"to": "x"}, "No email to such an address")]
    )
    def test_says_when_there_are_none(self, client, query, words):
        assert words in client.get(reverse("demo_mail"), query).content.decode()

    def test_one_email_with_its_link_and_its_calendar_file(self, client, content, people):
        conversation = arrange(people, starts_at=datetime(2026, 11, 5, 14, tzinfo=UTC))
        letter = emails.compose("invitation", conversation, recipient=people.employee)
        demo_mail.DemoMailBackend(alias="default").send_messages([letter])
        [mail] = demo_mail.newest()

        page = client.get(reverse("demo_mail_message", args=[mail.key])).content.decode()

        assert f'href="https://talent.test/conversations/{conversation.pk}/"' in page
        assert "Puts it into the calendar" in page
        assert "Talent conversation: Sam Iyer and Priya Nair" in page
        assert "Thursday 5 November 2026, 2pm to 3pm" in page
        assert "Seminar room 2" in page

    def test_files_that_came_with_it_can_be_saved(self, client, content, people):
        letter = emails.compose("invitation", arrange(people), recipient=people.employee)
        demo_mail.DemoMailBackend(alias="default").send_messages([letter])
        [mail] = demo_mail.newest()

        page = client.get(reverse("demo_mail_message", args=[mail.key])).content.decode()
        for file, begins in (
            ("talent-conversation.ics", b"BEGIN:VCALENDAR"),
            ("talent-conversation-guide.pdf", b"%PDF-"),
        ):
            address = reverse("demo_mail_attachment", args=[mail.key, file])
            assert f'href="{address}"' in page
            response = client.get(address)
            assert response.content.startswith(begins)
            assert response["Content-Disposition"] == f'attachment; filename="{file}"'

    @pytest.mark.parametrize("name", ["other.pdf", "..", "a%2Fb"])
    def test_other_files_do_not_exist(self, client, name):
        send()
        [mail] = demo_mail.newest()

        assert client.get(f"/demo/mail/{mail.key}/{name}").status_code == 404
        assert client.get(f"/demo/mail/nothing/{name}").status_code == 404

    def test_cancellation_says_so(self, client, content, people):
        conversation = arrange(people)
        letter = emails.compose("cancellation", conversation, recipient=people.employee)
        demo_mail.DemoMailBackend(alias="default").send_messages([letter])
        [mail] = demo_mail.newest()

        page = client.get(reverse("demo_mail_message", args=[mail.key])).content.decode()

        assert "Takes it out of the calendar" in page

    def test_words_of_an_email_are_not_markup(self, client):
        send(body="<script>alert(1)</script>\n", subject="<b>Hello</b>")
        [mail] = demo_mail.newest()

        page = client.get(reverse("demo_mail_message", args=[mail.key])).content.decode()

        assert "<script>alert" not in page
        assert "<b>Hello" not in page

    def test_unknown_one_does_not_exist(self, client):
        assert client.get(reverse("demo_mail_message", args=["nothing"])).status_code == 404
