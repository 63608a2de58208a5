import pytest

from ivr.errors import BadPicture, IvrError, SettingsError
from ivr.integrations.messages.scanner import scanner

EICAR_LIKE = b"a virus is in here"


def test_without_a_scanner_nothing_is_asked() -> None:
    scanner("")(EICAR_LIKE)


def test_the_scanner_reads_the_file_and_its_word_counts() -> None:
    scan = scanner("sh -c '! grep -q virus'")  # as clamdscan: 1 when there is one
    scan(b"a photo")
    with pytest.raises(BadPicture) as refused:
        scan(EICAR_LIKE)
    assert refused.value.code == "picture-unsafe"


@pytest.mark.parametrize("command", ["sh -c 'echo no database >&2; exit 2'", "no-such-scanner --at-all"])
def test_a_scanner_that_fails_lets_nothing_pass(command: str) -> None:
    with pytest.raises(IvrError) as fault:
        scanner(command)(b"a photo")
    assert fault.value.code == "scanner-failed"


def test_a_command_that_cannot_be_read_stops_the_start() -> None:
    with pytest.raises(SettingsError, match="IVR_PICTURE_SCANNER"):
        scanner("clamdscan 'unclosed")
