"""Owns what becomes of a file that a stranger sends as a picture: known by its content, drawn anew, all else dropped."""

import io
import warnings
from dataclasses import dataclass
from threading import BoundedSemaphore

from PIL import Image, ImageOps, UnidentifiedImageError

from ivr.errors import BadPicture, TooBusy

MOST_BYTES = 12 * 2**20
MOST_PIXELS = 64_000_000
"""The cameras of today's phones; what is bigger when unpacked is a bomb or no photo."""
LEAST_SIDE = 64
LONGEST_SIDE = 2560
"""Of what we keep: enough to read a label by."""
FORMATS = ("JPEG", "PNG", "WEBP")
QUALITY = 85
_AT_ONCE = BoundedSemaphore(2)
"""Unpacked pictures are big: two at a time in a process, whoever comes more waits a little."""
WAIT_SECONDS = 20


@dataclass(frozen=True)
class Cleaned:
    jpeg: bytes
    """Ours from the first byte to the last: no EXIF, no place, no profile, no thumbnail, nothing behind the end."""
    width: int
    height: int


def clean(file: bytes) -> Cleaned:
    """Upright, RGB, at most 2560 on the longer side. Raises BadPicture (`picture-…` says why), TooBusy."""
    if len(file) > MOST_BYTES:
        raise BadPicture(f"A picture may have {MOST_BYTES >> 20} MB.", code="picture-size")
    if not _AT_ONCE.acquire(timeout=WAIT_SECONDS):
        raise TooBusy("Too many pictures come in at this moment.")
    try:
        return _redraw(file)
    finally:
        _AT_ONCE.release()


def _redraw(file: bytes) -> Cleaned:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd but harmless files: the dimensions are judged below
            with Image.open(io.BytesIO(file), formats=FORMATS) as opened:
                _judge(*opened.size)
                opened.draft(
                    "RGB", (LONGEST_SIDE, LONGEST_SIDE)
                )  # a JPEG is unpacked no bigger than is needed
                upright = ImageOps.exif_transpose(opened)
                flat = _without_alpha(upright)
                flat.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
                return _encode(flat)
    except Image.DecompressionBombError as error:
        raise BadPicture("This picture is far too large.", code="picture-dimensions") from error
    except UnidentifiedImageError as error:
        raise BadPicture("This is no JPEG, PNG or WebP picture.", code="picture-type") from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError) as error:
        raise BadPicture("This picture is damaged and cannot be shown.", code="picture-broken") from error


def _judge(width: int, height: int) -> None:
    if min(width, height) < LEAST_SIDE or width * height > MOST_PIXELS:
        raise BadPicture("This picture is too small or too large to be a photo.", code="picture-dimensions")


def _without_alpha(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB")


def _encode(image: Image.Image) -> Cleaned:
    fresh = Image.frombytes("RGB", image.size, image.tobytes())  # pixels alone come along
    out = io.BytesIO()
    fresh.save(out, "JPEG", quality=QUALITY, optimize=True)
    return Cleaned(out.getvalue(), *fresh.size)
