// Owns the page of the browser phone: what is pressed goes to the handset, what comes from it and events is shown.

import { Handset } from "./handset.js";
import { Inbox } from "./inbox.js";
import { Ring } from "./ring.js";
import { Exchanges, clock, make, readJson } from "./turn.js";
import { Wire } from "./wire.js";

const at = readJson("addresses");
const names = readJson("names");
const texts = readJson("texts");
const by = (id) => document.getElementById(id);
const page = {
  handset: document.querySelector(".handset"),
  call: by("call"),
  status: by("status"),
  mute: by("mute"),
  pad: by("keypad"),
  words: by("words"),
  send: by("send"),
  log: by("log"),
};
const inbox = new Inbox(document.querySelector(".inbox"), by("inbox"), at.messages);
const wire = new Wire(by("wire"), by("wire-count"));
const ring = new Ring();
const handset = new Handset({
  ticket: async () => {
    const answer = await post(at.ticket, {}).catch(() => null);
    const told = await answer?.json().catch(() => null);
    if (!answer?.ok) throw new Error(told?.error?.message ?? "");
    return told;
  },
  worklet: at.worklet,
  told: {
    state: onState,
    reachable: (is) => (by("reachable").textContent = chosen().value ? (is ? texts.reachable : texts.unreachable) : ""),
    sound: (missing) => {
      by("mic-note").textContent =
        { insecure: texts.insecure, denied: texts.mic_denied, none: texts.no_mic }[missing] ?? "";
      page.mute.disabled = missing !== "";
    },
    log: (entry) => wire.add(entry),
    level: onLevel,
    trouble: (message) => note(message || texts.no_carrier),
  },
});

let events = null;
let exchanges = null;
let ticking = 0;
let outcomeShown = false;

const OVER = ["completed", "busy", "failed", "no-answer", "canceled", "declined", "missed", "lost", "idle"];
const WAITS = ["connecting", "incoming"];

const post = (url, body) =>
  fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-CSRFToken": document.querySelector("meta[name=csrf-token]").content,
    },
    body: JSON.stringify(body),
  });

const chosen = () => document.querySelector("input[name=caller]:checked");

function reset() {
  events?.close();
  page.log.replaceChildren();
  wire.clear();
  setMuted(false);
  by("result").hidden = true;
  by("empty").hidden = true;
  by("mic-note").textContent = "";
  outcomeShown = false;
  exchanges = new Exchanges(page.log, { names, texts });
}

function onState(state, sid) {
  show(state);
  if (OVER.includes(state)) {
    onLevel({ mic: 0 });
    onLevel({ line: 0 });
    by("doing").textContent = "";
    if (events?.sid === sid) setTimeout(() => events?.sid !== sid || outcomeShown || showOutcome(sid, ""), 4000);
    return;
  }
  if (sid && !WAITS.includes(state) && events?.sid !== sid) follow(sid);
}

/** Live turns. This browser's session is told which call is its own, then may follow it from the beginning. */
async function follow(sid) {
  events = { sid, close() {} };
  for (let attempt = 0; attempt < 10; attempt++) {
    const answer = await post(at.placed, { call_sid: sid }).catch(() => null);
    if (answer) break; // none while the web server is being restarted; the call goes on without it
    await new Promise((done) => setTimeout(done, 1000));
  }
  const source = new EventSource(`${at.events}?topics=call:${sid}&last_event_id=0-0`);
  source.sid = sid;
  events = source;
  const on = (name, take) => source.addEventListener(name, (event) => take(JSON.parse(event.data)));
  on("turn", (turn) => {
    exchanges.add(turn);
    by("doing").textContent = "";
    keepBottomInView();
  });
  on("workflow", (workflow) => exchanges.addWorkflow(workflow));
  on("listening", () => (by("doing").textContent = texts.listening));
  on("thinking", () => (by("doing").textContent = texts.thinking));
  on("speaking", () => (by("doing").textContent = ""));
  on("transfer", () => note(texts.transfer));
  on("message", ({ text }) => {
    note(`${texts.message} ${text}`);
    inbox.look();
  });
  on("ended", ({ outcome }) => {
    showOutcome(sid, outcome);
    source.close();
  });
}

