// Owns how the hand-over packet is shown: read top to bottom in five seconds, whatever of it is known.

import { make, shortTime } from "./turn.js";
import { fill, span } from "./deskclock.js";

const LATE_WAIT = "warn";

export class Packet {
  /** `act(step)` is called when a button of the packet is pressed: `{kind, type?, template?, amount_cny?, parcel?}`. */
  constructor(root, foot, { names, texts, act }) {
    Object.assign(this, { root, foot, names, texts, act, shown: "" });
  }

  clear() {
    this.shown = "";
    this.root.replaceChildren();
    this.foot.replaceChildren();
  }

  /** `packet` as handed over; `call` as GET /api/desk/calls/<sid>, newer but later; null until it has come. */
  show(packet, call, { wait }) {
    const now = JSON.stringify([packet, call?.workflows, call?.parcels, call?.revealed, wait]);
    if (now === this.shown) return;
    this.shown = now;
    const focused = document.activeElement.dataset.at;
    this.foot.replaceChildren(this.steps(packet));
    this.root.replaceChildren(
      ...[
        this.head(packet, wait),
        this.about(packet, call),
        this.parcels(packet, call),
        this.flows(packet, call),
        this.list("promised", this.promises(packet)),
        this.list("known", known(packet).map((note) => make("b", {}, note))),
        this.list("failed", (packet.failed ?? []).map((failure) => failure.text ?? failure), "bad"),
        this.list("colleague", [packet.colleague_note ?? ""].flat().filter(Boolean).map((note) => note.text ?? note)),
      ].filter(Boolean),
    );
    if (focused) document.querySelector(`[data-at="${focused}"]`)?.focus();
  }

  head(packet, wait) {
    const why = packet.why ?? {};
    const reason = this.names.handover[why.code] ?? why.text ?? "";
    return make(
      "header.need",
      {},
      make(
        "p.tags",
        {},
        make(`span.tag.${LATE_WAIT}`, { title: why.text ?? "" }, reason),
        packet.caller?.calls_today > 1
          ? make("span.tag.cut", {}, fill(this.texts.calls_today, { times: packet.caller.calls_today }))
          : null,
        wait ? make("span.quiet", {}, `${this.texts.waits} `, make("time.watch.no", { datetime: wait })) : null,
        this.mood(packet),
      ),
      make("h2", { tabindex: "-1" }, packet.need ?? ""),
      ...(packet.own_words ?? []).map((words) => make("blockquote", {}, words)),
    );
  }

  /** How the caller felt over the call; the same mood once. */
  mood({ emotion }) {
    const trend = (emotion?.trend ?? []).filter((mood, n, all) => mood !== all[n - 1]).slice(-4);
    if (!trend.length) return null;
    const felt = trend.map((mood) => this.names.emotion[mood] ?? mood).join(" → ");
    return make(`span.mood.${emotion.now}`, {}, make("span.sr-only", {}, `${this.texts.mood}: `), felt);
  }

  /** What may be done next: the first is the main button. */
  steps(packet) {
    const items = (packet.next ?? []).map((step, n) => {
      const act = step.act ?? actOf(step.action);
      if (!act) return make("li", {}, step.text);
      const key = make("kbd", { "aria-hidden": "true" }, n + 1);
      const button = make(n ? "button.plain" : "button", { type: "button", "data-step": n + 1, "data-at": `step-${n}` }, step.text, key);
      button.addEventListener("click", () => this.act(act, button));
      return make("li", {}, button);
    });
    return items.length ? make("section.next", { "aria-label": this.texts.advice }, make("ol", {}, ...items)) : "";
  }

  about(packet, call) {
    const { caller = {} } = packet;
    const checked = (caller.checked ?? []).map(({ factor, ok }) =>
      make(`span.check.${ok ? "yes" : "no"}`, {}, `${ok ? "✓" : "✗"} ${this.names.factor[factor] ?? factor}`),
    );
    const who = make(
      "span",
      {},
      make("span.no", {}, call?.revealed?.caller || caller.number || this.texts.withheld),
      ` · ${this.names.level[caller.level] ?? caller.level ?? ""} `,
      ...checked.flatMap((each) => [each, " "]),
    );
    if (!call?.revealed && caller.number) {
      const reveal = make("button.link", { type: "button", "data-at": "reveal" }, this.texts.reveal);
      reveal.addEventListener("click", () => this.act({ kind: "reveal" }, reveal));
      who.append(reveal);
    }
    return this.list("who", [who]);
  }

