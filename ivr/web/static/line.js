// Owns one connection to the embedded carrier: register, ring, dial, sound both ways, keys. Knows nothing of the page.

/**
 * Told: `rings(sid)`, `status(status, sid)`, `log(entry)`, `trouble(message)`, `lost()`; `heard(frame)` is 20 ms of sound.
 */
export class Line {
  constructor(told) {
    Object.assign(this, { told, status: "", sid: "", framesSent: 0 });
  }

  /** Until it is open and, where there is a number, registered. Rejected, and nothing told, when it cannot be. */
  open(url, number) {
    return new Promise((done, failed) => {
      let isReady = false;
      this.ready = () => done((isReady = true));
      this.failure = "";
      this.socket = new WebSocket(url);
      this.socket.binaryType = "arraybuffer";
      this.socket.onopen = () => (number ? this.register(number) : this.ready());
      this.socket.onmessage = ({ data }) =>
        typeof data === "string" ? this.#take(JSON.parse(data)) : this.told.heard(data);
      this.socket.onclose = () => (isReady ? this.told.lost() : failed(new Error(this.failure)));
    });
  }

  get isOpen() {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  register(number) {
    this.#send({ type: "register", number });
  }

  dial(from, to) {
    this.#send({ type: "dial", from, to });
  }

  answer() {
    this.#send({ type: "answer" });
  }

  reject() {
    this.#send({ type: "reject" });
  }

  press(digit) {
    this.#send({ type: "key", digit });
  }

  hangUp() {
    this.#send({ type: "hangup" });
  }

  sendFrame(frame) {
    if (this.status !== "in-progress" || !this.isOpen) return;
    this.socket.send(frame);
    this.framesSent += 1;
  }

  close() {
    this.socket?.close();
  }

  #take(message) {
    const { type, sid, status } = message;
    if (type === "registered") this.ready();
    else if (type === "ringing") this.told.rings((this.sid = sid));
    else if (type === "call") {
      Object.assign(this, { status, sid });
      this.told.status(status, sid);
    } else if (type === "log") this.told.log(message);
    else if (type === "error") this.told.trouble((this.failure = message.message));
  }

  #send(message) {
    if (this.isOpen) this.socket.send(JSON.stringify(message));
  }
}
