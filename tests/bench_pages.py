"""The pages that `make bench` measures, and the empty one that they are measured against."""

from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path, reverse

from assessments.services import save_assessment
from conversations.models import Conversation, Preparation, Reflection
from conversations.services import agreeing
from frameworks import library
from frameworks.loading import load_all
from frameworks.services import adopt_shared_values
from talentgrid.models import StaffMember
from talentgrid.urls import urlpatterns as site
from tests.assessments.feedback.helpers import ask
from tests.conversations.comparing.helpers import ratings, share, switch_on, write
from tests.factories import StaffMemberFactory
from tests.people import People, make_people
from tests.scenarios import (
    MEETS_READY_SOON,
    add_support,
    conversation_in,
    share_preparation,
    share_reflection,
)

STATIC = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# A part of each framework that can be answered before a transition is chosen, where there is one.
PARTS = {
    library.SUCCESS_PROFILE: "traits",
    library.SUCCESS_PROFILE_EXISTING: "competencies_today",
    library.INDICATORS: "aspiration",
    library.TRANSITIONS: "",
    library.LEADERSHIP_MODEL: "dimensions",
}


def empty(request: HttpRequest) -> HttpResponse:
    """Signed in, through every middleware, and nothing more."""
    return HttpResponse(request.user.acting_staff.first_name)


urlpatterns = [path("empty/", empty, name="empty"), *site]


def pages() -> dict[str, Callable[[], None]]:
    """A request by name for each page of the flow, in a trust with a large team."""
    load_all(directory=settings.FIXTURES_DIR)
    planned, held, agreed = make_people(), make_people("b"), make_people("c")
    recorded, disputed = make_people("d"), make_people("e")
    StaffMemberFactory.create_batch(
        100,
        organisation=planned.manager.organisation,
        unit=planned.manager.unit,
        line_manager=planned.manager,
    )
    preparing = conversation_in("planned", planned)
    talking = conversation_in("in_progress", held)
    share_reflection(talking, held)
    share_preparation(talking, held, performance=3)
    draft_outcome(talking, held)
    closer, far = make_people("f"), make_people("g")
    switch_everything_on(closer)
    switch_everything_on(far)
    looking, asking = conversation_in("planned", closer), ask(closer)
    compared = compared_on_everything(far)
    answered = conversation_in("recorded", recorded)
    differing = conversation_in("disputed", disputed)
    settled = conversation_in("agreed", agreed)
    found: dict[str, Callable[[], None]] = {}

    def add(person: StaffMember, name: str, *args: object, state: str = "", **query: str) -> None:
        client = Client()
        client.force_login(person.user, backend=settings.AUTHENTICATION_BACKENDS[-1])
        told = (*args, state, *query.values())
        words = [str(word) for word in told if word and not hasattr(word, "hex")]
        address = reverse(name, args=args, query=query)
        found[" ".join([name, *words])] = partial(_get, client, address)

    add(planned.manager, "empty")
    for name in ("home", "team", "people", "library", "grid", "guide"):
        add(planned.manager, name)
    add(planned.manager, "cell", "key_generalist")
    add(planned.manager, "person", planned.employee.pk)
    add(
        planned.manager,
        "arrange",
        StaffMember.objects.filter(last_name__startswith="Iyer").first().pk,
    )
    for name in ("conversation", "prepare"):
        add(planned.manager, name, preparing.pk)
    for section in ("checklist", "ratings", "evidence", "thoughts"):
        add(planned.manager, "prepare_section", preparing.pk, section)
    add(planned.employee, "arrangements", preparing.pk)
    add(planned.employee, "reflect", preparing.pk)
    for section in ("checklist", "now", "evidence", "future", "thoughts"):
        add(planned.employee, "reflect_section", preparing.pk, section)
    for stage in range(1, 6):
        add(held.manager, "hold_stage", talking.pk, stage)
    add(held.manager, "agree", talking.pk)
    add(held.manager, "agree_record", talking.pk)
    add(recorded.manager, "outcome", answered.pk, state="recorded")
    add(recorded.employee, "answer", answered.pk)
    add(disputed.manager, "respond", differing.pk)
    add(agreed.employee, "outcome", settled.pk)
    add(agreed.employee, "plan", settled.pk)
    add(agreed.manager, "record_pdf", settled.pk)
    add(closer.employee, "library_search", q="compassion")
    add(closer.employee, "library_search", q="next step")
    add(closer.employee, "framework", library.SUCCESS_PROFILE)
    add(closer.employee, "framework_element", library.SUCCESS_PROFILE, "speaks_up")
    add(closer.employee, "reflect", looking.pk, state="closer")
    for key, part in PARTS.items():
        add(closer.employee, "reflect_against", looking.pk, key)
        if part:
            add(closer.employee, "reflect_against_part", looking.pk, key, part)
        add(far.manager, "against", compared.pk, key)
    asked = (library.BEHAVIOURS, library.BEHAVIOURS_PART)
    add(closer.manager, "prepare_against_part", looking.pk, *asked)
    add(far.manager, "against", compared.pk, library.BEHAVIOURS)
    add(far.manager, "agree_against", compared.pk, *asked)
    add(far.manager, "agree", compared.pk, state="closer")
    add(far.manager, "agree_against", compared.pk, library.SUCCESS_PROFILE, "experiences")
    add(far.employee, "gaps", compared.pk)
    add(closer.employee, "career")
    add(closer.employee, "feedback_round", asking.pk)
    for name in ("organisation", "organisation_frameworks", "behaviours_next", "offers"):
        add(closer.hr_lead, name)
    return found


def switch_everything_on(people: People) -> None:
    """The organisation's behaviours, and every framework."""
    adopt_shared_values(by=None, organisation=people.employee.organisation)
    for key in PARTS:
        switch_on(people, key)


def compared_on_everything(people: People) -> Conversation:
    """A conversation under way, in which both shared a level for all that they can be asked."""
    talking = conversation_in("in_progress", people)
    for kind, level in ((Reflection, 1), (Preparation, 3)):
        for content in library.contents_in_use(people.employee.organisation):
            asked = _asked(content, of_others=kind is Preparation)
            said = {name: min(level, highest) for name, highest in asked.items()}
            framework = content.framework
            stage = "stream_1" if framework.key == library.TRANSITIONS else None
            copy = write(kind, talking, people, ratings(said, framework=framework, stage=stage))
        share(copy, people)
    return talking


def _asked(content: library.FrameworkContent, *, of_others: bool) -> dict[str, int]:
    """The highest level of all that has levels; of others, not what the person alone describes."""
    asked = [one for part in content.parts for one in content.asked(part) if content.levels(one)]
    return {
        one.key: content.levels(one)[-1].number
        for one in asked
        if not (of_others and one.is_own_alone)
    }


def draft_outcome(talking: Conversation, held: People) -> None:
    """What the two agree, ready to be recorded."""
    manager = held.user("manager")
    outcome = agreeing.open_outcome(by=manager, conversation=talking)
    add_support(outcome.assessment, manager)
    save_assessment(assessment=outcome.assessment, values=MEETS_READY_SOON)


def _get(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
