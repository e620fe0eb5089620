"""What the tests of an organisation's settings do again and again."""

import uuid
from dataclasses import replace
from datetime import date
from typing import Any

from frameworks.editions import Behaviour, asked_today
from frameworks.forms.behaviours import PREFIX
from frameworks.models import LocalOffer
from frameworks.services import add_offer, publish_edition

AGREED_ON = date(2026, 3, 2)


def words(response) -> str:
    return " ".join(response.content.decode().split())


def titles_in(response) -> list[str]:
    """What the rows of the next edition are called."""
    return [form["title"].value() or "" for form in response.context["formset"]]


def publish(trust, *titles, by=None, **changes):
    """Publishes these behaviours, going on from those of the same title."""
    asked = asked_today(trust)
    held = {behaviour.title: behaviour for behaviour in asked.behaviours}
    details = {
        "by": by,
        "organisation": trust,
        "state": asked.state,
        "wanted": [kept(held[one]) if one in held else Behaviour(one) for one in titles],
        "agreed_with": "The staff side",
        "agreed_on": AGREED_ON,
    }
    return publish_edition(**details | changes)


def kept(behaviour, **changes) -> Behaviour:
    """A behaviour as it is, or with other words."""
    return replace(behaviour, **changes)


def sent(state: str, *rows: dict[str, Any], step: str = "check", **changes: Any) -> dict[str, Any]:
    """What a browser sends from the page of the next edition."""
    data = {
        f"{PREFIX}-TOTAL_FORMS": len(rows),
        f"{PREFIX}-INITIAL_FORMS": 0,
        "state": state,
        "agreed_with": "The staff side",
        "agreed_on": AGREED_ON.isoformat(),
        "step": step,
        **changes,
    }
    for index, row in enumerate(rows):
        data |= {f"{PREFIX}-{index}-{name}": value for name, value in row.items()}
    return data


def row_of(behaviour, **changes: Any) -> dict[str, Any]:
    """A behaviour as the page has it."""
    words = {"title": behaviour.title, "description": behaviour.description}
    return {"held": behaviour.key, **words, **changes}


def offer(trust, title="Shadowing week", *, by=None, **fields) -> LocalOffer:
    details = {"kind": LocalOffer.Kind.ACTIVITY, "level": "local", "title": title, **fields}
    return add_offer(by=by, key=uuid.uuid4(), organisation=trust, **details)


def offered(**changes) -> dict[str, Any]:
    """What a browser sends from the form of an offer."""
    return {
        "key": uuid.uuid4(),
        "kind": "activity",
        "level": "local",
        "title": "Shadowing week",
        "description": "",
        "contact": "",
        "agreed_with": "",
        **changes,
    }
