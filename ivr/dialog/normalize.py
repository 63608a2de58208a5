"""Owns the plain form of an utterance: one width, lower case, no punctuation, no fillers."""

import re
import unicodedata

_PUNCTUATION = re.compile(r"[^\w\s]+", re.UNICODE)
_SPACE_BESIDE_CJK = re.compile(r"(?<=[一-鿿])\s+|\s+(?=[一-鿿])")
_SPACES = re.compile(r"\s+")
# Sounds that carry no meaning. 那个/就是 count only when they open or close, 那个件 names something.
_FILLER = re.compile(
    r"^(?:(?:嗯+|呃+|额+|啊+|哎+|唉+|诶+|那个那个|那个(?=嗯|呃|就是|我|你)|就是那个|就是说|就是(?=我|你)|那什么|这个(?=嗯|呃|我)"
    r"|喂+(?=.{3})|你好(?=.{4})|您好(?=.{4})|\b(?:um+|uh+|er+|hmm+|well|so|hi|hello)\b(?=.{4}))\s*)+"
)
_FILLER_INSIDE = re.compile(r"嗯+|呃+|\b(?:um+|uh+|er+m?|hmm+)\b\s*")
_TAIL = re.compile(r"(?:啊|呀|呢|吧|哈|哦|喔|噢|嘛|啦|哟|喽|咯|呗|嗯|那个)+$")
_BREAK = re.compile(r"[，。！？；,.!?;…、]+|\s{2,}")
_LATIN_WEIGHT = 3
_LATIN_WORD = re.compile(r"[a-z']+")


def plain(text: str) -> str:
    """NFKC, lower case, single blanks; punctuation stays."""
    folded = unicodedata.normalize("NFKC", text).lower().replace("’", "'")
    return _SPACE_BESIDE_CJK.sub("", _SPACES.sub(" ", folded)).strip()


def compact(text: str) -> str:
    """What is compared: `plain` without punctuation and without fillers. Blanks stay between Latin words."""
    bare = _PUNCTUATION.sub(" ", plain(text).replace("'", ""))
    bare = _SPACE_BESIDE_CJK.sub("", _SPACES.sub(" ", bare)).strip()
    bare = _FILLER_INSIDE.sub("", _FILLER.sub("", bare))
    return _TAIL.sub("", bare).strip() or bare.strip()


def clauses(text: str) -> tuple[str, ...]:
    """Pieces between marks of punctuation, in order, compact, without empty ones."""
    pieces = (compact(piece) for piece in _BREAK.split(plain(text)))
    return tuple(piece for piece in pieces if piece)


def is_filler(text: str) -> bool:
    """True when nothing is left but sounds: 嗯……那个……"""
    bare = _PUNCTUATION.sub("", plain(text)).replace(" ", "")
    return not re.sub(r"嗯|呃|额|啊|哎|唉|诶|哦|噢|那个|就是|这个|然后|那|um+|uh+|er+m?|hmm+", "", bare)


def is_english(text: str) -> bool:
    """True for at least three Latin words and no Chinese."""
    folded = plain(text)
    return not re.search(r"[一-鿿]", folded) and len(_LATIN_WORD.findall(folded)) >= 3


def weight(text: str) -> float:
    """Length in Chinese characters' worth: three Latin letters count as one."""
    return sum(1 / _LATIN_WEIGHT if character.isascii() else 1 for character in text)
