"""YAML as the program reads it: bounded, one error with file and line for whatever is wrong.

There are two readings. Law, proposals, tables and cases know exact decimals, whole numbers,
dates and the lines of their keys. Mappings and persons are texts throughout: a code 0401.10
is no number, NO no negation, and a telephone number no sum.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from tratado.files import read_bytes
from tratado.words import Place, Problem, Said, TratadoError

LARGEST = 16 * 2**20
"""Bytes of a file."""

DEEPEST = 100
"""Levels to which lists and mappings may nest."""

MOST_NODES = 2_000_000
"""Values that a file may have once its references are written out."""

LONGEST_NUMBER = 100
"""Characters of a number or a day."""


class MalformedYaml(TratadoError):
    """A file that is no YAML of ours: where, and what to do."""

    def __init__(self, file: str, line: int, message: Said) -> None:
        super().__init__([Problem(Place(file, line=line), message)])
        self.file, self.line, self.message = file, line, message


class _Unreadable(yaml.MarkedYAMLError):
    """What YAML of ours does not have, found in the midst of reading."""

    def __init__(self, node: yaml.Node, said: Said) -> None:
        super().__init__(problem=str(said), problem_mark=node.start_mark)
        self.said = said


if TYPE_CHECKING:
    _SafeLoader = yaml.SafeLoader
else:
    # The parser written in C, where PyYAML has it, reads the terms several times as fast.
    _SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Located(dict[Any, Any]):
    """A mapping that remembers its line and the lines of its keys."""

    line: int
    key_lines: dict[Any, int]


class _Loader(_SafeLoader):
    """Safe YAML that names what it cannot read and refuses a name given twice."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """A value. Raises MarkedYAMLError for all that PyYAML stumbles over."""
        kind = node.tag.rpartition(":")[2]
        if kind in _NAMES and len(node.value) > LONGEST_NUMBER:
            raise _Unreadable(node, Said("yaml-long", count=len(node.value)))
        try:
            return super().construct_object(node, deep)
        except (ValueError, ArithmeticError, LookupError, AttributeError, TypeError):
            scalar = isinstance(node, yaml.ScalarNode)
            shown = repr(node.value) if scalar else Said("yaml-this")
            if kind in _NAMES:
                raise _Unreadable(node, Said(f"yaml-no-{kind}", value=shown)) from None
            raise _Unreadable(node, Said("yaml-no-kind", value=shown, kind=kind)) from None


_NAMES = ("timestamp", "int", "float", "bool")
"""Kinds of values, each with a message of its own for what is none."""


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> _Located:
    found = _Located()
    found.line = node.start_mark.line + 1
    found.key_lines = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Unreadable(key_node, Said("yaml-name-no-text"))
        # The sign for taking over another mapping is a name like any other, and none is known.
        taken_over = key_node.tag == "tag:yaml.org,2002:merge"
        key = "<<" if taken_over else loader.construct_object(key_node, deep=True)
        if key is None:
            raise _Unreadable(key_node, Said("yaml-name-missing"))
        if key in found:
            raise _Unreadable(key_node, Said("yaml-name-twice", name=repr(key)))
        found[key] = loader.construct_object(value_node, deep=True)
        found.key_lines[key] = key_node.start_mark.line + 1
    return found


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


class _ExactLoader(_Loader):
    """Takes decimals as they are written."""


def _decimal(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Decimal:
    text = str(loader.construct_scalar(node)).replace("_", "")
    if text.lower().lstrip("+-") in (".inf", ".nan"):
        text = text.replace(".", "")
    try:
        return Decimal(text)
    except InvalidOperation:
        raise _Unreadable(node, Said("yaml-not-a-number", text=text)) from None


_ExactLoader.add_constructor("tag:yaml.org,2002:float", _decimal)


class _TextLoader(_Loader):
    """Takes every scalar as a text."""


_TextLoader.yaml_implicit_resolvers = {}


def read_yaml(path: Path) -> Any:
    """Values, with exact decimals. Raises MalformedYaml, and OSError where there is no file."""
    return _read(path, _ExactLoader)


def read_texts(path: Path) -> Any:
    """Mappings and lists of texts; what is left blank is an empty one. Raises as read_yaml."""
    return _read(path, _TextLoader)


def line_of(mapping: Mapping[Any, Any], key: Any = None) -> int:
    """The line of a mapping that was read here, or of one of its keys."""
    if not isinstance(mapping, _Located):
        return 1
    return mapping.key_lines.get(key, mapping.line)


def _read(path: Path, loader: type[_Loader]) -> Any:
    data = read_bytes(path, LARGEST)
    if len(data) > LARGEST:
        raise MalformedYaml(path.name, 1, Said("yaml-too-large", size=str(LARGEST // 2**20)))
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise MalformedYaml(path.name, line, Said("yaml-not-utf8")) from None
    try:
        _check_extent(path.name, text)
        return yaml.load(text, Loader=loader)
    except MalformedYaml:
        raise
    except _Unreadable as error:
        assert error.problem_mark is not None
        raise MalformedYaml(path.name, error.problem_mark.line + 1, error.said) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        # The parser in C puts the end of a text on a line of its own.
        line = min(line, max(1, len(text.splitlines())))
        problem = error.problem or str(error)
        raise MalformedYaml(path.name, line, Said("yaml-no-yaml", problem=problem)) from None
    except yaml.reader.ReaderError as error:
        # The parser in C counts bytes.
        line = data.count(b"\n", 0, error.position) + 1
        raise MalformedYaml(path.name, line, Said("yaml-control-character")) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        problem = " ".join(str(error).split())
        raise MalformedYaml(path.name, 1, Said("yaml-no-yaml", problem=problem)) from None


def _check_extent(file: str, text: str) -> None:
    """Raises MalformedYaml where a text nests, or its references grow, beyond all use."""
    sizes: dict[str, int] = {}
    open_: list[list[Any]] = [[None, 0]]
    for event in yaml.parse(text, Loader=_SafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            open_.append([event.anchor, 1])
            if len(open_) > DEEPEST:
                raise _beyond(file, event, Said("yaml-too-deep", most=DEEPEST))
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            anchor, size = open_.pop()
        elif isinstance(event, yaml.ScalarEvent):
            anchor, size = event.anchor, 1
        elif isinstance(event, yaml.AliasEvent):
            anchor, size = None, sizes.get(event.anchor or "", 1)
            if any(event.anchor == name for name, _ in open_):
                raise _beyond(file, event, Said("yaml-in-itself", name=str(event.anchor)))
        else:
            continue
        if anchor is not None:
            sizes[anchor] = size
        open_[-1][1] += size
        if open_[-1][1] > MOST_NODES:
            raise _beyond(file, event, Said("yaml-too-many", most=MOST_NODES))


def _beyond(file: str, event: yaml.Event, message: Said) -> MalformedYaml:
    return MalformedYaml(file, event.start_mark.line + 1 if event.start_mark else 1, message)
