"""The record of a conversation to take away: everything that both may read, as one document."""

from datetime import date
from typing import Any

from django.utils import timezone

from assessments.models import RatingEvidence
from conversations.models import Action, Answer, Conversation, Outcome
from conversations.placing import explain
from conversations.presenters.agreeing.leading import where_it_leads
from conversations.presenters.comparing.agreed import AgreedPart, agreed_frameworks
from conversations.transitions import NotPossibleNow, Status
from frameworks import library
from frameworks.library import Grid
from frameworks.models import Cell
from talentgrid.dates import clock, day, when
from talentgrid.pdf import compile_pdf

HELD = (Status.RECORDED, Status.DISPUTED, Status.AGREED, Status.CLOSED)
Block = dict[str, Any]


def record_pdf(conversation: Conversation) -> bytes:
    """The record as a tagged PDF. Raises NotPossibleNow before an outcome is recorded."""
    if conversation.status not in HELD:
        raise NotPossibleNow("The record is there once the outcome is recorded")
    return compile_pdf("record.typ", record(conversation), made_at=timezone.now())


def record(conversation: Conversation) -> dict[str, Any]:
    """What the document says, section by section; empty ones are left out."""
    employee = conversation.employee
    answers = list(
        Answer.objects.filter(outcome__conversation=conversation)
        .select_related("response")
        .order_by("at")
    )
    sections = [
        _section("The conversation", _facts(conversation)),
        _section("What we talked about", _topic(conversation)),
        _section("What was said", _notes(conversation)),
        _section(_outcome_title(answers), _outcome(conversation, answers)),
        _section("Answer", _answers(employee.name, answers)),
        _section("The development plan", _plan(conversation)),
        _section("Since then", _check_ins(conversation)),
    ]
    now = timezone.now()
    return {
        "title": f"Talent conversation with {employee.name}",
        "organisation": employee.organisation.name,
        "made": f"Taken from the record on {day(now)}, {clock(now)}",
        "sections": [section for section in sections if section["blocks"]],
    }


def _section(title: str, blocks: list[Block]) -> dict[str, Any]:
    return {"title": title, "blocks": blocks}


def _rows(*pairs: tuple[str, str]) -> Block:
    return {"kind": "facts", "rows": [[label, value] for label, value in pairs if value]}


def _text(label: str, text: str) -> list[Block]:
    return [{"kind": "text", "label": label, "text": text}] if text else []


def _facts(conversation: Conversation) -> list[Block]:
    employee = conversation.employee
    manager = employee.line_manager or conversation.arranged_by
    return [
        _rows(
            ("Employee", f"{employee.name}, {employee.job_title}"),
            ("Line manager", f"{manager.name}, {manager.job_title}"),
            ("When", when(conversation.starts_at, conversation.minutes)),
            ("Where", conversation.place),
            ("Setting", conversation.get_setting_display()),
            ("Review cycle", conversation.cycle.name if conversation.cycle else ""),
            ("State", conversation.get_status_display()),
        )
    ]


def _topic(conversation: Conversation) -> list[Block]:
    topic = _text("We agreed to talk about", conversation.topic)
    return topic + _text("What was to come of it", conversation.desired_outcome)


def _notes(conversation: Conversation) -> list[Block]:
    asked = conversation.question_notes.exclude(text="").select_related("question")
    blocks: list[Block] = [
        {"kind": "text", "label": str(note.question), "text": note.text} for note in asked
    ]
    of_stages = list(conversation.stage_notes.exclude(text=""))
    guide = library.sections(library.GUIDE) if of_stages else {}
    for note in of_stages:
        blocks += _text(guide[f"stage_{note.stage}"].title, note.text)
    return blocks


def _outcome_title(answers: list[Answer]) -> str:
    """Only what the employee agreed with is called agreed."""
    agreed = bool(answers) and answers[-1].kind == Answer.Kind.AGREES
    return "What we agreed" if agreed else "What was recorded"


def _latest_outcome(conversation: Conversation) -> Outcome:
    recorded = conversation.outcomes.filter(recorded_at__isnull=False)
    return recorded.select_related("assessment__framework")[:1].get()


