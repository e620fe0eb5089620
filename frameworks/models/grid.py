from typing import ClassVar

from django.db import models

from frameworks.models.framework import Framework, Sourced
from frameworks.querysets import AxisQuerySet, CellItemQuerySet, CellQuerySet


class Axis(Sourced):
    """One side of a grid: what its rows, or its columns, measure."""

    class Side(models.TextChoices):
        ROWS = "rows", "Rows"
        COLUMNS = "columns", "Columns"

    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="axes")
    side = models.CharField(max_length=10, choices=Side)
    key = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)

    objects: ClassVar = AxisQuerySet.as_manager()

    class Meta:
        ordering = ("framework", "side")
        constraints = (
            models.UniqueConstraint(fields=("framework", "side"), name="axis_once_a_side"),
        )

    def __str__(self) -> str:
        return self.title


class Level(Sourced):
    """One step of an axis, numbered from 1, the lowest."""

    axis = models.ForeignKey(Axis, on_delete=models.PROTECT, related_name="levels")
    number = models.PositiveSmallIntegerField()
    key = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    printed_title = models.CharField(
        max_length=200, help_text="As printed on the grid, where it differs (C1)"
    )
    definition = models.TextField()
    horizon = models.CharField(max_length=60, blank=True, help_text="Ours: the time it speaks of")
    rating_description = models.JSONField(
        default=list, blank=True, help_text="Paragraphs of “What does it look like?”"
    )
    rating_section = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("axis", "number")
        constraints = (
            models.UniqueConstraint(fields=("axis", "number"), name="level_number_once"),
        )

    def __str__(self) -> str:
        return self.title


class Band(Sourced):
    """A coloured area of the grid, with guidance (R29). Its pattern speaks without colour."""

    class Pattern(models.TextChoices):
        PLAIN = "plain", "Plain"
        STRIPES = "stripes", "Stripes"
        DOTS = "dots", "Dots"

    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="bands")
    key = models.SlugField(max_length=60)
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=60)
    pattern = models.CharField(max_length=10, choices=Pattern)
    guidance = models.JSONField(default=list, blank=True, help_text="Paragraphs")
    summary = models.CharField(max_length=120, blank=True, help_text="Ours: for a legend")
    opens_programmes = models.BooleanField(
        default=False, help_text="NHS Leadership Academy programmes start here (R100, C2)"
    )

    class Meta:
        ordering = ("framework", "position")
        constraints = (models.UniqueConstraint(fields=("framework", "key"), name="band_key_once"),)

    def __str__(self) -> str:
        return self.name


class Cell(Sourced):
    """One box of the grid, where a row level meets a column level."""

    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="cells")
    row = models.ForeignKey(Level, on_delete=models.PROTECT, related_name="+")
    column = models.ForeignKey(Level, on_delete=models.PROTECT, related_name="+")
    band = models.ForeignKey(Band, on_delete=models.PROTECT, related_name="cells")
    key = models.SlugField(max_length=60)
    code = models.CharField(max_length=10)
    title = models.CharField(max_length=200)
    subtitle = models.CharField(max_length=200, blank=True)
    appendix_heading = models.CharField(max_length=200)
    tagline = models.CharField(max_length=300)
    appendix_section = models.CharField(max_length=200)
    model_guidelines_page = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Page of the Healthcare Leadership Model guidelines (R33)"
    )
    targeted_discussion = models.BooleanField(
        default=False, help_text="A programme needs the note of a targeted discussion (R102)"
    )
    new_to_post = models.BooleanField(
        default=False, help_text="The provisional box of people new to post (C5, C6)"
    )

    objects: ClassVar = CellQuerySet.as_manager()

    class Meta:
        ordering = ("framework", "-row__number", "column__number")
        constraints = (
            models.UniqueConstraint(fields=("framework", "key"), name="cell_key_once"),
            models.UniqueConstraint(fields=("framework", "code"), name="cell_code_once"),
            models.UniqueConstraint(fields=("row", "column"), name="cell_once_a_place"),
        )

    def __str__(self) -> str:
        return self.title


class CellItem(Sourced):
    """One printed line that belongs to a box: a bullet, a question, an intervention."""

    class Kind(models.TextChoices):
        GRID_BULLET = "grid_bullet", "Grid bullet"
        DEFINITION = "definition", "Definition"
        QUESTION = "question", "Question"
        CONSIDERATION = "consideration", "Development consideration"
        LEADERSHIP = "leadership", "Specific leadership development intervention"
        INTERVENTION = "intervention", "Further development intervention"

    class ProgrammeLevel(models.TextChoices):
        NATIONAL = "national", "NHS Leadership Academy"
        REGIONAL = "regional", "Regional, from a local delivery partner"
        LOCAL = "local", "Local organisation"

    cell = models.ForeignKey(Cell, on_delete=models.PROTECT, related_name="items")
    kind = models.CharField(max_length=20, choices=Kind)
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    heading = models.CharField(max_length=200, blank=True, help_text="As printed above it (C13)")
    intro = models.CharField(max_length=300, blank=True)
    part = models.PositiveSmallIntegerField(
        default=1, help_text="2 after “Bank of questions continued” (C10)"
    )
    follows = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="follow_ups",
        help_text="The question that this one follows up (R66)",
    )
    note_to_manager = models.BooleanField(default=False, help_text="Not a question to ask (C12)")
    programme_level = models.CharField(max_length=10, choices=ProgrammeLevel, blank=True)

    objects: ClassVar = CellItemQuerySet.as_manager()

    class Meta:
        ordering = ("cell", "kind", "position")
        constraints = (
            models.UniqueConstraint(
                fields=("cell", "kind", "position"), name="cell_item_position_once"
            ),
        )

    def __str__(self) -> str:
        return self.text

    @property
    def can_be_asked(self) -> bool:
        """A question of its own: no follow-up (R66), and no note to the manager (C12)."""
        is_question = self.kind == self.Kind.QUESTION and not self.note_to_manager
        return is_question and self.follows_id is None
