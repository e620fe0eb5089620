"""The next edition on a page that is out of date: somebody else published one meanwhile."""

import pytest
from django.urls import reverse

from frameworks.editions import Behaviour, asked_today
from frameworks.models import BehaviourEdition
from tests.frameworks.organisation.helpers import kept, publish, row_of, sent, titles_in, words

PAGE = "behaviours_next"
FIRST = [
    Behaviour("Kindness", "Help first"),
    Behaviour("Courage", "Speak up"),
    Behaviour("Candour", "Say what went wrong"),
]


@pytest.fixture
def asked(trust):
    """What was asked when the page was opened."""
    publish(trust, wanted=FIRST)
    return asked_today(trust)


@pytest.fixture
def meanwhile(trust, asked, lead):
    """Kindness is retired, Courage reworded, Curiosity added."""
    _, courage, candour = asked.behaviours
    wanted = [kept(courage, description="Speak up early"), candour, Behaviour("Curiosity")]
    publish(trust, wanted=wanted, by=lead)
    return asked_today(trust)


@pytest.fixture
def send(as_lead):
    """Sends rows from a page that was opened in this state."""

    def send(asked, *rows, step="check", **changes):
        return as_lead.post(reverse(PAGE), sent(asked.state, *rows, step=step, **changes))

    return send


def again(answer):
    """The rows of a page as a browser sends them again."""
    names = ("held", "title", "description", "source", "source_other", "meanwhile")
    return [{name: form[name].value() or "" for name in names} for form in rows_in(answer)]


def rows_in(answer):
    return answer.context["formset"].forms


def marks_in(answer) -> list[str]:
    return [form.mark.label if form.mark else "" for form in rows_in(answer)]


@pytest.mark.parametrize("step", ["check", "publish"])
def test_who_was_first_and_what_was_typed(step, send, asked, meanwhile):
    rows = [row_of(one) for one in asked.behaviours]
    answer = send(asked, *rows, {"title": "Pace"}, step=step)

    assert answer.status_code == 409
    assert "Nora Quinn published edition 2" in words(answer)
    assert answer.context["form"]["state"].value() == meanwhile.state
    assert answer.context["form"]["agreed_with"].value() == "The staff side"
    assert BehaviourEdition.objects.count() == 2


def test_rows_that_nobody_touched_take_the_new_state(send, asked, meanwhile):
    rows = [row_of(one) for one in asked.behaviours]
    answer = send(asked, *rows, {"title": "Pace"})

    assert titles_in(answer) == ["Courage", "Candour", "Curiosity", "Pace"]
    assert rows_in(answer)[0]["description"].value() == "Speak up early"
    assert [form["held"].value() for form in rows_in(answer)] == [
        *(one.key for one in meanwhile.behaviours),
        "",
    ]
    assert marks_in(answer) == ["Reworded meanwhile", "", "Added meanwhile", ""]
    assert "Retired meanwhile, and no longer in the form: “Kindness”." in words(answer)
    assert "These are the new words." in words(answer)


def test_rows_with_words_of_this_person_keep_them_and_say_what_happened(send, asked, meanwhile):
    kindness, courage, candour = asked.behaviours
    answer = send(
        asked,
        row_of(kindness, description="Mine"),
        row_of(courage, description="Mine too"),
        row_of(candour, description="Mine as well"),
    )

    assert titles_in(answer) == ["Courage", "Candour", "Curiosity", "Kindness"]
    assert [form["description"].value() for form in rows_in(answer)] == [
        "Mine too",
        "Mine as well",
        "",
        "Mine",
    ]
    assert marks_in(answer) == ["Reworded meanwhile", "", "Added meanwhile", "Retired meanwhile"]
    assert rows_in(answer)[0]["held"].value() == meanwhile.behaviours[0].key
    assert rows_in(answer)[3]["held"].value() == ""
    assert "no longer in the form" not in words(answer)


def test_it_can_be_published_from_there(send, asked, meanwhile, trust):
    _, courage, _ = asked.behaviours
    rows = [row_of(one) for one in asked.behaviours]
    rows[1] = row_of(courage, description="Mine")
    stale = send(asked, *rows, {"title": "Pace"})

    shown = send(meanwhile, *again(stale))
    assert [before.description for before, _ in shown.context["changes"].reworded] == [
        "Speak up early"
    ]
    send(meanwhile, *again(stale), step="publish")

    found = [(one.title, one.description) for one in asked_today(trust).behaviours]
    assert found == [
        ("Courage", "Mine"),
        ("Candour", "Say what went wrong"),
        ("Curiosity", ""),
        ("Pace", ""),
    ]


