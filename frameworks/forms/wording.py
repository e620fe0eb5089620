"""The official wording of a framework: the file, and the right to use it."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from frameworks.loading import ContentError
from frameworks.loading.official import Official, check_official
from frameworks.loading.sent import read_sent
from frameworks.services.wording import STATEMENT
from talentgrid.forms import Form

LARGEST = 1_000_000
TOO_LARGE = "The file is larger than 1 MB. A framework with all its words is much smaller"


class _WordingForm(Form):
    """What both steps ask: the statement, and a file that is fit."""

    official: Official | None = None

    has_right = forms.BooleanField(
        label=STATEMENT,
        error_messages={"required": "Tick the box if you have the right to use this text"},
    )

    def _read(self, raw: bytes) -> None:
        try:
            self.official = check_official(read_sent(raw))
        except ContentError as error:
            reason = str(error)
            raise forms.ValidationError(f"This file cannot be used: {reason}") from error


class WordingForm(_WordingForm):
    """The file that somebody chose."""

    file = forms.FileField(
        label="File with the official wording",
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
        error_messages={
            "required": "Choose a file",
            "empty": "The file is empty",
        },
        help_text="A JSON file in the form below, up to 1 MB.",
    )
    field_order = ("file", "has_right")

    def clean_file(self) -> UploadedFile:
        """A file that is fit; the message names the record that is not."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(TOO_LARGE)
        self._read(file.read())
        return file


class ConfirmedWordingForm(_WordingForm):
    """The same file once more, after somebody looked at what it changes."""

    content = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["has_right"].widget = forms.HiddenInput()

    def clean_content(self) -> str:
        """What was looked at, and fit then."""
        content: str = self.cleaned_data["content"]
        self._read(content.encode("utf-8", errors="surrogatepass"))
        return content
