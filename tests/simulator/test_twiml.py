"""What is TwiML and what is not, with Twilio's code for each."""

import pytest
from twilio.twiml.voice_response import Connect, Enqueue, Gather, VoiceResponse

from ivr.simulator.fault import TwilioFault
from ivr.simulator.twiml import Element, parse
from ivr.simulator.vocabulary import CARRIED_OUT, shapes


def response(inside: str) -> bytes:
    return f"<Response>{inside}</Response>".encode()


REFUSED = [
    (b"", 12100),
    (b"not xml", 12100),
    (b"<Response><Say>a</Response>", 12100),
    (b"<html><body>Internal Server Error</body></html>", 12102),
    (b"<response/>", 12102),
    (b"\n<?xml version='1.0'?><Response/>", 12100),
    (b"<Response>\xff</Response>", 12100),
    (b"<!DOCTYPE r [<!ENTITY a 'b'>]><Response><Say>&a;</Say></Response>", 12100),
    (b"<Response>" + b" " * 65536 + b"</Response>", 11750),
    (response("words"), 12200),
    (response("<say>lower case</say>"), 12200),
    (response("<Shout>a</Shout>"), 12200),
    (response("<Dial/>"), 13223),
    (response("<Dial>0123</Dial>"), 13223),
    (response("<Dial>+12025550100<Number>+12025550101</Number></Dial>"), 12200),
    (response("<Dial><Number>+12025550101</Number><Queue>q</Queue></Dial>"), 12200),
    (response("<Dial>" + "<Client>a</Client>" * 11 + "</Dial>"), 12200),
    (response("<Dial><Sip>sip:a@b.example</Sip></Dial>"), 12200),
    (response("<Dial timeout='0'>+12025550100</Dial>"), 13212),
    (response("<Dial hangupOnStar='yes'>+12025550100</Dial>"), 13213),
    (response("<Dial timeLimit='-1'>+12025550100</Dial>"), 13216),
    (response("<Dial record='true'>+12025550100</Dial>"), 12200),
    (response("<Dial sequential='true'>+12025550100</Dial>"), 12200),
    (response("<Dial><Number sendDigits='1'>+12025550100</Number></Dial>"), 12200),
    (response("<Dial><Number method='PUT'>+12025550100</Number></Dial>"), 13221),
    (response("<Dial><Client>a b</Client></Dial>"), 12200),
    (response("<Dial><Client><Identity>a</Identity>a</Client></Dial>"), 12200),
    (response("<Dial><Client statusCallbackEvent='sung'>a</Client></Dial>"), 12200),
    (response("<Dial><Queue/></Dial>"), 12200),
    (response("<Dial><Queue reservationSid='WR1'/></Dial>"), 12200),
    (response("<Dial><Conference/></Dial>"), 12200),
    (response("<Dial><Conference muted='yes'>r</Conference></Dial>"), 13230),
    (response("<Dial><Conference endConferenceOnExit='1'>r</Conference></Dial>"), 13231),
    (response("<Dial><Conference startConferenceOnEnter='1'>r</Conference></Dial>"), 13232),
    (response("<Dial><Conference waitUrl='ftp://a'>r</Conference></Dial>"), 13233),
    (response("<Dial><Conference waitMethod='PUT'>r</Conference></Dial>"), 13234),
    (response("<Dial><Conference beep='loud'>r</Conference></Dial>"), 12200),
    (response("<Dial><Conference coach='CA1'>r</Conference></Dial>"), 12200),
    (response("<Dial><Conference record='record-from-start'>r</Conference></Dial>"), 12200),
    (response("<Dial><Conference maxParticipants='251'>r</Conference></Dial>"), 12200),
    (response("<Dial><Conference statusCallbackEvent='start,end'>r</Conference></Dial>"), 12200),
    (response("<Dial><Conference statusCallbackEvent='speaker'>r</Conference></Dial>"), 12200),
    (response(f"<Dial><Conference participantLabel='{'l' * 129}'>r</Conference></Dial>"), 12200),
    (response("<Start/>"), 12200),
    (response("<Start><Stream/></Start>"), 12200),
    (response("<Start><Stream url='wss://a.example/s' track='all'/></Start>"), 31941),
    (response("<Start><Recording/></Start>"), 12200),
    (response("<Start action='/a'><Stream url='wss://a.example/s'/></Start>"), 12200),
    (response("<Stop><Stream/></Stop>"), 12200),
    (response("<Conference>room</Conference>"), 12200),
    (response("<Say vioce='a'>b</Say>"), 12200),
    (response("<Say message='a'>b</Say>"), 12200),
    (response("<Say></Say>"), 13520),
    (response("<Say loop='often'>a</Say>"), 13510),
    (response("<Say>a<Play>b</Play></Say>"), 12200),
    (response("<Say>a<break words='b'/></Say>"), 12200),
    (response("<Play/>"), 12200),
    (response("<Play digits='1'>http://a.example/b.wav</Play>"), 12200),
    (response("<Play loop='-1'>http://a.example/b.wav</Play>"), 13410),
    (response("<Pause length='0'/>"), 13910),
    (response("<Gather action='/中'/>"), 12200),
    (response("<Gather action='ftp://a.example/b'/>"), 12200),
    (response("<Gather action='/a b'/>"), 12200),
    (response("<Redirect/>"), 11100),
    (response("<Redirect method='PUT'>/a</Redirect>"), 13710),
    (response("<Reject reason='tired'/>"), 12200),
    (response("<Gather nmuDigits='1'/>"), 12200),
    (response("<Gather input='speech'/>"), 12200),
    (response("<Gather input='dtmf speech'/>"), 12200),
    (response("<Gather input=\"['dtmf', 'speech']\"/>"), 12200),
    (response("<Gather finishOnKey='##'/>"), 13310),
    (response("<Gather method='HEAD'/>"), 13312),
    (response("<Gather timeout='soon'/>"), 13313),
    (response("<Gather numDigits='0'/>"), 13314),
    (response("<Gather><Record/></Gather>"), 13320),
    (response("<Record timeout='x'/>"), 13611),
    (response("<Record maxLength='0'/>"), 13612),
    (response("<Record finishOnKey='a'/>"), 13613),
    (response("<Record transcribe='true'/>"), 13614),
    (response("<Record playBeep='yes'/>"), 13616),
    (response("<Record recordingStatusCallback='/relative'/>"), 13256),
    (response("<Connect/>"), 12200),
    (response("<Connect><Room>a</Room></Connect>"), 12200),
    (response("<Connect><Stream/></Connect>"), 12200),
    (response("<Connect><Stream url='wss://a.example/s' track='both_tracks'/></Connect>"), 31941),
    (response("<Connect><Stream url='wss://a.example/s' sampleRate='16000'/></Connect>"), 12200),
    (response("<Connect><Stream url='wss://a.example/s' statusCallback='/x'/></Connect>"), 12200),
    (response("<Connect><Stream url='wss://a.example/s'><Parameter name='a'/></Stream></Connect>"), 12200),
    (response(f"<Connect><Stream url='wss://a.example/s'><Parameter name='a' value='{'b' * 499}'/></Stream></Connect>"), 12200),
    (response("<Enqueue/>"), 14204),
    (response(f"<Enqueue>{'q' * 65}</Enqueue>"), 14205),
    (response("<Enqueue method='PUT'>q</Enqueue>"), 14201),
    (response("<Enqueue waitUrl='ftp://a'>q</Enqueue>"), 14202),
    (response("<Enqueue waitUrlMethod='PUT'>q</Enqueue>"), 14206),
    (response("<Enqueue workflowSid='WW1'>q</Enqueue>"), 12200),
    (response("<Enqueue><Task>{}</Task></Enqueue>"), 12200),
    (response("<Hangup>now</Hangup>"), 12200),
]  # fmt: skip


