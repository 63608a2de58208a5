// Owns the telephone of the browser phone: registered as whomever it belongs to, dialling and rung, one call at a time.

import { Line } from "./line.js";
import { Sound } from "./sound.js";

const OVER = new Set(["completed", "busy", "failed", "no-answer", "canceled"]);
const AGAIN_MS = 2_000;
const LONGEST_AGAIN_MS = 30_000;

/**
 * Told: `state(state, sid)`: connecting, incoming, Twilio's states of a call, and the ends declined, missed, idle (it
 * never came about), lost; `reachable(is)`: can be rung; `sound(missing)`: "", "insecure", "denied", "none";
 * `log(entry)`, `level({mic} | {line})`, `trouble(message)`. `ticket()` gives `{url, to}` or throws what to tell.
 * Sound is optional everywhere: without a microphone, or without any sound at all, silence is sent and the call goes on.
 */
export class Handset {
  constructor({ ticket, worklet, told }) {
    Object.assign(this, { ticket, worklet, told, owner: null, line: null, call: null, sid: "", waitMs: AGAIN_MS });
    // Of several windows the one that was looked at last is rung.
    window.addEventListener("focus", () => this.owner?.number && this.line?.register(this.owner.number));
  }

  /** From now on calls are made as `number`, and calls to it ring here; empty for one that is withheld. */
  belongTo(number) {
    if (this.call) this.#end("lost");
    this.#drop();
    Object.assign(this, { owner: { number }, waitMs: AGAIN_MS });
    this.told.reachable(false);
    if (number) this.#register(this.owner);
  }

  /** Must begin in a click, as `answer` must. */
  async dial() {
    const call = await this.#begin("");
    if (call !== this.call) return; // given up while the browser asked for the microphone
    try {
      const line = await this.#connected();
      if (call === this.call) line.dial(this.owner.number, this.to);
    } catch (error) {
      if (call !== this.call) return;
      this.told.trouble(error.message);
      this.#end("idle");
    }
  }

  async answer() {
    const { sid } = this.call;
    const call = await this.#begin(sid);
    if (call === this.call) this.line.answer();
  }

  reject() {
    this.line?.reject();
  }

  hangUp() {
    if (!this.call) return;
    if (this.call.sid) this.line.hangUp();
    else this.#end("idle");
  }

  press(digit) {
    this.line?.press(digit);
  }

  mute(muted) {
    this.call?.sound?.mute(muted);
  }

  get framesSent() {
    return this.line?.framesSent ?? 0;
  }

  /** A call with sound; the object it is known by. */
  async #begin(sid) {
    const sound = new Sound({ frame: (frame) => this.line?.sendFrame(frame), level: this.told.level });
    const call = { sid, sound, rang: sid !== "" };
    this.call = call;
    this.told.state("connecting", sid);
    const missing = await sound.open(this.worklet).catch(() => "none");
    if (call === this.call) this.told.sound(missing);
    else sound.release();
    return call;
  }

  #end(state) {
    const { sid, sound } = this.call;
    this.call = null;
    sound?.release();
    if (!this.owner.number) this.#drop(); // the carrier takes one call on it, and closes it
    this.told.state(state, sid);
  }

  #drop() {
    const { line } = this;
    Object.assign(this, { line: null, opening: null });
    line?.close();
  }

  async #register(owner) {
    try {
      await this.#connected();
      this.waitMs = AGAIN_MS;
      if (owner === this.owner) this.told.reachable(true);
    } catch {
      this.#again(owner);
    }
  }

  #again(owner) {
    setTimeout(() => owner === this.owner && !this.line && this.#register(owner), this.waitMs);
    this.waitMs = Math.min(2 * this.waitMs, LONGEST_AGAIN_MS);
  }

  /** The line of whom the phone belongs to, open. */
  #connected() {
    if (this.opening) return this.opening;
    const opening = this.#open(this.owner);
    this.opening = opening;
    opening.catch(() => opening === this.opening && (this.opening = null));
    return opening;
  }

  async #open(owner) {
    const { url, to } = await this.ticket();
    const line = new Line({
      rings: (sid) => line === this.line && this.#rings(sid),
      status: (status, sid) => line === this.line && this.#status(status, sid),
      log: (entry) => line === this.line && this.told.log(entry),
      trouble: (message) => line === this.line && this.told.trouble(message),
      heard: (frame) => line === this.line && this.call?.sound?.play(frame),
      lost: () => line === this.line && this.#lost(),
    });
    if (owner === this.owner) await line.open(url, owner.number);
    if (owner !== this.owner) {
      line.close();
      throw new Error();
    }
    Object.assign(this, { line, to });
    return line;
  }

  #rings(sid) {
    if (this.call) {
      this.declined = sid;
      return this.line.reject(); // about to dial
    }
    this.sid = sid;
    this.call = { sid, sound: null, rang: true };
    this.told.state("incoming", sid);
  }

  #status(status, sid) {
    if (!this.call || sid === this.declined) return;
    this.sid = this.call.sid = sid;
    if (status === "in-progress") this.call.rang = false;
    if (!OVER.has(status)) return this.told.state(status, sid);
    const unanswered = { busy: "declined", "no-answer": "missed", canceled: "missed" };
    this.#end((this.call.rang && unanswered[status]) || status);
  }

  #lost() {
    Object.assign(this, { line: null, opening: null });
    this.told.reachable(false);
    if (this.call) this.#end("lost");
    if (this.owner.number) this.#again(this.owner);
  }
}
