"""Owns how words sound: toneless pinyin with the mergers of southern speech, one code character a syllable."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin

_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("l", "n"), ("f", "h"), ("r", "n"))
_FINALS = (("ang", "an"), ("eng", "en"), ("ing", "in"))
_FIRST_CODE = 0xE000  # private use area: room for 6400 syllables, there are about 300

_codes: dict[str, str] = {}


def merge(syllable: str) -> str:
    """`zhang` → `zan`: z/zh, c/ch, s/sh, n/l, h/f, an/ang, en/eng, in/ing count as one."""
    for long, short in _INITIALS:
        if syllable.startswith(long):
            syllable = short + syllable[len(long) :]
            break
    for long, short in _FINALS:
        if syllable.endswith(long):
            return syllable[: -len(long)] + short
    return syllable


@lru_cache(maxsize=20_000)
def _syllable(character: str) -> str:
    return merge(lazy_pinyin(character, style=Style.NORMAL)[0]) if is_cjk(character) else character


@lru_cache(maxsize=20_000)
def _code(character: str) -> str:
    if not is_cjk(character):
        return character
    return _codes.setdefault(_syllable(character), chr(_FIRST_CODE + len(_codes)))


def is_cjk(character: str) -> bool:
    return "一" <= character <= "鿿"


def sound(text: str) -> str:
    """Same length as `text`: each Chinese character replaced by the code of its merged syllable.

    Homophones become equal strings, so that ordinary string matching works on sound. The codes live as long as the
    process and must not be stored.
    """
    return "".join(map(_code, text))


def syllables(text: str) -> list[str]:
    """Merged syllables, one a character; what is not Chinese stays. Unlike the codes of `sound` they may be stored."""
    return list(map(_syllable, text))


def pinyin(text: str) -> str:
    """Toneless syllables joined by blanks, for people and for measures."""
    return " ".join(lazy_pinyin(text, style=Style.NORMAL))
