// Runs the worklet outside a browser: reads {rate, pcm: [...], frames: [[...]]}, answers with what it would send and play.

const fs = require("node:fs");
const vm = require("node:vm");

const { worklet, rate, microphone, frames, quanta } = JSON.parse(fs.readFileSync(0, "utf8"));
const sent = [];
let Processor;
const context = vm.createContext({
  sampleRate: rate,
  AudioWorkletProcessor: class {
    constructor() {
      this.port = {
        postMessage: (message) =>
          message instanceof context.ArrayBuffer && sent.push([...new Uint8Array(message)]),
      };
    }
  },
  registerProcessor: (_name, made) => (Processor = made),
});
vm.runInContext(
  fs.readFileSync(worklet, "utf8") +
    "\nthis.ArrayBuffer = ArrayBuffer; this.copy = (list) => Uint8Array.from(list).buffer; this.floats = (list) => Float32Array.from(list);",
  context,
);

const processor = new Processor();
const played = [];
for (let quantum = 0; quantum < quanta; quantum++) {
  for (const frame of frames[quantum] ?? []) processor.port.onmessage({ data: context.copy(frame) });
  const input = microphone.length
    ? [context.floats(microphone.slice(quantum * 128, quantum * 128 + 128))]
    : [];
  const output = context.floats(new Array(128).fill(0));
  processor.process([input], [[output]]);
  played.push(...output);
}
process.stdout.write(JSON.stringify({ sent, played }));
