// Owns how a call is shown: exchanges of the caller's words and the hotline's, with what the machine thought beside them.
// The same on the phone page (turns come live) and on the page of a recorded call.

const STEPS = ["endpoint", "asr", "understand", "decide", "workflow", "tts_first"];
const MOST_RANKED = 4;

export const readJson = (id) => JSON.parse(document.getElementById(id).textContent);

/** `make("p.words", {lang: "zh"}, "text", node…)` */
export function make(selector, attributes = {}, ...children) {
  const [tag, ...classes] = selector.split(".");
  const node = document.createElement(tag || "div");
  if (classes.length) node.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) node.setAttribute(name, value);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export const clock = (ms) =>
  `${Math.floor(ms / 60000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;

/** The list of exchanges. `onSeek(ms)`, when given, makes every time a button. */
export class Exchanges {
  constructor(list, { names, texts, onSeek }) {
    Object.assign(this, { list, names, texts, onSeek });
    this.turns = new Map();
  }

  /** A turn as in GET /api/calls/<sid>; one that comes again (now with timings, or cut short) replaces itself. */
  add(turn) {
    const isNew = !this.turns.has(turn.n);
    if (isNew && (turn.speaker === "caller" || !this.last)) this.open(turn);
    const exchange = isNew ? this.last : this.turns.get(turn.n).exchange;
    const node = this.words(turn);
    if (isNew) exchange.talk.append(node);
    else this.turns.get(turn.n).node.replaceWith(node);
    this.turns.set(turn.n, { node, exchange, turn });
    if (turn.speaker === "caller") exchange.caller = turn;
    else exchange.said.set(turn.n, turn.said ?? []);
    this.think(exchange);
    return node;
  }

  /** A workflow that was opened, or found, while the last exchange was going on. */
  addWorkflow(workflow) {
    if (!this.last) return;
    this.last.workflows.push(workflow);
    this.think(this.last);
  }

  open(turn) {
    const talk = make("div.talk-side");
    const mind = make("div.mind-side", { "aria-live": "off" });
    const row = make("li.exchange", { "data-n": turn.n }, talk, mind);
    this.list.append(row);
    this.last = { row, talk, mind, said: new Map(), workflows: [], caller: null };
  }

  words(turn) {
    const who = turn.speaker === "caller" ? this.texts.you : this.texts.bot;
    const time = this.onSeek
      ? make(
          "button.at",
          { type: "button", title: this.texts.seek, "aria-label": `${this.texts.seek} ${clock(turn.at_ms)}` },
          clock(turn.at_ms),
        )
      : make("span.at", {}, clock(turn.at_ms));
    if (this.onSeek) time.addEventListener("click", () => this.onSeek(turn.at_ms));
    const by =
      turn.heard_by && turn.heard_by !== "speech"
        ? make("span.tag", {}, this.names.heard_by[turn.heard_by] ?? turn.heard_by)
        : null;
    const cut =
      turn.interrupted_at_ms !== null && turn.interrupted_at_ms !== undefined
        ? make("span.tag.cut", {}, `${this.texts.interrupted} ${clock(turn.interrupted_at_ms)}`)
        : null;
    const node = make(
      `div.turn.${turn.speaker}`,
      { "data-at": turn.at_ms, "data-n": turn.n },
      time,
      make("p", {}, make("b", {}, who), " ", turn.text || this.texts.nothing_heard, " ", by, cut),
    );
    if (this.onSeek)
      node.addEventListener("click", (event) => {
        if (!event.target.closest("button")) this.onSeek(turn.at_ms);
      });
    return node;
  }

  think(exchange) {
    const { caller } = exchange;
    const said = [...exchange.said.values()].flat();
    const rows = [];
    if (caller) {
      rows.push([this.texts.heard, this.heard(caller)], [this.texts.matched, this.matched(caller)]);
    }
    rows.push([this.texts.decided, this.decided(caller, said, exchange.workflows)]);
    if (caller?.timings_ms && Object.keys(caller.timings_ms).length)
      rows.push([this.texts.took, this.took(caller.timings_ms)]);
    const dl = make("dl.mind");
    for (const [name, value] of rows) if (value) dl.append(make("dt", {}, name), make("dd", {}, value));
    exchange.mind.replaceChildren(dl);
  }

  heard(turn) {
    const others = (turn.alternatives ?? []).filter((text) => text && text !== turn.text);
    const how = this.names.heard_by[turn.heard_by] ?? "";
    return make(
      "div",
      {},
      make("span.quiet", {}, how),
      ...others.map((text) => make("span.alternative", {}, `${this.texts.or} “${text}”`)),
    );
  }

  matched(turn) {
    const ranked = (turn.ranked ?? []).slice(0, MOST_RANKED);
    if (!ranked.length) return make("span.quiet", {}, this.texts.nothing);
    const list = make("ol.ranked");
    for (const [label, score] of ranked) {
      const bar = make("i", { "aria-hidden": "true" }, make("b"));
      bar.firstChild.style.width = `${Math.round(Math.max(0, Math.min(1, score)) * 100)}%`;
      list.append(
        make(
          "li",
          { title: label },
          make("span", {}, this.names.intent[label] ?? label),
          bar,
          make("span.num", {}, score.toFixed(2)),
        ),
      );
    }
    return list;
  }

  decided(turn, said, workflows) {
    const parts = [];
    if (turn?.action)
      parts.push(make(`span.tag.${turn.action}`, {}, this.names.action[turn.action] ?? turn.action));
    if (turn?.emotion && turn.emotion !== "neutral")
      parts.push(
        make("span.tag", {}, `${this.texts.mood} ${this.names.emotion[turn.emotion] ?? turn.emotion}`),
      );
    for (const also of turn?.also ?? [])
      parts.push(make("span.tag", {}, `${this.texts.also} ${this.names.intent[also] ?? also}`));
    for (const [slot, value] of Object.entries(turn?.slots ?? {}))
      parts.push(make("code", {}, `${slot}=${value}`));
    for (const key of said) parts.push(make("code.say", {}, key));
    for (const flow of workflows) {
      const due = flow.due_at ? ` · ${this.texts.due} ${shortTime(flow.due_at)}` : "";
      parts.push(
        make(
          "span.tag.flow",
          { title: flow.id ?? "" },
          `${this.names.workflow[flow.type] ?? flow.type}${flow.reused ? ` (${this.texts.reused})` : ""}${due}`,
        ),
      );
    }
    if (turn?.why?.length)
      parts.push(
        make(
          "details.why",
          {},
          make("summary", {}, this.texts.why),
          make("ul", {}, ...turn.why.map((line) => make("li", {}, line))),
        ),
      );
    return parts.length ? make("div.decided", {}, ...parts) : null;
  }

  /** One bar for the steps, as long as the caller waited, and the same numbers in words. */
  took(timings) {
    const bar = make("div.spans", { "aria-hidden": "true" });
    const list = make("ul.steps");
    const total = timings.voice_to_voice;
    const late = waitedFor(timings);
    for (const step of STEPS.filter((name) => name in timings)) {
      const part = make(`i.${step}`);
      const shown = step === "asr" ? late : timings[step];
      part.style.flexGrow = String(shown);
      bar.append(part);
      const meanwhile = shown < timings[step] ? ` (${this.texts.meanwhile})` : "";
      list.append(
        make(
          "li",
          {},
          make(`i.${step}`, { "aria-hidden": "true" }),
          `${this.names.step[step]} ${timings[step]}${meanwhile}`,
        ),
      );
    }
    if (total !== undefined && total !== null)
      list.append(make("li.total", {}, `${this.names.step.voice_to_voice} ${total} ms`));
    return make("div.took", {}, bar, list);
  }
}

/** ms of the recogniser that the caller waited for: it works while the end of speech is still being waited for. */
function waitedFor({ asr = 0, voice_to_voice, ...others }) {
  if (voice_to_voice === undefined || voice_to_voice === null) return asr;
  const accounted = STEPS.reduce((sum, step) => sum + (others[step] ?? 0), 0);
  return Math.max(0, Math.min(asr, voice_to_voice - accounted));
}

export function shortTime(iso) {
  const { lang, dataset } = document.documentElement;
  return new Date(iso).toLocaleString(lang, {
    timeZone: dataset.zone,
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
}
