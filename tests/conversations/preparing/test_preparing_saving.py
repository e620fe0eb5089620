"""Pages that save by themselves, stale saves, and saves that come too late."""

import re

from django import forms
from django.http import QueryDict

from conversations import saving
from conversations.models import Reflection
from talentgrid.forms import Form
from tests.conversations.preparing import at, words
from tests.scenarios import conversation_in, share_reflection

AUTOSAVE = {"X-Autosave": "1"}


def test_a_page_saves_by_itself(conversation, employee):
    page = at(conversation, "reflect_section", "thoughts")
    answer = employee.post(page, {"version": 1, "thoughts": "Thank"}, headers=AUTOSAVE)
    assert answer.json()["version"] == 2
    assert re.fullmatch(r"\d+(:\d\d)?[ap]m|midday|midnight", answer.json()["saved_at"])


def test_it_answers_with_the_saved_words_when_they_changed_meanwhile(conversation, employee):
    page = at(conversation, "reflect_section", "future")
    employee.post(page, {"version": 1, "strengths": "Calm", "mobility": "North"})

    answer = employee.post(page, {"version": 1, "strengths": "Clear"}, headers=AUTOSAVE)

    assert answer.status_code == 409
    assert answer.json()["saved"] == {"strengths": "Calm", "mobility": "North"}
    assert answer.json()["version"] == 2
    assert Reflection.objects.get().strengths == "Calm"


def test_it_says_what_is_wrong(conversation, employee):
    page = at(conversation, "reflect_section", "now")
    answer = employee.post(page, {"version": 1, "performance": "9"}, headers=AUTOSAVE)
    assert answer.status_code == 422
    assert list(answer.json()["errors"]) == ["performance"]


def test_it_says_that_the_page_is_closed(conversation, people, employee):
    share_reflection(conversation, people)
    page = at(conversation, "reflect_section", "thoughts")
    answer = employee.post(page, {"version": 1, "thoughts": "Late"}, headers=AUTOSAVE)
    assert answer.status_code == 410
    assert not answer.headers["Content-Type"].startswith("application/json")


def test_a_stale_save_shows_both_versions_and_saves_on_the_second_try(conversation, employee):
    page = at(conversation, "reflect_section", "thoughts")
    employee.post(page, {"version": 1, "thoughts": "From my phone"})

    stale = employee.post(page, {"version": 1, "thoughts": "From the ward"})

    assert stale.status_code == 409
    shown = words(stale)
    assert "From my phone" in shown
    assert "From the ward" in shown
    assert Reflection.objects.get().thoughts == "From my phone"
    version = re.search(r'name="version" value="(\d+)"', shown)[1]
    employee.post(page, {"version": version, "thoughts": "From both"})
    assert Reflection.objects.get().thoughts == "From both"


def test_a_stale_save_of_ratings_shows_both_in_words(conversation, employee):
    page = at(conversation, "reflect_section", "now")
    employee.post(page, {"version": 1, "performance": "2"})
    stale = employee.post(page, {"version": 1, "performance": "3"})
    assert stale.status_code == 409
    assert [(field.typed, field.saved) for field in stale.context["conflict"].fields] == [
        ("Exceeds expectations", "Meets expectations")
    ]


def test_words_typed_after_sharing_in_another_tab_stay_on_the_page(conversation, people, employee):
    share_reflection(conversation, people)
    answer = employee.post(
        at(conversation, "reflect_section", "thoughts"), {"version": 2, "thoughts": "Too late"}
    )
    assert answer.status_code == 422
    assert "Too late" in words(answer)
    assert "what is shared stays as it is" in words(answer)
    assert Reflection.objects.get().thoughts != "Too late"


def test_nothing_is_prepared_for_a_conversation_that_was_held(content, people, sign_in):
    conversation = conversation_in("recorded", people)
    client = sign_in(people.employee)
    page = words(client.get(at(conversation, "reflect")))
    assert "The conversation has been held" in page
    section = client.get(at(conversation, "reflect_section", "thoughts"))
    assert section.url == at(conversation, "reflect")
    assert client.get(at(conversation, "reflect_share")).url == at(conversation, "conversation")


class Order(Form):
    note = forms.CharField(label="Note", widget=forms.Textarea)
    size = forms.ChoiceField(label="Size", choices=[("s", "Small"), ("l", "Large")])
    extras = forms.MultipleChoiceField(label="Extras", choices=[("z", "Zest"), ("a", "Almonds")])


def test_both_versions_are_in_words_and_what_agrees_is_left_out():
    typed = Order(QueryDict("note=Mine&size=s&extras=a"))
    saved = Order(initial={"note": "Theirs", "size": "s", "extras": ["a", "z"]})

    conflict = saving.conflict_between(typed, saved, by="Priya Nair", at="10:20am")

    assert [(field.label, field.typed, field.saved) for field in conflict.fields] == [
        ("Note", "Mine", "Theirs"),
        ("Extras", "Almonds", "Almonds, Zest"),
    ]
    # In the order of the page, for the script that puts ticks together so.
    assert conflict.fields[1].saved_value == "z, a"


def test_the_ends_of_lines_are_no_difference():
    typed = Order(QueryDict("note=One%0D%0ATwo"))
    saved = Order(initial={"note": "One\nTwo"})
    assert saving.conflict_between(typed, saved, by="Priya Nair").fields == []
