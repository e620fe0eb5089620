"""Documents to take away."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from conversations.access import explains_refusals, open_conversation
from conversations.record import record_pdf
from talentgrid import audit
from talentgrid.requests import SignedInRequest

audit.register({"record_downloaded": "downloaded the record of the talent conversation"})


@require_safe
@explains_refusals
def record(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The record of a conversation as a tagged PDF, for the two alone."""
    conversation = open_conversation(request, pk)
    document = record_pdf(conversation)
    audit.record(
        action="record_downloaded",
        by=request.user,
        about=conversation.employee,
        target=conversation,
    )
    name = slugify(f"talent conversation {conversation.employee.name}")
    return HttpResponse(
        document,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}.pdf"'},
    )
