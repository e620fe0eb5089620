"""A framework of elements: its scales, its tree, and what is printed about their relations."""

from frameworks.loading.content import Record, by_key
from frameworks.models import (
    Element,
    Framework,
    InterpretationRule,
    Relation,
    Scale,
    ScaleLevel,
    Sourced,
)

Made = tuple[Record, Element]


def build_elements(framework: Framework, record: Record) -> list[list[Sourced]]:
    """The rows of such a framework in the order in which they can be added."""
    scales = build_scales(framework, record)
    generations = build_tree(framework, record, scales)
    elements = by_key(made for generation in generations for made in generation)
    return [
        list(scales.values()),
        build_levels(scales, record),
        # Each generation points at the one before it.
        *[_rows(generation) for generation in generations],
        build_relations(framework, record, elements),
        build_rules(framework, record),
    ]


def _rows(generation: list[Made]) -> list[Sourced]:
    return [element for _, element in generation]


def build_scales(framework: Framework, record: Record) -> dict[str, Scale]:
    """The scales by key."""
    return by_key(
        (entry, entry.make(Scale, nested=["levels"], framework=framework))
        for entry in record.nested("scales")
    )


def build_levels(scales: dict[str, Scale], record: Record) -> list[Sourced]:
    """The levels of all scales, numbered from 1 without a gap."""
    levels: list[Sourced] = []
    for entry in record.nested("scales"):
        for number, inner in enumerate(entry.nested("levels"), start=1):
            level = inner.make(ScaleLevel, scale=scales[str(entry.get("key"))])
            if level.number != number:
                raise inner.error(f"number: this level comes at place {number}, lowest first")
            levels.append(level)
    return levels


def build_tree(framework: Framework, record: Record, scales: dict[str, Scale]) -> list[list[Made]]:
    """The elements by generation, those at the top first; positions run as the file is read."""
    generations: list[list[Made]] = []
    position = 0

    def add(entry: Record, parent: Element | None, depth: int) -> None:
        nonlocal position
        position += 1
        element = build_element(framework, entry, scales, parent=parent, position=position)
        if depth == len(generations):
            generations.append([])
        generations[depth].append((entry, element))
        for inner in entry.nested("elements"):
            add(inner, element, depth + 1)

    for entry in record.nested("elements"):
        add(entry, None, 0)
    return generations


def build_element(
    framework: Framework,
    record: Record,
    scales: dict[str, Scale],
    *,
    parent: Element | None,
    position: int,
) -> Element:
    """One element, which has a name or a text."""
    key = str(record.get("scale")) if "scale" in record.values else None
    if key is not None and key not in scales:
        raise record.error(f"scale: there is no scale “{key}”")
    element = record.make(
        Element,
        nested=["scale", "elements"],
        framework=framework,
        parent=parent,
        position=position,
        scale=scales.get(key) if key else None,
    )
    if not element.name:
        raise record.error("an element needs a title or a text")
    return element


def build_relations(
    framework: Framework, record: Record, elements: dict[str, Element]
) -> list[Sourced]:
    """The printed relations, each between elements that are there."""
    made: list[tuple[Record, Relation]] = []
    for position, entry in enumerate(record.nested("relations"), start=1):
        relation = entry.make(Relation, framework=framework, position=position)
        unknown = sorted({*relation.subjects, relation.object} - elements.keys())
        if unknown:
            raise entry.error(f"there is no element {', '.join(unknown)}")
        made.append((entry, relation))
    return list(by_key(made).values())


def build_rules(framework: Framework, record: Record) -> list[Sourced]:
    """The printed rules of interpretation."""
    return list(
        by_key(
            (entry, entry.make(InterpretationRule, framework=framework, position=position))
            for position, entry in enumerate(record.nested("rules"), start=1)
        ).values()
    )
