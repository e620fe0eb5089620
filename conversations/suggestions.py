"""What the printed ideas for a box mean for an action. Pure: it knows words, and no models."""

# The first of these words that a line holds says what kind of development it is (R104, R105).
KINDS = (
    ("programme", "programme"),
    ("action learning", "action_learning"),
    ("feedback", "feedback"),
    ("give back", "giving_back"),
    ("training others", "giving_back"),
    ("support other people", "giving_back"),
    ("rotation", "rotation"),
    ("secondment", "secondment"),
    ("acting", "secondment"),
    ("placement outside", "secondment"),
    ("buddying", "shadowing"),
    ("coach", "coaching"),
    ("career counselling", "coaching"),
    ("mentor", "mentoring"),
    ("project", "project"),
    ("stretch", "project"),
    ("assignment", "project"),
    ("education", "learning"),
    ("qualification", "learning"),
    ("cpd", "learning"),
    ("knowledge", "learning"),
    ("training", "learning"),
    ("induction", "support"),
)
NEXT_ROLE = ("next role", "future role", "step change", "immediate move")
PROVIDERS = {"national": "leadership_academy", "regional": "delivery_partner", "local": "local"}

CARE_WITH_EXPECTATIONS = (
    "Take care with expectations. Exploring where a career could lead is not a promise of a role "
    "or of a date: say plainly what is open and what is not."
)
TIGHT_DATES = (
    "Keep the dates close: weeks rather than months. Agree what good looks like, who helps, and "
    "when you will look at it together."
)
_HINTS = (
    ("career diagnosis", CARE_WITH_EXPECTATIONS),
    ("diagnosis of career", CARE_WITH_EXPECTATIONS),
    ("career counselling", CARE_WITH_EXPECTATIONS),
    ("improvement plan", TIGHT_DATES),
    ("remedial", TIGHT_DATES),
    ("timescales for delivery", TIGHT_DATES),
)


def kind_of(text: str) -> str:
    """The kind of development that a printed line speaks of; empty where it says none."""
    return _first(KINDS, text)


def aim_of(text: str) -> str:
    """Whether a printed line looks to the next role or to the current one (R106)."""
    words = text.lower()
    return "next_role" if any(word in words for word in NEXT_ROLE) else "current_role"


def hint_for(text: str) -> str:
    """What to take care of when a line is chosen (R85, R87); empty for most."""
    return _first(_HINTS, text)


def is_formal_procedure(text: str) -> bool:
    """A line that leads out of the talent record, so that no action is made of it (R86, B4)."""
    return "formalised performance management" in text.lower()


def _first(table: tuple[tuple[str, str], ...], text: str) -> str:
    words = text.lower()
    return next((meaning for word, meaning in table if word in words), "")
