from typing import ClassVar

from django.db import models

from frameworks.models.framework import Framework, Sourced
from frameworks.querysets import ElementQuerySet


class Scale(Sourced):
    """The levels that something is rated on. Levels are words, never summed to a score (R129)."""

    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="scales")
    key = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    is_ours = models.BooleanField(default=False, help_text="The documents print none (E3)")

    class Meta:
        ordering = ("framework", "pk")
        constraints = (models.UniqueConstraint(fields=("framework", "key"), name="scale_key_once"),)

    def __str__(self) -> str:
        return self.title


class ScaleLevel(Sourced):
    """One step of a scale, numbered from 1, the lowest."""

    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="levels")
    number = models.PositiveSmallIntegerField()
    key = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    definition = models.TextField(blank=True)

    class Meta:
        ordering = ("scale", "number")
        constraints = (
            models.UniqueConstraint(fields=("scale", "number"), name="scale_level_number_once"),
        )

    def __str__(self) -> str:
        return self.title


class Element(Sourced):
    """One thing that a framework says: a competency, a behaviour, an indicator, a key change.

    Elements form a tree. The key says what an element is: the same one has the same key in every
    version and in every edition, whatever its name there (B5, B6, D14).
    """

    class Kind(models.TextChoices):
        PART = "part", "Part"
        COMPETENCY = "competency", "Competency"
        BASELINE = "baseline", "What most people show"
        DIFFERENTIATOR = "differentiator", "What makes the difference"
        PROMPT = "prompt", "Prompt"
        BEHAVIOUR = "behaviour", "Behaviour"
        STRETCH = "stretch", "Stretch behaviour"
        EXPERIENCE = "experience", "Experience"
        TRAIT = "trait", "Trait"
        DRIVER = "driver", "Driver"
        GUIDANCE = "guidance", "Guidance"
        TEST = "test", "How it is best tested"
        INDICATOR = "indicator", "Indicator"
        STRAND = "strand", "Strand"
        TRANSITION = "transition", "Transition"
        FEATURE = "feature", "Feature"
        DIMENSION = "dimension", "Dimension"
        CHANGE = "change", "Key change"
        EXPECTATION = "expectation", "Expectation"
        STREAM = "stream", "Development stream"
        ROLE = "role", "Example role"

    class Era(models.TextChoices):
        TODAY = "today", "Today"
        TOMORROW = "tomorrow", "Tomorrow"

    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="elements")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    key = models.SlugField(max_length=80)
    kind = models.CharField(max_length=20, choices=Kind)
    position = models.PositiveSmallIntegerField(help_text="In the whole framework, as printed")
    title = models.CharField(max_length=300, blank=True)
    short_title = models.CharField(
        max_length=200, blank=True, help_text="The overview's name, where it differs (D14)"
    )
    text = models.TextField(blank=True)
    example = models.TextField(blank=True, help_text="From “For example” on (A11)")
    paragraphs = models.JSONField(default=list, blank=True)
    descriptors = models.JSONField(default=list, blank=True)
    change_from = models.TextField(blank=True)
    change_to = models.TextField(blank=True)
    era = models.CharField(max_length=10, choices=Era, blank=True)
    stage = models.SlugField(
        max_length=60, blank=True, help_text="Key of the transition that it belongs to (E1, E9)"
    )
    bands = models.JSONField(
        default=list, blank=True, help_text="Pay bands that hint at it; never a rule (B14)"
    )
    grades = models.JSONField(default=list, blank=True, help_text="Civil Service grades (R115)")
    scale = models.ForeignKey(
        Scale, on_delete=models.PROTECT, null=True, blank=True, related_name="elements"
    )
    is_editorial = models.BooleanField(default=False, help_text="The title is ours (A6, A7)")

    objects: ClassVar = ElementQuerySet.as_manager()

    class Meta:
        ordering = ("framework", "position")
        constraints = (
            models.UniqueConstraint(fields=("framework", "key"), name="element_key_once"),
            models.UniqueConstraint(fields=("framework", "position"), name="element_position_once"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What it is called in a list: its short name, its title, or the printed line itself."""
        return self.short_title or self.title or self.text

    @property
    def is_asked(self) -> bool:
        """People say where they stand on it: on a scale, or in words alone (drivers)."""
        return self.scale_id is not None or self.kind == self.Kind.DRIVER

    @property
    def is_own_alone(self) -> bool:
        """Only the person says this of themselves: traits are nobody else's to rate (R123)."""
        return self.kind == self.Kind.TRAIT


class Relation(Sourced):
    """A printed sentence that relates elements: which trait or experience supports which (R128)."""

    class Kind(models.TextChoices):
        RELATED_TRAIT = "related_trait", "Related trait"
        SUPPORTING_EXPERIENCE = "supporting_experience", "Supporting experience"

    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="relations")
    key = models.SlugField(max_length=60)
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=30, choices=Kind)
    text = models.TextField()
    subjects = models.JSONField(help_text="Keys of the elements that it speaks of")
    object = models.SlugField(max_length=80, help_text="Key of what they are related to")

    class Meta:
        ordering = ("framework", "position")
        constraints = (
            models.UniqueConstraint(fields=("framework", "key"), name="relation_key_once"),
        )

    def __str__(self) -> str:
        return self.text


class InterpretationRule(Sourced):
    """A printed sentence on how to read ratings together (R126, R127)."""

    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="rules")
    key = models.SlugField(max_length=60)
    position = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ("framework", "position")
        constraints = (
            models.UniqueConstraint(
                fields=("framework", "key"), name="interpretation_rule_key_once"
            ),
        )

    def __str__(self) -> str:
        return self.text
