// Owns an agent's line at the embedded carrier: registered, rung, sound both ways, silent between calls.

import { Sound } from "./sound.js";

const OVER = new Set(["completed", "busy", "failed", "no-answer", "canceled"]);

/** Told: `registered() rings() talks() over() lost()`, `level({mic} | {line})`. The same as `SdkLine`. */
export class CarrierLine {
  constructor(told) {
    Object.assign(this, { told, status: "", framesSent: 0 });
    this.sound = new Sound({ frame: (frame) => this.sendFrame(frame), level: told.level });
  }

  connect({ url, number }) {
    this.socket = new WebSocket(url);
    this.socket.binaryType = "arraybuffer";
    this.socket.onopen = () => this.send({ type: "register", number });
    this.socket.onmessage = ({ data }) =>
      typeof data === "string" ? this.take(JSON.parse(data)) : this.sound.play(data);
    this.socket.onclose = () => {
      this.status = "";
      this.told.lost();
    };
  }

  openSound(workletUrl) {
    this.missing ??= this.sound.open(workletUrl).catch(() => "none"); // once; microphones are asked for once, too
    this.sound.context?.resume();
    return this.missing;
  }

  get hasSound() {
    return this.sound.isRunning;
  }

  take(message) {
    if (message.type === "registered") this.told.registered();
    else if (message.type === "ringing") this.told.rings();
    else if (message.type === "call") {
      this.status = message.status;
      if (message.status === "in-progress") this.told.talks();
      else if (OVER.has(message.status)) this.told.over();
    }
  }

  answer() {
    this.send({ type: "answer" });
  }

  reject() {
    this.send({ type: "reject" });
  }

  hangUp() {
    this.send({ type: "hangup" });
  }

  mute(muted) {
    this.sound.mute(muted);
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
