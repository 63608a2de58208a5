"""Owns reading one YAML file together with the line on which each value stands."""

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ivr.errors import DataError

_Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""The one in C reads the data in a tenth of the time."""

Place = tuple[str | int, ...]
"""Way from the top of a file to a value: keys and list positions."""


@dataclass(frozen=True)
class Source:
    name: str
    """Path as shown to people, relative to the checkout."""
    data: Any
    lines: dict[Place, int]

    def at(self, *place: str | int) -> str:
        """`file:line` of a value, or of the nearest thing around it that exists."""
        while place and place not in self.lines:
            place = place[:-1]
        return f"{self.name}:{self.lines.get(place, 1)}"


def read(path: Path, root: Path) -> Source:
    """Raises DataError `file:line: reason` for broken YAML and for a key that stands twice."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    lines: dict[Place, int] = {}
    loader = _Loader(path.read_text(encoding="utf-8"))
    try:
        node = loader.get_single_node()
        data = {} if node is None else _plain(loader, node, (), lines, name)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DataError(f"{name}:{line}: {error.problem or 'this is not YAML'}") from error
    finally:
        loader.dispose()
    return Source(name, data, lines)


def _plain(
    loader: yaml.CSafeLoader | yaml.SafeLoader,
    node: yaml.Node,
    place: Place,
    lines: dict[Place, int],
    name: str,
) -> Any:
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        mapping: dict[Hashable, Any] = {}
        for key_node, value_node in node.value:
            key = str(loader.construct_object(key_node))
            line = key_node.start_mark.line + 1
            if key in mapping:
                raise DataError(f"{name}:{line}: the key {key!r} stands here for the second time")
            lines[(*place, key)] = line
            mapping[key] = _plain(loader, value_node, (*place, key), lines, name)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [_plain(loader, item, (*place, n), lines, name) for n, item in enumerate(node.value)]
    return loader.construct_object(node)
