"""What the two agreed on the career stage: it counts once the employee has agreed."""

import re
import uuid

import pytest

from assessments.services import FrameworkRatings, Said
from conversations.models import Reflection
from conversations.services import agreeing, preparing
from frameworks import library
from frameworks.services import switch_on
from tests.conversations.gaps.helpers import GAP, answer, page
from tests.scenarios import agree_on, conversation_in

pytestmark = pytest.mark.usefixtures("content")


def agree(conversation, people, transitions):
    """The two agree that the gap is none."""
    manager = people.user("manager")
    outcome = agreeing.open_outcome(by=manager, conversation=conversation)
    agreed = FrameworkRatings(
        framework=transitions.framework, said={transitions.element(GAP): Said(level=3)}
    )
    agreeing.save_agreed_elements(
        by=manager, outcome=outcome, version=outcome.version, elements=agreed
    )


def agreeing_on_the_gap(people, transitions):
    """A conversation in which the employee has a gap, and both write down that it is none."""
    switch_on(by=None, organisation=people.employee.organisation, key=library.TRANSITIONS)
    talk = conversation_in("in_progress", people)
    user = people.user("employee")
    preparing.share_copy(by=user, copy=answer(Reflection, talk, user, transitions, **{GAP: 1}))
    agree(talk, people, transitions)
    return talk


def test_what_the_two_agree_counts_once_the_employee_has_agreed(people, sign_in, transitions):
    talk = agreeing_on_the_gap(people, transitions)
    client, other = sign_in(people.employee), sign_in(people.manager)
    for label in ("Agreed so far", "Recorded"):
        if label == "Recorded":
            agree_on(talk, people)
        text = page(client, talk)
        assert transitions.element(GAP).text in text
        assert f"Sam: not yet; {label}: yes, with examples" in re.sub(r"\s+", " ", text)
        assert "The levels in the outcome count here once you have agreed to it." in text
        assert "count here once Sam has agreed to it." in page(other, talk)
    agreeing.agree(by=people.user("employee"), conversation=talk, key=uuid.uuid4())
    for status in ("agreed", "closed"):
        if status == "closed":
            agreeing.close(by=people.user("manager"), conversation=talk)
        text = page(client, talk)
        assert transitions.element(GAP).text not in text
        assert "Where you agreed on a level, that one counts." in text


def test_what_the_employee_sees_differently_does_not_count(people, sign_in, transitions):
    talk = agreeing_on_the_gap(people, transitions)
    agree_on(talk, people)
    agreeing.see_differently(
        by=people.user("employee"), conversation=talk, key=uuid.uuid4(), statement="Not yet there."
    )
    text = page(sign_in(people.employee), talk)
    assert transitions.element(GAP).text in text
    assert "The levels in the outcome do not count here: you see it differently." in text
    assert "Sam sees it differently" in page(sign_in(people.manager), talk)


def test_a_new_draft_after_seeing_it_differently_does_not_count(people, sign_in, transitions):
    talk = agreeing_on_the_gap(people, transitions)
    agree_on(talk, people)
    agreeing.see_differently(
        by=people.user("employee"), conversation=talk, key=uuid.uuid4(), statement="Not yet there."
    )
    talk.refresh_from_db()
    agreeing.open_outcome(by=people.user("manager"), conversation=talk)
    text = page(sign_in(people.employee), talk)
    assert transitions.element(GAP).text in text
    assert "once you have agreed to it" in text
