"""The demo trust: what a visitor finds in it, and that it keeps every rule of the product."""

from collections import Counter
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assessments.evidence import lacks_evidence
from assessments.models import (
    Assessment,
    ElementRating,
    FeedbackInvitation,
    FeedbackRound,
    NotRated,
    Placement,
    RatingEvidence,
)
from conversations.demo import clock, dates, letters, sign_ins
from conversations.demo.cast import NORTHMOOR, PASSWORD
from conversations.demo.priyas_team import PRIYAS_TEAM
from conversations.demo.story import Chapter, Degree, Ending
from conversations.demo.story.careers import left_on
from conversations.demo.story.telling import Storyteller
from conversations.demo.trust.posts import northmoor, southdale
from conversations.following_up import next_contact
from conversations.models import (
    Action,
    Answer,
    CheckIn,
    Conversation,
    Preparation,
    Reflection,
    ReviewCycle,
)
from conversations.scheduling import warnings_for
from conversations.scheduling.moments import AT_THE_WEEKEND
from conversations.transitions import Status
from frameworks import library
from frameworks.editions import asked_today
from frameworks.models import LocalOffer
from frameworks.services import SHARED_VALUES
from talentgrid.models import AuditEvent, Organisation, StaffMember, User

CAST_ALONE = len(northmoor(size=0))  # with all who stand above them
TODAY = date(2040, 11, 22)


@pytest.fixture
def demo(content, settings, mailoutbox, django_capture_on_commit_callbacks) -> str:
    """The cast of the demo trust with its letters, and what the command printed."""
    settings.DEMO = True
    printed = StringIO()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("demo", people=0, stdout=printed)
    return printed.getvalue()


def test_the_demo_trust(demo, mailoutbox, django_assert_max_num_queries):
    """Built once for all of these, since building it takes seconds."""
    whoever_is_wanted_can_sign_in(demo)
    priyas_team_is_at_every_point()
    everything_is_there()
    ratings_keep_the_rules()
    ledgers_are_chains()
    nothing_happens_after_today()
    letters_are_of_this_year(mailoutbox)
    some_look_closer_and_one_round_of_feedback_came_back()
    northmoor_agreed_its_behaviours()
    northmoor_offers_development_of_its_own()
    southdale_keeps_to_the_short_path()
    with django_assert_max_num_queries(2):
        a_second_run_changes_nothing()


def whoever_is_wanted_can_sign_in(printed: str) -> None:
    assert PASSWORD in printed
    for character, email in sign_ins.sign_ins():
        assert email in printed
        assert character.try_this
        client = Client()
        client.post(reverse("account_login"), {"login": email, "password": PASSWORD})
        is_in = client.get(reverse("account_change_password")).status_code == 200
        assert is_in == (character.left_days_ago is None)


def priyas_team_is_at_every_point() -> None:
    team = StaffMember.objects.filter(line_manager__user__email="priya.nair@northmoor.example")
    assert team.count() == len(PRIYAS_TEAM)
    found = {person.first_name: latest(person) for person in team}
    statuses = {conversation.status for conversation in found.values() if conversation}
    assert statuses == set(Status)
    assert found["Jasmine"] is None
    assert found["Mei-Ling"].declined
    assert not found["Callum"].declined
    assert found["Sam"].starts_at > timezone.now() + timedelta(days=5)
    assert not found["Sam"].reflections.exists()
    assert found["Sam"].preparations.get().shared_at is None
    assert found["Amara"].reflections.get().shared_at
    assert found["Tomasz"].question_notes.filter(state="chosen").exists()
    assert found["Kwame"].outcomes.get().answers.get().kind == Answer.Kind.DIFFERS
    assert standing(found["Denise"].employee).not_rated == NotRated.LONG_ABSENCE
    assert monthly_contact_is_due(found["Rahim"])
    late = found["Joanna"].actions.filter(due_on__lt=timezone.localdate())
    assert late.filter(progress=Action.Progress.UNDER_WAY).exists()
    assert late.filter(progress=Action.Progress.DONE).exclude(impact="").exists()


def latest(person: StaffMember) -> Conversation | None:
    return person.conversations.order_by("-created_at").first()


def standing(person: StaffMember) -> Placement:
    return person.placements.current().select_related("cell").get()


def monthly_contact_is_due(conversation: Conversation) -> bool:
    placement = standing(conversation.employee)
    assert placement.cell.new_to_post
    assert placement.review_on
    contacts = conversation.check_ins.values_list("happened_on", flat=True)
    since = timezone.localdate(placement.decided_at)
    return next_contact(contacts, since=since) < timezone.localdate()


