// Owns the keys of the agents' page: chords steer the call wherever the focus is, single letters only outside of fields.

const by = (id) => document.getElementById(id);
const FIELD = "input:not([type=radio]):not([type=checkbox]), textarea, select";

export function keysFor({ acts, offer }) {
  const chords = {
    KeyY: () => offer.accept(),
    KeyX: () => offer.decline(),
    KeyM: () => by("mute").click(),
    KeyH: () => by("hold").click(),
    KeyE: () => acts.end(),
  };
  const singles = {
    N: () => by("note-text"),
    J: () => by("packet"),
    K: () => by("log"),
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // Enter and letters belong to the input method
    if (event.ctrlKey && event.altKey && chords[event.code]) {
      event.preventDefault();
      return void chords[event.code]();
    }
    if (event.key === "Enter" && sends(event)) {
      event.preventDefault();
      return void event.target.form.requestSubmit();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || by("keys").open) return;
    if (event.key === "Escape") return void close();
    if (event.target.matches?.(FIELD) || !by("keys-on").checked) return;
    if (press(event.key)) event.preventDefault();
  });

  function press(key) {
    if (key === "?") by("keys").showModal();
    else if (/^[1-9]$/.test(key)) return click(document.querySelector(`[data-step="${key}"]`));
    else if (singles[key.toUpperCase()]) return focus(singles[key.toUpperCase()]());
    else return open(document.querySelector(`details.act[data-key="${CSS.escape(key.toUpperCase())}"]`));
    return true;
  }

  by("keys-open").addEventListener("click", () => by("keys").showModal());
  by("keys-on").checked = localStorage.getItem("desk-keys") !== "off";
  by("keys-on").addEventListener("change", (event) => localStorage.setItem("desk-keys", event.target.checked ? "on" : "off"));
}

/** Notes and the wrap-up go with Enter (Shift makes a new line), every other form with Ctrl and Enter. */
function sends({ target, ctrlKey, metaKey, shiftKey }) {
  if (!target.form?.dataset.send) return false;
  if (ctrlKey || metaKey) return true;
  return target.matches("textarea") && !shiftKey && ["note", "wrap-up"].includes(target.form.dataset.send);
}

function focus(place) {
  if (!place?.offsetParent) return false;
  place.focus();
  return true;
}

function click(button) {
  button?.click();
  return Boolean(button);
}

function open(place) {
  if (!place?.offsetParent) return false;
  place.open = true;
  place.querySelector("select, input, textarea").focus();
  return true;
}

function close() {
  const place = document.querySelector("details.act[open]");
  if (!place) return document.activeElement?.blur();
  place.open = false;
  return place.querySelector("summary").focus();
}
