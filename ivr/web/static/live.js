// Owns following what happens elsewhere: events as they come, looking every few seconds when they do not, and since when
// what is on the screen is true.

const POLL_MS = 5_000;
const CHECK_MS = 30_000;
const REOPEN_MS = 15_000;

export class Live {
  /**
   * `look()` brings the page up to date, resolves to whether that went well; `told({state, ageMs})` every second.
   * `take(kind, data)`, where it is given, says of an event that it has shown it, and that nothing need be looked up.
   */
  constructor({ address, topic, cursor, kinds, look, told, take }) {
    Object.assign(this, { address, topic, kinds, look, told, take, place: cursor });
    this.lookedAt = Date.now();
    this.failed = false;
    this.looking = null;
    this.open();
    setInterval(() => this.tick(), 1_000);
    window.addEventListener("online", () => this.refresh());
    document.addEventListener("visibilitychange", () => document.hidden || this.refresh());
  }

  /** The browser itself comes back after a broken line, with its Last-Event-ID; after a refusal we do. */
  open() {
    const after = this.place ? `&last_event_id=${encodeURIComponent(this.place)}` : "";
    const source = new EventSource(`${this.address}?topics=${encodeURIComponent(this.topic)}${after}`);
    this.source = source;
    const heard = (event) => {
      if (source !== this.source) return; // other topics are followed by now
      if (event.lastEventId) this.place = event.lastEventId;
      if (event.type !== "reset" && this.take?.(event.type, JSON.parse(event.data))) return;
      clearTimeout(this.soon);
      this.soon = setTimeout(() => this.refresh(), 120); // one deed tells several things at once
    };
    for (const kind of [...this.kinds, "reset"]) this.source.addEventListener(kind, heard);
    this.source.addEventListener("open", () => this.refresh());
    this.source.addEventListener("error", () => {
      const isRefused = source === this.source && source.readyState === EventSource.CLOSED;
      if (isRefused) setTimeout(() => source === this.source && this.open(), REOPEN_MS);
    });
  }

  /** Other topics, from a place in them that belongs to what was just looked up. */
  follow(topic, cursor) {
    if (topic === this.topic) return;
    this.source.close();
    Object.assign(this, { topic, place: cursor });
    this.open();
  }

  get isLive() {
    return this.source.readyState === EventSource.OPEN;
  }

  /** One look at a time; what happens during one is looked at after it. */
  async refresh() {
    if (this.looking) {
      this.again = true;
      return;
    }
    const began = Date.now();
    // An answer that breaks off is a look that failed, never the last one.
    this.looking = this.look().catch((error) => console.warn(error));
    this.failed = !(await this.looking);
    this.looking = null;
    this.triedAt = Date.now();
    if (!this.failed) this.lookedAt = began;
    if (this.again) {
      this.again = false;
      this.refresh();
    }
  }

  tick() {
    const waited = Date.now() - Math.max(this.lookedAt, this.triedAt ?? 0);
    if (waited > (this.isLive ? CHECK_MS : POLL_MS)) this.refresh();
    const state = this.failed ? "lost" : this.isLive ? "live" : "polling";
    this.told({ state, ageMs: Date.now() - this.lookedAt });
  }
}
