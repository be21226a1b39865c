"""What should be there once: compositions, systems of words, error shapes, languages; and what
should not be there: imports in a circle or upwards, exits and terminals beside the commands,
modules that nothing imports.

Counts, from the code alone, what docs/architecture.md says of the house. `make house` prints it;
tests/test_house.py holds it.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tratado.cli import MODULES
from tratado.words.citation import PHRASES

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "tratado"

STEPS = {"valued", "with_vehicles"}
"""The steps of a decision; a module that imports both puts them together."""

TAKES_WORDS = {
    "Fault",
    "problem",
    "notice",
    "fail",
    "note",
    "wrong_cells",
    "Problem",
    "Missing",
    "told_cells",
    "doubt",
    "Notice",
}
"""What is called with something to say."""

FOR_PROGRAMMERS = {
    "KeyError",
    "TypeError",
    "AssertionError",
    "AttributeError",
    "NotImplementedError",
    "MessageError",
}
"""Errors that tell how code was called, or that the catalogue of messages is wrong; no file, book
or option of a user raises them."""

FOR_PYTHON = {"_missing_"}
"""Methods that Python calls for a value of an enumeration, and whose error Python asks for."""

NAMES = {
    # Columns of the tariff as the United States publish it.
    "Unit of Quantity",
    "General Rate of Duty",
    "Special Rate of Duty",
    # Where accounting principles stand: titles of their books.
    "CPA Canada Handbook",
    "Normas de Información Financiera",
    "FASB Accounting Standards Codification",
}
"""What others call a thing, and what it is called in every language."""

CITED = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, PHRASES), key=len, reverse=True)) + r")\b"
    r"|\([a-z]+\)"
)
"""What citations are written with: what `words.citation` says in each language, and letters."""

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
    """Sentences in English that code says by itself, by room.

    What is given to a problem, raised as an error, or kept in a module's table to be said: as it
    stands, filled in, put together, or made by a function within the call.
    """
    found: defaultdict[str, int] = defaultdict(int)
    for name, tree in modules():
        found[name.split("/")[0]] += sum(_sentences(each) for each in _said(tree))
    return {room: count for room, count in sorted(found.items()) if count}


def _said(tree: ast.Module) -> Iterator[ast.expr]:
    """The expressions of a module that hold what it says."""
    for node in _reached_by_users(tree):
        match node:
            case ast.Call() if _called(node) in TAKES_WORDS:
                yield from (*node.args, *(each.value for each in node.keywords))
            case ast.Raise(exc=ast.Call() as error) if _called(error) not in FOR_PROGRAMMERS:
                if _called(error) not in TAKES_WORDS:
                    yield from (*error.args, *(each.value for each in error.keywords))
    for node in tree.body:
        match node:
            case (
                ast.Assign(value=ast.Dict(values=values))
                | ast.AnnAssign(value=ast.Dict(values=values))
            ):
                yield from (each for each in values if _is_sentence(each))


def _reached_by_users(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a module beside those of methods that speak to Python alone."""
    for node in ast.iter_child_nodes(tree):
        if not isinstance(node, ast.FunctionDef) or node.name not in FOR_PYTHON:
            yield node
            yield from _reached_by_users(node)


def _sentences(said: ast.expr) -> int:
    """How many texts of several words an expression holds, at any depth."""
    if _is_sentence(said):
        return 1
    if isinstance(said, ast.Call) and _called(said) in TAKES_WORDS:
        return 0  # Counted for itself.
    parts = (each for each in ast.iter_child_nodes(said) if isinstance(each, ast.expr))
    return sum(map(_sentences, parts))


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_sentence(node: ast.expr) -> bool:
    """Whether an expression is a text of several words, filled in or not, and no citation."""
    match node:
        case ast.Constant(value=str() as text):
            pass
        case ast.JoinedStr(values=parts):
            text = "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
        case _:
            return False
    return text.count(" ") > 1 and text not in NAMES and not _is_citation(text)


def _is_citation(text: str) -> bool:
    """Whether a text is said through `words.citation`: it counts provisions by number or letter,
    and has no word beside those that citations are said with in each language."""
    counts = re.search(r"\d|\([a-z]+\)|\bTables? [A-Z]\b", text) is not None
    return counts and re.search(r"[A-Za-z]{2}", CITED.sub("", text)) is None


def word_systems() -> list[str]:
    """Ways in which words are kept: the catalogue, triples in code, English in code.

    `book.spec.Words` is no further one while it is only what the sheets in book/sheets are read
    into: there each label and note stands beside the column that it names, as data.
    """
    found = ["locale"]
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node) == "Words" and _writes(node):
                found.append(f"{name}: words in code")
    if bare_english():
        found.append("English in code")
    return found


