"""360 degree feedback: one's own business, and the line manager's only once it was shared.

The link of an invitation is its own key: whoever holds it may answer, signed in or not.
"""

from assessments.emails import token_of
from assessments.models import FeedbackRound
from tests.access.matrix import EVERYBODY, Row, World
from tests.assessments.feedback.helpers import ask, close, invitations, share, switch_the_model_on


def _asked(world: World) -> FeedbackRound:
    """A round of the employee that can be answered: the only one, as one follows another late."""
    switch_the_model_on(world.people)
    FeedbackRound.objects.filter(subject=world.people.employee).delete()
    return ask(world.people)


def _open(world: World) -> list:
    return [_asked(world).pk]


def _closed(world: World) -> list:
    return [close(world.people, _asked(world)).pk]


def _shared(world: World) -> list:
    return [share(world.people, close(world.people, _asked(world))).pk]


def _link(world: World) -> list:
    return [token_of(invitations(_asked(world), "peers")[0])]


_OWN = {"args": _open, "allowed": {"employee"}}
_BY_LINK = {"args": _link, "allowed": EVERYBODY, "public": True}

ROWS = {
    "feedback": Row(allowed=EVERYBODY),
    "feedback_ask": Row(allowed=EVERYBODY),
    "feedback_round": Row(**_OWN),
    "feedback_add": Row(**_OWN),
    "feedback_remind": Row(**_OWN),
    "feedback_close": Row(**_OWN),
    "feedback_share": Row(args=_closed, allowed={"employee"}),
    "feedback_report": Row(args=_shared, allowed={"employee", "manager"}),
    "feedback_answer": Row(**_BY_LINK),
    "feedback_decline": Row(method="post", **_BY_LINK),
}
