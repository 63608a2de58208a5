"""Owns reading a module's source for the rules of the house: what it imports, calls, says in strings."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HAN = re.compile(r"[\u4e00-\u9fff]{6,}")
NUMERALS = frozenset("零〇一二两俩几三四五六七八九十百千万亿半点幺日天末")


@dataclass(frozen=True)
class Source:
    """One module of ours."""

    module: str
    """Dotted, e.g. ivr.speech.models; a package by its own name, without `__init__`."""
    text: str
    is_package: bool = False

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def imports(self) -> frozenset[str]:
        """Every module named in an import, anywhere in the file, dotted and absolute. `from a import b` gives `a.b`,
        since b may be a module; those who ask compare prefixes."""
        return frozenset(self._imports())

    def _imports(self) -> Iterator[str]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                origin = self._absolute(node)
                yield from (f"{origin}.{alias.name}" for alias in node.names)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if node.level == 0:
            return node.module or ""
        parts = self.module.split(".")
        base = parts[: len(parts) - node.level + self.is_package]
        return ".".join([*base, node.module] if node.module else base)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every attribute chain that is read, e.g. `datetime.now`, `self.clock.now`."""
        return frozenset(ast.unparse(node) for node in ast.walk(self.tree) if isinstance(node, ast.Attribute))

    @cached_property
    def strings(self) -> tuple[tuple[int, str], ...]:
        """(line, text) of every string that is not a docstring."""
        docs = {id(doc) for node in ast.walk(self.tree) for doc in self._bare_strings(node)}
        return tuple(
            (node.lineno, node.value)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
        )

    @staticmethod
    def _bare_strings(node: ast.AST) -> Iterator[ast.Constant]:
        """Strings that stand alone as a statement: docstrings, and the notes below fields."""
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value

    @property
    def has_docstring(self) -> bool:
        return ast.get_docstring(self.tree) is not None

    @property
    def lines(self) -> int:
        return self.text.count("\n")

    def chinese_sentences(self) -> Iterator[tuple[int, str]]:
        """(line, words) of strings with six or more Chinese characters in a row that are not a row of numerals or weekdays."""
        for line, text in self.strings:
            for run in HAN.findall(text):
                if not NUMERALS.issuperset(run):
                    yield line, run


def modules(folder: str) -> list[Source]:
    """Every module below a folder of the repository."""
    return [_read(path) for path in sorted((ROOT / folder).rglob("*.py"))]


def _read(path: Path) -> Source:
    parts = path.relative_to(ROOT).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    return Source(".".join(parts[:-1] if is_package else parts), path.read_text(encoding="utf-8"), is_package)


def under(module: str, prefix: str) -> bool:
    """Is it `prefix` itself, or something in it?"""
    return module == prefix or module.startswith(prefix + ".")


def nearest(module: str, rules: dict[str, frozenset[str]]) -> str | None:
    """The longest prefix of `module` that has a rule."""
    return max((prefix for prefix in rules if under(module, prefix)), key=len, default=None)
