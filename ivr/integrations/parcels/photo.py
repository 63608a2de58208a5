"""Owns the delivery photos of the demo: drawn, plainly a demo, with what would name a door already hidden."""

import io
import random
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from ivr.messages.link import Photo
from ivr.messages.parcel import ParcelState
from ivr.ports import ParcelSource

WIDTH, HEIGHT = 900, 1200
_SIGNED = (ParcelState.SIGNED_SELF, ParcelState.SIGNED_OTHER, ParcelState.SIGNED_LOCKER)


class DemoPhotos:
    """The `DeliveryPhotos` of the stories: a parcel that says so has one."""

    def __init__(self, parcels: ParcelSource) -> None:
        self._parcels = parcels

    def photo(self, tracking_no: str) -> Photo | None:
        parcel = next(iter(self._parcels.find_by_number(tracking_no)), None)
        if parcel is None or not parcel.has_photo:
            return None
        signed = next((scan for scan in reversed(parcel.scans) if scan.state in _SIGNED), None)
        return Photo(
            jpeg=draw(tracking_no),
            at=signed.at if signed else parcel.since,
            city=parcel.city or parcel.destination,
            community=parcel.community,
            left_with=parcel.signed_by,
        )


@lru_cache(maxsize=8)
def draw(tracking_no: str) -> bytes:
    """A JPEG of a parcel before a blue door; its plate and the label are blurred, as a masked photo has them."""
    chance = random.Random(tracking_no)  # noqa: S311  the same parcel has the same picture
    image = Image.new("RGB", (WIDTH, HEIGHT), "#cfc8bb")
    pen = ImageDraw.Draw(image)
    for y in range(0, 900, 60):  # a wall of bricks
        for x in range(-60 if y % 120 else 0, WIDTH, 120):
            shade = chance.randint(188, 206)
            pen.rectangle((x + 2, y + 2, x + 117, y + 57), fill=(shade, shade - 8, shade - 22))
    pen.rectangle((0, 900, WIDTH, HEIGHT), fill="#8d8a84")
    pen.polygon([(0, 900), (WIDTH, 900), (WIDTH, 925), (0, 915)], fill="#77746e")
    _door(pen)
    _parcel(pen)
    _blur(image, (560, 300, 690, 360), "302")
    _blur(image, (330, 985, 500, 1050), "XXXXX")
    _say_demo(image)
    out = io.BytesIO()
    image.filter(ImageFilter.GaussianBlur(0.8)).save(out, "JPEG", quality=82)
    return out.getvalue()


def _door(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle((200, 90, 730, 915), fill="#23405f")
    pen.rectangle((225, 115, 705, 915), fill="#2f6299")
    for top, bottom in ((160, 450), (520, 860)):
        pen.rectangle((275, top, 655, bottom), fill="#2b5a8e", outline="#3d74af", width=6)
    pen.ellipse((635, 470, 675, 510), fill="#d9c27a")
    pen.rectangle((170, 915, 760, 985), fill="#5d4a3a")  # the mat
    pen.rectangle((560, 300, 690, 360), fill="#e8e3d2")


def _parcel(pen: ImageDraw.ImageDraw) -> None:
    pen.polygon([(250, 860), (600, 840), (660, 880), (300, 905)], fill="#d3a66b")
    pen.polygon([(250, 860), (300, 905), (300, 1110), (250, 1050)], fill="#a87b45")
    pen.polygon([(300, 905), (660, 880), (660, 1080), (300, 1110)], fill="#c0925a")
    pen.polygon([(420, 850), (480, 847), (535, 889), (472, 894)], fill="#e6cfa4")
    pen.polygon([(472, 894), (535, 889), (535, 945), (472, 950)], fill="#dcc293")
    pen.rectangle((325, 975, 505, 1060), fill="#f5f3ee")


def _blur(image: Image.Image, box: tuple[int, int, int, int], word: str) -> None:
    ImageDraw.Draw(image).text(
        (box[0] + 12, box[1] + 4), word, fill="#333333", font=ImageFont.load_default(44)
    )
    part = image.crop(box)
    coarse = part.resize((max(1, part.width // 26), max(1, part.height // 26)), Image.Resampling.BOX)
    image.paste(coarse.resize(part.size, Image.Resampling.NEAREST), box)


def _say_demo(image: Image.Image) -> None:
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, HEIGHT - 74, WIDTH, HEIGHT), fill="#1b2226")
    pen.text(
        (28, HEIGHT - 58), "DEMO PICTURE, drawn by a program", fill="#f3f1ea", font=ImageFont.load_default(34)
    )


class NoPhotos:
    """Where no source of photos is connected."""

    def photo(self, tracking_no: str) -> Photo | None:
        return None