def test_what_both_retire_is_gone_and_what_was_reworded_can_still_be_retired(
    send, asked, meanwhile
):
    kindness, courage, candour = asked.behaviours
    answer = send(
        asked,
        row_of(kindness, description="Mine", retire="on"),
        row_of(courage, retire="on"),
        row_of(candour),
    )
    assert titles_in(answer) == ["Courage", "Candour", "Curiosity"]
    courage_now = rows_in(answer)[0]
    assert courage_now["description"].value() == "Speak up early"
    assert courage_now["retire"].value() is True


def test_a_new_name_for_the_same_words_is_a_rewording_too(send, asked, trust):
    kindness, courage, candour = asked.behaviours
    publish(trust, wanted=[kept(kindness, title="Care"), courage, candour])
    answer = send(asked, *(row_of(one) for one in asked.behaviours))
    assert titles_in(answer) == ["Care", "Courage", "Candour"]
    assert marks_in(answer) == ["Reworded meanwhile", "", ""]


def test_other_words_and_another_name_are_another_behaviour(send, asked, trust):
    _, courage, candour = asked.behaviours
    publish(trust, wanted=[Behaviour("Pride", "In good work"), courage, candour])
    answer = send(asked, *(row_of(one) for one in asked.behaviours))
    assert titles_in(answer) == ["Pride", "Courage", "Candour"]
    assert marks_in(answer) == ["Added meanwhile", "", ""]


class TestTheOrder:
    def test_is_that_of_now(self, send, asked, trust):
        publish(trust, wanted=asked.behaviours[::-1])
        answer = send(asked, *(row_of(one) for one in asked.behaviours), {"title": "Pace"})
        assert titles_in(answer) == ["Candour", "Courage", "Kindness", "Pace"]

    def test_is_that_of_this_person_where_they_moved_something(self, send, asked, trust):
        kindness, courage, candour = asked.behaviours
        publish(trust, wanted=[candour, kindness, courage, Behaviour("Pride")])
        answer = send(asked, row_of(courage), row_of(kindness), row_of(candour))
        assert titles_in(answer) == ["Courage", "Kindness", "Candour", "Pride"]


class TestTheMarks:
    def test_stay_while_rows_are_moved(self, send, asked, meanwhile):
        stale = send(asked, *(row_of(one) for one in asked.behaviours))
        answer = send(meanwhile, *again(stale), step="down-0")
        assert titles_in(answer) == ["Candour", "Courage", "Curiosity"]
        assert marks_in(answer) == ["", "Reworded meanwhile", "Added meanwhile"]

    def test_are_no_words_of_a_row_that_is_emptied(self, send, asked, meanwhile):
        kindness, courage, candour = asked.behaviours
        rows = (row_of(courage), row_of(candour), row_of(kindness, description="Mine"))
        stale = send(asked, *rows)
        sent_again = again(stale)
        retired = marks_in(stale).index("Retired meanwhile")
        sent_again[retired] |= {"title": "", "description": ""}
        answer = send(meanwhile, *sent_again)
        assert answer.status_code == 200
        assert "Kindness" not in [one.title for one in answer.context["wanted"]]

    @pytest.mark.parametrize("made_up", ["nothing", "<b>"])
    def test_made_up_ones_do_no_harm(self, made_up, send, asked):
        rows = [row_of(one, meanwhile=made_up) for one in asked.behaviours]
        assert send(asked, *rows).status_code == 200


@pytest.mark.parametrize("state", ["", "x", "999", "9" * 19, "-1"])
def test_a_state_that_there_never_was(state, as_lead, asked):
    rows = [row_of(one) for one in asked.behaviours]
    answer = as_lead.post(reverse(PAGE), sent(state, *rows))
    assert answer.status_code == 409
    assert titles_in(answer) == ["Kindness", "Courage", "Candour"]


def test_two_who_begin_from_nothing(as_lead, trust):
    publish(trust, "Candour")
    answer = as_lead.post(reverse(PAGE), sent("0", {"title": "Courage"}, {"title": ""}))
    assert titles_in(answer) == ["Candour", "Courage", ""]
    assert marks_in(answer) == ["Added meanwhile", "", ""]
