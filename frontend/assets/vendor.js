// Copies what the pages load, with its licences, to ivr/web/static/vendor. All of it or nothing.
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../../ivr/web/static/vendor");
const draft = `${target}.part`;

const files = {
  "pico.min.css": "@picocss/pico/css/pico.min.css",
  "pico.LICENSE.md": "@picocss/pico/LICENSE.md",
  "twilio-voice.min.js": "@twilio/voice-sdk/dist/twilio.min.js",
  "twilio-voice.LICENSE.md": "@twilio/voice-sdk/LICENSE.md",
  "wavesurfer.esm.js": "wavesurfer.js/dist/wavesurfer.esm.js",
  "wavesurfer.LICENSE": "wavesurfer.js/LICENSE",
};

await rm(draft, { recursive: true, force: true });
await mkdir(draft, { recursive: true });
for (const [name, source] of Object.entries(files)) {
  await cp(join(here, "node_modules", source), join(draft, name));
}
await rm(target, { recursive: true, force: true });
await rename(draft, target);
