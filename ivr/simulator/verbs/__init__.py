"""The verbs that the carrier carries out, by name. Each is one coroutine: (call, element, page) -> step."""

from collections.abc import Mapping

from ivr.simulator.script import Verb
from ivr.simulator.verbs.connect import connect
from ivr.simulator.verbs.dial import dial
from ivr.simulator.verbs.enqueue import enqueue
from ivr.simulator.verbs.flow import hangup, leave, redirect, reject
from ivr.simulator.verbs.gather import gather
from ivr.simulator.verbs.record import record
from ivr.simulator.verbs.sound import pause, play, say
from ivr.simulator.verbs.start import start, stop

VERBS: Mapping[str, Verb] = {
    "Connect": connect,
    "Dial": dial,
    "Enqueue": enqueue,
    "Gather": gather,
    "Hangup": hangup,
    "Leave": leave,
    "Pause": pause,
    "Play": play,
    "Record": record,
    "Redirect": redirect,
    "Reject": reject,
    "Say": say,
    "Start": start,
    "Stop": stop,
}
