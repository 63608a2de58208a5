// Owns the bar of an offered call: cannot be missed, takes no focus, goes when the offer does.

import { age, fill } from "./deskclock.js";
import { make } from "./turn.js";

const by = (id) => document.getElementById(id);

export class Offer {
  constructor({ names, texts, ring, acts }) {
    Object.assign(this, { names, texts, ring, acts, shown: null });
    by("accept").addEventListener("click", () => this.accept());
    by("decline").addEventListener("click", () => this.decline());
  }

  /** `offer` is null when there is none to be answered; `waiting` and `packet` may be missing. */
  show(offer, waiting, packet) {
    const open = offer && !offer.accepted_at ? offer : null;
    by("offer").hidden = !open;
    if (open?.id === this.shown?.id) return;
    this.shown = open;
    if (!open) {
      this.ring.stop();
      by("offer-words").replaceChildren();
      return;
    }
    const who = waiting?.caller || packet?.caller?.number || this.texts.withheld;
    const need = packet?.need ?? this.names.handover[waiting?.reason] ?? "";
    const words = open.kind === "consult" ? fill(this.texts.consult_for, { need }) : fill(this.texts.offer_for, { who, need });
    by("offer-words").replaceChildren(make("b", {}, this.texts.offer), " ", words);
    by("offer-facts").textContent = [this.names.handover[packet?.why?.code] ?? packet?.why?.text, this.texts.waits].filter(Boolean).join(" · ");
    by("offer-wait").className = "watch no";
    by("offer-wait").dateTime = waiting?.since ?? open.made_at;
    const seconds = (Date.parse(open.expires_at) - Date.parse(open.made_at)) / 1000;
    const fuse = document.querySelector(".fuse");
    fuse.style.animation = "none";
    fuse.getBoundingClientRect(); // so that the next one begins anew
    fuse.style.animation = `fuse ${seconds}s linear ${-Math.max(0, age(open.made_at))}s forwards`;
    this.ring.start(words);
    this.tick();
    setTimeout(() => this.acts.shown(open), 0); // after it was painted
  }

  tick() {
    if (!this.shown) return;
    const left = Math.max(0, Math.round(-age(this.shown.expires_at)));
    by("offer-left").textContent = `· ${fill(this.texts.runs_out, { seconds: left })}`;
  }

  accept() {
    if (!this.shown) return;
    this.acts.accept(this.shown);
    this.ring.stop();
  }

  decline() {
    if (!this.shown) return;
    this.acts.decline(this.shown);
    this.ring.stop();
  }
}
