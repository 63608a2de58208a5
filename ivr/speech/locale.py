"""Owns which locale a language tag or a voice's name stands for, and which voice a locale has. Pure."""

import re
from collections.abc import Mapping

from ivr.errors import BadInput

DEFAULT_VOICES: Mapping[str, str] = {"zh-CN": "zf_xiaobei", "en-US": "af_heart"}
"""Of the local voice; `audio_prompts` is rendered in these."""
EDGE_VOICES: Mapping[str, str] = {"zh-CN": "zh-CN-XiaoxiaoNeural", "en-US": "en-US-JennyNeural"}

_LOCALES = {"zh": "zh-CN", "en": "en-US"}
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def locale_of(language: str) -> str:
    """zh, zh-CN, en … → zh-CN or en-US; empty is zh-CN. Raises BadInput."""
    found = _LOCALES.get((language or "zh").replace("_", "-").split("-")[0].lower())
    if found is None:
        raise BadInput(f"language {language!r} is not spoken here; zh-CN and en-US are")
    return found


def locale_of_voice(voice: str, words: str) -> str:
    """By the name (zf_xiaobei, zh-CN-XiaoxiaoNeural, af_heart), else by the words."""
    if voice.startswith(("z", "Z")):
        return "zh-CN"
    if voice.startswith(("a", "b", "en")):
        return "en-US"
    return "zh-CN" if _CHINESE.search(words) else "en-US"
