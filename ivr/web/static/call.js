// Owns the page of a recorded call: the waveform above, the turns below, each leading to the other.

import { Exchanges, readJson } from "./turn.js";

const record = readJson("record");
const texts = readJson("texts");
const audio = document.getElementById("audio");
const nonce = document.querySelector("script[nonce]").nonce;

const seek = (ms) => {
  if (!audio) return;
  audio.currentTime = ms / 1000;
  audio.play();
};

const list = document.getElementById("log");
const exchanges = new Exchanges(list, { names: readJson("names"), texts, onSeek: audio ? seek : undefined });
for (const turn of record.turns) exchanges.add(turn);

if (audio) {
  const turns = [...list.querySelectorAll(".turn")];
  audio.addEventListener("timeupdate", () => {
    const now = audio.currentTime * 1000;
    const current = turns.filter((turn) => Number(turn.dataset.at) <= now + 50).at(-1);
    for (const turn of turns) turn.classList.toggle("now", turn === current && !audio.paused);
  });
  drawWave();
}

/** The waveform is a comfort; without it the player below still plays. */
async function drawWave() {
  const probe = document.getElementById("wave");
  const colour = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  try {
    const { default: WaveSurfer } = await import("./vendor/wavesurfer.esm.js");
    const channel = (wave, progress) => ({
      waveColor: colour(wave),
      progressColor: colour(progress),
      height: 44,
    });
    WaveSurfer.create({
      container: "#wave",
      media: audio,
      cursorColor: colour("--ink"),
      barWidth: 2,
      barGap: 1,
      normalize: true,
      cspNonce: nonce,
      splitChannels: [channel("--caller-soft", "--caller"), channel("--bot-soft", "--bot")],
    });
  } catch (error) {
    document.getElementById("wave").hidden = true;
    console.info("no waveform", error);
  }
}
