"""Components in the places of a sentence: which stands where is the language's own matter."""

from string import Formatter

from dash.development.base_component import Component


def woven(sentence: str, **places: Component | str) -> list[Component | str]:
    """The sentence with each `{name}` taken by what is given under that name."""
    parts: list[Component | str] = []
    for words, name, *_ in Formatter().parse(sentence):
        parts += [words] if words else []
        parts += [places[name]] if name else []
    return parts
