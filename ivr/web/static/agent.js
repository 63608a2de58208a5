// Owns the agents' page: what the desk tells is shown, what is pressed goes to the desk; the parts are modules of their own.

import { Acts } from "./agentacts.js";
import { keysFor } from "./agentkeys.js";
import { showCall, showColleagues, showQueue } from "./beside.js";
import { CallBar } from "./callbar.js";
import { DeskPhone } from "./deskphone.js";
import { age, fill, setNow, span, stopwatch, tick } from "./deskclock.js";
import { Live } from "./live.js";
import { Offer } from "./offer.js";
import { Packet } from "./packet.js";
import { Ring } from "./ring.js";
import { Transcript } from "./transcript.js";
import { make, readJson } from "./turn.js";

const KINDS = ["offer", "offer-gone", "conversation", "presence", "desk", "turn", "workflow", "transfer", "ended"];
const STALE_MS = 3_000;
const CALL_AGAIN_MS = 30_000; // what is known of a call: looked up when something happened to it, and every now and then
const DESK_MS = 700; // who waits and who is there may be that late: not all pages need ask at the same moment
const at = readJson("addresses");
const [names, texts] = [readJson("names"), readJson("texts")];
const words = { names, texts };
const by = (id) => document.getElementById(id);
const say = (text) => (by("news").textContent = text);

let desk = readJson("snapshot");
let call = null; // what is known of the call of the desk: later than the packet, and newer
let callDueAt = 0;
let deskDue = null;

const ring = new Ring();
const acts = new Acts({ ...words, at, say, now: () => ({ desk, call }), changed, revealed, phone: () => phone });
const packet = new Packet(by("packet-body"), by("next"), { ...words, act: (step, button) => acts.step(step, button) });
const transcript = new Transcript(by("log"), by("to-end"), words);
const offer = new Offer({ ...words, ring, acts });
const bar = new CallBar(texts);
const phone = new DeskPhone({
  name: desk.me.name,
  ticket: () => fetch(at.line).then((answer) => (answer.ok ? answer.json() : null)),
  told: showPhone,
  level: onLevel,
});
acts.allow = () => {
  ring.allow();
  phone.openSound(at.worklet).then(showMissing);
};

// --- looking

/** The desk as it is now; asking is also the page's sign of life. */
async function look() {
  const headers = { "X-CSRFToken": document.querySelector("meta[name=csrf-token]").content };
  const answer = await fetch(`${at.desk}/come`, { method: "POST", headers }).catch(() => null);
  if (answer?.status === 401) say(texts.signed_out);
  if (!answer?.ok) return false;
  desk = await answer.json();
  setNow(desk.now);
  live.follow(desk.topic, desk.cursor);
  show();
  return call && Date.now() < callDueAt ? true : lookAtCall();
}

async function lookAtCall() {
  const sid = desk.call_sid;
  if (!sid) return true;
  const answer = await fetch(`${at.desk}/calls/${sid}`).catch(() => null);
  if (sid !== desk.call_sid) return true;
  callDueAt = Date.now() + CALL_AGAIN_MS;
  if (!answer?.ok) return answer?.status === 403 || answer?.status === 404; // it has just gone; the desk will say so
  const revealed = call?.call_sid === sid ? call.revealed : undefined;
  call = { ...(await answer.json()), revealed };
  for (const turn of call.record.turns) transcript.add(turn);
  show();
  return true;
}

/** By something that was done here. */
function changed() {
  callDueAt = 0;
  live.refresh();
}

function revealed(numbers) {
  call = { ...call, revealed: numbers };
  show();
}

/** An event; whether nothing need be looked up after it. */
function take(kind, data) {
  if (kind === "turn") {
    if (data.topic === `call:${desk.call_sid}`) transcript.add(data);
    return true;
  }
  if (kind === "desk") {
    deskDue ??= setTimeout(() => {
      deskDue = null;
      live.refresh();
    }, DESK_MS * (0.5 + Math.random()));
    return true;
  }
  if (kind !== "presence") callDueAt = 0;
  if (kind === "offer" && !desk.conversation) {
    desk = { ...desk, offer: data.offer, call_sid: data.offer.call_sid };
    desk.packets = { ...desk.packets, [data.offer.call_sid]: data.packet };
    desk.waiting = [data.waiting, ...desk.waiting.filter((each) => each.call_sid !== data.offer.call_sid)].filter(Boolean);
    show();
  } else if (kind === "offer-gone" && desk.offer?.id === data.offer_id) {
    say(data.by ? fill(texts.gone_taken, { who: data.by }) : texts[`gone_${data.why}`] ?? texts.gone);
    desk = { ...desk, offer: null, call_sid: desk.conversation?.call_sid ?? "" };
    show();
  }
  return false;
}

