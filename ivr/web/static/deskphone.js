// Owns the agents' softphone at the embedded carrier: registered as long as the page is open, rung for calls that were
// accepted here, silent between them. Knows nothing of the page.

import { Sound } from "./sound.js";

const OVER = new Set(["completed", "busy", "failed", "no-answer", "canceled"]);
const AGAIN_MS = 2_000;
const LONGEST_AGAIN_MS = 15_000;
const EXPECTED_MS = 40_000;

/**
 * States told by `told(state)`: connecting, ready, ringing (nobody here asked for it), talking, elsewhere (another
 * window is registered), lost, none. `level({mic} | {line})` as of `Sound`. `ticket()` gives what /api/desk/line answers.
 */
export class DeskPhone {
  constructor({ ticket, told, level, name }) {
    Object.assign(this, { ticket, told, state: "connecting", status: "", waitMs: AGAIN_MS, framesSent: 0 });
    this.sound = new Sound({ frame: (frame) => this.sendFrame(frame), level });
    this.missing = null; // not asked for yet
    // The window whose button was pressed and the one that holds the line need not be the same.
    this.windows = new BroadcastChannel(`agent-phone-${name}`);
    this.windows.onmessage = ({ data }) => ("muted" in data ? this.sound.mute(data.muted) : this.#expect());
    this.#whenFirst(`agent-phone-${name}`, () => this.register());
  }

  /** One window of a browser has the line; when it is closed, the next one takes it over. */
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
    if (!ticket) return this.again("lost");
    if (ticket.kind !== "embedded") return this.tell("none");
    const socket = new WebSocket(ticket.url);
    this.socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => this.send({ type: "register", number: ticket.number });
    socket.onmessage = ({ data }) =>
      typeof data === "string" ? this.take(JSON.parse(data)) : this.sound.play(data);
    socket.onclose = () => this.again("lost");
  }

  /** A click: what the browser gives sound for. Says what is missing: "", "insecure", "denied", "none". */
  async openSound(workletUrl) {
    this.missing ??= this.sound.open(workletUrl).catch(() => "none");
    this.sound.context?.resume();
    return this.missing;
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
    this.send({ type: "answer" });
  }

  reject() {
    this.send({ type: "reject" });
  }

  hangUp() {
    this.send({ type: "hangup" });
  }

  mute(muted) {
    this.windows.postMessage({ muted });
    this.sound.mute(muted);
  }

  take(message) {
    if (message.type === "registered") {
      this.waitMs = AGAIN_MS;
      this.tell("ready");
    } else if (message.type === "ringing") {
      if (Date.now() < (this.expectedUntil ?? 0)) this.answer();
      else this.tell("ringing");
    } else if (message.type === "call") {
      this.status = message.status;
      if (message.status === "in-progress") this.tell("talking");
      else if (OVER.has(message.status)) this.tell("ready");
    }
  }

  again(state) {
    this.status = "";
    this.tell(state);
    setTimeout(() => this.register(), this.waitMs);
    this.waitMs = Math.min(2 * this.waitMs, LONGEST_AGAIN_MS);
  }

  tell(state) {
    this.state = state;
    this.told(state);
  }

  sendFrame(frame) {
    if (this.status !== "in-progress" || this.socket?.readyState !== WebSocket.OPEN) return;
    this.socket.send(frame);
    this.framesSent += 1;
  }

  send(message) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }
}
