"""Where people come in. What each sees there is narrowed to themselves by the querysets."""

from tests.access.matrix import EVERYBODY, Row

ROWS = {
    "home": Row(allowed=EVERYBODY),
    "team": Row(allowed=EVERYBODY),
    "people": Row(allowed=EVERYBODY),
    "person": Row(
        args=lambda world: [world.people.employee.pk],
        allowed={"employee", "manager", "managers_manager", "hr_admin", "hr_lead"},
    ),
}
