"""The grid is all there, once, and as printed. The counts are the document's own."""

from collections import Counter

import pytest

from frameworks.models import Axis, Band, Cell, CellItem, Framework, Level

pytestmark = pytest.mark.usefixtures("reference_content")

Kind = CellItem.Kind

# Cell: grid bullets, definitions, questions in both parts, considerations, interventions.
LINES_PRINTED = {
    "professional_in_field": (6, 5, 9, 15, 5, 12),
    "key_generalist": (5, 5, 6, 15, 6, 14),
    "role_model": (6, 7, 7, 16, 9, 12),
    "future_professional_in_field": (3, 4, 9, 20, 5, 11),
    "solid_generalist": (5, 5, 8, 18, 7, 11),
    "future_emergent_potential": (4, 5, 8, 14, 7, 9),
    "developing_professional": (3, 5, 10, 17, 6, 18),
    "developing_generalist": (3, 4, 10, 18, 6, 11),
    "transition_employee": (3, 3, 9, 16, 5, 12),
}

# Cell: the first and the last question, and the last intervention.
ENDS_PRINTED = {
    "professional_in_field": (
        "What makes you feel valued and motivated in doing your work and how do we maximise this?",
        (
            "What more could you do to improve the quality of services, patient experience and the"
            " health and wellbeing of the workforce?"
        ),
        "Consider your own local development activity",
    ),
    "key_generalist": (
        (
            "What motivates you and makes you feel valued at work? How do we support you with "
            "continuous performance and maintaining motivation / feeling valued?"
        ),
        "What would colleagues say about your leadership style and performance?",
        "Consider your own local development activity",
    ),
    "role_model": (
        "What do we need to do to ensure continuous optimum performance?",
        "What other professional skills would you like to develop?",
        "Action Learning Sets",
    ),
    "future_professional_in_field": (
        "What makes you feel valued and motivated at work?",
        "How do you manage your own work/life balance?",
        "Consider your own local development activity",
    ),
    "solid_generalist": (
        "What motivates you and makes you feel valued at work?",
        "How do you manage your own work/life balance?",
        "Consider your own local development activity/processes",
    ),
    "future_emergent_potential": (
        "What motivates you and makes you feel valued at work?",
        (
            "Are there areas of the corporate agenda that could be developed and what part would "
            "you play?"
        ),
        "Consider your own local development activity",
    ),
    "developing_professional": (
        "What motivates you to come to work and feel valued – is something missing?",
        "How do you manage your own work/life balance?",
        "Consider your own local development activity",
    ),
    "developing_generalist": (
        "What motivates you and makes you feel valued at work?\n(what hinders this?)",
        "How might the organisation better utilise your skills and experience?",
        "Consider your own local development activity/processes",
    ),
    "transition_employee": (
        "What made you make the move to this job? What do you bring from your last role?",
        (
            "Are there areas of the corporate agenda that could be developed and what part would "
            "you play?"
        ),
        "Consider your own local development activity",
    ),
}


@pytest.fixture
def grid(reference_content):
    return Framework.objects.current("nhs_talent_grid")


@pytest.fixture
def cells(grid):
    return {cell.key: cell for cell in grid.cells.with_place().with_items()}


def texts(cell, kind):
    return [item.text for item in cell.items.all() if item.kind == kind]


# The grid ---------------------------------------------------------------------------------


def test_three_levels_a_side_numbered_from_the_lowest(grid):
    levels = {
        axis.side: [(level.number, level.key) for level in axis.levels.all()]
        for axis in grid.axes.with_levels()
    }
    assert levels == {
        "rows": [(1, "partially_meets"), (2, "meets"), (3, "exceeds")],
        "columns": [(1, "professional_talent"), (2, "ready_soon"), (3, "ready_now")],
    }


def test_the_lowest_row_keeps_both_of_its_printed_names(grid):
    """C1."""
    level = Level.objects.get(axis__framework=grid, key="partially_meets")
    assert level.title == "Partially meets expectations"
    assert level.printed_title == "Partially met expectations"
    others = Level.objects.filter(axis__framework=grid).exclude(pk=level.pk)
    assert all(other.printed_title == other.title for other in others)


def test_each_performance_level_is_described_in_two_paragraphs(grid):
    """R38."""
    for level in Level.objects.filter(axis__framework=grid, axis__side=Axis.Side.ROWS):
        assert len(level.rating_description) == 2
        assert level.rating_section == "How to rate performance"


def test_each_readiness_level_has_a_time_horizon(grid):
    """R19."""
    levels = Level.objects.filter(axis__framework=grid, axis__side=Axis.Side.COLUMNS)
    assert [level.horizon for level in levels] == [
        "3 to 5 years, or content to stay",
        "1 to 3 years",
        "within 12 months",
    ]


def test_a_code_says_where_a_cell_is(grid):
    """C4: the two letters name the column, and 1 is the top row."""
    columns = {"PT": "professional_talent", "RS": "ready_soon", "RN": "ready_now"}
    rows = {"1": "exceeds", "2": "meets", "3": "partially_meets"}
    cells = Cell.objects.filter(framework=grid).with_place()
    assert len(cells) == 9
    for cell in cells:
        assert (cell.column.key, cell.row.key) == (columns[cell.code[:2]], rows[cell.code[2]])


def test_bands_and_their_cells(grid, cells):
    """A3."""
    bands = {}
    for cell in cells.values():
        bands.setdefault(cell.band.key, set()).add(cell.code)
    assert bands == {
        "green": {"RN1", "RS1", "RN2"},
        "purple": {"PT1", "PT2", "RS2"},
        "blue": {"RN3", "RS3", "PT3"},
    }


