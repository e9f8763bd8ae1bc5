/**
 * Measures the time from saving an article until the preview answers with it. Each article is restored afterwards.
 *
 *     node bench/preview-time.ts <content folder>
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { repository } from "./generators/repository.ts";
import { freePort } from "./measure/free-port.ts";
import { spreadOf } from "./measure/spread-of.ts";
import { inUnits } from "./report/in-units.ts";

const saves = 7;

/** Pause between two saves, in milliseconds: a person takes longer, and the preview has finished by then. */
const rest = 3000;

const [content] = process.argv.slice(2);

if (!content) {
  process.stderr.write("Write: node bench/preview-time.ts <content folder>\n");
  process.exitCode = 2;
} else {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "dateline-preview-"));
  const launcher = join(repository, "src", "cli", "launcher.js");
  const words = [launcher, "serve", "--content", resolve(content), "--port", String(port)];
  const preview = spawn(process.execPath, words, { cwd: folder, stdio: "ignore" });
  try {
    const spread = spreadOf(await measured(content, `http://localhost:${port}/`));
    if (spread)
      process.stdout.write(
        `${saves} saves: ${inUnits.seconds(spread.median)} (${inUnits.seconds(spread.min)}–${inUnits.seconds(spread.max)})\n`,
      );
  } finally {
    preview.kill();
    await once(preview, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Polls until a page contains a text. Returns the milliseconds that this took. */
async function timeUntil(address: string, text: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => "",
    );
    if (page.includes(text)) return performance.now() - begun;
    await setTimeout(5);
  }
}

/** Returns the articles, newest first, by the dates in their front matter. */
function articlesIn(content: string): readonly { readonly file: string; readonly path: string }[] {
  return readdirSync(join(content, "articles"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const day = /^date: "?(\d{4})-(\d\d)-(\d\d)/m.exec(readFileSync(file, "utf8"));
      return day ? [{ file, path: `${day.slice(1).join("/")}/${basename(file, ".md")}/` }] : [];
    })
    .sort((one, other) => (one.path < other.path ? 1 : -1));
}

async function measured(content: string, address: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const [index, { file, path }] of articlesIn(content).slice(0, saves).entries()) {
    const original = readFileSync(file, "utf8");
    const words = `Saved for the ${index + 1}th time.`;
    await timeUntil(address + path, "</html>");
    await setTimeout(rest);
    try {
      writeFileSync(file, `${original}\n${words}\n`);
      times.push(await timeUntil(address + path, words));
    } finally {
      writeFileSync(file, original);
    }
  }
  return times;
}
