"""The first page of the settings, and the frameworks that are on or off."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from frameworks import library
from frameworks.editions import asked_today
from frameworks.library import FRAMEWORKS
from frameworks.models import Framework, FrameworkInUse, LocalOffer, OwnWording
from frameworks.presenters.elements.names import full_name
from frameworks.presenters.own.people import name_of
from talentgrid.dates import day
from talentgrid.models import Organisation


@dataclass(frozen=True)
class Words:
    """Our own two lines about a framework."""

    adds: str
    suits: str


WORDS = {
    library.SUCCESS_PROFILE: Words(
        adds="The employee and their manager look at competencies, experiences, traits and drivers "
        "of executive directors, and see side by side where they agree and where they differ.",
        suits="People who may want to lead at board level one day, and whoever talks with them.",
    ),
    library.SUCCESS_PROFILE_EXISTING: Words(
        adds="The same profile in the words of the edition for directors: names alone, without "
        "the behaviours behind them.",
        suits="Executive directors in post, and their chief executive or chair.",
    ),
    library.INDICATORS: Words(
        adds="Signs of aspiration, engagement and ability for the next transition, with evidence "
        "from the employee and their manager. They help with readiness; no formula turns them "
        "into it.",
        suits="Managers and senior clinicians whose next step is a larger leadership role.",
    ),
    library.TRANSITIONS: Words(
        adds="What changes from one level of leadership to the next. The gaps that the "
        "employee and their manager find can go into the development plan.",
        suits="People on the way from leading a team to leading leaders, from about band 8a.",
    ),
    library.LEADERSHIP_MODEL: Words(
        adds="Nine dimensions of leadership on four levels as a review of behaviour: by the "
        "employee and their manager, or with answers from invited colleagues (360 degree "
        "feedback).",
        suits="Everybody who leads others, in whatever post.",
    ),
}


@dataclass(frozen=True)
class Switch:
    """A framework with what it is for, and whether it is on."""

    key: str
    title: str
    words: Words
    is_on: bool
    since: datetime | None = None
    by: str = ""


def present_switches(organisation: Organisation) -> list[Switch]:
    """The five frameworks in the order of the library."""
    newest = Framework.objects.newest(*FRAMEWORKS, organisation=organisation)
    rows = FrameworkInUse.objects.filter(organisation=organisation)
    in_use = {row.key: row for row in rows.select_related("switched_on_by__staff_member")}
    return [_switch(newest[key], in_use.get(key)) for key in FRAMEWORKS]


def _switch(framework: Framework, row: FrameworkInUse | None) -> Switch:
    return Switch(
        key=framework.key,
        title=full_name(framework),
        words=WORDS[framework.key],
        is_on=row is not None,
        since=row.since if row else None,
        by=name_of(row.switched_on_by) if row and row.switched_on_by else "",
    )


@dataclass(frozen=True)
class Setting:
    """One thing that an organisation sets: what it is for, and how it stands."""

    title: str
    url: str
    text: str
    now: str


def present_settings(organisation: Organisation) -> dict[str, Any]:
    """The four things that an organisation sets, each with how it stands today."""
    return {
        "settings": [
            Setting(
                title="Frameworks",
                url=reverse("organisation_frameworks"),
                text="Which frameworks people may look at more closely in a talent conversation.",
                now=_frameworks_now(organisation),
            ),
            Setting(
                title="Behaviours",
                url=reverse("behaviours_today"),
                text="What is asked of everybody besides results, agreed with staff.",
                now=_behaviours_now(organisation),
            ),
            Setting(
                title="Local development",
                url=reverse("offers"),
                text="Your own activities and programmes beside those that the guide prints.",
                now=_offers_now(organisation),
            ),
            Setting(
                title="Official wording",
                url=reverse("official_wording"),
                text="The official text of a framework, where there is a right to use it.",
                now=_wording_now(organisation),
            ),
        ]
    }


def _frameworks_now(organisation: Organisation) -> str:
    in_use = FrameworkInUse.objects.filter(organisation=organisation, key__in=FRAMEWORKS)
    on = in_use.count()
    return f"{on} of {len(FRAMEWORKS)} are on" if on else "None is on"


def _behaviours_now(organisation: Organisation) -> str:
    asked = asked_today(organisation)
    count = len(asked.behaviours)
    if asked.edition is None:
        return f"{count} asked, from before the first edition" if count else "None yet"
    return f"Edition {asked.number}: {count} asked, agreed {day(asked.edition.agreed_on)}"


def _offers_now(organisation: Organisation) -> str:
    count = LocalOffer.objects.offered_in(organisation).count()
    return f"{count} offered" if count else "None yet"


def _wording_now(organisation: Organisation) -> str:
    own = OwnWording.objects.filter(framework__organisation=organisation, set_aside_at=None)
    count = own.values("framework__key").distinct().count()
    return f"{count} of {len(FRAMEWORKS)} in your own edition" if count else "None loaded"
