"""Documents of a conversation: for the two alone."""

from tests.access.matrix import Row

ROWS = {
    "record_pdf": Row(
        state="agreed",
        args=lambda world: [world.conversation.pk],
        allowed={"employee", "manager"},
        refused={"managers_manager", "hr_admin", "hr_lead"},
    ),
}
