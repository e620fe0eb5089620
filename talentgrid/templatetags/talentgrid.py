"""Tags and filters that every template may use."""

from collections.abc import Iterator
from typing import Any

from django import template
from django.forms import BaseForm, BaseFormSet, FileInput, PasswordInput
from django.forms.boundfield import BoundField
from django.utils.safestring import mark_safe

from talentgrid import dates

register = template.Library()

register.filter("clock", dates.clock)


@register.filter
def has_errors(forms: Any) -> bool:
    """Whether a form, a formset or any of several was refused: the title then says so."""
    return any(any(form.errors) or bool(formset_errors) for form, formset_errors in _each(forms))


@register.inclusion_tag("components/error_summary.html")
def error_summary(*forms: Any) -> dict:
    """All that is wrong, each line a link to its field: {% error_summary form formset %}."""
    found: list[dict] = []
    for form, formset_errors in _each(forms):
        found += [{"message": message} for message in formset_errors]
        found += [problem for name in _in_order(form) for problem in _problems(form, name)]
    problems = [p for at, p in enumerate(found) if p not in found[:at]]
    return {"problems": problems, "kept": all(_keeps_answers(form) for form, _ in _each(forms))}


def _each(forms: Any) -> Iterator[tuple[BaseForm, list]]:
    """Every form among them, with the errors of the formset where it begins."""
    if isinstance(forms, BaseForm):
        yield forms, []
    elif isinstance(forms, BaseFormSet):
        own = list(forms.non_form_errors())
        yield forms.management_form, own
        for form in forms:
            yield form, []
    elif isinstance(forms, (list, tuple)):
        for form in forms:
            yield from _each(form)


def _keeps_answers(form: BaseForm) -> bool:
    """No browser shows a password or a file again, so there is nothing kept to promise."""
    unkept = (PasswordInput, FileInput)
    return not any(isinstance(field.widget, unkept) for field in form.fields.values())


def _in_order(form: BaseForm) -> list[str]:
    """The names of what is wrong in the order of the fields, then of the whole form.

    Django has them in the order in which they were found: those of `clean` come last.
    """
    named = [name for name in form.fields if name in form.errors]
    return [*named, *(name for name in form.errors if name not in form.fields)]


def _problems(form: BaseForm, name: str) -> list[dict]:
    target = _focus_on(form[name]) if name in form.fields else ""
    return [{"message": message, "target": target} for message in form.errors[name]]


def _focus_on(field: BoundField) -> str:
    """The id of what takes the focus: of a group of choices, the first."""
    if field.is_hidden:
        return ""
    if field.use_fieldset and len(field.subwidgets) > 0:
        return field.subwidgets[0].id_for_label or field.auto_id
    return field.id_for_label or field.auto_id


@register.simple_tag(takes_context=True)
def nav_current(context: template.Context, url: str, *, exact: bool = False) -> str:
    """Marks the item of the menu that the reader is at, or somewhere below."""
    request = context.get("request")
    path = getattr(request, "path", "")
    if path == url:
        return mark_safe('aria-current="page"')
    below = not exact and bool(url) and path.startswith(url)
    return mark_safe('aria-current="true"') if below else ""
