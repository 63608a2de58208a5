"""Owns what a carrier knows of a number: which forms a caller may have, and the place it belongs to."""

import re

import phonenumbers

#: Words that stand in `From` when the caller's number is withheld or unknown.
WORDS = frozenset(["anonymous", "restricted", "unavailable", "unknown", "private", "withheld"])
_FORMS = re.compile(r"\+[1-9]\d{4,14}|\d{3,8}|client:[\w.@%+-]+|sips?:[^@\s]+@[^@\s]+")


def is_caller(form: str) -> bool:
    """Whether `From` may look so: E.164, a short code, client:…, sip:…, a word for withheld, or empty."""
    return form == "" or form.lower() in WORDS or bool(_FORMS.fullmatch(form))


def is_number(form: str) -> bool:
    return bool(re.fullmatch(r"\+[1-9]\d{6,14}", form))


def client_identity(form: str) -> str:
    """`anna` of `client:anna`: letters, digits and _ . @ + - ; empty when it is no such thing."""
    found = re.fullmatch(r"client:([\w.@+-]{1,121})", form, re.ASCII)
    return found[1] if found else ""


def country(form: str) -> str:
    """ISO country of an E.164 number, empty when there is none or it is not known."""
    if not is_number(form):
        return ""
    try:
        number = phonenumbers.parse(form)
    except phonenumbers.NumberParseException:
        return ""
    # The demo's numbers are deliberately unassigned: the country code has to do.
    return phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(
        number.country_code or 0
    )


def place_parameters(prefix: str, form: str) -> dict[str, str]:
    """`FromCity`, `FromState`, `FromZip`, `FromCountry` for prefix `From`; the town is never known here."""
    found = country(form)
    return {
        f"{prefix}City": "",
        f"{prefix}State": "",
        f"{prefix}Zip": "",
        f"{prefix}Country": "" if found in ("ZZ", "001") else found,
    }
