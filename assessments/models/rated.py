from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Case, Value, When
from django.db.models.functions import Coalesce, Least

from assessments import grid


class ReadinessReason(models.TextChoices):
    """Why somebody is in the first column: it holds two very different wishes (C18)."""

    ADVANCE = "advance", "Could move on in 3 to 5 years"
    STAY = "stay", "Content to stay in this role"


def choices_of(levels: type[grid.Level] | type[grid.Readiness]) -> list[tuple[int, str]]:
    """The levels as model choices; their words for the page are in the frameworks."""
    return [(level.value, level.name.replace("_", " ").capitalize()) for level in levels]


ROW = Case(
    When(new_to_post=True, then=Value(grid.NEW_TO_POST.row)),
    # PostgreSQL's LEAST passes over what is missing, SQLite's does not.
    When(Q(performance=None) | Q(behaviours=None), then=Value(None)),
    default=Coalesce("agreed_row", Least("performance", "behaviours")),
    output_field=models.PositiveSmallIntegerField(),
)
COLUMN = Case(
    When(new_to_post=True, then=Value(grid.NEW_TO_POST.column)),
    default=F("readiness"),
    output_field=models.PositiveSmallIntegerField(),
)
COMPLETE = Q(new_to_post=True) | Q(
    performance__isnull=False, behaviours__isnull=False, readiness__isnull=False
)


class Rated(models.Model):
    """Three ratings and the place they lead to, which the database derives like `grid.place`.

    Somebody new to post stands in the box of people in transition, whatever is rated (C5, C6).
    Both parties may agree another row, with a reason (B2).
    """

    new_to_post = models.BooleanField(null=True, blank=True)
    performance = models.PositiveSmallIntegerField(
        null=True, blank=True, choices=choices_of(grid.Level)
    )
    behaviours = models.PositiveSmallIntegerField(
        null=True, blank=True, choices=choices_of(grid.Level)
    )
    readiness = models.PositiveSmallIntegerField(
        null=True, blank=True, choices=choices_of(grid.Readiness)
    )
    readiness_reason = models.CharField(max_length=10, blank=True, choices=ReadinessReason)
    agreed_row = models.PositiveSmallIntegerField(
        null=True, blank=True, choices=choices_of(grid.Level)
    )
    agreed_row_reason = models.TextField(blank=True)
    row = models.GeneratedField(
        expression=ROW, output_field=models.PositiveSmallIntegerField(), db_persist=True
    )
    column = models.GeneratedField(
        expression=COLUMN, output_field=models.PositiveSmallIntegerField(), db_persist=True
    )

    class Meta:
        abstract = True

    @property
    def is_complete(self) -> bool:
        """All that a placement needs has been rated."""
        rated = (self.performance, self.behaviours, self.readiness)
        return bool(self.new_to_post) or None not in rated

    @property
    def place(self) -> grid.Place | None:
        """Where the ratings lead, None while one is missing. The same as the database's."""
        if self.new_to_post:
            return grid.NEW_TO_POST
        if self.performance is None or self.behaviours is None or self.readiness is None:
            return None
        found = grid.place(
            performance=self.performance, behaviours=self.behaviours, readiness=self.readiness
        )
        return grid.Place(row=self.agreed_row or found.row, column=found.column)
