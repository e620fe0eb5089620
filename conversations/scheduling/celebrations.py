"""The days on which people may be worshipping, fasting or celebrating (R56).

The table leans towards the faiths of England and the countries from which NHS staff come. It says
nothing about anyone: a warning asks a question of the person, and the answer is not kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from conversations.scheduling.kinds import SchedulingWarning, WarningKind
from conversations.scheduling.sources import BankHoliday, EveryYear, Islamic, Listed, Source

RELIGIOUS = WarningKind.RELIGIOUS_HOLIDAY
FASTING = WarningKind.FASTING_DAY
CULTURAL = WarningKind.CULTURAL_CELEBRATION

SENTENCES = {
    RELIGIOUS: (
        "Some people observe {title} on this day. Ask the person whether another day would be "
        "better."
    ),
    FASTING: (
        "Some people fast on this day ({title}). Ask the person whether another day, or another "
        "time of day, would be better."
    ),
    CULTURAL: (
        "Some people celebrate {title} on this day. Ask the person whether another day would be "
        "better."
    ),
}
ON_THE_EVE = (
    "{title} begins at sunset on this day. Ask the person whether an earlier time, or another "
    "day, would be better."
)
FOLLOWS_THE_MOON = " The date follows the moon, and may be a day earlier or later for some people."


@dataclass(frozen=True)
class Celebration:
    """One line of the table: what we call it, and where its dates come from."""

    kind: WarningKind
    title: str
    sources: tuple[Source, ...]
    begins_at_sunset: bool = False  # so that the evening before belongs to it
    sentence: str = ""  # where that of its kind does not fit

    @property
    def warning(self) -> SchedulingWarning:
        """For a conversation on the day."""
        text = (self.sentence or SENTENCES[self.kind]).format(title=self.title)
        if any(isinstance(source, Islamic) for source in self.sources):
            text += FOLLOWS_THE_MOON
        return SchedulingWarning(self.kind, self.title, text)

    @property
    def warning_on_the_eve(self) -> SchedulingWarning:
        """For a conversation that ends near sunset on the day before."""
        return SchedulingWarning(self.kind, self.title, ON_THE_EVE.format(title=self.title))


def _line(kind: WarningKind, title: str, *sources: Source) -> Celebration:
    return Celebration(kind, title, sources)


def _jewish(kind: WarningKind, title: str, *sources: Source) -> Celebration:
    return Celebration(kind, title, sources, begins_at_sunset=True)


CHRISTIAN = (
    _line(RELIGIOUS, "Epiphany", EveryYear(1, 6)),
    _line(FASTING, "Ash Wednesday", Listed("JM", "Ash Wednesday")),
    _line(RELIGIOUS, "Good Friday", Listed("GB", "Good Friday", "ENG")),
    _line(
        RELIGIOUS,
        "Easter",
        Listed("PL", "Easter Sunday"),
        Listed("GB", "Easter Monday", "ENG"),
    ),
    _line(RELIGIOUS, "All Saints' Day", EveryYear(11, 1)),
    _line(RELIGIOUS, "Christmas Eve", EveryYear(12, 24)),
    _line(RELIGIOUS, "Christmas Day", EveryYear(12, 25)),
    _line(RELIGIOUS, "Orthodox Christmas", Listed("RS", "Orthodox Christmas Day")),
    _line(RELIGIOUS, "Orthodox Good Friday", Listed("RS", "Good Friday")),
    _line(
        RELIGIOUS, "Orthodox Easter", Listed("RS", "Easter Sunday"), Listed("RS", "Easter Monday")
    ),
    _line(RELIGIOUS, "Timkat, the Ethiopian Epiphany", Listed("ET", "Epiphany")),
)

MUSLIM = (
    _line(FASTING, "Ramadan", Islamic(9, 1, 30)),
    _line(RELIGIOUS, "Eid al-Fitr", Islamic(10, 1, 2)),
    _line(FASTING, "Day of Arafah", Islamic(12, 9, 9)),
    _line(RELIGIOUS, "Eid al-Adha", Islamic(12, 10, 11)),
    _line(RELIGIOUS, "Islamic New Year", Islamic(1, 1, 2)),
    _line(RELIGIOUS, "Ashura", Islamic(1, 10, 11)),
    _line(RELIGIOUS, "Mawlid, the birthday of the Prophet", Islamic(3, 12, 13)),
)

# The library lists them as Israel keeps them; here most people add a second day (`days`).
JEWISH = (
    _jewish(RELIGIOUS, "Purim", Listed("IL", "Purim")),
    _jewish(
        RELIGIOUS,
        "Passover",
        Listed("IL", "Pesach"),
        Listed("IL", "Pesach holiday"),
        Listed("IL", "Seventh day of Pesach", days=2),
    ),
    _jewish(RELIGIOUS, "Shavuot", Listed("IL", "Shavuot", days=2)),
    _jewish(FASTING, "Tisha B'Av", Listed("IL", "Tisha B'Av")),
    _jewish(RELIGIOUS, "Rosh Hashanah", Listed("IL", "Rosh Hashanah")),
    _jewish(FASTING, "Yom Kippur", Listed("IL", "Yom Kippur")),
    _jewish(RELIGIOUS, "Sukkot", Listed("IL", "Sukkot"), Listed("IL", "Sukkot holiday")),
    _jewish(
        RELIGIOUS,
        "Simchat Torah",
        Listed("IL", "Simchat Torah / Shemini Atzeret", days=2),
    ),
    _jewish(RELIGIOUS, "Hanukkah", Listed("IL", "Hanukkah")),
)

HINDU_SIKH_JAIN_BUDDHIST = (
    _line(RELIGIOUS, "Guru Gobind Singh's birthday", Listed("IN", "Guru Gobind Singh's Birthday")),
    _line(CULTURAL, "Makar Sankranti and Pongal", Listed("IN", "Pongal")),
    _line(FASTING, "Maha Shivaratri", Listed("IN", "Maha Shivaratri")),
    _line(RELIGIOUS, "Holi", Listed("IN", "Holi")),
    _line(RELIGIOUS, "Hola Mohalla", Listed("IN", "Hola Mohalla", "PB")),
    _line(CULTURAL, "Ugadi and Gudi Padwa", Listed("IN", "Ugadi")),
    _line(RELIGIOUS, "Ram Navami", Listed("IN", "Ram Navami")),
    _line(RELIGIOUS, "Mahavir Jayanti", Listed("IN", "Mahavira's Birthday")),
    _line(RELIGIOUS, "Vaisakhi", Listed("IN", "Vaisakhi")),
    _line(CULTURAL, "Vishu", Listed("IN", "Vishu")),
    # The two full moons of some years divide those who keep it.
    _line(RELIGIOUS, "Vesak", Listed("IN", "Buddha Purnima"), Listed("SG", "Vesak Day")),
    _line(
        RELIGIOUS, "Guru Arjan's martyrdom", Listed("IN", "Guru Arjun Dev's Martyrdom Day", "PB")
    ),
    _line(CULTURAL, "Raksha Bandhan", Listed("IN", "Raksha Bandhan")),
    _line(FASTING, "Janmashtami", Listed("IN", "Janmashtami (Vaishnava)")),
    _line(CULTURAL, "Onam", Listed("IN", "Onam")),
    _line(RELIGIOUS, "Ganesh Chaturthi", Listed("IN", "Ganesh Chaturthi / Vinayak Chaturthi")),
    _line(FASTING, "Samvatsari", Listed("IN", "Samvatsari Day", "PB")),
    _line(
        RELIGIOUS,
        "Durga Puja and Navratri",
        Listed("IN", "Dussehra (Saptami)"),
        Listed("IN", "Dussehra (Mahashtami)"),
        Listed("IN", "Dussehra (Mahanavami)"),
    ),
    _line(RELIGIOUS, "Dussehra and Dashain", Listed("IN", "Dussehra")),
    _line(FASTING, "Karva Chauth", Listed("IN", "Karaka Chaturthi (Karwa Chouth)")),
    _line(RELIGIOUS, "Diwali and Bandi Chhor Divas", Listed("IN", "Diwali")),
    _line(RELIGIOUS, "Guru Nanak's birthday", Listed("IN", "Guru Nanak's Birthday")),
    _line(
        RELIGIOUS,
        "Guru Tegh Bahadur's martyrdom",
        Listed("IN", "Guru Tegh Bahadur's Martyrdom Day"),
    ),
)

NEW_YEARS_AND_HARVESTS = (
    _line(CULTURAL, "Lunar New Year", Listed("CN", "Chinese New Year (Spring Festival)")),
    _line(CULTURAL, "Nowruz", Listed("IR", "Nowruz")),
    # One line, or the middle of April would have five.
    _line(
        CULTURAL,
        "Tamil, Sinhala, Bengali and Nepali New Year",
        Listed("IN", "Meshadi (Tamil New Year's Day)"),
        Listed("BD", "Bengali New Year's Day"),
        Listed("NP", "Nepali New Year"),
    ),
    _line(CULTURAL, "Songkran, the Thai New Year", Listed("TH", "Songkran Festival")),
    _line(CULTURAL, "Ethiopian New Year", Listed("ET", "Ethiopian New Year")),
    _line(CULTURAL, "Mid-Autumn Festival", Listed("CN", "Mid-Autumn Festival")),
)

BRITISH_AND_IRISH = (
    Celebration(
        CULTURAL,
        "Bank holiday",
        (BankHoliday(),),
        sentence="This is a bank holiday in England. Ask the person whether they will be at work.",
    ),
    _line(CULTURAL, "St David's Day", EveryYear(3, 1)),
    _line(CULTURAL, "St Patrick's Day", EveryYear(3, 17)),
    _line(CULTURAL, "St George's Day", EveryYear(4, 23)),
    _line(CULTURAL, "Windrush Day", EveryYear(6, 22)),
    _line(CULTURAL, "St Andrew's Day", EveryYear(11, 30)),
)

NATIONAL_DAYS = (
    _line(CULTURAL, "Bangladeshi Independence Day", Listed("BD", "Independence Day")),
    _line(CULTURAL, "Barbadian Independence Day", Listed("BB", "Independence Day")),
    _line(CULTURAL, "Egypt's national day", Listed("EG", "July 23 Revolution Day")),
    _line(CULTURAL, "Ghanaian Independence Day", Listed("GH", "Independence Day")),
    _line(CULTURAL, "Greek Independence Day", Listed("GR", "Independence Day")),
    _line(CULTURAL, "Indian Republic Day", Listed("IN", "Republic Day")),
    _line(CULTURAL, "Indian Independence Day", Listed("IN", "Independence Day")),
    _line(CULTURAL, "Italian Republic Day", Listed("IT", "Republic Day")),
    _line(CULTURAL, "Jamaican Independence Day", Listed("JM", "Independence Day")),
    _line(CULTURAL, "Jamhuri Day, Kenya's national day", Listed("KE", "Jamhuri Day")),
    _line(CULTURAL, "Malaysia's national day", Listed("MY", "National Day")),
    _line(CULTURAL, "Nigerian Independence Day", Listed("NG", "National Day")),
    _line(CULTURAL, "Pakistan Day", Listed("PK", "Pakistan Day")),
    _line(CULTURAL, "Pakistani Independence Day", Listed("PK", "Independence Day")),
    _line(CULTURAL, "Philippine Independence Day", Listed("PH", "Independence Day")),
    _line(CULTURAL, "Polish Constitution Day", Listed("PL", "National Day of the Third of May")),
    _line(CULTURAL, "Polish Independence Day", Listed("PL", "National Independence Day")),
    _line(
        CULTURAL,
        "Portugal Day",
        Listed("PT", "Day of Portugal, Camões, and the Portuguese Communities"),
    ),
    _line(CULTURAL, "Romania's national day", Listed("RO", "National Day")),
    _line(CULTURAL, "Spain's national day", Listed("ES", "National Day")),
    _line(CULTURAL, "Sri Lankan Independence Day", EveryYear(2, 4)),
    _line(CULTURAL, "Sudanese Independence Day", Listed("SD", "Independence Day")),
    _line(CULTURAL, "Trinidad and Tobago's Independence Day", Listed("TT", "Independence Day")),
    _line(CULTURAL, "Ukrainian Independence Day", Listed("UA", "Independence Day")),
    _line(CULTURAL, "Zambian Independence Day", Listed("ZM", "Independence Day")),
    _line(CULTURAL, "Zimbabwean Independence Day", Listed("ZW", "Independence Day")),
)

CELEBRATIONS = (
    *CHRISTIAN,
    *MUSLIM,
    *JEWISH,
    *HINDU_SIKH_JAIN_BUDDHIST,
    *NEW_YEARS_AND_HARVESTS,
    *BRITISH_AND_IRISH,
    *NATIONAL_DAYS,
)


def celebrations_on(day: date) -> tuple[Celebration, ...]:
    """The celebrations of that day, in the order of the table."""
    return _celebrations_of(day.year).get(day, ())


@lru_cache(maxsize=16)  # bounded, because a year may come from a form
def _celebrations_of(year: int) -> Mapping[date, tuple[Celebration, ...]]:
    found: dict[date, tuple[Celebration, ...]] = {}
    for celebration in CELEBRATIONS:
        for day in sorted({day for source in celebration.sources for day in source.dates(year)}):
            found[day] = (*found.get(day, ()), celebration)
    return MappingProxyType(found)
