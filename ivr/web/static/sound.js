// Owns the sound of a phone in the browser: microphone and loudspeaker as 20 ms frames of 8 kHz μ-law, or silence.

const SILENT_FRAME = new Uint8Array(160).fill(0xff);

export class Sound {
  /** `frame(bytes)` for every 20 ms that goes out, `level({mic} | {line})`. */
  constructor({ frame, level }) {
    Object.assign(this, { frame, level });
    // A browser without sound has no audio clock: an ordinary one keeps the silence flowing.
    this.clock = setInterval(() => this.isRunning || this.frame(SILENT_FRAME), 20);
  }

  get isRunning() {
    return this.context?.state === "running";
  }

  /** Asks for microphone and loudspeaker. Must begin in a click. Says what is missing: "", "insecure", "denied", "none". */
  async open(workletUrl) {
    if (!window.isSecureContext) return "insecure";
    this.context = new AudioContext({ latencyHint: "interactive" });
    const resumed = this.context.resume();
    await this.context.audioWorklet.addModule(workletUrl);
    this.node = new AudioWorkletNode(this.context, "line", {
      outputChannelCount: [1],
      channelCount: 1,
      channelCountMode: "explicit",
    });
    this.node.port.onmessage = ({ data }) => (data instanceof ArrayBuffer ? this.frame(data) : this.level(data));
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

  /** A frame that came. */
  play(frame) {
    this.node?.port.postMessage(frame, [frame]);
  }

  mute(muted) {
    this.node?.port.postMessage({ muted });
  }

  /** Let go of microphone and loudspeaker. */
  release() {
    clearInterval(this.clock);
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
