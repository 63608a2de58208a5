// Owns the line to the embedded carrier: dial, sound both ways, keys, hang up. Knows nothing of the page.

const SILENT_FRAME = new Uint8Array(160).fill(0xff);
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
  }

  /** Asks for microphone and loudspeaker. Must begin in a click. Says what is missing: "", "insecure", "denied", "none". */
  async openSound(workletUrl) {
    if (!window.isSecureContext) return "insecure";
    this.context = new AudioContext({ latencyHint: "interactive" });
    const resumed = this.context.resume();
    await this.context.audioWorklet.addModule(workletUrl);
    this.node = new AudioWorkletNode(this.context, "line", {
      outputChannelCount: [1],
      channelCount: 1,
      channelCountMode: "explicit",
    });
    this.node.port.onmessage = ({ data }) =>
      data instanceof ArrayBuffer ? this.sendFrame(data) : this.tell.level(data);
    this.node.connect(this.context.destination);
    let missing = "";
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      });
      this.context.createMediaStreamSource(this.stream).connect(this.node);
    } catch (error) {
      missing = error.name === "NotAllowedError" ? "denied" : "none";
    }
    await Promise.race([resumed, new Promise((done) => setTimeout(done, 500))]);
    return missing;
  }

  dial({ url, from, to }) {
    this.socket = new WebSocket(url);
    this.socket.binaryType = "arraybuffer";
    this.socket.onopen = () => this.send({ type: "dial", from, to });
    this.socket.onmessage = ({ data }) =>
      typeof data === "string" ? this.take(JSON.parse(data)) : this.node?.port.postMessage(data, [data]);
    this.socket.onclose = () => this.close();
    // A browser without sound has no audio clock: an ordinary one keeps the silence flowing.
    this.clock = setInterval(() => {
      if (this.context?.state !== "running") this.sendFrame(SILENT_FRAME);
    }, 20);
  }

  press(digit) {
    this.send({ type: "key", digit });
  }

  mute(muted) {
    this.node?.port.postMessage({ muted });
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
    clearInterval(this.clock);
    this.socket?.close();
    this.release();
    this.tell.closed();
  }

  /** Let go of microphone and loudspeaker. */
  release() {
    this.stream?.getTracks().forEach((track) => track.stop());
    const { node, context } = this;
    [this.node, this.context] = [];
    // What was said last is still in the buffer; let it be heard.
    setTimeout(() => {
      node?.port.postMessage({ over: true });
      context?.close();
    }, 500);
  }
}
