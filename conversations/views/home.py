"""Where people come in: what to do next, my team, and a person's record."""

from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from assessments.models import Placement
from conversations.models import Conversation
from conversations.presenters.home import present_home, present_team_page
from conversations.presenters.people import TeamMember, present_team, standing
from conversations.reading import with_standing
from talentgrid import audit
from talentgrid.models import StaffMember, User
from talentgrid.requests import SignedInRequest
from talentgrid.rules import is_line_manager, is_self

audit.register(
    {
        "person_read": "read the person's record",
        "people_listed": "read a list of people with where they stand",
    }
)

PEOPLE_A_PAGE = 25


@require_safe
def home(request: SignedInRequest) -> HttpResponse:
    """The next thing to do: for me, and for my team."""
    viewer = request.user.acting_staff
    if viewer is None:
        return render(request, "conversations/home/no_person.html")
    return render(request, "conversations/home/home.html", present_home(request.user, viewer))


@require_safe
def team(request: SignedInRequest) -> HttpResponse:
    """A line manager's direct reports: where each stands, and what to do next."""
    reports = StaffMember.objects.employed().filter(line_manager=request.user.person)
    members = present_team(list(with_standing(reports, user=request.user)))
    _record_listing(request, members)
    return render(request, "conversations/home/team.html", present_team_page(members))


@require_safe
def people(request: SignedInRequest) -> HttpResponse:
    """Everybody that this person may see: their line, or their part of the organisation."""
    words = request.GET.get("q", "").replace("\0", "").strip()  # which PostgreSQL refuses
    found = StaffMember.objects.visible_to(request.user).exclude(user=request.user)
    for word in words.split()[:5]:
        found = found.filter(
            Q(first_name__icontains=word)
            | Q(last_name__icontains=word)
            | Q(job_title__icontains=word)
            | Q(unit__name__icontains=word)
        )
    page = Paginator(found.order_by("last_name", "first_name", "pk"), PEOPLE_A_PAGE).get_page(
        request.GET.get("page")
    )
    shown = with_standing(page.object_list, user=request.user)  # type: ignore[arg-type]
    members = present_team(list(shown))
    _record_listing(request, members)
    context = {"page": page, "members": members, "words": words}
    return render(request, "conversations/home/people.html", context)


def _record_listing(request: SignedInRequest, members: list[TeamMember]) -> None:
    """Writes whose places on the grid a list has shown: one event a page."""
    if members:
        keys = [str(member.person.pk) for member in members]
        audit.record(action="people_listed", by=request.user, people=keys)


@require_safe
def person(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """One person's record: where they stand and stood, and their conversations."""
    found = get_object_or_404(
        StaffMember.objects.visible_to(request.user).select_related(
            "unit", "line_manager", "organisation"
        ),
        pk=pk,
    )
    audit.record_reading(action="person_read", by=request.user, about=found, target=found)
    ledger = Placement.objects.visible_to(request.user).filter(subject=found)
    placements = list(ledger.select_related("cell__band", "decided_by__staff_member"))
    conversations = Conversation.objects.visible_to(request.user).filter(employee=found)
    context = {
        "person": found,
        "is_self": is_self(request.user, found),
        "back": _back_from(found, request.user),
        "can_arrange": is_line_manager(request.user, found) and found.is_employed,
        "current": standing(placements[0] if placements else None),
        "earlier": [standing(placement) for placement in placements[1:]],
        "conversations": list(conversations.select_related("cycle")),
    }
    return render(request, "conversations/home/person.html", context)


def _back_from(person: StaffMember, user: User) -> dict[str, str]:
    """To where this reader finds the person."""
    if is_self(user, person):
        return {"label": "Home", "url": reverse("home")}
    if is_line_manager(user, person):
        return {"label": "My team", "url": reverse("team")}
    return {"label": "People", "url": reverse("people")}
