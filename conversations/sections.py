"""The sections of a private copy: what each is for, its form, and how far it is filled."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.urls import reverse

from assessments.models import RatingEvidence
from assessments.services import lacking_grounds, middle_of_behaviours
from conversations.desk import PREPARATION, REFLECTION, Desk, Side
from conversations.forms.preparing import (
    ChecklistForm,
    FutureForm,
    GridNotesForm,
    ManagerChecklistForm,
    ThoughtsForm,
)
from conversations.forms.ratings import RatingsForm
from conversations.measuring.looks import find_look
from conversations.presenters.preparing import present_box, present_evidence
from conversations.presenters.ratings import box_in_play
from frameworks import library

FUTURE = tuple(FutureForm.base_fields)
BEHAVIOURS = "behaviours"
Data = Any


@dataclass(frozen=True)
class Section:
    """One page of a copy. `progress` says how far it is filled, nothing when it is empty.

    `leads_to` is the page that stands in for it, empty where there is none for this desk.
    """

    slug: str
    title: str
    text: str
    template: str
    progress: Callable[[Desk], str]
    context: Callable[[Desk], dict[str, Any]]
    build: Callable[[Desk, Data], forms.BaseForm] | None = None
    leads_to: Callable[[Desk], str] = lambda _desk: ""


def changes_of(form: Any) -> dict[str, Any]:
    """What `services.preparing.save_copy` is to save of a valid form."""
    if isinstance(form, RatingsForm):
        return {"values": {}, "ratings": form.ratings, "evidence": form.evidence}
    return form.changes()


# Checklist --------------------------------------------------------------------------------


def _points() -> list:
    return list(library.sections(library.GUIDE)["preparation_checklist"].points.all())


def _checklist(desk: Desk, data: Data) -> ChecklistForm:
    form = ManagerChecklistForm if desk.side is PREPARATION else ChecklistForm
    return form(data, copy=desk.copy, points=_points())


def _checklist_context(desk: Desk) -> dict[str, Any]:
    roles = library.sections(library.ROLES)
    duties = "manager_duties" if desk.side is PREPARATION else "candidate_duties"
    return {
        "duties": roles[duties],
        "contrast": [roles["contrast_talent"], roles["contrast_performance"]],
    }


def _ticked(desk: Desk) -> str:
    ticked = len(desk.copy.ticks)
    return f"{ticked} of {len(_points())} ticked" if ticked else ""


# Ratings ----------------------------------------------------------------------------------


def _ratings(desk: Desk, data: Data) -> RatingsForm:
    view = desk.copy.assessment
    form = RatingsForm(
        data,
        assessment=view,
        grid=desk.grid,
        evidence=desk.evidence,
        name=desk.name,
        middle=middle_of_behaviours(view),
    )
    form.pointers = {field: [words] for field, words in lacking_grounds(view).items()}
    return form


def _ratings_context(desk: Desk) -> dict[str, Any]:
    box = box_in_play(desk.copy.assessment, grid=desk.grid)
    return {"play": present_box(box, grid=desk.grid, name=desk.name)}


def _ratings_url(desk: Desk) -> str:
    return reverse(desk.side.section, args=[desk.conversation.pk, desk.side.ratings_slug])


def _rated(desk: Desk) -> str:
    view = desk.copy.assessment
    if view.is_complete:
        return "Something is missing" if lacking_grounds(view) else "Done"
    rated = (view.performance, view.behaviours, view.readiness, view.new_to_post)
    return "Started" if any(value is not None for value in rated) else ""


# Behaviours -------------------------------------------------------------------------------


def _behaviours_page(desk: Desk) -> str:
    """They are rated like any framework; nowhere, where the organisation asks for none."""
    look = find_look(desk, library.BEHAVIOURS)
    if look is None:
        return ""
    pk = desk.conversation.pk
    return reverse(desk.side.against_part, args=[pk, look.key, library.BEHAVIOURS_PART])


def _behaviours_context(desk: Desk) -> dict[str, Any]:
    return {"ratings_url": _ratings_url(desk)}


def _behaviours_rated(desk: Desk) -> str:
    look = find_look(desk, library.BEHAVIOURS)
    return look.progress if look else ""


# Evidence, the future, thoughts -----------------------------------------------------------


def _evidence_context(desk: Desk) -> dict[str, Any]:
    lacking = lacking_grounds(desk.copy.assessment)
    ratings = dict(RatingEvidence.Rating.choices)
    return {
        "list": present_evidence(desk),
        "ratings_url": _ratings_url(desk),
        "lacking": [(key, words) for key, words in lacking.items() if key in ratings],
    }


def _evidence_found(desk: Desk) -> str:
    pieces = len(desk.evidence)
    return f"{pieces} piece{'' if pieces == 1 else 's'}" if pieces else ""


def _future(desk: Desk, data: Data) -> FutureForm:
    return FutureForm(data, copy=desk.copy)


def _future_told(desk: Desk) -> str:
    told = sum(1 for name in FUTURE if getattr(desk.copy, name))
    return f"{told} of {len(FUTURE)} answered" if told else ""


def _thoughts(desk: Desk, data: Data) -> ThoughtsForm:
    return ThoughtsForm(data, copy=desk.copy)


def _thoughts_context(desk: Desk) -> dict[str, Any]:
    notes = desk.copy.grid_notes
    return {"noted": [(cell, notes[cell.key]) for cell in desk.grid.cells if cell.key in notes]}


def _thought(desk: Desk) -> str:
    return "Notes taken" if desk.copy.thoughts or desk.copy.grid_notes else ""


def _nothing_more(desk: Desk) -> dict[str, Any]:  # noqa: ARG001
    return {}


def grid_notes(desk: Desk, data: Data) -> GridNotesForm:
    """The form of the blank grid, which stands beside the sections."""
    return GridNotesForm(data, copy=desk.copy, grid=desk.grid)


REFLECTING = (
    Section(
        slug="checklist",
        title="Get ready",
        text="What to read and to sort out before you talk.",
        template="checklist",
        progress=_ticked,
        context=_checklist_context,
        build=_checklist,
    ),
    Section(
        slug="now",
        title="Where I am now",
        text="How you see your work and your readiness to move today, and where that leads.",
        template="ratings",
        progress=_rated,
        context=_ratings_context,
        build=_ratings,
    ),
    Section(
        slug="evidence",
        title="What shows it",
        text="Results, feedback and moments at work that your view rests on.",
        template="evidence",
        progress=_evidence_found,
        context=_evidence_context,
    ),
    Section(
        slug="future",
        title="Where I want to be",
        text="Your strengths and hopes, and the kind of role that you would like, if any.",
        template="future",
        progress=_future_told,
        context=_nothing_more,
        build=_future,
    ),
    Section(
        slug="thoughts",
        title="Thoughts",
        text="Whatever else you want to remember or to say, and notes on the blank grid.",
        template="thoughts",
        progress=_thought,
        context=_thoughts_context,
        build=_thoughts,
    ),
)
PREPARING = (
    Section(
        slug="checklist",
        title="Am I ready?",
        text="What to sort out before you talk, and whether you are in a good place for it.",
        template="checklist",
        progress=_ticked,
        context=_checklist_context,
        build=_checklist,
    ),
    Section(
        slug=BEHAVIOURS,
        title="Behaviours one by one",
        text="How {name} works, against what your organisation asks of everybody.",
        template="no_behaviours",
        progress=_behaviours_rated,
        context=_behaviours_context,
        leads_to=_behaviours_page,
    ),
    Section(
        slug="ratings",
        title="Where I see {name} now",
        text="A first view, to be tested when you talk. What the two of you agree may differ.",
        template="ratings",
        progress=_rated,
        context=_ratings_context,
        build=_ratings,
    ),
    Section(
        slug="evidence",
        title="Evidence",
        text="Results, feedback and moments at work that your view rests on.",
        template="evidence",
        progress=_evidence_found,
        context=_evidence_context,
    ),
    Section(
        slug="thoughts",
        title="Thoughts",
        text="What you want to ask and to say, and notes on the blank grid.",
        template="thoughts",
        progress=_thought,
        context=_thoughts_context,
        build=_thoughts,
    ),
)
SECTIONS = {REFLECTION.key: REFLECTING, PREPARATION.key: PREPARING}


def sections_of(side: Side) -> tuple[Section, ...]:
    """The sections of one side's usual path, in their order."""
    return SECTIONS[side.key]


def find_section(side: Side, slug: str) -> Section | None:
    """The section with this address, None for an unknown one."""
    return next((section for section in SECTIONS[side.key] if section.slug == slug), None)


def after(side: Side, section: Section) -> Section | None:
    """The section that follows on the usual path, None after the last."""
    path = sections_of(side)
    at = path.index(section) + 1
    return path[at] if at < len(path) else None
