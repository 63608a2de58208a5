// Owns the sending of pictures from a phone: each as soon as it is chosen, with its progress, again when it broke.
// Without this script the form sends them all at once.

import { make, readJson } from "./turn.js";

const MOST_BYTES = 12 * 2 ** 20;
const THUMB = 160;
const texts = readJson("texts");
const form = document.getElementById("send");
const queue = document.getElementById("queue");
const waiting = [];
let sending = false;

function add(file) {
  const row = {
    file,
    says: make("span", { role: "status" }, texts.sending),
    bar: make("progress", { max: 1, value: 0, "aria-label": file.name }),
    thumb: make("canvas", { width: THUMB, height: THUMB, "aria-hidden": "true" }),
    again: make("button.plain", { type: "button", hidden: "" }, texts.again),
  };
  row.again.addEventListener("click", () => enqueue(row));
  queue.append(make("li", {}, row.thumb, row.says, row.again, row.bar));
  draw(row);
  if (file.size > MOST_BYTES) fail(row, texts.too_big, false);
  else enqueue(row);
}

/** A small square of the picture; one that the browser cannot show goes out all the same, the hotline judges it. */
async function draw({ file, thumb }) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return;
  const side = Math.min(picture.width, picture.height);
  const [x, y] = [(picture.width - side) / 2, (picture.height - side) / 2];
  thumb.getContext("2d").drawImage(picture, x, y, side, side, 0, 0, THUMB, THUMB);
  picture.close();
}

function enqueue(row) {
  row.says.textContent = texts.sending;
  row.says.className = "";
  row.again.hidden = true;
  row.bar.hidden = false;
  row.bar.value = 0;
  waiting.push(row);
  next();
}

/** One after the other: phones have little to send with. */
async function next() {
  if (sending || !waiting.length) return;
  sending = true;
  const row = waiting.shift();
  try {
    const answer = await send(row);
    if (answer.error) fail(row, answer.error.message, false);
    else arrived(row, answer.pictures);
  } catch {
    fail(row, texts.offline, true);
  }
  sending = false;
  next();
}

function send({ file, bar }) {
  return new Promise((done, broke) => {
    const request = new XMLHttpRequest(); // fetch tells nothing of how far it is
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.timeout = 180_000;
    request.upload.onprogress = (event) => event.lengthComputable && (bar.value = event.loaded / event.total);
    request.onload = () => (request.response && request.status < 500 ? done(request.response) : broke());
    request.onerror = request.ontimeout = request.onabort = broke;
    const body = new FormData();
    body.append("pictures", file);
    request.send(body);
  });
}

function arrived(row, count) {
  row.says.textContent = texts.sent;
  row.says.className = "is-sent";
  row.bar.hidden = true;
  document.getElementById("count").textContent = count;
  document.getElementById("arrived").hidden = false;
}

function fail(row, why, mayRetry) {
  row.says.textContent = `${texts.failed} ${why}`;
  row.says.className = "is-failed";
  row.bar.hidden = true;
  row.again.hidden = !mayRetry;
}

if (form) {
  document.body.classList.add("live");
  form.addEventListener("change", (event) => {
    for (const file of event.target.files) add(file);
    event.target.value = "";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("beforeunload", (event) => (sending || waiting.length) && event.preventDefault());
}
