"""Who finds the settings of their organisation, and the frameworks that are on or off."""

import pytest
from django.urls import reverse

from frameworks import library
from frameworks.models import FrameworkInUse
from frameworks.services import adopt_shared_values, switch_off, switch_on
from talentgrid.models import AuditEvent
from talentgrid.roles import Role
from talentgrid.services import grant_role
from tests.factories import OrganisationFactory
from tests.frameworks.organisation.helpers import offer, publish, words

MODEL = library.LEADERSHIP_MODEL


class TestWhoFindsThem:
    @pytest.mark.parametrize(
        ("kind", "finds"),
        [("hr_lead", True), ("hr_admin", True), ("employee", False), ("manager", False)],
    )
    def test_the_first_page_leads_there(self, kind, finds, people, sign_in):
        page = sign_in(getattr(people, kind)).get(reverse("home"))
        assert (reverse("organisation") in words(page)) == finds

    def test_a_role_in_another_organisation_opens_neither(self, trust, people, sign_in):
        stranger = people.stranger
        grant_role(by=None, user=stranger.user, role=Role.HR_ADMIN, organisation=trust)
        assert sign_in(stranger).get(reverse("organisation")).status_code == 404
        for organisation in (trust, stranger.organisation):
            for permission in ("frameworks.read_settings", "frameworks.change_settings"):
                assert not people.user("stranger").has_perm(permission, organisation)

    def test_who_reads_along_finds_no_buttons(self, trust, as_lead, as_hr_admin):
        publish(trust, "Kindness")
        offer(trust)
        for name in ("organisation_frameworks", "behaviours_today", "offers", "official_wording"):
            theirs, ours = (client.get(reverse(name)) for client in (as_hr_admin, as_lead))
            assert "nhsuk-button" not in words(theirs).partition("<main")[2], name
            assert "nhsuk-button" in words(ours).partition("<main")[2], name

    def test_who_reads_along_is_told_who_acts(self, trust, as_lead, as_hr_admin):
        adopt_shared_values(by=None, organisation=trust)
        for name in ("organisation_frameworks", "behaviours_today", "official_wording"):
            theirs, ours = (words(client.get(reverse(name))) for client in (as_hr_admin, as_lead))
            assert "HR admins for the whole organisation" in theirs, name
            assert "HR admins for the whole organisation" not in ours, name
            assert "your staff" not in theirs, name

    def test_who_may_not_change_it_is_told_who_does(self, as_hr_admin):
        answer = as_hr_admin.get(reverse("behaviours_next"))
        assert answer.status_code == 403
        assert "HR admins for the whole organisation change this" in words(answer)
        assert "ask your line manager or your HR team" not in words(answer)

    def test_it_says_how_each_stands(self, trust, as_lead):
        switch_on(by=None, organisation=trust, key=MODEL)
        publish(trust, "Kindness", "Courage")
        offer(trust)

        page = words(as_lead.get(reverse("organisation")))

        assert "1 of 5 are on" in page
        assert "Edition 1: 2 asked, agreed 2 March 2026" in page
        assert "1 offered" in page
        assert "None loaded" in page


class TestFrameworks:
    def test_one_is_switched_on_and_off_again(self, trust, lead, as_lead):
        as_lead.post(reverse("framework_on", args=[MODEL]))

        row = FrameworkInUse.objects.get()
        assert (row.organisation, row.key, row.switched_on_by) == (trust, MODEL, lead)
        assert [one.framework.key for one in library.contents_in_use(trust)] == [MODEL]

        asked = words(as_lead.get(reverse("framework_off", args=[MODEL])))
        assert "is kept" in asked
        assert FrameworkInUse.objects.exists()
        as_lead.post(reverse("framework_off", args=[MODEL]))
        assert library.contents_in_use(trust) == []

    def test_twice_is_once(self, trust, lead):
        for _ in range(2):
            switch_on(by=lead, organisation=trust, key=MODEL)
        for _ in range(2):
            switch_off(by=lead, organisation=trust, key=MODEL)
        actions = AuditEvent.objects.filter(actor=lead).order_by("pk")
        assert [event.action for event in actions] == [
            "framework_switched_on",
            "framework_switched_off",
        ]
        assert {event.detail["framework"] for event in actions} == {MODEL}

    def test_another_organisation_has_its_own(self, trust):
        switch_on(by=None, organisation=trust, key=MODEL)
        assert library.contents_in_use(OrganisationFactory()) == []

    @pytest.mark.parametrize("name", ["framework_on", "framework_off"])
    @pytest.mark.parametrize("key", ["nhs_talent_grid", "nothing"])
    def test_what_is_no_such_framework_does_not_exist(self, name, key, as_lead):
        assert as_lead.post(reverse(name, args=[key])).status_code == 404
        assert not FrameworkInUse.objects.exists()

    def test_the_service_refuses_it_too(self, trust):
        with pytest.raises(KeyError):
            switch_on(by=None, organisation=trust, key="nhs_talent_grid")

    def test_switching_off_what_is_off_says_so(self, as_lead):
        page = as_lead.get(reverse("framework_off", args=[MODEL]), follow=True)
        assert "Healthcare Leadership Model is off." in words(page)

    def test_without_the_leadership_model_nobody_begins_feedback(self, trust, as_lead):
        for key in (MODEL, library.TRANSITIONS):
            switch_on(by=None, organisation=trust, key=key)
        asked = [
            words(as_lead.get(reverse("framework_off", args=[key])))
            for key in (MODEL, library.TRANSITIONS)
        ]
        assert "360 degree feedback is given against this framework" in asked[0]
        assert "Feedback that is open now goes on" in asked[0]
        assert "360" not in asked[1].partition("<main")[2]

    def test_each_says_whom_it_is_for_by_name(self, as_lead):
        page = words(as_lead.get(reverse("organisation_frameworks")))
        assert "the two" not in page.lower()
        assert page.count("employee and their manager") == 4

    def test_the_page_says_what_each_adds_and_who_switched_it_on(self, as_lead):
        as_lead.post(reverse("framework_on", args=[library.SUCCESS_PROFILE]))

        page = words(as_lead.get(reverse("organisation_frameworks")))

        assert page.count("<strong>Suits:</strong>") == len(library.FRAMEWORKS)
        assert "by Nora Quinn" in page
        assert page.count("Switch on<span") == len(library.FRAMEWORKS) - 1
