"""What ratings rest on: facts about work, by what is rated, how highly, and in which field."""

from assessments.grid import Level
from conversations.demo.trust.jobs import Field
from conversations.demo.words.evidence import elsewhere, leading, nursing
from conversations.demo.words.evidence.behaving import BEHAVIOURS, READY_NOW
from conversations.demo.words.evidence.facts import Fact, Facts

__all__ = ["BEHAVIOURS", "PERFORMANCE", "READY_NOW", "Fact", "Facts"]

PERFORMANCE: dict[Field, Facts] = {
    Field.NURSING: nursing.WARDS,
    Field.FAMILIES: nursing.FAMILIES,
    Field.THEATRES: nursing.THEATRES,
    Field.THERAPIES: elsewhere.THERAPIES,
    Field.DIAGNOSTICS: elsewhere.DIAGNOSTICS,
    Field.MEDICAL: elsewhere.MEDICAL,
    Field.OFFICE: elsewhere.OFFICE,
    Field.FACILITIES: elsewhere.FACILITIES,
    Field.LEADING: leading.LEADING,
}

assert all(facts.keys() == set(Level) for facts in PERFORMANCE.values())
