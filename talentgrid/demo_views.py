"""Pages of the demo alone. Its e-mails are invented, so they are read without signing in."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from talentgrid import demo_mail


@login_not_required
@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    """The newest e-mails that the demo would have sent."""
    to = request.GET.get("to", "").strip()
    return render(request, "demo/mail.html", {"mails": demo_mail.newest(to=to), "to": to})


@login_not_required
@require_safe
def mail_message(request: HttpRequest, key: str) -> HttpResponse:
    """One e-mail, with what its calendar file says."""
    found = demo_mail.read(key)
    if found is None:
        raise Http404
    return render(request, "demo/mail_message.html", {"mail": found})


@login_not_required
@require_safe
def mail_attachment(request: HttpRequest, key: str, name: str) -> HttpResponse:  # noqa: ARG001
    """A file that came with an e-mail, to save."""
    found = demo_mail.read(key)
    file = found.attachment(name) if found else None
    if file is None:
        raise Http404
    disposition = content_disposition_header(as_attachment=True, filename=file.name)
    return HttpResponse(
        file.content, content_type=file.kind, headers={"Content-Disposition": disposition or ""}
    )
