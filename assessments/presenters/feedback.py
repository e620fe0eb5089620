"""How 360 degree feedback stands: how many were asked and have answered, by bundles of groups.
While it is open, of those who answered only whether they are enough."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q

from assessments.feedback import FEWEST, Bundle, Group, bundles
from assessments.models import FeedbackGroup, FeedbackInvitation, FeedbackRound
from assessments.services.feedback import Asked
from frameworks.library import LEADERSHIP_MODEL
from frameworks.models import FrameworkInUse
from talentgrid.models import StaffMember, User

TOO_FEW, ENOUGH = "Fewer than 3", "3 or more"
OWN_NAMES = {Group.PEERS: "Peers", Group.REPORTS: "People I manage", Group.OTHERS: "Others"}


def has_feedback(user: User) -> bool:
    """Whether the pages of 360 degree feedback are of any use to this person: if they can ask, or
    have something to read."""
    if user.acting_staff is None:
        return False
    organisation = user.acting_staff.organisation_id
    in_use = FrameworkInUse.objects.filter(organisation=organisation, key=LEADERSHIP_MODEL)
    return in_use.exists() or FeedbackRound.objects.visible_to(user).exists()


def latest_feedback(user: User, *, about: StaffMember) -> FeedbackRound | None:
    """The latest round with something to read that this person may read."""
    found = FeedbackRound.objects.visible_to(user).filter(subject=about).came_back()
    return found.order_by("-opened_at").first()


@dataclass(frozen=True)
class Line:
    """Groups that are counted together: how many were asked, and how many answered."""

    name: str
    parts: str
    asked: int
    answered: str


@dataclass(frozen=True)
class RoundShown:
    """One of a person's own rounds."""

    round: FeedbackRound
    lines: list[Line]

    @property
    def has_enough(self) -> bool:
        """Enough have answered for something to be shown, once it is closed."""
        return any(line.answered != TOO_FEW for line in self.lines)

    @property
    def is_nothing_to_read(self) -> bool:
        """It is over, and too few have answered."""
        return not self.round.is_open and not self.has_enough


def present_rounds(rounds: Iterable[FeedbackRound]) -> list[RoundShown]:
    """Rounds with their counts: one query for all of them."""
    rounds = list(rounds)
    found = FeedbackInvitation.objects.filter(round__in=rounds).order_by()
    counted = found.values_list("round_id", "group").annotate(
        asked=Count("pk"), answered=Count("pk", filter=Q(has_answered=True))
    )
    asked: dict[UUID, dict[Group, int]] = {one.pk: {} for one in rounds}
    answered: dict[UUID, dict[Group, int]] = {one.pk: {} for one in rounds}
    for pk, group, of_asked, of_answered in counted:
        asked[pk][Group(group)] = of_asked
        answered[pk][Group(group)] = of_answered
    return [
        RoundShown(one, _lines(asked[one.pk], answered[one.pk], is_open=one.is_open))
        for one in rounds
    ]


def _lines(asked: dict[Group, int], answered: dict[Group, int], *, is_open: bool) -> list[Line]:
    return [
        Line(
            name=bundle_name(bundle, is_own=True),
            parts=parts_of(bundle, is_own=True),
            asked=sum(asked[group] for group in bundle.groups),
            answered=_answered(bundle, is_open=is_open),
        )
        for bundle in bundles(asked, answered)
    ]


def _answered(bundle: Bundle, *, is_open: bool) -> str:
    """How many answered. While it is open no more than that they are enough (R44): a number that
    grows after one person was asked, or spoken to, would say that this one has answered."""
    if bundle.answers is None:
        return TOO_FEW
    return ENOUGH if is_open else str(bundle.answers)


def group_name(group: Group, *, is_own: bool) -> str:
    """What a group is called, to the person themselves or to their line manager."""
    return OWN_NAMES[group] if is_own else str(FeedbackGroup(group.value).label)


def bundle_name(bundle: Bundle, *, is_own: bool) -> str:
    """What groups that are shown together are called."""
    if len(bundle.groups) == 1:
        return group_name(bundle.groups[0], is_own=is_own)
    return "Others and smaller groups" if Group.OTHERS in bundle.groups else "Smaller groups"


def parts_of(bundle: Bundle, *, is_own: bool) -> str:
    """Which groups stand together, in words; empty for one that stands alone."""
    if len(bundle.groups) == 1:
        return ""
    names = [group_name(group, is_own=is_own) for group in bundle.groups]
    listed = f"{', '.join(names[:-1])} and {names[-1]}".lower()
    return listed.replace(" i ", " I ")


@dataclass(frozen=True)
class People:
    """The addresses of one group. Nothing says who of them answered."""

    name: str
    addresses: list[str]


def people_asked(round_: FeedbackRound) -> list[People]:
    """Whom a person has asked, as they typed it; nobody once the addresses are deleted."""
    kept = round_.invitations.exclude(email="")
    return people_in(Asked(one.email, FeedbackGroup(one.group)) for one in kept)


def people_in(asked: Iterable[Asked]) -> list[People]:
    """The addresses by group, leaving out groups without any."""
    by_group: dict[Group, list[str]] = {group: [] for group in Group}
    for one in asked:
        by_group[Group(one.group.value)].append(one.email)
    return [
        People(group_name(group, is_own=True), addresses)
        for group, addresses in by_group.items()
        if addresses
    ]


def small_groups(people: Iterable[People]) -> str:
    """The groups too small to be shown on their own, in words; empty where there is none."""
    others = OWN_NAMES[Group.OTHERS]
    names = [one.name for one in people if len(one.addresses) < FEWEST and one.name != others]
    return " and ".join(names)
