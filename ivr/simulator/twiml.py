"""Owns reading TwiML: text in, a checked tree out, or Twilio's error code; stricter than Twilio."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from ivr.simulator.fault import TwilioFault
from ivr.simulator.region import client_identity, is_number
from ivr.simulator.vocabulary import CARRIED_OUT, REQUIRED, check_attribute, shapes

MAX_BODY_BYTES = 64 * 1024
MAX_PARAMETER_CHARS = 500
MAX_NOUNS = 10  # that one <Dial> rings
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Element:
    """One checked element. `text` is its own words (of a <Say>, those of its SSML children too), stripped."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple["Element", ...] = ()
    text: str = ""

    def get(self, name: str, default: str = "") -> str:
        return dict(self.attributes).get(name, default)

    def has(self, name: str) -> bool:
        return any(key == name for key, _ in self.attributes)

    def number(self, name: str, default: int) -> int:
        return int(self.get(name) or default)

    def flag(self, name: str, default: bool) -> bool:
        return self.get(name, "true" if default else "false") == "true"


def parse(body: bytes) -> tuple[Element, ...]:
    """The verbs of a document, in order. Raises TwilioFault: 11750 too large, 12100 not well-formed,
    12102 wrong root, 12200 or a verb's own code for anything that does not belong."""
    if len(body) > MAX_BODY_BYTES:
        raise TwilioFault(
            11750, f"TwiML response body too large: {len(body)} bytes, at most {MAX_BODY_BYTES}"
        )
    root = _tree(body)
    if root.tag != "Response":
        raise TwilioFault(12102, f"the root element must be <Response>, not <{root.tag}>")
    return _check(root).children


def _tree(body: bytes) -> ElementTree.Element:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise TwilioFault(12100, "document parse failure: not UTF-8") from None
    if not text.strip():
        raise TwilioFault(12100, "document parse failure: empty body")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise TwilioFault(12100, "document parse failure: a document type is not allowed")
    if text[0].isspace() and "<?xml" in text:
        raise TwilioFault(12100, "document parse failure: something stands before the XML declaration")
    try:
        return ElementTree.fromstring(text.encode("utf-8"))  # noqa: S314 - entities were refused above
    except ElementTree.ParseError as error:
        raise TwilioFault(12100, f"document parse failure: {error}") from None


def _check(node: ElementTree.Element) -> Element:
    name = str(node.tag)
    if name not in shapes():
        raise TwilioFault(12200, f"element '{name}' is not known")
    if name not in CARRIED_OUT:
        raise TwilioFault(12200, f"<{name}> is not implemented by the embedded carrier")
    shape = shapes()[name]
    for attribute, value in node.attrib.items():
        check_attribute(name, attribute, value)
    for required in REQUIRED.get(name, ()):
        if not node.get(required):
            raise TwilioFault(12200, f"<{name}> needs attribute '{required}'")
    if name == "Say":
        children: tuple[Element, ...] = ()
        text = re.sub(r"\s+", " ", "".join(_ssml(node))).strip()
    else:
        for child in node:
            if child.tag not in shape.children:
                raise TwilioFault(
                    13320 if name == "Gather" else 12200, f"<{child.tag}> is not allowed in <{name}>"
                )
        children = tuple(_check(child) for child in node)
        text = (node.text or "").strip()
        if any((child.tail or "").strip() for child in node) or (text and not shape.has_text):
            raise TwilioFault(12200, f"text is not allowed in <{name}>")
    element = Element(name, tuple(node.attrib.items()), children, text)
    _check_whole(element)
    return element


def _ssml(node: ElementTree.Element) -> Iterator[str]:
    """The words of a <Say>, checking that each SSML child belongs where it stands."""
    yield node.text or ""
    for child in node:
        name = str(child.tag)
        if name not in shapes() or name not in shapes()[str(node.tag)].children:
            raise TwilioFault(12200, f"<{name}> is not allowed in <{node.tag}>")
        for attribute in child.attrib:
            spelled = "xml:lang" if attribute == _XML_LANG else attribute
            if spelled == "words" or spelled not in shapes()[name].attributes:
                raise TwilioFault(
                    12200, f"attribute '{spelled}' is not allowed to appear in element '{name}'"
                )
        yield from _ssml(child)
        yield child.tail or ""


def _check_whole(element: Element) -> None:
    """Rules over an element as a whole: what must be there besides single attributes."""
    match element.name:
        case "Say" if not element.text:
            raise TwilioFault(13520, "<Say> needs text")
        case "Play" if bool(element.text) == element.has("digits"):
            raise TwilioFault(12200, "<Play> needs either a URL or digits")
        case "Redirect" if not element.text:
            raise TwilioFault(11100, "<Redirect> needs a URL")
        case "Connect" | "Start" | "Stop":
            _check_stream(element)
        case "Dial":
            _check_dial(element)
        case "Enqueue" if not element.text or len(element.text) > 64:
            code = 14205 if element.text else 14204
            raise TwilioFault(code, "<Enqueue> needs a queue name of at most 64 characters")
        case "Parameter" if len(element.get("name") + element.get("value")) >= MAX_PARAMETER_CHARS:
            raise TwilioFault(
                12200, f"<Parameter>: name and value together must be under {MAX_PARAMETER_CHARS} characters"
            )


def _check_stream(verb: Element) -> None:
    """What <Connect>, <Start> and <Stop> want of their one noun."""
    if len(verb.children) != 1:
        raise TwilioFault(12200, f"<{verb.name}> needs exactly one noun")
    stream = verb.children[0]
    wanted = "name" if verb.name == "Stop" else "url"
    if not stream.get(wanted):
        raise TwilioFault(12200, f"<Stream> in <{verb.name}> needs attribute '{wanted}'")
    if verb.name == "Connect" and stream.get("track", "inbound_track") != "inbound_track":
        raise TwilioFault(31941, "<Connect><Stream>: track must be inbound_track; <Start> takes the others")


def _check_dial(dial: Element) -> None:
    """A number as text, or <Number>s and <Client>s that ring together, or one <Queue> or <Conference>."""
    nouns = dial.children or (Element("Number", text=dial.text),)
    if dial.children and dial.text:
        raise TwilioFault(12200, "<Dial> holds a number or nouns, not both")
    if len(nouns) > MAX_NOUNS or (len(nouns) > 1 and {noun.name for noun in nouns} - {"Number", "Client"}):
        raise TwilioFault(12200, f"<Dial> rings at most {MAX_NOUNS} numbers and clients, or one other noun")
    for noun in nouns:
        if noun.name == "Number" and not is_number(noun.text):
            raise TwilioFault(13223, f"<Dial>: invalid phone number format '{noun.text}'")
        if noun.name == "Client":
            named = [child.text for child in noun.children if child.name == "Identity"] + [noun.text]
            if len([one for one in named if one]) != 1 or not client_identity(f"client:{''.join(named)}"):
                raise TwilioFault(12200, "<Client> needs one identity: letters, digits and _ . @ + -")
        if noun.name in ("Queue", "Conference") and not noun.text:
            raise TwilioFault(12200, f"<{noun.name}> needs a name")
