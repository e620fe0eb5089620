"""Development that an organisation offers: made by HR, found in the library (R99, R103)."""

import uuid

import pytest
from django.urls import reverse

from frameworks import library
from frameworks.models import LocalOffer
from frameworks.services import change_offer, restore_offer, retire_offer
from talentgrid.models import AuditEvent
from tests.factories import OrganisationFactory
from tests.frameworks.organisation.helpers import offer, offered, words


def at(name, one) -> str:
    return reverse(name, args=[one.pk])


class TestAdding:
    def test_it_is_offered_from_then_on(self, as_lead, trust, lead):
        data = offered(
            kind="programme",
            level="regional",
            title="Leading across the system",
            description="Six days\r\nover six months",
            contact="The leadership team",
            cells=["key_generalist", "role_model"],
            agreed_with="The learning board",
        )
        answer = as_lead.post(reverse("offer_add"), data, follow=True)

        made = LocalOffer.objects.get()
        assert made.pk == data["key"]
        assert made.organisation == trust
        assert made.programme_level == "regional"
        assert made.description == "Six days\nover six months"
        assert made.cells == ["key_generalist", "role_model"] or made.cells == [
            cell.key for cell in library.current_grid().cells if cell.key in made.cells
        ]
        assert "is offered from now on" in words(answer)
        event = AuditEvent.objects.get(action="offer_added")
        assert event.actor == lead
        assert "Leading" not in str(event.detail)

    def test_a_double_click_makes_one(self, as_lead):
        data = offered()
        for _ in range(2):
            assert as_lead.post(reverse("offer_add"), data).status_code == 302
        assert LocalOffer.objects.count() == 1

    def test_a_key_of_another_organisation_is_refused(self, as_lead):
        theirs = offer(OrganisationFactory())
        answer = as_lead.post(reverse("offer_add"), offered(key=theirs.pk))
        assert answer.status_code == 422
        assert LocalOffer.objects.count() == 1

    def test_all_boxes_are_the_same_as_none(self, as_lead):
        every = [cell.key for cell in library.current_grid().cells]
        as_lead.post(reverse("offer_add"), offered(cells=every))
        assert LocalOffer.objects.get().cells == []

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            ({"title": " "}, "Say what it is called"),
            ({"title": "k" * 201}, "200 characters or fewer"),
            ({"level": "national"}, "Select a valid choice"),
            ({"cells": ["nowhere"]}, "Select a valid choice"),
        ],
    )
    def test_what_is_wrong_is_said_beside_what_was_typed(self, as_lead, changes, message):
        answer = as_lead.post(reverse("offer_add"), offered(contact="The team", **changes))
        assert answer.status_code == 422
        assert message in words(answer)
        assert "The team" in words(answer)
        assert not LocalOffer.objects.exists()


class TestChanging:
    def test_the_form_holds_what_is_saved(self, as_lead, trust):
        one = offer(trust, cells=["role_model"], contact="The team")
        form = as_lead.get(at("offer_change", one)).context["form"]
        assert form["cells"].value() == ["role_model"]
        assert form["contact"].value() == "The team"

    def test_history_keeps_what_it_said_before(self, as_lead, as_hr_admin, trust, lead):
        one = offer(trust, by=lead)
        data = offered(title="Shadowing fortnight", cells=["role_model"], version=1)
        as_lead.post(at("offer_change", one), data)

        page = words(as_hr_admin.get(at("offer_history", one)))
        for said in ("Shadowing week", "Shadowing fortnight", "All boxes", "Role model"):
            assert said in page
        assert "By Nora Quinn" in page
        one.refresh_from_db()
        assert (one.title, one.version) == ("Shadowing fortnight", 2)

    def test_a_stale_page_shows_both_versions(self, as_lead, trust):
        one = offer(trust)
        for title in ("Theirs", "Mine"):
            answer = as_lead.post(at("offer_change", one), offered(title=title, version=1))

        assert answer.status_code == 409
        assert "Nora Quinn saved this while you were typing" in words(answer)
        assert {"Theirs", "Mine"} <= set(words(answer).replace("<", " ").replace(">", " ").split())
        one.refresh_from_db()
        assert one.title == "Theirs"
        again = as_lead.post(at("offer_change", one), offered(title="Mine", version=2))
        assert again.status_code == 302

    def test_the_same_words_twice_change_nothing(self, as_lead, trust):
        one = offer(trust)
        for _ in range(2):
            assert as_lead.post(at("offer_change", one), offered(version=1)).status_code == 302
        assert one.history.count() == 1
        assert not AuditEvent.objects.filter(action="offer_changed").exists()

    def test_one_that_is_wrong_is_not_saved(self, as_lead, trust):
        one = offer(trust)
        answer = as_lead.post(at("offer_change", one), offered(title="", version=1))
        assert answer.status_code == 422
        assert 'name="version" value="1"' in words(answer)

    def test_nobody_changes_that_of_another_organisation(self, as_lead):
        theirs = offer(OrganisationFactory())
        for name in ("offer_change", "offer_history", "offer_retire"):
            assert as_lead.get(at(name, theirs)).status_code == 404
        assert as_lead.post(at("offer_restore", theirs)).status_code == 404