// --- showing

function show() {
  const sid = desk.call_sid;
  if (call && call.call_sid !== sid) call = null;
  const waiting = desk.waiting.find((each) => each.call_sid === sid);
  const handed = (call?.packet ?? desk.packets[sid]) || null;
  document.body.dataset.stage = desk.conversation ? (desk.conversation.ended_at ? "wrap-up" : "call") : sid ? "offer" : "idle";
  showMe();
  transcript.of(sid);
  offer.show(desk.offer && !desk.conversation ? desk.offer : null, waiting, handed);
  bar.show(desk, handed);
  acts.show(desk, call);
  if (handed) packet.show(handed, call, { wait: desk.conversation?.bridged_at ? "" : waiting?.since });
  else packet.clear();
  showCall(call, words);
  showQueue(desk.waiting, words);
  showColleagues(desk.colleagues, words);
  tick(document, texts);
}

function showMe() {
  const { presence } = desk.me;
  for (const each of ["available", "away"]) by(`be-${each}`).setAttribute("aria-pressed", presence === each);
  by("my-state").textContent = names.presence[presence];
  by("my-state").dataset.presence = presence;
  const count = desk.waiting_count;
  const longest = count ? ` · ${fill(texts.longest, { span: stopwatch(Math.max(...desk.waiting.map((each) => age(each.since)))) })}` : "";
  by("queue-count").textContent = count ? fill(texts.waiting, { count }) + longest : texts.waiting_none;
  showSound();
}

function showPhone(state) {
  by("line-state").dataset.state = state;
  by("line-state").querySelector("[role=status]").textContent = texts[`phone_${state}`];
  bar.rings(state === "ringing");
  if (state !== "talking") onLevel({ mic: 0 }), onLevel({ line: 0 });
}

function showMissing(missing) {
  const told = { insecure: texts.insecure, denied: texts.mic_denied, none: texts.no_mic }[missing];
  if (told) say(told);
}

/** After the page was loaded anew in a call: browsers give sound to a click alone. */
function showSound() {
  const isWanted = ["available", "on_call"].includes(desk.me.presence) && ["ready", "talking"].includes(phone.state);
  by("sound-on").hidden = !isWanted || phone.hasSound || !window.isSecureContext;
}

function onLevel({ mic, line }) {
  const scale = (level) => `scaleX(${level ? Math.min(1, Math.max(0, 1 + Math.log10(Math.max(level, 1e-4)) / 2.5)).toFixed(2) : 0})`;
  if (mic !== undefined) by("level-mic").style.transform = scale(mic);
  if (line !== undefined) by("level-line").style.transform = scale(line);
}

function showFreshness({ state, ageMs }) {
  const seconds = Math.round(ageMs / 1000);
  const old = seconds < 60 ? fill(texts.seconds, { seconds }) : span(seconds, texts);
  by("freshness").dataset.state = state;
  by("freshness").querySelector("span").textContent = `${texts[state]} · ${fill(texts.age, { span: old })}`;
  const isBad = state === "lost" && ageMs > STALE_MS;
  const banner = by("banner");
  if (isBad) banner.querySelector("[aria-hidden]").textContent = ` ${fill(texts.age, { span: old })}`;
  if (banner.hidden === isBad) banner.hidden = !isBad;
}

// --- the rest

by("banner").append(texts.stale_banner, make("span", { "aria-hidden": "true" }));
by("sound-on").textContent = texts.phone_silent;
by("sound-on").addEventListener("click", () => acts.allow());
by("pop-out").addEventListener("click", () => window.open(at.page, "agent-narrow", "popup,width=380,height=680"));
by("mute").addEventListener("click", () => phone.mute(bar.toggleMute()));
by("answer").addEventListener("click", () => phone.answer());
by("reject").addEventListener("click", () => phone.reject());
keysFor({ acts, offer });

setNow(desk.now);
const live = new Live({ address: at.events, topic: desk.topic, cursor: desk.cursor, kinds: KINDS, look, take, told: showFreshness });
setInterval(() => {
  tick(document, texts);
  offer.tick();
  showMe();
}, 1_000);
show();
lookAtCall();
// For tests and the curious.
window.hotline = {
  get framesSent() {
    return phone.line.framesSent;
  },
  cut() {
    phone.line.socket.close();
  },
};
