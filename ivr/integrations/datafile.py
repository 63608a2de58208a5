"""Owns the reading of an adapter's YAML: into a typed model, with the line of what is wrong."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from ivr.errors import DataError

Model = TypeVar("Model", bound=BaseModel)
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where libyaml is there


def read(path: Path, model: type[Model]) -> Model:
    """Raises DataError `file:line: reason`, for the first fault."""
    try:
        loader = _Loader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        return model.model_validate(loader.construct_document(node) if node else None)
    except OSError as error:
        raise DataError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: is not written in UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DataError(f"{path}:{line}: {error.problem}") from error
    except yaml.YAMLError as error:
        raise DataError(f"{path}: {str(error).splitlines()[0]}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        reason = first["msg"].removeprefix("Value error, ")
        raise DataError(f"{path}:{_line(node, first['loc'])}: {where}: {reason}") from error


def problems(*loads: Callable[[], object]) -> list[str]:
    """What is wrong with the files that these read: the first fault of each."""
    found = []
    for load in loads:
        try:
            load()
        except DataError as error:
            found.append(error.message)
    return found


def _line(node: yaml.Node | None, loc: Sequence[str | int]) -> int:
    """Of the innermost part of `loc` that is in the file."""
    line = 1
    for part in loc:
        if isinstance(node, yaml.MappingNode):
            pairs = [(key, value) for key, value in node.value if key.value == str(part)]
            if not pairs:
                return line
            line, node = pairs[0][0].start_mark.line + 1, pairs[0][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line
