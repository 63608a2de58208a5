"""The speech process and the way to it, over real HTTP on a free port; the engines are stand-ins that keep state."""

import threading
from collections.abc import Iterator
from io import BytesIO

import httpx
import numpy as np
import pytest
from werkzeug.serving import make_server

from ivr.errors import SpeechBusy, SpeechTimeout, SpeechUnavailable
from ivr.messages.turn import Transcript
from ivr.speech import audio, mulaw
from ivr.speech.backlog import Backlog
from ivr.speech.remote import RemoteSynthesizer, RemoteTranscriber, Server
from ivr.speech.server import create_app

TONE = (8000 * np.sin(np.arange(8000) * 2 * np.pi * 440 / 8000)).astype(np.int16)


class Parrot:
    """A recogniser that says how much it was given, and a voice that hums as long as it was given words."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []
        self.wait = threading.Event()
        self.wait.set()
        self.fault: Exception | None = None

    def transcribe(self, pcm, *, locale, deadline_ms=4000, prompt="", session=""):
        self.asked.append({"locale": locale, "prompt": prompt, "bytes": len(pcm)})
        assert self.wait.wait(20)
        if self.fault:
            raise self.fault
        return Transcript("我的快递到哪了", ("我的快递到了",), audio_ms=len(pcm) // 32, asr_ms=7)

    def speak(self, text, *, locale, voice="", rate=1.0):
        self.asked.append({"text": text, "locale": locale, "voice": voice, "rate": rate})
        assert self.wait.wait(20)
        return mulaw.encode(TONE[: 800 * len(text)])


@pytest.fixture
def parrot() -> Parrot:
    return Parrot()


@pytest.fixture
def url(parrot: Parrot) -> Iterator[str]:
    hearing = Backlog("the recogniser", workers=1, limit=1, expected_ms=1)
    speaking = Backlog("the voice", workers=1, limit=4, expected_ms=1)
    app = create_app(parrot, speaking.start(lambda: parrot), hearing=hearing, speaking=speaking)
    listener = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=listener.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.port}"
    parrot.wait.set()
    listener.shutdown()
    thread.join(5)
    listener.server_close()


@pytest.fixture
def server(url: str) -> Iterator[Server]:
    server = Server(url)
    yield server
    server.close()


def test_words_come_back_with_their_alternatives(server: Server, parrot: Parrot) -> None:
    pcm = np.zeros(16000, dtype="<i2").tobytes()
    transcript = RemoteTranscriber(server).transcribe(pcm, locale="zh-CN", prompt="王师傅", session="CA1")
    assert transcript.text == "我的快递到哪了"
    assert transcript.alternatives == ("我的快递到了",)
    assert transcript.audio_ms == 1000
    assert parrot.asked == [{"locale": "zh-CN", "prompt": "王师傅", "bytes": 32000}]


def test_any_sound_file_is_taken_and_brought_to_sixteen_khz(url: str, parrot: Parrot) -> None:
    sound = audio.wav_of_mulaw(mulaw.encode(TONE))
    answer = httpx.post(
        f"{url}/v1/audio/transcriptions", files={"file": ("a.wav", sound)}, data={"language": "en"}
    )
    assert answer.json() == {"text": "我的快递到哪了"}
    assert parrot.asked == [{"locale": "en-US", "prompt": "", "bytes": 32000}]


def test_a_voice_comes_back_in_the_format_that_was_asked_for(url: str) -> None:
    def speech(response_format: str) -> bytes:
        body = {"model": "tts-1", "input": "您好", "voice": "zf_xiaobei", "response_format": response_format}
        return httpx.post(f"{url}/v1/audio/speech", json=body).raise_for_status().content

    line = mulaw.encode(TONE[:1600])
    assert speech("mulaw") == line
    assert speech("pcm") == mulaw.decode(line).tobytes()
    assert (audio.read_mono(speech("wav"), 8000) == mulaw.decode(line)).all()


def test_the_remote_voice_is_a_voice(server: Server, parrot: Parrot) -> None:
    line = RemoteSynthesizer(server).speak("您好", locale="zh-CN", voice="zf_xiaoyi", rate=0.8)
    assert mulaw.duration_ms(line) == 200
    assert parrot.asked == [{"text": "您好", "locale": "zh-CN", "voice": "zf_xiaoyi", "rate": 0.8}]


def test_what_is_made_beforehand_waits_until_nobody_waits(url: str, server: Server, parrot: Parrot) -> None:
    parrot.wait.clear()
    spoken = [RemoteSynthesizer(server), RemoteSynthesizer(server, later=True), RemoteSynthesizer(server)]
    threads = [
        threading.Thread(target=voice.speak, args=(words,), kwargs={"locale": "zh-CN"})
        for voice, words in zip(spoken, ("一", "二", "三"), strict=True)
    ]
    for count, thread in enumerate(threads, 1):
        thread.start()
        while httpx.get(f"{url}/healthz").json()["voice"]["jobs"] < count:
            threading.Event().wait(0.01)
    parrot.wait.set()
    for thread in threads:
        thread.join(20)
    assert [asked["text"] for asked in parrot.asked] == ["一", "三", "二"]


def test_a_full_queue_answers_429_and_says_when_to_come_again(
    url: str, server: Server, parrot: Parrot
) -> None:
    parrot.wait.clear()
    pcm = np.zeros(1600, dtype="<i2").tobytes()
    transcriber = RemoteTranscriber(server)
    threads = [
        threading.Thread(
            target=transcriber.transcribe, args=(pcm,), kwargs={"locale": "zh-CN", "deadline_ms": 20_000}
        )
        for _ in range(2)
    ]
    for count, thread in enumerate(threads, 1):
        thread.start()
        while httpx.get(f"{url}/healthz").json()["recogniser"]["jobs"] < count:
            threading.Event().wait(0.01)
    sound = audio.wav_of_pcm(np.zeros(1600, dtype=np.int16), 16000)
    answer = httpx.post(f"{url}/v1/audio/transcriptions", files={"file": ("a.wav", sound)})
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) >= 1
    assert answer.json()["error"]["code"] == "speech-busy"
    with pytest.raises(SpeechBusy):
        transcriber.transcribe(pcm, locale="zh-CN")
    parrot.wait.set()
    for thread in threads:
        thread.join(20)


def test_a_deadline_is_kept_by_the_server_too(url: str, parrot: Parrot) -> None:
    parrot.wait.clear()
    sound = audio.wav_of_pcm(np.zeros(1600, dtype=np.int16), 16000)
    answer = httpx.post(
        f"{url}/v1/audio/transcriptions", files={"file": ("a.wav", sound)}, headers={"X-Deadline-Ms": "50"}
    )
    assert answer.status_code == 503
    assert answer.json()["error"]["code"] == "speech-timeout"


def test_the_client_does_not_wait_past_its_deadline(server: Server, parrot: Parrot) -> None:
    parrot.wait.clear()
    with pytest.raises(SpeechTimeout):
        RemoteTranscriber(server).transcribe(bytes(3200), locale="zh-CN", deadline_ms=60)


def test_a_fault_of_the_engine_is_one_sentence_for_the_client(server: Server, parrot: Parrot) -> None:
    parrot.fault = RuntimeError("secret path")
    with pytest.raises(SpeechUnavailable) as caught:
        RemoteTranscriber(server).transcribe(bytes(3200), locale="zh-CN")
    assert "500" in caught.value.message
    assert "secret" not in caught.value.message


def test_nobody_at_the_address_is_said_so() -> None:
    server = Server("http://127.0.0.1:9")
    with pytest.raises(SpeechUnavailable, match="no speech server"):
        RemoteTranscriber(server).transcribe(bytes(3200), locale="zh-CN")
    with pytest.raises(SpeechUnavailable):
        server.ping()
    server.close()


def test_an_address_may_be_given_with_its_version(url: str) -> None:
    server = Server(f"{url}/v1/")
    assert RemoteTranscriber(server).transcribe(bytes(3200), locale="zh-CN").text
    server.close()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({}, "input"),
        ({"input": "  "}, "input"),
        ({"input": "快" * 5000}, "longer"),
        ({"input": "您好", "speed": 9}, "speed"),
        ({"input": "您好", "response_format": "mp3"}, "response_format"),
        ({"input": "您好", "language": "fr"}, "fr"),
    ],
)
def test_a_request_that_makes_no_sense_is_told_why(url: str, body: dict[str, object], reason: str) -> None:
    answer = httpx.post(f"{url}/v1/audio/speech", json=body)
    assert answer.status_code == 400
    assert reason in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"data": {"language": "zh"}}, "file"),
        ({"files": {"file": ("a.wav", b"no sound")}}, "sound file"),
        ({"files": {"file": ("a.wav", b"x")}, "headers": {"X-Deadline-Ms": "soon"}}, "X-Deadline-Ms"),
    ],
)
def test_an_upload_that_makes_no_sense_is_told_why(url: str, parts: dict[str, object], reason: str) -> None:
    answer = httpx.post(f"{url}/v1/audio/transcriptions", **parts)
    assert answer.status_code == 400
    assert reason in answer.json()["error"]["message"]


def test_while_the_voice_is_being_loaded_words_are_recognised_already(parrot: Parrot) -> None:
    load = threading.Event()

    def slow() -> Parrot:
        assert load.wait(20)
        return parrot

    hearing = Backlog("the recogniser", workers=1, limit=1, expected_ms=1)
    speaking = Backlog("the voice", workers=1, limit=4, expected_ms=1)
    voice = speaking.start(slow)
    client = create_app(parrot, voice, hearing=hearing, speaking=speaking).test_client()
    assert client.get("/healthz").status_code == 503
    sound = audio.wav_of_pcm(np.zeros(1600, dtype=np.int16), 16000)
    answer = client.post("/v1/audio/transcriptions", data={"file": (BytesIO(sound), "a.wav")})
    assert answer.json == {"text": "我的快递到哪了"}
    load.set()
    assert voice.result(20) is parrot
    assert client.post("/v1/audio/speech", json={"input": "您好"}).status_code == 200
    assert client.get("/healthz").json["status"] == "ready"


def test_the_process_says_that_it_is_ready(url: str, server: Server) -> None:
    server.ping()
    assert httpx.get(f"{url}/healthz").json()["status"] == "ready"
    assert httpx.get(f"{url}/nothing").status_code == 404
