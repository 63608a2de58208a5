// Owns the line to the embedded carrier: dial, sound both ways, keys, hang up. Knows nothing of the page.

import { Sound } from "./sound.js";

const OVER = new Set(["completed", "busy", "failed", "no-answer", "canceled"]);

/**
 * One call. Callbacks: `status(status, sid)`, `log(entry)`, `level({mic} | {line})`, `trouble(message)`, `closed()`.
 * Sound is optional everywhere: without a microphone, or without any sound at all, silence is sent and the call goes on.
 */
export class Line {
  constructor(callbacks) {
    this.tell = callbacks;
    this.status = "connecting";
    this.framesSent = 0;
    this.sound = new Sound({ frame: (frame) => this.sendFrame(frame), level: callbacks.level });
  }

  /** Must begin in a click. Says what is missing: "", "insecure", "denied", "none". */
  openSound(workletUrl) {
    return this.sound.open(workletUrl);
  }

  dial({ url, from, to }) {
    this.socket = new WebSocket(url);
    this.socket.binaryType = "arraybuffer";
    this.socket.onopen = () => this.send({ type: "dial", from, to });
    this.socket.onmessage = ({ data }) =>
      typeof data === "string" ? this.take(JSON.parse(data)) : this.sound.play(data);
    this.socket.onclose = () => this.close();
  }

  press(digit) {
    this.send({ type: "key", digit });
  }

  mute(muted) {
    this.sound.mute(muted);
  }

  hangUp() {
    if (this.socket?.readyState === WebSocket.OPEN) this.send({ type: "hangup" });
    else this.close();
  }

  get hasDialled() {
    return this.socket !== undefined;
  }

  /** The carrier has said so. */
  get hasEnded() {
    return OVER.has(this.status);
  }

  get isOver() {
    return this.hasEnded || this.closed === true;
  }

  take(message) {
    if (message.type === "call") {
      this.status = message.status;
      this.sid = message.sid;
      this.tell.status(message.status, message.sid);
      if (this.isOver) this.socket.close();
    } else if (message.type === "log") this.tell.log(message);
    else if (message.type === "error") this.tell.trouble(message.message);
  }

  sendFrame(frame) {
    if (this.status !== "in-progress" || this.socket?.readyState !== WebSocket.OPEN) return;
    this.socket.send(frame);
    this.framesSent += 1;
  }

  send(message) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    this.socket?.close();
    this.release();
    this.tell.closed();
  }

  /** Let go of microphone and loudspeaker. */
  release() {
    this.sound.release();
  }
}