def everything_is_there() -> None:
    trust = Organisation.objects.get(slug="northmoor")
    assert trust.staff.count() == CAST_ALONE
    assert StaffMember.objects.exclude(organisation=trust).count() == 6
    assert {cycle.name for cycle in trust.review_cycles.all()} == {
        cycle.name for cycle in dates.cycles(timezone.localdate())
    }
    assert not Conversation.objects.filter(cycle=None).exists()
    assert User.objects.values("password").distinct().count() == 1
    assert CheckIn.objects.exists()
    for copies in (Reflection, Preparation):
        assert copies.objects.filter(shared_at=None).exists()
        assert copies.objects.exclude(shared_at=None).exists()


def ratings_keep_the_rules() -> None:
    for assessment in Assessment.objects.exclude(shared_at=None).exclude(new_to_post=True):
        ratings = {name: getattr(assessment, name) for name in RatingEvidence.Rating.values}
        supported = set(assessment.evidence_links.values_list("rating", flat=True))
        assert lacks_evidence(ratings, supported=supported) == []


def ledgers_are_chains() -> None:
    by_person = Counter(Placement.objects.values_list("subject", flat=True))
    assert max(by_person.values()) == 3
    assert Placement.objects.current().count() == len(by_person)
    for placement in Placement.objects.exclude(supersedes=None).select_related("supersedes"):
        assert placement.supersedes.subject_id == placement.subject_id
        assert placement.supersedes.decided_at < placement.decided_at


def nothing_happens_after_today() -> None:
    now = timezone.now()
    assert not AuditEvent.objects.filter(at__gt=now).exists()
    assert not Placement.objects.filter(decided_at__gt=now).exists()
    assert AuditEvent.objects.filter(at__lt=now - timedelta(days=600)).exists()


def letters_are_of_this_year(outbox: list) -> None:
    running = ReviewCycle.objects.filter(ends_on__gt=timezone.localdate())
    talks = Conversation.objects.filter(cycle__in=running).count()
    assert talks < len(outbox) < 5 * talks
    assert "sam.iyer@northmoor.example" in {mail.to[0] for mail in outbox}


def some_look_closer_and_one_round_of_feedback_came_back() -> None:
    rated = ElementRating.objects.values_list("element__framework__key", flat=True).distinct()
    assert set(rated) == {
        library.BEHAVIOURS,
        library.SUCCESS_PROFILE,
        library.INDICATORS,
        library.TRANSITIONS,
        library.LEADERSHIP_MODEL,
    }
    over = FeedbackRound.objects.exclude(shared_at=None)
    assert [one.subject.name for one in over] == ["Amara Okonkwo"]
    assert not over.get().is_open
    # As many as are needed before anything is shown.
    assert over.get().answers.count() >= 3
    nobody_who_had_left_was_asked()


def nobody_who_had_left_was_asked() -> None:
    left = StaffMember.objects.exclude(left_on=None).values("user__email")
    assert not FeedbackInvitation.objects.filter(email__in=left).exists()


def northmoor_agreed_its_behaviours() -> None:
    trust = Organisation.objects.get(slug="northmoor")
    asked = asked_today(trust)
    assert asked.number == 1
    assert asked.edition.agreed_with
    assert asked.edition.published_by.email == "helen.clarke@northmoor.example"
    # The shared values as they were adopted, and one of its own; rated from the first day on.
    assert [one.source for one in asked.behaviours] == [SHARED_VALUES] * 4 + ["Our own values"]
    first = Conversation.objects.filter(employee__organisation=trust).earliest("created_at")
    assert asked.edition.agreed_on < trust.review_cycles.earliest("starts_on").starts_on
    assert asked.edition.published_at < first.created_at


def northmoor_offers_development_of_its_own() -> None:
    trust = Organisation.objects.get(slug="northmoor")
    offers = LocalOffer.objects.offered_in(trust)
    boxes = {cell.key for cell in library.current_grid().cells}
    assert 3 <= len(offers) <= 5
    assert {offer.kind for offer in offers} == set(LocalOffer.Kind)
    assert {"local", "regional"} <= {offer.programme_level for offer in offers}
    assert any(not offer.cells for offer in offers)
    assert all(set(offer.cells) <= boxes for offer in offers)


def southdale_keeps_to_the_short_path() -> None:
    southdale_trust = Organisation.objects.get(slug="southdale")
    in_use = library.contents_in_use(southdale_trust)
    assert [content.framework.key for content in in_use] == [library.BEHAVIOURS]
    assert asked_today(southdale_trust).edition is None
    assert not LocalOffer.objects.offered_in(southdale_trust).exists()


def a_second_run_changes_nothing() -> None:
    printed = StringIO()
    call_command("demo", stdout=printed)
    assert "priya.nair@northmoor.example" in printed.getvalue()
    assert "Making" not in printed.getvalue()


def test_a_demo_is_made_in_a_demo_alone(content, settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match="DEMO=true"):
        call_command("demo")

    assert not Organisation.objects.exists()


