/**
 * Measures the time from saving an article until the preview answers with it, on a site of the benchmark. Prints the median
 * and the range.
 *
 *     node bench/preview-time.ts --articles 10000 [--saves 9] [--search] [--cards]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { corpusArticle } from "./corpus/corpus-article.ts";
import { writeTextFiles } from "./corpus/text-files.ts";
import { datelineArticle, datelineContent } from "./generators/dateline-content.ts";
import { repository } from "./generators/repository.ts";
import { freePort } from "./measure/free-port.ts";
import { processWatch } from "./measure/process-watch.ts";
import { spreadOf } from "./measure/spread-of.ts";
import { workDisk } from "./measure/work-disk.ts";
import { inUnits } from "./report/in-units.ts";

/** Pause between two saves, in milliseconds: a person takes longer, and the preview has finished by then. */
const rest = 3000;

const { articles, saves, search, cards } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    saves: { type: "string", default: "9" },
    search: { type: "boolean", default: false },
    cards: { type: "boolean", default: false },
  },
}).values;

const size = Number(articles);
const folder = mkdtempSync(join(workDisk, "dateline-preview-"));
const content = join(folder, "content");
try {
  writeTextFiles(content, datelineContent(size, search ? "on" : "off", cards ? "on" : "off"));
  await measurePreview();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measurePreview(): Promise<void> {
  const port = await freePort();
  const launcher = join(repository, "src", "cli", "launcher.js");
  const words = [launcher, "serve", "--content", content, "--port", String(port)];
  const begun = performance.now();
  const preview = spawn(process.execPath, words, { cwd: folder, stdio: "ignore" });
  const stopWatch = processWatch(process.pid);
  try {
    const address = `http://localhost:${port}/`;
    await waitFor(address, (page) => page.includes("</html>"));
    report(`${inUnits.count(size)} articles: started in ${inUnits.seconds(performance.now() - begun)}`);
    const spread = spreadOf(await timesOfSaves(address));
    if (spread)
      report(
        `${saves} saves: ${inUnits.seconds(spread.median)} (${inUnits.seconds(spread.min)}–${inUnits.seconds(spread.max)})`,
      );
  } finally {
    preview.kill();
    await once(preview, "exit");
    report(`Peak memory: ${inUnits.bytes(stopWatch()?.held ?? 0)}`);
  }
}

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Saves articles one after the other, the newest first, each with a new sentence, and restores it. In milliseconds. */
async function timesOfSaves(address: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let save = 1; save <= Number(saves); save += 1) {
    const article = corpusArticle(size - save);
    const file = join(content, datelineArticle(article).path);
    const page = `${address}${article.date.slice(0, 10).replaceAll("-", "/")}/${article.slug}/`;
    const words = `Saved for the ${save}th time.`;
    const original = readFileSync(file, "utf8");
    await setTimeout(rest);
    writeFileSync(file, `${original}\n${words}\n`);
    times.push(await waitFor(page, (text) => text.includes(words)));
    writeFileSync(file, original);
    await waitFor(page, (text) => text.includes("</html>") && !text.includes(words));
  }
  return times;
}

/** Asks for a page until it is the wanted one. Returns the milliseconds that this took. */
async function waitFor(address: string, isWanted: (page: string) => boolean): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => "",
    );
    if (isWanted(page)) return performance.now() - begun;
    await setTimeout(5);
  }
}
