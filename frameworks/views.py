"""The library: everybody who is signed in may read all of it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from frameworks import documents, guide_document, library
from frameworks.guide_parts import GuideForm
from frameworks.models import Framework, LocalOffer
from frameworks.opening import Opened, open_framework
from frameworks.presenters import (
    books,
    chapter_with,
    places_of,
    present_cell,
    present_element,
    present_framework,
    present_grid_page,
    present_guide,
    present_library,
    present_search,
    section_url,
)
from frameworks.presenters.own import offers_for_box, present_for_readers
from talentgrid.models import Organisation
from talentgrid.requests import SignedInRequest


@require_safe
def library_page(request: HttpRequest) -> HttpResponse:
    """What is here, for those who talk about their own career and for their managers."""
    return render(request, "library/library.html", present_library(library.shelf()))


@require_safe
def grid(request: HttpRequest) -> HttpResponse:
    """The talent grid with the words printed on it."""
    return render(request, "library/grid.html", present_grid_page(library.shelf()))


@require_safe
def cell(request: SignedInRequest, key: str) -> HttpResponse:
    """The quick reference of one box (R22)."""
    found = library.current_grid()
    if not found.has_cell(key):
        raise Http404
    offers = offers_for_box(request.user.acting_staff, key, found)
    page = {**present_cell(found, found.cell(key)), "offers": offers}
    return render(request, "library/cell.html", page)


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """The contents of all guidance, in the order of print."""
    return render(request, "library/guide.html", {"books": books(library.shelf())})


@require_safe
def guide_section(request: HttpRequest, key: str) -> HttpResponse:
    """One page of guidance; the key of a section further down a page leads to its place there."""
    shelf = library.shelf()
    try:
        chapter = chapter_with(shelf, key)
    except KeyError as error:
        raise Http404 from error
    if chapter.key != key:
        return redirect(section_url(shelf, key))
    return render(request, "library/guide_section.html", present_guide(shelf, chapter))


@require_safe
def grid_pdf(request: HttpRequest, form: str) -> HttpResponse:  # noqa: ARG001
    """The grid on one page of A4: as printed, blank to write on, or in high contrast."""
    if form not in documents.Form:
        raise Http404
    chosen = documents.Form(form)
    return HttpResponse(
        documents.grid_pdf(chosen, shelf=library.shelf()),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="talent-grid-{chosen}.pdf"'},
    )


@require_safe
def guide_pdf(request: SignedInRequest, form: str) -> HttpResponse:
    """The guide to take away: for the employee or the manager, also in large print (R50, R55)."""
    if form not in GuideForm:
        raise Http404
    chosen = GuideForm(form)
    staff = request.user.acting_staff
    organisation = staff.organisation.name if staff else ""
    return HttpResponse(
        guide_document.guide_pdf(chosen, shelf=library.shelf(), organisation=organisation),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="talent-guide-{chosen}.pdf"'},
    )


@require_safe
def framework(request: SignedInRequest, key: str) -> HttpResponse:
    """What people are measured against: what it is for, and what it is made of (R117)."""
    page = present_framework(_open(request, key))
    return render(request, "library/framework.html", page)


@require_safe
def framework_element(request: SignedInRequest, key: str, element_key: str) -> HttpResponse:
    """One element; what stands on the page of another leads to its place there."""
    opened = _open(request, key)
    if not opened.content.has(element_key):
        raise Http404
    element, places = opened.content.element(element_key), places_of(opened)
    if places.holder(element) != element:
        return redirect(places.url(element))
    return render(request, "library/element.html", present_element(opened, element))


@require_safe
def own_behaviours(request: SignedInRequest) -> HttpResponse:
    """What the reader's organisation asks of its people, and who agreed it (R42)."""
    page = present_for_readers(_organisation_of(request))
    return render(request, "library/own_behaviours.html", page)


@require_safe
def own_development(request: SignedInRequest) -> HttpResponse:
    """The development that the reader's organisation offers or knows of nearby (R99, R103)."""
    offers = LocalOffer.objects.offered_in(_organisation_of(request))
    return render(request, "library/own_development.html", {"offers": offers})


@require_safe
def search(request: SignedInRequest) -> HttpResponse:
    """Every text of the library that has the words looked for."""
    staff = request.user.acting_staff
    page = present_search(
        request.GET.get("q", ""),
        only=request.GET.get("in", ""),
        organisation=staff.organisation if staff else None,
    )
    return render(request, "library/search.html", page)


def _open(request: SignedInRequest, key: str) -> Opened:
    """The framework as this reader's organisation reads it; 404 where there is none."""
    if key not in library.FRAMEWORKS:
        raise Http404
    staff = request.user.acting_staff
    organisation = staff.organisation if staff else None
    try:
        return open_framework(key, organisation, request.GET.get("version", ""))
    except Framework.DoesNotExist as error:
        raise Http404 from error


def _organisation_of(request: SignedInRequest) -> Organisation:
    """Where the reader works; 404 for an account that belongs to nobody at work."""
    if request.user.acting_staff is None:
        raise Http404
    return request.user.acting_staff.organisation
