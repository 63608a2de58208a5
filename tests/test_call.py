"""The media machine, driven by windows of voice and silence; no audio, no clock."""

from ivr.call import Call, CallRules, Phase
from ivr.messages.call import (
    EndStream,
    FrameHeard,
    KeyPressed,
    MarkReached,
    Play,
    SentenceReady,
    StopPlaying,
    StreamEnded,
    StreamStarted,
    TakeTurn,
    TextReceived,
    Ticked,
    Transcribe,
    Transcribed,
    TurnDecided,
    TurnFinished,
)
from ivr.messages.turn import Sentence, Transcript
from ivr.speech.endpoint import Endpoint

WINDOW_MS = 32
ONE_SECOND = b"\xff" * 8000


class Line:
    """A caller and a bot around one `Call`: says, waits, answers; keeps what was commanded."""

    def __init__(self) -> None:
        self.call = Call(Endpoint(), CallRules())
        self.at_ms = 0
        self.commands: list[object] = []
        self.feed(StreamStarted("MZ1", "CA1", "AC1", {}))

    def feed(self, event):
        new = self.call.feed(event)
        self.commands += new
        return new

    def sound(self, ms, probability):
        end = self.at_ms + ms
        new = []
        while self.at_ms < end:
            self.at_ms += WINDOW_MS
            new += self.feed(FrameHeard(self.at_ms, probability, b"\x00" * 1024))
        return new

    def speak(self, ms):
        return self.sound(ms, 0.95)

    def hush(self, ms):
        return self.sound(ms, 0.01)

    def words(self, text, *, whole=False, half=False, interrupts=True):
        draft = [c for c in self.commands if isinstance(c, Transcribe)][-1]
        transcript = None if text is None else Transcript(text=text)
        return self.feed(
            Transcribed(
                self.at_ms,
                draft.utterance,
                draft.draft,
                transcript,
                whole=whole,
                half=half,
                interrupts=interrupts,
            )
        )

    def answer(self, *sentences, after="listen", keys_expected=0, finish=True):
        turn = self.call.turn
        new = self.feed(TurnDecided(self.at_ms, turn, after, patience_ms=6000, keys_expected=keys_expected))
        for text in sentences:
            new += self.feed(SentenceReady(self.at_ms, turn, Sentence("k", text), ONE_SECOND))
        if finish:
            new += self.feed(TurnFinished(self.at_ms, turn))
        return new

    def hear_out(self):
        new = []
        for play in [c for c in self.commands if isinstance(c, Play)]:
            new += self.feed(MarkReached(self.at_ms, play.mark))
        return new

    def greeted(self):
        self.answer("您好")
        self.hush(1000)
        self.hear_out()
        return self

    def turns(self):
        return [c for c in self.commands if isinstance(c, TakeTurn)]


def of(kind, commands):
    return [c for c in commands if isinstance(c, kind)]


def test_a_call_begins_with_a_turn_of_the_bot():
    line = Line()
    assert [t.input for t in line.turns()] == ["start"]
    played = of(Play, line.answer("您好，", "请讲。"))
    assert [p.at_ms for p in played] == [0, 1000]
    assert line.call.phase is Phase.SPEAKING


def test_words_are_drafted_in_the_pause_and_taken_at_its_end():
    line = Line().greeted()
    line.speak(1200)
    drafted = of(Transcribe, line.hush(250))
    assert len(drafted) == 1
    assert not of(TakeTurn, line.words("我的快递到哪了"))
    taken = of(TakeTurn, line.hush(700))
    assert [t.transcript.text for t in taken] == ["我的快递到哪了"]
    assert taken[0].endpoint_ms >= 650


def test_a_whole_request_is_answered_sooner_than_an_open_one():
    waits = {}
    for whole in (True, False):
        line = Line().greeted()
        line.speak(1200)
        line.hush(200)
        line.words("帮我催一下", whole=whole)
        line.hush(2000)
        waits[whole] = line.turns()[-1].endpoint_ms
    assert waits[True] < waits[False]


def test_half_a_number_is_waited_for():
    line = Line().greeted()
    line.speak(800)
    line.hush(200)
    line.words("尾号零零", half=True)
    assert not of(TakeTurn, line.hush(1300))
    line.speak(600)
    line.hush(200)
    line.words("尾号零零零二", whole=True)
    line.hush(500)
    assert line.turns()[-1].transcript.text == "尾号零零零二"


