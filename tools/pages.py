"""The pages of the site: docs, README, examples, and references made from the code.

python tools/pages.py FOLDER writes them as Markdown; `make site` makes a site of them.
"""

from __future__ import annotations

import inspect
import json
import re
import shutil
import sys
from enum import Enum
from pathlib import Path
from typing import Any

import tratado

ROOT = Path(__file__).parents[1]
SCHEMAS = (
    ROOT / "src" / "tratado" / "report" / "verdicts.schema.json",
    ROOT / "src" / "tratado" / "report" / "vehicles.schema.json",
    ROOT / "src" / "tratado" / "proof" / "certificate.schema.json",
    ROOT / "src" / "tratado" / "proof" / "vehicle_certificate.schema.json",
    ROOT / "src" / "tratado" / "talks" / "table_schema.json",
)
BESIDE = {"README.md": "index.md", "examples/README.md": "examples.md"} | {
    name: name.lower() for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
}
"""Pages that do not lie in docs/, and where they come to lie."""


def main(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "docs", folder)
    for path in (ROOT / "docs").glob("*.md"):
        write(folder / path.name, relinked(path))
    for name, target in BESIDE.items():
        write(folder / target, relinked(ROOT / name))
    for schema in SCHEMAS:
        shutil.copy(schema, folder / schema.name)
    write(folder / "schemas.md", schemas())
    write(folder / "python-reference.md", python())


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def relinked(page: Path) -> str:
    """A page whose links lead within the site; what is only in the repository is named."""

    def link(found: re.Match[str]) -> str:
        text, target, anchor = found["text"], found["target"], found["anchor"] or ""
        if "://" in target or not target:
            return found[0]
        path = (page.parent / target).resolve()
        if path in SCHEMAS:
            return f"{text}({path.name}{anchor})"
        name = path.relative_to(ROOT).as_posix()
        if name in BESIDE:
            return f"{text}({BESIDE[name]}{anchor})"
        if name.startswith("docs/") and path.exists():
            return f"{text}({name.removeprefix('docs/')}{anchor})"
        return f"{text[1:-1]}"

    # The text of a link may hold an image; those of the pages do not.
    pattern = r"(?P<text>!?\[[^\]\[]*\])\((?P<target>[^)#\s]*)(?P<anchor>#[^)\s]*)?\)"
    return re.sub(pattern, link, page.read_text("utf-8"))


def schemas() -> str:
    """What every JSON document of ours holds, one table for each schema."""
    parts = [
        "# JSON schemas",
        "What is written as JSON, and what is read as such, by its schema (JSON Schema 2020-12).",
    ]
    for path in SCHEMAS:
        schema = json.loads(path.read_text("utf-8"))
        required = schema.get("required", [])
        rows = [
            f"| `{name}` | {_kind(each)} | {'yes' if name in required else ''} "
            f"| {_cell(each.get('description', ''))} |"
            for name, each in schema["properties"].items()
        ]
        parts += [
            f"## {schema['title']}",
            f"[`{path.name}`]({path.name}). {schema.get('description', '')}",
            "\n".join(["| field | type | required | meaning |", "|---|---|---|---|", *rows]),
        ]
    return "\n\n".join([*parts, ""])


def _kind(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return f"`{schema['$ref'].rpartition('/')[2]}`"
    kind = schema.get("type", "")
    return ", ".join(f"`{each}`" for each in ([kind] if isinstance(kind, str) else kind) if each)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def python() -> str:
    """Every public name with its signature and its docstring."""
    parts = [
        "# Reference of Python",
        "Every name of `tratado`. [In Python](python.md) tells how they go together.",
    ]
    for name in tratado.__all__:
        found = getattr(tratado, name)
        if not callable(found):
            continue
        parts += [f"## {name}", *_described(name, found)]
        if not inspect.isclass(found):
            continue
        if issubclass(found, Enum):
            parts.append(", ".join(f"`{each.name}`" for each in found))
            continue
        for member, value in inspect.getmembers_static(found):
            # What a class of ours says of itself, not what every class of Python has.
            if member.startswith("_") or not _documented(value):
                continue
            parts += [f"### {name}.{member}", *_described(member, value)]
    return "\n\n".join([*parts, ""])


def _documented(member: object) -> bool:
    called = _called(member)
    ours = str(getattr(called, "__module__", "")).startswith("tratado.")
    return ours and bool(inspect.getdoc(called))


def _called(member: object) -> object:
    """The function of a property, a method of the class, or what is one itself."""
    for name in ("fget", "func", "__func__"):
        member = getattr(member, name, member)
    return member


def _described(name: str, found: object) -> list[str]:
    called, shown = _called(found), []
    if (
        callable(found)
        and callable(called)
        and not (inspect.isclass(called) and issubclass(called, Enum))
    ):
        shown.append(f"    {name}{inspect.signature(called)}")
    doc = inspect.getdoc(found) or ""
    # Examples of a docstring stand as code.
    return [*shown, re.sub(r"(?m)^(?=>>>|\.\.\. )", "    ", doc)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
