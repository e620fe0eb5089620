"""A grid as the component shows it, whatever the grid."""

import pytest

from frameworks import library
from frameworks.loading import load_framework
from frameworks.presenters import Marker, present_cell, present_grid

pytestmark = pytest.mark.usefixtures("content")


@pytest.fixture
def grid(content):
    return library.current_grid()


def cells_of(shown):
    return [cell for row in shown["rows"] for cell in row["cells"]]


def cell_of(shown, key):
    return next(cell for cell in cells_of(shown) if cell["key"] == key)


def test_rows_from_the_top_and_columns_from_the_left(grid):
    shown = present_grid(grid, caption="The grid")
    assert shown["rows_title"] == "Performance and behaviours"
    assert shown["columns_title"] == "Readiness to move"
    assert [row["title"] for row in shown["rows"]] == [
        "Exceeds expectations",
        "Meets expectations",
        "Partially meets expectations",
    ]
    assert [column["subtitle"] for column in shown["columns"]] == [
        "3 to 5 years, or content to stay",
        "1 to 3 years",
        "within 12 months",
    ]
    assert [cell["code"] for cell in cells_of(shown)] == [
        *("PT1", "RS1", "RN1"),
        *("PT2", "RS2", "RN2"),
        *("PT3", "RS3", "RN3"),
    ]


def test_bullets_and_definitions_only_as_printed(grid):
    plain = present_grid(grid, caption="The grid", size="full")
    printed = present_grid(grid, caption="The grid", size="full", printed=True)
    assert not cell_of(plain, "role_model")["bullets"]
    assert len(cell_of(printed, "role_model")["bullets"]) == 6
    assert printed["columns"][0]["subtitle"].startswith("Shows promise")


def test_box_that_the_page_is_about(grid):
    role_model = grid.cell("role_model")
    shown = present_grid(grid, caption="The grid", current=role_model, current_label="Agreed")
    current = [cell for cell in cells_of(shown) if cell["is_current"]]
    assert [(cell["key"], cell["current_label"]) for cell in current] == [("role_model", "Agreed")]


def test_markers_and_extras_go_to_their_boxes(grid):
    sam = Marker("Sam", "self")
    shown = present_grid(
        grid,
        caption="The grid",
        markers={"solid_generalist": [sam]},
        extras={"role_model": {"count": 3, "url": "/there/"}},
    )
    assert cell_of(shown, "solid_generalist")["markers"] == [sam]
    assert cell_of(shown, "role_model")["count"] == 3
    assert cell_of(shown, "role_model")["url"] == "/there/"
    assert cell_of(shown, "key_generalist")["url"] == "/library/grid/key_generalist/"


def test_boxes_to_choose_from_are_no_links(grid):
    shown = present_grid(
        grid, caption="The grid", size="choose", field="box", current=grid.cell("role_model")
    )
    assert shown["field"] == "box"
    checked = [cell["value"] for cell in cells_of(shown) if cell["is_checked"]]
    assert checked == ["role_model"]
    assert not any(cell["url"] for cell in cells_of(shown))


def test_another_grid_needs_no_code(grid_content):
    small = library.grid(load_framework(grid_content).framework)
    shown = present_grid(small, caption="Small", link=False)
    assert [len(row["cells"]) for row in shown["rows"]] == [2]
    page = present_cell(small, small.cell("a"))
    assert page["definition"] is None
    assert page["parts"][0].questions[0].follow_ups == ["By when?"]
