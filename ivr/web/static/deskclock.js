// Owns clocks in words, by the hotline's clock and not the visitor's: how much time is left, how late something is.

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;
const SOON = 15 * MINUTE;

let aheadMs = 0;

/** The hotline's clock as the page was made. */
export const setNow = (iso) => (aheadMs = Date.parse(iso) - Date.now());

export const fill = (pattern, words) => pattern.replace(/\{(\w+)\}/g, (_all, name) => words[name]);

export function span(seconds, texts) {
  const whole = Math.abs(Math.trunc(seconds));
  if (whole < HOUR) return fill(texts.minutes, { minutes: Math.trunc(whole / MINUTE) });
  if (whole < DAY) {
    const minutes = String(Math.trunc((whole % HOUR) / MINUTE)).padStart(2, "0");
    return fill(texts.hours, { hours: Math.trunc(whole / HOUR), minutes });
  }
  return fill(texts.days, { days: Math.trunc(whole / DAY), hours: Math.trunc((whole % DAY) / HOUR) });
}

/** Every clock under `root`. */
export function tick(root, texts) {
  for (const clock of root.querySelectorAll(".clock[data-due]")) {
    const left = (Date.parse(clock.dataset.due) - Date.now() - aheadMs) / 1000;
    const words = fill(left < 0 ? texts.late : texts.left, { span: span(left, texts) });
    if (clock.textContent !== words) clock.textContent = words;
    clock.classList.toggle("late", left < 0);
    clock.classList.toggle("soon", left >= 0 && left < SOON);
  }
}
