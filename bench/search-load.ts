/**
 * Measures what a search loads: the requests and the bytes of a reader who opens the search page for the first time, puts
 * the cursor into the field, and asks for one thing. Writes a table.
 *
 *     node bench/search-load.ts --site <finished site of the benchmark, with search>
 *     node bench/search-load.ts --articles 10000
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { launchedBrowser } from "../tests/browser/support/launched-browser.ts";
import { servedFolder } from "../tests/browser/support/served-folder.ts";
import { corpusDate } from "./corpus/corpus-article.ts";
import { writeTextFiles } from "./corpus/text-files.ts";
import { corpusVocabulary } from "./corpus/vocabulary.ts";
import { datelineContent } from "./generators/dateline-content.ts";
import { repository } from "./generators/repository.ts";
import { workDisk } from "./measure/work-disk.ts";

/** A step is over when no answer has been given for so many milliseconds. */
const quiet = 700;

const { site, articles } = parseArgs({
  options: { site: { type: "string" }, articles: { type: "string", default: "10000" } },
}).values;

if (site) await printLoad(resolve(site));
else {
  const folder = mkdtempSync(join(workDisk, "dateline-search-"));
  try {
    await printLoad(builtSite(folder, Number(articles)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the benchmark's site with search. Returns its folder. */
function builtSite(folder: string, size: number): string {
  const [content, output] = [join(folder, "content"), join(folder, "site")];
  writeTextFiles(content, datelineContent(size, "on"));
  const launcher = join(repository, "src", "cli", "launcher.js");
  const words = [launcher, "build", "--content", content, "--output", output, "--now", corpusDate(size)];
  execFileSync(process.execPath, words, { cwd: folder, stdio: "ignore" });
  return output;
}

async function printLoad(folder: string): Promise<void> {
  const answers: Answer[] = [];
  const server = await servedFolder({ folder, onAnswer: (path, bytes) => answers.push({ path, bytes }) });
  const browser = await launchedBrowser();
  const url = `${server.url}search/`;
  try {
    process.stdout.write("| Step | Requests | kB | The page says |\n| --- | ---: | ---: | --- |\n");
    for (const [index, { what, words }] of searches().entries()) {
      const steps = await searchSteps({ browser, url, what, words, answers });
      for (const step of index === 0 ? steps : steps.slice(-1)) process.stdout.write(row(step));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Returns searches of the corpus. */
function searches(): readonly { readonly what: string; readonly words: string }[] {
  const { things, families } = corpusVocabulary();
  return [
    { what: "a word of every article", words: "report" },
    { what: "a rare word", words: things[3000] ?? "" },
    { what: "a person's name", words: `Tamsin ${families[100] ?? ""}` },
  ];
}

interface Answer {
  readonly path: string;
  readonly bytes: number;
}

interface Step {
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly status: string;
}

interface SearchOptions {
  readonly browser: Browser;
  readonly url: string;
  readonly what: string;
  readonly words: string;
  /** The answers of the server; they are taken out step by step. */
  readonly answers: Answer[];
}

/** Searches in a browser that has nothing cached. */
async function searchSteps(options: SearchOptions): Promise<readonly Step[]> {
  const { browser, url, what, words, answers } = options;
  const context = await browser.newContext();
  const page = await context.newPage();
  const step = async (name: string, act: () => Promise<unknown>): Promise<Step> => {
    await act();
    for (let seen = -1; seen < answers.length; await setTimeout(quiet)) seen = answers.length;
    const status = (await page.locator(".search-status").textContent()) ?? "";
    return { name, answers: answers.splice(0), status };
  };
  const field = page.locator("#search-words");
  const steps = [
    await step("opening the page", () => page.goto(url)),
    await step("the cursor in the field", () => field.focus()),
    await step(`searching ${what}: *${words}*`, async () => {
      await field.fill(words);
      await field.press("Enter");
      await page.locator(".search-results .headline").first().waitFor();
    }),
  ];
  await context.close();
  return steps;
}

function row({ name, answers, status }: Step): string {
  const bytes = answers.reduce((sum, one) => sum + one.bytes, 0);
  return `| ${[name, answers.length, Math.round(bytes / 1000), status].join(" | ")} |\n`;
}
