// Owns the bar of the call that the agent has: who, how it stands, for how long, and which buttons make sense now.

import { fill } from "./deskclock.js";

const by = (id) => document.getElementById(id);

export class CallBar {
  constructor(texts) {
    this.texts = texts;
  }

  /** A ringing that nobody here asked for. */
  rings(isRinging) {
    by("unasked").hidden = !isRinging;
    by("unasked-words").textContent = isRinging ? this.texts.unasked_ring : "";
  }

  show(desk, packet) {
    const { conversation: talk, me } = desk;
    this.talk = talk;
    by("call").hidden = !talk;
    if (!talk) return this.setMuted(false);
    const isAdvising = talk.agent !== me.name;
    const isOver = Boolean(talk.ended_at);
    const isConsulting = Boolean(talk.colleague) && !isAdvising;
    const state = isOver
      ? this.texts.over
      : isAdvising
        ? fill(this.texts.advising, { who: talk.agent })
        : isConsulting
          ? fill(this.texts.consulting, { who: talk.colleague })
          : talk.on_hold
            ? this.texts.on_hold
            : talk.bridged_at
              ? this.texts.talking
              : this.texts.connecting;
    by("call-who").textContent = packet?.caller?.number || this.texts.withheld;
    if (by("call-state").textContent !== state) by("call-state").textContent = state;
    by("call").dataset.state = isOver ? "over" : talk.on_hold ? "hold" : talk.bridged_at ? "talking" : "connecting";
    by("call-time").className = isOver ? "no" : "watch no";
    if (isOver) by("call-time").textContent = "";
    by("call-time").dateTime = isOver ? "" : talk.bridged_at ?? talk.accepted_at;
    by("hold").hidden = by("act-hand-on").hidden = isOver || isAdvising || isConsulting;
    by("consulting").hidden = isOver || !isConsulting;
    by("mute").hidden = by("end").hidden = isOver;
    by("hold").disabled = !talk.bridged_at;
    by("hold").setAttribute("aria-pressed", talk.on_hold);
    by("hold").querySelector("span").textContent = talk.on_hold ? this.texts.resume : this.texts.hold;
  }

  /** Whether the microphone is muted now. */
  toggleMute() {
    this.setMuted(by("mute").getAttribute("aria-pressed") !== "true");
    return this.isMuted;
  }

  setMuted(isMuted) {
    this.isMuted = isMuted;
    by("mute").setAttribute("aria-pressed", isMuted);
    by("mute").querySelector("span").textContent = isMuted ? this.texts.unmute : this.texts.mute;
  }
}
