// Owns the sound of the browser phone: microphone → 8 kHz μ-law frames, frames → loudspeaker.
// Runs on the audio thread; one file without imports, because not every browser lets a worklet import.

const LINE_HZ = 8000;
const FRAME = 160; // samples, 20 ms
const FILL_FRAMES = 4; // 80 ms wait before playing: what a hurried network may be late
const MOST_FRAMES = 15; // 300 ms; more is delay that nobody wants, so the oldest goes
const LEVEL_EVERY = 3; // frames

/** Band-limited resampling by any ratio of whole numbers, block by block: a windowed sinc, one filter per phase. */
class Resampler {
  constructor(from, to) {
    const divisor = greatestCommonDivisor(from, to);
    this.up = to / divisor;
    this.down = from / divisor;
    const cutoff = 0.45 * Math.min(from, to); // Hz, −6 dB; the rest of the band is room for the slope
    const reach = 12 / cutoff; // s each side: 24 zero crossings
    this.half = Math.ceil(reach * from);
    this.phases = Array.from({ length: this.up }, (_, phase) =>
      taps(phase / this.up, this.half, from, cutoff, reach),
    );
    this.kept = new Float32Array(2 * this.half - 1); // silence before the first sample
    this.step = 0; // position of the next output, in 1/up input samples after kept[half − 1]
  }

  /** Samples at `from` Hz → those at `to` Hz that can be told already; `reach` behind. */
  push(block) {
    const input = new Float32Array(this.kept.length + block.length);
    input.set(this.kept);
    input.set(block, this.kept.length);
    const outputs = [];
    for (;;) {
      const start = Math.floor(this.step / this.up);
      if (start + 2 * this.half > input.length) break;
      const filter = this.phases[this.step % this.up];
      let sum = 0;
      for (let i = 0; i < filter.length; i++) sum += filter[i] * input[start + i];
      outputs.push(sum);
      this.step += this.down;
    }
    const used = Math.min(Math.floor(this.step / this.up), input.length);
    this.step -= used * this.up;
    this.kept = input.slice(used);
    return outputs;
  }
}

/** Filter for an output that lies `offset` samples after the middle: input[half − 1 + offset]. Sums to one. */
function taps(offset, half, from, cutoff, reach) {
  const filter = new Float32Array(2 * half);
  let sum = 0;
  for (let i = 0; i < filter.length; i++) {
    const t = (i - (half - 1) - offset) / from;
    const x = 2 * cutoff * t;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    const r = t / reach;
    const window =
      Math.abs(r) >= 1 ? 0 : 0.42 + 0.5 * Math.cos(Math.PI * r) + 0.08 * Math.cos(2 * Math.PI * r);
    filter[i] = sinc * window;
    sum += filter[i];
  }
  return filter.map((tap) => tap / sum);
}

function greatestCommonDivisor(a, b) {
  return b ? greatestCommonDivisor(b, a % b) : a;
}

/** ITU-T G.711: −1…1 → one byte. */
function encode(sample) {
  let level = Math.max(-32635, Math.min(32635, Math.round(sample * 32767)));
  const sign = level < 0 ? 0x80 : 0;
  level = Math.abs(level) + 132;
  const exponent = 24 - Math.clz32(level);
  return ~(sign | (exponent << 4) | ((level >> (exponent + 3)) & 0x0f)) & 0xff;
}

const DECODED = Float32Array.from({ length: 256 }, (_, code) => {
  const bits = ~code & 0xff;
  const level = ((((bits & 0x0f) << 3) + 132) << ((bits & 0x70) >> 4)) - 132;
  return (bits & 0x80 ? -level : level) / 32768;
});

function loudness(samples) {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}

/** Frames come in bursts and go out evenly: waits until it is filled, waits again after it ran dry. */
class JitterBuffer {
  constructor() {
    this.frames = [];
    this.playing = false;
  }

  put(frame) {
    this.frames.push(frame);
    if (this.frames.length > MOST_FRAMES) this.frames.splice(0, this.frames.length - FILL_FRAMES);
    if (this.frames.length >= FILL_FRAMES) this.playing = true;
  }

  /** The next frame, or undefined when silence is to be played. */
  take() {
    if (!this.playing) return undefined;
    const frame = this.frames.shift();
    if (frame === undefined) this.playing = false;
    return frame;
  }
}

class LineProcessor extends AudioWorkletProcessor {
  constructor() {
    super();
    this.toLine = new Resampler(sampleRate, LINE_HZ);
    this.fromLine = new Resampler(LINE_HZ, sampleRate);
    this.heard = []; // 8 kHz samples of the microphone that do not fill a frame yet
    this.ready = []; // samples at the device's rate that wait to be played
    this.buffer = new JitterBuffer();
    this.muted = false;
    this.over = false;
    this.frames = 0;
    this.port.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) this.buffer.put(new Uint8Array(data));
      else if ("muted" in data) this.muted = data.muted;
      else if (data.over) this.over = true;
    };
  }

  process(inputs, outputs) {
    const output = outputs[0][0];
    const microphone = inputs[0][0]; // absent while nothing is connected
    this.speak(microphone && !this.muted ? microphone : new Float32Array(output.length));
    this.play(output);
    for (const channel of outputs[0].slice(1)) channel.set(output);
    return !this.over;
  }

  speak(samples) {
    this.heard.push(...this.toLine.push(samples));
    while (this.heard.length >= FRAME) {
      const frame = this.heard.splice(0, FRAME);
      const mulaw = Uint8Array.from(frame, encode);
      if (this.frames++ % LEVEL_EVERY === 0) this.port.postMessage({ mic: loudness(frame) });
      this.port.postMessage(mulaw.buffer, [mulaw.buffer]);
    }
  }

  play(output) {
    while (this.ready.length < output.length) {
      const frame = this.buffer.take();
      const samples = frame ? Float32Array.from(frame, (code) => DECODED[code]) : new Float32Array(FRAME);
      if (this.frames % LEVEL_EVERY === 0) this.port.postMessage({ line: loudness(samples) });
      for (const sample of this.fromLine.push(samples)) this.ready.push(sample);
    }
    output.set(this.ready.splice(0, output.length));
  }
}

registerProcessor("line", LineProcessor);
