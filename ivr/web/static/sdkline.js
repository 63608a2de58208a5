// Owns an agent's line at Twilio, by its Voice SDK (loaded only here): registered, rung, sound both ways.

const SDK = new URL("./vendor/twilio-voice.min.js", import.meta.url);

/** Told: `registered() rings() talks() over() lost()`, `level({mic} | {line})`, `renew()` gives a fresh ticket. The same as `CarrierLine`. */
export class SdkLine {
  constructor(told) {
    Object.assign(this, { told, framesSent: 0 });
  }

  async connect({ token }) {
    await load(SDK);
    this.device?.destroy();
    const device = new window.Twilio.Device(token, { closeProtection: true, logLevel: "error" });
    this.device = device;
    device.audio?.incoming(false); // the page rings for itself, at the offer
    device.on("registered", () => this.told.registered());
    device.on("incoming", (call) => this.rung(call));
    device.on("tokenWillExpire", async () => device.updateToken((await this.told.renew()).token));
    // The device itself comes back after a broken line; it cannot after a token that is not good any more.
    device.on("unregistered", () => device === this.device && device.state !== "registering" && this.told.lost());
    await device.register();
  }

  rung(call) {
    if (this.call) return call.reject(); // one at a time
    this.call = call;
    for (const end of ["disconnect", "cancel", "reject", "error"]) call.on(end, () => this.ended(call));
    call.on("accept", () => this.told.talks());
    call.on("volume", (mic, line) => this.told.level({ mic }) ?? this.told.level({ line }));
    this.told.rings();
  }

  ended(call) {
    if (call !== this.call) return;
    this.call = null;
    this.told.over();
  }

  /** The device asks for the microphone when a call is answered; asked here, the agent says yes before one comes. */
  async openSound() {
    if (!window.isSecureContext) return "insecure";
    this.missing ??= navigator.mediaDevices.getUserMedia({ audio: true }).then(
      (stream) => stream.getTracks().forEach((track) => track.stop()) ?? "",
      (error) => (error.name === "NotAllowedError" ? "denied" : "none"),
    );
    return this.missing;
  }

  get hasSound() {
    return true;
  }

  answer() {
    this.call?.accept();
  }

  reject() {
    this.call?.reject();
  }

  hangUp() {
    this.call?.disconnect();
  }

  mute(muted) {
    this.call?.mute(muted);
  }
}

function load(source) {
  if (window.Twilio?.Device) return null;
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: source, onload: done, onerror: failed });
    document.head.append(script);
  });
}
