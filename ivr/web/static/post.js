// Owns sending what a page does: once however often it is sent, again by itself while the connection is lost.

const RETRY_MS = 3_000;

export class Refused extends Error {
  constructor({ code, message, by }, status) {
    super(message);
    Object.assign(this, { code, by, status });
  }
}

/** What the server answers to `fields` as JSON. `failed()` each time that nothing was reached. Throws Refused. */
export async function post(address, fields = {}, failed = () => {}) {
  const body = JSON.stringify({ id: newId(), ...fields }); // the id: however often it is sent, it is done once
  const headers = {
    "Content-Type": "application/json",
    "X-CSRFToken": document.querySelector("meta[name=csrf-token]").content,
  };
  for (;;) {
    const answer = await fetch(address, { method: "POST", body, headers }).catch(() => null);
    const told = await answer?.json().catch(() => null);
    if (answer?.ok && told) return told;
    if (told?.error && !told.error.code.startsWith("store")) throw new Refused(told.error, answer.status);
    failed();
    await new Promise((again) => setTimeout(again, RETRY_MS));
  }
}

/** Random; `crypto.randomUUID` is for https alone. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
