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

/** Seconds since then, by the hotline's clock. */
export const age = (iso) => (Date.now() + aheadMs - Date.parse(iso)) / 1000;

/** `0:07`, `12:30`. */
export function stopwatch(seconds) {
  const whole = Math.max(0, Math.trunc(seconds));
  return `${Math.trunc(whole / MINUTE)}:${String(whole % MINUTE).padStart(2, "0")}`;
}

/** Every clock under `root`: `.clock[data-due]` counts down, `time.ago` tells an age, `time.watch` counts up. */
export function tick(root, texts) {
  for (const told of root.querySelectorAll("time.ago")) {
    const seconds = age(told.dateTime);
    const words = seconds < MINUTE ? texts.just_now : fill(told.dataset.words ?? texts.ago, { span: span(seconds, texts) });
    if (told.textContent !== words) told.textContent = words;
  }
  for (const told of root.querySelectorAll("time.watch")) {
    const words = told.dateTime ? stopwatch(age(told.dateTime)) : "";
    if (told.textContent !== words) told.textContent = words;
  }
  for (const clock of root.querySelectorAll(".clock[data-due]")) {
    const left = (Date.parse(clock.dataset.due) - Date.now() - aheadMs) / 1000;
    const words = fill(left < 0 ? texts.late : texts.left, { span: span(left, texts) });
    if (clock.textContent !== words) clock.textContent = words;
    clock.classList.toggle("late", left < 0);
    clock.classList.toggle("soon", left >= 0 && left < SOON);
  }
}
