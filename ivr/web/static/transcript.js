// Owns the live transcript: who said what, each turn once, the end in view unless the reader has scrolled away.

import { clock, make } from "./turn.js";

const NEAR = 48; // pixels from the end that still count as being there

export class Transcript {
  constructor(box, toEnd, { names, texts }) {
    Object.assign(this, { box, toEnd, names, texts, list: box.querySelector("ol"), turns: new Map() });
    this.sticks = true;
    box.addEventListener("scroll", () => {
      this.sticks = this.isAtEnd();
      if (this.sticks) toEnd.hidden = true;
    });
    new ResizeObserver(() => this.sticks && this.scrollToEnd()).observe(box);
    toEnd.addEventListener("click", () => this.scrollToEnd());
  }

  /** Another call. */
  of(callSid) {
    if (callSid === this.callSid) return;
    this.callSid = callSid;
    this.turns.clear();
    this.list.replaceChildren();
    this.toEnd.hidden = true;
    this.sticks = true;
  }

  /** One that comes again replaces itself; one that comes late goes where it belongs. */
  add(turn) {
    const follows = this.isAtEnd();
    const node = this.words(turn);
    const before = this.turns.get(turn.n);
    this.turns.set(turn.n, node);
    if (before) before.replaceWith(node);
    else {
      const after = [...this.list.children].find((other) => Number(other.dataset.n) > turn.n);
      this.list.insertBefore(node, after ?? null);
    }
    if (follows) this.scrollToEnd();
    else if (!before) this.toEnd.hidden = false;
  }

  words(turn) {
    const who = this.texts[turn.speaker] ?? turn.speaker;
    const tags = [];
    if (turn.intent) tags.push(make("span.tag", {}, this.names.intent[turn.intent] ?? turn.intent));
    if (turn.emotion && turn.emotion !== "neutral")
      tags.push(make("span.tag", {}, this.names.emotion[turn.emotion] ?? turn.emotion));
    if (turn.action && turn.action !== "accept")
      tags.push(make(`span.tag.${turn.action}`, {}, this.names.action[turn.action] ?? turn.action));
    if (turn.heard_by && turn.heard_by !== "speech")
      tags.push(make("span.tag", {}, this.names.heard_by[turn.heard_by] ?? turn.heard_by));
    return make(
      `li.turn.${turn.speaker}`,
      { "data-n": turn.n },
      make("span.at", {}, turn.at_ms === undefined ? "" : clock(turn.at_ms)),
      make("p", {}, make("b", {}, who), " ", turn.text || this.texts.nothing_heard, " ", ...tags),
    );
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.box;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  scrollToEnd() {
    this.box.scrollTop = this.box.scrollHeight;
    this.toEnd.hidden = true;
  }
}
