"""The library: everybody who is signed in may read all of it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from frameworks import documents, library
from frameworks.presenters import (
    books,
    chapter_with,
    present_cell,
    present_grid_page,
    present_guide,
    present_library,
    section_url,
)


@require_safe
def library_page(request: HttpRequest) -> HttpResponse:
    """What is here, for those who talk about their own career and for their managers."""
    return render(request, "library/library.html", present_library(library.shelf()))


@require_safe
def grid(request: HttpRequest) -> HttpResponse:
    """The talent grid with the words printed on it."""
    return render(request, "library/grid.html", present_grid_page(library.shelf()))


@require_safe
def cell(request: HttpRequest, key: str) -> HttpResponse:
    """The quick reference of one box (R22)."""
    found = library.current_grid()
    if not found.has_cell(key):
        raise Http404
    return render(request, "library/cell.html", present_cell(found, found.cell(key)))


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
