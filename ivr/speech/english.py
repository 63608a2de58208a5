"""Owns English words → phonemes of the local voice, by misaki's dictionary alone: its tagger and the usual fallback
(espeak, GPL) are not needed for a hotline's words."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

from ivr.speech import romanised

_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*|\d+|[^A-Za-z\d]+")
_VOWELS = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻ"
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_BEFORE_VOWEL = {"the": ("ðə", "ði"), "a": ("ɐ", "ɐ"), "to": ("tə", "tʊ")}
_SYMBOLS = {"%": " percent ", "&": " and ", "+": " plus ", "@": " at ", "$": " dollar ", "#": " number "}
_PUNCTUATION = str.maketrans(
    {"，": ",", "。": ".", "！": "!", "？": "?", "；": ";", "：": ":", "、": ",", "-": " "}
)


def phonemes(text: str, respelt: Mapping[str, str]) -> str:
    """`respelt`: words in small letters that are said like other words. Unknown words are spelt out letter by letter."""
    for symbol, words in _SYMBOLS.items():
        text = text.replace(symbol, words)
    text = re.sub(r"[A-Za-z]+", lambda word: respelt.get(word.group().lower(), word.group()), text)
    said: list[str] = []
    following = ""
    # From the end: how an article sounds depends on the word after it.
    for piece in reversed(_WORD.findall(text.translate(_PUNCTUATION))):
        said.append(_piece(piece, following))
        following = said[-1].strip(" ˈˌ") or following
    return re.sub(r"\s+", " ", "".join(reversed(said))).strip()


def _piece(piece: str, following: str) -> str:
    if piece.isdecimal():
        return f" {' '.join(_word(_DIGITS[int(digit)]) for digit in piece)} "
    if not piece[0].isalpha():
        return piece
    if piece.lower() in _BEFORE_VOWEL and piece != "A":
        return _BEFORE_VOWEL[piece.lower()][
            following.lstrip(" ˈˌ")[:1] in _VOWELS and following.strip() != ""
        ]
    return _word(piece)


def _word(word: str) -> str:
    known = _dictionary()
    for form in (word, word.lower(), word.capitalize()):
        if form in known and (len(word) == 1 or not word.isupper() or form.islower()):
            return known[form]
    name = "" if word.isupper() else romanised.phonemes(word)
    return _inflected(word.lower()) or name or _spelt(word)


def _inflected(word: str) -> str:
    """Regular endings, by Wiktionary's rules for -s, -ed and -ing."""
    known = _dictionary()
    if word.endswith("'s") and (stem := known.get(word[:-2])):
        return _with_s(stem)
    if word.endswith("s") and (stem := known.get(word[:-1]) or known.get(word.removesuffix("es"))):
        return _with_s(stem)
    if word.endswith("ies") and (stem := known.get(word[:-3] + "y")):
        return _with_s(stem)
    if word.endswith("ed") and (stem := known.get(word[:-1]) or known.get(word[:-2])):
        return stem + ("ᵻd" if stem[-1] in "td" else "t" if stem[-1] in "pkfθʃsʧ" else "d")
    if word.endswith("ing") and (stem := known.get(word[:-3]) or known.get(word[:-3] + "e")):
        return stem + "ɪŋ"
    return ""


def _with_s(stem: str) -> str:
    if stem[-1] in "ptkfθ":
        return stem + "s"
    return stem + ("ᵻz" if stem[-1] in "szʃʒʧʤ" else "z")


def _spelt(word: str) -> str:
    letters = [_dictionary().get(letter.upper(), "") for letter in word if letter.isalpha()]
    return " ".join(letter for letter in letters if letter)


@cache
def _dictionary() -> Mapping[str, str]:
    """American English, 180,000 words. Where a word has several, the one that needs no grammar is taken."""
    found: dict[str, str] = {}
    for name in ("us_silver.json", "us_gold.json"):
        entries = json.loads((resources.files("misaki.data") / name).read_text(encoding="utf-8"))
        for word, said in entries.items():
            default = said if isinstance(said, str) else said["DEFAULT"]
            if default:
                found[word] = default
    return found
