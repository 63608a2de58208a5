// Owns making an offer impossible to miss: sound, the tab's title, a notification when the tab is hidden. No focus is taken.

const RINGS = 10;
const EVERY_SECONDS = 2;

export class Ring {
  constructor() {
    this.title = document.title;
  }

  /** A click: from now on the browser lets us sound, and may be asked for notifications. */
  allow({ notices = true } = {}) {
    this.context ??= new AudioContext();
    this.context.resume();
    if (notices && window.Notification?.permission === "default") Notification.requestPermission();
  }

  start(words) {
    this.stop();
    this.flash(words);
    this.sound();
    if (document.hidden && window.Notification?.permission === "granted") {
      this.notice = new Notification(words, { tag: "offer", requireInteraction: true });
      this.notice.onclick = () => {
        window.focus();
        this.notice?.close();
      };
    }
  }

  stop() {
    clearInterval(this.flashing);
    document.title = this.title;
    this.bell?.disconnect();
    this.notice?.close();
    [this.bell, this.notice] = [];
  }

  flash(words) {
    const calls = `☎ ${words}`;
    document.title = calls;
    this.flashing = setInterval(() => (document.title = document.title === calls ? this.title : calls), 1_000);
  }

  /** All rings are put on the audio clock at once: the timers of a hidden tab are slow. */
  sound() {
    if (this.context?.state !== "running") return;
    this.bell = this.context.createGain();
    this.bell.gain.value = 0.12;
    this.bell.connect(this.context.destination);
    for (let n = 0; n < RINGS; n++) {
      this.beep(this.context.currentTime + n * EVERY_SECONDS, 660);
      this.beep(this.context.currentTime + n * EVERY_SECONDS + 0.22, 880);
    }
  }

  beep(at, hz) {
    const tone = this.context.createOscillator();
    const swell = this.context.createGain();
    tone.frequency.value = hz;
    swell.gain.setValueAtTime(0, at);
    swell.gain.linearRampToValueAtTime(1, at + 0.02);
    swell.gain.linearRampToValueAtTime(0, at + 0.2);
    tone.connect(swell).connect(this.bell);
    tone.start(at);
    tone.stop(at + 0.21);
  }
}