  parcels(packet, call) {
    const fresh = new Map((call?.parcels ?? []).map((parcel) => [parcel.tracking_no, parcel]));
    const known = (packet.parcels ?? []).map((parcel) => ({ ...parcel, ...fresh.get(parcel.tracking_no) }));
    return this.list(
      "parcels",
      known.map((parcel, n) => {
        const scan = parcel.scans?.length ? newest(parcel.scans) : parcel.last_scan_at ?? parcel.since;
        return make(
          "div",
          {},
          make("b", {}, this.names.parcel[parcel.state] ?? parcel.state),
          ` ${parcel.node || ""} `,
          scan ? ago(scan, this.texts.last_scan, this.texts, parcel.stale ? "late" : "") : null,
          " ",
          parcel.eta ? this.hour(parcel.eta, this.texts.expected) : null,
          " ",
          parcel.reason_text ? make("span", {}, `${parcel.reason_text} `) : null,
          parcel.departs_at ? make("span", {}, fill(this.texts.leaves, { time: shortTime(parcel.departs_at) })) : null,
          make(
            "div.quiet",
            {},
            [
              call?.revealed?.parcels?.[n] ?? fill(this.texts.tail, { tail: parcel.tail4 }),
              parcel.goods,
              parcel.branch,
              parcel.courier,
              parcel.own === false ? this.texts.strange : "",
            ]
              .filter(Boolean)
              .join(" · "),
          ),
        );
      }),
    );
  }

  flows(packet, call) {
    const flows = call?.workflows?.length ? call.workflows : packet.workflows ?? [];
    return this.list(
      "flows",
      flows.map((flow) => {
        const remind = make("button.link", { type: "button", "data-at": `flow-${flow.id}` }, this.texts.remind);
        const name = this.names.workflow[flow.type] ?? flow.type;
        remind.setAttribute("aria-label", `${this.texts.remind}: ${name}`);
        const parcel = flow.tracking_no ?? flow.parcel ?? "";
        remind.addEventListener("click", () => this.act({ kind: "nudge", type: flow.type, parcel }, remind));
        return make(
          "div",
          {},
          make("b", {}, name),
          " ",
          ago(flow.opened_at, this.texts.ago, this.texts),
          ` · ${this.names.workflow_state[flow.state] ?? flow.state} `,
          flow.due_at ? make("span.clock", { "data-due": flow.due_at }) : null,
          flow.nudges ? make("span.tag.cut", {}, fill(this.texts.reminded, { times: flow.nudges })) : null,
          flow.level && flow.escalated_to
            ? make("span.tag.warn", {}, fill(this.texts.raised, { who: this.names.above[flow.escalated_to] ?? flow.escalated_to }))
            : null,
          " ",
          remind,
          flow.last_note ? make("div.quiet", {}, `“${flow.last_note}”`) : null,
        );
      }),
    );
  }

  promises(packet) {
    return (packet.promises ?? []).map((promise) =>
      make("div", {}, promise.text, " ", promise.due_at ? make("span.clock", { "data-due": promise.due_at }) : null),
    );
  }

  list(name, items, tone = "") {
    if (!items.length) return null;
    return make(
      `section.part.${name}${tone && `.${tone}`}`,
      {},
      make("h3", {}, this.texts[name]),
      make("ul", {}, ...items.map((item) => make("li", {}, item))),
    );
  }

  hour(iso, words) {
    const late = Date.parse(iso) < Date.now();
    return make(`span.hour${late ? ".late" : ""}`, {}, fill(words, { time: shortTime(iso) }));
  }
}

/** What the caller told, and what is known of the place. */
function known(packet) {
  return [...new Set([...(packet.notes ?? []), ...(packet.parcels ?? []).flatMap((parcel) => parcel.notes ?? [])])];
}

export function ago(iso, words, texts, tone = "") {
  return make(`time.ago${tone && `.${tone}`}`, { datetime: iso, "data-words": words, title: shortTime(iso) }, fill(words, { span: span(0, texts) }));
}

const newest = (scans) => scans.map((scan) => scan.at).sort().at(-1);

/** Codes of the desk's rules: `nudge`, `link`, `goodwill`, or the type of a workflow to open. */
function actOf(code) {
  if (!code) return null;
  return ["nudge", "link", "goodwill"].includes(code) ? { kind: code } : { kind: "workflow", type: code };
}