def test_a_resumed_utterance_throws_its_draft_away():
    line = Line().greeted()
    line.speak(800)
    line.hush(200)
    first = of(Transcribe, line.commands)[-1]
    line.speak(800)
    line.feed(Transcribed(line.at_ms, first.utterance, first.draft, Transcript(text="半句")))
    line.hush(900)
    assert [t.input for t in line.turns()] == ["start"]
    line.words("整句话")
    assert line.turns()[-1].transcript.text == "整句话"
    assert len(of(Transcribe, line.commands)[-1].pcm) > len(first.pcm)


def test_words_that_come_after_the_end_are_answered_at_once():
    line = Line().greeted()
    line.speak(900)
    line.hush(1500)
    assert len(line.turns()) == 1
    assert of(TakeTurn, line.words("查快递"))


def test_a_caller_who_goes_on_before_the_words_are_there_is_heard_as_one():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)  # ended, the recogniser is late
    line.speak(900)
    line.hush(200)
    pcm = of(Transcribe, line.commands)[-1].pcm
    assert len(pcm) / 32 > 2500  # ms of both parts
    line.words("前半句后半句")
    line.hush(900)
    assert line.turns()[-1].transcript.text == "前半句后半句"


def test_speech_while_speaking_stops_the_bot_and_late_marks_mean_nothing():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)
    line.words("查快递")
    line.answer("第一句", "第二句")
    old = of(Play, line.commands)[-2:]
    stopped = of(StopPlaying, line.speak(600))
    assert len(stopped) == 1
    for play in old:  # the flood after a clear
        line.feed(MarkReached(line.at_ms, play.mark))
    assert not line.call.answer_heard
    line.hush(900)
    line.words("不是，另一个")
    assert line.turns()[-1].transcript.text == "不是，另一个"


def test_a_short_sound_does_not_stop_the_bot():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)
    line.words("查快递")
    line.answer("第一句", "第二句")
    assert not of(StopPlaying, line.speak(160))
    line.hush(900)
    line.words("嗯", interrupts=False)
    assert len(line.turns()) == 2


def test_a_short_command_stops_the_bot_all_the_same():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)
    line.words("查快递")
    line.answer("第一句", "第二句")
    line.speak(200)
    line.hush(900)
    commands = line.words("人工", whole=True)
    assert of(StopPlaying, commands)
    assert of(TakeTurn, commands)


def test_a_reply_cut_by_noise_goes_on_where_it_was_cut():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)
    line.words("查快递")
    line.answer("第一句", "第二句")
    first = of(Play, line.commands)[-2]
    line.feed(MarkReached(line.at_ms, first.mark))
    line.speak(600)
    line.hush(900)
    again = of(Play, line.words(""))
    assert len(again) == 1
    assert again[0].mark != of(Play, line.commands)[-2].mark


def test_no_second_turn_begins_before_the_first_is_finished():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)
    line.words("查快递")
    line.answer("第一句", finish=False)
    line.speak(900)
    line.hush(900)
    assert not of(TakeTurn, line.words("等一下"))
    begun = of(TakeTurn, line.feed(TurnFinished(line.at_ms, line.call.turn)))
    assert [t.transcript.text for t in begun] == ["等一下"]


def test_what_comes_while_a_turn_is_taken_waits_and_nothing_of_it_is_lost():
    line = Line().greeted()
    line.feed(TextReceived(line.at_ms, "查快递"))
    line.feed(TextReceived(line.at_ms, "帮我催一下"))
    line.feed(KeyPressed(line.at_ms, "0"))
    assert [t.transcript.text for t in line.turns()[1:]] == ["查快递"]
    line.answer("第一句")
    line.answer("第二句")
    line.answer("第三句")
    assert [(t.turn, t.transcript.text if t.transcript else t.keys) for t in line.turns()[1:]] == [
        (2, "查快递"),
        (3, "帮我催一下"),
        (4, "0"),
    ]


def test_silence_is_noticed_after_the_callers_patience_and_not_while_the_bot_speaks():
    line = Line().greeted()
    assert not of(TakeTurn, line.hush(5000))
    assert [t.input for t in of(TakeTurn, line.hush(1500))] == ["silence"]
    line.answer("您还在吗")
    before = len(line.turns())
    line.feed(Ticked(line.at_ms + 900))
    assert len(line.turns()) == before


def test_a_lost_mark_does_not_leave_the_bot_speaking_for_ever():
    line = Line()
    line.answer("您好")
    line.feed(Ticked(1000 + CallRules().lost_mark_ms))
    assert line.call.phase is Phase.LISTENING


