"""Writes docs/who-sees-what.md from the rows that the access tests walk.

Run `python -m tests.access` after a change of the rows.
"""

from pathlib import Path

from tests.access.matrix import KINDS, Row

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "who-sees-what.md"
MARKS = {"allowed": "opens", "refused": "403", "absent": "404"}
HEADINGS = {
    "employee": "employee",
    "manager": "line manager",
    "managers_manager": "manager's manager",
    "colleague": "colleague",
    "unrelated_manager": "other manager",
    "hr_admin": "HR admin",
    "hr_admin_elsewhere": "HR admin elsewhere",
    "hr_lead": "HR lead",
    "information_governance": "information governance",
    "stranger": "other organisation",
}
INTRODUCTION = """# Who may open what

Written from the rows that the access tests walk (`tests/access/`); a test compares.

- Somebody who is not signed in, or has left, is sent to sign in, except where a page is public.
- “404” is the page of what does not exist: this person is not to know of it.
- “403” is for somebody who may know of the conversation, and may not do this.
- Where a row depends on it, the state of the conversation stands behind the address.

"""


def document(rows: dict[str, Row]) -> str:
    """The whole page as Markdown."""
    lines = [
        "| Address | " + " | ".join(HEADINGS[kind] for kind in KINDS) + " |",
        "|---" * (len(KINDS) + 1) + "|",
    ]
    lines += [_line(name, row) for name, row in sorted(rows.items())]
    return INTRODUCTION + "\n".join(lines) + "\n"


def _line(name: str, row: Row) -> str:
    notes = [row.state.replace("_", " ")] if row.state else []
    notes += ["public"] if row.public else []
    label = f"`{name}`" + (f" ({', '.join(notes)})" if notes else "")
    cells = [MARKS[row.expected(kind)] for kind in KINDS]
    return f"| {label} | " + " | ".join(cells) + " |"
