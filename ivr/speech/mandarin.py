"""Owns Mandarin words → phonemes of the local voice, with the lexicon's word on every polyphone."""

import logging
import re
import unicodedata
from functools import cache

import cn2an
import jieba
from misaki.zh import ZHG2P
from pypinyin import Style, lazy_pinyin

from ivr.speech import english
from ivr.speech.pronunciation import Lexicon

_PIECE = re.compile(r"[\u4e00-\u9fff]+|[A-Za-z][A-Za-z' ]*|[^\u4e00-\u9fffA-Za-z]+")
_CODE = re.compile(r"(?<!\d)(0\d+|\d{5,})(?!\d|\.\d)")
"""A number that is a name, not a quantity: read digit by digit."""
_DIGITS = str.maketrans("0123456789", "零幺二三四五六七八九")
_PUNCTUATION = str.maketrans(
    {
        ",": ", ",
        "、": ", ",
        "。": ". ",
        ".": ". ",
        "!": "! ",
        "?": "? ",
        ";": "; ",
        ":": ": ",
        "—": ", ",
        "·": " ",
    }
)
"""After NFKC, which has made the full-width ones plain."""
_FREQUENCY = 1_000_000
"""So that a lexicon's word is never cut in two."""


class Mandarin:
    """Thread-safe once made."""

    def __init__(self, lexicon: Lexicon) -> None:
        jieba.setLogLevel(logging.WARNING)
        self._lexicon = lexicon
        self._words = jieba.Tokenizer()
        self._words.initialize()
        for word in lexicon.mandarin:
            self._words.add_word(word, _FREQUENCY)
        self._ipa = cache(ZHG2P.py2ipa)

    def phonemes(self, text: str) -> str:
        """Figures are read as numbers, long ones digit by digit; Latin words as English, capitals as letters."""
        plain = _CODE.sub(lambda code: code.group().translate(_DIGITS), unicodedata.normalize("NFKC", text))
        plain = cn2an.transform(plain, "an2cn").translate(_PUNCTUATION)
        return "".join(map(self._piece, _PIECE.findall(plain))).strip()

    def pinyin(self, text: str) -> list[str]:
        """Syllables with tones, e.g. for listening tests."""
        return [syllable for word in self._words.cut(text) for syllable in self._word(word)]

    def _piece(self, piece: str) -> str:
        if "\u4e00" <= piece[0] <= "\u9fff":
            words = self._words.cut(piece)
            return " ".join("".join(map(self._ipa, self._word(word))) for word in words)
        if piece[0].isalpha():
            return f" {english.phonemes(piece, self._lexicon.english)} "
        return piece

    def _word(self, word: str) -> list[str]:
        if word in self._lexicon.mandarin:
            return list(self._lexicon.mandarin[word])
        return lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True)