def _writes(node: ast.Call) -> bool:
    """Whether a call is given words that stand in the code."""
    given = (*node.args, *(each.value for each in node.keywords))
    return any(isinstance(each, ast.JoinedStr) or _text(each) for each in given)


def _text(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str() as text):
            return text
    return ""


def error_shapes() -> list[str]:
    """Classes of one thing that is wrong: frozen data with words and a place.

    `words.Within` is no further shape: it sets a problem in something larger. What a red line of
    the talks refuses is `RefusedBox`, packages of a table and nothing wrong.
    """
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


def circles() -> list[list[str]]:
    """Modules that import each other by whatever way, imports for types and in functions too."""
    imports = import_graph()
    reached = {module: _reached(imports, module) for module in imports}
    found = {
        tuple(sorted(each for each in reached[module] if module in reached[each]))
        for module in imports
    }
    return [list(each) for each in sorted(found) if each]


def import_graph() -> dict[str, set[str]]:
    """For each module, the modules that it imports."""
    trees = {_dotted(name): tree for name, tree in modules()}
    found: dict[str, set[str]] = {}
    for module, tree in trees.items():
        named = {
            full
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for full in _named(node, trees)
        }
        found[module] = named - {module}
    return found


def _dotted(name: str) -> str:
    parts = ["tratado", *name.removesuffix(".py").split("/")]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _named(node: ast.Import | ast.ImportFrom, known: dict[str, ast.Module]) -> Iterator[str]:
    """The modules that an import names; of a package the module asked for."""
    package = node.module if isinstance(node, ast.ImportFrom) else None
    for alias in node.names:
        full = f"{package}.{alias.name}" if package else alias.name
        if full in known:
            yield full
        elif package in known:
            yield str(package)


def _reached(imports: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    left = [start]
    while left:
        for each in imports[left.pop()] - found:
            found.add(each)
            left.append(each)
    return found


ENTRIES = {
    "tratado.__main__",
    # Makers of pages of docs.
    "tratado.book.reference",
    "tratado.cli.reference",
    "tratado.report.cases_page",
    # For Python alone, as docs/guide-negotiator.md tells.
    "tratado.talks.rounds",
    "tratado.talks.spatial_model",
    # Found by Alembic in their folder.
    "tratado.store.migrations.env",
    "tratado.store.migrations.versions.v0001_records",
}
"""Modules that are run, not imported."""


def unimported() -> list[str]:
    """Modules that nothing imports, though they are no entry; packages are imported with theirs."""
    imports = import_graph()
    imported = {each for named in imports.values() for each in named}
    imported |= {f"tratado.cli.{module}" for module in MODULES}  # by the name of a command
    packages = {module.rpartition(".")[0] for module in imports}
    return sorted(imports.keys() - imported - packages - ENTRIES)


def exits() -> list[str]:
    """Functions beside those of commands that end the process."""
    return [
        f"{name}: {ast.unparse(node)}"
        for name, tree in modules()
        if not name.startswith("cli/")
        for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and ast.unparse(node) in ("sys.exit", "os._exit"))
        or (isinstance(node, ast.Name) and node.id in ("SystemExit", "exit", "quit"))
    ]


TERMINALS = {"typer": ("cli/",), "click": ("cli/",), "rich": ("cli/", "renderers/", "report/")}
"""Packages that speak to a terminal, and the rooms that may use them."""


def terminals() -> list[str]:
    """Modules that use a package of the terminal beside the rooms that may."""
    return sorted(
        {
            name
            for name, tree in modules()
            for node in ast.walk(tree)
            for package, rooms in TERMINALS.items()
            if package in _roots(node) and not name.startswith(rooms)
        }
    )


def _roots(node: ast.AST) -> set[str]:
    """The packages that an import is of."""
    match node:
        case ast.Import(names=names):
            return {alias.name.split(".")[0] for alias in names}
        case ast.ImportFrom(module=str() as module):
            return {module.split(".")[0]}
    return set()


def main() -> None:
    english = bare_english()
    print(f"places that compose a decision  {len(compositions())}  {compositions()}")
    print(f"systems of words                {len(word_systems())}  {word_systems()}")
    print(f"  sentences of English in code  {sum(english.values())}  {english}")
    print(f"error shapes                    {len(error_shapes())}  {error_shapes()}")
    print(f"language types                  {len(language_types())}  {language_types()}")
    print(f"upward arrows let pass          {len(upward_arrows())}  {upward_arrows()}")
    print(f"circles of imports              {len(circles())}  {circles()}")
    print(f"modules that nothing imports    {len(unimported())}  {unimported()}")
    print(f"exits beside commands           {len(exits())}  {exits()}")
    print(f"terminals beside their rooms    {len(terminals())}  {terminals()}")


if __name__ == "__main__":
    main()
