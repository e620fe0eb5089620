"""Finding words in the reference content. Pure: asks no database.

Case and diacritics do not matter, one kind of quote or dash stands for all, and every word that is
asked for has to begin a word of the text, or to be another form of one: “resilience” finds
“resilient” too, after what is written as it was asked for.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import snowballstemmer

ALIKE = str.maketrans("‘’‚‛ʼ`´“”„«»‐‑‒–—−", "'''''''\"\"\"\"\"------")
# What clings to a word without being part of it: marks, and the * of other searches.
CLINGS = "'\".,;:!?…()[]-/&*"
# Longer texts are shown around what was found.
SHORT = 280
WORD = re.compile(r"\w+")
END_OF_SENTENCE = re.compile(r"(?<=[.?!…:])\s+(?=\S)")
MOST_WORDS = 12
FEWEST_LETTERS = 2
# Alone, they are in nearly every text; beside another word they do no harm.
LITTLE_WORDS = """
a an and are as at be but by for from has have he her his how i if in is it its me my no not of on
or our she so than that the their them they this to was we what when where which who will with you
your
"""
EVERYWHERE = frozenset(LITTLE_WORDS.split())
_ENGLISH = snowballstemmer.stemmer("english")


@dataclass(frozen=True)
class Entry:
    """One printed text that can be found: what kind of text it is, and where it stands."""

    group: str
    kind: str
    place: str
    text: str
    url: str

    @cached_property
    def folded(self) -> str:
        """The text as it is compared."""
        return fold(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the forms of its words have in common."""
        return frozenset(map(stem, WORD.findall(self.folded)))


@dataclass(frozen=True)
class Piece:
    """Some of a text, marked where it is what was looked for."""

    text: str
    is_match: bool = False


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for: every word has to occur."""

    words: tuple[str, ...]

    @property
    def is_too_little(self) -> bool:
        """Nothing but single letters, and words that are everywhere."""
        little = (len(word) < FEWEST_LETTERS or word in EVERYWHERE for word in self.words)
        return bool(self.words) and all(little)

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {word: re.compile(rf"(?<!\w){re.escape(word)}") for word in self.words}

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {word: stem(word) for word in self.words}

    @cached_property
    def _any_word(self) -> re.Pattern[str]:
        # The longest first: of two words that begin alike, the longer is marked whole.
        longest_first = sorted(self.words, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:({'|'.join(map(re.escape, longest_first))})|\w+)")

    def is_in(self, entry: Entry) -> bool:
        """Whether every word begins a word of the text, or is another form of one."""
        return all(
            self._stems[word] in entry.stems or self._begins(word, entry) for word in self.words
        )

    def is_literally_in(self, entry: Entry) -> bool:
        """Whether every word begins a word of the text."""
        return all(self._begins(word, entry) for word in self.words)

    def _begins(self, word: str, entry: Entry) -> bool:
        # The quick look refuses nearly all, and the exact one the rest.
        return word in entry.folded and bool(self._patterns[word].search(entry.folded))

    def pieces(self, text: str) -> list[Piece]:
        """The text, or of a long one the sentences that matter, with every match marked."""
        shown = text if len(text) <= SHORT else self._around(text)
        found, end = [], 0
        for start, stop in self._places(shown):
            found += [Piece(shown[end:start]), Piece(shown[start:stop], is_match=True)]
            end = stop
        return [piece for piece in (*found, Piece(shown[end:])) if piece.text]

    def _around(self, text: str) -> str:
        """The sentences in which something was found; a gap is shown where some are left out."""
        sentences = END_OF_SENTENCE.split(text)
        kept = [any(self._matches(fold(sentence))) for sentence in sentences]
        shown = ""
        for sentence, is_kept in zip(sentences, kept, strict=True):
            if is_kept:
                shown += f"{sentence} "
            elif not shown.endswith("… "):
                shown += "… "
        return shown.strip()

    def _places(self, text: str) -> Iterable[tuple[int, int]]:
        """Where the matches begin and end in the text as printed."""
        folded, origin = _fold_with_origin(text)
        for match in self._matches(folded):
            yield origin[match.start()], origin[match.end() - 1] + 1

    def _matches(self, folded: str) -> Iterator[re.Match[str]]:
        """What begins like a word that is looked for, and whole words that are a form of one."""
        stems = set(self._stems.values())
        for match in self._any_word.finditer(folded):
            if match[1] or stem(match[0]) in stems:
                yield match


def wanted(query: str) -> Wanted:
    """The words of a query: without what clings to them, each once, and not endlessly many."""
    words = (word.strip(CLINGS) for word in fold(query).split())
    return Wanted(tuple(dict.fromkeys(filter(None, words)))[:MOST_WORDS])


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """What the forms of a folded word have in common, by the rules of English."""
    return _ENGLISH.stemWord(word)


def fold(text: str) -> str:
    """A text as it is compared: é as e, Ü as u, ’ as '."""
    return "".join(map(_folded, text))


def _fold_with_origin(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters where it comes from."""
    folded = [_folded(character) for character in text]
    origin = [at for at, piece in enumerate(folded) for _ in piece]
    return "".join(folded), origin


@lru_cache(maxsize=1024)
def _folded(character: str) -> str:
    """One character; none for an accent on its own, two for a ligature."""
    apart = unicodedata.normalize("NFKD", character.translate(ALIKE))
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()
