"""Owns the carrier's error: one of Twilio's codes and a sentence."""


class TwilioFault(Exception):
    """A webhook, document or stream that Twilio would put into its debugger; `code` is Twilio's own."""

    def __init__(self, code: int, message: str, *, url: str = "") -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.url = url


class RestFault(Exception):
    """A REST request that Twilio would refuse with `http_status` and `code`."""

    def __init__(self, http_status: int, code: int, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.http_status = http_status
        self.code = code
        self.message = message
