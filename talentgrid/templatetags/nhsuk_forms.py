"""Tags of the nhsuk template pack, which turns Django's fields into NHS components."""

from django import forms, template
from django.forms.boundfield import BoundField
from django.forms.widgets import Input

register = template.Library()

# The first that fits; what is none of these is written by its own template.
COMPONENTS: list[tuple[type[forms.Widget], str]] = [
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Select, "select"),
    (forms.Textarea, "textarea"),
    (forms.FileInput, "file-upload"),
    (Input, "input"),
]
# Short answers get short boxes.
WIDTHS = {"date": "10", "time": "10", "number": "5"}


@register.filter
def component(field: BoundField) -> str:
    """The NHS component that shows this field."""
    widget = field.field.widget
    named = getattr(widget, "nhsuk_component", None)
    return named or next((name for kind, name in COMPONENTS if isinstance(widget, kind)), "own")


@register.filter
def maximum_length(field: BoundField) -> int | None:
    """How much may be written here, counted while one types instead of cut off."""
    is_text = isinstance(field.field.widget, forms.Textarea)
    return getattr(field.field, "max_length", None) if is_text else None


@register.simple_tag
def nhsuk_widget(field: BoundField) -> str:
    """The field's input with the classes of its component, and all that describes it."""
    name = component(field)
    if name == "own":
        return field.as_widget()
    attrs: dict[str, str | bool] = {"class": _classes(field, name)}
    if maximum_length(field):
        # A browser would cut off pasted words in silence; the count says what is too long.
        described = [field.aria_describedby, f"{field.auto_id}-info"]
        attrs |= {"maxlength": False, "aria-describedby": " ".join(filter(None, described))}
    return field.as_widget(attrs=attrs)


def _classes(field: BoundField, name: str) -> str:
    widget = field.field.widget
    classes = ["nhsuk-checkboxes__input" if name == "checkbox" else f"nhsuk-{name}"]
    width = WIDTHS.get(getattr(widget, "input_type", ""))
    if width:
        classes.append(f"nhsuk-input--width-{width}")
    if maximum_length(field):
        classes.append("nhsuk-js-character-count")
    if field.errors:
        classes.append(f"nhsuk-{name}--error")
    return " ".join([*classes, widget.attrs.get("class", "")]).strip()
