// Unpacks the headless browser that the tests drive to frontend/browser/unpacked. All of it or nothing.
import { execFileSync } from "node:child_process";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "unpacked");
const draft = `${target}.part`;

await rm(draft, { recursive: true, force: true });
await mkdir(draft);
// The package unpacks to the temporary directory, and adds the libraries that a bare machine lacks (NSS, NSPR,
// Expat) only where it believes itself on Amazon Linux.
process.env.TMPDIR = draft;
process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs20.x";
const { default: chromium } = await import("@sparticuz/chromium");
const executable = await chromium.executablePath();
await writeFile(
  join(draft, "fonts.conf"),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${join(target, "fonts")}</dir>
  <cachedir>${join(target, "fonts-cache")}</cachedir>
</fontconfig>
`,
);
const libraries = join(draft, "al2023/lib");
const version = execFileSync(executable, ["--version"], {
  env: { ...process.env, LD_LIBRARY_PATH: libraries },
  encoding: "utf8",
});
await rm(target, { recursive: true, force: true });
await rename(draft, target);
console.log(`unpacked ${version.trim()}`);