def _outcome(conversation: Conversation, answers: list[Answer]) -> list[Block]:
    outcome = _latest_outcome(conversation)
    if outcome.not_rated:
        outside = f"Not rated for now: {outcome.get_not_rated_display().lower()}"
        words = _text(outside, outcome.not_rated_note) + _text("Summary", outcome.summary)
        return words + _frameworks(outcome)
    assessment = outcome.assessment
    grid = library.grid(assessment.framework)
    decided = timezone.localdate(answers[-1].at) if answers else None
    leads = where_it_leads(outcome, grid=grid, today=decided)
    blocks = [_box(leads.box.cell, grid, leads.review_on)] if leads.box else []
    why = (explain(assessment), leads.box.change if leads.box else "")
    blocks += _text("Why this box", " ".join(filter(None, why)))
    blocks += _text("Summary", outcome.summary)
    return blocks + _evidence(outcome) + _frameworks(outcome)


def _box(cell: Cell, grid: Grid, review_on: date | None) -> Block:
    """Where it leads, and until when, as the page of the outcome says it."""
    place = f"{cell.title} ({cell.code}), {cell.band.name.lower()} band"
    return _rows(
        ("Box", f"{place}, provisional" if cell.new_to_post else place),
        ("To be looked at again by", day(review_on) if review_on else ""),
        ("Grid", str(grid.framework)),
    )


def _evidence(outcome: Outcome) -> list[Block]:
    links = outcome.assessment.evidence_links.select_related("evidence")
    found = [
        [
            RatingEvidence.Rating(link.rating).label,
            day(link.evidence.happened_on),
            f"{link.evidence.source}: {link.evidence.text}",
        ]
        for link in links
    ]
    if not found:
        return []
    head = ["Rating", "Date", "Evidence"]
    return [{"kind": "table", "title": "Evidence that it rests on", "head": head, "rows": found}]


def _frameworks(outcome: Outcome) -> list[Block]:
    """What was agreed against frameworks, part by part; never what either wrote before."""
    blocks: list[Block] = []
    for framework in agreed_frameworks(outcome.assessment):
        if framework.step:
            blocks.append(_rows((f"{framework.title}, looked at for", framework.step)))
        blocks += [
            _agreed_part(f"{framework.title}, {framework.version}: {part.title}", part)
            for part in framework.parts
        ]
    return blocks


def _agreed_part(title: str, part: AgreedPart) -> Block:
    if any(one.level for one in part.elements):
        head = ["About", "Level", "In words"]
        rows = [[one.name, one.level, one.comment] for one in part.elements]
    else:  # drivers have no level (R124)
        head = ["About", "In words"]
        rows = [[one.name, one.comment] for one in part.elements]
    return {"kind": "table", "title": title, "head": head, "rows": rows}


def _answers(name: str, answers: list[Answer]) -> list[Block]:
    blocks: list[Block] = []
    for answer in answers:
        label = f"{name}, {day(answer.at)}: {answer.get_kind_display()}"
        blocks.append({"kind": "text", "label": label, "text": answer.statement})
        response = getattr(answer, "response", None)
        if response:
            blocks += _text(f"Response, {day(response.at)}", response.text)
    return blocks


def _plan(conversation: Conversation) -> list[Block]:
    actions = conversation.actions.filter(removed_at=None)
    rows = [
        [action.title, action.get_owner_display(), day(action.due_on), _progress(action)]
        for action in actions
    ]
    if not rows:
        return []
    head = ["Action", "Who", "By", "Progress"]
    return [{"kind": "table", "title": "Actions", "head": head, "rows": rows}]


def _progress(action: Action) -> str:
    parts = (action.get_progress_display(), action.progress_note, action.impact)
    return ". ".join(part.rstrip(".") for part in parts if part)


def _check_ins(conversation: Conversation) -> list[Block]:
    blocks: list[Block] = []
    for check_in in conversation.check_ins.order_by("happened_on", "created_at"):
        label = f"{check_in.get_kind_display()}, {day(check_in.happened_on)}"
        blocks += _text(label, check_in.text)
    handover = getattr(conversation, "handover", None)
    if handover:
        handed_over = day(handover.handed_over_on)
        blocks += _text("Formal procedure", f"Handed over on {handed_over}. It is kept elsewhere.")
    return blocks