function show(state) {
  const live = !OVER.includes(state);
  const talking = state === "in-progress";
  const rings = state === "incoming";
  page.handset.dataset.live = live;
  page.status.textContent = texts[state] ?? state;
  page.call.dataset.state = live && !rings ? "live" : "idle";
  page.call.disabled = rings;
  page.call.querySelector("span").textContent = talking ? texts.hang_up : live && !rings ? texts.cancel : texts.call;
  by("incoming").hidden = !rings;
  by("incoming-words").textContent = rings ? texts.calls_you : "";
  if (rings) ring.start(texts.calls_you);
  else ring.stop();
  for (const key of page.pad.querySelectorAll("button")) key.disabled = !talking;
  for (const control of [page.words, page.send, ...document.querySelectorAll("#lines button")])
    control.disabled = !talking;
  if (!live) page.mute.disabled = true;
  clearInterval(ticking);
  by("timer").textContent = "";
  if (talking) {
    const began = Date.now();
    const tick = () => (by("timer").textContent = clock(Date.now() - began));
    tick();
    ticking = setInterval(tick, 1000);
  }
}

function note(text) {
  page.log.append(make("li.note", {}, text));
  keepBottomInView();
}

function showOutcome(sid, outcome) {
  outcomeShown = true;
  const result = by("result");
  const badge = outcome ? make(`span.outcome.${outcome}`, {}, names.outcome[outcome] ?? outcome) : "";
  result.replaceChildren(
    make("p", {}, texts.completed, outcome ? " · " : "", badge, " "),
    make("a", { href: `${at.calls}/${sid}` }, texts.open_call),
  );
  result.hidden = false;
  keepBottomInView();
}

function onLevel({ mic, line: heard }) {
  const scale = (level) =>
    `scaleX(${Math.min(1, Math.max(0, 1 + Math.log10(Math.max(level, 1e-4)) / 2.5)).toFixed(2)})`;
  if (mic !== undefined) by("level-mic").style.transform = mic ? scale(mic) : "scaleX(0)";
  if (heard !== undefined) by("level-line").style.transform = heard ? scale(heard) : "scaleX(0)";
}

const keepBottomInView = () => page.log.lastElementChild?.scrollIntoView({ block: "nearest" });

function setMuted(muted) {
  page.mute.setAttribute("aria-pressed", muted);
  page.mute.textContent = muted ? texts.unmute : texts.mute;
  handset.mute(muted);
}

async function say(text) {
  if (!handset.sid || !text.trim()) return;
  const answer = await post(at.text, { call_sid: handset.sid, text });
  if (!answer.ok) note(texts.not_sent);
}

function showLines() {
  const { lines, speaks } = chosen().dataset;
  const read = document.documentElement.lang.slice(0, 2);
  by("lines").replaceChildren(
    ...JSON.parse(lines).map((line) => {
      const text = line[speaks];
      const meaning = read === speaks ? null : make("small", {}, line[read]);
      const button = make(
        "button.plain",
        { type: "button", disabled: page.words.disabled ? "" : null },
        text,
        meaning,
      );
      button.addEventListener("click", () => say(text));
      return button;
    }),
  );
}

page.call.addEventListener("click", () => {
  if (page.call.dataset.state === "live") return handset.hangUp();
  reset();
  handset.dial();
});
by("answer").addEventListener("click", () => {
  reset();
  handset.answer();
});
by("decline").addEventListener("click", () => handset.reject());
// Browsers let a page ring after a click on it; this one asks for nothing else.
document.addEventListener("click", () => ring.allow({ notices: false }), { once: true });
page.mute.addEventListener("click", () => setMuted(page.mute.getAttribute("aria-pressed") !== "true"));
by("pad-switch").addEventListener("click", (event) => {
  const open = page.pad.classList.toggle("open");
  event.currentTarget.setAttribute("aria-expanded", open);
});
const press = (digit) => {
  handset.press(digit);
  const key = page.pad.querySelector(`[data-digit="${CSS.escape(digit)}"]`);
  key.classList.add("pressed");
  setTimeout(() => key.classList.remove("pressed"), 150);
};
page.pad.addEventListener("click", (event) => {
  const key = event.target.closest("button");
  if (key) press(key.dataset.digit);
});
page.pad.addEventListener("keydown", (event) => {
  if (/^[0-9*#]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) press(event.key);
});
by("typing").addEventListener("submit", (event) => {
  event.preventDefault();
  say(page.words.value);
  page.words.value = "";
});
by("callers").addEventListener("change", choose);
window.addEventListener("pagehide", () => handset.hangUp());
choose();
// For tests and the curious: how much sound has gone out.
window.hotline = {
  get framesSent() {
    return handset.framesSent;
  },
  get sid() {
    return handset.sid;
  },
};

function choose() {
  showLines();
  inbox.of(chosen().value);
  handset.belongTo(chosen().value);
}
