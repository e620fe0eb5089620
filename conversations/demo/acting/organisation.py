"""What the HR lead of Northmoor sets for the trust, before its first conversations."""

from dataclasses import asdict
from datetime import timedelta
from random import Random
from uuid import UUID

from conversations.demo import clock
from conversations.demo.cast import HR_LEAD
from conversations.demo.dates import moment
from conversations.demo.people import Trust
from conversations.demo.words.organisation import AGREED_WITH, OFFERS, OWN_BEHAVIOUR
from frameworks import library
from frameworks.editions import asked_today
from frameworks.services import add_offer, publish_edition, switch_on
from talentgrid.models import User

LOOKED_AT = (
    library.SUCCESS_PROFILE,
    library.INDICATORS,
    library.TRANSITIONS,
    library.LEADERSHIP_MODEL,
)
AGREED_BEFORE = timedelta(days=20)


def set_for_the_trust(trust: Trust) -> None:
    """Frameworks, behaviours and local development, on the day on which the trust began."""
    by = trust.users[HR_LEAD]
    with clock.at(moment(trust.opened_on, 9)):
        _look_closer(trust, by=by)
        _publish_behaviours(trust, by=by)
        _offer_development(trust, by=by)


def _look_closer(trust: Trust, *, by: User) -> None:
    for key in LOOKED_AT:
        switch_on(by=by, organisation=trust.organisation, key=key)


def _publish_behaviours(trust: Trust, *, by: User) -> None:
    """The shared values as they were adopted, and one behaviour of the trust's own."""
    asked = asked_today(trust.organisation)
    publish_edition(
        by=by,
        organisation=trust.organisation,
        state=asked.state,
        wanted=[*asked.behaviours, OWN_BEHAVIOUR],
        agreed_with=AGREED_WITH,
        agreed_on=trust.opened_on - AGREED_BEFORE,
    )


def _offer_development(trust: Trust, *, by: User) -> None:
    rng = Random("offers")  # noqa: S311
    for offer in OFFERS:
        add_offer(
            by=by,
            key=UUID(int=rng.getrandbits(128), version=4),
            organisation=trust.organisation,
            **asdict(offer) | {"cells": list(offer.cells)},
        )
