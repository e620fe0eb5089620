"""Loading: changed content becomes a new version beside the old one."""

import copy

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from frameworks.loading import ContentError, load_all, load_framework
from frameworks.loading.content import checksum_of
from frameworks.models import Cell, CellItem, Framework, GuidePoint, Sourced

pytestmark = pytest.mark.django_db


def rows():
    """Every row of reference content as it stands in the database."""
    models = [Framework, *Sourced.__subclasses__()]
    return {model: list(model.objects.order_by("pk").values()) for model in models}


# What is stored ---------------------------------------------------------------------------


def test_a_grid_becomes_rows(grid_content):
    loaded = load_framework(grid_content)

    assert (loaded.added, loaded.records) == (True, 2 + 3 + 1 + 2 + 4)
    assert loaded.framework.version == 1
    cell = loaded.framework.cells.with_place().get(code="B")
    assert (cell.row.key, cell.column.number, cell.band.key) == ("good", 2, "green")
    first, second = cell.items.all()
    assert (first.position, second.position, second.follows) == (1, 2, first)
    assert first.heading == "Questions"


def test_a_record_takes_its_document_and_section_from_the_nearest_object_that_has_them(
    grid_content,
):
    load_framework(grid_content)

    assert Cell.objects.get(code="A").section == "The grid"
    item = CellItem.objects.filter(cell__code="A").first()
    assert (item.document, item.section) == ("004", "Appendix, a: Questions")


def test_a_guide_becomes_rows_in_the_order_of_print(guide_content):
    loaded = load_framework(guide_content)

    sections = loaded.framework.sections.all()
    assert [(one.position, one.key) for one in sections] == [
        (1, "outer"),
        (2, "inner"),
        (3, "last"),
    ]
    inner = sections.get(key="inner")
    assert (inner.parent.key, inner.section) == ("outer", "Outer")
    assert GuidePoint.objects.filter(guide_section=inner).count() == 1


def test_a_level_without_another_printed_title_has_its_own(grid_content):
    grid_content["axes"][0]["levels"][0]["printed_title"] = "Was good"
    axes = load_framework(grid_content).framework.axes.with_levels()
    printed = [level.printed_title for axis in axes.order_by("pk") for level in axis.levels.all()]
    assert printed == ["Was good", "Later", "Now"]


def test_cells_come_with_the_lines_that_are_asked_for(grid_content, django_assert_num_queries):
    load_framework(grid_content)
    with django_assert_num_queries(2):
        cells = list(Cell.objects.with_place().with_items(CellItem.Kind.GRID_BULLET))
        assert [list(cell.items.all()) for cell in cells] == [[], []]


# Versions ---------------------------------------------------------------------------------


def test_loading_the_same_again_changes_nothing(grid_content):
    load_framework(grid_content)
    before = rows()

    again = load_framework(copy.deepcopy(grid_content))

    assert (again.added, again.records, again.framework.version) == (False, 0, 1)
    assert rows() == before


def test_changed_content_becomes_a_second_version_beside_the_first(grid_content):
    first = load_framework(grid_content).framework
    before = rows()
    grid_content["cells"][0]["groups"][0]["items"][0] = "What comes next?"

    second = load_framework(grid_content).framework

    assert (second.version, Framework.objects.current("small_grid")) == (2, second)
    after = rows()
    for model, old in before.items():
        assert after[model][: len(old)] == old
        assert len(after[model]) == 2 * len(old)
    texts = CellItem.objects.filter(cell__code="A", position=1).order_by("pk")
    assert [(item.cell.framework, item.text) for item in texts] == [
        (first, "What next?"),
        (second, "What comes next?"),
    ]


def test_content_that_was_there_before_is_not_added_again(guide_content):
    load_framework(guide_content)
    load_framework({**guide_content, "name": "Other name"})
    assert load_framework(guide_content).framework.version == 1
    assert Framework.objects.count() == 2


def test_notes_and_layout_are_not_content(guide_content):
    noted = {"reading": "A doubtful passage.", **dict(reversed(guide_content.items()))}
    assert checksum_of(noted) == checksum_of(guide_content)


def test_the_order_of_lines_is_content(guide_content):
    swapped = {**guide_content, "sections": guide_content["sections"][::-1]}
    assert checksum_of(swapped) != checksum_of(guide_content)


def test_few_queries_whatever_the_number_of_records(grid_content, django_assert_num_queries):
    for cell in grid_content["cells"]:
        cell["groups"][0]["items"] += [f"Question {number}?" for number in range(40)]
    # The checksum, the newest version, the framework, and one for each kind of row
    # (two for the lines); and a savepoint around it all.
    with django_assert_num_queries(3 + 6 + 2):
        load_framework(grid_content)


# Files ------------------------------------------------------------------------------------


def test_all_files_of_a_directory_are_loaded(write, grid_content, guide_content):
    write("grid.json", grid_content)
    directory = write("guide.json", guide_content)
    keys = [loaded.framework.key for loaded in load_all(directory=directory)]
    assert keys == ["small_grid", "small_guide"]


def test_one_broken_file_is_named_and_nothing_is_loaded(write, grid_content, guide_content):
    write("a_grid.json", grid_content)
    directory = write("b_guide.json", {**guide_content, "name": ""})
    with pytest.raises(ContentError, match=r"^b_guide\.json: name: This field cannot be blank"):
        load_all(directory=directory)
    assert not Framework.objects.exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", r"^broken\.json: this cannot be read: .*line 1"),
        ("[]", r"^broken\.json: this must be one object"),
    ],
)
def test_a_file_that_is_no_content_is_named(write, text, message):
    with pytest.raises(ContentError, match=message):
        load_all(directory=write("broken.json", text))


def test_two_files_cannot_hold_the_same_framework(write, guide_content):
    write("one.json", guide_content)
    directory = write("two.json", {**guide_content, "name": "Another"})
    with pytest.raises(ContentError, match=r"^two\.json: key: another file has “small_guide”"):
        load_all(directory=directory)


def test_a_directory_without_files_is_refused(tmp_path):
    with pytest.raises(ContentError, match="no files of reference content"):
        load_all(directory=tmp_path)


def test_the_command_says_what_it_did(write, guide_content, capsys):
    directory = write("guide.json", guide_content)
    call_command("load_frameworks", directory=directory)
    call_command("load_frameworks", directory=directory)
    assert capsys.readouterr().out.splitlines() == [
        "small_guide: version 1 added, 5 records",
        "small_guide: version 1 unchanged",
    ]


def test_the_command_fails_on_a_broken_file(write):
    with pytest.raises(CommandError, match=r"guide\.json"):
        call_command("load_frameworks", directory=write("guide.json", "{"))


def test_the_files_that_come_with_the_product_load_once():
    load_all(directory=settings.FIXTURES_DIR)
    before = rows()
    assert not any(loaded.added for loaded in load_all(directory=settings.FIXTURES_DIR))
    assert rows() == before
