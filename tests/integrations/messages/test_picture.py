import io
import struct
import zlib

import pytest
from PIL import Image

from ivr.errors import BadPicture
from ivr.integrations.messages.picture import LONGEST_SIDE, MOST_BYTES, clean
from tests.web.visiting import picture


def _opened(jpeg: bytes) -> Image.Image:
    return Image.open(io.BytesIO(jpeg), formats=("JPEG",))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_becomes_a_jpeg_of_ours(kind: str) -> None:
    cleaned = clean(picture(kind))
    assert (cleaned.width, cleaned.height) == (640, 480)
    assert _opened(cleaned.jpeg).size == (640, 480)


def test_nothing_of_the_file_but_its_pixels_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010E] = "my secret garden"
    exif.get_ifd(0x8825)[2] = (30.0, 15.0, 0.0)  # where it was taken
    file = picture("JPEG", exif=exif, comment=b"call me", icc_profile=b"profile of somebody")
    file += b"<script>alert(1)</script>PK\x03\x04"
    assert b"secret garden" in file
    cleaned = clean(file)
    kept = _opened(cleaned.jpeg)
    assert dict(kept.getexif()) == {}
    assert not {"comment", "icc_profile", "exif", "xmp"} & set(kept.info)
    for word in (b"secret", b"call me", b"profile", b"script", b"PK"):
        assert word not in cleaned.jpeg
    assert cleaned.jpeg.endswith(b"\xff\xd9")


def test_a_photo_that_was_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert (clean(picture(exif=exif)).width, clean(picture(exif=exif)).height) == (480, 640)


def test_a_large_photo_is_kept_no_larger_than_a_label_needs() -> None:
    cleaned = clean(picture(size=(6000, 3000)))
    assert (cleaned.width, cleaned.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_what_is_see_through_lies_on_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (200, 100), (255, 0, 0, 0)).save(out, "PNG")
    assert _opened(clean(out.getvalue()).jpeg).getpixel((50, 50)) == (255, 255, 255)


def _png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


def _gif() -> bytes:
    return picture("GIF")


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"", "picture-type"),
        (b"hello", "picture-type"),
        (b"%PDF-1.7 evil", "picture-type"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "picture-type"),
        (b"\xff\xd8\xff\xe0 not really", "picture-broken"),
        (picture()[:2000], "picture-broken"),
        (_gif(), "picture-type"),
        (picture("TIFF"), "picture-type"),
        (picture(size=(40, 40)), "picture-dimensions"),
        (_png_that_claims(9000, 9000), "picture-dimensions"),
        (_png_that_claims(60000, 60000), "picture-dimensions"),
        (b"\xff" * (MOST_BYTES + 1), "picture-size"),
    ],
    ids=["empty", "text", "pdf", "svg", "half jpeg", "cut off", "gif", "tiff", "tiny", "large", "bomb", "heavy"],
)  # fmt: skip
def test_what_is_no_photo_is_refused_by_what_it_is_whatever_its_name(file: bytes, code: str) -> None:
    with pytest.raises(BadPicture) as refused:
        clean(file)
    assert refused.value.code == code
