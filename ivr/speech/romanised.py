"""Owns Chinese names in Latin letters (Wuhan, Xiulan) → English phonemes, as an English newsreader says them. Pure."""

import re


def _table(pairs: str) -> dict[str, str]:
    """`pinyin=phonemes` after `pinyin=phonemes`."""
    return dict(pair.split("=") for pair in pairs.split())


_INITIALS = {"": ""} | _table(
    "b=b p=p m=m f=f d=d t=t n=n l=l g=ɡ k=k h=h j=ʤ q=ʧ x=ʃ zh=ʤ ch=ʧ sh=ʃ r=ɹ z=dz c=ts s=s y=j w=w"
)
_FINALS = _table(
    "a=ɑ ai=I an=ɑn ang=ɑŋ ao=W e=ʌ ei=A en=ʌn eng=ʌŋ er=ɑɹ i=i ia=iɑ ian=iɛn iang=iɑŋ iao=iW ie=iɛ in=ɪn ing=ɪŋ "
    "iong=iʊŋ iu=iO o=O ong=ʊŋ ou=O u=u ua=wɑ uai=wI uan=wɑn uang=wɑŋ ue=wɛ ui=wA un=ʊn uo=wO v=u"
)
_HISSED = _table("zhi=ʤɜɹ chi=ʧɜɹ shi=ʃɜɹ ri=ɹɜɹ zi=dzə ci=tsə si=sə")


def _longest_first(parts: dict[str, str]) -> str:
    return "|".join(sorted(parts, key=len, reverse=True))


_SYLLABLE = re.compile(rf"({_longest_first(_INITIALS)})({_longest_first(_FINALS)})(?![aeiouv])")
_NAME = re.compile(rf"(?:(?:{_longest_first(_INITIALS)})(?:{_longest_first(_FINALS)})(?![aeiouv])'?)+")


def phonemes(name: str) -> str:
    """Empty when the name cannot be pinyin. The last syllable bears the stress."""
    plain = name.lower().replace("ü", "v")
    if not _NAME.fullmatch(plain):
        return ""
    syllables = [_said(*found) for found in _SYLLABLE.findall(plain)]
    syllables[-1] = "ˈ" + syllables[-1]
    return "".join(syllables)


def _said(initial: str, final: str) -> str:
    if initial + final in _HISSED:
        return _HISSED[initial + final]
    if initial == "y" and final.startswith(("i", "u")):  # yi, yuan: the y is a way of writing
        return _FINALS[final] if final.startswith("i") else "j" + _FINALS[final].replace("w", "u")
    return _INITIALS[initial] + _FINALS[final]
