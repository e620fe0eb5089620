"""What changes about how a person is rated and where they stand."""

from assessments.services.elements import (
    FrameworkRatings,
    Said,
    elements_would_change,
    rest_on,
    save_elements,
    use_of,
)
from assessments.services.frozen import Frozen
from assessments.services.grounds import (
    lacking_grounds,
    lacking_in,
    left_over,
    middle_of_behaviours,
    require_complete,
    require_evidence,
    require_grounds,
    unrated,
)
from assessments.services.placing import cell_of, place_person, record_not_rated
from assessments.services.supporting import add_evidence, remove_evidence
from assessments.services.views import (
    begin_assessment,
    copy_assessment,
    save_assessment,
    share_assessment,
    would_change,
)

__all__ = [
    "FrameworkRatings",
    "Frozen",
    "Said",
    "add_evidence",
    "begin_assessment",
    "cell_of",
    "copy_assessment",
    "elements_would_change",
    "lacking_grounds",
    "lacking_in",
    "left_over",
    "middle_of_behaviours",
    "place_person",
    "record_not_rated",
    "remove_evidence",
    "require_complete",
    "require_evidence",
    "require_grounds",
    "rest_on",
    "save_assessment",
    "save_elements",
    "share_assessment",
    "unrated",
    "use_of",
    "would_change",
]
