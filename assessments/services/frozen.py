"""What was shared stays as it is."""

from assessments.models import Assessment


class Frozen(Exception):
    """The view was shared, so it stays as it is."""


def refuse_frozen(assessment: Assessment) -> None:
    """Raises Frozen for a view that was shared."""
    if assessment.shared_at is not None:
        raise Frozen("A shared view stays as it is")