def test_a_demo_needs_the_reference_content(empty_shelves, settings):
    settings.DEMO = True

    with pytest.raises(CommandError, match="load_frameworks"):
        call_command("demo")


# The story, which needs no database ------------------------------------------------------


def story(today: date = TODAY) -> dict[str, list[Chapter]]:
    storyteller = Storyteller(today=today, cycles=dates.cycles(today))
    people = northmoor(size=250)
    return {person.email: list(storyteller.chapters(person)) for person in people}


def test_the_story_is_the_same_every_time():
    assert story() == story()


def test_the_cast_is_the_same_however_many_work_there():
    few, many = northmoor(size=CAST_ALONE), northmoor(size=250)

    assert len(many) == 250
    assert many[:CAST_ALONE] == few
    assert {character.path for character in NORTHMOOR} <= {person.post.path for person in few}


def test_everybody_reports_to_somebody_up_to_the_chief_executive():
    people = {person.post.path: person for person in northmoor(size=250)}

    assert {person.post.level for person in people.values()} == {1, 2, 3, 4, 5}
    for person in people.values():
        assert person.post.manager is None or person.post.manager in people


def test_every_address_is_one_that_a_mailbox_can_have():
    emails = [person.email for person in (*northmoor(size=250), *southdale())]

    assert len(set(emails)) == len(emails)
    assert all(email.isascii() and " " not in email for email in emails)


def test_the_whole_trust_shows_everything():
    chapters = [chapter for told in story().values() for chapter in told]
    running = dates.cycles(TODAY)[-1]
    now = [chapter for chapter in chapters if chapter.cycle == running]

    assert {chapter.situation.ending for chapter in chapters} == set(Ending)
    assert {chapter.situation.reflection for chapter in now} == set(Degree)
    assert {chapter.situation.preparation for chapter in now} == set(Degree)
    places = Counter(
        (chapter.situation.ratings.row, chapter.situation.ratings.readiness)
        for chapter in chapters
        if chapter.situation.ratings
    )
    bottom = sum(number for (row, _), number in places.items() if row == 1)
    assert len(places) == 9
    assert bottom < sum(places.values()) / 5
    leavers = [person for person in northmoor(size=250) if left_on(person, today=TODAY)]
    assert 3 < len(leavers) < 20


@pytest.mark.parametrize("month", range(1, 13))
def test_people_meet_on_working_days_and_one_at_a_time(month):
    today = date(2040, month, 3)
    people = {person.email: person for person in northmoor(size=250)}
    meetings = Counter(
        (people[email].post.manager, chapter.meets_on)
        for email, told in story(today).items()
        for chapter in told
    )

    assert set(meetings.values()) == {1}
    for _, day in meetings:
        starts_at = dates.moment(day, 11)
        assert AT_THE_WEEKEND not in warnings_for(starts_at=starts_at, minutes=60)


def test_each_chapter_lies_in_its_cycle_and_before_the_next():
    for told in story().values():
        days = [chapter.meets_on for chapter in told]
        assert days == sorted(days)
        for chapter in told:
            assert chapter.cycle.starts_on <= chapter.meets_on <= chapter.cycle.ends_on


@pytest.mark.parametrize(
    ("today", "name"),
    [
        (date(2040, 11, 22), "Talent review 2040 to 2041"),
        (date(2040, 3, 1), "Talent review 2039 to 2040"),
        (date(2040, 6, 30), "Talent review 2040"),
    ],
)
def test_cycles_follow_each_other_up_to_today(today, name):
    before_last, last, running = dates.cycles(today)

    assert running.name == name
    assert running.starts_on < today < running.ends_on
    assert last.ends_on + timedelta(days=1) == running.starts_on
    assert before_last.ends_on + timedelta(days=1) == last.starts_on


# Telling the past ------------------------------------------------------------------------


def test_inside_the_block_it_is_another_day_and_time_goes_on():
    usual = timezone.now
    with clock.at(dates.moment(date(2020, 2, 29), 9)):
        first, second = timezone.now(), timezone.now()
        assert timezone.localdate() == date(2020, 2, 29)
        assert first <= second
    assert timezone.now is usual


def test_the_clock_is_put_right_after_a_fault():
    usual = timezone.now

    with pytest.raises(RuntimeError), clock.at(dates.moment(date(2020, 2, 29), 9)):
        raise RuntimeError

    assert timezone.now is usual


def test_letters_bear_their_date_and_old_ones_are_not_sent(db, django_capture_on_commit_callbacks):
    now = timezone.now()
    sent = []
    with django_capture_on_commit_callbacks(execute=True) as queued:
        for days in (1, 300):
            with letters.posted(now - timedelta(days=days), now=now):
                transaction.on_commit(lambda: sent.append(timezone.localdate()))

    assert len(queued) == 1
    assert sent == [timezone.localdate(now - timedelta(days=1))]
