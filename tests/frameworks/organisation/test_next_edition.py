"""The page on which HR makes the next edition, without any script."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from frameworks.editions import asked_today
from frameworks.forms.behaviours import MOST
from frameworks.models import BehaviourEdition
from frameworks.services import adopt_shared_values
from tests.frameworks.organisation.helpers import publish, row_of, sent, titles_in, words

VALUES = ["Pride", "Passion", "Pace", "Professionalism"]


@pytest.fixture
def page():
    return reverse("behaviours_next")


class TestWhereItBegins:
    def test_with_empty_lines(self, as_lead, page):
        assert titles_in(as_lead.get(page)) == ["", "", ""]

    def test_with_the_shared_values(self, as_lead, page):
        assert titles_in(as_lead.get(page, {"start": "shared"})) == VALUES

    def test_with_what_is_asked_today(self, as_lead, page, trust):
        publish(trust, "Kindness", "Courage")
        assert titles_in(as_lead.get(page, {"start": "shared"})) == ["Kindness", "Courage"]

    def test_an_organisation_without_behaviours_is_offered_both(self, as_lead, page):
        today = words(as_lead.get(reverse("behaviours_today")))
        assert "No behaviours yet" in today
        assert f"{page}?start=shared" in today


class TestRearranging:
    rows = ({"title": "Kindness"}, {"title": "Courage"}, {"title": "Candour"})

    def changed(self, client, page, step, *rows):
        return client.post(page, sent("0", *(rows or self.rows), step=step))

    def test_another_line(self, as_lead, page):
        found = self.changed(as_lead, page, "add")
        assert titles_in(found) == ["Kindness", "Courage", "Candour", ""]
        assert found.status_code == 200
        assert words(found).count("autofocus") == 1

    def test_up_and_down(self, as_lead, page):
        assert titles_in(self.changed(as_lead, page, "up-2")) == ["Kindness", "Candour", "Courage"]
        down = self.changed(as_lead, page, "down-0")
        assert titles_in(down) == ["Courage", "Kindness", "Candour"]

    @pytest.mark.parametrize(
        ("step", "button"), [("up-1", "down-0"), ("down-1", "up-2"), ("up-2", "up-1")]
    )
    def test_the_hand_stays_on_the_line(self, as_lead, page, step, button):
        found = words(self.changed(as_lead, page, step))
        assert f'value="{button}" autofocus' in found

    @pytest.mark.parametrize("step", ["up-0", "down-2", "up-9", "down--1", "up-x", "jump-1", ""])
    def test_where_there_is_no_room_nothing_moves(self, as_lead, page, step):
        found = self.changed(as_lead, page, step)
        assert titles_in(found) == ["Kindness", "Courage", "Candour"]

    def test_the_shared_values_come_to_what_is_there(self, as_lead, page):
        found = self.changed(as_lead, page, "shared", {"title": "Pace"}, {"title": ""})
        assert titles_in(found) == ["Pace", "Pride", "Passion", "Professionalism"]

    def test_all_that_was_typed_stays(self, as_lead, page):
        typed = {
            "title": "Kindness",
            "description": "Help first",
            "source": "other",
            "source_other": "Our charter",
            "retire": "on",
        }
        found = self.changed(as_lead, page, "down-0", typed, {"title": "Courage"})
        form = found.context["formset"].forms[1]
        assert {name: form[name].value() for name in typed} == {**typed, "retire": True}
        assert found.context["form"]["agreed_with"].value() == "The staff side"

    @pytest.mark.parametrize("total", ["", "x", "-1", "9" * 5000, "1000"])
    def test_a_made_up_number_of_lines_does_no_harm(self, as_lead, page, total):
        data = sent("0", *self.rows, step="add") | {"behaviours-TOTAL_FORMS": total}
        assert len(titles_in(as_lead.post(page, data))) <= MOST + 1

    def test_the_shared_values_are_offered_until_all_of_them_are_there(self, as_lead, page, trust):
        assert "Add the shared leadership values" in words(as_lead.get(page))
        adopt_shared_values(by=None, organisation=trust)
        assert "Add the shared leadership values" not in words(as_lead.get(page))


class TestChecking:
    def test_it_shows_what_changes_and_publishes_nothing_yet(self, as_lead, page, trust):
        publish(trust, "Kindness", "Courage", "Candour")
        kindness, courage, candour = asked_today(trust).behaviours
        state = asked_today(trust).state

        rows = (
            row_of(candour),
            row_of(kindness, description="Help first"),
            row_of(courage, retire="on"),
            {"title": "Curiosity", "source": "other", "source_other": "Our charter"},
        )
        found = words(as_lead.post(page, sent(state, *rows)))

        for heading in ("Added: 1", "Reworded: 1", "Retired: 1", "Unchanged: 1"):
            assert heading in found
        assert "Our charter" in found
        assert "The staff side" in found
        assert "2 March 2026" in found
        assert BehaviourEdition.objects.count() == 1

    def test_what_it_shows_can_be_published_as_it_is(self, as_lead, page, trust):
        rows = ({"title": "Kindness", "description": "Help\r\nfirst"}, {"title": ""})
        shown = as_lead.post(page, sent("0", *rows))
        data = hidden_fields(shown)

        assert as_lead.post(page, {**data, "step": "publish"}).status_code == 302

        edition = BehaviourEdition.objects.get()
        behaviour = asked_today(trust).behaviours[0]
        assert edition.agreed_with == "The staff side"
        assert (behaviour.title, behaviour.description) == ("Kindness", "Help\nfirst")

    def test_a_second_click_publishes_nothing_more(self, as_lead, page):
        data = {**hidden_fields(as_lead.post(page, sent("0", {"title": "Kindness"})))}
        for _ in range(2):
            answer = as_lead.post(page, {**data, "step": "publish"})
            assert answer.status_code == 302
        assert BehaviourEdition.objects.count() == 1

    def test_the_way_back_keeps_every_word(self, as_lead, page):
        rows = ({"title": "Kindness", "description": "Help\nfirst", "retire": "on"}, {"title": "B"})
        data = hidden_fields(as_lead.post(page, sent("0", *rows)))

        found = as_lead.post(page, {**data, "step": "change"})

        assert titles_in(found) == ["Kindness", "B"]
        first, second = found.context["formset"]
        assert first["retire"].value() is True
        assert second["retire"].value() is False
        assert found.context["form"]["agreed_on"].value() == "2026-03-02"

    def test_a_list_that_stays_says_so(self, as_lead, page, trust):
        publish(trust, "Kindness")
        asked = asked_today(trust)
        found = as_lead.post(page, sent(asked.state, row_of(asked.behaviours[0])))
        assert "The list stays as it is" in words(found)


def hidden_fields(response) -> dict[str, str]:
    """What the confirmation page sends on."""
    fields = {
        "behaviours-TOTAL_FORMS": str(response.context["formset"].total_form_count()),
        "behaviours-INITIAL_FORMS": "0",
    }
    for form in (*response.context["formset"], response.context["form"]):
        for field in form:
            assert f'name="{field.html_name}"' in field.as_hidden()
            value = field.value()
            fields[field.html_name] = "" if value is None else str(value)
    return fields


class TestWhatIsWrong:
    def refused(self, client, page, *rows, **changes):
        answer = client.post(page, sent("0", *rows, **changes))
        assert answer.status_code == 422
        assert "There is a problem" in words(answer)
        assert not BehaviourEdition.objects.exists()
        return words(answer)

    @pytest.mark.parametrize("rows", [[], [{"title": ""}], [{"title": "A", "retire": "on"}]])
    def test_nothing_at_all(self, as_lead, page, rows):
        assert "at least one behaviour" in self.refused(as_lead, page, *rows)

    def test_words_without_a_name(self, as_lead, page):
        found = self.refused(as_lead, page, {"title": " ", "description": "Help first"})
        assert "Help first" in found
        assert "Enter the behaviour, or leave all of it empty" in found

    def test_a_name_taken_away(self, as_lead, page, trust):
        adopt_shared_values(by=None, organisation=trust)
        asked = asked_today(trust)
        answer = as_lead.post(page, sent(asked.state, row_of(asked.behaviours[0], title="")))
        assert answer.status_code == 422
        assert "or tick “Stop asking this”" in words(answer)

    def test_the_same_name_twice(self, as_lead, page):
        found = self.refused(as_lead, page, {"title": "Kindness"}, {"title": "kindness"})
        assert "Another behaviour is called “kindness” already" in found

    def test_an_other_source_without_saying_which(self, as_lead, page):
        row = {"title": "Kindness", "source": "other", "source_other": " "}
        assert "Say where it comes from" in self.refused(as_lead, page, row)

    def test_without_anybody_who_agreed(self, as_lead, page):
        found = self.refused(as_lead, page, {"title": "Kindness"}, agreed_with="", agreed_on="")
        assert "Say who agreed the behaviours with you" in found
        assert "Enter the date on which it was agreed" in found

    def test_a_date_ahead(self, as_lead, page):
        tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
        found = self.refused(as_lead, page, {"title": "Kindness"}, agreed_on=tomorrow)
        assert "today or an earlier date" in found

    def test_too_many(self, as_lead, page):
        rows = [{"title": f"Behaviour {number}"} for number in range(MOST + 1)]
        self.refused(as_lead, page, *rows)

    def test_too_long(self, as_lead, page):
        assert "200 characters or fewer" in self.refused(as_lead, page, {"title": "k" * 201})

    def test_publishing_checks_again(self, as_lead, page):
        self.refused(as_lead, page, {"title": ""}, step="publish")

    def test_two_lines_that_go_on_from_the_same_behaviour(self, as_lead, page, trust):
        publish(trust, "Kindness")
        asked = asked_today(trust)
        kindness = asked.behaviours[0]
        rows = (row_of(kindness, title="Courage"), row_of(kindness))

        as_lead.post(page, sent(asked.state, *rows, step="publish"))

        assert [one.title for one in asked_today(trust).behaviours] == ["Courage", "Kindness"]


class TestReading:
    def test_the_edition_of_today_and_those_before(self, as_hr_admin, trust, lead):
        publish(trust, "Kindness", by=lead)
        publish(trust, "Kindness", "Courage", by=lead, agreed_with="The staff networks")

        today = words(as_hr_admin.get(reverse("behaviours_today")))
        assert "Edition 2, asked today" in today
        assert "The staff networks" in today
        assert "Published by Nora Quinn" in today
        assert "Since edition 1" in today
        assert reverse("behaviours_edition", args=[1]) in today

        first = words(as_hr_admin.get(reverse("behaviours_edition", args=[1])))
        assert "An earlier edition" in first
        assert "Courage" not in first

    def test_behaviours_from_before_the_first_edition(self, as_hr_admin, trust):
        adopt_shared_values(by=None, organisation=trust)
        page = words(as_hr_admin.get(reverse("behaviours_today")))
        assert "These come from before the first edition" in page
        assert "Shared leadership values · From before the first edition" in page

    @pytest.mark.parametrize("number", [0, 2, 10**30])
    def test_an_edition_that_there_is_none_of(self, number, as_hr_admin, trust):
        publish(trust, "Kindness")
        assert as_hr_admin.get(reverse("behaviours_edition", args=[number])).status_code == 404

    def test_many_cost_what_few_do(self, as_lead, page, trust, django_assert_max_num_queries):
        def queries():
            for address in (reverse("behaviours_today"), page):
                as_lead.get(address)
            with django_assert_max_num_queries(20) as found:
                for address in (reverse("behaviours_today"), page):
                    as_lead.get(address)
            return len(found)

        publish(trust, "Kindness")
        few = queries()
        for number in range(5):
            publish(trust, *(f"Behaviour {number} {of}" for of in range(10)))
        assert queries() == few