@pytest.mark.parametrize(("body", "code"), REFUSED, ids=[str(body[:60]) for body, _ in REFUSED])
def test_what_does_not_belong_is_refused_with_twilios_code(body: bytes, code: int) -> None:
    with pytest.raises(TwilioFault) as caught:
        parse(body)
    assert caught.value.code == code


def test_every_verb_that_the_table_knows_is_carried_out_or_refused_by_name() -> None:
    for verb in shapes()["Response"].children - CARRIED_OUT:
        with pytest.raises(TwilioFault, match=f"<{verb}> is not implemented"):
            parse(response(f"<{verb}/>"))


def test_an_empty_response_is_a_document() -> None:
    assert parse(b"<?xml version='1.0' encoding='UTF-8'?><Response/>") == ()


def test_what_the_helper_library_writes_is_read_back() -> None:
    written = VoiceResponse()
    connect = Connect(action="https://a.example/after", method="POST")
    stream = connect.stream(url="wss://a.example/voice/stream", name="s")
    stream.parameter(name="session", value="甲 & 乙")
    written.append(connect)
    gather = Gather(num_digits=1, finish_on_key="", timeout=3, action_on_empty_result=True)
    gather.say("请按键", language="cmn-Hans-CN")
    written.append(gather)
    written.append(Enqueue("agents", wait_url="/wait", action="/queued"))
    written.redirect("/next?a=1&b=2")
    read = parse(str(written).encode())
    assert [element.name for element in read] == ["Connect", "Gather", "Enqueue", "Redirect"]
    assert read[0].children[0].children == (
        Element("Parameter", (("name", "session"), ("value", "甲 & 乙"))),
    )
    assert read[1].flag("actionOnEmptyResult", False)
    assert read[1].has("finishOnKey")
    assert read[1].children[0].text == "请按键"
    assert read[2].text == "agents"
    assert read[3].text == "/next?a=1&b=2"


def test_the_words_of_say_include_those_of_its_markup() -> None:
    (say,) = parse(
        response('<Say>One <emphasis level="strong">two</emphasis>\n <break time="1s"/>three</Say>')
    )
    assert say.text == "One two three"