def test_zero_is_taken_at_once_and_inside_an_entry_it_is_a_digit():
    line = Line().greeted()
    assert [t.keys for t in of(TakeTurn, line.feed(KeyPressed(line.at_ms, "0")))] == ["0"]
    line.answer("请按后四位", keys_expected=4)
    line.hear_out()
    for digit in "000":
        assert not line.feed(KeyPressed(line.at_ms, digit))
    assert [t.keys for t in of(TakeTurn, line.feed(KeyPressed(line.at_ms, "2")))] == ["0002"]


def test_the_hash_after_an_entry_that_was_full_already_is_not_another_request():
    line = Line()
    line.answer("请按后四位", keys_expected=4)
    line.hear_out()
    for digit in "0013":
        line.feed(KeyPressed(line.at_ms, digit))
    assert not line.feed(KeyPressed(line.at_ms + 300, "#"))
    line.answer("查到了")
    line.at_ms += 5000
    line.feed(KeyPressed(line.at_ms, "#"))
    assert [t.keys for t in line.turns()[1:]] == ["0013", "#"]


def test_zero_alone_inside_an_entry_is_a_person_after_the_pause():
    line = Line()
    line.answer("请按后四位", keys_expected=4)
    line.hear_out()
    line.feed(KeyPressed(line.at_ms, "0"))
    line.hush(2500)
    assert line.turns()[-1].keys == "0"


def test_hash_ends_an_entry():
    line = Line().greeted()
    line.feed(KeyPressed(line.at_ms, "1"))
    line.feed(KeyPressed(line.at_ms, "2"))
    assert [t.keys for t in of(TakeTurn, line.feed(KeyPressed(line.at_ms, "#")))] == ["12"]


def test_a_key_stops_the_bot():
    line = Line()
    line.answer("您好，", "很长很长")
    assert of(StopPlaying, line.feed(KeyPressed(500, "*")))


def test_typed_text_is_a_turn():
    line = Line().greeted()
    taken = of(TakeTurn, line.feed(TextReceived(line.at_ms, " 查快递 ")))
    assert [(t.input, t.transcript.text) for t in taken] == [("text", "查快递")]
    assert not line.feed(TextReceived(line.at_ms, "  "))


def test_the_recogniser_that_failed_is_told_as_not_heard():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)
    assert [t.input for t in of(TakeTurn, line.words(None))] == ["not-heard"]


def test_a_click_on_the_line_is_nobodys_request():
    line = Line().greeted()
    line.speak(200)
    line.hush(900)
    assert not of(TakeTurn, line.words(""))


def test_the_stream_ends_when_the_goodbye_was_heard_and_cannot_be_talked_down():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)
    line.words("再见")
    line.answer("再见", after="hangup")
    assert not of(StopPlaying, line.speak(600))
    assert line.hear_out()[-1] == EndStream("hangup")
    assert line.call.phase is Phase.ENDED
    assert line.feed(KeyPressed(line.at_ms, "0")) == []


def test_a_goodbye_decided_while_the_caller_speaks_is_said_all_the_same():
    line = Line().greeted()
    line.feed(TextReceived(line.at_ms, "再见"))
    line.speak(600)
    assert of(Play, line.answer("再见", after="hangup"))


def test_a_finished_call_gives_nothing():
    line = Line()
    line.feed(StreamEnded(100))
    assert line.answer("您好") == []


def asked(line, *sentences):
    """A request, answered by sentences of which the last is a question."""
    line.speak(900)
    line.hush(900)
    line.words("查快递")
    line.feed(TurnDecided(line.at_ms, line.call.turn, "listen", patience_ms=6000, asks=True))
    for text in sentences:
        line.feed(SentenceReady(line.at_ms, line.call.turn, Sentence("k", text), ONE_SECOND))
    line.feed(TurnFinished(line.at_ms, line.call.turn))
    return line


def last_plays(line, count):
    return of(Play, line.commands)[-count:]


def test_a_backchannel_that_had_stopped_the_bot_lets_it_go_on_with_the_rest():
    line = asked(Line().greeted(), "第一句", "第二句", "第三句")
    first = last_plays(line, 3)[0]
    line.hush(1050)
    line.feed(MarkReached(line.at_ms, first.mark))
    assert of(StopPlaying, line.speak(700))
    line.hush(200)
    before = len(of(Play, line.commands))
    line.words("好的好的好的", half=True, interrupts=False)
    line.hush(400)
    assert len(of(Play, line.commands)) == before + 2
    assert len(line.turns()) == 2


def test_a_listening_sound_that_was_recognised_is_not_added_to_the_voice_that_follows():
    line = asked(Line().greeted(), "第一句", "第二句", "第三句")
    line.speak(320)
    line.hush(200)
    line.words("嗯", interrupts=False)
    assert not of(StopPlaying, line.speak(320))


