// Owns the agents' softphone: rung as long as the page is open, for calls that were accepted here; one window has the line.

import { CarrierLine } from "./carrierline.js";

const AGAIN_MS = 2_000;
const LONGEST_AGAIN_MS = 15_000;
const EXPECTED_MS = 40_000;

/**
 * States told by `told(state)`: connecting, ready, ringing (nobody here asked for it), talking, elsewhere (another
 * window has the line), lost, none. `level({mic} | {line})`. `ticket()` gives what /api/desk/line answers.
 */
export class DeskPhone {
  constructor({ ticket, told, level, name }) {
    Object.assign(this, { ticket, told, level, state: "connecting", waitMs: AGAIN_MS, expectedUntil: 0 });
    // The window whose button was pressed and the one that holds the line need not be the same.
    this.windows = new BroadcastChannel(`agent-phone-${name}`);
    this.windows.onmessage = ({ data }) => ("muted" in data ? this.line?.mute(data.muted) : this.#expect());
    this.#whenFirst(`agent-phone-${name}`, () => this.register());
  }

  /** When the window that has it is closed, the next one takes it over. */
  #whenFirst(name, begin) {
    if (!navigator.locks) return begin(); // not for pages that get no sound anyway
    const waits = setTimeout(() => this.tell("elsewhere"), 500);
    navigator.locks.request(name, () => {
      clearTimeout(waits);
      begin();
      return new Promise(() => {}); // as long as the page is open
    });
  }

  async register() {
    const ticket = await this.ticket().catch(() => null);
    if (!ticket) return this.again();
    if (ticket.kind === "none") return this.tell("none");
    try {
      this.line ??= await this.#make(ticket.kind);
      await this.line.connect(ticket);
    } catch {
      this.again();
    }
  }

  async #make(kind) {
    const Line = kind === "embedded" ? CarrierLine : (await import("./sdkline.js")).SdkLine;
    const line = new Line({
      level: this.level,
      renew: this.ticket,
      registered: () => {
        this.waitMs = AGAIN_MS;
        this.tell("ready");
      },
      rings: () => (Date.now() < this.expectedUntil ? this.answer() : this.tell("ringing")),
      talks: () => this.tell("talking"),
      over: () => this.tell("ready"),
      lost: () => this.again(),
    });
    if (this.worklet) line.openSound(this.worklet);
    return line;
  }

  /** A click: what the browser gives sound for. Says what is missing: "", "insecure", "denied", "none". */
  async openSound(workletUrl) {
    this.worklet = workletUrl;
    return (await this.line?.openSound(workletUrl)) ?? "";
  }

  get hasSound() {
    return this.line?.hasSound ?? true;
  }

  /** A call was accepted: the next ringing is answered by itself. */
  expect() {
    this.windows.postMessage({ accepted: true });
    this.#expect();
  }

  #expect() {
    this.expectedUntil = Date.now() + EXPECTED_MS;
    if (this.state === "ringing") this.answer();
  }

  answer() {
    this.expectedUntil = 0;
    this.line.answer();
  }

  reject() {
    this.line.reject();
  }

  hangUp() {
    this.line?.hangUp();
  }

  mute(muted) {
    this.windows.postMessage({ muted });
    this.line?.mute(muted);
  }

  again() {
    this.tell("lost");
    setTimeout(() => this.register(), this.waitMs);
    this.waitMs = Math.min(2 * this.waitMs, LONGEST_AGAIN_MS);
  }

  tell(state) {
    this.state = state;
    this.told(state);
  }
}
