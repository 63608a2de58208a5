// Owns the texts on the browser phone: those that the hotline sent to the chosen caller, links ready to be opened.

import { make, shortTime } from "./turn.js";

const EVERY_MS = 4000;
const LINK = /https?:\/\/[^\s，。（）]+/g;

export class Inbox {
  /** `address` answers `{messages: [{id, text, sent_at}]}` for `?number=`. */
  constructor(section, list, address) {
    Object.assign(this, { section, list, address, number: "", shown: "" });
    setInterval(() => document.hidden || this.look(), EVERY_MS);
  }

  async of(number) {
    this.number = number;
    this.show([]);
    await this.look();
  }

  async look() {
    const asked = this.number;
    const answer = await fetch(`${this.address}?number=${encodeURIComponent(asked)}`).catch(() => null);
    if (!answer?.ok || asked !== this.number) return; // the server restarts, or another caller was chosen
    this.show((await answer.json()).messages);
  }

  show(messages) {
    const shown = messages.map((message) => message.id).join();
    this.section.hidden = messages.length === 0;
    if (shown === this.shown) return;
    this.shown = shown;
    this.list.replaceChildren(
      ...messages.map(({ text, sent_at }) =>
        make("li", {}, make("time", { datetime: sent_at }, shortTime(sent_at)), make("p", {}, ...withLinks(text))),
      ),
    );
    this.list.scrollTop = this.list.scrollHeight;
  }
}

function withLinks(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    parts.push(text.slice(from, found.index));
    parts.push(make("a", { href: found[0], target: "_blank", rel: "noopener" }, found[0]));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}