def test_a_stop_word_stops_the_bot_before_the_utterance_has_ended():
    line = asked(Line().greeted(), "第一句", "第二句")
    line.speak(300)
    line.hush(180)
    assert of(StopPlaying, line.words("不是"))
    assert not of(TakeTurn, line.commands[-1:])


def test_the_bot_does_not_fall_silent_when_a_cough_cut_the_end_of_its_last_sentence():
    line = asked(Line().greeted(), "第一句")
    line.hush(990)
    line.speak(600)
    line.hush(900)
    line.words("")
    line.hush(7000)
    assert line.turns()[-1].input == "silence"


def test_a_yes_over_the_last_words_of_a_question_answers_it_once_it_was_heard():
    line = asked(Line().greeted(), "第一句", "要催吗？")
    first, question = last_plays(line, 2)
    line.hush(1050)
    line.feed(MarkReached(line.at_ms, first.mark))
    line.speak(250)
    line.hush(200)
    line.words("好", interrupts=False)
    assert len(line.turns()) == 2
    line.hush(400)
    line.feed(MarkReached(line.at_ms, question.mark))
    assert line.turns()[-1].transcript.text == "好"
    assert line.turns()[-1].question_heard


def test_a_yes_to_an_earlier_sentence_is_no_answer_to_the_question():
    line = asked(Line().greeted(), "第一句", "要催吗？")
    line.speak(250)
    line.hush(200)
    line.words("嗯", interrupts=False)
    line.hush(1500)
    line.hear_out()
    line.hush(500)
    assert len(line.turns()) == 2


def test_whoever_takes_the_word_before_the_question_has_not_heard_it():
    heard = {}
    for waited_ms in (200, 1200):
        line = asked(Line().greeted(), "第一句", "要催吗？")
        line.hush(waited_ms)
        if waited_ms > 1000:
            line.feed(MarkReached(line.at_ms, last_plays(line, 2)[0].mark))
        line.speak(700)
        line.hush(200)
        line.words("不是说这个", whole=True)
        line.hush(800)
        heard[waited_ms] = line.turns()[-1].question_heard
    assert heard == {200: False, 1200: True}


def test_it_is_known_that_words_cut_in():
    cut_in = []
    for waited_ms in (200, 4000):
        line = asked(Line().greeted(), "第一句")
        line.hush(waited_ms)
        if waited_ms > 1000:
            line.hear_out()
        line.speak(700)
        line.hush(200)
        line.words("不是说这个", whole=True)
        line.hush(800)
        cut_in.append(line.turns()[-1].cut_in)
    assert cut_in == [True, False]


def test_a_listening_sound_while_the_answer_is_being_thought_of_does_not_lose_it():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)
    line.words("查快递")
    line.speak(300)
    line.hush(200)
    line.words("嗯", interrupts=False)
    line.hush(500)
    played = of(Play, line.answer("查到了"))
    assert len(played) == 1
    assert len(line.turns()) == 2


def test_what_was_held_back_of_one_reply_does_not_come_with_the_next():
    line = Line().greeted()
    line.feed(TextReceived(line.at_ms, "查快递"))
    line.feed(TextReceived(line.at_ms, "帮我催一下"))
    line.answer("旧的回答")
    line.answer("新的回答")
    line.hush(1100)
    line.hear_out()
    assert line.call.answer_heard


def test_late_words_of_half_a_number_open_the_utterance_again():
    line = Line().greeted()
    line.speak(800)
    line.hush(800)  # ended, the recogniser is late
    assert not of(TakeTurn, line.words("尾号零零", half=True))
    assert not of(TakeTurn, line.hush(600))
    line.speak(600)
    line.hush(200)
    line.words("尾号零零零二", whole=True)
    line.hush(500)
    assert [t.transcript.text for t in line.turns()[1:]] == ["尾号零零零二"]


def test_late_words_of_half_a_number_are_taken_when_nothing_follows():
    line = Line().greeted()
    line.speak(800)
    line.hush(800)
    line.words("尾号零零", half=True)
    line.hush(1500)
    assert line.turns()[-1].transcript.text == "尾号零零"


def test_words_that_come_while_the_goodbye_is_said_do_not_cut_it():
    line = Line().greeted()
    line.speak(900)
    line.hush(900)
    line.words("再见")
    line.speak(600)
    line.hush(200)
    line.answer("再见", after="hangup")
    assert not line.words("没事了", whole=True)
