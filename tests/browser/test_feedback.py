"""360 degree feedback on paper: whose it is, and no page that is mostly empty."""

from io import BytesIO

from django.urls import reverse
from pypdf import PdfReader

from talentgrid.dates import day
from tests.assessments.feedback.helpers import answer_all, ask, close, switch_the_model_on


def test_the_report_on_paper_says_whose_it_is_and_begins_on_the_first_page(open_as, people):
    page = open_as(people.employee)
    switch_the_model_on(people)
    round_ = ask(people, peers=3, reports=3)
    answer_all(round_, peers=3, reports=3)
    close(people, round_)
    page.goto(reverse("feedback_report", args=[round_.pk]))

    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))

    first = " ".join(paper.pages[0].extract_text().split())
    assert f"360 degree feedback for Sam Iyer, asked on {day(round_.opened_at)}" in first
    assert f"open until {day(round_.ended_on)}" in first
    assert "Only you read this" not in first
    assert "Inspiring shared purpose" in first
