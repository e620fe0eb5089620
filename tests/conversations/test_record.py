"""The record to take away, read back as a PDF reader would."""

import io
import uuid
from datetime import date

import pytest
from django.urls import reverse
from pypdf import PdfReader

from conversations.models import QuestionNote, StageNote
from conversations.services.planning import add_check_in, note_handover
from frameworks import library
from frameworks.models import CellItem
from talentgrid.models import AuditEvent
from tests.scenarios import agree_on, conversation_in


def read(client, conversation) -> PdfReader:
    response = client.get(reverse("record_pdf", args=[conversation.pk]))
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    return PdfReader(io.BytesIO(response.content))


def words(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_it_holds_what_both_agreed_and_the_plan(content, people, sign_in):
    conversation = conversation_in("agreed", people)
    text = words(read(sign_in(people.employee), conversation))
    assert "Talent conversation with Sam Iyer" in text
    assert "Solid generalist (RS2), purple band" in text
    assert "Why this box" in text
    assert "What would change it" in text
    assert "provisional" not in text
    assert "We agreed to plan a secondment in spring." in text
    assert "Shadow the matron on two site meetings" in text


def test_it_says_what_is_provisional_and_until_when(content, people, sign_in):
    conversation = conversation_in("in_progress", people)
    agree_on(conversation, people, performance=1, readiness=3)
    text = words(read(sign_in(people.manager), conversation))
    assert "Transition employee (RN3), blue band, provisional" in text
    assert "To be looked at again by" in text


def test_it_is_tagged_and_says_its_language_and_title(content, people, sign_in):
    reader = read(sign_in(people.manager), conversation_in("agreed", people))
    catalogue = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalogue
    assert catalogue["/Lang"].lower() == "en-gb"
    assert reader.metadata.title == "Talent conversation with Sam Iyer"


def test_a_statement_stays_in_the_record(content, people, sign_in):
    conversation = conversation_in("disputed", people)
    assert "I have led two projects" in words(read(sign_in(people.manager), conversation))


def test_what_people_wrote_is_never_read_as_markup(content, people, sign_in):
    conversation = conversation_in("agreed", people)
    nasty = '#panic("out") = Heading *bold* $x$ \\ "quoted" <script>'
    cell = library.current_grid().cell("role_model")
    question = CellItem.objects.filter(cell=cell, kind="question").first()
    QuestionNote.objects.create(conversation=conversation, question=question, text=nasty)
    assert '#panic("out") = Heading *bold*' in words(read(sign_in(people.manager), conversation))


def test_a_check_in_is_in_it(content, people, sign_in):
    conversation = conversation_in("agreed", people)
    add_check_in(
        by=people.user("manager"),
        key="6a3ff4b9-58bb-4a1c-9d7f-000000000001",
        conversation=conversation,
        kind="informal",
        happened_on="2026-11-01",
        text="Talked in the corridor about the rota.",
    )
    assert "Talked in the corridor" in words(read(sign_in(people.employee), conversation))


def test_with_all_there_is_in_it_it_costs_no_more_than_fifteen_queries(
    content, people, sign_in, django_assert_max_num_queries
):
    conversation = conversation_in("agreed", people)
    manager = people.user("manager")
    for text in ("Sam enjoys the site meetings.", "Still does."):
        add_check_in(
            by=manager,
            key=uuid.uuid4(),
            conversation=conversation,
            kind="informal",
            happened_on="2026-11-01",
            text=text,
        )
    note_handover(by=manager, conversation=conversation, handed_over_on=date(2026, 11, 2))
    for stage in range(1, 6):
        StageNote.objects.create(conversation=conversation, stage=stage, text="Noted")
    question = CellItem.objects.filter(kind="question").first()
    QuestionNote.objects.create(conversation=conversation, question=question, text="Noted too")
    for kind in ("employee", "manager"):
        client = sign_in(getattr(people, kind))
        read(client, conversation)  # reads the reference content, once a process
        with django_assert_max_num_queries(15):
            read(client, conversation)


@pytest.mark.parametrize("state", ["planned", "in_progress"])
def test_before_an_outcome_is_recorded_it_says_what_to_wait_for(content, people, sign_in, state):
    conversation = conversation_in(state, people)
    client = sign_in(people.manager)
    response = client.get(reverse("record_pdf", args=[conversation.pk]))
    assert response.url == reverse("conversation", args=[conversation.pk])


def test_a_download_is_audited(content, people, sign_in):
    read(sign_in(people.manager), conversation_in("agreed", people))
    assert AuditEvent.objects.filter(action="record_downloaded", actor=people.manager.user).exists()
