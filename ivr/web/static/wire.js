// Owns the fold-out that shows what the carrier does: webhooks, TwiML verbs, the stream, faults.

import { make } from "./turn.js";

const MOST = 400;

export class Wire {
  constructor(list, count) {
    this.list = list;
    this.count = count;
  }

  clear() {
    this.list.replaceChildren();
    this.count.textContent = "";
  }

  /** An entry of the carrier's log: `event`, `at_ms`, and the fields of that event. */
  add({ event, at_ms, type: _type, ...fields }) {
    const seconds = make("span.at", {}, `${(at_ms / 1000).toFixed(2)} `);
    const text = event === "verb" ? twiml(fields) : plain(fields);
    const fault = { class: event === "error" ? "error" : null };
    this.list.append(make("li", fault, seconds, make("b", {}, event), " ", text));
    while (this.list.children.length > MOST) this.list.firstChild.remove();
    this.count.textContent = this.list.children.length;
  }
}

function twiml({ verb, attributes, text }) {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${verb}${written.join("")}>${text ?? ""}`;
}

function plain(fields) {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`)
    .join("  ");
}