class TestRetiring:
    def test_it_asks_then_retires_and_takes_up_again(self, as_lead, trust):
        one = offer(trust)
        assert "stay in their plans" in words(as_lead.get(at("offer_retire", one)))
        assert LocalOffer.objects.offered_in(trust).exists()

        as_lead.post(at("offer_retire", one))
        assert not LocalOffer.objects.offered_in(trust).exists()
        assert "Offer again" in words(as_lead.get(reverse("offers")))

        as_lead.post(at("offer_restore", one))
        assert LocalOffer.objects.offered_in(trust).get() == one

    def test_twice_is_once(self, trust, lead):
        one = offer(trust)
        for change in (retire_offer, retire_offer, restore_offer, restore_offer):
            change(by=lead, offer=one)
        actions = AuditEvent.objects.filter(actor=lead).order_by("pk")
        assert [event.action for event in actions] == ["offer_retired", "offer_restored"]
        whats = [row.retired_at is None for row in one.history.all()]
        assert whats == [True, False, True]

    def test_a_page_opened_before_it_was_retired_is_stale(self, as_lead, trust, lead):
        one = offer(trust)
        retire_offer(by=lead, offer=one)
        answer = as_lead.post(at("offer_change", one), offered(title="Mine", version=1))
        assert answer.status_code == 409
        assert "This is retired" in words(answer)


class TestTheBoxInTheLibrary:
    def page(self, client, key="role_model"):
        return words(client.get(reverse("cell", args=[key])))

    def test_it_stands_with_the_boxes_that_it_suits(self, trust, people, sign_in):
        offer(trust, "Shadowing week", cells=["role_model"])
        offer(trust, "Mentoring scheme")
        reader = sign_in(people.employee)

        role_model, other = self.page(reader), self.page(reader, "key_generalist")

        assert "Shadowing week" in role_model
        assert "Mentoring scheme" in role_model
        assert "Shadowing week" not in other
        assert "Mentoring scheme" in other

    def test_without_any_there_is_no_heading(self, people, sign_in):
        assert "In your organisation" not in self.page(sign_in(people.employee))

    def test_a_retired_one_is_gone(self, trust, people, sign_in):
        retire_offer(by=None, offer=offer(trust))
        assert "Shadowing week" not in self.page(sign_in(people.employee))

    def test_nobody_of_another_organisation_sees_it(self, trust, people, sign_in):
        offer(trust)
        assert "Shadowing week" not in self.page(sign_in(people.stranger))

    def test_a_programme_says_what_the_plan_asks(self, trust, people, sign_in):
        offer(trust, kind="programme")
        reader = sign_in(people.employee)
        asks = "the development plan asks why the programme is right"
        assert asks not in self.page(reader)
        assert asks in self.page(reader, "solid_generalist")

    def test_many_cost_what_few_do(
        self, trust, people, sign_in, as_lead, django_assert_max_num_queries
    ):
        pages = ((sign_in(people.employee), reverse("cell", args=["role_model"])),)
        pages += ((as_lead, reverse("offers")),)

        def queries():
            found = []
            for client, address in pages:
                client.get(address)
                with django_assert_max_num_queries(8) as used:
                    client.get(address)
                found.append(len(used))
            return found

        offer(trust)
        few = queries()
        for number in range(20):
            offer(trust, f"Course {number}", cells=["role_model"])
        assert queries() == few


def test_history_costs_the_same_however_long(as_lead, trust, lead, django_assert_max_num_queries):
    one = offer(trust, by=lead)
    for version in range(1, 12):
        change_offer(by=lead, offer=one, version=version, values={"title": f"Title {version}"})
    as_lead.get(at("offer_history", one))
    with django_assert_max_num_queries(8):
        as_lead.get(at("offer_history", one))


def test_an_unknown_one_does_not_exist(as_lead):
    assert as_lead.get(reverse("offer_change", args=[uuid.uuid4()])).status_code == 404