def test_bands_differ_by_pattern_too_and_only_green_opens_programmes(grid):
    bands = list(grid.bands.all())
    assert {band.pattern for band in bands} == set(Band.Pattern.values)
    assert [(band.key, band.opens_programmes, len(band.guidance)) for band in bands] == [
        ("green", True, 2),
        ("purple", False, 1),
        ("blue", False, 1),
    ]


def test_cells_that_ask_for_more(cells):
    """C2 and C5."""
    targeted = {key for key, cell in cells.items() if cell.targeted_discussion}
    assert targeted == {"key_generalist", "future_emergent_potential"}
    assert {key for key, cell in cells.items() if cell.new_to_post} == {"transition_employee"}


def test_each_cell_points_to_its_page_of_the_model_guidelines(cells):
    """R33: pages 5 to 13, as the definition of the cell says."""
    assert sorted(cell.model_guidelines_page for cell in cells.values()) == list(range(5, 14))
    for cell in cells.values():
        page = f"(please see page {cell.model_guidelines_page} in "
        assert sum(page in text for text in texts(cell, Kind.DEFINITION)) == 1


# The lines of each cell -------------------------------------------------------------------


def test_lines_of_each_cell(cells):
    counted = {}
    for key, cell in cells.items():
        counts = Counter((item.kind, item.part) for item in cell.items.all())
        counted[key] = (
            counts[Kind.GRID_BULLET, 1],
            counts[Kind.DEFINITION, 1],
            counts[Kind.QUESTION, 1],
            counts[Kind.QUESTION, 2],
            counts[Kind.CONSIDERATION, 1],
            counts[Kind.INTERVENTION, 1],
        )
    assert counted == LINES_PRINTED


def test_225_question_bullets(grid):
    """C11."""
    assert CellItem.objects.of_kind(Kind.QUESTION).filter(cell__framework=grid).count() == 225


@pytest.mark.parametrize("key", ENDS_PRINTED)
def test_first_and_last_lines(cells, key):
    questions = texts(cells[key], Kind.QUESTION)
    interventions = texts(cells[key], Kind.INTERVENTION)
    assert (questions[0], questions[-1], interventions[-1]) == ENDS_PRINTED[key]


def test_positions_run_from_one_within_a_kind(cells):
    for cell in cells.values():
        for kind in Kind:
            positions = [item.position for item in cell.items.all() if item.kind == kind]
            assert positions == list(range(1, len(positions) + 1))


def test_no_line_is_there_twice(cells):
    for cell in cells.values():
        for kind in Kind:
            lines = texts(cell, kind)
            assert len(lines) == len(set(lines)), (cell, kind)


def test_near_twins_are_both_kept(cells):
    """C16."""
    interventions = texts(cells["key_generalist"], Kind.INTERVENTION)
    assert "Develop skills / knowledge / competencies" in interventions
    assert "Develop skills / knowledge / competencies – current role" in interventions


def test_two_interventions_printed_on_one_line_are_two(cells):
    """C15."""
    interventions = texts(cells["transition_employee"], Kind.INTERVENTION)
    assert interventions[3:5] == [
        "Monthly contact to assess / re-assess and keep on track",
        "Induction (culture / systems / processes)",
    ]


def test_headings_of_interventions_are_as_printed(cells):
    """C13 and C14."""
    headings = {
        key: {item.heading for item in cell.items.all() if item.kind == Kind.INTERVENTION}
        for key, cell in cells.items()
    }
    further = {"role_model", "future_emergent_potential"}
    for key, printed in headings.items():
        prefix = "Further possible" if key in further else "Possible"
        assert printed == {f"{prefix} development intervention"}


def test_only_green_cells_name_programmes(cells):
    """R101."""
    for cell in cells.values():
        items = [item for item in cell.items.all() if item.kind == Kind.LEADERSHIP]
        levels = [item.programme_level for item in items]
        assert levels == (["national", "regional", "local"] if cell.band.key == "green" else [])
        assert all(item.intro.startswith("For those who are in the green") for item in items)


def test_follow_ups_belong_to_the_question_that_they_refer_to(grid):
    """R66 and C10: across the page break, and past a question printed in between."""
    followed = {
        (item.cell.code, item.text): item.follows.text
        for item in CellItem.objects.filter(cell__framework=grid)
        .exclude(follows=None)
        .select_related("cell", "follows")
    }
    next_move = "What do you see as your next move?"
    assert followed["RS1", "In what timeframe (realistic)?"] == next_move
    assert followed["RS2", "In what time frame (realistic)?"] == next_move
    assert followed["RS3", "In what time frame (realistic)?"] == next_move
    assert followed["PT2", "How would you like to achieve this?"] == (
        "How do you see your career progressing?"
    )
    assert len(followed) == 13


def test_follow_ups_come_with_their_question(cells, django_assert_num_queries):
    with django_assert_num_queries(2):
        questions = list(
            cells["developing_generalist"].items.of_kind(Kind.QUESTION).with_follow_ups()
        )
        follow_ups = [len(question.follow_ups.all()) for question in questions]
    assert len(questions) == 26
    assert sum(follow_ups) == 2


def test_the_one_note_to_the_manager(grid):
    """C12."""
    note = CellItem.objects.get(cell__framework=grid, note_to_manager=True)
    assert note.cell.key == "professional_in_field"
    assert note.text.startswith("If an individual expresses a desire to stay")
