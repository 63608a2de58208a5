// Owns the desk's page: shown anew when something happens, acts sent once however often they are pressed, keys.
// Without this script the same forms and links do the same, page by page.

import * as drafts from "./drafts.js";
import { fill, setNow, span, tick } from "./deskclock.js";
import { Live } from "./live.js";
import { readJson } from "./turn.js";

const RETRY_MS = 3_000;
const GLOW_MS = 6_000;
const texts = readJson("texts");
const by = (id) => document.getElementById(id);
const main = by("main");
let sending = 0;
let asked = 0;

// --- showing

const parse = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

async function look() {
  const mine = asked;
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return false;
  if (answer.redirected) {
    if (drafts.any()) say(texts.signed_out); // what was typed is not lost
    else location.reload();
    return false;
  }
  const page = await parse(answer);
  if (sending || mine !== asked) return true; // older than what is about to be shown
  showQueue(page);
  const [was, is] = [by("task"), page.getElementById("task")];
  if (was.dataset.id === is.dataset.id && was.dataset.version !== is.dataset.version) {
    showTask(page);
    say(is.querySelector(".history li b")?.textContent ?? "");
  }
  return true;
}

function showQueue(page) {
  const known = new Set([...document.querySelectorAll("#queue article")].map((card) => card.dataset.id));
  const held = focusIn(by("queue"));
  by("queue").replaceWith(document.adoptNode(page.getElementById("queue")));
  setNow(page.getElementById("freshness").dataset.now);
  const fresh = [...document.querySelectorAll("#queue article")].filter((card) => !known.has(card.dataset.id));
  for (const card of fresh) glow(card);
  if (fresh.length) say(fill(texts.arrived, { what: fresh.map((card) => card.querySelector("b").textContent).join(" · ") }));
  document.title = page.title;
  tick(by("queue"), texts);
  held();
}

function showTask(page, { isMine = false } = {}) {
  const old = by("task");
  const is = document.adoptNode(page.getElementById("task"));
  const isSame = old.dataset.id === is.dataset.id;
  const open = isSame && !isMine ? [...old.querySelectorAll("details[open]")].map((each) => each.dataset.key) : [];
  const held = focusIn(old);
  old.replaceWith(is);
  main.classList.toggle("has-task", Boolean(is.dataset.id));
  if (isMine) drafts.follow(is.querySelectorAll("form[data-act] [name=version]"));
  drafts.restore(is);
  for (const key of open) is.querySelector(`details[data-key="${key}"]`)?.setAttribute("open", "");
  tick(is, texts);
  if (isSame) held();
}

/** Remembers where the visitor is under `root`; the answer puts them back there. */
function focusIn(root) {
  const at = document.activeElement;
  if (!root.contains(at)) return () => {};
  const act = at.form?.dataset.act ?? at.closest("[data-key]")?.querySelector("form[data-act]")?.dataset.act;
  const [from, to] = [at.selectionStart, at.selectionEnd];
  return () => {
    const form = act && document.querySelector(`form[data-act="${act}"]`);
    const found = at.id ? by(at.id) : at.name ? form?.elements.namedItem(at.name) : form?.querySelector("button");
    found?.focus?.({ preventScroll: true });
    if (typeof from === "number" && found?.setSelectionRange) found.setSelectionRange(from, to);
  };
}

function glow(card) {
  card.classList.add("new");
  setTimeout(() => card.classList.remove("new"), GLOW_MS);
}

const say = (words) => (by("news").textContent = words);

// --- going from one to another

async function go(address, { isBack = false } = {}) {
  const mine = ++asked;
  const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
  if (mine !== asked) return;
  if (!answer?.ok || answer.redirected) return location.assign(address);
  const page = await parse(answer);
  if (mine !== asked) return;
  asked += 1;
  if (!isBack) history.pushState({}, "", address);
  const before = by("task").dataset.id;
  showTask(page);
  showQueue(page);
  (by("task").dataset.id ? by("task").querySelector("h1") : by(`card-${before}`))?.focus();
  if (by("task").dataset.id) scrollTo(0, 0);
}

// --- acting

