"""What should be there once: compositions, systems of words, error shapes, languages, arrows.

Counts, from the code alone, what docs/architecture.md says of the house. `make house` prints it;
tests/test_house.py holds it.
"""

from __future__ import annotations

import ast
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "tratado"

STEPS = {"valued", "with_vehicles"}
"""The steps of a decision; a module that imports both puts them together."""

TAKES_WORDS = {"Fault", "problem", "notice", "fail", "note", "wrong_cells", "Problem", "Missing"}
"""What is called with something to say."""

LANGUAGES = {"en", "es", "fr"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        yield name, ast.parse(path.read_text(encoding="utf-8"))


def compositions() -> list[str]:
    """Modules that put the steps of a decision together."""
    found = []
    for name, tree in modules():
        imported = {
            alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tratado.")
            for alias in node.names
        }
        if imported >= STEPS:
            found.append(name)
    return found


def bare_english() -> dict[str, int]:
    """Sentences in English that code says by itself, by room."""
    found: defaultdict[str, int] = defaultdict(int)
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) in TAKES_WORDS:
                found[name.split("/")[0]] += sum(map(_is_sentence, node.args))
    return {room: count for room, count in sorted(found.items()) if count}


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


LAWS = ("Uniform Regulations", "NAFTA Regulations", "USMCA", "NAFTA", "General Note")
"""How a citation begins, which `tratado.words.citation` says in each language."""


def _is_sentence(node: ast.expr) -> bool:
    """Whether an argument is a text of several words, filled in or not, and no citation."""
    match node:
        case ast.Constant(value=str() as text):
            texts = [text]
        case ast.JoinedStr(values=parts):
            texts = [str(part.value) for part in parts if isinstance(part, ast.Constant)]
        case _:
            return False
    return sum(text.count(" ") for text in texts) > 1 and not texts[0].startswith(LAWS)


def word_systems() -> list[str]:
    """Ways in which words are kept: the catalogue, triples in code, English in code."""
    found = ["locale"]
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.name == "Words":
                found.append(f"{name}: class Words")
    if bare_english():
        found.append("English in code")
    return found


def error_shapes() -> list[str]:
    """Classes of one thing that is wrong: frozen data with words and a place."""
    shapes = {"Problem", "BookProblem", "Fault", "Refusal"}
    return [
        f"{name}: {node.name}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name in shapes
    ]


def language_types() -> list[str]:
    """Enumerations and literal types of the three languages."""
    found = []
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                values = {
                    each.value.value
                    for each in node.body
                    if isinstance(each, ast.Assign) and isinstance(each.value, ast.Constant)
                }
                if values >= LANGUAGES:
                    found.append(f"{name}: {node.name}")
            if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
                words = {str(e.value) for e in node.slice.elts if isinstance(e, ast.Constant)}
                if words == LANGUAGES:
                    found.append(f"{name}: a literal type")
    return found


def upward_arrows() -> list[str]:
    """Imports that the contract between rooms lets pass though they go up."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    return [arrow for each in contracts for arrow in each.get("ignore_imports", ())]


def main() -> None:
    english = bare_english()
    print(f"places that compose a decision  {len(compositions())}  {compositions()}")
    print(f"systems of words                {len(word_systems())}  {word_systems()}")
    print(f"  sentences of English in code  {sum(english.values())}  {english}")
    print(f"error shapes                    {len(error_shapes())}  {error_shapes()}")
    print(f"language types                  {len(language_types())}  {language_types()}")
    print(f"upward arrows let pass          {len(upward_arrows())}  {upward_arrows()}")


if __name__ == "__main__":
    main()
