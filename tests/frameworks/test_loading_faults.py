"""A fault in a file of reference content is named where it is, and nothing is loaded."""

import pytest

from frameworks.loading import ContentError, load_framework
from frameworks.models import Framework

pytestmark = pytest.mark.django_db


def change(content, path, value):
    """The content with the value at this path replaced."""
    *parents, last = path
    target = content
    for step in parents:
        target = target[step]
    target[last] = value
    return content


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["key"], "not a slug", "key: Enter a valid"),
        (["name"], "", "name: This field cannot be blank."),
        (["version"], 7, "unknown name: version"),
        (["cells", 0, "titel"], "A", "cells / a: unknown name: titel"),
        (["cells", 0, "title"], "", "cells / a: title: This field cannot be blank."),
        (["cells", 0, "title"], ["A"], "cells / a: title: this must be a text"),
        (["cells", 0, "title"], " ", "cells / a: title: there is nothing but spaces in it"),
        (["cells", 0, "code"], "A long code", "cells / a: code: Ensure this value has at most 10"),
        (["cells", 1, "code"], "A", "cells / b: code: another record has “A” already"),
        (["cells", 1, "key"], "a", "cells / a: key: another record has “a” already"),
        (["cells", 0, "band"], "pink", "cells / a: band: there is no band “pink”"),
        (["cells", 0, "row"], "bad", "cells / a: row bad, column later: no such place"),
        (["cells", 1, "column"], "later", "cells / b: row good, column later: no such place, or"),
        (["cells"], [], "cells: there is none for row good, column later"),
        (["cells"], {}, "cells: this must be a list"),
        (["cells", 0], 1, "cells / 1: this must be an object or a text"),
        (["axes", 1, "side"], "rows", "axes / time: another axis is on the side “rows” already"),
        (["axes", 1, "side"], "edge", "axes / time: side: Value 'edge' is not a valid choice."),
        (["axes", 1, "levels", 1, "number"], 3, "levels / now: number: this level comes at place"),
        (["bands", 0, "guidance"], "Go.", "bands / green: guidance: this must be a list of texts"),
        (
            ["cells", 0, "groups", 0, "kind"],
            "riddle",
            "cells / a / groups / 1 / items / 1: kind: Value 'riddle' is not a valid choice.",
        ),
        (["cells", 0, "groups", 0, "titel"], "", "cells / a / groups / 1: unknown name: titel"),
        (
            ["cells", 0, "groups", 0, "items", 1, "follows"],
            2,
            "cells / a / groups / 1 / items / 2: follows: there is no line 2 before it",
        ),
        (
            ["cells", 0, "groups", 0, "items"],
            ["One", {"text": "Two", "follows": 1}, {"text": "Three", "follows": 2}],
            "cells / a / groups / 1 / items / 3: follows: line 2 follows up another line itself",
        ),
    ],
)
def test_a_fault_in_a_grid_is_named(grid_content, path, value, message):
    with pytest.raises(ContentError) as error:
        load_framework(change(grid_content, path, value))
    assert message in str(error.value)
    assert not Framework.objects.exists()


def test_a_grid_needs_both_sides(grid_content):
    del grid_content["axes"][1]
    with pytest.raises(ContentError, match="one for its rows and one for its columns"):
        load_framework(grid_content)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["sections", 1, "key"], "inner", "sections / inner: key: another record has “inner”"),
        (["sections", 0, "sections", 0, "sections"], [], "inner: unknown name: sections"),
        (["sections", 0, "points"], ["First"], "outer / points / 1: key: This field cannot be"),
        (["sections", 1, "section"], "", "sections / last: section: This field cannot be blank."),
        (["document"], "", "document: This field cannot be blank."),
        (["sections"], [], "it has none of: axes, bands, cells, sections"),
    ],
)
def test_a_fault_in_a_guide_is_named(guide_content, path, value, message):
    with pytest.raises(ContentError) as error:
        load_framework(change(guide_content, path, value))
    assert message in str(error.value)
    assert not Framework.objects.exists()