async function send(form) {
  if (form.dataset.sending) return; // a second click
  form.dataset.sending = "yes";
  sending += 1;
  asked += 1;
  const body = new FormData(form); // with the act's id: however often it is sent, it is done once
  const status = form.querySelector(".sending");
  const tell = (words) => (status ? (status.textContent = words) : say(words));
  tell(texts.sending);
  try {
    const answer = await persist(form.action, body, () => tell(texts.unsent));
    if (answer.status === 401) return tell(texts.signed_out);
    const page = await parse(answer);
    if (!page.getElementById("task")) return tell(page.querySelector("main h1 + p")?.textContent ?? texts.refused);
    if (answer.ok) drafts.drop(form);
    shown(form, page);
  } finally {
    sending -= 1;
    asked += 1; // what was looked up meanwhile may be older
    delete form.dataset.sending;
  }
}

async function persist(address, body, failed) {
  for (;;) {
    const answer = await fetch(address, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => null);
    if (answer && ![502, 503, 504].includes(answer.status)) return answer;
    failed();
    await new Promise((again) => setTimeout(again, RETRY_MS));
  }
}

function shown(form, page) {
  const [here, there] = [by("task").dataset.id, page.getElementById("task").dataset.id];
  const notice = page.querySelector("#task > .notice")?.textContent ?? "";
  if (here === there || form.closest("#task")) {
    showTask(page, { isMine: true });
    const refused = by("task").querySelector(".notice[role=alert] ~ .acts details[open] textarea");
    (refused ?? by("task").querySelector("h1"))?.focus();
  }
  if ("reveal" in form.dataset) return;
  showQueue(page);
  say(notice);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-act], [data-reveal]")) return;
  event.preventDefault();
  send(form);
});
document.addEventListener("input", (event) => event.target.form?.matches("details form[data-act]") && drafts.note(event.target.form));
document.addEventListener("change", (event) => event.target.form?.matches(".narrow-by") && event.target.form.submit());
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.open, #back, .notice a");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.href);
});
document.addEventListener(
  "toggle",
  ({ target }) => target.matches("details.act[open]") && !target.contains(document.activeElement?.form) && write(target),
  true,
);
window.addEventListener("popstate", () => go(location.href, { isBack: true }));
window.addEventListener("beforeunload", (event) => (drafts.any() || sending) && event.preventDefault());

// --- keys

function step(by_) {
  const cards = [...document.querySelectorAll("#queue a.open")];
  const at = cards.findIndex((card) => card === document.activeElement);
  const from = at >= 0 ? at : cards.findIndex((card) => card.ariaCurrent === "true");
  cards[Math.min(cards.length - 1, Math.max(0, from + by_))]?.focus();
}

function press(key) {
  const card = document.activeElement.closest?.("#queue article");
  const quick = key === "A" && card?.querySelector("form.quick");
  const place = quick || document.querySelector(`#task [data-key="${key}"]`);
  if (place?.matches("form")) place.requestSubmit();
  else if (place) {
    place.open = true;
    write(place);
  }
  return Boolean(place);
}

const write = (act) => act.querySelector("input[type=radio], select, textarea")?.focus();

function escape() {
  const open = document.querySelector("#task details[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else by("back")?.click();
}

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.matches?.("input:not([type=radio]):not([type=checkbox]), textarea, select");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.matches("[data-act]"))
    return event.target.form.requestSubmit();
  if (event.ctrlKey || event.metaKey || event.altKey || by("keys").open) return;
  if (event.key === "Escape") return escape();
  if (isTyping || !by("keys-on").checked) return;
  const key = event.key.toUpperCase();
  if (key === "J" || key === "K") step(key === "J" ? 1 : -1);
  else if (key === "?") by("keys").showModal();
  else if (key.length !== 1 || !press(key)) return;
  event.preventDefault();
});

document.querySelector(".narrow-by button").hidden = true; // choosing is enough
by("keys-open").hidden = false;
by("keys-open").addEventListener("click", () => by("keys").showModal());
by("keys-on").checked = localStorage.getItem("desk-keys") !== "off";
by("keys-on").addEventListener("change", (event) => localStorage.setItem("desk-keys", event.target.checked ? "on" : "off"));

// --- time

const { address } = by("task").dataset;
if (address && new URL(address, location).pathname !== location.pathname) history.replaceState({}, "", address); // sent without us
setNow(by("freshness").dataset.now);
setInterval(() => tick(document, texts), 1_000);
new Live({
  ...readJson("events"),
  kinds: readJson("kinds"),
  look,
  told({ state, ageMs }) {
    const seconds = Math.round(ageMs / 1000);
    const age = seconds < 60 ? fill(texts.seconds, { seconds }) : span(seconds, texts);
    by("freshness").dataset.state = state;
    by("freshness").querySelector("span").textContent = `${texts[state]} · ${fill(texts.age, { span: age })}`;
  },
});
