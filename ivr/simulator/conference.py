"""Owns conferences: who is in which room, who hears whom, and what the app is told of it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ivr.simulator import audio
from ivr.simulator.fault import TwilioFault
from ivr.simulator.participant import Participant
from ivr.simulator.script import Page
from ivr.simulator.sid import new_sid, now, rfc2822
from ivr.simulator.sound import Sound
from ivr.simulator.twiml import Element

if TYPE_CHECKING:
    from ivr.simulator.call import Call
    from ivr.simulator.exchange import Exchange

MAX_PARTICIPANTS = 250
_KINDS = {"announcement-end": "announcement", "participant-unmute": "mute", "participant-unhold": "hold"}


class Conference:
    """`status` is init, in-progress or completed. It begins with the second participant, as soon as one is there
    who starts it; it ends with the last, with one who ends it by leaving, or by REST."""

    def __init__(self, exchange: "Exchange", name: str) -> None:
        self._exchange = exchange
        self.name = name
        self.sid = new_sid("CF")
        self.status = "init"
        self.created = self.updated = now()
        self.why_ended = ""
        self.ended_by = ""
        self.participants: dict[str, Participant] = {}
        self.expected: dict[str, tuple[Call, str]] = {}  # calls placed to join, with their labels
        self._sequence = 0
        self._callback: tuple[str, str, tuple[str, ...]] | None = None

    @property
    def started(self) -> bool:
        return self.status == "in-progress"

    def heard_by(self, sound: Sound) -> Sequence[bytes]:
        if not self.started:
            return ()
        heard = []
        for participant in self.participants.values():
            if participant.call.sound is sound:
                if participant.hold:
                    return ()
            elif not participant.muted and not participant.hold:
                heard.append(participant.call.sound.said)
        return heard

    def find(self, key: str) -> Participant | None:
        """By the call's sid or by the label."""
        labelled = (one for one in self.participants.values() if one.label == key)
        return self.participants.get(key) or next(labelled, None)

    def expect(self, call: "Call", label: str) -> None:
        """A call has been placed that is to join."""
        self.expected[call.sid] = (call, label)

    def join(self, participant: Participant, noun: Element, page: Page) -> None:
        """Raises TwilioFault: 16020 when it is full, 16025 when somebody has the label already."""
        if len(self.participants) >= noun.number("maxParticipants", MAX_PARTICIPANTS):
            raise TwilioFault(16020, f"conference '{self.name}' is full")
        if participant.label and self.find(participant.label) is not None:
            raise TwilioFault(
                16025, f"conference '{self.name}' has a participant '{participant.label}' already"
            )
        if self._callback is None:  # whoever joins first says who is told, even if nobody
            self._callback = (
                page.resolve(noun.get("statusCallback")) if noun.get("statusCallback") else "",
                noun.get("statusCallbackMethod", "POST"),
                tuple(noun.get("statusCallbackEvent").split()),
            )
        self.expected.pop(participant.call.sid, None)
        self.participants[participant.call.sid] = participant
        participant.call.sound.room = self
        self.tell("participant-join", participant)
        if self.status == "init" and len(self.participants) > 1 and self._may_start():
            self.status = "in-progress"
            self.tell("conference-start", participant)
            for one in self.participants.values():
                one.wake()
        if participant.beep_on_enter:
            self._beep()

    def leave(self, participant: Participant, reason: str, *, kicked: bool = False) -> None:
        """One goes, and perhaps the conference with them. Nothing the second time."""
        if self.participants.get(participant.call.sid) is not participant:
            return
        how = "kicked" if kicked else "left"
        self._let_go(participant, reason)
        if participant.end_on_exit:
            self.end(
                f"participant-with-end-conference-on-exit-{how}", "moderator_ended_conference", participant
            )
        elif not self.participants and not self.expected:
            self.end(f"last-participant-{how}", "", participant)
        elif participant.beep_on_exit:
            self._beep()

    def never_came(self, call: "Call") -> None:
        """A call that was placed to join is over without having joined."""
        if self.expected.pop(call.sid, None) is not None and not self.participants:
            self.status, self.why_ended, self.updated = "completed", "last-participant-left", now()
            self._exchange.conferences.close(self)

    def end(self, why: str, reason: str, by: Participant | None = None) -> None:
        """Everybody still there goes on with what comes after their <Dial>."""
        if self.status == "completed":
            return
        self.status, self.why_ended, self.updated = "completed", why, now()
        self.ended_by = by.call.sid if by is not None else ""
        last = by
        for participant in list(self.participants.values()):
            last = participant
            self._let_go(participant, reason)
        for call, _ in list(self.expected.values()):
            call.end("completed" if call.answered else "canceled")
        self.expected.clear()
        self._exchange.conferences.close(self)
        if last is not None:
            ended_by = {"CallSidEndingConference": by.call.sid} if by is not None else {}
            if by is not None and by.label:
                ended_by["ParticipantLabelEndingConference"] = by.label
            told = {**ended_by, "ReasonConferenceEnded": why, "Reason": f"The conference ended: {why}."}
            self.tell("conference-end", last, told)

    def tell(self, event: str, about: Participant, more: Mapping[str, str] | None = None) -> None:
        """Status callback, when that kind of event was asked for; `conference-…` tell of no participant."""
        self.updated = now()
        about.call.log("conference", what=event, conference=self.name, label=about.label)
        url, method, kinds = self._callback or ("", "", ())
        self._sequence += 1
        if not url or _KINDS.get(event, event.rpartition("-")[2]) not in kinds:
            return
        told = {
            "ConferenceSid": self.sid,
            "FriendlyName": self.name,
            "AccountSid": self._exchange.config.account_sid,
            "SequenceNumber": str(self._sequence),
            "Timestamp": rfc2822(now()) or "",
            "StatusCallbackEvent": event,
            **({} if event.startswith("conference-") else about.parameters()),
            **(more or {}),
        }
        about.call.notify(url, method, told)

    def _let_go(self, participant: Participant, reason: str) -> None:
        call = participant.call
        del self.participants[call.sid]
        call.sound.room = None
        participant.released.set()
        told = {"ReasonParticipantLeft": reason, "ParticipantCallStatus": call.status}
        self.tell("participant-leave", participant, told)

    def _may_start(self) -> bool:
        return any(one.start_on_enter for one in self.participants.values())

    def _beep(self) -> None:
        if self.started:
            for one in self.participants.values():
                if not one.hold:
                    one.call.sound.playout.queue(audio.beep())


class Conferences:
    """Of one account. A name means the conference of that name that is not over; when there is none, a new one."""

    def __init__(self, exchange: "Exchange") -> None:
        self._exchange = exchange
        self._by_sid: dict[str, Conference] = {}
        self._open: dict[str, Conference] = {}

    def named(self, name: str) -> Conference:
        if name not in self._open:
            self._open[name] = Conference(self._exchange, name)
            self._by_sid[self._open[name].sid] = self._open[name]
        return self._open[name]

    def find(self, sid: str) -> Conference | None:
        return self._by_sid.get(sid)

    def all(self) -> tuple[Conference, ...]:
        """Newest first."""
        return tuple(reversed(self._by_sid.values()))

    def close(self, conference: Conference) -> None:
        """Its name is free again; what was known of it can still be asked for."""
        if self._open.get(conference.name) is conference:
            del self._open[conference.name]

    def forget(self) -> None:
        self._by_sid = {one.sid: one for one in self._open.values()}
