"""What an organisation offers for development (R99, R103)."""

from typing import Any

from django import forms

from frameworks.library import Grid
from frameworks.models import LocalOffer
from frameworks.models.own import OFFER_LEVELS
from talentgrid.forms import Form, KeyField
from talentgrid.widgets import CheckCards


class OfferForm(Form):
    """Development of one's own organisation or nearby. `offer` is the one to change."""

    kind = forms.ChoiceField(
        label="What it is",
        choices=LocalOffer.Kind.choices,
        widget=forms.RadioSelect,
        initial=LocalOffer.Kind.ACTIVITY,
        help_text="A programme asks for a reason where somebody’s box is not green. An activity "
        "is open to everybody.",
    )
    level = forms.ChoiceField(
        label="Who offers it",
        choices=OFFER_LEVELS,
        widget=forms.RadioSelect,
        initial="local",
    )
    title = forms.CharField(
        label="What it is called",
        max_length=200,
        error_messages={"required": "Say what it is called"},
    )
    description = forms.CharField(
        label="What people do there, and what for",
        max_length=2000,
        required=False,
        widget=forms.Textarea,
    )
    contact = forms.CharField(
        label="Who to ask, or where",
        max_length=200,
        required=False,
        help_text="A team, an address of your intranet or a shared mailbox.",
    )
    cells = forms.MultipleChoiceField(
        label="Boxes that it suits",
        required=False,
        widget=CheckCards(columns=3),
        help_text="Tick none if it suits all of them.",
    )
    agreed_with = forms.CharField(
        label="Who agreed it with you",
        max_length=300,
        required=False,
        help_text="For example: the learning and development team.",
    )
    key = KeyField()

    value_fields = ("kind", "level", "title", "description", "contact", "cells", "agreed_with")

    def __init__(
        self, *args: Any, grid: Grid, offer: LocalOffer | None = None, **kwargs: Any
    ) -> None:
        if offer:
            kwargs["initial"] = {name: getattr(offer, name) for name in self.value_fields}
        super().__init__(*args, **kwargs)
        self.grid = grid
        if offer:
            del self.fields["key"]
        boxes = self.fields["cells"]
        boxes.choices = [(cell.key, cell.title) for cell in grid.cells]  # type: ignore[attr-defined]
        boxes.widget.details = {
            cell.key: {"text": f"{cell.code} · {cell.band.name}"} for cell in grid.cells
        }

    def clean_cells(self) -> list[str]:
        """The boxes in the order of the grid; all of them are the same as none."""
        ticked = [cell.key for cell in self.grid.cells if cell.key in self.cleaned_data["cells"]]
        return [] if len(ticked) == len(self.grid.cells) else ticked

    def clean_description(self) -> str:
        """The same words with one kind of line end, so that saving them twice changes nothing."""
        return self.cleaned_data["description"].replace("\r\n", "\n")

    @property
    def values(self) -> dict[str, Any]:
        """What was entered, as the services take it."""
        return {name: self.cleaned_data[name] for name in self.value_fields}
