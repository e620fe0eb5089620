"""Names of people who work in the NHS, from where their families came. None is a real person."""

from collections import Counter
from random import Random

# First and last names that go together, and how many of a hundred have such a name. An underscore
# holds a name of two words together.
NAMES: tuple[tuple[int, str, str], ...] = (
    (
        54,
        (
            "Alison Andrew Beth Charlotte Claire Colin Daniel Dawn Eleanor Fiona Gareth Gemma "
            "Hannah Ian Jack Jenny Karen Laura Linda Louise Lucy Malcolm Megan Neil Nicola "
            "Olivia Paula Philip Rachel Rhys Rosie Ruth Simon Stephanie Stuart Tracey Vicky Wendy"
        ),
        (
            "Alder Ashworth Barnsley Birtwistle Braithwaite Chadwick Cresswell Dunmore Eastwood "
            "Fairclough Garside Greenhalgh Hargreaves Hebden Hindle Ingham Jowett Kershaw "
            "Lomax Marsden Nuttall Ogden Pilling Pritchard Ramsbottom Redfern Shackleton Sowerby "
            "Stansfield Tattersall Thwaite Underwood Varley Wadsworth Whitaker Winterbottom Yeadon "
            "Abbott Bainbridge Cartwright Davenport Ellwood Frobisher Gillespie Haddow Inglis "
            "Jardine Kinnear Lockhart Morgan-Price Napier Orchard Penhale Quayle Rowntree "
            "Selwood Trelawny Urquhart Vaughan Wetherell Youlden"
        ),
    ),
    (
        9,
        (
            "Anjali Arjun Deepa Gurpreet Harpreet Kavita Kiran Lakshmi Manoj Meera Nisha Rajesh "
            "Sanjay Shalini Sunita Vikram"
        ),
        "Bhatt Dhillon Gill Iyengar Joshi Kulkarni Menon Pillai Rao Sandhu Thakkar Varghese",
    ),
    (
        7,
        "Ayesha Bilal Fatima Hamza Imran Maryam Nadia Rukhsana Sadia Tariq Usman Zainab",
        "Ahmed Aziz Butt Hussain Iqbal Malik Mirza Qureshi Rashid Siddiqui",
    ),
    (
        7,
        "Adaeze Chidi Emeka Folake Ifeoma Ngozi Obinna Olumide Temitope Yetunde",
        "Adebayo Adeyemi Chukwu Eze Nwosu Obi Ogunleye Okoro Onyeka Uzoma",
    ),
    (
        5,
        "Angelo Bernadette Carlo Jocelyn Lourdes Marites Ramil Rowena",
        "Aquino Bautista Dela_Cruz Domingo Mendoza Pascual Salazar Villanueva",
    ),
    (
        4,
        "Abena Akosua Ama Kofi Kwabena Yaw",
        "Adomako Agyeman Boateng Darko Ofori Owusu",
    ),
    (
        3,
        "Aoife Ciara Declan Niamh Padraig Sinead",
        "Brennan Callaghan Devlin Gallagher McGrath Sweeney",
    ),
    (
        3,
        "Agnieszka Ewa Katarzyna Marcin Pawel Zofia",
        "Kaminska Nowicki Pawlak Sikora Wrona Zawada",
    ),
    (2, "Claudia Joao Marta Rui Sofia", "Almeida Carvalho Marques Pinto Teixeira"),
    (2, "Chipo Farai Rudo Tatenda Tendai", "Chikore Gumbo Mapfumo Moyo Sibanda"),
    (2, "Errol Joy Marcia Winston Yvonne", "Beckford Campbell Grant Lindo Pinnock"),
    (1, "Hui Jun Mei Wai Xin", "Chan Cheung Lau Ng Zhao"),
    (1, "Andreea Cristina Mihai Radu", "Dobre Ionescu Lupu Popa"),
)


A_FAMILY = 3


class Register:
    """Gives out names, none twice, and no last name so often that a list looks odd."""

    def __init__(self, rng: Random, *, taken: set[tuple[str, str]]) -> None:
        self._rng = rng
        self._taken = set(taken)
        self._last_names = Counter(last for _, last in taken)

    def next(self) -> tuple[str, str]:
        """A first and a last name that nobody has yet."""
        weights = [weight for weight, _, _ in NAMES]
        while True:
            ((_, first_names, last_names),) = self._rng.choices(NAMES, weights)
            first, last = (self._rng.choice(names.split()) for names in (first_names, last_names))
            name = (first, last.replace("_", " "))
            if name not in self._taken and self._last_names[name[1]] < A_FAMILY:
                self._taken.add(name)
                self._last_names[name[1]] += 1
                return name
