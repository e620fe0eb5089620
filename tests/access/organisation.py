"""What an organisation sets for itself: HR reads it, the HR lead of the whole of it changes it."""

import uuid
from datetime import date

from frameworks.editions import Behaviour, asked_today
from frameworks.loading.official import check_official
from frameworks.loading.template import template_of
from frameworks.models import LocalOffer
from frameworks.services import add_offer, load_official, publish_edition, switch_on
from tests.access.matrix import Row, World

READ_ALONG = {"hr_admin", "hr_admin_elsewhere"}
HR = {*READ_ALONG, "hr_lead"}
PAGE = {"allowed": HR}
CHANGE = {"allowed": {"hr_lead"}, "refused": READ_ALONG}
POST = {**CHANGE, "method": "post"}
KEY = "healthcare_leadership_model"


def _organisation(world: World):
    return world.people.hr_lead.organisation


def _in_use(world: World) -> list:
    switch_on(by=None, organisation=_organisation(world), key=KEY)
    return [KEY]


def _edition(world: World) -> list:
    organisation = _organisation(world)
    edition = publish_edition(
        by=world.people.user("hr_lead"),
        organisation=organisation,
        state=asked_today(organisation).state,
        wanted=[Behaviour("Kindness")],
        agreed_with="The staff side",
        agreed_on=date(2026, 3, 2),
    )
    return [edition.number]


def _offer(world: World) -> list:
    offer = add_offer(
        by=world.people.user("hr_lead"),
        key=uuid.uuid4(),
        organisation=_organisation(world),
        kind=LocalOffer.Kind.ACTIVITY,
        title="Shadowing week",
    )
    return [offer.pk]


def _wording(world: World) -> list:
    official = check_official(template_of(KEY))
    loaded = load_official(
        by=world.people.user("hr_lead"), organisation=_organisation(world), official=official
    )
    return [loaded.framework.pk]


ROWS = {
    "organisation": Row(**PAGE),
    "organisation_frameworks": Row(**PAGE),
    "framework_on": Row(args=lambda world: [KEY], **POST),
    "framework_off": Row(args=_in_use, **CHANGE),
    "behaviours_today": Row(**PAGE),
    "behaviours_next": Row(**CHANGE),
    "behaviours_edition": Row(args=_edition, **PAGE),
    "offers": Row(**PAGE),
    "offer_add": Row(**CHANGE),
    "offer_change": Row(args=_offer, **CHANGE),
    "offer_history": Row(args=_offer, **PAGE),
    "offer_retire": Row(args=_offer, **CHANGE),
    "offer_restore": Row(args=_offer, **POST),
    "official_wording": Row(**PAGE),
    "wording_load": Row(**CHANGE),
    "wording_template": Row(args=lambda world: [KEY], **PAGE),
    "wording_aside": Row(args=_wording, **CHANGE),
    "wording_again": Row(args=_wording, **POST),
}
